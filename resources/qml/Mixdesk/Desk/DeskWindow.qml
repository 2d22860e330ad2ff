pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// The mixer's window: strip, who is inside, the step, the day, tabs at the foot.
//
// Keys: "/" search, Enter next, Esc back, F1 help, F2 people, F9 emergency, 1-9 choose, Ctrl+1-9 tabs.
// objectNames of what can be pressed stand in the heads of the parts: StripBar, PeopleColumn, StepPane, WhoPane,
// EndedPane, VisitPane, SearchPane, DayColumn, FootTabs, NewsStack, TrayBar, EmergencyPane, HelpPane.
Window {
    id: window

    required property DeskModel model
    required property DeskWalkModel walk
    required property RepairModel repair
    required property DeskDayModel day
    required property DeskTrayModel samples

    // One side column instead of two when the text is large for the window; below the middle when it stands upright.
    readonly property bool compact: width / sizes.scale < 1000
    readonly property bool stacked: compact && height > width
    readonly property int side: Math.round(Math.max(width * 0.2, 250 * sizes.scale))
    property string panel: "people"

    // How large the frame's type may grow; told after the window has its size, not while it is changing.
    property real room: 1

    function fit() {
        window.room = Math.max(1, window.height / 600);
    }

    width: 1280
    height: 800
    onHeightChanged: Qt.callLater(window.fit)
    Component.onCompleted: window.fit()
    minimumWidth: 800
    minimumHeight: 600
    visible: true
    color: Theme.bg
    title: (model.strip.space ?? "Mixdesk") + " · " + sizes.tr("受付", "Front desk")

    Sizes {
        id: sizes

        face: Sizes.Desk
        textScale: window.model.textScale
        english: window.model.english
    }

    // Strip, tray and tabs grow with the type as far as the height allows, so that the step keeps its room.
    Sizes {
        id: frame

        face: Sizes.Desk
        textScale: Math.min(window.model.textScale, window.room)
        english: window.model.english
    }

    Binding {
        target: Theme
        property: "dark"
        value: window.model.dark
    }

    Shortcut {
        sequence: "F1"
        onActivated: window.model.show("help")
    }

    Shortcut {
        sequence: "F2"
        onActivated: {
            window.panel = "people";
            people.takeFocus();
        }
    }

    Shortcut {
        sequence: "F9"
        onActivated: window.model.show("emergency")
    }

    Repeater {
        model: 9

        delegate: Item {
            id: tabKey

            required property int index

            Shortcut {
                sequence: "Ctrl+" + (tabKey.index + 1)
                onActivated: window.walk.bringAt(tabKey.index + 1)
            }
        }
    }

    FocusScope {
        id: root

        anchors.fill: parent
        focus: true
        Keys.onReturnPressed: middle.goOn()
        Keys.onEnterPressed: middle.goOn()
        Keys.onEscapePressed: window.model.back()
        Keys.onPressed: event => {
            if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9 && event.modifiers === Qt.NoModifier)
                event.accepted = middle.digit(event.key - Qt.Key_0);
        }

        StripBar {
            id: strip

            sizes: frame
            model: window.model
            width: parent.width
        }

        Item {
            id: body

            readonly property int gap: sizes.wideGap
            readonly property int stackHeight: window.stacked ? Math.round(height * 0.36) : 0

            y: strip.height
            width: parent.width
            height: parent.height - strip.height - foot.height - tray.height

            SegmentedChoice {
                id: which

                objectName: "sideSwitch"
                sizes: sizes
                visible: window.compact
                x: body.gap
                y: window.stacked ? body.height - body.stackHeight : body.gap
                width: (window.stacked ? body.width : window.side) - 2 * body.gap
                height: visible ? implicitHeight : 0
                options: [{
                        "id": "people",
                        "text": sizes.tr("いま居る人", "Inside")
                    }, {
                        "id": "day",
                        "text": sizes.tr("きょう", "Today")
                    }]
                current: window.panel
                onChosen: id => window.panel = id
            }

            PeopleColumn {
                id: people

                readonly property int from: window.compact ? which.y + which.height + body.gap / 2 : body.gap

                sizes: sizes
                model: window.model
                repair: window.repair
                visible: !window.compact || window.panel === "people"
                x: body.gap
                y: from
                width: (window.stacked ? body.width : window.side) - (window.stacked ? 2 : 1) * body.gap
                height: body.height - from - body.gap / 2
            }

            MiddlePane {
                id: middle

                sizes: sizes
                model: window.model
                walk: window.walk
                repair: window.repair
                day: window.day
                x: window.stacked ? body.gap : window.side + body.gap
                y: body.gap
                width: window.stacked ? body.width - 2 * body.gap : body.width - (window.compact ? 1 : 2) * window.side - 2 * body.gap
                height: body.height - body.stackHeight - 1.5 * body.gap
            }

            DayColumn {
                id: today

                sizes: sizes
                day: window.day
                repair: window.repair
                visible: !window.compact || window.panel === "day"
                x: window.compact ? people.x : body.width - window.side
                y: people.from
                width: people.width
                height: people.height
            }
        }

        TrayBar {
            id: tray

            sizes: frame
            model: window.samples
            y: body.y + body.height
            width: parent.width
        }

        FootTabs {
            id: foot

            sizes: frame
            model: window.model
            walk: window.walk
            y: parent.height - height
            width: parent.width
        }
    }
}
