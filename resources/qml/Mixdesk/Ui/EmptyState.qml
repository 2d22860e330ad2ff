pragma ComponentBehavior: Bound

import QtQuick

// A list with nothing in it, and what would fill it.
Item {
    id: empty

    required property Sizes sizes
    property string glyph: "people"
    property string text: ""
    property string sub: ""

    implicitWidth: sizes.touch * 5
    implicitHeight: column.height + 2 * sizes.pad

    Column {
        id: column

        anchors.verticalCenter: parent.verticalCenter
        x: empty.sizes.pad
        width: parent.width - 2 * x
        spacing: empty.sizes.gap

        Icon {
            sizes: empty.sizes
            anchors.horizontalCenter: parent.horizontalCenter
            glyph: empty.glyph
            side: empty.sizes.icon * 1.75
            color: Theme.sub
        }

        TextPair {
            sizes: empty.sizes
            width: parent.width
            text: empty.text
            sub: empty.sub
            color: Theme.sub
            centred: true
        }
    }
}
