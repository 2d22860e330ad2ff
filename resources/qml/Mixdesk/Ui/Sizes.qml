pragma ComponentBehavior: Bound

import QtQuick

// Sizes and language of one window: two windows of one process may differ in face, text size and language, so
// this is no singleton. A window makes one `Sizes { id: sizes; face: Sizes.Desk; textScale: 1.25 }` and hands it to
// every component as `sizes: sizes` (a required property everywhere, so that qmllint finds a forgotten one).
//
// All values are device-independent pixels. Type, touch targets and icons grow with textScale;
// gaps and corners stay, so that 200 % text still fits.
QtObject {
    id: sizes

    enum Face {
        Kiosk,
        Desk
    }

    property int face: Sizes.Kiosk
    // 1.0 to 2.0, the visitor's or mixer's text setting.
    property real textScale: 1.0
    // The first language of this window. A visitor may read English while the desk stays Japanese, so the fixed
    // words follow the window and not the program.
    property bool english: false

    readonly property bool kiosk: face === Sizes.Kiosk
    readonly property real scale: Math.min(2, Math.max(1, textScale))

    readonly property int title: Math.round((kiosk ? 56 : 28) * scale)
    readonly property int heading: Math.round((kiosk ? 36 : 20) * scale)
    readonly property int body: Math.round((kiosk ? 24 : 16) * scale)
    // The other language and small notes under a body text.
    readonly property int second: Math.round((kiosk ? 18 : 13) * scale)
    // The other language under a heading or title: about 60 %, never below `second`.
    readonly property int underHeading: Math.max(second, Math.round(heading * 0.6))
    readonly property int underTitle: Math.max(second, Math.round(title * 0.6))

    // Smallest height and width of anything that can be pressed.
    readonly property int touch: kiosk ? 72 : 44
    readonly property int icon: Math.round((kiosk ? 32 : 20) * scale)

    // The grid of 8: the desk is one step tighter.
    readonly property int gap: kiosk ? 16 : 8
    readonly property int wideGap: kiosk ? 32 : 16
    readonly property int pad: kiosk ? 24 : 16
    readonly property int margin: kiosk ? 48 : 24

    readonly property int cardRadius: kiosk ? 28 : 18
    readonly property int buttonRadius: kiosk ? 18 : 10
    readonly property int chipRadius: 10
    readonly property int hairline: 1
    readonly property int outline: 2

    // A fixed word in the window's language: every word stands in the QML with both.
    function tr(ja: string, en: string): string {
        return sizes.english ? en : ja;
    }

    // An amount in a sentence, with its word for yen; amounts in columns use YenText.
    function yen(amount: int): string {
        return sizes.english ? (amount < 0 ? "-¥" : "¥") + Theme.grouped(Math.abs(amount)) : Theme.grouped(amount) + "円";
    }
}
