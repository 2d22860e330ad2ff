pragma ComponentBehavior: Bound

import QtQuick

// A place to write one's name with a finger, pen or mouse.
// strokes: "x,y;x,y|x,y;…", one part per stroke, whole thousandths of the pad's width on both axes, so that a
// receipt can draw it at any size. Empty means nothing written.
Item {
    id: pad

    required property Sizes sizes
    property string strokes: ""
    property string caption: pad.sizes.tr("ここにお名前を書いてください", "Please write your name here")
    // The stroke under the finger, in the same units.
    property list<point> current: []

    signal edited(string strokes)

    function clear() {
        pad.current = [];
        pad.edited("");
    }

    function written(points: var): string {
        return points.map(p => Math.round(p.x) + "," + Math.round(p.y)).join(";");
    }

    function read(text: string): var {
        if (text === "")
            return [];
        return text.split("|").map(stroke => stroke.split(";").map(pair => {
                const xy = pair.split(",");
                return Qt.point(Number(xy[0]) * pad.unit, Number(xy[1]) * pad.unit);
            }));
    }

    function take(x: real, y: real) {
        const spot = Qt.point(Math.min(1000, Math.max(0, x / pad.unit)), Math.min(pad.height / pad.unit, Math.max(0, y / pad.unit)));
        const last = pad.current.length > 0 ? pad.current[pad.current.length - 1] : null;
        if (last !== null && Math.abs(last.x - spot.x) + Math.abs(last.y - spot.y) < 2)
            return;
        pad.current = pad.current.concat([spot]);
    }

    function lift() {
        if (pad.current.length === 0)
            return;
        const stroke = pad.written(pad.current);
        pad.current = [];
        pad.edited(pad.strokes === "" ? stroke : pad.strokes + "|" + stroke);
    }

    readonly property real unit: Math.max(1, width) / 1000

    implicitWidth: sizes.touch * 7
    implicitHeight: Math.max(sizes.touch * 2.5, width * 0.25)

    Accessible.role: Accessible.Canvas
    Accessible.name: caption

    Rectangle {
        anchors.fill: parent
        radius: pad.sizes.buttonRadius
        color: Theme.card
        border.width: pad.sizes.outline
        border.color: Theme.edge
    }

    Rectangle {
        x: pad.sizes.pad
        y: parent.height * 0.78
        width: parent.width - 2 * x
        height: pad.sizes.hairline
        color: Theme.edge
    }

    PlainText {
        sizes: pad.sizes
        x: pad.sizes.pad
        width: parent.width - 2 * x
        height: parent.height * 0.78
        visible: pad.strokes === "" && pad.current.length === 0
        text: pad.caption
        soft: true
        horizontalAlignment: Text.AlignHCenter
    }

    // A canvas and no Shape: the software renderer draws shapes past the clip of a list that scrolls.
    Canvas {
        id: ink

        readonly property color color: Theme.ink
        readonly property string shown: pad.strokes + (pad.current.length === 0 ? "" : (pad.strokes === "" ? "" : "|") + pad.written(pad.current))

        anchors.fill: parent
        onColorChanged: requestPaint()
        onShownChanged: requestPaint()
        onPaint: {
            const brush = getContext("2d");
            brush.reset();
            brush.strokeStyle = ink.color;
            brush.lineWidth = pad.sizes.kiosk ? 4 : 3;
            brush.lineCap = "round";
            brush.lineJoin = "round";
            for (const stroke of pad.read(ink.shown)) {
                brush.beginPath();
                brush.moveTo(stroke[0].x, stroke[0].y);
                for (const spot of stroke)
                    brush.lineTo(spot.x, spot.y);
                brush.stroke();
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => pad.take(mouse.x, mouse.y)
        onPositionChanged: mouse => pad.take(mouse.x, mouse.y)
        onReleased: pad.lift()
        onCanceled: pad.lift()
    }

    IconButton {
        sizes: pad.sizes
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 4
        visible: pad.strokes !== ""
        glyph: "undo"
        text: pad.sizes.tr("書きなおす", "Write again")
        fill: Theme.card
        showText: pad.width > pad.sizes.body * 28
        onClicked: pad.clear()
    }
}
