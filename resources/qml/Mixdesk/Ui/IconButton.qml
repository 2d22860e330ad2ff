pragma ComponentBehavior: Bound

import QtQuick

// A square button with an icon. `text` is its name for the screen reader, and its label with showText.
PressBase {
    id: button

    property bool showText: false

    horizontalPadding: showText ? (sizes.kiosk ? 24 : 12) : 0
    fill: "transparent"
    outline: showText ? Theme.line : "transparent"

    contentItem: Item {
        implicitWidth: button.showText ? mark.width + button.sizes.gap / 2 + label.implicitWidth : mark.width
        implicitHeight: Math.max(mark.height, label.visible ? label.implicitHeight : 0)

        Row {
            anchors.centerIn: parent
            spacing: button.sizes.gap / 2

            Icon {
                id: mark

                sizes: button.sizes
                anchors.verticalCenter: parent.verticalCenter
                glyph: button.glyph
                color: button.ink
            }

            PlainText {
                id: label

                sizes: button.sizes
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, button.availableWidth - mark.width - button.sizes.gap / 2)
                visible: button.showText
                text: button.text
                color: button.ink
            }
        }
    }
}
