"""Kana as people type and search it: pure functions on text.

The pad on the kiosk applies the same marks in resources/qml/Mixdesk/Ui/kana.js; a test holds the two together.
"""

import unicodedata
from enum import StrEnum

_LARGE = "あいうえおつやゆよわアイウエオツヤユヨワ"
_SMALL = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
_OTHER_SIZE = dict(zip(_LARGE + _SMALL, _SMALL + _LARGE, strict=True))

# ぁ to ゖ and the iteration marks ゝ ゞ lie 0x60 below their katakana.
_HIRAGANA = [*range(0x3041, 0x3097), 0x309D, 0x309E]
_TO_KATAKANA = {code: code + 0x60 for code in _HIRAGANA}
_TO_HIRAGANA = {code + 0x60: code for code in _HIRAGANA}


class Mark(StrEnum):
    """The two sound marks, as the combining characters that Unicode joins to a kana."""

    VOICED = "\u3099"
    HALF_VOICED = "\u309a"


def voiced(text: str) -> str:
    """Put ゛ on the last character, or take it off: か → が → か, ぱ → ば. Others stay as they are."""
    return text[:-1] + _marked(text[-1], Mark.VOICED) if text else ""


def half_voiced(text: str) -> str:
    """Put ゜ on the last character, or take it off: は → ぱ → は, ば → ぱ. Others stay as they are."""
    return text[:-1] + _marked(text[-1], Mark.HALF_VOICED) if text else ""


def small(text: str) -> str:
    """Turn the last character small, or large again: つ → っ → つ. One without a small form stays."""
    return text[:-1] + _OTHER_SIZE.get(text[-1], text[-1]) if text else ""


def to_katakana(text: str) -> str:
    """Hiragana becomes katakana; everything else stays."""
    return text.translate(_TO_KATAKANA)


def to_hiragana(text: str) -> str:
    """Katakana becomes hiragana where a hiragana exists (ヷ to ヺ and ー stay); everything else stays."""
    return text.translate(_TO_HIRAGANA)


def search_key(text: str) -> str:
    """Fold a name or reading for comparison: half-width kana, full-width letters, case, katakana and spaces.

    「ﾜﾀﾅﾍﾞ ｼｵﾘ」,「ワタナベ　シオリ」 and 「わたなべしおり」 have the same key.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(to_hiragana(folded).split())


def is_reading(text: str) -> bool:
    """True when the text holds only kana, ー, ・ and spaces: what a 読み may hold. Empty is not a reading."""
    return text.strip() != "" and all(_is_kana(character) or character in "ー・ 　" for character in text)


def _marked(character: str, mark: Mark) -> str:
    parts = unicodedata.normalize("NFD", character)
    joined = unicodedata.normalize("NFC", parts[:1] + mark)
    if len(joined) != 1:
        return character
    return parts[:1] if parts[1:2] == mark else joined


def _is_kana(character: str) -> bool:
    return "\u3041" <= character <= "\u3096" or "\u30a1" <= character <= "\u30fa"
