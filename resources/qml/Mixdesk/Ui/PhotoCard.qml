pragma ComponentBehavior: Bound

import QtQuick

// 撮影: asks for a picture; the page opens its camera on "take". What was taken comes back as pictureUrl.
BlockCard {
    id: block

    glyph: "camera"
    asks: true
    mark: block.sizes.tr("撮影", "Photo")

    Image {
        width: Math.min(implicitWidth, parent.width, block.sizes.touch * 5)
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        visible: status === Image.Ready
        source: block.row.pictureUrl ?? ""
        fillMode: Image.PreserveAspectFit
        Accessible.role: Accessible.Graphic
        Accessible.name: block.sizes.tr("撮った写真", "The photo taken")
    }

    Flow {
        width: parent.width
        spacing: block.sizes.gap

        QuietButton {
            objectName: "shoot-" + block.row.number
            sizes: block.sizes
            focus: true
            tone: QuietButton.Brand
            glyph: "camera"
            text: block.done ? block.sizes.tr("撮りなおす", "Take again") : block.sizes.tr("撮影する", "Take the photo")
            onClicked: block.answer("take")
        }

        QuietButton {
            sizes: block.sizes
            visible: block.optional && !block.done
            text: block.sizes.tr("撮らない", "No photo")
            onClicked: block.answer("skip")
        }
    }
}
