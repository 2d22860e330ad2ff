pragma ComponentBehavior: Bound

import QtQuick

// The two corners that are the same on every screen of the kiosk: call the staff at the left, emergency at the
// right. Put it at the foot over the whole width.
Item {
    id: corners

    required property Sizes sizes
    property string staffSub: ""
    property string emergencySub: ""
    readonly property real half: (width - sizes.gap) / 2

    signal staffCalled
    signal emergencyPressed

    implicitWidth: staff.implicitWidth + emergency.implicitWidth + sizes.gap
    implicitHeight: Math.max(staff.height, emergency.height)

    QuietButton {
        id: staff

        objectName: "staff"
        sizes: corners.sizes
        anchors.bottom: parent.bottom
        width: Math.min(implicitWidth, corners.half)
        glyph: "bell"
        text: corners.sizes.tr("スタッフを呼ぶ", "Call staff")
        sub: corners.staffSub
        onClicked: corners.staffCalled()
    }

    QuietButton {
        id: emergency

        objectName: "emergency"
        sizes: corners.sizes
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Math.min(implicitWidth, corners.half)
        tone: QuietButton.Stop
        glyph: "care"
        text: corners.sizes.tr("地震・火事・急病", "Earthquake, fire, illness")
        sub: corners.emergencySub
        onClicked: corners.emergencyPressed()
    }
}
