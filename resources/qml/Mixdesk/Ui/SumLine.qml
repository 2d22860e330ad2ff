pragma ComponentBehavior: Bound

import QtQuick

// A word at the left and an amount at the right: totals, tax, change.
Item {
    id: sum

    required property Sizes sizes
    property string text: ""
    property int amount: 0
    property int level: PlainText.Body
    property bool strong: level !== PlainText.Body
    property bool soft: false

    implicitHeight: stacked ? words.height + figures.height : Math.max(words.height, figures.height)
    height: implicitHeight

    // Narrow and large: the amount goes under its word rather than over it.
    readonly property bool stacked: words.implicitWidth + figures.implicitWidth + sizes.gap > width

    PlainText {
        id: words

        sizes: sum.sizes
        width: sum.stacked ? sum.width : implicitWidth
        y: sum.stacked ? 0 : (sum.height - height) / 2
        text: sum.text
        soft: sum.soft
        strong: sum.strong
        font.pixelSize: sum.level === PlainText.Title ? sum.sizes.heading : sum.sizes.body
    }

    YenText {
        id: figures

        sizes: sum.sizes
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        amount: sum.amount
        level: sum.level
        strong: sum.strong
        color: sum.soft ? Theme.sub : Theme.ink
    }
}
