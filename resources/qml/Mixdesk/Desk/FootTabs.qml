pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// The walkthroughs side by side, and the emergency button, always in the same corner.
// objectNames: tab.<place from 1>, emergency.
Rectangle {
    id: foot

    required property Sizes sizes
    required property DeskModel model
    required property DeskWalkModel walk
    readonly property var tabs: walk.tabs

    function clock(seconds: int): string {
        return Math.floor(seconds / 60) + ":" + (seconds % 60).toString().padStart(2, "0");
    }

    height: Math.max(row.implicitHeight, emergency.height, sizes.touch) + sizes.gap
    color: Theme.card

    Rectangle {
        width: parent.width
        height: foot.sizes.hairline
        color: Theme.line
    }

    PlainText {
        sizes: foot.sizes
        anchors.verticalCenter: parent.verticalCenter
        x: foot.sizes.wideGap
        width: emergency.x - 2 * x
        visible: foot.tabs.length === 0
        text: foot.sizes.tr("開いている手順はありません", "No open procedures")
        level: PlainText.Second
        soft: true
    }

    Flickable {
        id: flick

        x: foot.sizes.wideGap
        width: emergency.x - x - foot.sizes.wideGap
        height: parent.height
        contentWidth: row.width
        contentHeight: height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: foot.sizes.gap / 2

            Repeater {
                model: foot.tabs

                delegate: QuietButton {
                    required property var modelData
                    required property int index
                    readonly property int remaining: foot.walk.left[modelData.walk] ?? 0

                    objectName: "tab." + (index + 1)
                    sizes: foot.sizes
                    width: Math.min(implicitWidth, foot.sizes.body * 18)
                    chosen: modelData.front
                    tone: modelData.tone === StatusPill.Care ? QuietButton.Care : QuietButton.Plain
                    glyph: modelData.tone === StatusPill.Care ? "care" : remaining > 0 ? "clock" : ""
                    text: modelData.name
                    lines: 1
                    sub: [remaining > 0 ? foot.sizes.tr("あと %1", "%1 left").arg(foot.clock(remaining)) : modelData.turn, modelData.about].filter(part => part !== "").join(" · ")
                    onClicked: foot.walk.bring(modelData.walk)
                    onActiveFocusChanged: if (activeFocus)
                        flick.contentX = Math.max(0, Math.min(x, flick.contentWidth - flick.width))
                }
            }
        }
    }

    QuietButton {
        id: emergency

        objectName: "emergency"
        sizes: foot.sizes
        x: parent.width - width - foot.sizes.wideGap
        anchors.verticalCenter: parent.verticalCenter
        tone: QuietButton.Stop
        glyph: "care"
        text: foot.sizes.tr("地震・火事・急病", "Earthquake, fire, illness")
        onClicked: foot.model.show("emergency")
    }
}
