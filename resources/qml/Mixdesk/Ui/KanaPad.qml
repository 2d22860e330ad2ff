pragma ComponentBehavior: Bound

import QtQuick
import "kana.js" as Kana

// The 五十音 pad, as on a ticket machine: columns from right to left, marks at the left, and a page of Latin
// letters with figures and @ . -. It fills its width, upright or lying, and its keys never fall below the touch
// height. It keeps no text of its own: `edited` says what the text should become.
// By keyboard: Tab enters, the arrow keys walk over the keys, Enter or Space presses.
Item {
    id: pad

    enum Mode {
        Hiragana,
        Katakana,
        Latin
    }

    required property Sizes sizes
    property string value: ""
    property int mode: KanaPad.Hiragana
    property int limit: 100
    property string doneText: pad.sizes.tr("つぎの欄へ", "Next field")
    property bool upper: false
    property int spot: 9
    readonly property int gap: sizes.kiosk ? 10 : 6
    readonly property real keyWidth: (width - 10 * gap) / 12
    readonly property real sideWidth: 2 * keyWidth
    readonly property list<string> kanaRows: ["わらやまはなたさかあ", "をり みひにちしきい", "んるゆむふぬつすくう", "ーれ めへねてせけえ", "　ろよもほのとそこお"]
    readonly property list<string> latinRows: ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm.@-", "　_/+,:()&#"]
    readonly property string letters: mode === KanaPad.Latin ? (upper ? latinRows.join("").toUpperCase() : latinRows.join("")) : mode === KanaPad.Katakana ? Kana.toKatakana(kanaRows.join("")) : kanaRows.join("")

    signal edited(string value)
    signal accepted

    function type(character: string) {
        const next = pad.value + (character === "　" ? (pad.mode === KanaPad.Latin ? " " : "　") : character);
        if (next.length > pad.limit)
            return;
        pad.edited(next);
    }

    // Walk over the keys, past the empty places.
    function walk(from: int, by: int) {
        let at = (from + by + 50) % 50;
        while (pad.letters.charAt(at) === " ")
            at = (at + by + 50) % 50;
        pad.spot = at;
        keys.itemAt(at).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: sizes.touch * 12 + gap * 10
    implicitHeight: 6 * sizes.touch + 5 * gap

    Column {
        spacing: pad.gap

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            visible: pad.mode !== KanaPad.Latin
            text: "゛"
            Accessible.name: pad.sizes.tr("てんてん", "Voiced mark")
            onClicked: pad.edited(Kana.voiced(pad.value))
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            visible: pad.mode !== KanaPad.Latin
            text: "゜"
            Accessible.name: pad.sizes.tr("まる", "Half-voiced mark")
            onClicked: pad.edited(Kana.halfVoiced(pad.value))
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            visible: pad.mode !== KanaPad.Latin
            letter: pad.sizes.body
            text: pad.sizes.tr("小さい字", "Small")
            onClicked: pad.edited(Kana.small(pad.value))
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            height: 3 * pad.sizes.touch + 2 * pad.gap
            quiet: true
            visible: pad.mode === KanaPad.Latin
            chosen: pad.upper
            letter: pad.sizes.body
            text: pad.sizes.tr("大文字", "Capitals")
            Accessible.checked: pad.upper
            onClicked: pad.upper = !pad.upper
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            letter: pad.sizes.body
            text: pad.sizes.tr("一字消す", "Delete")
            onClicked: pad.edited(Kana.withoutLast(pad.value))
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            letter: pad.sizes.body
            text: pad.sizes.tr("全て消す", "Clear all")
            onClicked: pad.edited("")
        }
    }

    Grid {
        x: pad.sideWidth + pad.gap
        columns: 10
        spacing: pad.gap

        Repeater {
            id: keys

            model: 50

            delegate: PadKey {
                id: letterKey

                required property int index
                readonly property string character: pad.letters.charAt(index)

                sizes: pad.sizes
                width: pad.keyWidth
                opacity: character === " " ? 0 : 1
                enabled: character !== " "
                focusPolicy: index === pad.spot ? Qt.TabFocus : Qt.NoFocus
                text: character === "　" ? pad.sizes.tr("空白", "Space") : character
                letter: character === "　" ? pad.sizes.body : pad.sizes.heading
                Keys.onLeftPressed: pad.walk(index, -1)
                Keys.onRightPressed: pad.walk(index, 1)
                Keys.onUpPressed: pad.walk(index, -10)
                Keys.onDownPressed: pad.walk(index, 10)
                onClicked: pad.type(character)
            }
        }
    }

    Row {
        y: 5 * (pad.sizes.touch + pad.gap)
        spacing: pad.gap

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            letter: pad.sizes.body
            chosen: pad.mode === KanaPad.Hiragana
            text: pad.sizes.tr("ひらがな", "ひらがな")
            onClicked: pad.mode = KanaPad.Hiragana
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            letter: pad.sizes.body
            chosen: pad.mode === KanaPad.Katakana
            text: pad.sizes.tr("カタカナ", "カタカナ")
            onClicked: pad.mode = KanaPad.Katakana
        }

        PadKey {
            sizes: pad.sizes
            width: pad.sideWidth
            quiet: true
            letter: pad.sizes.body
            chosen: pad.mode === KanaPad.Latin
            text: pad.sizes.tr("ABC 英字", "ABC")
            onClicked: pad.mode = KanaPad.Latin
        }
    }

    PadKey {
        x: pad.width - width
        y: 5 * (pad.sizes.touch + pad.gap)
        sizes: pad.sizes
        width: 3 * pad.keyWidth + 2 * pad.gap
        chosen: true
        letter: pad.sizes.body
        objectName: "pad-done"
        text: pad.doneText
        onClicked: pad.accepted()
    }
}
