pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// A book that cannot be opened: what is the case, what is safe, what to do; nothing else can be pressed.
// objectNames: troubleClose.
Window {
    id: window

    required property string code
    required property string ja
    required property string en

    width: 900
    height: 560
    visible: true
    color: Theme.bg
    title: "Mixdesk"

    Sizes {
        id: sizes

        face: Sizes.Kiosk
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * sizes.margin
        spacing: sizes.wideGap

        Icon {
            sizes: sizes
            glyph: "care"
            color: Theme.care
            side: sizes.touch
        }

        PlainText {
            sizes: sizes
            width: parent.width
            text: window.ja
            level: PlainText.Body
            strong: true
        }

        PlainText {
            sizes: sizes
            width: parent.width
            text: window.en
            level: PlainText.Second
            soft: true
        }

        PrimaryButton {
            objectName: "troubleClose"
            sizes: sizes
            focus: true
            text: "閉じる"
            sub: "Close"
            onClicked: window.close()
        }
    }
}
