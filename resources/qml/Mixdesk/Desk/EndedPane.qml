pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// A walkthrough has ended: how, what came of it, and what is likely next. objectNames: ended, openVisit.
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model
    required property DeskWalkModel walk
    required property RepairModel repair
    required property var step
    readonly property var made: walk.made
    readonly property bool good: made.tone === StatusPill.Good

    Component.onCompleted: close.forceActiveFocus(Qt.TabFocusReason)

    ScrollColumn {
        sizes: pane.sizes
        width: parent.width
        height: parent.height - foot.height - pane.sizes.gap

        Card {
            sizes: pane.sizes
            width: parent.width
            tone: pane.good ? Card.Brand : Card.Care

            PlainText {
                sizes: pane.sizes
                width: parent.width
                text: [pane.step.procedure ?? "", pane.step.about ?? ""].filter(part => part !== "").join(" · ")
                level: PlainText.Second
                soft: true
            }

            Row {
                width: parent.width
                spacing: pane.sizes.gap

                Icon {
                    id: mark

                    sizes: pane.sizes
                    glyph: pane.good ? "check" : "care"
                    side: pane.sizes.icon * 1.4
                    color: pane.good ? Theme.brand : Theme.care
                }

                TextPair {
                    sizes: pane.sizes
                    width: parent.width - mark.width - parent.spacing
                    text: pane.made.words !== "" ? pane.made.words ?? "" : pane.made.outcome ?? ""
                    sub: pane.made.words !== "" ? pane.made.outcome ?? "" : ""
                    level: PlainText.Heading
                }
            }
        }

        Card {
            sizes: pane.sizes
            width: parent.width
            visible: (pane.step.notice ?? "") !== ""

            PlainText {
                sizes: pane.sizes
                width: parent.width
                text: pane.step.notice ?? ""
            }
        }

        MadeCard {
            sizes: pane.sizes
            walk: pane.walk
            repair: pane.repair
            width: parent.width
        }
    }

    Item {
        id: foot

        y: parent.height - height
        width: parent.width
        height: Math.max(card.height, close.height)

        QuietButton {
            id: card

            objectName: "openVisit"
            sizes: pane.sizes
            visible: (pane.made.visit ?? "") !== ""
            glyph: "person"
            text: pane.sizes.tr("この方のカード", "Their card")
            onClicked: pane.repair.open(pane.made.visit)
        }

        PrimaryButton {
            id: close

            objectName: "ended"
            sizes: pane.sizes
            anchors.right: parent.right
            glyph: "check"
            text: pane.sizes.tr("閉じる  Enter", "Close  Enter")
            onClicked: pane.walk.aside()
        }
    }
}
