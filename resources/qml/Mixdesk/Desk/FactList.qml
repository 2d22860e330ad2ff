pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// A section of facts of a visit; nothing at all when there are none.
Section {
    id: list

    property var facts: []
    property bool pressable: false
    property string names: "fact."

    signal pressed(string id)

    shown: facts.length > 0

    Repeater {
        model: list.facts

        delegate: FactRow {
            required property var modelData

            objectName: list.names + modelData.id
            sizes: list.sizes
            width: parent?.width ?? 0
            pressable: list.pressable && modelData.id !== ""
            text: modelData.text
            sub: modelData.sub
            tail: modelData.amount === null || modelData.amount === undefined ? "" : Theme.grouped(modelData.amount) + list.sizes.tr("円", " yen")
            onClicked: list.pressed(modelData.id)
        }
    }
}
