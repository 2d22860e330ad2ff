pragma ComponentBehavior: Bound

import QtQuick

// Counting a till: how many of each note and coin, what each line comes to, and the total.
// counts: {"10000": 2, …}; a missing denomination is 0. `expected` (whole yen or null) shows what the book says
// and the difference in words; null keeps the count blind.
Column {
    id: grid

    required property Sizes sizes
    property var counts: ({})
    property var expected: null
    readonly property list<int> denominations: [10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1]
    readonly property int total: denominations.reduce((sum, worth) => sum + worth * count(worth), 0)
    readonly property int difference: expected === null || expected === undefined ? 0 : total - expected

    signal edited(var counts, int total)

    function count(worth: int): int {
        return Number(grid.counts[worth.toString()] ?? 0);
    }

    function put(worth: int, pieces: int) {
        const next = Object.assign({}, grid.counts);
        next[worth.toString()] = Math.max(0, Math.min(9999, pieces));
        grid.counts = next;
        grid.edited(next, grid.total);
    }

    spacing: sizes.gap / 2

    YenText {
        id: widest

        sizes: grid.sizes
        visible: false
        amount: 10000
        strong: true
    }

    Grid {
        id: table

        // One side by side with the other where both fit. Only the rows are set: Grid makes the columns from them.
        readonly property int halves: width > 2 * (2 * widest.implicitWidth + 2 * grid.sizes.touch + grid.sizes.body * 8) ? 2 : 1

        width: parent.width
        columnSpacing: grid.sizes.wideGap
        rowSpacing: grid.sizes.gap / 2
        flow: Grid.TopToBottom
        rows: halves === 2 ? 5 : 10

        Repeater {
            model: grid.denominations

            delegate: Item {
                id: line

                required property int modelData

                width: (table.width - (table.halves - 1) * table.columnSpacing) / table.halves
                height: stepper.height

                YenText {
                    id: worth

                    sizes: grid.sizes
                    anchors.verticalCenter: parent.verticalCenter
                    width: widest.implicitWidth
                    amount: line.modelData
                    strong: true
                }

                CountStepper {
                    id: stepper

                    objectName: "pieces-" + line.modelData
                    sizes: grid.sizes
                    x: worth.width + grid.sizes.gap
                    width: Math.min(implicitWidth, parent.width - x)
                    name: grid.sizes.tr("%1の枚数", "Pieces of %1").arg(grid.sizes.yen(line.modelData))
                    unit: grid.sizes.tr("枚", " pcs")
                    value: grid.count(line.modelData)
                    onEdited: value => grid.put(line.modelData, value)
                }

                YenText {
                    id: sum

                    sizes: grid.sizes
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    // Large type in a narrow place: the total below is what counts.
                    visible: line.width > stepper.x + stepper.width + widest.implicitWidth + grid.sizes.gap
                    width: implicitWidth
                    amount: line.modelData * grid.count(line.modelData)
                    color: amount === 0 ? Theme.sub : Theme.ink
                }
            }
        }
    }

    Rectangle {
        width: parent.width
        height: grid.sizes.hairline
        color: Theme.line
    }

    Item {
        width: parent.width
        height: totalText.height

        PlainText {
            sizes: grid.sizes
            anchors.verticalCenter: parent.verticalCenter
            text: grid.sizes.tr("合計", "Total")
            strong: true
        }

        YenText {
            id: totalText

            sizes: grid.sizes
            anchors.right: parent.right
            amount: grid.total
            level: PlainText.Title
            strong: true
        }
    }

    StatusPill {
        sizes: grid.sizes
        anchors.right: parent.right
        visible: grid.expected !== null && grid.expected !== undefined
        tone: grid.difference === 0 ? StatusPill.Good : StatusPill.Care
        glyph: grid.difference === 0 ? "check" : "care"
        text: grid.difference === 0 ? grid.sizes.tr("記録と合っています", "Equal to the records") : grid.difference > 0 ? grid.sizes.tr("%1 多い", "%1 over").arg(grid.sizes.yen(grid.difference)) : grid.sizes.tr("%1 足りない", "%1 short").arg(grid.sizes.yen(-grid.difference))
    }
}
