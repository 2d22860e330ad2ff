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
            readonly property bool beside: width / stack.sizes.scale > 560 && modelData.actions.length <= 2
            readonly property color ink: modelData.tone === StatusPill.Stop ? Theme.stop : modelData.tone === StatusPill.Care ? Theme.care : Theme.brand

            sizes: stack.sizes
            width: stack.width
            padding: stack.sizes.gap * 1.5
            tone: modelData.tone === StatusPill.Stop ? Card.Stop : modelData.tone === StatusPill.Care ? Card.Care : modelData.tone === StatusPill.Good ? Card.Brand : Card.Plain

            Accessible.role: Accessible.AlertMessage
            Accessible.name: modelData.text

            Item {
                width: parent.width
                height: one.beside ? Math.max(said.height, presses.height) : said.height + presses.height + stack.sizes.gap

                Row {
                    id: said

                    width: parent.width - (one.beside ? presses.width + stack.sizes.gap : 0)
                    anchors.verticalCenter: one.beside ? parent.verticalCenter : undefined
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
                    id: presses

                    // One line beside short words, else its own lines under them.
                    width: one.beside ? parent.width * (one.modelData.actions.length > 1 ? 0.48 : 0.28) : parent.width
                    x: parent.width - width
                    y: parent.height - height
                    layoutDirection: one.beside ? Qt.RightToLeft : Qt.LeftToRight
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
}
