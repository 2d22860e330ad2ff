pragma ComponentBehavior: Bound

import QtQuick

// The pads of a kiosk page, docked at its foot. It opens by itself for the line of its window that has the focus
// and asks for a pad, and gives its height back when the person goes elsewhere. `latinFirst`: English mode.
Rectangle {
    id: dock

    required property Sizes sizes
    property bool latinFirst: sizes.english
    property EntryField target: null
    readonly property Item focused: Window.activeFocusItem
    readonly property bool open: target !== null

    // とじる: who holds the dock takes the focus away from the line, and the pad goes with it.
    signal closed

    // A key of the pad may have the focus itself (keyboard only): the line stays the target then.
    onFocusedChanged: {
        if (dock.focused === null || dock.holds(dock.focused))
            return;
        const entry = dock.focused as EntryField;
        dock.target = entry !== null && entry.padKind !== EntryField.NoPad ? entry : null;
    }

    function holds(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === dock)
                return true;
        }
        return false;
    }

    // 次へ: into the next line, or out of the form; the pad closes when that line wants none.
    function next() {
        const entry = dock.target;
        if (entry === null)
            return;
        entry.accepted();
        const after = entry.nextItemInFocusChain(true);
        if (after !== null && dock.target === entry)
            after.forceActiveFocus(Qt.TabFocusReason);
    }

    onTargetChanged: kana.mode = dock.latinFirst || (dock.target !== null && (dock.target.inputMethodHints & Qt.ImhLatinOnly)) ? KanaPad.Latin : KanaPad.Hiragana

    implicitHeight: open ? (kana.visible ? kana.height : figures.height) + 2 * sizes.gap : 0
    height: implicitHeight
    visible: open
    color: Theme.bg

    // Touches between the keys must not fall through to what lies beneath.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        width: parent.width
        height: dock.sizes.hairline
        color: Theme.line
    }

    KanaPad {
        id: kana

        sizes: dock.sizes
        x: dock.sizes.gap
        y: dock.sizes.gap
        width: parent.width - 2 * dock.sizes.gap
        visible: dock.target !== null && dock.target.padKind === EntryField.KanaPad
        value: dock.target === null ? "" : dock.target.text
        limit: dock.target === null ? 0 : dock.target.maximumLength
        onEdited: value => dock.target.typeIn(value)
        onAccepted: dock.next()
    }

    NumberPad {
        id: figures

        sizes: dock.sizes
        anchors.horizontalCenter: parent.horizontalCenter
        y: dock.sizes.gap
        width: Math.min(parent.width - 2 * dock.sizes.gap, implicitWidth * 1.6)
        visible: dock.target !== null && dock.target.padKind === EntryField.FigurePad
        value: dock.target === null ? "" : dock.target.text
        limit: dock.target === null ? 0 : dock.target.maximumLength
        extra: dock.target === null ? "" : dock.target.extraKey
        onEdited: value => dock.target.typeIn(value)
        onAccepted: dock.next()
    }

    PadKey {
        objectName: "pad-close"
        sizes: dock.sizes
        x: figures.visible ? figures.x + figures.width + dock.sizes.gap : kana.x + 6 * kana.keyWidth + 3 * kana.gap
        y: figures.visible ? figures.y : kana.y + 5 * (dock.sizes.touch + kana.gap)
        width: figures.visible ? Math.min(dock.sizes.touch * 2, dock.width - x - dock.sizes.gap) : 3 * kana.keyWidth + 4 * kana.gap
        quiet: true
        letter: dock.sizes.body
        text: dock.sizes.tr("とじる", "Close")
        onClicked: dock.closed()
    }
}
