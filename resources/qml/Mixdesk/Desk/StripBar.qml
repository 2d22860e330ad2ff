pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// The strip at the top: where, when, who, and the truth about the machines in words; the search.
// objectNames: searchBox, pill.<sync|printer|scanner|till>, language, textSize, dark, help.
Rectangle {
    id: bar

    required property Sizes sizes
    required property DeskModel model
    readonly property var strip: model.strip

    implicitHeight: tools.under ? words.height + tools.height + 3 * sizes.gap : Math.max(words.height, tools.height) + 2 * sizes.gap
    height: implicitHeight
    color: Theme.card

    Rectangle {
        y: bar.height
        width: parent.width
        height: bar.sizes.hairline
        color: Theme.line
    }

    Flow {
        id: words

        x: bar.sizes.wideGap
        y: bar.sizes.gap
        width: bar.width - (tools.below ? 0 : tools.width + bar.sizes.wideGap) - 2 * bar.sizes.wideGap
        spacing: bar.sizes.gap

        Row {
            spacing: bar.sizes.gap
            height: Math.max(bar.sizes.touch, name.height)

            PlainText {
                id: name

                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, words.width)
                text: bar.strip.space ?? ""
                level: PlainText.Heading
            }
        }

        Row {
            spacing: bar.sizes.gap
            height: bar.sizes.touch

            PlainText {
                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                text: bar.strip.day ?? ""
                wrapMode: Text.NoWrap
            }

            PlainText {
                sizes: bar.sizes
                objectName: "clock"
                anchors.verticalCenter: parent.verticalCenter
                text: bar.model.clock
                strong: true
                font.features: ({
                        "tnum": 1
                    })
                wrapMode: Text.NoWrap
            }

            StatusPill {
                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                visible: bar.strip.sample === true
                text: bar.sizes.tr("見本の時計", "Sample clock")
                glyph: "clock"
            }
        }

        Row {
            spacing: bar.sizes.gap / 2
            height: bar.sizes.touch

            Icon {
                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                glyph: "person"
                color: Theme.sub
            }

            PlainText {
                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                text: bar.sizes.tr("担当 %1", "%1").arg(bar.strip.mixer ?? "")
                wrapMode: Text.NoWrap
            }

            StatusPill {
                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                text: bar.strip.tier ?? ""
                tone: StatusPill.Good
            }
        }

        Repeater {
            id: pills

            model: bar.strip.pills ?? []

            delegate: StatusPill {
                required property var modelData

                objectName: "pill." + modelData.id
                sizes: bar.sizes
                pressable: modelData.id !== "till"
                height: bar.sizes.touch
                text: modelData.text
                tone: modelData.tone
                onClicked: bar.model.pill(modelData.id)
            }
        }
    }

    Flow {
        id: tools

        readonly property bool below: bar.width / bar.sizes.scale < 1000
        readonly property int wanted: find.width + buttons.width + spacing

        // On the last line of the words when there is room left, else on a line of its own.
        readonly property Item last: pills.count > 0 ? pills.itemAt(pills.count - 1) : null
        readonly property bool fits: last !== null && last.x + last.width + wanted + 2 * bar.sizes.gap < words.width
        readonly property bool under: below && !fits

        x: bar.width - width - bar.sizes.wideGap
        y: !below ? bar.sizes.gap : fits ? words.y + words.height - height : words.y + words.height + bar.sizes.gap
        width: wanted
        spacing: bar.sizes.gap

        SearchBox {
            id: find

            objectName: "searchBox"
            sizes: bar.sizes
            width: Math.round(Math.min(bar.sizes.body * 15, bar.width * 0.4))
            text: bar.model.typed
            onEdited: text => bar.model.search(text)
            onAccepted: text => bar.model.searchEntered(text)
        }

        Row {
            id: buttons

            spacing: 0

            IconButton {
                objectName: "language"
                sizes: bar.sizes
                glyph: "globe"
                text: bar.sizes.english ? "日本語" : "English"
                onClicked: bar.model.setEnglish(!bar.model.english)
            }

            IconButton {
                objectName: "textSize"
                sizes: bar.sizes
                glyph: "letters"
                text: bar.sizes.tr("文字の大きさ", "Text size")
                onClicked: bar.model.setTextScale(bar.model.textScale >= 2 ? 1 : bar.model.textScale + 0.25)
            }

            IconButton {
                objectName: "dark"
                sizes: bar.sizes
                glyph: bar.model.dark ? "sun" : "moon"
                text: bar.model.dark ? bar.sizes.tr("明るく", "Light") : bar.sizes.tr("暗く", "Dark")
                onClicked: bar.model.setDark(!bar.model.dark)
            }

            IconButton {
                objectName: "help"
                sizes: bar.sizes
                glyph: "keyboard"
                text: bar.sizes.tr("キーの説明 F1", "Keys F1")
                onClicked: bar.model.show("help")
            }
        }
    }
}
