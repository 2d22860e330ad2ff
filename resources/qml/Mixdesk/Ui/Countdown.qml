pragma ComponentBehavior: Bound

import QtQuick

// Time left as minutes and seconds. `seconds` is what is left now; setting it again (the sample clock jumped)
// starts from there. It counts for the eye only: what is due is decided by the desk's clock, which sends anew.
Column {
    id: countdown

    required property Sizes sizes
    property int seconds: 0
    property bool running: true
    property string caption: countdown.sizes.tr("のこり", "Left")
    property int level: PlainText.Title
    readonly property int remaining: counted
    property int counted: seconds

    signal due

    onSecondsChanged: counted = seconds

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: caption + " " + clock.text

    PlainText {
        sizes: countdown.sizes
        text: countdown.caption
        soft: true
        visible: text !== ""
    }

    PlainText {
        id: clock

        sizes: countdown.sizes
        text: Math.floor(countdown.counted / 60) + ":" + (countdown.counted % 60).toString().padStart(2, "0")
        level: countdown.level
        color: countdown.counted === 0 ? Theme.care : Theme.ink
    }

    Timer {
        interval: 1000
        repeat: true
        running: countdown.running && countdown.counted > 0
        onTriggered: {
            countdown.counted -= 1;
            if (countdown.counted === 0)
                countdown.due();
        }
    }
}
