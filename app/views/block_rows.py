"""A question of a walkthrough as rows for `BlockColumn` (resources/qml/Mixdesk/Ui/README.md), and answers back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.desk.outcome import Standing
from app.domain.rates.quote import Quote
from app.domain.spaces import PayBy
from app.manual.answers import Agreed, Chosen, Counted, Done, Filled, Given, Paid
from app.manual.kinds import Evidence, FieldType, Kind, Method
from app.manual.model import Block, Field, Manual, Said
from app.manual.walk import Ask

Row = dict[str, Any]

_KINDS: dict[Kind, str] = {
    Kind.INSTRUCT: "read",
    Kind.SAY: "say",
    Kind.TICK: "tick",
    Kind.CHOOSE: "choose",
    Kind.FILL: "form",
    Kind.SHOW: "picture",
    Kind.SHOOT: "photo",
    Kind.WAIT: "wait",
    Kind.QUOTE: "quote",
    Kind.PAY: "pay",
    Kind.COUNT: "count",
    Kind.CONSENT: "agree",
    Kind.HAND: "hand",
    Kind.TAKE_BACK: "back",
    Kind.PHONE: "call",
    Kind.RECORD: "note",
}
_TYPES: dict[FieldType, str] = {
    FieldType.TEXT: "text",
    FieldType.KANA: "kana",
    FieldType.NUMBER: "number",
    FieldType.AMOUNT: "yen",
    FieldType.PHONE: "phone",
    FieldType.MAIL: "mail",
    FieldType.DATE: "date",
    FieldType.TIME: "time",
    FieldType.HEADS: "people",
    FieldType.SEAT: "seat",
    FieldType.MEMBER: "member",
    FieldType.YES_NO: "yesno",
    FieldType.SIGNATURE: "sign",
    FieldType.ONE_OF: "choice",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows of one question need beside its blocks.

    english: English is the first language of this face. errors: field id to sentence.
    quote: the last one made. due_in: seconds until a wait is over. fill: texts for `{word}`.
    """

    english: bool
    manual: Manual
    fill: Mapping[str, str]
    quote: Quote | None = None
    due: int = 0
    prepaid: int = 0
    due_in: int = 0
    payment: tuple[PayBy, ...] = ()
    drafts: Mapping[int, Any] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def rows_of(standing: Standing, shown: Shown) -> list[Row]:
    """One row a block, in order; none where nobody is asked."""
    if not isinstance(standing.turn, Ask):
        return []
    rows = [_row(block, shown) for block in standing.turn.blocks]
    sums = standing.walking.sums
    if shown.quote is None and sums.total is None and sums.expected is not None:
        till = _till(sums.expected, sums.difference or 0, shown.english)
        rows = [row | till if row["kind"] == "quote" else row for row in rows]
    return rows


def both(said: Said, shown: Shown) -> tuple[str, str]:
    """(first language, other language) of a text, its words filled in; one that is missing shows the other."""
    ja, en = filled(said.ja, shown.fill), filled(said.en, shown.fill)
    return (en or ja, ja if en else "") if shown.english else (ja, en)


def filled(text: str, words: Mapping[str, str]) -> str:
    """A text with its `{word}`s filled in; one without a value shows as —."""
    out, rest = "", text
    while "{" in rest:
        head, _, tail = rest.partition("{")
        name, closed, rest = tail.partition("}")
        out += head + ((words.get(name) or "—") if closed else "{" + name)
    return out + rest


def _row(block: Block, shown: Shown) -> Row:
    text, sub = both(block.said, shown)
    row: Row = {
        "number": block.number,
        "kind": _KINDS[block.kind],
        "text": text,
        "sub": sub,
        "optional": not block.required,
        "value": shown.drafts.get(block.number),
    }
    match block.kind:
        case Kind.CHOOSE:
            row["options"] = [_pair(one.id, one.said, shown) for one in block.options]
        case Kind.FILL:
            row["fields"] = [_field(one, shown) for one in block.fields]
        case Kind.SHOW:
            picture = shown.manual.picture(block.picture)
            row["pictureUrl"] = picture.file if picture else ""
        case Kind.WAIT:
            row["dueIn"] = shown.due_in
        case Kind.QUOTE:
            row |= _bill(shown)
        case Kind.PAY:
            row |= {"due": shown.due, "methods": _methods(block, shown)}
        case Kind.COUNT:
            # what should be there stays hidden until it is counted
            row["expected"] = None
        case Kind.CONSENT:
            row["sign"] = block.evidence is Evidence.SIGNATURE
        case Kind.PHONE:
            row["contact"] = _contact(block, shown)
        case _:
            pass
    return row


