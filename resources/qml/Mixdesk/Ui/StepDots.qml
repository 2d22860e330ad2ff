pragma ComponentBehavior: Bound

import QtQuick

// Where one is in a row of steps: a dot each, the present one long, and the same in figures for who cannot see dots.
// More than twelve steps show figures only.
Row {
    id: dots

    required property Sizes sizes
    property int count: 0
    property int current: 0

    spacing: sizes.gap / 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: dots.sizes.tr("%1のうち%2番目", "Step %2 of %1").arg(count).arg(current + 1)

    Repeater {
        model: dots.count > 12 ? 0 : dots.count

        delegate: Rectangle {
            required property int index

            anchors.verticalCenter: parent.verticalCenter
            width: index === dots.current ? height * 2.5 : height
            height: dots.sizes.kiosk ? 14 : 8
            radius: height / 2
            color: index <= dots.current ? Theme.brand : Theme.card
            border.width: dots.sizes.hairline
            border.color: index <= dots.current ? Theme.brand : Theme.edge
        }
    }

    PlainText {
        sizes: dots.sizes
        anchors.verticalCenter: parent.verticalCenter
        text: (dots.current + 1) + " / " + dots.count
        level: PlainText.Second
        soft: true
        wrapMode: Text.NoWrap
    }
}
