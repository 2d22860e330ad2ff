pragma ComponentBehavior: Bound

import QtQuick

// A whole-screen answer: what is the case, what to do, and the one or two buttons that follow.
// Soft grounds only; a visitor is never met with red, so `Stop` is for the desk.
// actions: [{id, text, sub, primary}]; at most one is primary.
Rectangle {
    id: message

    enum Tone {
        Calm,
        Good,
        Care,
        Stop
    }

    required property Sizes sizes
    property int tone: BigMessage.Calm
    property string glyph: tone === BigMessage.Good ? "check" : tone === BigMessage.Care ? "care" : tone === BigMessage.Stop ? "stop" : "info"
    property string text: ""
    property string sub: ""
    property string todo: ""
    property string todoSub: ""
    property var actions: []
    readonly property color toneInk: tone === BigMessage.Stop ? Theme.stop : tone === BigMessage.Care ? Theme.care : Theme.brand

    signal acted(string id)

    implicitWidth: sizes.touch * 8
    implicitHeight: column.height + 2 * sizes.margin
    radius: sizes.cardRadius
    color: tone === BigMessage.Stop ? Theme.stopSoft : tone === BigMessage.Care ? Theme.careSoft : tone === BigMessage.Good ? Theme.brandSoft : Theme.card
    border.width: tone === BigMessage.Calm ? sizes.hairline : 0
    border.color: Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text + " " + todo

    // Large text can need more than the height there is: then all of it scrolls, buttons too.
    Flickable {
        id: whole

        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, column.height + 2 * message.sizes.margin)
        interactive: contentHeight > height + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            x: message.sizes.margin
            y: Math.max(message.sizes.margin, (whole.height - height) / 2)
            width: whole.width - 2 * x
            spacing: message.sizes.wideGap

            Icon {
                sizes: message.sizes
                glyph: message.glyph
                side: message.sizes.icon * 2
                color: message.toneInk
            }

            TextPair {
                sizes: message.sizes
                width: parent.width
                text: message.text
                sub: message.sub
                level: message.sizes.kiosk && message.text.length <= 16 ? PlainText.Title : PlainText.Heading
            }

            TextPair {
                sizes: message.sizes
                width: parent.width
                visible: message.todo !== ""
                text: message.todo
                sub: message.todoSub
            }

            Flow {
                width: parent.width
                spacing: message.sizes.gap

                Repeater {
                    model: message.actions

                    delegate: PressBase {
                        id: action

                        objectName: "message." + modelData.id

                        required property var modelData
                        readonly property bool primary: modelData.primary === true

                        sizes: message.sizes
                        text: modelData.text
                        sub: modelData.sub ?? ""
                        strong: primary
                        fill: primary ? Theme.brand : Theme.card
                        outline: primary ? Theme.brand : Theme.line
                        ink: primary ? Theme.brandInk : Theme.ink
                        subInk: primary ? Theme.brandInk : Theme.sub
                        width: Math.min(implicitWidth, column.width)
                        onClicked: message.acted(modelData.id)
                        onActiveFocusChanged: if (activeFocus)
                            whole.contentY = whole.contentHeight - whole.height
                    }
                }
            }
        }
    }
}
