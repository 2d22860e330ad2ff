pragma ComponentBehavior: Bound

import QtQuick

// Everything that is not the one thing to press. Brand finishes a part of a page, Care needs a look first,
// Stop is for danger; the last two come with a glyph.
PressBase {
    id: quiet

    enum Tone {
        Plain,
        Brand,
        Care,
        Stop
    }

    property int tone: QuietButton.Plain
    property bool chosen: false
    readonly property color toneInk: tone === QuietButton.Stop ? Theme.stop : tone === QuietButton.Care ? Theme.care : tone === QuietButton.Brand || chosen ? Theme.brand : Theme.ink

    fill: chosen ? Theme.brandSoft : Theme.card
    outline: tone === QuietButton.Plain && !chosen ? Theme.line : toneInk
    ink: toneInk
    strong: tone === QuietButton.Brand || chosen
}
