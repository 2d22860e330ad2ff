pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// F1: the keys of the desk. objectNames: helpBack.
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model

    Component.onCompleted: close.forceActiveFocus(Qt.TabFocusReason)

    ScrollColumn {
        sizes: pane.sizes
        anchors.fill: parent

        Card {
            sizes: pane.sizes
            width: parent.width
            heading: pane.sizes.tr("キーの説明", "Keys")

            Repeater {
                model: pane.model.keys

                delegate: FactRow {
                    required property var modelData

                    sizes: pane.sizes
                    width: parent?.width ?? 0
                    pressable: false
                    text: modelData.text
                    tail: modelData.key
                }
            }

            QuietButton {
                id: close

                objectName: "helpBack"
                sizes: pane.sizes
                glyph: "back"
                text: pane.sizes.tr("もどる", "Back")
                onClicked: pane.model.back()
            }
        }
    }
}
