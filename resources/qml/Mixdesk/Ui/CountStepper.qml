pragma ComponentBehavior: Bound

import QtQuick

// A small whole number: − , the number (which can be typed over), ＋. It keeps no number of its own.
FocusScope {
    id: stepper

    required property Sizes sizes
    property string name: ""
    property string unit: ""
    property int value: 0
    property int least: 0
    property int most: 9999

    signal edited(int value)

    function put(value: int) {
        stepper.edited(Math.max(stepper.least, Math.min(stepper.most, value)));
    }

    // A number from outside must show even after something was typed here.
    onValueChanged: if (!entry.activeFocus || Number(entry.text) !== value) entry.text = value.toString()

    implicitWidth: 2 * sizes.touch + 2 * row.spacing + Math.round(sizes.body * 6)
    implicitHeight: row.height

    Row {
        id: row

        width: parent.width
        spacing: 4

        IconButton {
            id: less

            sizes: stepper.sizes
            outline: Theme.line
            fill: Theme.card
            glyph: "minus"
            text: stepper.sizes.tr("%1を1つ減らす", "One %1 less").arg(stepper.name)
            height: Math.max(implicitHeight, entry.implicitHeight)
            enabled: stepper.value > stepper.least
            onClicked: stepper.put(stepper.value - 1)
        }

        EntryField {
            id: entry

            sizes: stepper.sizes
            focus: true
            width: parent.width - less.width - more.width - 2 * parent.spacing
            height: Math.max(less.height, implicitHeight)
            font.pixelSize: Math.round(stepper.sizes.body * (stepper.sizes.kiosk ? 1.25 : 1))
            rightPadding: stepper.unit === "" ? leftPadding : unitText.width + stepper.sizes.gap
            horizontalAlignment: TextInput.AlignRight
            padKind: stepper.sizes.kiosk ? EntryField.FigurePad : EntryField.NoPad
            maximumLength: 4
            inputMethodHints: Qt.ImhDigitsOnly
            text: stepper.value.toString()
            Accessible.role: Accessible.SpinBox
            Accessible.name: stepper.name
            Keys.onUpPressed: stepper.put(stepper.value + 1)
            Keys.onDownPressed: stepper.put(stepper.value - 1)
            onActiveFocusChanged: {
                if (activeFocus)
                    selectAll();
                else
                    text = stepper.value.toString();
            }
            // A press sets the cursor before or after the figure: without this, 20 typed into 0 would be 200.
            onReleased: Qt.callLater(entry.selectAll)
            onTextEdited: stepper.put(Number(text.normalize("NFKC").replace(/[^0-9]/g, "")))

            PlainText {
                id: unitText

                sizes: stepper.sizes
                anchors.right: parent.right
                anchors.rightMargin: stepper.sizes.gap / 2
                anchors.verticalCenter: parent.verticalCenter
                text: stepper.unit
                level: PlainText.Second
                soft: true
            }
        }

        IconButton {
            id: more

            sizes: stepper.sizes
            outline: Theme.line
            fill: Theme.card
            glyph: "plus"
            text: stepper.sizes.tr("%1を1つ増やす", "One %1 more").arg(stepper.name)
            height: less.height
            enabled: stepper.value < stepper.most
            onClicked: stepper.put(stepper.value + 1)
        }
    }
}
