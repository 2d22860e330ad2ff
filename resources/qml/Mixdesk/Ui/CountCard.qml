pragma ComponentBehavior: Bound

import QtQuick

// 金種: counting the till. `expected` stays null for a blind count.
BlockCard {
    id: block

    function submit(): bool {
        if (block.open)
            block.answer({
                "counts": grid.counts,
                "total": grid.total
            });
        return true;
    }

    glyph: "coins"
    asks: true
    mark: block.sizes.tr("レジを数える", "Count the register")

    DenominationGrid {
        id: grid

        sizes: block.sizes
        width: parent.width
        counts: block.row.value?.counts ?? ({})
        expected: block.row.expected ?? null
        onEdited: (counts, total) => block.drafted(block.row.number, {
                "counts": counts,
                "total": total
            })
    }
}
