pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// The name of the space, the other language, and the text size: the same on every page.
Item {
    id: head

    required property Sizes sizes
    required property KioskModel model

    implicitHeight: Math.max(name.height, buttons.height)

    TextPair {
        id: name

        sizes: head.sizes
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - buttons.width - head.sizes.gap
        height: implicitHeight
        text: head.model.spaceName
        lines: 2
        strong: true
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: head.sizes.gap

        IconButton {
            objectName: "language"
            sizes: head.sizes
            glyph: "globe"
            showText: true
            text: head.sizes.tr("English", "日本語")
            onClicked: head.model.switchLanguage()
        }

        IconButton {
            objectName: "size"
            sizes: head.sizes
            glyph: "letters"
            showText: true
            text: head.sizes.tr("文字", "Text") + " " + Math.round(head.model.textScale * 100) + "%"
            onClicked: head.model.switchSize()
        }
    }
}
