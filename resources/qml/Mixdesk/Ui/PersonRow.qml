pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One person in a list: call-name, where they sit, since when, and a pill that says what to look at.
T.AbstractButton {
    id: row

    required property Sizes sizes
    property string name: ""
    property string place: ""
    property string since: ""
    property string pill: ""
    property int pillTone: StatusPill.Plain
    property string glyph: "person"
    property bool chosen: false
    // At large text the time moves under the name instead of squeezing it.
    readonly property bool narrow: width < sizes.body * 17

    text: [name, place, since, pill].filter(part => part !== "").join("、")
    implicitWidth: sizes.touch * 6
    implicitHeight: Math.max(sizes.touch, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: sizes.gap
    verticalPadding: sizes.kiosk ? 10 : 5
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: row.click()
    Keys.onReturnPressed: row.click()
    Keys.onEnterPressed: row.click()

    background: Rectangle {
        radius: row.sizes.buttonRadius
        color: row.chosen || row.down ? Theme.brandSoft : "transparent"
        border.width: row.chosen ? row.sizes.outline : 0
        border.color: Theme.brand

        FocusRing {
            sizes: row.sizes
            shown: row.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: words.height + (row.narrow && tail.width > 0 ? tail.height : 0)

        Icon {
            id: mark

            sizes: row.sizes
            anchors.verticalCenter: words.verticalCenter
            glyph: row.glyph
            color: row.chosen ? Theme.brand : Theme.sub
        }

        TextPair {
            id: words

            sizes: row.sizes
            x: mark.width + row.sizes.gap
            y: row.narrow ? 0 : (parent.height - height) / 2
            width: row.availableWidth - x - (row.narrow ? 0 : tail.width + row.sizes.gap)
            height: implicitHeight
            text: row.name === "" ? "—" : row.name
            sub: row.place
            strong: true
            lines: 1
        }

        Row {
            id: tail

            x: row.narrow ? words.x : row.availableWidth - width
            y: row.narrow ? words.height : (parent.height - height) / 2
            spacing: row.sizes.gap / 2

            PlainText {
                sizes: row.sizes
                anchors.verticalCenter: parent.verticalCenter
                visible: row.since !== ""
                text: row.since
                level: PlainText.Second
                soft: true
                wrapMode: Text.NoWrap
            }

            StatusPill {
                sizes: row.sizes
                anchors.verticalCenter: parent.verticalCenter
                visible: row.pill !== ""
                text: row.pill
                tone: row.pillTone
            }
        }
    }
}
