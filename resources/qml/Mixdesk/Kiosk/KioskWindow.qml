pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Mixdesk.Ui
import Mixdesk.Views

// The visitors' window: the head, one page, and the same two corners at the foot. Which page stands is the model's
// word; nothing is pushed or popped here.
//
// Names for tests and for readers of the accessibility tree: "language", "size" in the head; "staff", "emergency"
// at the foot; "home-ID" and "price" on the first page; "back", "quit", "paper", "next" on a question; "action-ID"
// on the pages that say something; "undo"; "still-yes", "still-no".
Window {
    id: window

    required property KioskModel model
    readonly property string tone: model.shown.tone ?? ""
    readonly property bool writing: page.item instanceof WalkPage && (page.item as WalkPage).padOpen
    readonly property var files: ({
            "home": "HomePage.qml",
            "walk": "WalkPage.qml",
            "cost": "CostPage.qml",
            "price": "PricePage.qml"
        })

    // How large the frame's type may grow; told after the window has its size, not while it is changing.
    property real room: 1

    function fit() {
        window.room = Math.max(1, window.height / 640);
    }

    width: 1280
    height: 800
    onHeightChanged: Qt.callLater(window.fit)
    Component.onCompleted: window.fit()
    visible: true
    title: model.spaceName + " · " + sizes.tr("お客様の画面", "Visitors")
    color: tone === "good" ? Theme.brandSoft : tone === "care" ? Theme.careSoft : Theme.bg

    Behavior on color {
        ColorAnimation {
            duration: Theme.motion
            easing.type: Easing.OutCubic
        }
    }

    Sizes {
        id: sizes

        face: Sizes.Kiosk
        textScale: window.model.textScale
        english: window.model.english
    }

    // The frame (head, corners, the row under a question) grows with the type as far as the window's height allows,
    // so that in the largest type the page itself keeps its room.
    Sizes {
        id: frame

        face: Sizes.Kiosk
        textScale: Math.min(window.model.textScale, window.room)
        english: window.model.english
    }

    FocusScope {
        id: face

        anchors.fill: parent
        anchors.leftMargin: sizes.margin
        anchors.rightMargin: sizes.margin
        anchors.topMargin: sizes.gap
        anchors.bottomMargin: sizes.gap
        focus: true
        Keys.priority: Keys.BeforeItem
        Keys.onPressed: event => {
            if (!window.model.asksStill)
                window.model.touched();
            event.accepted = false;
        }

        // While a pad stands at the foot the line being written needs the room of the head.
        KioskHead {
            id: head

            sizes: frame
            model: window.model
            width: parent.width
            visible: !window.writing
            height: visible ? implicitHeight : 0
        }

        Loader {
            id: page

            // Each page is made anew, so that nothing personal and no scrolled place is left of the one before.
            readonly property string wanted: window.model.page

            anchors.top: head.bottom
            anchors.topMargin: window.writing ? 0 : sizes.gap
            anchors.bottom: corners.top
            anchors.bottomMargin: sizes.gap
            width: parent.width
            focus: true
            enabled: !window.model.asksStill
            onWantedChanged: show()
            Component.onCompleted: show()

            function show() {
                page.setSource(window.files[page.wanted] ?? "MessagePage.qml", {
                    "sizes": sizes,
                    "frame": frame,
                    "model": window.model
                });
                page.forceActiveFocus(Qt.OtherFocusReason);
            }
        }

        CornerButtons {
            id: corners

            sizes: frame
            anchors.bottom: parent.bottom
            width: parent.width
            // In the largest type the page needs the room; the icon says it to everybody.
            staffSub: frame.scale > 1.2 ? "" : sizes.tr("Call staff", "スタッフを呼ぶ")
            emergencySub: frame.scale > 1.2 ? "" : sizes.tr("Earthquake, fire, illness", "地震・火事・急病")
            onStaffCalled: window.model.callStaff()
            onEmergencyPressed: window.model.emergency()
        }

        StillThere {
            anchors.top: head.bottom
            anchors.bottom: corners.top
            anchors.bottomMargin: sizes.gap
            width: parent.width
            sizes: sizes
            model: window.model
            onClosed: again.restart()
        }
    }

    Timer {
        id: again

        interval: 0
        onTriggered: page.forceActiveFocus(Qt.OtherFocusReason)
    }

    // On top of everything, and taking nothing: any touch says that somebody is there.
    Item {
        anchors.fill: parent
        z: 10

        PointHandler {
            onActiveChanged: {
                // まだご利用ですか answers for itself: were it gone at the press, its button would never be released.
                if (active && !window.model.asksStill)
                    window.model.touched();
            }
        }
    }
}
