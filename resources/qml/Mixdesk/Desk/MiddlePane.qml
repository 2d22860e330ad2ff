pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// The middle: one page of several, chosen by what the model says. Cards that came by themselves lie above it and
// push it down; they never take the keyboard. Parts that hold what is being typed stay alive while hidden.
FocusScope {
    id: middle

    required property Sizes sizes
    required property DeskModel model
    required property DeskWalkModel walk
    readonly property var openTabs: walk.tabs.filter(tab => !tab.over)
    required property RepairModel repair
    required property DeskDayModel day
    readonly property string page: model.page
    readonly property var step: walk.step
    readonly property string side: step.side ?? ""
    readonly property bool watching: (day.day.watch ?? "") !== ""
    readonly property bool asking: page === "walk" && (side === "staff" || side === "visitor" || side === "owner")
    readonly property bool choosing: page === "walk" && side.startsWith("who_")

    // Enter, where nothing that has the focus took it.
    function goOn() {
        if (middle.asking)
            stepPane.goOn();
        else if (middle.page === "walk" && middle.side === "ended")
            middle.walk.aside();
        else if (middle.page === "visit")
            visitPane.goOn();
    }

    function digit(figure: int): bool {
        return middle.asking && stepPane.digit(figure);
    }

    NewsStack {
        id: news

        sizes: middle.sizes
        model: middle.model
        width: parent.width
        visible: middle.page !== "trouble"
    }

    Item {
        id: pages

        readonly property int from: news.visible && news.height > 0 ? news.height + middle.sizes.gap : 0

        y: from
        width: parent.width
        height: parent.height - from

        StepPane {
            id: stepPane

            sizes: middle.sizes
            model: middle.model
            walk: middle.walk
            repair: middle.repair
            step: middle.step
            anchors.fill: parent
            visible: middle.asking
            focus: visible
        }

        Loader {
            anchors.fill: parent
            active: middle.choosing
            focus: active
            sourceComponent: WhoPane {
                sizes: middle.sizes
                model: middle.model
                walk: middle.walk
                repair: middle.repair
                step: middle.step
            }
        }

        Loader {
            anchors.fill: parent
            active: middle.page === "walk" && middle.side === "ended"
            focus: active
            sourceComponent: EndedPane {
                sizes: middle.sizes
                model: middle.model
                walk: middle.walk
                repair: middle.repair
                step: middle.step
            }
        }

        VisitPane {
            id: visitPane

            sizes: middle.sizes
            model: middle.model
            repair: middle.repair
            anchors.fill: parent
            visible: middle.page === "visit"
        }

        Loader {
            anchors.fill: parent
            active: middle.page === "search"
            sourceComponent: SearchPane {
                sizes: middle.sizes
                model: middle.model
                walk: middle.walk
                choosing: middle.side === "who_person"
            }
        }

        Loader {
            anchors.fill: parent
            active: middle.page === "emergency"
            focus: active
            sourceComponent: EmergencyPane {
                sizes: middle.sizes
                model: middle.model
                day: middle.day
            }
        }

        Loader {
            anchors.fill: parent
            active: middle.page === "help"
            focus: active
            sourceComponent: HelpPane {
                sizes: middle.sizes
                model: middle.model
            }
        }

        BigMessage {
            readonly property var shown: middle.model.troubleShown

            anchors.fill: parent
            visible: middle.page === "trouble"
            sizes: middle.sizes
            tone: BigMessage.Care
            text: middle.sizes.tr(shown.text ?? "", shown.sub ?? "")
            sub: middle.sizes.tr(shown.sub ?? "", shown.text ?? "")
            todo: middle.sizes.tr("ここまでに「記録しました」と出たものは残っています。", "Everything that was shown as saved is kept.")
            todoSub: middle.sizes.tr("オーナーに伝える言葉: ", "To tell the owner: ") + (shown.code ?? "")
            actions: shown.again ? [
                {
                    id: "again",
                    text: middle.sizes.tr("もう一度ためす", "Try again"),
                    primary: true
                }
            ] : []
            onActed: middle.model.back()
        }

        Card {
            sizes: middle.sizes
            anchors.fill: parent
            visible: middle.page === "home"

            EmptyState {
                sizes: middle.sizes
                width: parent.width
                glyph: middle.watching ? "qr" : "enter"
                text: middle.watching ? middle.sizes.tr("QRをかざすか、右の手順を押してください。", "Show a QR, or press a procedure on the right.") : middle.sizes.tr("シフトを始めると、お客様をお迎えできます。", "Start your shift to welcome visitors.")
                sub: middle.sizes.tr("お名前でさがすときは / を押します。開いている手順は下に並びます。", "Press / to search by name. Open procedures stand at the foot.")
            }

            PrimaryButton {
                objectName: "startWatch"
                sizes: middle.sizes
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !middle.watching
                glyph: "enter"
                text: middle.sizes.tr("シフトを始める", "Start shift")
                onClicked: middle.day.beginWatch()
            }

            Section {
                sizes: middle.sizes
                heading: middle.sizes.tr("つづきから", "Continue")
                shown: middle.openTabs.length > 0

                Repeater {
                    model: middle.page === "home" ? middle.openTabs : []

                    delegate: FactRow {
                        required property var modelData
                        required property int index

                        objectName: "goOn." + (index + 1)
                        sizes: middle.sizes
                        width: parent?.width ?? 0
                        text: modelData.name
                        sub: [modelData.about, modelData.turn].filter(part => part !== "").join(" · ")
                        tail: modelData.step
                        onClicked: middle.walk.bring(modelData.walk)
                    }
                }
            }
        }
    }
}
