pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mixdesk.Ui

// A page that scrolls only when it does not fit, with a bar that stays visible, and brings what has the focus into
// sight. `content` stands in the middle while there is room.
Flickable {
    id: flick

    required property Sizes sizes
    required property Sizes frame
    default property alias content: holder.data
    // The bar's room is kept free either way: were it given back, the content might grow and need it again.
    readonly property int barRoom: 14
    readonly property bool overflowing: contentHeight > height
    readonly property Item focused: Window.activeFocusItem

    contentWidth: width
    contentHeight: holder.childrenRect.height + 2 * holder.edge
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: overflowing

    function reveal() {
        for (let at = flick.focused; at !== null; at = at.parent) {
            if (at !== holder)
                continue;
            const top = flick.focused.mapToItem(holder, 0, 0).y + holder.y;
            const foot = top + flick.focused.height + 2 * holder.edge;
            if (top < flick.contentY)
                flick.contentY = Math.max(0, top - 2 * holder.edge);
            else if (foot > flick.contentY + flick.height)
                flick.contentY = Math.max(0, Math.min(foot - flick.height, flick.contentHeight - flick.height));
            return;
        }
    }

    // Read from its beginning: what has the focus at first is brought into sight only when the focus moves.
    property bool fresh: true
    onFocusedChanged: sight.restart()

    // A timer and not Qt.callLater: it goes with the page, which may be gone by then.
    Timer {
        id: sight

        interval: 0
        onTriggered: {
            if (!flick.fresh)
                flick.reveal();
            flick.fresh = false;
        }
    }

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        visible: flick.overflowing
        policy: flick.overflowing ? T.ScrollBar.AlwaysOn : T.ScrollBar.AsNeeded
        implicitWidth: flick.barRoom
        padding: 2
        minimumSize: 0.1
        contentItem: Rectangle {
            implicitWidth: 6
            radius: width / 2
            color: bar.pressed ? Theme.brand : Theme.edge
        }
    }

    Item {
        id: holder

        // Room for the focus ring.
        readonly property int edge: 8

        x: edge
        y: Math.max(edge, (flick.height - childrenRect.height) / 2)
        width: flick.width - edge - flick.barRoom - 2
        height: childrenRect.height
    }
}
