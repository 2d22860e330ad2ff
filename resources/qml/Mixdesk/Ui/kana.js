.pragma library

// What the mark keys of KanaPad do. The same rules stand in app/views/kana.py for search and for readings;
// tests/views/test_kana.py runs both over every kana and wants them equal.
const VOICED = "\u3099";
const HALF_VOICED = "\u309a";
const LARGE = "あいうえおつやゆよわアイウエオツヤユヨワ";
const SMALL = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ";

function withMark(character, mark) {
    const parts = character.normalize("NFD");
    const joined = (parts.charAt(0) + mark).normalize("NFC");
    if (joined.length !== 1)
        return character;
    return parts.charAt(1) === mark ? parts.charAt(0) : joined;
}

function otherSize(character) {
    const small = LARGE.indexOf(character);
    if (small >= 0)
        return SMALL.charAt(small);
    const large = SMALL.indexOf(character);
    return large >= 0 ? LARGE.charAt(large) : character;
}

function onLast(text, change) {
    return text === "" ? "" : text.slice(0, -1) + change(text.slice(-1));
}

// か -> が -> か; ぱ -> ば; a character that takes no ゛ stays.
function voiced(text) {
    return onLast(text, last => withMark(last, VOICED));
}

// は -> ぱ -> は; ば -> ぱ.
function halfVoiced(text) {
    return onLast(text, last => withMark(last, HALF_VOICED));
}

// つ -> っ -> つ; a character without a small form stays.
function small(text) {
    return onLast(text, otherSize);
}

function toKatakana(text) {
    return text.replace(/[\u3041-\u3096\u309d\u309e]/g, c => String.fromCharCode(c.charCodeAt(0) + 0x60));
}

function withoutLast(text) {
    return Array.from(text).slice(0, -1).join("");
}
