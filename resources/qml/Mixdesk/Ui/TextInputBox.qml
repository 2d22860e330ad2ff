pragma ComponentBehavior: Bound

import QtQuick

// A label, a line to type into, and under it what is missing. `isPrivate` hides what was typed while the person
// is elsewhere, and says so with a lock; `error` is a whole sentence (what is the case, then what to do).
FocusScope {
    id: box

    required property Sizes sizes
    property string label: ""
    property string sub: ""
    property alias text: entry.text
    property bool needed: false
    property bool isPrivate: false
    property string error: ""
    property alias placeholder: entry.placeholderText
    property alias padKind: entry.padKind
    property alias extraKey: entry.extraKey
    property alias hints: entry.inputMethodHints
    property int limit: 100

    signal edited(string text)
    signal accepted(string text)

    function takeFocus() {
        entry.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: sizes.touch * 5
    implicitHeight: column.height

    Column {
        id: column

        width: box.width
        spacing: box.sizes.kiosk ? 8 : 4

        Row {
            id: head

            width: parent.width
            spacing: box.sizes.gap / 2
            visible: box.label !== ""

            Icon {
                id: lockMark

                sizes: box.sizes
                visible: box.isPrivate
                glyph: "lock"
                side: box.sizes.second * 1.3
                color: Theme.sub
                anchors.verticalCenter: parent.verticalCenter
            }

            TextPair {
                sizes: box.sizes
                width: Math.min(implicitWidth, head.width - need.width - head.spacing - (lockMark.visible ? lockMark.width + head.spacing : 0))
                text: box.label
                sub: box.sub
                strong: true
            }

            StatusPill {
                id: need

                sizes: box.sizes
                anchors.verticalCenter: parent.verticalCenter
                text: box.needed ? box.sizes.tr("必ず", "Required") : box.sizes.tr("任意", "Optional")
                tone: box.needed ? StatusPill.Good : StatusPill.Plain
            }
        }

        EntryField {
            id: entry

            sizes: box.sizes
            width: parent.width
            focus: true
            wrong: box.error !== ""
            maximumLength: box.limit
            echoMode: box.isPrivate && !activeFocus ? TextInput.Password : TextInput.Normal
            Accessible.role: Accessible.EditableText
            Accessible.name: box.label
            Accessible.description: box.error
            onTextEdited: box.edited(text)
            onAccepted: box.accepted(text)
        }

        Row {
            width: parent.width
            spacing: box.sizes.gap / 2
            visible: box.error !== ""

            Icon {
                id: careMark

                sizes: box.sizes
                glyph: "care"
                side: box.sizes.second * 1.3
                color: Theme.care
            }

            PlainText {
                sizes: box.sizes
                width: parent.width - careMark.width - parent.spacing
                text: box.error
                level: PlainText.Second
                color: Theme.care
            }
        }
    }
}
