pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// The bare line to type into. `padKind` says which pad of the kiosk serves it; PadDock finds it by the focus of
// its window. A hardware keyboard works in any case; no keyboard of the system is asked for on the kiosk.
T.TextField {
    id: entry

    enum Pad {
        NoPad,
        KanaPad,
        FigurePad
    }

    required property Sizes sizes
    property int padKind: EntryField.NoPad
    // FigurePad: one more key beside 0, e.g. "-" in a phone number.
    property string extraKey: ""
    property bool wrong: false

    // What a pad writes counts as typed by the person.
    function typeIn(value: string) {
        entry.text = value;
        entry.textEdited();
    }

    // By its content and not by its typeface: a character of the fallback (𠮷) makes the line taller.
    implicitHeight: Math.max(sizes.touch, Math.ceil(contentHeight) + topPadding + bottomPadding)
    implicitWidth: sizes.touch * 4
    leftPadding: sizes.kiosk ? 24 : 12
    rightPadding: leftPadding
    topPadding: sizes.gap / 2
    bottomPadding: sizes.gap / 2
    font.family: Theme.family
    font.pixelSize: sizes.kiosk ? sizes.heading : sizes.body
    color: Theme.ink
    placeholderTextColor: Theme.sub
    selectionColor: Theme.brand
    selectedTextColor: Theme.brandInk
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    persistentSelection: true
    passwordCharacter: "•"
    focusPolicy: Qt.StrongFocus

    // The line lets Enter through after `accepted`; a page that takes Enter as 次へ would hear it twice.
    Keys.priority: Keys.AfterItem
    Keys.onReturnPressed: event => event.accepted = true
    Keys.onEnterPressed: event => event.accepted = true

    background: Rectangle {
        radius: entry.sizes.buttonRadius
        color: Theme.card
        border.width: entry.activeFocus ? entry.sizes.outline + 1 : entry.sizes.outline
        border.color: entry.activeFocus ? Theme.brand : entry.wrong ? Theme.care : Theme.edge
    }

    PlainText {
        sizes: entry.sizes
        x: entry.leftPadding
        width: entry.width - entry.leftPadding - entry.rightPadding
        height: entry.height
        visible: entry.text === "" && entry.preeditText === ""
        text: entry.placeholderText
        soft: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        font.pixelSize: entry.font.pixelSize
    }
}
