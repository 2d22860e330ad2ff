pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// まだご利用ですか: over the page, which is not pressed meanwhile. Any touch says yes.
FocusScope {
    id: still

    required property Sizes sizes
    required property KioskModel model

    // Somebody is there: the page takes the keyboard again.
    signal closed

    visible: model.asksStill
    enabled: visible
    onVisibleChanged: {
        if (visible)
            yes.forceActiveFocus(Qt.OtherFocusReason);
        else
            still.closed();
    }
    Keys.onPressed: event => {
        if (![Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key))
            still.model.touched();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
        opacity: 0.92
    }

    MouseArea {
        anchors.fill: parent
        onClicked: still.model.touched()
    }

    Card {
        sizes: still.sizes
        anchors.centerIn: parent
        width: Math.min(parent.width, still.sizes.body * 30)

        TextPair {
            sizes: still.sizes
            width: parent.width
            text: still.sizes.tr("まだご利用ですか", "Are you still there?")
            sub: still.sizes.tr("Are you still there?", "まだご利用ですか")
            level: PlainText.Heading
        }

        PlainText {
            sizes: still.sizes
            width: parent.width
            text: still.sizes.tr("あと%1秒ではじめの画面にもどり、ここの内容は画面から消えます。", "In %1 seconds the start page comes back, and what is here leaves the screen.").arg(still.model.stillLeft)
        }

        Flow {
            width: parent.width
            spacing: still.sizes.gap

            PrimaryButton {
                id: yes

                objectName: "still-yes"
                sizes: still.sizes
                text: still.sizes.tr("つづける", "Go on")
                onClicked: still.model.touched()
            }

            QuietButton {
                objectName: "still-no"
                sizes: still.sizes
                text: still.sizes.tr("おわる", "Finish")
                onClicked: still.model.home()
            }
        }
    }
}
