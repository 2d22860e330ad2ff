pragma ComponentBehavior: Bound

import QtQuick

// A few short answers side by side, of which one holds; too many or too long ones flow into further lines.
// options: [{id, text, sub}]. One Tab stop; the arrow keys move between the answers, Space and Enter choose.
FocusScope {
    id: segmented

    required property Sizes sizes
    property string label: ""
    property var options: []
    property string current: ""

    signal chosen(string id)

    implicitWidth: flow.implicitWidth
    implicitHeight: flow.y + flow.height

    Accessible.role: Accessible.RadioButton
    Accessible.name: label

    function step(from: int, by: int) {
        const next = answers.itemAt((from + by + answers.count) % answers.count);
        if (next !== null)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    PlainText {
        id: caption

        sizes: segmented.sizes
        width: segmented.width
        visible: segmented.label !== ""
        text: segmented.label
        strong: true
    }

    Flow {
        id: flow

        y: segmented.label !== "" ? caption.height + segmented.sizes.gap / 2 : 0
        width: segmented.width
        spacing: segmented.sizes.gap / 2

        Repeater {
            id: answers

            model: segmented.options

            delegate: QuietButton {
                id: answer

                required property var modelData
                required property int index

                objectName: "pick-" + modelData.id
                sizes: segmented.sizes
                width: Math.min(implicitWidth, flow.width)
                text: modelData.text
                sub: modelData.sub ?? ""
                glyph: chosen ? "check" : ""
                chosen: segmented.current === modelData.id
                focus: chosen || (segmented.current === "" && index === 0)
                activeFocusOnTab: focus
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                Keys.onLeftPressed: segmented.step(index, -1)
                Keys.onRightPressed: segmented.step(index, 1)
                Keys.onUpPressed: segmented.step(index, -1)
                Keys.onDownPressed: segmented.step(index, 1)
                onClicked: segmented.chosen(modelData.id)
            }
        }
    }
}
