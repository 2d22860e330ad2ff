"""By which words a person is found: beginnings of names and readings, and the last four digits.

A key is stored for each name part, so that a search is a look into an index for keys that
begin with what was typed, however many people there are.
"""

import unicodedata

_HIRAGANA_TO_KATAKANA = {one: one + 0x60 for one in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
# Forms of one character that people write for each other in family names: typed either way, the name is found.
_SAME_IN_NAMES = str.maketrans(
    "髙﨑濵濱邉邊齋齊斎澤櫻廣國眞惠瀨嶋嶌德桒藪彌榮圓龍壽淵渕靜齢曾",
    "高崎浜浜辺辺斉斉斉沢桜広国真恵瀬島島徳桑薮弥栄円竜寿渊渊静齡曽",
)
# Which variant of a glyph is drawn; not part of the name as it is typed.
_VARIATION = frozenset({*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)})


def folded(text: str) -> str:
    """Typed text as keys are stored: half and full width alike, hiragana as katakana, lower case, no spaces.

    Variant characters of family names are alike, marks that are not seen are left out.
    """
    return "".join(_words(text))


def search_keys(name: str, kana: str, digits: str) -> set[str]:
    """All keys of one person: the whole name and each part of it, the same for the reading, the digits."""
    keys = {digits} if digits else set()
    for words in (_words(name), _words(kana)):
        keys |= {"".join(words[at:]) for at in range(len(words))}
    return keys


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_HIRAGANA_TO_KATAKANA).translate(_SAME_IN_NAMES)
    words = ("".join(one for one in word if _seen(one)) for word in plain.split())
    return [word for word in words if word]


def _seen(one: str) -> bool:
    return ord(one) not in _VARIATION and unicodedata.category(one) not in {"Cc", "Cf"}
