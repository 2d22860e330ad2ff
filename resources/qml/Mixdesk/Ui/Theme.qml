pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Colours, motion and type of the product: the only place that knows a colour or a duration.
//
// `dark` and `reducedMotion` hold for the whole program (set once by the shell). What differs from window to
// window, the face and the text size, lives in Sizes.
//
// Every text colour keeps 4.5:1 on bg, card and the three soft grounds, `edge` keeps 3:1;
// tests/views/test_components.py computes each pair from this file.
QtObject {
    property bool dark: false
    property bool reducedMotion: false

    readonly property color bg: dark ? "#14191B" : "#F5F3EE"
    readonly property color card: dark ? "#1E2528" : "#FFFFFF"
    // Hairlines only; the outline of something that can be filled or ticked is `edge`.
    readonly property color line: dark ? "#2E383B" : "#E1DDD3"
    readonly property color edge: dark ? "#728085" : "#7D888C"

    readonly property color ink: dark ? "#F1F4F3" : "#1F2A2E"
    readonly property color sub: dark ? "#9FB0B3" : "#5E6B70"

    readonly property color brand: dark ? "#2DD4BF" : "#0F766E"
    readonly property color brandInk: dark ? "#06201D" : "#FFFFFF"
    readonly property color brandSoft: dark ? "#173532" : "#E3F1EE"

    // Needs a look. Never without an icon and a word.
    readonly property color care: dark ? "#F2B84B" : "#8A5200"
    readonly property color careSoft: dark ? "#332A17" : "#FBF0DC"
    // Cannot, or danger. Never shown to a visitor as an answer; the emergency corner is the one exception.
    readonly property color stop: dark ? "#FF8F84" : "#B3261E"
    readonly property color stopInk: dark ? "#2B0705" : "#FFFFFF"
    readonly property color stopSoft: dark ? "#3A211F" : "#FBE9E7"

    // Milliseconds; 0 when the system asks for less motion.
    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int motion: reducedMotion ? 0 : 180

    // Characters that BIZ UDPGothic lacks come from Noto Sans JP by the application's font fallback.
    readonly property string family: "BIZ UDPGothic"
    readonly property var families: ["BIZ UDPGothic", "Noto Sans JP"]

    // 1234567 -> "1,234,567"; the figures of every amount, without the word for yen.
    function grouped(amount: int): string {
        const digits = Math.abs(amount).toString().replace(/\B(?=(\d{3})+$)/g, ",");
        return amount < 0 ? "-" + digits : digits;
    }
}
