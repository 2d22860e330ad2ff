pragma ComponentBehavior: Bound

import QtQuick
import "glyphs.js" as Glyphs

// One line icon of the family in glyphs.js; an unknown name draws "info", so that nothing is ever blank.
// It never carries meaning alone: a word stands beside it, or the owner has an Accessible.name.
// An image and no Shape: the software renderer draws shapes past the clip of a list that scrolls.
Image {
    id: icon

    required property Sizes sizes
    property string glyph: "info"
    property real side: sizes.icon
    property color color: Theme.ink

    width: Math.round(side)
    height: width
    sourceSize: Qt.size(width, width)
    source: visible && width > 0 ? Glyphs.image(glyph, color.toString()) : ""
    Accessible.ignored: true
}
