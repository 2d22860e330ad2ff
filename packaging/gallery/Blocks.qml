pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// The rows it is given as a step page shows them, under a heading and above the corners.
Rectangle {
    id: page

    property int face: Sizes.Kiosk
    property real textScale: 1
    property bool english: false
    property bool dark: false
    property var rows: []
    property alias column: blocks

    color: Theme.bg

    Binding {
        target: Theme
        property: "dark"
        value: page.dark
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: true
    }

    Sizes {
        id: sizes

        face: page.face
        textScale: page.textScale
        english: page.english
    }

    BlockColumn {
        id: blocks

        sizes: sizes
        anchors.fill: parent
        anchors.margins: sizes.gap
        rows: page.rows
        stepKey: "gallery"
        latinFirst: page.english
    }
}
