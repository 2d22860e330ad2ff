pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Only in the sample: passes to touch as if they were shown to the reader, and the movable clock.
// objectNames: sample.<place from 1>, ahead10, ahead60, tillClosing.
Rectangle {
    id: bar

    required property Sizes sizes
    required property DeskTrayModel model
    readonly property bool shown: model.tray.length > 0

    visible: shown
    height: shown ? row.height + sizes.gap : 0
    color: Theme.bg

    Rectangle {
        width: parent.width
        height: bar.sizes.hairline
        color: Theme.line
    }

    Flickable {
        id: flick

        anchors.verticalCenter: parent.verticalCenter
        x: bar.sizes.wideGap
        width: parent.width - 2 * x
        height: row.height
        contentWidth: row.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: row

            spacing: bar.sizes.gap / 2

            PlainText {
                sizes: bar.sizes
                anchors.verticalCenter: parent.verticalCenter
                text: bar.sizes.tr("見本", "Sample")
                level: PlainText.Second
                soft: true
                wrapMode: Text.NoWrap
            }

            Repeater {
                model: [{
                        "name": "ahead10",
                        "minutes": 10,
                        "text": bar.sizes.tr("+10分", "+10 min")
                    }, {
                        "name": "ahead60",
                        "minutes": 60,
                        "text": bar.sizes.tr("+1時間", "+1 h")
                    }, {
                        "name": "tillClosing",
                        "minutes": 0,
                        "text": bar.sizes.tr("閉店前", "Closing")
                    }]

                delegate: QuietButton {
                    required property var modelData

                    objectName: modelData.name
                    sizes: bar.sizes
                    glyph: "clock"
                    text: modelData.text
                    onClicked: bar.model.ahead(modelData.minutes)
                }
            }

            Repeater {
                model: bar.model.tray

                delegate: QuietButton {
                    required property var modelData
                    required property int index

                    objectName: "sample." + (index + 1)
                    sizes: bar.sizes
                    glyph: "qr"
                    text: bar.sizes.tr(modelData.label, modelData.sub || modelData.label)
                    onClicked: bar.model.showPass(modelData.code)
                    onActiveFocusChanged: if (activeFocus)
                        flick.contentX = Math.max(0, Math.min(x, flick.contentWidth - flick.width))
                }
            }
        }
    }
}
