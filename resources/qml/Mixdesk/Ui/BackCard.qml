pragma ComponentBehavior: Bound

import QtQuick

// 返却: the thing comes back; the same card as 渡す, the other way round.
HandCard {
    glyph: "take"
    mark: sizes.tr("返していただく", "Take back")
    doneText: sizes.tr("受け取った", "Received")
}
