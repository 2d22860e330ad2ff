pragma ComponentBehavior: Bound

import QtQuick

// The lines of a quote: words at the left (they wrap), the count, the amount in its column at the right.
// lines: [{text, qty, amount, note}].
Column {
    id: bill

    required property Sizes sizes
    property var lines: []
    readonly property int column: Math.max(Math.round(sizes.body * 6), widest.implicitWidth)

    YenText {
        id: widest

        sizes: bill.sizes
        visible: false
        amount: bill.lines.reduce((most, line) => Math.max(most, Math.abs(line.amount ?? 0)), 0)
    }

    spacing: sizes.gap / 2

    Repeater {
        model: bill.lines

        delegate: Item {
            id: line

            required property var modelData

            width: bill.width
            height: words.height

            TextPair {
                id: words

                sizes: bill.sizes
                width: line.width - bill.column - count.width - 2 * bill.sizes.gap
                height: implicitHeight
                text: line.modelData.text
                sub: line.modelData.note ?? ""
            }

            PlainText {
                id: count

                readonly property int pieces: line.modelData.qty ?? 1

                sizes: bill.sizes
                x: words.width + bill.sizes.gap
                width: pieces === 1 ? 0 : implicitWidth
                visible: pieces !== 1
                text: "×" + pieces
                soft: true
                wrapMode: Text.NoWrap
            }

            YenText {
                sizes: bill.sizes
                x: line.width - width
                width: bill.column
                amount: line.modelData.amount ?? 0
            }
        }
    }
}
