pragma ComponentBehavior: Bound

import QtQuick

// Notes and coins to press as they are handed over; each press adds its worth. ちょうど is there while `due` > 0.
Flow {
    id: notes

    required property Sizes sizes
    property list<int> notes: [10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1]
    property int due: 0

    signal added(int amount)
    signal exact
    signal cleared

    spacing: sizes.gap / 2

    Repeater {
        model: notes.notes

        delegate: QuietButton {
            required property int modelData

            objectName: "note-" + modelData
            sizes: notes.sizes
            text: notes.sizes.yen(modelData)
            strong: modelData >= 1000
            horizontalPadding: sizes.kiosk ? 20 : 12
            Accessible.name: notes.sizes.tr("%1を足す", "Add %1").arg(text)
            onClicked: notes.added(modelData)
        }
    }

    QuietButton {
        objectName: "exact"
        sizes: notes.sizes
        visible: notes.due > 0
        tone: QuietButton.Brand
        text: notes.sizes.tr("ちょうど", "Exact")
        onClicked: notes.exact()
    }

    QuietButton {
        sizes: notes.sizes
        glyph: "erase"
        text: notes.sizes.tr("消す", "Clear")
        onClicked: notes.cleared()
    }
}
