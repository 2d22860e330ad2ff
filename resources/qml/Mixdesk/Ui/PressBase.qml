pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// What all buttons share: an icon, a label with the other language under it, one look per `fill` and `ink`,
// Enter as well as Space, a size that is never below the touch target and grows with a wrapped label.
T.AbstractButton {
    id: press

    required property Sizes sizes
    property string sub: ""
    property string glyph: ""
    property color fill: Theme.card
    property color outline: Theme.line
    property color ink: Theme.ink
    property color subInk: Theme.sub
    property bool strong: false
    property int level: PlainText.Body
    // 0: no limit; where all buttons of a row stay equally tall, long words elide.
    property int lines: 0
    property alias radius: ground.radius
    readonly property int iconRoom: glyph === "" ? 0 : mark.width + sizes.gap / 2

    implicitWidth: Math.max(sizes.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(sizes.touch, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: sizes.kiosk ? 28 : 16
    verticalPadding: sizes.kiosk ? 12 : 6
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: press.click()
    Keys.onReturnPressed: press.click()
    Keys.onEnterPressed: press.click()

    background: Rectangle {
        id: ground

        radius: press.sizes.buttonRadius
        color: press.down ? Qt.darker(press.fill, Theme.dark ? 0.85 : 1.08) : press.fill
        border.width: press.sizes.outline
        border.color: press.outline

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
                easing.type: Easing.OutCubic
            }
        }

        FocusRing {
            sizes: press.sizes
            shown: press.visualFocus
            radius: ground.radius + 2 * press.sizes.outline
        }
    }

    contentItem: Item {
        implicitWidth: label.implicitWidth + press.iconRoom
        // With or without an icon, buttons in one row are equally tall.
        implicitHeight: Math.max(label.implicitHeight, press.sizes.icon)

        Row {
            anchors.centerIn: parent
            spacing: press.sizes.gap / 2

            Icon {
                id: mark

                sizes: press.sizes
                anchors.verticalCenter: parent.verticalCenter
                visible: press.glyph !== ""
                glyph: press.glyph
                color: press.ink
            }

            TextPair {
                id: label

                sizes: press.sizes
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, press.availableWidth - press.iconRoom)
                text: press.text
                sub: press.sub
                level: press.level
                strong: press.strong
                centred: true
                lines: press.lines
                color: press.ink
                subColor: press.subInk
            }
        }
    }
}
