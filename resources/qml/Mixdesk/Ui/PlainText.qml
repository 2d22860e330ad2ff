pragma ComponentBehavior: Bound

import QtQuick

// Every text of the product: never rich text, so a name with HTML in it is shown as it was typed.
// Wraps between Japanese characters and, when a Latin word is too long, inside it.
Text {
    id: plain

    enum Level {
        Title,
        Heading,
        Body,
        Second
    }

    required property Sizes sizes
    property int level: PlainText.Body
    property bool soft: false
    property bool strong: level === PlainText.Title || level === PlainText.Heading

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: soft ? Theme.sub : Theme.ink
    font.family: Theme.family
    font.weight: strong ? Font.Bold : Font.Normal
    font.pixelSize: switch (level) {
    case PlainText.Title:
        return sizes.title;
    case PlainText.Heading:
        return sizes.heading;
    case PlainText.Second:
        return sizes.second;
    default:
        return sizes.body;
    }
    lineHeight: 1.2
    verticalAlignment: Text.AlignVCenter
}
