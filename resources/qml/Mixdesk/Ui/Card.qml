pragma ComponentBehavior: Bound

import QtQuick

// A sheet of paper on the page: a heading and a column of children.
// tone colours the ground softly; Care and Stop are given words and an icon by what stands in it.
Rectangle {
    id: card

    enum Tone {
        Plain,
        Brand,
        Care,
        Stop
    }

    required property Sizes sizes
    property string heading: ""
    property int tone: Card.Plain
    property int padding: sizes.pad
    property alias spacing: column.spacing
    default property alias content: column.data
    readonly property real innerWidth: width - 2 * padding

    implicitWidth: sizes.touch * 4
    implicitHeight: column.height + 2 * padding
    radius: sizes.cardRadius
    color: switch (tone) {
    case Card.Brand:
        return Theme.brandSoft;
    case Card.Care:
        return Theme.careSoft;
    case Card.Stop:
        return Theme.stopSoft;
    default:
        return Theme.card;
    }
    border.width: sizes.hairline
    border.color: tone === Card.Plain ? Theme.line : color

    Column {
        id: column

        x: card.padding
        y: card.padding
        width: card.innerWidth
        spacing: card.sizes.gap

        PlainText {
            sizes: card.sizes
            width: parent.width
            visible: card.heading !== ""
            text: card.heading
            level: PlainText.Heading
        }
    }
}
