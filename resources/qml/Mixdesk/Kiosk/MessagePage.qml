pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Mixdesk.Ui
import Mixdesk.Views

// A page that says something: what is the case, what to do, whom to call, a QR to photograph, and the ways on.
// Where somebody chooses between doors (inside, emergency) the ways on are large cards.
ScrollPage {
    id: page

    required property KioskModel model
    readonly property var shown: model.shown
    readonly property string tone: shown.tone ?? "calm"
    readonly property color toneInk: tone === "care" ? Theme.care : Theme.brand
    readonly property bool doors: ["inside", "emergency"].includes(model.page)
    readonly property bool photograph: (shown.code ?? "") !== ""
    readonly property bool wide: width >= sizes.body * (photograph ? 20 : 34)
    readonly property bool beside: photograph && wide

    Column {
        width: parent?.width ?? 0
        spacing: page.sizes.wideGap

        Grid {
            id: top

            width: parent.width
            columns: page.beside ? 2 : 1
            columnSpacing: page.sizes.wideGap
            rowSpacing: page.sizes.wideGap
            verticalItemAlignment: page.sizes.scale > 1.2 ? Grid.AlignTop : Grid.AlignVCenter

            Column {
                width: page.beside ? top.width - code.width - top.columnSpacing : top.width
                spacing: page.sizes.gap

                Icon {
                    sizes: page.sizes
                    glyph: page.shown.glyph ?? "info"
                    side: page.sizes.icon * 2
                    color: page.toneInk
                }

                TextPair {
                    sizes: page.sizes
                    width: parent.width
                    text: page.shown.text ?? ""
                    sub: page.shown.sub ?? ""
                    level: text.length <= 16 && !(page.beside && page.sizes.scale > 1.2) ? PlainText.Title : PlainText.Heading
                    subColor: page.tone === "calm" ? Theme.sub : Theme.ink
                }

                TextPair {
                    sizes: page.sizes
                    width: parent.width
                    visible: text !== ""
                    text: page.shown.todo ?? ""
                    sub: page.shown.todo_sub ?? ""
                    subColor: page.tone === "calm" ? Theme.sub : Theme.ink
                }

                TextPair {
                    sizes: page.sizes
                    width: parent.width
                    visible: text !== ""
                    text: page.shown.caption ?? ""
                    sub: page.shown.caption_sub ?? ""
                    strong: true
                    subColor: page.tone === "calm" ? Theme.sub : Theme.ink
                }
            }

            PassCode {
                id: code

                sizes: page.sizes
                visible: page.photograph
                source: page.shown.code ?? ""
                room: Math.min(page.width * (page.beside ? 0.45 : 0.8), page.height * 0.8)
            }
        }

        Repeater {
            model: page.shown.contacts ?? []

            delegate: Card {
                id: contact

                required property var modelData

                sizes: page.sizes
                width: parent?.width ?? 0
                tone: modelData.now ? Card.Brand : Card.Plain

                TextPair {
                    sizes: page.sizes
                    width: parent.width
                    text: contact.modelData.name
                    sub: contact.modelData.sub
                    strong: true
                }

                PlainText {
                    sizes: page.sizes
                    width: parent.width
                    text: contact.modelData.phone + "    " + contact.modelData.hours
                    level: PlainText.Heading
                }

                PlainText {
                    sizes: page.sizes
                    width: parent.width
                    text: contact.modelData.now ? page.sizes.tr("いまつながる時間です", "Reached at this hour") : page.sizes.tr("いまはつながらない時間です", "Not at this hour")
                    level: PlainText.Second
                    soft: true
                }
            }
        }

        GridLayout {
            width: parent.width
            visible: page.doors
            columns: Math.max(1, Math.min((page.shown.actions ?? []).length === 3 ? 2 : 3, Math.floor(width / (page.sizes.body * 15))))
            columnSpacing: page.sizes.gap
            rowSpacing: page.sizes.gap
            uniformCellWidths: true

            Repeater {
                model: page.doors ? page.shown.actions ?? [] : []

                delegate: ChoiceCard {
                    required property var modelData
                    required property int index

                    objectName: "action-" + modelData.id
                    sizes: page.sizes
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    Layout.minimumHeight: page.sizes.touch * 1.5
                    focus: index === 0
                    text: modelData.text
                    sub: modelData.sub
                    glyph: modelData.glyph
                    prominent: modelData.primary
                    level: PlainText.Heading
                    onClicked: page.model.act(modelData.id)
                }
            }
        }

        Flow {
            width: parent.width
            spacing: page.sizes.gap

            Repeater {
                model: page.doors ? [] : page.shown.actions ?? []

                delegate: PressBase {
                    required property var modelData
                    required property int index

                    objectName: "action-" + modelData.id
                    sizes: page.sizes
                    width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                    focus: index === 0
                    text: modelData.text
                    sub: modelData.sub
                    glyph: modelData.glyph
                    strong: modelData.primary
                    fill: modelData.primary ? Theme.brand : Theme.card
                    outline: modelData.primary ? Theme.brand : Theme.line
                    ink: modelData.primary ? Theme.brandInk : Theme.ink
                    subInk: modelData.primary ? Theme.brandInk : Theme.sub
                    onClicked: page.model.act(modelData.id)
                }
            }

            QuietButton {
                objectName: "undo"
                sizes: page.sizes
                visible: page.shown.undo === true && page.model.undoLeft > 0
                glyph: "undo"
                text: page.sizes.tr("取り消す(%1秒)", "Undo (%1 s)").arg(page.model.undoLeft)
                onClicked: page.model.undo()
            }
        }
    }
}
