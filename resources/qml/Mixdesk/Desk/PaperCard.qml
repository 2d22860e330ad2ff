pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// A paper as a picture, and the two ways out of the screen. objectNames: print<names>, save<names>.
Card {
    id: paper

    required property string words
    property string hint: ""
    property string picture: ""
    property string code: ""
    property string names: "Paper"
    property int tall: Math.round(sizes.body * 14)

    signal printed
    signal saved

    Flow {
        width: parent.width
        spacing: paper.sizes.wideGap

        Image {
            visible: paper.picture !== ""
            width: Math.min(implicitWidth * height / Math.max(1, implicitHeight), parent.width)
            height: paper.tall
            fillMode: Image.PreserveAspectFit
            source: paper.picture
            smooth: true
            Accessible.role: Accessible.Graphic
            Accessible.name: paper.heading
        }

        Image {
            visible: paper.code !== ""
            width: paper.tall
            height: paper.tall
            fillMode: Image.PreserveAspectFit
            source: paper.code
            smooth: false
            Accessible.role: Accessible.Graphic
            Accessible.name: "QR"
        }

        Column {
            width: Math.min(paper.sizes.body * 14, parent.width)
            spacing: paper.sizes.gap

            TextPair {
                sizes: paper.sizes
                width: parent.width
                text: paper.words
                sub: paper.hint
                strong: true
            }

            QuietButton {
                objectName: "print" + paper.names
                sizes: paper.sizes
                glyph: "print"
                text: paper.sizes.tr("印刷", "Print")
                onClicked: paper.printed()
            }

            QuietButton {
                objectName: "save" + paper.names
                sizes: paper.sizes
                glyph: "picture"
                text: paper.sizes.tr("ファイルに保存", "Save as a file")
                onClicked: paper.saved()
            }
        }
    }
}
