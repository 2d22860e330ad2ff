"""The fields of an [入力]: `- {id} ラベル: 型, 必須, 秘匿`."""

import re

from app.manual.codes import Notes
from app.manual.fold import code, fold, split_outside_brackets
from app.manual.kinds import FieldType, Kind
from app.manual.model import Field, Said
from app.manual.outline import Written, WrittenBlock

_START = re.compile(r"^\{(?P<id>[^}]*)\}\s*")
_ONE_OF = re.compile(r"^選択\s*\((?P<options>.*)\)$")
_ID = re.compile(r"^[A-Za-z0-9_-]+$")
_FLAGS = frozenset({"必須", "任意", "秘匿", "保存しない"})


def read_fields(written: WrittenBlock, notes: Notes) -> tuple[Field, ...]:
    """Understand the fields of a form; what cannot be read becomes a finding and is left out."""
    if not written.items:
        notes.add("E308", written.line, kind=Kind.FILL.value)
    fields: list[Field] = []
    for item in written.items:
        field = _field(item, notes)
        if field is None:
            continue
        if any(other.id == field.id for other in fields):
            notes.add("E307", item.line, id=field.id)
        fields.append(field)
    return tuple(fields)


def _field(item: Written, notes: Notes) -> Field | None:
    folded = fold(item.text)
    start = _START.match(folded)
    place = _label_end(item.text, folded)
    if not start or place is None or place < start.end():
        notes.add("E303", item.line)
        return None
    named = code(start["id"])
    if not _ID.match(named):
        notes.add("E109", item.line, id=named)
    label = item.text[start.end() : place].strip()
    rest = item.text[place + 1 :]
    parts = [rest[begin:end].strip() for begin, end in split_outside_brackets(fold(rest))]
    typed = _type(parts[0], item.line, notes)
    flags = {code(part) for part in parts[1:] if part}
    for flag in sorted(flags - _FLAGS):
        notes.add("E309", item.line, value=flag)
    if {"必須", "任意"} <= flags:
        notes.add("E206", item.line)
    if typed is None:
        return None
    return Field(
        id=named,
        said=Said(label, item.en),
        type=typed[0],
        required="必須" in flags,
        private="秘匿" in flags,
        stored="保存しない" not in flags,
        options=typed[1],
        line=item.line,
    )


def _label_end(text: str, folded: str) -> int | None:
    """Where the label ends: the last `: ` (a full-width ： needs no space) before the word of a type.

    The label may hold colons itself, and so may the options of a 選択(…).
    """
    places = [
        place
        for place, sign in enumerate(folded)
        if sign == ":" and (text[place] == "：" or folded[place + 1 : place + 2] in (" ", ""))
    ]
    for place in reversed(places):
        word = re.split(r"[,(]", folded[place + 1 :], maxsplit=1)[0].strip()
        if word in set(FieldType):
            return place
    return places[-1] if places else None


def _type(text: str, line: int, notes: Notes) -> tuple[FieldType, tuple[str, ...]] | None:
    folded = fold(text)
    choice = _ONE_OF.match(folded)
    if choice:
        start, end = choice.span("options")
        options = tuple(
            option
            for a, b in split_outside_brackets(folded[start:end], "/")
            if (option := text[start:end][a:b].strip())
        )
        if not options:
            notes.add("E304", line, value=text)
            return None
        return FieldType.ONE_OF, options
    word = code(text)
    if word not in set(FieldType) or word == FieldType.ONE_OF:
        notes.add("E304", line, value=text)
        return None
    return FieldType(word), ()
