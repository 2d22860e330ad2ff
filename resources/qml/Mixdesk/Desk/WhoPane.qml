pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Whom is it about? Somebody inside, or somebody found by name.
// objectNames: who.<visit id>, gone.<visit id>, whoSearch, found.<person id>, aside, stop.
FocusScope {
    id: pane

    required property Sizes sizes
    required property DeskModel model
    required property DeskWalkModel walk
    required property RepairModel repair
    required property var step
    readonly property bool visits: step.side === "who_visit"
    readonly property var people: (model.people.inside ?? []).concat(model.people.outside ?? [])

    Component.onCompleted: if (!pane.visits)
        find.takeFocus()

    Column {
        id: head

        width: parent.width
        spacing: pane.sizes.gap

        TextPair {
            sizes: pane.sizes
            width: parent.width
            text: pane.visits ? pane.sizes.tr("どなたですか", "Who is it?") : pane.sizes.tr("お名前でさがす", "Look up by name")
            sub: pane.step.procedure ?? ""
            level: PlainText.Heading
        }

        SearchBox {
            id: find

            objectName: "whoSearch"
            sizes: pane.sizes
            width: parent.width
            visible: !pane.visits
            shortcut: false
            text: pane.model.whoTyped
            onEdited: text => pane.model.searchWho(text)
        }
    }

    ScrollColumn {
        sizes: pane.sizes
        y: head.height + pane.sizes.gap
        width: parent.width
        height: foot.y - y - pane.sizes.gap

        Repeater {
            model: pane.visits ? pane.people : []

            delegate: Row {
                id: one

                required property var modelData

                width: parent?.width ?? 0
                spacing: pane.sizes.gap

                PersonRow {
                    objectName: "who." + one.modelData.visit
                    sizes: pane.sizes
                    width: parent.width - gone.width - parent.spacing
                    name: one.modelData.call
                    place: one.modelData.place
                    since: one.modelData.since
                    pill: one.modelData.pill
                    pillTone: one.modelData.tone
                    onClicked: pane.walk.choose("", one.modelData.visit)
                }

                QuietButton {
                    id: gone

                    objectName: "gone." + one.modelData.visit
                    sizes: pane.sizes
                    width: Math.min(implicitWidth, pane.width * 0.36)
                    text: pane.sizes.tr("お帰りになっていた", "Had left already")
                    onClicked: pane.repair.foundGone(one.modelData.visit)
                }
            }
        }

        Repeater {
            model: pane.visits ? [] : pane.model.whoFound

            delegate: FactRow {
                required property var modelData

                objectName: "found." + modelData.person
                sizes: pane.sizes
                width: parent?.width ?? 0
                text: modelData.name
                sub: modelData.detail
                tail: modelData.state
                enabled: modelData.visit === ""
                opacity: enabled ? 1 : 0.6
                onClicked: pane.walk.choose(modelData.person, "")
            }
        }

        EmptyState {
            sizes: pane.sizes
            width: parent.width
            visible: pane.visits ? pane.people.length === 0 : pane.model.whoTyped !== "" && pane.model.whoFound.length === 0
            glyph: "people"
            text: pane.visits ? pane.sizes.tr("いま居る方はいません。", "Nobody is inside.") : pane.model.whoNobody
        }
    }

    Row {
        id: foot

        y: parent.height - height
        spacing: pane.sizes.gap

        QuietButton {
            objectName: "aside"
            sizes: pane.sizes
            glyph: "back"
            text: pane.sizes.tr("もどる", "Back")
            onClicked: pane.model.back()
        }

        QuietButton {
            objectName: "stop"
            sizes: pane.sizes
            text: pane.sizes.tr("やめる", "Stop")
            onClicked: pane.walk.stop(pane.sizes.tr("どなたか分からない", "Nobody was chosen"))
        }
    }
}
