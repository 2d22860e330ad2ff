pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// The blocks of one step, a card each, from top to bottom; scrolls when they do not fit, with a bar that stays
// visible. On the kiosk it brings its own PadDock and keeps the line being written above it.
// README.md has the shape of a row, the values answered, and how a page uses submit().
FocusScope {
    id: column

    required property Sizes sizes
    property var rows: []
    // Changes with the step: the drafts in the cards are then dropped.
    property string stepKey: ""
    property bool latinFirst: sizes.english
    // false: the page itself says where the keyboard goes when another step is shown.
    property bool focusesItself: true
    property string shownKey: ""
    readonly property var files: ({
            "say": "SayCard.qml",
            "read": "ReadCard.qml",
            "tick": "TickCard.qml",
            "choose": "ChooseCard.qml",
            "form": "FormCard.qml",
            "picture": "PictureCard.qml",
            "photo": "PhotoCard.qml",
            "wait": "WaitCard.qml",
            "quote": "QuoteCard.qml",
            "pay": "PayCard.qml",
            "count": "CountCard.qml",
            "agree": "AgreeCard.qml",
            "hand": "HandCard.qml",
            "back": "BackCard.qml",
            "call": "CallCard.qml",
            "note": "NoteCard.qml"
        })
    // Just shown: on the kiosk the question is read from its beginning, before any button of it comes into sight.
    property bool fresh: false
    readonly property bool overflowing: flick.contentHeight > flick.height
    // The pad stands at the foot: the page may make room for the line being written.
    readonly property bool padOpen: sizes.kiosk && dock.open

    signal answered(int number, var value)
    signal drafted(int number, var value)
    signal activity
    // Enter in the last line of a form, with nothing missing there: the page goes on as with 次へ.
    signal finished

    // Answer all that is filled in; false, with the focus on it, at the first row where something is missing.
    function submit(): bool {
        let missing = null;
        for (let at = 0; at < cards.count; at++) {
            const card = column.cardAt(at);
            if (card !== null && !card.submit() && missing === null)
                missing = card;
        }
        if (missing === null)
            return true;
        if (!missing.activeFocus)
            missing.takeFocus();
        return false;
    }

    function focusFirst() {
        for (let at = 0; at < cards.count; at++) {
            const card = column.cardAt(at);
            if (card !== null && card.asks && !card.done) {
                // A form on the kiosk is seen whole before a pad covers half of it.
                if (column.sizes.kiosk && card instanceof FormCard)
                    rest.forceActiveFocus(Qt.OtherFocusReason);
                else
                    card.takeFocus();
                return;
            }
        }
    }

    function holds(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === column)
                return true;
        }
        return false;
    }

    function chooseDigit(digit: int): bool {
        for (let at = 0; at < cards.count; at++) {
            const card = column.cardAt(at) as ChooseCard;
            if (card !== null && !card.done)
                return card.chooseDigit(digit);
        }
        return false;
    }

    // A kind this program does not know yet is still read out: nobody is stuck over it.
    function cardFor(kind: string): string {
        return column.files[kind] ?? "ReadCard.qml";
    }

    function cardAt(at: int): BlockCard {
        const slot = cards.itemAt(at) as Loader;
        return slot === null ? null : slot.item as BlockCard;
    }

    // Cards stay while the same step is shown, so that an answer elsewhere never takes away what is being typed.
    function show() {
        const key = column.stepKey + "|" + column.rows.map(row => row.number + row.kind).join(" ");
        if (key === column.shownKey)
            return;
        column.shownKey = key;
        cards.model = 0;
        cards.model = column.rows.length;
        flick.contentY = 0;
        column.fresh = column.sizes.kiosk;
        arrival.restart();
    }

    function arrive() {
        if (column.focusesItself)
            column.focusFirst();
        sight.restart();
    }

    // Bring what has the focus into sight.
    function reveal() {
        if (arrival.running)
            return;
        const arriving = column.fresh && !dock.open;
        column.fresh = false;
        if (arriving)
            return;
        const item = column.Window.activeFocusItem;
        for (let at = item; at !== null; at = at.parent) {
            if (at === list) {
                const top = item.mapToItem(list, 0, 0).y;
                // Why it was not taken stands under the line.
                const why = (item as EntryField)?.wrong === true ? column.sizes.second * 2 : 0;
                const foot = top + item.height + column.sizes.pad + why;
                // Its label too while there is room; where there is not, what is written comes first.
                const seen = top - column.sizes.heading * 2 >= flick.contentY && foot <= flick.contentY + flick.height;
                if (!seen)
                    flick.contentY = Math.max(0, Math.min(Math.max(top - column.sizes.heading * 2, foot - flick.height), flick.contentHeight - flick.height));
                return;
            }
        }
    }

    onRowsChanged: show()
    onStepKeyChanged: show()
    Component.onCompleted: show()

    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: {
        if (column.holds(column.focused))
            column.activity();
        sight.restart();
    }

    // Timers and not Qt.callLater: they go with the page, which may be gone by then.
    Timer {
        id: arrival

        interval: 0
        onTriggered: column.arrive()
    }

    Timer {
        id: sight

        interval: 0
        onTriggered: column.reveal()
    }

    Flickable {
        id: flick

        width: parent.width
        height: parent.height - dock.height
        contentWidth: width
        contentHeight: list.height + 2 * list.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: column.overflowing
        // The pad has come up: the line being written stays in sight.
        onHeightChanged: {
            if (dock.open)
                sight.restart();
        }
        onMovementStarted: column.activity()

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            visible: column.overflowing
            policy: column.overflowing ? T.ScrollBar.AlwaysOn : T.ScrollBar.AsNeeded
            implicitWidth: column.sizes.kiosk ? 14 : 10
            padding: 2
            minimumSize: 0.1
            contentItem: Rectangle {
                implicitWidth: 6
                radius: width / 2
                color: bar.pressed ? Theme.brand : Theme.edge
            }
        }

        Column {
            id: list

            x: 8
            y: 8
            // The bar's room is kept free either way: were it given back, words might wrap anew and need it again.
            width: flick.width - x - bar.implicitWidth - 2
            spacing: column.sizes.gap

            Repeater {
                id: cards

                delegate: Loader {
                    id: slot

                    required property int index
                    readonly property var row: column.rows[index] ?? ({})

                    width: list.width
                    Component.onCompleted: setSource(column.cardFor(row.kind), {
                        "sizes": column.sizes,
                        "row": row
                    })

                    Binding {
                        target: slot.item
                        property: "row"
                        value: slot.row
                        when: slot.item !== null
                    }

                    Connections {
                        target: slot.item as BlockCard

                        function onAnswered(number, value) {
                            column.activity();
                            column.answered(number, value);
                        }

                        function onDrafted(number, value) {
                            column.activity();
                            column.drafted(number, value);
                        }

                        function onFinished() {
                            column.finished();
                        }
                    }
                }
            }
        }
    }

    PadDock {
        id: dock

        sizes: column.sizes
        width: parent.width
        height: column.sizes.kiosk ? implicitHeight : 0
        anchors.bottom: parent.bottom
        latinFirst: column.latinFirst
        onClosed: rest.forceActiveFocus(Qt.OtherFocusReason)
    }

    // Where the focus is when no line is written and nothing is pressed.
    Item {
        id: rest
    }
}
