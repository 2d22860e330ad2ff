"""The brackets of a block: `[種類|必須|設定=値]`, with every value understood."""

from app.manual.attributes import SETTERS, Tag
from app.manual.codes import Notes
from app.manual.conditions import Condition, ConditionFault, read_condition
from app.manual.fold import code, fold
from app.manual.kinds import Kind

_NEEDS = {
    Kind.CHOOSE: ("id",),
    Kind.CONSENT: ("id",),
    Kind.RECORD: ("種類",),
    Kind.PHONE: ("宛先",),
    Kind.HAND: ("品",),
    Kind.TAKE_BACK: ("品",),
}
_ONLY_ON = {
    "宛先": {Kind.PHONE},
    "品": {Kind.HAND, Kind.TAKE_BACK},
    "数": {Kind.HAND, Kind.TAKE_BACK},
    "追加": {Kind.HAND, Kind.TAKE_BACK},
    "時間": {Kind.WAIT},
    "種類": {Kind.RECORD},
    "方法": {Kind.PAY},
    "基準": {Kind.COUNT},
    "証跡": {Kind.CONSENT, Kind.TICK},
}


def read_tag(text: str, line: int, notes: Notes) -> Tag | None:
    """Understand the inside of the brackets; None when the kind is unknown. Empty means 案内."""
    if not text:
        return Tag(Kind.INSTRUCT)
    parts = _parts(text)
    name = parts[0].strip()
    try:
        tag = Tag(Kind(code(name)))
    except ValueError:
        notes.add("E201", line, kind=name)
        return None
    for part in parts[1:]:
        _take(part, tag, line, notes)
    _complete(tag, line, notes)
    return tag


def read_setting_condition(text: str, line: int, notes: Notes) -> Condition | None:
    """Read a condition; None, with a finding, when it is none."""
    found = read_condition(text)
    if isinstance(found, Condition):
        return found
    if found is ConditionFault.MIXED:
        notes.add("E407", line)
    else:
        notes.add("E406", line, value=text)
    return None


def _parts(text: str) -> list[str]:
    """Split at the bars, in the text as written."""
    folded, parts, start = fold(text), [], 0
    for place, sign in enumerate(folded):
        if sign == "|":
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def _take(part: str, tag: Tag, line: int, notes: Notes) -> None:
    place = fold(part).find("=")
    key = code(part if place < 0 else part[:place])
    value = "" if place < 0 else part[place + 1 :].strip()
    if key in tag.written:
        notes.add("E208", line, key=key)
        return
    tag.written.add(key)
    if place < 0 and key in ("必須", "任意"):
        tag.required = key == "必須"
        return
    setter = SETTERS.get(key)
    if setter is None or place < 0:
        notes.add("E203", line, key=key)
        return
    if key in _ONLY_ON and tag.kind not in _ONLY_ON[key]:
        notes.add("W306", line, key=key, kind=tag.kind.value)
    if key == "条件":
        tag.condition = read_setting_condition(value, line, notes)
        return
    allowed = setter(tag, value)
    if allowed is not None:
        notes.add("E205", line, key=key, value=value, allowed=allowed)


def _complete(tag: Tag, line: int, notes: Notes) -> None:
    if {"必須", "任意"} <= tag.written:
        notes.add("E206", line)
    for key in _NEEDS.get(tag.kind, ()):
        if key not in tag.written:
            notes.add("E204", line, kind=tag.kind.value, key=key)
    if tag.kind is Kind.WAIT and not tag.written & {"時間", "時刻"}:
        notes.add("E204", line, kind=tag.kind.value, key="時間")
