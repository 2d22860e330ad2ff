"""Full-width punctuation is read as half-width (decisions.md 13), where it is the language and not the text."""

import re
import unicodedata

# One character for one, so that places in the folded text are places in the text as written.
_PUNCTUATION = str.maketrans("［］｜＝：（）＞＜／，、｛｝＃－　⇒", "[]|=:()></,,{}#- →")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LOOSE_MARKS = re.compile("[\u3041-\u30ff][\u3099\u309a]")


def fold(text: str) -> str:
    """Fold punctuation, character for character."""
    return text.translate(_PUNCTUATION)


def code(text: str) -> str:
    """Fold an id or a number: full-width digits and letters become half-width, outer spaces go."""
    return unicodedata.normalize("NFKC", text).strip()


def as_typed(line: str) -> str:
    """Undo what word processors do to a line: escaped punctuation and kana apart from their sound marks.

    Kanji are left alone, so that a variant character in a name stays what it is.
    """
    joined = _LOOSE_MARKS.sub(lambda pair: unicodedata.normalize("NFC", pair.group()), line)
    return _ESCAPED.sub(r"\1", joined)


def split_outside_brackets(folded: str, separator: str = ",") -> list[tuple[int, int]]:
    """Return the (start, end) of the parts of `folded` between separators that stand outside ( )."""
    parts: list[tuple[int, int]] = []
    depth = start = 0
    for place, sign in enumerate(folded):
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif sign == separator and depth == 0:
            parts.append((start, place))
            start = place + 1
    parts.append((start, len(folded)))
    return parts
