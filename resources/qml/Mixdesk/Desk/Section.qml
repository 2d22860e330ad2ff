pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// A small heading and what stands under it; nothing at all when it is empty.
Column {
    id: section

    required property Sizes sizes
    required property string heading
    property bool shown: true

    visible: shown
    width: parent?.width ?? 0
    spacing: sizes.gap / 2

    PlainText {
        sizes: section.sizes
        width: parent.width
        text: section.heading
        level: PlainText.Second
        soft: true
        strong: true
    }
}
