import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Said to the mixer while a visitor answers: whose turn it is, and the ways to take it over or hand it on.
// objectNames: answerHere, toKiosk.
Card {
    id: turn

    required property DeskModel model
    required property DeskWalkModel walk
    required property var step

    function takeUp() {
        here.forceActiveFocus(Qt.TabFocusReason);
    }

    tone: Card.Brand

    TextPair {
        sizes: turn.sizes
        width: parent.width
        text: turn.step.kiosk === true ? turn.sizes.tr("お客様の画面で進んでいます。", "The visitor is answering on their screen.") : turn.sizes.tr("画面をお客様に向けてください。", "Please turn the screen to the visitor.")
        sub: turn.sizes.tr("下は、お客様に見えている内容です。", "Below is what the visitor sees.")
        strong: true
    }

    Flow {
        width: parent.width
        spacing: turn.sizes.gap

        QuietButton {
            id: here

            objectName: "answerHere"
            sizes: turn.sizes
            glyph: "paper"
            text: turn.sizes.tr("ここで答えを入れる", "Enter the answers here")
            onClicked: turn.walk.answerHere()
        }

        QuietButton {
            objectName: "toKiosk"
            sizes: turn.sizes
            visible: turn.model.hasKiosk && turn.step.kiosk !== true
            glyph: "people"
            text: turn.sizes.tr("お客様の画面に出す", "Put on the visitor's screen")
            onClicked: turn.walk.toKiosk()
        }
    }
}
