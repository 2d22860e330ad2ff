pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// 地震・火事・急病: the manual's own procedures, and the list of who is inside. objectNames: urgent.<procedure>,
// printPeople.
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model
    required property DeskDayModel day
    readonly property var urgent: day.day.emergencies ?? []

    Component.onCompleted: (list.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason)

    ScrollColumn {
        sizes: pane.sizes
        anchors.fill: parent
        spacing: pane.sizes.wideGap

        TextPair {
            sizes: pane.sizes
            width: parent.width
            text: pane.sizes.tr("何が起きましたか", "What has happened?")
            sub: pane.sizes.tr("いまの手順はそのまま残ります。", "What is open stays open.")
            level: PlainText.Heading
        }

        Repeater {
            id: list

            model: pane.urgent

            delegate: ChoiceCard {
                required property var modelData

                objectName: "urgent." + modelData.procedure
                sizes: pane.sizes
                width: parent?.width ?? 0
                glyph: "care"
                text: modelData.text
                sub: modelData.sub
                onClicked: pane.day.start(modelData.procedure, modelData.trigger)
            }
        }

        QuietButton {
            objectName: "printPeople"
            sizes: pane.sizes
            width: Math.min(implicitWidth, parent.width)
            glyph: "print"
            text: pane.sizes.tr("いま居る人の一覧を印刷", "Print who is inside")
            onClicked: pane.day.printPeople()
        }

        QuietButton {
            objectName: "urgentBack"
            sizes: pane.sizes
            glyph: "back"
            text: pane.sizes.tr("もどる", "Back")
            onClicked: pane.model.back()
        }
    }
}
