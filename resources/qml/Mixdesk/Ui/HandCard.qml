pragma ComponentBehavior: Bound

import QtQuick

// 渡す: a thing goes into the visitor's hands; with a number on it, the number is written down.
// The row asks for the number by a first field: fields[0].label.
BlockCard {
    id: block

    property string doneText: block.sizes.tr("お渡しした", "Handed over")
    property string label: row.value?.label ?? row.fields?.[0]?.value ?? ""
    readonly property bool labelled: (row.fields ?? []).length > 0
    property bool unlabelled: false

    function hand(): bool {
        block.unlabelled = block.labelled && block.row.fields[0].required === true && block.label === "";
        if (block.unlabelled)
            return false;
        block.answer({
            "given": true,
            "label": block.label
        });
        return true;
    }

    glyph: "give"
    asks: true
    mark: block.sizes.tr("渡す", "Hand over")

    TextInputBox {
        sizes: block.sizes
        width: Math.min(parent.width, block.sizes.body * 20)
        visible: block.labelled
        focus: block.labelled
        label: block.labelled ? block.row.fields[0].label : ""
        needed: block.labelled && block.row.fields[0].required === true
        padKind: block.sizes.kiosk ? EntryField.FigurePad : EntryField.NoPad
        extraKey: "-"
        limit: 20
        text: block.label
        error: block.unlabelled ? block.sizes.tr("番号がまだです。ご記入をお願いいたします。", "The number is still empty. Please fill it in.") : ""
        onEdited: text => block.label = text
        onAccepted: block.hand()
    }

    QuietButton {
        objectName: "given-" + block.row.number
        sizes: block.sizes
        width: Math.min(implicitWidth, parent.width)
        focus: !block.labelled
        tone: QuietButton.Brand
        glyph: block.done ? "check" : block.glyph
        chosen: block.done
        text: block.doneText
        onClicked: block.hand()
    }
}