def _pair(key: str, said: Said, shown: Shown) -> Row:
    text, sub = both(said, shown)
    return {"id": key, "text": text, "sub": sub}


def _field(field: Field, shown: Shown) -> Row:
    label, sub = both(field.said, shown)
    return {
        "id": field.id,
        "label": label,
        "sub": sub,
        "type": _TYPES[field.type],
        "required": field.required,
        "private": field.private,
        "options": [{"id": one, "text": one} for one in field.options],
        "value": "",
        "error": shown.errors.get(field.id, ""),
    }


def _bill(shown: Shown) -> Row:
    quote = shown.quote
    if quote is None:
        return {"lines": [], "total": shown.due, "due": shown.due, "prepaid": 0, "explain": []}
    return {
        "lines": [
            {"text": one.en if shown.english else one.ja, "qty": one.quantity, "amount": one.amount, "note": ""}
            for one in quote.lines
        ],
        "total": quote.total,
        "tax10": quote.tax10,
        # a rate that does not occur is left out on the screen; the receipt has its own rule
        "tax8": quote.tax8 or None,
        "due": quote.due,
        "prepaid": quote.prepaid,
        "explain": [one.en if shown.english else one.ja for one in quote.explanation],
    }


def _till(expected: int, difference: int, english: bool) -> Row:
    """A [金額] after a count: what should be in the till, what was counted, and the difference."""
    words = ("Counted", "Difference", "Should be there") if english else ("数えた現金", "過不足", "あるはずの現金")
    lines = [(words[0], expected + difference), (words[1], difference)]
    return {
        "lines": [{"text": text, "qty": 1, "amount": amount, "note": ""} for text, amount in lines],
        "total": expected,
        "totalText": words[2],
        "due": expected,
        "prepaid": 0,
        "explain": [],
    }


def _methods(block: Block, shown: Shown) -> list[Row]:
    ways = shown.payment or (PayBy.CASH,)
    if block.method is Method.CASH:
        ways = (PayBy.CASH,)
    elif block.method is Method.CASHLESS:
        ways = tuple(one for one in ways if one is not PayBy.CASH) or (PayBy.QR,)
    return [{"id": one.value, "text": one.en if shown.english else one.ja} for one in ways]


def _contact(block: Block, shown: Shown) -> Row:
    contact = shown.manual.contact(block.contact)
    if contact is None:
        return {"name": "", "phone": "", "hours": ""}
    name, _ = both(contact.said, shown)
    always = "24 h" if shown.english else "終日"
    hours = f"{contact.hours[0]:%H:%M}–{contact.hours[1]:%H:%M}" if contact.hours else always
    return {"name": name, "phone": contact.phone, "hours": hours}


def given_of(block: Block, value: Any) -> Given | None:
    """What a card answered, in the manual's own words; None where it is no answer (a tick taken back)."""
    match block.kind:
        case Kind.CHOOSE:
            return Chosen(str(value))
        case Kind.FILL:
            return Filled({str(name): _typed(str(typed)) for name, typed in dict(value).items()})
        case Kind.CONSENT:
            signed = bool(value.get("strokes")) or bool(value.get("paper"))
            return Agreed(bool(value["agreed"]), Evidence.SIGNATURE if signed else Evidence.CHECK)
        case Kind.PAY:
            cash = value["method"] == PayBy.CASH.value
            return Paid(
                Method.CASH if cash else Method.CASHLESS, int(value["received"]) if cash else None, str(value["method"])
            )
        case Kind.COUNT:
            pieces = {int(yen): int(count) for yen, count in dict(value["counts"]).items()}
            return Counted(tuple(sorted(pieces.items(), reverse=True)))
        case Kind.HAND | Kind.TAKE_BACK:
            return Done(number=str(value.get("label", "")))
        case Kind.RECORD:
            return Done(text=str(value))
        case Kind.PHONE:
            return Done() if value == "reached" else None
        case _:
            return Done() if value else None


def _typed(value: str) -> str:
    return {"yes": "はい", "no": "いいえ"}.get(value, value)
