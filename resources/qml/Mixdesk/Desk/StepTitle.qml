import QtQuick
import Mixdesk.Ui
import Mixdesk.Views

// What a step is: its procedure, its name, and the marks at its side.
// objectNames: showVisitor.
Item {
    id: top

    required property Sizes sizes
    required property DeskWalkModel walk
    required property var step

    implicitHeight: Math.max(title.height, marks.height)

    Column {
        id: title

        width: parent.width - marks.width - top.sizes.gap

        PlainText {
            sizes: top.sizes
            width: parent.width
            text: [top.step.procedure ?? "", top.step.about ?? ""].filter(part => part !== "").join(" · ")
            level: PlainText.Second
            soft: true
        }

        TextPair {
            sizes: top.sizes
            width: parent.width
            text: top.step.step ?? ""
            sub: top.step.money === true ? "" : top.step.step_sub ?? ""
            level: PlainText.Heading
        }
    }

    Row {
        id: marks

        anchors.right: parent.right
        spacing: top.sizes.gap / 2

        StatusPill {
            sizes: top.sizes
            visible: top.step.resumed === true
            text: top.sizes.tr("つづきから", "Continued")
            glyph: "book"
        }

        StatusPill {
            sizes: top.sizes
            visible: top.step.urgent === true
            text: top.sizes.tr("緊急", "Emergency")
            tone: StatusPill.Stop
        }

        StatusPill {
            objectName: "showVisitor"
            sizes: top.sizes
            visible: top.step.here === true && top.step.side === "visitor"
            pressable: true
            text: top.sizes.tr("紙・代筆", "Written for them")
            glyph: "paper"
            onClicked: top.walk.showVisitor()
        }

        StatusPill {
            sizes: top.sizes
            visible: (top.step.of ?? 0) > 0
            text: (top.step.at ?? 0) + " / " + (top.step.of ?? 0)
        }
    }
}
