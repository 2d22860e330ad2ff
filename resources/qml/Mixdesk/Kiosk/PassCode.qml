pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// A QR to be photographed: black on white in light and dark, every module a whole number of pixels.
Rectangle {
    id: paper

    required property Sizes sizes
    property string source: ""
    property real room: 0
    // A picture of one pixel a module is drawn as large as whole pixels allow.
    readonly property int times: picture.implicitWidth > 0 ? Math.max(1, Math.floor((room - 2 * sizes.gap) / picture.implicitWidth)) : 1

    width: picture.width + 2 * sizes.gap
    height: picture.height + 2 * sizes.gap
    radius: sizes.buttonRadius
    color: "#FFFFFF"

    Image {
        id: picture

        anchors.centerIn: parent
        width: implicitWidth * paper.times
        height: implicitHeight * paper.times
        smooth: false
        source: paper.source
        Accessible.role: Accessible.Graphic
        Accessible.name: paper.sizes.tr("写真にとるQR", "QR to photograph")
    }
}
