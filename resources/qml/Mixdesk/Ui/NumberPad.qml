pragma ComponentBehavior: Bound

import QtQuick

// Figures 0 to 9 as on a telephone. `extra` is one more key ("-" in a phone number, ":" in a time, "00" in an
// amount). It keeps no text of its own: `edited` says what the text should become.
Item {
    id: pad

    required property Sizes sizes
    property string value: ""
    property string extra: ""
    property int limit: 20
    property string doneText: pad.sizes.tr("つぎの欄へ", "Next field")
    readonly property list<string> figures: ["1", "2", "3", "4", "5", "6", "7", "8", "9", extra, "0", ""]
    readonly property int keyHeight: Math.max(sizes.touch, Math.round(sizes.body * 1.6))

    signal edited(string value)
    signal accepted

    function type(figure: string) {
        const next = pad.value + figure;
        if (next.length <= pad.limit)
            pad.edited(next);
    }

    implicitWidth: 4 * sizes.touch * 1.4 + 3 * grid.spacing
    implicitHeight: 4 * keyHeight + 3 * grid.spacing

    Grid {
        id: grid

        readonly property real cell: (pad.width - 3 * spacing) / 4

        columns: 3
        spacing: pad.sizes.kiosk ? 10 : 6

        Repeater {
            model: pad.figures

            delegate: PadKey {
                id: figure

                required property string modelData

                sizes: pad.sizes
                width: grid.cell
                height: pad.keyHeight
                opacity: modelData === "" ? 0 : 1
                enabled: modelData !== ""
                text: modelData
                onClicked: pad.type(modelData)
            }
        }
    }

    Column {
        x: 3 * (grid.cell + grid.spacing)
        spacing: grid.spacing

        PadKey {
            sizes: pad.sizes
            width: grid.cell
            height: pad.keyHeight
            quiet: true
            glyph: "erase"
            text: pad.sizes.tr("一字消す", "Delete")
            onClicked: pad.edited(pad.value.slice(0, -1))
        }

        PadKey {
            sizes: pad.sizes
            width: grid.cell
            height: pad.keyHeight
            quiet: true
            letter: pad.sizes.second
            text: pad.sizes.tr("全て消す", "Clear all")
            onClicked: pad.edited("")
        }

        PadKey {
            sizes: pad.sizes
            width: grid.cell
            height: 2 * pad.keyHeight + grid.spacing
            chosen: true
            letter: pad.sizes.second
            objectName: "pad-done"
            text: pad.doneText
            onClicked: pad.accepted()
        }
    }
}
