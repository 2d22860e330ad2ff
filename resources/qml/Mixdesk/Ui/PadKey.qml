pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One key of a pad. A touch leaves the keyboard's focus in the line being written.
T.AbstractButton {
    id: key

    required property Sizes sizes
    property string glyph: ""
    property bool quiet: false
    property bool chosen: false
    property int letter: sizes.heading

    implicitWidth: sizes.touch
    implicitHeight: sizes.touch
    padding: 4
    focusPolicy: Qt.TabFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: key.click()
    Keys.onReturnPressed: key.click()
    Keys.onEnterPressed: key.click()

    background: Rectangle {
        readonly property color still: key.chosen ? Theme.brandSoft : key.quiet ? Theme.bg : Theme.card

        radius: key.sizes.buttonRadius
        color: key.down ? Theme.brandSoft : still
        border.width: key.quiet ? key.sizes.outline : key.sizes.hairline
        border.color: key.down || key.chosen ? Theme.brand : Theme.line

        FocusRing {
            sizes: key.sizes
            shown: key.visualFocus
        }
    }

    contentItem: Item {
        PlainText {
            sizes: key.sizes
            anchors.fill: parent
            visible: key.glyph === ""
            text: key.text
            strong: key.chosen
            color: key.chosen ? Theme.brand : Theme.ink
            font.pixelSize: Math.min(key.letter, Math.round(key.height * 0.55))
            fontSizeMode: Text.Fit
            minimumPixelSize: 10
            // Only the tall key has room for a second line.
            wrapMode: key.height > 1.5 * key.sizes.touch ? Text.WordWrap : Text.NoWrap
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
        }

        Icon {
            sizes: key.sizes
            anchors.centerIn: parent
            visible: key.glyph !== ""
            glyph: key.glyph
            side: Math.min(key.sizes.icon, key.height * 0.5)
        }
    }
}
