pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Whom the search found, and what can be done with each. objectNames: in.<person>, leave.<person>, history.<person>.
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model
    required property DeskWalkModel walk
    required property bool choosing

    ScrollColumn {
        sizes: pane.sizes
        anchors.fill: parent

        Repeater {
            model: pane.model.found

            delegate: Card {
                id: one

                required property var modelData

                sizes: pane.sizes
                width: parent?.width ?? 0
                padding: pane.sizes.gap

                TextPair {
                    sizes: pane.sizes
                    width: parent.width
                    text: one.modelData.name
                    sub: [one.modelData.detail, one.modelData.state].filter(part => part !== "").join(" · ")
                    strong: true
                }

                Flow {
                    width: parent.width
                    spacing: pane.sizes.gap

                    QuietButton {
                        objectName: "in." + one.modelData.person
                        sizes: pane.sizes
                        visible: one.modelData.visit === ""
                        tone: QuietButton.Brand
                        glyph: "enter"
                        text: pane.choosing ? pane.sizes.tr("この方", "This person") : pane.sizes.tr("入店", "Check in")
                        onClicked: pane.choosing ? pane.walk.choose(one.modelData.person, "") : pane.model.checkIn(one.modelData.person)
                    }

                    QuietButton {
                        objectName: "leave." + one.modelData.person
                        sizes: pane.sizes
                        visible: one.modelData.visit !== ""
                        tone: QuietButton.Brand
                        glyph: "leave"
                        text: pane.sizes.tr("お帰り", "Leaving")
                        onClicked: pane.model.leave(one.modelData.visit)
                    }

                    QuietButton {
                        objectName: "history." + one.modelData.person
                        sizes: pane.sizes
                        glyph: "list"
                        text: pane.sizes.tr("履歴", "History")
                        onClicked: pane.model.openPerson(one.modelData.person)
                    }
                }
            }
        }

        EmptyState {
            sizes: pane.sizes
            width: parent.width
            visible: pane.model.found.length === 0
            glyph: "search"
            text: pane.model.nobody
        }
    }
}
