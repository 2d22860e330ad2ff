pragma ComponentBehavior: Bound

import QtQuick

// What the cards of all kinds share: the mark of the kind, the words of the block in both languages, 任意 / すみ,
// and the row they show. Children stand under the words.
//
// `answered` carries the row's number and its whole answer; `drafted` the same while it is being made.
// `submit()` is the page's 次へ: it answers what is filled in but not yet answered, and says whether nothing
// is missing here. Kinds that ask nothing leave `asks` false.
FocusScope {
    id: block

    required property Sizes sizes
    required property var row
    property string glyph: "info"
    property string mark: ""
    property bool asks: false
    property bool nudged: false
    property bool showWords: true
    property bool showState: true
    property int tone: Card.Plain
    property int level: PlainText.Body
    property string shownText: row.text ?? ""
    property alias bodySpacing: body.spacing
    property alias padding: card.padding
    default property alias content: body.data
    readonly property bool done: row.done === true
    readonly property bool optional: row.optional === true
    // At the desk the ring shows where the keyboard stands; on the kiosk a finger needs none.
    readonly property int arriving: sizes.kiosk ? Qt.OtherFocusReason : Qt.TabFocusReason
    readonly property bool open: asks && !done && !optional

    signal answered(int number, var value)
    signal drafted(int number, var value)
    // Enter in the last line of a form: as if the page's 次へ had been pressed.
    signal finished

    function answer(value: var) {
        block.nudged = false;
        block.answered(block.row.number, value);
    }

    function submit(): bool {
        block.nudged = block.open;
        return !block.open;
    }

    function takeFocus() {
        block.forceActiveFocus(block.arriving);
    }

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight
    height: implicitHeight

    Card {
        id: card

        sizes: block.sizes
        width: block.width
        tone: block.tone

        Item {
            width: parent.width
            height: Math.max(kind.height, state.height)
            visible: block.mark !== "" || state.visible

            Icon {
                id: kindMark

                sizes: block.sizes
                anchors.verticalCenter: parent.verticalCenter
                glyph: block.glyph
                color: Theme.brand
                side: Math.round(block.sizes.icon * 0.85)
            }

            PlainText {
                id: kind

                sizes: block.sizes
                x: kindMark.width + block.sizes.gap / 2
                width: parent.width - x - state.width - block.sizes.gap
                anchors.verticalCenter: parent.verticalCenter
                text: block.mark
                level: PlainText.Second
                color: Theme.brand
                strong: true
            }

            StatusPill {
                id: state

                sizes: block.sizes
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: block.asks && block.showState && text !== ""
                tone: block.done ? StatusPill.Good : block.nudged ? StatusPill.Care : StatusPill.Plain
                glyph: block.done ? "check" : block.nudged ? "care" : ""
                text: block.done ? block.sizes.tr("すみ", "Done") : block.nudged ? block.sizes.tr("まだです", "Not yet") : block.optional ? block.sizes.tr("任意", "Optional") : ""
            }
        }

        TextPair {
            sizes: block.sizes
            width: parent.width
            visible: block.showWords && text !== ""
            text: block.shownText
            sub: block.row.sub ?? ""
            level: block.level
            strong: block.level === PlainText.Heading
        }

        Column {
            id: body

            width: parent.width
            spacing: block.sizes.gap
            visible: children.length > 0
        }
    }
}
