pragma ComponentBehavior: Bound

import QtQuick

// 同意: two answers of the same size and colour; neither is chosen beforehand. With row.sign the name is written
// first, or at the desk 紙で書く says that it stands on paper (the kiosk's page has its own: it hands over to the desk).
BlockCard {
    id: block

    property string strokes: ""
    property bool unsigned: false

    function decide(agreed: bool, paper: bool) {
        block.unsigned = agreed && block.row.sign === true && block.strokes === "" && !paper;
        if (!block.unsigned)
            block.answer({
                "agreed": agreed,
                "strokes": agreed ? block.strokes : "",
                "paper": paper
            });
    }

    glyph: "agree"
    asks: true
    mark: block.sizes.tr("同意", "Consent")

    SignaturePad {
        objectName: "signature"
        sizes: block.sizes
        width: parent.width
        // On the kiosk words, frame and both answers are seen together.
        height: block.sizes.kiosk ? Math.min(implicitHeight, block.sizes.touch * 2) : implicitHeight
        visible: block.row.sign === true && !block.done
        strokes: block.strokes
        onEdited: strokes => {
            block.strokes = strokes;
            block.unsigned = false;
        }
    }

    PlainText {
        sizes: block.sizes
        width: parent.width
        visible: block.unsigned
        text: block.sizes.tr("お名前がまだ書かれていません。わくの中にお願いいたします。", "Your name is not written yet. Please write it in the box.")
        color: Theme.care
    }

    Grid {
        id: two

        readonly property real half: columns === 2 ? (width - spacing) / 2 : width

        width: parent.width
        columns: width >= block.sizes.body * 16 ? 2 : 1
        spacing: block.sizes.gap

        QuietButton {
            objectName: "agree"
            sizes: block.sizes
            width: two.half
            focus: true
            glyph: chosen ? "check" : ""
            chosen: block.row.value?.agreed === true
            text: block.sizes.tr("同意する", "I agree")
            onClicked: block.decide(true, false)
        }

        QuietButton {
            objectName: "disagree"
            sizes: block.sizes
            width: two.half
            glyph: chosen ? "check" : ""
            chosen: block.row.value?.agreed === false
            text: block.sizes.tr("同意しない", "I do not agree")
            onClicked: block.decide(false, false)
        }
    }

    QuietButton {
        sizes: block.sizes
        visible: block.row.sign === true && !block.done && !block.sizes.kiosk
        glyph: "paper"
        text: block.sizes.tr("紙で書く", "Write on paper")
        onClicked: block.decide(true, true)
    }
}
