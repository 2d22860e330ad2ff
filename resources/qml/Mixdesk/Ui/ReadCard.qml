pragma ComponentBehavior: Bound

import QtQuick

// 案内: something to know or to do, with nothing to answer.
BlockCard {
    glyph: "info"
    mark: sizes.tr("案内", "Guide")
}
