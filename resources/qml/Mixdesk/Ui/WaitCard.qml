pragma ComponentBehavior: Bound

import QtQuick

// 待つ: time left; other work goes on meanwhile.
BlockCard {
    id: block

    glyph: "clock"
    asks: true
    mark: block.sizes.tr("待つ", "Wait")

    Countdown {
        sizes: block.sizes
        visible: !block.done
        running: visible
        seconds: block.row.dueIn ?? 0
        onDue: block.answer("due")
    }

    QuietButton {
        objectName: "over-" + block.row.number
        sizes: block.sizes
        focus: true
        visible: !block.done
        text: block.sizes.tr("もう終わりました", "Already over")
        onClicked: block.answer("now")
    }
}
