pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// いまはできない, とばす and やめる: which block, why, in words. objectNames: why.<NAME>, reason, reasonDone.
FocusScope {
    id: panel

    required property Sizes sizes
    required property DeskWalkModel walk
    required property var step
    required property string about
    readonly property var choices: (step.choices ?? []).filter(one => panel.about !== "skip" || one.skip)
    property string chosen: ""
    readonly property int number: Number(chosen !== "" ? chosen : (choices[0]?.number ?? 0))

    signal closed

    onAboutChanged: {
        panel.chosen = "";
        reason.text = "";
        if (panel.about === "skip" || panel.about === "stop")
            Qt.callLater(reason.takeFocus);
    }

    ScrollColumn {
        sizes: panel.sizes
        anchors.fill: parent

        Card {
            sizes: panel.sizes
            width: parent.width
            heading: panel.about === "stop" ? panel.sizes.tr("この手順をやめますか", "Stop this procedure?") : panel.about === "skip" ? panel.sizes.tr("とばす(理由を書く)", "Skip (give a reason)") : panel.sizes.tr("いまはできない", "Not now")

            PlainText {
                sizes: panel.sizes
                width: parent.width
                soft: true
                text: panel.about === "stop" ? panel.sizes.tr("ここまでの記録は残ります。", "What was done so far stays.") : panel.about === "skip" ? panel.sizes.tr("とばしたことと理由を記録します。", "That it was skipped, and why, is kept.") : panel.sizes.tr("あとでできるように「お知らせ・確認」に残します。", "It stays under Open things, to be done later.")
            }

            SegmentedChoice {
                objectName: "which"
                sizes: panel.sizes
                width: parent.width
                visible: panel.about !== "stop" && panel.choices.length > 1
                label: panel.sizes.tr("どれですか", "Which one?")
                options: panel.choices.map(one => ({
                            "id": one.number.toString(),
                            "text": one.text
                        }))
                current: panel.number.toString()
                onChosen: id => panel.chosen = id
            }

            TextInputBox {
                id: reason

                objectName: "reason"
                sizes: panel.sizes
                width: parent.width
                label: panel.about === "cannot" ? panel.sizes.tr("ひとこと", "A word") : panel.sizes.tr("わけ", "Reason")
                onAccepted: if (done.visible && done.enabled)
                    done.click()
            }

            Flow {
                width: parent.width
                spacing: panel.sizes.gap

                Repeater {
                    model: panel.about === "cannot" ? panel.walk.reasons : []

                    delegate: QuietButton {
                        required property var modelData

                        objectName: "why." + modelData.id
                        sizes: panel.sizes
                        text: modelData.text
                        onClicked: panel.walk.cannot(panel.number, modelData.id, reason.text)
                    }
                }

                QuietButton {
                    id: done

                    objectName: "reasonDone"
                    sizes: panel.sizes
                    visible: panel.about !== "cannot"
                    enabled: reason.text.trim() !== ""
                    tone: QuietButton.Brand
                    glyph: "check"
                    text: panel.about === "stop" ? panel.sizes.tr("やめる", "Stop") : panel.sizes.tr("とばす", "Skip")
                    onClicked: panel.about === "stop" ? panel.walk.stop(reason.text) : panel.walk.skip(panel.number, reason.text)
                }

                QuietButton {
                    objectName: "reasonBack"
                    sizes: panel.sizes
                    glyph: "back"
                    text: panel.sizes.tr("つづける", "Go on")
                    onClicked: panel.closed()
                }
            }
        }
    }
}
