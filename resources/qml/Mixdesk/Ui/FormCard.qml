pragma ComponentBehavior: Bound

import QtQuick

// 入力: the fields of a form. What the person changed is kept here until the step is left; the rest shows what the
// row brings. `purpose` is the sentence on what the data are for, above the first field.
BlockCard {
    id: block

    property var changed: ({})
    property var missing: ({})
    property bool dirty: false
    readonly property var fields: row.fields ?? []
    readonly property string purpose: row.purpose ?? ""
    // The first field that was not taken: it is brought into sight, so that nobody presses on without knowing why.
    readonly property int refused: fields.findIndex(spec => (spec.error ?? "") !== "")

    function valueOf(spec: var): string {
        const value = block.changed[spec.id] ?? spec.value ?? "";
        return value === true ? "yes" : value === false ? "no" : value.toString();
    }

    function values(): var {
        const all = {};
        for (const spec of block.fields)
            all[spec.id] = block.valueOf(spec);
        return all;
    }

    function put(id: string, value: string) {
        block.changed = Object.assign({}, block.changed, {
            [id]: value
        });
        block.missing = Object.assign({}, block.missing, {
            [id]: false
        });
        block.dirty = true;
        block.drafted(block.row.number, block.values());
    }

    function submit(): bool {
        if (!block.open && !block.dirty)
            return true;
        const empty = {};
        let first = -1;
        block.fields.forEach((spec, index) => {
            empty[spec.id] = spec.required === true && block.valueOf(spec).trim() === "";
            if (empty[spec.id] && first < 0)
                first = index;
        });
        block.missing = empty;
        block.nudged = first >= 0;
        if (first >= 0)
            (list.itemAt(first) as FormField).takeFocus();
        else
            block.send();
        return first < 0;
    }

    function send() {
        block.dirty = false;
        block.answer(block.values());
    }

    // Enter in a line: the next field, or the end of the form.
    function advance(from: int) {
        if (from + 1 < list.count)
            (list.itemAt(from + 1) as FormField).takeFocus();
        else if (block.submit())
            block.finished();
    }

    onRefusedChanged: {
        const field = block.refused < 0 ? null : list.itemAt(block.refused) as FormField;
        if (field !== null)
            field.takeFocus();
    }

    glyph: "form"
    asks: true
    mark: block.sizes.tr("入力", "Fill in")
    bodySpacing: Math.round(sizes.gap * 1.5)

    PlainText {
        id: purposeLine

        objectName: "purpose"
        sizes: block.sizes
        width: parent.width
        visible: block.purpose !== ""
        text: block.purpose
        level: PlainText.Second
        soft: true
    }

    Repeater {
        id: list

        model: block.fields.length

        delegate: FormField {
            required property int index

            sizes: block.sizes
            width: parent?.width ?? 0
            focus: index === 0
            objectName: "field-" + (spec.id ?? "")
            // What the data are for stands there before anything can be typed.
            enabled: block.purpose === "" || purposeLine.height > 0
            spec: block.fields[index] ?? ({})
            value: block.valueOf(spec)
            error: block.missing[spec.id] === true ? block.sizes.tr("「%1」がまだです。ご記入をお願いいたします。", "%1 is still empty. Please fill it in.").arg(spec.label) : spec.error ?? ""
            onEdited: value => block.put(spec.id, value)
            onAccepted: block.advance(index)
        }
    }
}
