pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Cards that came by themselves: a call, a code that was not taken, somebody inside. objectNames: news.<action>.
Column {
    id: stack

    required property Sizes sizes
    required property DeskModel model

    spacing: sizes.gap

    Repeater {
        model: stack.model.news

        delegate: Card {
            id: one

            required property var modelData
            readonly property color ink: modelData.tone === StatusPill.Stop ? Theme.stop : modelData.tone === StatusPill.Care ? Theme.care : Theme.brand

            sizes: stack.sizes
            width: stack.width
            padding: stack.sizes.gap * 1.5
            tone: modelData.tone === StatusPill.Stop ? Card.Stop : modelData.tone === StatusPill.Care ? Card.Care : modelData.tone === StatusPill.Good ? Card.Brand : Card.Plain

            Accessible.role: Accessible.AlertMessage
            Accessible.name: modelData.text

            Row {
                width: parent.width
                spacing: stack.sizes.gap

                Icon {
                    id: mark

                    sizes: stack.sizes
                    glyph: one.modelData.glyph
                    color: one.ink
                }

                TextPair {
                    sizes: stack.sizes
                    width: parent.width - mark.width - parent.spacing
                    text: one.modelData.text
                    sub: one.modelData.sub
                    strong: true
                }
            }

            Flow {
                width: parent.width
                spacing: stack.sizes.gap

                Repeater {
                    model: one.modelData.actions

                    delegate: QuietButton {
                        required property var modelData

                        objectName: "news." + modelData.id
                        sizes: stack.sizes
                        tone: modelData.primary ? QuietButton.Brand : QuietButton.Plain
                        text: modelData.text
                        onClicked: stack.model.press(one.modelData.id, modelData.id)
                    }
                }
            }
        }
    }
}
