pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// What it costs so far and at most today, with the lines behind it.
ScrollPage {
    id: page

    required property KioskModel model
    readonly property var shown: model.shown
    property bool explained: false

    Column {
        width: parent?.width ?? 0
        spacing: page.sizes.gap

        PlainText {
            sizes: page.sizes
            width: parent.width
            text: page.sizes.tr("いまお帰りになると", "If you leave now")
            soft: true
        }

        Card {
            sizes: page.sizes
            width: parent.width

            SumLine {
                sizes: page.sizes
                width: parent.width
                text: page.sizes.tr("ここまで", "So far")
                amount: page.shown.so_far ?? 0
                level: PlainText.Title
            }

            SumLine {
                sizes: page.sizes
                width: parent.width
                text: page.sizes.tr("きょうは、多くても", "Today at most")
                amount: page.shown.at_most ?? 0
                level: PlainText.Heading
            }

            Rectangle {
                width: parent.width
                height: page.sizes.hairline
                color: Theme.line
            }

            BillLines {
                sizes: page.sizes
                width: parent.width
                lines: page.shown.lines ?? []
            }

            Repeater {
                model: page.explained ? page.shown.explain ?? [] : []

                delegate: PlainText {
                    required property string modelData

                    sizes: page.sizes
                    width: parent?.width ?? 0
                    text: "・" + modelData
                    level: PlainText.Second
                    soft: true
                }
            }
        }

        Flow {
            width: parent.width
            spacing: page.sizes.gap

            PrimaryButton {
                objectName: "action-return"
                sizes: page.sizes
                focus: true
                glyph: "back"
                text: page.sizes.tr("もどる", "Back")
                onClicked: page.model.act("return")
            }

            QuietButton {
                objectName: "explain"
                sizes: page.sizes
                visible: (page.shown.explain ?? []).length > 0
                glyph: page.explained ? "up" : "down"
                text: page.sizes.tr("計算のしかた", "How it was worked out")
                onClicked: page.explained = !page.explained
            }
        }
    }
}
