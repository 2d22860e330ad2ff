pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// One step of the walkthrough in front: what it is, its cards, and the way on. Money takes the whole pane.
// objectNames: next, aside, cannot, skip, stop, ownerSaid, blocks (the BlockColumn).
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model
    required property DeskWalkModel walk
    required property RepairModel repair
    required property var step
    readonly property bool visitors: step.side === "visitor" && step.here !== true
    readonly property bool owners: step.side === "owner"
    readonly property bool money: step.money === true
    readonly property string key: step.key ?? ""
    // What the cards keep of the height even at large text.
    readonly property int least: Math.round(sizes.body * 11)
    // Which question about the step itself is open: "", cannot, skip or stop.
    property string about: ""

    function goOn() {
        if (pane.about !== "" || pane.visitors || !next.enabled)
            return;
        const before = pane.key;
        if (blocks.submit() && pane.key === before)
            pane.walk.next();
    }

    function digit(figure: int): bool {
        return !pane.visitors && pane.about === "" && blocks.chooseDigit(figure);
    }

    // The first thing that is open, else the way on.
    function takeUp() {
        if (!pane.visible)
            return;
        if (pane.visitors)
            visitorsTurn.takeUp();
        else if ((pane.step.rows ?? []).some(row => pane.open(row)))
            blocks.focusFirst();
        else
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    // A price asks the visitor for a word, at the desk Enter goes on.
    function open(row: var): bool {
        return row.done !== true && !["say", "read", "picture", "quote"].includes(row.kind);
    }

    onKeyChanged: {
        pane.about = "";
        ownerSaid.checked = false;
        whole.contentY = 0;
        Qt.callLater(pane.takeUp);
    }
    onVisibleChanged: Qt.callLater(pane.takeUp)
    onVisitorsChanged: Qt.callLater(pane.takeUp)

    // The cards scroll by themselves; where the words above leave them no room, all of it scrolls.
    Flickable {
        id: whole

        width: parent.width
        height: foot.y - pane.sizes.gap
        contentWidth: width
        contentHeight: blocks.y + blocks.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height + 1

        Column {
            id: head

            width: parent.width
            spacing: pane.sizes.gap

            StepTitle {
                sizes: pane.sizes
                walk: pane.walk
                step: pane.step
                width: parent.width
            }

            Card {
                sizes: pane.sizes
                width: parent.width
                visible: pane.owners
                tone: Card.Care

                TextPair {
                    sizes: pane.sizes
                    width: parent.width
                    text: pane.sizes.tr("この手順はオーナーに聞いてから進めます。", "Ask the owner before you go on.")
                    sub: [pane.step.owner ?? "", pane.step.owner_phone ?? ""].join("  ")
                    strong: true
                }

                Tick {
                    id: ownerSaid

                    objectName: "ownerSaid"
                    sizes: pane.sizes
                    width: parent.width
                    text: pane.sizes.tr("オーナーに聞いて、了承をいただいた", "The owner was asked and agreed")
                }
            }

            VisitorsTurn {
                id: visitorsTurn

                sizes: pane.sizes
                model: pane.model
                walk: pane.walk
                step: pane.step
                width: parent.width
                visible: pane.visitors
            }

            Card {
                sizes: pane.sizes
                width: parent.width
                visible: (pane.step.notice ?? "") !== ""
                tone: Card.Care
                padding: pane.sizes.gap

                PlainText {
                    sizes: pane.sizes
                    width: parent.width
                    text: pane.step.notice ?? ""
                    color: Theme.care
                    Accessible.role: Accessible.AlertMessage
                }
            }

            Column {
                width: parent.width
                visible: !pane.money && !pane.visitors && (pane.step.notes ?? []).length > 0

                Repeater {
                    model: pane.step.notes ?? []

                    delegate: PlainText {
                        required property string modelData

                        sizes: pane.sizes
                        width: parent?.width ?? 0
                        text: "※ " + modelData
                        level: PlainText.Second
                        soft: true
                    }
                }
            }

            MadeCard {
                sizes: pane.sizes
                walk: pane.walk
                repair: pane.repair
                tall: Math.round(pane.sizes.body * 9)
                width: parent.width
                visible: shown && !pane.money && pane.about === ""
            }
        }

        BlockColumn {
            id: blocks

            objectName: "blocks"
            sizes: pane.sizes
            y: head.height + pane.sizes.gap
            width: parent.width
            height: Math.max(pane.least, whole.height - y)
            visible: pane.about === ""
            enabled: !pane.visitors
            opacity: enabled ? 1 : 0.6
            focus: true
            onActiveFocusChanged: if (activeFocus)
                whole.contentY = Math.max(0, whole.contentHeight - whole.height)
            focusesItself: false
            rows: pane.step.rows ?? []
            stepKey: pane.key
            onAnswered: (number, value) => {
                const before = pane.key;
                pane.walk.answered(number, value);
                if (pane.key === before)
                    Qt.callLater(pane.takeUp);
            }
            onDrafted: (number, value) => pane.walk.drafted(number, value)
            onFinished: pane.goOn()
        }

        AskPanel {
            sizes: pane.sizes
            walk: pane.walk
            step: pane.step
            about: pane.about
            y: blocks.y
            width: parent.width
            height: blocks.height
            visible: pane.about !== ""
            onClosed: {
                pane.about = "";
                Qt.callLater(pane.takeUp);
            }
        }
    }

    Item {
        id: foot

        // Two rows when the four quiet words and the green one do not fit side by side.
        readonly property bool narrow: width < quiet.wanted + next.implicitWidth + pane.sizes.wideGap

        y: parent.height - height
        width: parent.width
        height: narrow ? quiet.height + next.height + pane.sizes.gap : Math.max(quiet.height, next.height)

        Flow {
            id: quiet

            readonly property int wanted: aside.width + cannot.width + (skip.visible ? skip.width + spacing : 0) + stop.width + 2 * spacing

            width: foot.narrow ? parent.width : wanted
            spacing: pane.sizes.gap

            QuietButton {
                id: aside

                objectName: "aside"
                sizes: pane.sizes
                glyph: "back"
                text: pane.sizes.tr("もどる", "Back")
                onClicked: pane.model.back()
            }

            QuietButton {
                id: cannot

                objectName: "cannot"
                sizes: pane.sizes
                enabled: (pane.step.choices ?? []).length > 0 && !pane.visitors
                chosen: pane.about === "cannot"
                text: pane.sizes.tr("いまはできない", "Not now")
                onClicked: pane.about = pane.about === "cannot" ? "" : "cannot"
            }

            QuietButton {
                id: skip

                objectName: "skip"
                sizes: pane.sizes
                visible: (pane.step.choices ?? []).some(one => one.skip) && !pane.visitors
                chosen: pane.about === "skip"
                text: pane.sizes.tr("とばす", "Skip")
                onClicked: pane.about = pane.about === "skip" ? "" : "skip"
            }

            QuietButton {
                id: stop

                objectName: "stop"
                sizes: pane.sizes
                chosen: pane.about === "stop"
                text: pane.sizes.tr("やめる", "Stop")
                onClicked: pane.about = pane.about === "stop" ? "" : "stop"
            }
        }

        PrimaryButton {
            id: next

            objectName: "next"
            sizes: pane.sizes
            x: parent.width - width
            y: parent.height - height
            width: foot.narrow ? parent.width : Math.max(implicitWidth, pane.sizes.body * 9)
            enabled: !pane.visitors && (!pane.owners || ownerSaid.checked) && pane.about === ""
            glyph: "next"
            text: pane.sizes.tr("次へ  Enter", "Next  Enter")
            onClicked: pane.goOn()
        }
    }
}
