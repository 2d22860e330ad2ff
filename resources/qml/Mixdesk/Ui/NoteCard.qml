pragma ComponentBehavior: Bound

import QtQuick

// 記録 that needs words: what happened, in a line.
BlockCard {
    id: block

    property string words: row.value ?? ""

    function submit(): bool {
        if (block.words.trim() !== "" && !block.done)
            block.answer(block.words.trim());
        block.nudged = block.open && block.words.trim() === "";
        return !block.nudged;
    }

    glyph: "note"
    asks: true
    mark: block.sizes.tr("記録", "Note")

    TextInputBox {
        objectName: "note-" + block.row.number
        sizes: block.sizes
        width: parent.width
        focus: true
        label: block.sizes.tr("書きとめること", "What to write down")
        needed: !block.optional
        padKind: block.sizes.kiosk ? EntryField.KanaPad : EntryField.NoPad
        limit: 400
        text: block.words
        error: block.nudged ? block.sizes.tr("まだ書かれていません。短くて大丈夫です。", "Nothing is written yet. A few words are enough.") : ""
        onEdited: text => {
            block.words = text;
            block.drafted(block.row.number, text);
        }
        onAccepted: {
            if (block.submit())
                block.finished();
        }
    }
}
