pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// One visit: what it costs, what was paid, what they hold, and everything that can be put right about it.
// objectNames: leaveNow, stepOut, stepBack, closeVisit, repair.<id>, repairDo, repairBack, receiptNow,
// receipt.<number>, party.<visit>, before.<visit>, printVisitPaper, saveVisitPaper.
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model
    required property RepairModel repair
    readonly property var visit: repair.visit
    readonly property var form: repair.form
    readonly property bool filling: form.length > 0
    readonly property var paper: repair.receipt.name ? repair.receipt : repair.newPass.name ? repair.newPass : null

    function goOn() {
        if (pane.filling)
            blocks.submit();
    }

    function money(amount: var): string {
        return amount === null || amount === undefined ? "" : Theme.grouped(amount) + pane.sizes.tr("円", " yen");
    }

    onFillingChanged: if (filling)
        Qt.callLater(blocks.focusFirst)

    Column {
        id: head

        width: parent.width
        spacing: pane.sizes.gap

        Item {
            width: parent.width
            height: Math.max(who.height, close.height)

            Column {
                id: who

                width: parent.width - close.width - pane.sizes.gap

                PlainText {
                    sizes: pane.sizes
                    width: parent.width
                    text: pane.visit.name || "—"
                    level: PlainText.Title
                }

                TextPair {
                    sizes: pane.sizes
                    width: parent.width
                    text: pane.visit.state ?? ""
                    sub: pane.visit.under ?? ""
                }
            }

            IconButton {
                id: close

                objectName: "closeVisit"
                sizes: pane.sizes
                anchors.right: parent.right
                glyph: "close"
                text: pane.sizes.tr("閉じる", "Close")
                onClicked: pane.model.back()
            }
        }

        Flow {
            width: parent.width
            spacing: pane.sizes.gap
            visible: pane.visit.open === true && !pane.filling

            PrimaryButton {
                objectName: "leaveNow"
                sizes: pane.sizes
                visible: (pane.visit.leaving ?? "") !== ""
                glyph: "leave"
                text: pane.sizes.tr("お帰り", "Leaving")
                onClicked: pane.model.leave(pane.visit.visit)
            }

            QuietButton {
                objectName: "stepOut"
                sizes: pane.sizes
                visible: pane.visit.out !== true
                text: pane.sizes.tr("ちょっと外へ", "Out for a moment")
                onClicked: pane.repair.stepOut()
            }

            QuietButton {
                objectName: "stepBack"
                sizes: pane.sizes
                visible: pane.visit.out === true
                tone: QuietButton.Brand
                text: pane.sizes.tr("もどりました", "Back")
                onClicked: pane.repair.stepBack()
            }
        }

        Card {
            sizes: pane.sizes
            width: parent.width
            visible: pane.repair.notice !== ""
            tone: Card.Brand
            padding: pane.sizes.gap

            PlainText {
                sizes: pane.sizes
                objectName: "visitNotice"
                width: parent.width
                text: pane.repair.notice
                Accessible.role: Accessible.AlertMessage
            }
        }
    }

    BlockColumn {
        id: blocks

        sizes: pane.sizes
        y: head.height + pane.sizes.gap
        width: parent.width
        height: Math.max(0, foot.y - y - pane.sizes.gap)
        visible: pane.filling
        rows: pane.form
        stepKey: pane.repair.formKey
        onAnswered: (_number, value) => pane.repair.submit(value)
    }

    Row {
        id: foot

        y: parent.height - height
        visible: pane.filling
        spacing: pane.sizes.gap

        QuietButton {
            objectName: "repairBack"
            sizes: pane.sizes
            glyph: "back"
            text: pane.sizes.tr("もどる", "Back")
            onClicked: pane.repair.choose("")
        }

        PrimaryButton {
            objectName: "repairDo"
            sizes: pane.sizes
            glyph: "check"
            text: pane.sizes.tr("記録する", "Save")
            onClicked: blocks.submit()
        }
    }

    ScrollColumn {
        sizes: pane.sizes
        y: head.height + pane.sizes.gap
        width: parent.width
        height: parent.height - y
        visible: !pane.filling
        spacing: pane.sizes.wideGap

        PaperCard {
            sizes: pane.sizes
            width: parent.width
            visible: pane.paper !== null
            heading: pane.repair.receipt.name ? pane.sizes.tr("領収書", "Receipt") : pane.sizes.tr("新しいパス", "New pass")
            words: pane.paper?.name ?? ""
            picture: pane.paper?.picture ?? ""
            code: pane.paper?.code ?? ""
            names: "VisitPaper"
            onPrinted: pane.repair.printPaper()
            onSaved: pane.repair.savePaper()
        }

        QuoteCard {
            sizes: pane.sizes
            width: parent.width
            visible: pane.visit.bill?.lines !== undefined
            row: pane.visit.bill ?? ({})
            showState: false
        }

        Section {
            sizes: pane.sizes
            heading: pane.sizes.tr("なおす・出す", "Put right, hand out")

            Flow {
                width: parent.width
                spacing: pane.sizes.gap / 2

                Repeater {
                    model: pane.repair.repairs

                    delegate: QuietButton {
                        required property var modelData

                        objectName: "repair." + modelData.id
                        sizes: pane.sizes
                        glyph: modelData.glyph
                        text: modelData.text
                        onClicked: pane.repair.choose(modelData.id)
                    }
                }

                QuietButton {
                    objectName: "receiptNow"
                    sizes: pane.sizes
                    visible: (pane.visit.payments ?? []).length > 0
                    glyph: "receipt"
                    text: pane.sizes.tr("領収書を出す", "Write a receipt")
                    onClicked: pane.repair.writeReceipt()
                }
            }
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("追加のご利用", "Extras")
            facts: pane.visit.lines ?? []
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("お支払い", "Payments")
            facts: pane.visit.payments ?? []
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("領収書(押すと もう一度)", "Receipts (press for another copy)")
            facts: pane.visit.receipts ?? []
            pressable: true
            names: "receipt."
            onPressed: id => pane.repair.receiptAgain(id)
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("返していただくもの", "Items to return")
            facts: pane.visit.held ?? []
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("一緒に来た方", "Came together")
            facts: pane.visit.party ?? []
            pressable: true
            names: "party."
            onPressed: id => pane.repair.open(id)
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("パス", "Passes")
            facts: pane.visit.passes ?? []
        }

        FactList {
            sizes: pane.sizes
            heading: pane.sizes.tr("履歴", "History")
            facts: pane.visit.history ?? []
            pressable: true
            names: "before."
            onPressed: id => pane.repair.open(id)
        }
    }
}
