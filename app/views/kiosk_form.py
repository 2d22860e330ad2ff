"""Forms as the visitor sees them: the purpose of use, the name asked once, and what was typed put back in place."""

from collections.abc import Callable, Mapping

from app.desk.form_roles import Role, role_of
from app.manual.model import Block, Field
from app.views.block_rows import Row

_PERSONAL = frozenset({Role.NAME, Role.KANA, Role.CONTACT, Role.WORK, Role.ADULT, Role.SEEKS, Role.OFFERS})


def purpose_words(english: bool, operator: str) -> str:
    """What the personal fields are used for, and by whom. operator: who runs the space, "" where nobody is named."""
    if english:
        who = f" by {operator}" if operator else ""
        return f"Purpose of use: reception, payment and contacting you{who}. Nothing else."
    who = f"({operator})" if operator else ""
    return f"利用目的: 受付・精算・ご連絡のために使います{who}。"


def is_personal(field: Field) -> bool:
    """Whether a field asks about the person: by its role, or because the manual hides it."""
    return field.private or role_of(field) in _PERSONAL


def name_and_reading(block: Block) -> tuple[Field, Field] | None:
    """The two fields that one question answers: the name and its reading; None where a form has not both."""
    by = {role_of(field): field for field in reversed(block.fields)}
    name, kana = by.get(Role.NAME), by.get(Role.KANA)
    return (name, kana) if name and kana else None


def as_asked(
    row: Row, block: Block, typed: Mapping[str, str], *, english: bool, operator: str, in_english: Callable[[str], str]
) -> Row:
    """A form's row for the visitor.

    The name is asked once, as a reading in kana, in English mode in Latin letters: who sits at the desk can put the
    characters right. typed: what stands in the fields so far, by field id. in_english: of an option's words, which the
    manual has in Japanese only; what is answered stays the manual's own.
    """
    pair = name_and_reading(block)
    fields = [dict(field) | {"value": typed.get(field["id"], "")} for field in row["fields"]]
    if pair is not None:
        name, kana = pair
        fields = [
            _asked_once(field, english, required=name.required or kana.required) if field["id"] == kana.id else field
            for field in _reading_first(fields, name.id, kana.id)
        ]
    if english:
        fields = [_in_english(field, in_english) for field in fields]
    personal = any(is_personal(field) for field in block.fields)
    return row | {"fields": fields, "purpose": purpose_words(english, operator) if personal else ""}


def as_typed(block: Block, values: Mapping[str, str]) -> dict[str, str]:
    """What the visitor typed, for all fields of the form: the one answer stands for name and reading."""
    typed = dict(values)
    pair = name_and_reading(block)
    if pair is not None and pair[1].id in typed:
        typed[pair[0].id] = typed[pair[1].id]
    return typed


def error_field(block: Block, field: str) -> str:
    """Where the sentence about a field is shown: the name is not asked, so its reading carries it."""
    pair = name_and_reading(block)
    return pair[1].id if pair is not None and field == pair[0].id else field


def _reading_first(fields: list[Row], name: str, kana: str) -> list[Row]:
    """The reading takes the place of the name."""
    reading = next(field for field in fields if field["id"] == kana)
    return [reading if field["id"] == name else field for field in fields if field["id"] != kana]


def _asked_once(field: Row, english: bool, *, required: bool) -> Row:
    words = ("Name", "お名前") if english else ("お名前(よみがな)", "Name")
    kind = "text" if english else "kana"
    return field | {"label": words[0], "sub": words[1], "type": kind, "required": required, "private": False}


def _in_english(field: Row, words: Callable[[str], str]) -> Row:
    return field | {"options": [one | {"text": words(one["text"])} for one in field.get("options", [])]}
