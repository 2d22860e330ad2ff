pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// Every part in its states, one under the other; as tall as it needs to be.
Rectangle {
    id: page

    property int face: Sizes.Kiosk
    property real textScale: 1
    property bool english: false
    property bool dark: false

    function both(ja: string, en: string): string {
        return page.english ? en : ja;
    }

    width: 1280
    height: column.height + 2 * sizes.margin
    color: Theme.bg

    Binding {
        target: Theme
        property: "dark"
        value: page.dark
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: true
    }

    Sizes {
        id: sizes

        face: page.face
        textScale: page.textScale
        english: page.english
    }

    Column {
        id: column

        x: sizes.margin
        y: sizes.margin
        width: page.width - 2 * sizes.margin
        spacing: sizes.wideGap

        TextPair {
            sizes: sizes
            width: parent.width
            text: page.both("ようこそ", "Welcome")
            sub: page.both("Welcome", "ようこそ")
            level: PlainText.Title
        }

        StepDots {
            sizes: sizes
            count: 5
            current: 1
        }

        Flow {
            width: parent.width
            spacing: sizes.gap

            PrimaryButton {
                sizes: sizes
                text: page.both("次へ", "Next")
                sub: page.both("Next", "")
            }

            PrimaryButton {
                sizes: sizes
                text: page.both("次へ", "Next")
                enabled: false
            }

            QuietButton {
                sizes: sizes
                text: page.both("前へもどる", "Back")
                glyph: "back"
            }

            QuietButton {
                sizes: sizes
                text: page.both("学生", "Student")
                chosen: true
                glyph: "check"
            }

            QuietButton {
                sizes: sizes
                text: page.both("お金を受け取った", "Money received")
                tone: QuietButton.Brand
            }

            QuietButton {
                sizes: sizes
                text: page.both("とばす(理由を書く)", "Skip (give a reason)")
                tone: QuietButton.Care
                glyph: "care"
            }

            IconButton {
                sizes: sizes
                glyph: "globe"
                text: "English"
                showText: true
            }

            IconButton {
                sizes: sizes
                glyph: "menu"
                text: "menu"
            }

            FocusShown {
                sizes: sizes
                text: page.both("キーボードの位置", "Keyboard here")
            }
        }

        Grid {
            id: cards

            readonly property real cell: (width - (columns - 1) * spacing) / columns

            width: parent.width
            columns: sizes.scale > 1.5 ? 2 : 3
            spacing: sizes.gap

            ChoiceCard {
                sizes: sizes
                width: cards.cell
                height: implicitHeight * 1.5
                prominent: true
                level: PlainText.Heading
                glyph: "enter"
                text: page.both("はじめての方", "First visit")
                sub: page.both("First visit", "")
                note: page.both("登録に3分ほど", "About three minutes")
            }

            ChoiceCard {
                sizes: sizes
                width: cards.cell
                digit: 2
                level: PlainText.Heading
                glyph: "leave"
                text: page.both("お帰りの方", "Leaving")
                sub: page.both("Leaving", "")
            }

            ChoiceCard {
                sizes: sizes
                width: cards.cell
                chosen: true
                text: page.both("とても長い選択肢の名前がここに入ります", "A very long name of an answer stands here")
            }
        }

        Row {
            spacing: sizes.gap

            StatusPill {
                sizes: sizes
                text: page.both("初級", "Beginner")
            }

            StatusPill {
                sizes: sizes
                tone: StatusPill.Good
                glyph: "check"
                text: page.both("送信ずみ", "Sent")
            }

            StatusPill {
                sizes: sizes
                tone: StatusPill.Care
                text: page.both("学割", "Student")
                pressable: true
            }

            StatusPill {
                sizes: sizes
                tone: StatusPill.Stop
                text: page.both("失効", "Revoked")
            }
        }

        TextInputBox {
            sizes: sizes
            width: Math.min(parent.width, 720)
            label: page.both("お名前", "Name")
            sub: page.both("Name", "")
            needed: true
            text: "髙橋 𠮷野"
        }

        TextInputBox {
            sizes: sizes
            width: Math.min(parent.width, 720)
            label: page.both("電話番号", "Phone")
            isPrivate: true
            needed: true
            text: "00000000311"
            error: page.both("けた数が足りないようです。もう一度お確かめください。", "A digit seems to be missing. Please look again.")
        }

        SearchBox {
            sizes: sizes
            width: Math.min(parent.width, 720)
        }

        SegmentedChoice {
            sizes: sizes
            width: parent.width
            label: page.both("区分", "Category")
            options: [
                {
                    "id": "g",
                    "text": page.both("一般", "General")
                },
                {
                    "id": "s",
                    "text": page.both("学生", "Student")
                },
                {
                    "id": "j",
                    "text": page.both("お仕事を探している方", "Between jobs")
                }
            ]
            current: "s"
        }

        Tick {
            sizes: sizes
            width: parent.width
            text: page.both("土間を掃き、下足箱に札24枚をかけた", "Earth floor swept; 24 shoe tags hung")
            sub: page.both("Earth floor swept; 24 shoe tags hung", "")
            checked: true
        }

        Tick {
            sizes: sizes
            width: parent.width
            text: page.both("畳にごみやぬれた所がない", "Tatami clean and dry")
            optional: true
        }

        Card {
            sizes: sizes
            width: Math.min(parent.width, 720)
            heading: page.both("いま居る人", "People inside")

            PersonRow {
                sizes: sizes
                width: parent.width
                name: "阿部"
                place: page.both("大テーブル", "Large table")
                since: "0:40"
            }

            PersonRow {
                sizes: sizes
                width: parent.width
                chosen: true
                name: "ヴィルヘルミーナ・シュヴァルツェンベルガー"
                place: page.both("窓ぎわ", "Window")
                since: "1:40"
                pill: page.both("未収", "Unpaid")
                pillTone: StatusPill.Care
            }

            YenText {
                sizes: sizes
                width: parent.width
                amount: 1234567
            }

            YenText {
                sizes: sizes
                width: parent.width
                amount: 1111
            }

            YenText {
                sizes: sizes
                width: parent.width
                amount: 0
            }
        }

        EmptyState {
            sizes: sizes
            width: parent.width
            text: page.both("まだどなたもいません。QRをかざすか、はじめての方を押してください。", "Nobody is here yet. Show a QR or press First visit.")
        }

        BigMessage {
            sizes: sizes
            width: parent.width
            tone: BigMessage.Care
            text: page.both("QRが読み取れませんでした。", "We could not read the QR.")
            sub: page.both("We could not read the QR.", "")
            todo: page.both("少し離してかざしてください。", "Please hold it a little further away.")
            actions: [
                {
                    "id": "again",
                    "text": page.both("もう一度", "Try again"),
                    "primary": true
                },
                {
                    "id": "back",
                    "text": page.both("はじめの画面へ", "Home")
                }
            ]
        }

        BigMessage {
            sizes: sizes
            width: parent.width
            tone: BigMessage.Good
            text: page.both("おかえりなさい、阿部さん", "Welcome back, Abe")
            todo: page.both("お席へどうぞ。", "Please take a seat.")
        }

        NoteButtons {
            sizes: sizes
            width: parent.width
            due: 1300
        }

        DenominationGrid {
            sizes: sizes
            width: parent.width
            counts: ({
                    "10000": 1,
                    "1000": 12,
                    "100": 31
                })
            expected: 25200
        }

        Row {
            spacing: sizes.wideGap

            NumberPad {
                sizes: sizes
                extra: "00"
            }

            Countdown {
                sizes: sizes
                seconds: 599
                running: false
            }
        }

        KanaPad {
            sizes: sizes
            width: parent.width
            value: "わたなへ"
        }

        SignaturePad {
            sizes: sizes
            width: Math.min(parent.width, 720)
            strokes: "120,150;160,60;200,140;240,70;260,150|300,100;340,80;380,120;360,160;330,140;380,110;430,130"
        }

        CornerButtons {
            sizes: sizes
            width: parent.width
            staffSub: page.both("Call staff", "")
            emergencySub: page.both("Earthquake, fire, illness", "")
        }

        Flow {
            id: icons

            width: parent.width
            spacing: sizes.gap

            Repeater {
                model: ["check", "close", "plus", "minus", "back", "next", "up", "down", "undo", "erase", "search", "menu", "home", "globe", "letters", "keyboard", "sun", "moon", "speak", "info", "ask", "care", "stop", "form", "list", "picture", "camera", "clock", "yen", "cash", "coins", "card", "agree", "give", "take", "phone", "note", "bell", "person", "people", "enter", "leave", "print", "qr", "receipt", "calendar", "key", "lock", "eye", "parcel", "seat", "sync", "offline", "paper", "sign", "pause", "bag", "shoe", "book"]

                delegate: Icon {
                    required property string modelData

                    sizes: sizes
                    glyph: modelData
                    side: 40
                }
            }
        }
    }

    // A button as the keyboard sees it; visualFocus itself needs a key press.
    component FocusShown: QuietButton {
        id: shown

        FocusRing {
            sizes: shown.sizes
            shown: true
        }
    }
}
