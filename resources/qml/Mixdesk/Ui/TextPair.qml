pragma ComponentBehavior: Bound

import QtQuick

// A text and, under it, the same in the other language at about 60 % of its size ("" hides it).
Item {
    id: pair

    required property Sizes sizes
    property string text: ""
    property string sub: ""
    property int level: PlainText.Body
    property bool strong: level === PlainText.Title || level === PlainText.Heading
    property bool centred: false
    property color color: Theme.ink
    property color subColor: Theme.sub
    // 0: no limit. Names in rows of fixed height elide instead of growing.
    property int lines: 0

    // Measured apart: a Text works its implicitWidth out anew whenever its width changes, which goes in circles.
    implicitWidth: 1 + Math.ceil(Math.max(natural.advanceWidth, pair.sub === "" ? 0 : naturalSub.advanceWidth))
    implicitHeight: first.height + (second.visible ? second.height : 0)

    TextMetrics {
        id: natural

        font: first.font
        text: pair.text
    }

    TextMetrics {
        id: naturalSub

        font: second.font
        text: pair.sub
    }

    PlainText {
        id: first

        sizes: pair.sizes
        y: Math.max(0, (pair.height - pair.implicitHeight) / 2)
        width: pair.width
        text: pair.text
        level: pair.level
        strong: pair.strong
        color: pair.color
        // Not wrapped, one line knows how wide it would like to be even while it elides.
        wrapMode: pair.lines === 1 ? Text.NoWrap : Text.Wrap
        elide: pair.lines > 0 ? Text.ElideRight : Text.ElideNone
        maximumLineCount: pair.lines > 0 ? pair.lines : 2147483647
        horizontalAlignment: pair.centred ? Text.AlignHCenter : Text.AlignLeft
    }

    PlainText {
        id: second

        sizes: pair.sizes
        y: first.y + first.height
        width: pair.width
        text: pair.sub
        visible: pair.sub !== ""
        color: pair.subColor
        wrapMode: first.wrapMode
        elide: first.elide
        maximumLineCount: first.maximumLineCount
        horizontalAlignment: first.horizontalAlignment
        font.pixelSize: pair.level === PlainText.Title ? pair.sizes.underTitle : pair.level === PlainText.Heading ? pair.sizes.underHeading : pair.sizes.second
    }
}
