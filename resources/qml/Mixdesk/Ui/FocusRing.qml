pragma ComponentBehavior: Bound

import QtQuick

// The ring around what the keyboard stands on; never shown after a touch (give `shown: control.visualFocus`).
// Drawn outside of its parent, in ink, so that it shows on a green button and in grey scale as well.
Rectangle {
    required property Sizes sizes
    required property bool shown
    property int distance: 2 * sizes.outline

    anchors.fill: parent
    anchors.margins: -distance
    z: 1
    visible: shown
    color: "transparent"
    border.width: sizes.kiosk ? 4 : 3
    border.color: Theme.ink
    radius: sizes.buttonRadius + distance
}
