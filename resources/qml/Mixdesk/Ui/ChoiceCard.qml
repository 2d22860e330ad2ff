pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A big answer or a way in: icon, words, the other language, a small note. `prominent` is the green one,
// at most once a screen. `digit` (1 to 9) is the key that presses it at the desk; 0 shows none.
T.AbstractButton {
    id: choice

    required property Sizes sizes
    property string sub: ""
    property string note: ""
    property string glyph: ""
    property bool chosen: false
    property bool prominent: false
    property int digit: 0
    property int level: PlainText.Body
    readonly property color ink: prominent ? Theme.brandInk : Theme.ink
    readonly property color softInk: prominent ? Theme.brandInk : Theme.sub
    readonly property int markRoom: glyph !== "" || keyCap.visible || chosen ? sizes.icon + sizes.gap : 0

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(sizes.touch, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: sizes.pad
    verticalPadding: sizes.gap
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: note
    Accessible.checked: chosen
    Accessible.onPressAction: choice.click()
    Keys.onReturnPressed: choice.click()
    Keys.onEnterPressed: choice.click()

    background: Rectangle {
        readonly property color still: choice.prominent ? Theme.brand : choice.chosen ? Theme.brandSoft : Theme.card

        radius: choice.sizes.buttonRadius
        color: choice.down ? Qt.darker(still, Theme.dark ? 0.85 : 1.06) : still
        border.width: choice.chosen ? choice.sizes.outline + 1 : choice.sizes.outline
        border.color: choice.chosen || choice.prominent ? Theme.brand : Theme.line

        FocusRing {
            sizes: choice.sizes
            shown: choice.visualFocus
        }
    }

    contentItem: Item {
        implicitWidth: choice.markRoom + Math.max(words.implicitWidth, noteText.visible ? noteText.implicitWidth : 0)
        implicitHeight: words.height + (noteText.visible ? noteText.height : 0)

        Item {
            width: choice.sizes.icon
            height: parent.height

            Rectangle {
                id: keyCap

                anchors.centerIn: parent
                visible: choice.digit > 0 && !choice.sizes.kiosk
                width: choice.sizes.icon + 4
                height: choice.sizes.icon + 4
                radius: 5
                color: "transparent"
                border.width: choice.sizes.hairline
                border.color: choice.prominent ? Theme.brandInk : Theme.edge

                PlainText {
                    sizes: choice.sizes
                    anchors.centerIn: parent
                    text: choice.digit.toString()
                    level: PlainText.Second
                    color: choice.softInk
                }
            }

            Icon {
                sizes: choice.sizes
                anchors.centerIn: parent
                visible: !keyCap.visible && (choice.glyph !== "" || choice.chosen)
                glyph: choice.chosen ? "check" : choice.glyph
                color: choice.prominent ? Theme.brandInk : Theme.brand
            }
        }

        TextPair {
            id: words

            sizes: choice.sizes
            x: choice.markRoom
            y: (parent.height - height - (noteText.visible ? noteText.height : 0)) / 2
            width: choice.availableWidth - x
            height: implicitHeight
            text: choice.text
            sub: choice.sub
            level: choice.level
            strong: choice.prominent || choice.chosen || choice.level !== PlainText.Body
            color: choice.ink
            subColor: choice.softInk
        }

        PlainText {
            id: noteText

            sizes: choice.sizes
            x: choice.markRoom
            y: words.y + words.height
            width: choice.availableWidth - x
            visible: choice.note !== ""
            text: choice.note
            level: PlainText.Second
            color: choice.softInk
        }
    }
}
