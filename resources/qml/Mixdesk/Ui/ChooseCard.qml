pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// 選択: big answers in one or two columns; at the desk the digits 1 to 9 press them (BlockColumn.chooseDigit).
BlockCard {
    id: block

    readonly property var options: row.options ?? []

    // True when there was such an answer.
    function chooseDigit(digit: int): bool {
        if (digit < 1 || digit > block.options.length)
            return false;
        block.answer(block.options[digit - 1].id);
        return true;
    }

    glyph: "ask"
    asks: true
    mark: block.sizes.tr("えらぶ", "Choose")
    level: PlainText.Heading

    GridLayout {
        id: grid

        width: parent.width
        columns: block.options.length > 1 && width >= block.sizes.body * 26 ? 2 : 1
        columnSpacing: block.sizes.gap
        rowSpacing: block.sizes.gap
        uniformCellWidths: true

        Repeater {
            model: block.options

            delegate: ChoiceCard {
                id: option

                required property var modelData
                required property int index

                objectName: "option-" + modelData.id
                sizes: block.sizes
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                focus: index === 0
                text: modelData.text
                sub: modelData.sub ?? ""
                digit: index < 9 ? index + 1 : 0
                chosen: block.row.value === modelData.id
                onClicked: block.answer(modelData.id)
            }
        }
    }
}
