pragma ComponentBehavior: Bound

import QtQuick

// セリフ: what the mixer reads aloud, in 「」 and larger than the rest.
BlockCard {
    glyph: "speak"
    mark: sizes.tr("声に出して言う", "Say aloud")
    tone: Card.Brand
    level: PlainText.Heading
    shownText: "「" + (row.text ?? "").replace(/^「|」$/g, "") + "」"
}
