pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Mixdesk.Ui
import Mixdesk.Views

// The first page: where to show a code, and the manual's own buttons in its own words.
ScrollPage {
    id: page

    required property KioskModel model
    readonly property var buttons: model.shown.buttons ?? []
    readonly property bool wide: width >= sizes.body * 40

    Column {
        width: parent?.width ?? 0
        spacing: page.sizes.wideGap

        Grid {
            id: top

            readonly property real half: page.wide ? (width - columnSpacing) / 2 : width

            width: parent.width
            columns: page.wide ? 2 : 1
            columnSpacing: page.sizes.wideGap
            rowSpacing: page.sizes.gap
            verticalItemAlignment: Grid.AlignVCenter

            Column {
                width: top.half
                spacing: page.sizes.gap

                TextPair {
                    sizes: page.sizes
                    width: parent.width
                    text: page.sizes.tr("ようこそ", "Welcome")
                    sub: page.sizes.tr("Welcome", "ようこそ")
                    level: page.sizes.scale > 1.5 ? PlainText.Heading : PlainText.Title
                }

                TextPair {
                    sizes: page.sizes
                    width: parent.width
                    text: page.sizes.tr("QRコードをかざしてください", "Please show your QR code")
                    sub: page.sizes.tr("Please show your QR code", "QRコードをかざしてください")
                }

                QuietButton {
                    objectName: "price"
                    sizes: page.sizes
                    visible: page.model.shown.price === true
                    glyph: "yen"
                    text: page.sizes.tr("料金", "Prices")
                    onClicked: page.model.act("price")
                }
            }

            ScanArea {
                sizes: page.sizes
                width: top.half
                height: Math.max(implicitHeight, Math.min(page.sizes.touch * 4, page.height * 0.42))
            }
        }

        GridLayout {
            width: parent.width
            columns: Math.max(1, Math.min(page.buttons.length, 3, Math.floor(width / (page.sizes.body * 15))))
            columnSpacing: page.sizes.gap
            rowSpacing: page.sizes.gap
            uniformCellWidths: true

            Repeater {
                model: page.buttons

                delegate: ChoiceCard {
                    required property var modelData
                    required property int index

                    objectName: "home-" + modelData.id.split("|")[0]
                    sizes: page.sizes
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    Layout.minimumHeight: page.sizes.touch * 1.5
                    focus: index === 0
                    text: modelData.text
                    sub: modelData.sub
                    glyph: modelData.glyph
                    prominent: modelData.primary
                    level: PlainText.Heading
                    onClicked: page.model.act(modelData.id)
                }
            }
        }

        PlainText {
            sizes: page.sizes
            width: parent.width
            visible: page.buttons.length === 0
            text: page.sizes.tr("ご用の方は「スタッフを呼ぶ」を押してください。", "Please press “Call staff”.")
            soft: true
        }
    }
}
