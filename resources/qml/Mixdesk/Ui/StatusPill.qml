pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A short state in words, with an icon where it needs a look. Pressable ones (the strip at the top of the desk)
// are buttons with the full touch height; the others are only read.
T.AbstractButton {
    id: pill

    enum Tone {
        Plain,
        Good,
        Care,
        Stop
    }

    required property Sizes sizes
    property int tone: StatusPill.Plain
    property string glyph: tone === StatusPill.Care ? "care" : tone === StatusPill.Stop ? "stop" : ""
    property bool pressable: false
    readonly property color ink: tone === StatusPill.Stop ? Theme.stop : tone === StatusPill.Care ? Theme.care : tone === StatusPill.Good ? Theme.brand : Theme.sub

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(pressable ? sizes.touch : 0, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: sizes.kiosk ? 14 : 10
    verticalPadding: sizes.kiosk ? 4 : 3
    focusPolicy: pressable ? Qt.StrongFocus : Qt.NoFocus
    enabled: true
    hoverEnabled: pressable

    Accessible.role: pressable ? Accessible.Button : Accessible.StaticText
    Accessible.name: text
    Accessible.onPressAction: if (pressable) pill.click()
    Keys.onReturnPressed: if (pressable) pill.click()
    Keys.onEnterPressed: if (pressable) pill.click()

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: pill.implicitContentHeight + 2 * pill.verticalPadding
            radius: Math.min(height / 2, pill.sizes.chipRadius)
            color: pill.tone === StatusPill.Stop ? Theme.stopSoft : pill.tone === StatusPill.Care ? Theme.careSoft : pill.tone === StatusPill.Good ? Theme.brandSoft : Theme.bg
            border.width: pill.sizes.hairline
            border.color: pill.tone === StatusPill.Plain ? Theme.line : color

            FocusRing {
                sizes: pill.sizes
                shown: pill.pressable && pill.visualFocus
            }
        }
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: words.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                sizes: pill.sizes
                anchors.verticalCenter: parent.verticalCenter
                visible: pill.glyph !== ""
                glyph: pill.glyph
                side: pill.sizes.second
                color: pill.ink
            }

            PlainText {
                id: words

                sizes: pill.sizes
                text: pill.text
                level: PlainText.Second
                color: pill.ink
                wrapMode: Text.NoWrap
            }
        }
    }
}
