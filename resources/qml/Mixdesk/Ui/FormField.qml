pragma ComponentBehavior: Bound

import QtQuick

// One field of a 入力 block, by its type. `value` is always text: digits for numbers, "yes" or "no", an option's
// id, the strokes of a signature. `error` is a whole sentence or "".
FocusScope {
    id: field

    required property Sizes sizes
    required property var spec
    required property string value
    property string error: ""
    readonly property string type: spec.type ?? "text"
    readonly property var choices: type === "yesno" ? [{
            "id": "yes",
            "text": field.sizes.tr("はい", "Yes")
        }, {
            "id": "no",
            "text": field.sizes.tr("いいえ", "No")
        }] : spec.options ?? []

    signal edited(string value)
    signal accepted

    function takeFocus() {
        field.forceActiveFocus(field.sizes.kiosk ? Qt.OtherFocusReason : Qt.TabFocusReason);
    }

    // Types whose text is figures are stored in half width, whatever an IME made of them.
    function cleaned(text: string): string {
        switch (field.type) {
        case "number":
        case "yen":
            return text.normalize("NFKC").replace(/[^0-9-]/g, "");
        case "phone":
        case "mail":
        case "date":
        case "time":
        case "member":
            return text.normalize("NFKC").trim();
        default:
            return text;
        }
    }

    implicitHeight: slot.implicitHeight
    height: implicitHeight

    Loader {
        id: slot

        width: parent.width
        focus: true
        sourceComponent: field.type === "people" ? people : field.type === "sign" ? sign : field.type === "yesno" || field.type === "choice" || (field.type === "seat" && field.choices.length > 0) ? choice : line
    }

    Component {
        id: line

        TextInputBox {
            readonly property bool figures: ["number", "yen", "phone", "date", "time"].includes(field.type)
            readonly property bool latin: ["mail", "member", "seat"].includes(field.type)

            sizes: field.sizes
            focus: true
            label: field.type === "yen" ? field.sizes.tr("%1(円)", "%1 (yen)").arg(field.spec.label ?? "") : field.spec.label ?? ""
            sub: field.spec.sub ?? ""
            needed: field.spec.required === true
            isPrivate: field.spec.private === true
            error: field.error
            text: field.value
            placeholder: field.type === "date" ? field.sizes.tr("2026-12-01", "2026-12-01") : field.type === "time" ? field.sizes.tr("14:05", "14:05") : field.type === "kana" ? field.sizes.tr("よみがな", "Reading in kana") : ""
            padKind: !field.sizes.kiosk ? EntryField.NoPad : figures ? EntryField.FigurePad : EntryField.KanaPad
            extraKey: field.type === "phone" || field.type === "date" ? "-" : field.type === "time" ? ":" : ""
            hints: figures ? Qt.ImhPreferNumbers : latin ? Qt.ImhLatinOnly | Qt.ImhNoAutoUppercase : Qt.ImhNone
            limit: field.type === "phone" ? 20 : field.type === "date" ? 10 : field.type === "time" ? 5 : field.type === "number" || field.type === "yen" ? 9 : 100
            onEdited: text => field.edited(field.cleaned(text))
            onAccepted: field.accepted()
        }
    }

    Component {
        id: choice

        Column {
            spacing: 4

            SegmentedChoice {
                sizes: field.sizes
                width: parent.width
                focus: true
                label: field.spec.required === true ? field.spec.label ?? "" : field.sizes.tr("%1(任意)", "%1 (optional)").arg(field.spec.label ?? "")
                options: field.choices
                current: field.value
                onChosen: id => field.edited(id)
            }

            PlainText {
                sizes: field.sizes
                width: parent.width
                visible: field.error !== ""
                text: field.error
                level: PlainText.Second
                color: Theme.care
            }
        }
    }

    Component {
        id: people

        Column {
            spacing: 4

            PlainText {
                sizes: field.sizes
                width: parent.width
                text: field.spec.label ?? ""
                strong: true
            }

            CountStepper {
                sizes: field.sizes
                focus: true
                name: field.spec.label ?? ""
                unit: field.sizes.tr("人", " people")
                value: Number(field.value)
                most: 99
                onEdited: value => field.edited(value.toString())
            }

            PlainText {
                sizes: field.sizes
                width: parent.width
                visible: field.error !== ""
                text: field.error
                level: PlainText.Second
                color: Theme.care
            }
        }
    }

    Component {
        id: sign

        Column {
            spacing: 4

            PlainText {
                sizes: field.sizes
                width: parent.width
                text: field.spec.label ?? ""
                strong: true
            }

            SignaturePad {
                sizes: field.sizes
                width: parent.width
                strokes: field.value
                onEdited: strokes => field.edited(strokes)
            }

            PlainText {
                sizes: field.sizes
                width: parent.width
                visible: field.error !== ""
                text: field.error
                level: PlainText.Second
                color: Theme.care
            }
        }
    }
}
