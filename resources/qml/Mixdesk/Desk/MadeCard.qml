pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// What the walkthrough in front made: a new pass, a receipt, money to give back, and ten seconds to take it back.
// objectNames: undo, party, printPass, savePass, printReceipt, saveReceipt.
Column {
    id: made

    required property Sizes sizes
    required property DeskWalkModel walk
    required property RepairModel repair
    property int tall: Math.round(sizes.body * 14)
    readonly property var what: walk.made
    readonly property var newPass: what.new_pass ?? null
    readonly property var receipt: what.receipt ?? null
    readonly property string came: what.came ?? ""
    readonly property bool undoable: (what.undo ?? "") !== "" && walk.undoLeft > 0
    readonly property bool shown: newPass !== null || receipt !== null || (what.refund ?? 0) > 0 || undoable || came !== ""

    spacing: sizes.gap

    PaperCard {
        sizes: made.sizes
        width: parent.width
        visible: made.newPass !== null
        heading: made.sizes.tr("新しいパス", "New pass")
        words: made.newPass?.name ?? ""
        hint: made.sizes.tr("お客様に写真に撮っていただくか、印刷してお渡しします。", "Let the visitor photograph it, or print it.")
        picture: made.newPass?.picture ?? ""
        names: "Pass"
        tall: made.tall
        onPrinted: made.walk.printPass()
        onSaved: made.walk.savePass()
    }

    PaperCard {
        sizes: made.sizes
        width: parent.width
        visible: made.receipt !== null
        heading: made.sizes.tr("領収書", "Receipt")
        words: (made.receipt?.name ?? "") + "  " + Theme.grouped(made.receipt?.amount ?? 0) + made.sizes.tr("円", " yen")
        hint: made.receipt?.code ? made.sizes.tr("このQRで、お客様の電話に写せます。", "The visitor can take it by the QR.") : ""
        picture: made.receipt?.picture ?? ""
        code: made.receipt?.code ?? ""
        names: "Receipt"
        tall: made.tall
        onPrinted: made.walk.printReceipt()
        onSaved: made.walk.saveReceipt()
    }

    Card {
        sizes: made.sizes
        width: parent.width
        visible: (made.what.refund ?? 0) > 0
        tone: Card.Care

        PlainText {
            sizes: made.sizes
            width: parent.width
            text: made.sizes.tr("お預かりした %1円 をお返ししてください。", "Please give back %1 yen.").arg(Theme.grouped(made.what.refund ?? 0))
            color: Theme.care
            strong: true
        }
    }

    Flow {
        width: parent.width
        spacing: made.sizes.gap

        QuietButton {
            objectName: "undo"
            sizes: made.sizes
            visible: made.undoable
            glyph: "undo"
            text: made.what.undo ?? ""
            sub: made.sizes.tr("あと %1秒", "%1 s left").arg(made.walk.undoLeft)
            onClicked: made.walk.undo()
        }

        QuietButton {
            objectName: "party"
            sizes: made.sizes
            visible: made.came !== ""
            glyph: "people"
            text: made.sizes.tr("一緒に来た方", "Came together")
            onClicked: {
                made.repair.open(made.came);
                made.repair.choose("party");
            }
        }
    }
}
