pragma ComponentBehavior: Bound

import QtQuick

// 電話: whom to call, on which number, at what hours. つながらない brings the next contact, which the walkthrough
// sends as a new row.contact.
BlockCard {
    id: block

    readonly property var contact: row.contact ?? ({})

    glyph: "phone"
    asks: true
    mark: block.sizes.tr("電話", "Phone")

    PlainText {
        sizes: block.sizes
        width: parent.width
        text: block.contact.name ?? "—"
        strong: true
    }

    PlainText {
        sizes: block.sizes
        width: parent.width
        text: block.contact.phone ?? "—"
        level: PlainText.Title
    }

    PlainText {
        sizes: block.sizes
        width: parent.width
        visible: (block.contact.hours ?? "") !== ""
        text: block.sizes.tr("つながる時間 %1", "Reached at %1").arg(block.contact.hours ?? "")
        soft: true
    }

    Flow {
        width: parent.width
        spacing: block.sizes.gap

        QuietButton {
            objectName: "reached-" + block.row.number
            sizes: block.sizes
            width: Math.min(implicitWidth, parent.width)
            focus: true
            tone: QuietButton.Brand
            glyph: "check"
            chosen: block.row.value === "reached"
            text: block.sizes.tr("つながった", "Reached")
            onClicked: block.answer("reached")
        }

        QuietButton {
            objectName: "missed-" + block.row.number
            sizes: block.sizes
            width: Math.min(implicitWidth, parent.width)
            glyph: "close"
            text: block.sizes.tr("つながらない", "No answer")
            onClicked: block.answer("missed")
        }
    }
}
