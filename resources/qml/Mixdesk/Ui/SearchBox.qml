pragma ComponentBehavior: Bound

import QtQuick

// Search by name, kana or the last four digits. With `shortcut`, "/" brings the keyboard here from anywhere
// in the window (not while something is being typed elsewhere: the field that has the focus takes the key).
FocusScope {
    id: search

    required property Sizes sizes
    property alias text: entry.text
    property alias placeholder: entry.placeholderText
    property bool shortcut: true

    signal edited(string text)
    signal accepted(string text)

    function takeFocus() {
        entry.forceActiveFocus(Qt.ShortcutFocusReason);
        entry.selectAll();
    }

    implicitWidth: sizes.touch * 6
    implicitHeight: entry.implicitHeight

    Shortcut {
        sequence: "/"
        enabled: search.shortcut && search.visible && !entry.activeFocus
        onActivated: search.takeFocus()
    }

    EntryField {
        id: entry

        sizes: search.sizes
        anchors.fill: parent
        focus: true
        leftPadding: mark.x + mark.width + search.sizes.gap / 2
        rightPadding: clear.visible ? clear.width : search.sizes.gap
        placeholderText: search.sizes.tr("名前・かな・下4けた", "Name, kana or last 4 digits")
        maximumLength: 100
        Accessible.role: Accessible.EditableText
        Accessible.name: search.sizes.tr("検索", "Search")
        onTextEdited: search.edited(text)
        onAccepted: search.accepted(text)
        Keys.onEscapePressed: event => {
            event.accepted = entry.text !== "";
            entry.typeIn("");
        }
    }

    Icon {
        id: mark

        sizes: search.sizes
        x: search.sizes.gap
        anchors.verticalCenter: parent.verticalCenter
        glyph: "search"
        color: Theme.sub
    }

    IconButton {
        id: clear

        sizes: search.sizes
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: entry.text !== ""
        glyph: "close"
        text: search.sizes.tr("消す", "Clear")
        ink: Theme.sub
        onClicked: {
            entry.typeIn("");
            search.takeFocus();
        }
    }
}
