pragma ComponentBehavior: Bound

import QtQuick

// 確認: the whole line is the box to tick.
BlockCard {
    id: block

    glyph: "check"
    asks: true
    showWords: false
    // The box says what is done; only what was passed over needs a word.
    showState: nudged
    padding: sizes.gap

    Tick {
        objectName: "tick-" + block.row.number
        sizes: block.sizes
        x: block.sizes.gap / 2
        width: parent.width - 2 * x
        focus: true
        text: block.row.text ?? ""
        sub: block.row.sub ?? ""
        checked: block.done
        optional: block.optional
        onToggled: block.answer(checked)
    }
}
