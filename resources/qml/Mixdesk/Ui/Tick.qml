pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A box to tick with its words. `toggled()` comes only from the person, never from a change of `checked`.
T.CheckBox {
    id: tick

    required property Sizes sizes
    property string sub: ""
    property bool optional: false
    // Room between the box and the focus ring.
    readonly property int inset: sizes.gap / 2
    readonly property int side: Math.round(sizes.icon * 1.15)

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(sizes.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: inset + side + sizes.gap
    rightPadding: inset
    verticalPadding: sizes.gap / 2
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    // A template's toggle() says nothing to the outside; the person's Enter must count as its Space does.
    function press() {
        tick.toggle();
        tick.toggled();
    }

    indicator: Rectangle {
        x: tick.inset
        y: (tick.height - height) / 2
        width: tick.side
        height: tick.side
        radius: tick.sizes.kiosk ? 8 : 5
        color: tick.checked ? Theme.brand : Theme.card
        border.width: tick.sizes.outline
        border.color: tick.checked ? Theme.brand : Theme.edge

        Icon {
            sizes: tick.sizes
            anchors.centerIn: parent
            visible: tick.checked
            glyph: "check"
            side: Math.round(tick.side * 0.75)
            color: Theme.brandInk
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth
        implicitHeight: words.implicitHeight

        TextPair {
            id: words

            sizes: tick.sizes
            anchors.verticalCenter: parent.verticalCenter
            width: tick.availableWidth
            text: tick.optional ? tick.sizes.tr("%1(任意)", "%1 (optional)").arg(tick.text) : tick.text
            sub: tick.sub
        }
    }

    background: Item {
        FocusRing {
            sizes: tick.sizes
            shown: tick.visualFocus
            distance: 0
        }
    }
}
