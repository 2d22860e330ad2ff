pragma ComponentBehavior: Bound

import QtQuick

// An amount in whole yen: comma, 円, right aligned in its width. The typeface has a narrow 1 and no tabular
// figures, so each figure stands in a cell as wide as a 0 and the columns of a bill line up.
Item {
    id: yen

    required property Sizes sizes
    property int amount: 0
    property int level: PlainText.Body
    property bool strong: false
    property color color: Theme.ink
    readonly property string text: yen.sizes.yen(amount)

    implicitWidth: Math.ceil(row.width)
    implicitHeight: row.height

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    TextMetrics {
        id: zero

        font: probe.font
        text: "0"
    }

    PlainText {
        id: probe

        sizes: yen.sizes
        visible: false
        text: "0"
        level: yen.level
        strong: yen.strong
    }

    Row {
        id: row

        anchors.right: parent.right

        Repeater {
            model: yen.text.length

            delegate: PlainText {
                id: figure

                required property int index
                readonly property string character: yen.text.charAt(index)
                readonly property bool isDigit: character >= "0" && character <= "9"

                sizes: yen.sizes
                width: Math.ceil(isDigit ? zero.advanceWidth : own.advanceWidth)
                text: character
                level: yen.level
                strong: yen.strong
                color: yen.color
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter

                TextMetrics {
                    id: own

                    font: probe.font
                    text: figure.character
                }
            }
        }
    }
}
