pragma ComponentBehavior: Bound

import QtQuick

// 写真: a picture of the manual, never wider than it is; a missing one says so instead of leaving a hole.
BlockCard {
    id: block

    glyph: "picture"
    mark: block.sizes.tr("図", "Picture")

    Image {
        id: image

        width: Math.min(implicitWidth, parent.width)
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        visible: status === Image.Ready
        source: block.row.pictureUrl ?? ""
        fillMode: Image.PreserveAspectFit
        mipmap: true
        Accessible.role: Accessible.Graphic
        Accessible.name: block.row.text ?? ""
    }

    EmptyState {
        sizes: block.sizes
        width: parent.width
        visible: image.status !== Image.Ready && image.status !== Image.Loading
        glyph: "picture"
        text: block.sizes.tr("図がまだありません。文をお読みください。", "There is no picture yet. Please read the text.")
    }
}
