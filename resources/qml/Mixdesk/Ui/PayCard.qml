pragma ComponentBehavior: Bound

import QtQuick

// 入金: how it is paid; for cash what was handed over, by note buttons or typed, and the change, large.
// A tender above ten times the amount is asked once more, since it is nearly always a slip of a finger.
// The ids of methods that count notes are `cashMethods`; all others take the amount as it is.
BlockCard {
    id: block

    property list<string> cashMethods: ["cash", "現金"]
    property string method: methods.length === 1 ? methods[0].id : ""
    property int received: 0
    property bool asked: false
    readonly property var methods: row.methods ?? []
    readonly property int due: row.due ?? row.total ?? 0
    readonly property bool cash: cashMethods.includes(method)
    readonly property bool enough: received >= due
    readonly property bool unlikely: cash && due > 0 && received > 10 * due

    function put(amount: int) {
        block.received = Math.max(0, Math.min(99999999, amount));
        block.asked = false;
        block.drafted(block.row.number, block.value());
    }

    function value(): var {
        return block.cash ? {
            "method": block.method,
            "received": block.received,
            "change": block.received - block.due
        } : {
            "method": block.method,
            "received": block.due,
            "change": 0
        };
    }

    // False while something is missing: the method, money, or the second look at a large tender.
    function pay(): bool {
        if (block.method === "" || (block.cash && !block.enough))
            return false;
        if (block.unlikely && !block.asked) {
            block.asked = true;
            sure.forceActiveFocus(Qt.OtherFocusReason);
            return false;
        }
        block.answer(block.value());
        return true;
    }

    function submit(): bool {
        if (!block.open)
            return true;
        const paid = block.pay();
        block.nudged = !paid;
        return paid;
    }

    glyph: "cash"
    asks: true
    mark: block.sizes.tr("お支払い", "Payment")

    SumLine {
        sizes: block.sizes
        width: parent.width
        text: block.sizes.tr("お支払い金額", "Amount to pay")
        amount: block.due
        level: PlainText.Title
    }

    SegmentedChoice {
        objectName: "methods"
        sizes: block.sizes
        width: parent.width
        focus: block.methods.length > 1
        visible: block.methods.length > 1 && !block.done
        label: block.sizes.tr("お支払い方法", "Way of paying")
        options: block.methods
        current: block.method
        onChosen: id => {
            block.method = id;
            block.asked = false;
        }
    }

    NoteButtons {
        objectName: "notes"
        sizes: block.sizes
        width: parent.width
        visible: block.cash && !block.done
        due: block.due
        onAdded: amount => block.put(block.received + amount)
        onExact: block.put(block.due)
        onCleared: block.put(0)
    }

    TextInputBox {
        sizes: block.sizes
        width: Math.min(parent.width, block.sizes.body * 16)
        visible: block.cash && !block.done
        focus: block.methods.length === 1
        label: block.sizes.tr("お預かり(円)", "Received (yen)")
        needed: true
        hints: Qt.ImhDigitsOnly
        padKind: block.sizes.kiosk ? EntryField.FigurePad : EntryField.NoPad
        limit: 8
        text: block.received === 0 ? "" : block.received.toString()
        error: block.nudged && !block.enough ? block.sizes.tr("お預かりがまだ足りません。", "This is not enough yet.") : ""
        onEdited: text => block.put(Number(text.normalize("NFKC").replace(/[^0-9]/g, "")))
        onAccepted: block.submit()
    }

    SumLine {
        sizes: block.sizes
        width: parent.width
        visible: block.cash
        text: block.enough ? block.sizes.tr("お釣り", "Change") : block.sizes.tr("足りない金額", "Still to pay")
        amount: Math.abs(block.received - block.due)
        level: PlainText.Title
        soft: !block.enough
    }

    Card {
        sizes: block.sizes
        width: parent.width
        visible: block.asked && block.unlikely && !block.done
        tone: Card.Care

        Row {
            width: parent.width
            spacing: block.sizes.gap

            Icon {
                id: careMark

                sizes: block.sizes
                glyph: "care"
                color: Theme.care
            }

            PlainText {
                sizes: block.sizes
                width: parent.width - careMark.width - parent.spacing
                text: block.sizes.tr("お預かり%1は、お支払い金額の10倍を超えています。もう一度お確かめください。", "%1 is more than ten times the amount to pay. Please look once more.").arg(block.sizes.yen(block.received))
            }
        }

        Flow {
            width: parent.width
            spacing: block.sizes.gap

            QuietButton {
                sizes: block.sizes
                text: block.sizes.tr("なおす", "Correct")
                onClicked: block.put(0)
            }

            QuietButton {
                id: sure

                objectName: "sure"

                sizes: block.sizes
                tone: QuietButton.Care
                glyph: "check"
                text: block.sizes.tr("この金額で合っている", "This is right")
                onClicked: block.pay()
            }
        }
    }

    QuietButton {
        objectName: "paid"
        sizes: block.sizes
        width: Math.min(implicitWidth, parent.width)
        visible: !block.done && block.method !== "" && !(block.asked && block.unlikely)
        enabled: !block.cash || block.enough
        tone: QuietButton.Brand
        glyph: "check"
        text: block.cash ? block.sizes.tr("お金を受け取った", "Cash received") : block.sizes.tr("支払い済みを確かめた", "Payment seen")
        onClicked: block.pay()
    }
}
