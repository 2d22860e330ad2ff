pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// What the space costs, from its rate card, in words.
ScrollPage {
    id: page

    required property KioskModel model

    Column {
        width: parent?.width ?? 0
        spacing: page.sizes.gap

        TextPair {
            sizes: page.sizes
            width: parent.width
            text: page.sizes.tr("料金", "Prices")
            sub: page.sizes.tr("Prices (tax included)", "料金(税込)")
            level: PlainText.Heading
        }

        Card {
            sizes: page.sizes
            width: parent.width

            Repeater {
                model: page.model.shown.lines ?? []

                delegate: PlainText {
                    required property string modelData

                    sizes: page.sizes
                    width: parent?.width ?? 0
                    text: modelData
                }
            }

            PlainText {
                sizes: page.sizes
                width: parent.width
                visible: text !== ""
                text: page.model.shown.hours ?? ""
                soft: true
            }
        }

        PrimaryButton {
            objectName: "action-return"
            sizes: page.sizes
            focus: true
            glyph: "back"
            text: page.sizes.tr("もどる", "Back")
            onClicked: page.model.act("return")
        }
    }
}
