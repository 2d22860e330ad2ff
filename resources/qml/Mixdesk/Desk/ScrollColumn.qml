pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mixdesk.Ui

// A column that scrolls when it does not fit, with a bar that stays visible; brings the focus into sight.
FocusScope {
    id: scroll

    required property Sizes sizes
    property alias spacing: column.spacing
    default property alias content: column.data
    readonly property bool overflowing: flick.contentHeight > flick.height + 1
    readonly property Item focused: Window.activeFocusItem

    function reveal() {
        for (let at = scroll.focused; at !== null; at = at.parent) {
            if (at !== column)
                continue;
            const top = scroll.focused.mapToItem(column, 0, 0).y;
            const foot = top + scroll.focused.height + scroll.sizes.gap;
            if (top < flick.contentY)
                flick.contentY = Math.max(0, top - scroll.sizes.gap);
            else if (foot > flick.contentY + flick.height)
                flick.contentY = Math.min(foot - flick.height, Math.max(0, flick.contentHeight - flick.height));
            return;
        }
    }

    onFocusedChanged: sight.restart()

    // A timer and not Qt.callLater: it goes with the page, which may be gone by then.
    Timer {
        id: sight

        interval: 0
        onTriggered: scroll.reveal()
    }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 2 * column.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: scroll.overflowing

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            visible: scroll.overflowing
            policy: scroll.overflowing ? T.ScrollBar.AlwaysOn : T.ScrollBar.AsNeeded
            implicitWidth: 10
            padding: 2
            minimumSize: 0.1
            contentItem: Rectangle {
                implicitWidth: 6
                radius: width / 2
                color: bar.pressed ? Theme.brand : Theme.edge
            }
        }

        Column {
            id: column

            x: 4
            y: 4
            // The bar's room is kept free either way: were it given back, words might wrap anew and need it again.
            width: flick.width - x - bar.implicitWidth - 2
            spacing: scroll.sizes.gap
        }
    }
}
