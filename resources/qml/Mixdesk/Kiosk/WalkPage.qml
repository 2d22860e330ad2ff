pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// One question: where one is, the question itself, and the ways on at the foot, always in the same place.
FocusScope {
    id: page

    required property Sizes sizes
    required property Sizes frame
    required property KioskModel model
    readonly property var shown: model.shown
    readonly property bool padOpen: blocks.padOpen
    readonly property bool last: (shown.at ?? 0) + 1 >= (shown.of ?? 1)

    focus: true

    function goOn() {
        if (blocks.submit())
            page.model.next();
    }

    Column {
        id: head

        width: parent.width
        visible: !page.padOpen
        height: visible ? implicitHeight : 0
        spacing: page.sizes.gap / 2

        TextPair {
            sizes: page.sizes
            width: parent.width
            text: page.shown.step ?? ""
            // In the largest type the question needs the room.
            sub: page.sizes.scale > 1.5 ? "" : page.shown.step_sub ?? ""
            level: PlainText.Heading
        }

        StepDots {
            sizes: page.sizes
            visible: count > 1
            count: page.shown.of ?? 1
            current: page.shown.at ?? 0
        }

        PlainText {
            sizes: page.sizes
            width: parent.width
            visible: text !== ""
            text: page.shown.notice ?? ""
            color: Theme.care
        }
    }

    BlockColumn {
        id: blocks

        sizes: page.sizes
        anchors.top: head.bottom
        anchors.topMargin: page.padOpen ? 0 : page.sizes.gap
        anchors.bottom: foot.top
        anchors.bottomMargin: page.padOpen ? 0 : page.sizes.gap
        width: parent.width
        focus: true
        rows: page.shown.rows ?? []
        stepKey: page.shown.key ?? ""
        latinFirst: page.model.english
        onAnswered: (number, value) => page.model.answered(number, value)
        onDrafted: (number, value) => page.model.drafted(number, value)
        onActivity: page.model.touched()
        onFinished: page.model.next()
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        visible: !page.padOpen
        height: visible ? Math.max(ways.height, forward.visible ? forward.height : 0) : 0

        Flow {
            id: ways

            anchors.bottom: parent.bottom
            width: parent.width - (forward.visible ? forward.width + page.sizes.gap : 0)
            spacing: page.sizes.gap

            QuietButton {
                objectName: "back"
                sizes: page.frame
                visible: (page.shown.at ?? 0) > 0
                glyph: "back"
                text: page.sizes.tr("前へもどる", "Back")
                onClicked: page.model.back()
            }

            QuietButton {
                objectName: "quit"
                sizes: page.frame
                glyph: "close"
                text: page.sizes.tr("やめる", "Stop")
                onClicked: page.model.home()
            }

            QuietButton {
                objectName: "paper"
                sizes: page.frame
                visible: page.shown.paper === true
                glyph: "paper"
                text: page.sizes.tr("紙で書く", "Write on paper")
                onClicked: page.model.paper()
            }
        }

        PrimaryButton {
            id: forward

            objectName: "next"
            sizes: page.frame
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: page.shown.going === true
            text: page.shown.next ?? ""
            sub: page.shown.next_sub ?? ""
            onClicked: page.goOn()
        }
    }
}
