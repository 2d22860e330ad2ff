pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mixdesk.Ui

// One line of a list: words, smaller words under them, and at the right a time or an amount. Pressable or only read.
T.AbstractButton {
    id: fact

    required property Sizes sizes
    property string sub: ""
    property string lead: ""
    property string tail: ""
    property bool pressable: true
    property bool care: false
    property int lines: 0

    implicitHeight: Math.max(pressable ? sizes.touch : 0, words.implicitHeight + 2 * verticalPadding)
    horizontalPadding: sizes.gap
    verticalPadding: 4
    focusPolicy: pressable ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: pressable ? Accessible.Button : Accessible.StaticText
    Accessible.name: [lead, text, sub, tail].filter(part => part !== "").join("、")
    Accessible.onPressAction: if (fact.pressable) fact.click()
    Keys.onReturnPressed: if (fact.pressable) fact.click()
    Keys.onEnterPressed: if (fact.pressable) fact.click()

    background: Rectangle {
        radius: fact.sizes.buttonRadius
        color: fact.down && fact.pressable ? Theme.brandSoft : fact.care ? Theme.careSoft : "transparent"
        border.width: fact.pressable && !fact.care ? fact.sizes.hairline : 0
        border.color: Theme.line

        FocusRing {
            sizes: fact.sizes
            shown: fact.pressable && fact.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: words.implicitHeight

        PlainText {
            id: head

            sizes: fact.sizes
            anchors.verticalCenter: parent.verticalCenter
            text: fact.lead
            strong: true
            color: fact.care ? Theme.care : Theme.ink
            visible: fact.lead !== ""
            wrapMode: Text.NoWrap
        }

        TextPair {
            id: words

            sizes: fact.sizes
            anchors.verticalCenter: parent.verticalCenter
            x: head.visible ? head.width + fact.sizes.gap : 0
            width: parent.width - x - (end.visible ? end.width + fact.sizes.gap : 0)
            text: fact.text
            sub: fact.sub
            lines: fact.lines
        }

        PlainText {
            id: end

            sizes: fact.sizes
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: fact.tail !== ""
            text: fact.tail
            wrapMode: Text.NoWrap
        }
    }
}
