pragma ComponentBehavior: Bound

import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// Left: who is inside. objectNames: person.<visit id>.
FocusScope {
    id: left

    required property Sizes sizes
    required property DeskModel model
    required property RepairModel repair
    readonly property var people: model.people
    readonly property string open: repair.visit.visit ?? ""
    readonly property int young: people.children ?? 0

    function takeFocus() {
        list.forceActiveFocus(Qt.TabFocusReason);
        (rows.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    PlainText {
        id: heading

        sizes: left.sizes
        width: parent.width
        text: left.sizes.tr("いま居る人 %1/%2", "Inside %1/%2").arg(left.people.adults ?? 0).arg(left.people.seats ?? 0) + (left.young > 0 ? left.sizes.tr("、お子さま%1", ", %1 children").arg(left.young) : "")
        level: PlainText.Heading
    }

    EmptyState {
        sizes: left.sizes
        y: heading.height + left.sizes.gap
        width: parent.width
        visible: (left.people.inside ?? []).length + (left.people.outside ?? []).length === 0
        glyph: "people"
        text: left.sizes.tr("まだどなたもいません。QRをかざすか、右の「ほかの手順」から はじめての方 を押してください。", "Nobody is here yet. Show a QR, or press First visit under Other procedures.")
    }

    ScrollColumn {
        id: list

        sizes: left.sizes
        y: heading.height + left.sizes.gap
        width: parent.width
        height: parent.height - y
        spacing: 2
        focus: true

        Repeater {
            id: rows

            model: left.people.inside ?? []
            delegate: row
        }

        PlainText {
            sizes: left.sizes
            width: parent.width
            visible: (left.people.outside ?? []).length > 0
            topPadding: left.sizes.gap
            text: left.sizes.tr("外出中 %1", "Out for a moment %1").arg((left.people.outside ?? []).length)
            soft: true
            strong: true
        }

        Repeater {
            model: left.people.outside ?? []
            delegate: row
        }
    }

    Component {
        id: row

        PersonRow {
            required property var modelData

            objectName: "person." + modelData.visit
            sizes: left.sizes
            width: parent?.width ?? 0
            name: modelData.call
            place: modelData.place
            since: modelData.since
            pill: modelData.pill
            pillTone: modelData.tone
            chosen: left.open === modelData.visit
            onClicked: left.repair.open(modelData.visit)
        }
    }
}
