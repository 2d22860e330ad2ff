pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Right: the day. objectNames: watch (シフト), timed.<procedure>, other.<procedure>, todo.<id>, todoDone,
// held.<visit>, others (opens the list of other procedures).
FocusScope {
    id: right

    required property Sizes sizes
    required property DeskDayModel day
    required property RepairModel repair
    readonly property var shown: day.day
    readonly property bool watching: (shown.watch ?? "") !== ""
    property bool listed: true
    property string closing: ""

    ScrollColumn {
        sizes: right.sizes
        anchors.fill: parent
        spacing: right.sizes.wideGap

        Column {
            width: parent.width
            spacing: right.sizes.gap

            PlainText {
                sizes: right.sizes
                width: parent.width
                text: right.sizes.tr("きょう", "Today")
                level: PlainText.Heading
            }

            QuietButton {
                objectName: "watch"
                sizes: right.sizes
                width: parent.width
                tone: right.watching ? QuietButton.Plain : QuietButton.Brand
                glyph: right.watching ? "pause" : "enter"
                text: right.watching ? right.sizes.tr("シフトを終わる", "End shift") : right.sizes.tr("シフトを始める", "Start shift")
                sub: right.watching ? right.sizes.tr("%1 から", "since %1").arg(right.shown.watch) : ""
                onClicked: right.watching ? right.day.endWatch() : right.day.beginWatch()
            }
        }

        Section {
            sizes: right.sizes
            heading: right.sizes.tr("時刻の手順", "By the clock")
            shown: (right.shown.timed ?? []).length > 0

            Repeater {
                model: right.shown.timed ?? []

                delegate: FactRow {
                    required property var modelData

                    objectName: "timed." + modelData.procedure
                    sizes: right.sizes
                    width: parent?.width ?? 0
                    lead: modelData.at
                    text: modelData.text
                    sub: modelData.sub
                    onClicked: right.day.start(modelData.procedure, modelData.trigger)
                }
            }
        }

        Section {
            sizes: right.sizes
            heading: right.sizes.tr("お知らせ・確認 %1", "Open things %1").arg((right.shown.todos ?? []).length)
            shown: (right.shown.todos ?? []).length > 0

            Repeater {
                model: right.shown.todos ?? []

                delegate: Column {
                    id: todo

                    required property var modelData

                    width: parent?.width ?? 0
                    spacing: right.sizes.gap / 2

                    FactRow {
                        objectName: "todo." + todo.modelData.todo
                        sizes: right.sizes
                        width: parent.width
                        care: true
                        text: todo.modelData.text
                        sub: todo.modelData.sub
                        onClicked: right.closing = right.closing === todo.modelData.todo ? "" : todo.modelData.todo
                    }

                    TextInputBox {
                        id: reason

                        sizes: right.sizes
                        width: parent.width
                        visible: right.closing === todo.modelData.todo
                        label: right.sizes.tr("どうなりましたか", "What came of it?")
                        onAccepted: done.click()
                    }

                    QuietButton {
                        id: done

                        objectName: "todoDone"
                        sizes: right.sizes
                        visible: reason.visible
                        tone: QuietButton.Brand
                        glyph: "check"
                        text: right.sizes.tr("すみました", "Done")
                        enabled: reason.text.trim() !== ""
                        onClicked: right.day.closeTodo(todo.modelData.todo, reason.text)
                    }
                }
            }
        }

        Section {
            sizes: right.sizes
            heading: right.sizes.tr("未返却 %1", "Still out %1").arg((right.shown.held ?? []).length)
            shown: (right.shown.held ?? []).length > 0

            Repeater {
                model: right.shown.held ?? []

                delegate: FactRow {
                    required property var modelData

                    objectName: "held." + modelData.visit
                    sizes: right.sizes
                    width: parent?.width ?? 0
                    text: modelData.text
                    sub: modelData.sub
                    lines: 2
                    onClicked: right.repair.open(modelData.visit)
                }
            }
        }

        Section {
            sizes: right.sizes
            heading: right.sizes.tr("きょういただいたお金", "Taken today")

            Repeater {
                model: right.shown.takings ?? []

                delegate: SumLine {
                    required property var modelData

                    sizes: right.sizes
                    width: parent?.width ?? 0
                    text: modelData.method
                    amount: modelData.amount
                    soft: true
                }
            }

            SumLine {
                sizes: right.sizes
                width: parent.width
                text: right.sizes.tr("合計", "Total")
                amount: right.shown.total ?? 0
            }
        }

        QuietButton {
            objectName: "others"
            sizes: right.sizes
            width: parent.width
            glyph: right.listed ? "up" : "down"
            text: right.sizes.tr("ほかの手順", "Other procedures")
            onClicked: right.listed = !right.listed
        }

        Column {
            width: parent.width
            spacing: right.sizes.gap / 2
            visible: right.listed

            Repeater {
                model: right.shown.others ?? []

                delegate: FactRow {
                    required property var modelData

                    objectName: "other." + modelData.procedure
                    sizes: right.sizes
                    width: parent?.width ?? 0
                    text: modelData.text
                    sub: modelData.sub
                    onClicked: right.day.start(modelData.procedure, modelData.trigger)
                }
            }
        }
    }
}
