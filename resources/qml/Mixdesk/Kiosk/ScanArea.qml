pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui

// Where a code is shown: a phone, a paper pass or a card, all in the same place.
Rectangle {
    id: area

    required property Sizes sizes

    implicitHeight: column.height + 2 * sizes.pad
    radius: sizes.cardRadius
    color: Theme.card
    border.width: sizes.outline
    border.color: Theme.brand
    Accessible.role: Accessible.Graphic
    Accessible.name: area.sizes.tr("QRをかざすところ", "Show your QR here")

    Column {
        id: column

        anchors.verticalCenter: parent.verticalCenter
        x: area.sizes.pad
        width: parent.width - 2 * x
        spacing: area.sizes.gap

        Icon {
            sizes: area.sizes
            anchors.horizontalCenter: parent.horizontalCenter
            glyph: "qr"
            side: area.sizes.icon * 3
            color: Theme.brand
        }

        Flow {
            id: kinds

            readonly property real room: children.length > 0 ? phone.width + paper.width + card.width + 2 * spacing : 0

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, room)
            spacing: area.sizes.wideGap

            Kind {
                id: phone

                sizes: area.sizes
                glyph: "mobile"
                text: area.sizes.tr("スマートフォン", "Phone")
            }

            Kind {
                id: paper

                sizes: area.sizes
                glyph: "paper"
                text: area.sizes.tr("紙のパス", "Paper pass")
            }

            Kind {
                id: card

                sizes: area.sizes
                glyph: "card"
                text: area.sizes.tr("カード", "Card")
            }
        }
    }

    component Kind: Row {
        id: kind

        required property Sizes sizes
        property string glyph: ""
        property string text: ""

        spacing: sizes.gap / 2

        Icon {
            sizes: kind.sizes
            anchors.verticalCenter: parent.verticalCenter
            glyph: kind.glyph
            side: kind.sizes.second * 1.4
            color: Theme.sub
        }

        PlainText {
            sizes: kind.sizes
            anchors.verticalCenter: parent.verticalCenter
            text: kind.text
            level: PlainText.Second
            soft: true
            wrapMode: Text.NoWrap
        }
    }
}
