pragma ComponentBehavior: Bound

import QtQuick

// 金額: what it costs, line by line, the total largest, tax per rate, and how it was reckoned on demand.
BlockCard {
    id: block

    property bool explained: false
    readonly property int prepaid: row.prepaid ?? 0

    function given(value: var): bool {
        return value !== null && value !== undefined;
    }

    // Seen is answered by going on.
    function submit(): bool {
        if (block.open)
            block.answer(true);
        return true;
    }

    glyph: "yen"
    asks: true
    mark: block.sizes.tr("金額", "Price")

    // The sum comes first: in the largest type what follows may lie below the fold.
    SumLine {
        sizes: block.sizes
        width: parent.width
        text: block.row.totalText ?? block.sizes.tr("お支払い金額", "Amount to pay")
        amount: block.row.due ?? block.row.total ?? 0
        level: PlainText.Title
    }

    BillLines {
        sizes: block.sizes
        width: parent.width
        lines: block.row.lines ?? []
    }

    Rectangle {
        width: parent.width
        height: block.sizes.hairline
        color: Theme.line
    }

    SumLine {
        sizes: block.sizes
        width: parent.width
        visible: block.prepaid !== 0
        text: block.sizes.tr("合計", "Total")
        amount: block.row.total ?? 0
    }

    SumLine {
        sizes: block.sizes
        width: parent.width
        visible: block.prepaid !== 0
        text: block.sizes.tr("先にいただいた金額", "Already paid")
        amount: -block.prepaid
    }

    SumLine {
        sizes: block.sizes
        width: parent.width
        visible: block.given(block.row.tax10)
        text: block.sizes.tr("うち消費税(10%対象)", "of which tax (10% items)")
        amount: block.row.tax10 ?? 0
        soft: true
    }

    SumLine {
        sizes: block.sizes
        width: parent.width
        visible: block.given(block.row.tax8)
        text: block.sizes.tr("うち消費税(8%対象・軽減税率)", "of which tax (8% items, reduced rate)")
        amount: block.row.tax8 ?? 0
        soft: true
    }

    QuietButton {
        sizes: block.sizes
        width: Math.min(implicitWidth, parent.width)
        focus: true
        visible: (block.row.explain ?? []).length > 0
        glyph: block.explained ? "up" : "down"
        text: block.sizes.tr("計算のしかた", "How it was worked out")
        Accessible.checked: block.explained
        onClicked: block.explained = !block.explained
    }

    Column {
        width: parent.width
        spacing: 4
        visible: block.explained

        Repeater {
            model: block.row.explain ?? []

            delegate: PlainText {
                required property string modelData

                sizes: block.sizes
                width: parent?.width ?? 0
                text: "・" + modelData
                soft: true
            }
        }
    }
}
