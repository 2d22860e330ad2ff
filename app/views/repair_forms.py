"""The forms of the visit card: which fields a repair asks for, as rows of BlockColumn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.desk.front import Front
from app.domain.spaces import PayBy
from app.domain.visits import Visit
from app.views.block_rows import Row
from app.views.desk_words import clock_of, pick, yen


class Repair(StrEnum):
    """What can be put right, or given, on a visit's card."""

    TIMES = "times"
    CATEGORY = "category"
    PLAN = "plan"
    SEAT = "seat"
    LINE_ADD = "line_add"
    LINE_REMOVE = "line_remove"
    METHOD = "method"
    DISCOUNT = "discount"
    REFUND = "refund"
    NAMED_RECEIPT = "named_receipt"
    PAPER_RECEIPT = "paper_receipt"
    PASS_AGAIN = "pass_again"
    PASS_STOP = "pass_stop"
    UNDO_ENTRY = "undo_entry"
    UNDO_LEAVING = "undo_leaving"
    UNDO_PAYMENT = "undo_payment"
    GONE = "gone"
    PARTY = "party"


NAMES: dict[Repair, tuple[str, str, str]] = {
    Repair.TIMES: ("時刻を直す", "Correct times", "clock"),
    Repair.CATEGORY: ("区分を直す", "Correct category", "person"),
    Repair.PLAN: ("プランを変える", "Change plan", "calendar"),
    Repair.SEAT: ("席を直す", "Correct seat", "seat"),
    Repair.LINE_ADD: ("追加を入れる", "Add an extra", "plus"),
    Repair.LINE_REMOVE: ("追加を消す", "Remove an extra", "minus"),
    Repair.METHOD: ("支払い方法を直す", "Correct method", "card"),
    Repair.DISCOUNT: ("値引き(許可)", "Discount (allowed)", "yen"),
    Repair.REFUND: ("返金", "Refund", "undo"),
    Repair.NAMED_RECEIPT: ("宛名つき領収書", "Named receipt", "receipt"),
    Repair.PAPER_RECEIPT: ("手書きの領収書", "Handwritten receipt", "paper"),
    Repair.PASS_AGAIN: ("パスを作り直す", "New pass", "qr"),
    Repair.PASS_STOP: ("パスを止める", "Stop a pass", "lock"),
    Repair.UNDO_ENTRY: ("入店を取り消す", "Undo check-in", "undo"),
    Repair.UNDO_LEAVING: ("お帰りを取り消す", "Undo leaving", "undo"),
    Repair.UNDO_PAYMENT: ("支払いを取り消す", "Undo a payment", "undo"),
    Repair.GONE: ("お帰りになっていた", "Had left already", "leave"),
    Repair.PARTY: ("一緒に来た方", "Came together", "people"),
}
"""Japanese, English, glyph of each button."""


@dataclass(frozen=True, slots=True)
class Possible:
    """A repair that fits the visit as it is now."""

    id: str
    text: str
    sub: str
    glyph: str


@dataclass(frozen=True, slots=True)
class Asking:
    """What the fields of a form are made from."""

    front: Front
    visit: Visit
    now: datetime
    english: bool

    def say(self, ja: str, en: str) -> str:
        """One of two texts."""
        return pick(self.english, ja, en)


def possible(asking: Asking) -> tuple[Possible, ...]:
    """The repairs that make sense for a visit, in the order they are shown."""
    return tuple(
        Possible(one.value, pick(asking.english, NAMES[one][0], NAMES[one][1]), "", NAMES[one][2])
        for one in Repair
        if _fits(one, asking)
    )


def _fits(repair: Repair, asking: Asking) -> bool:
    book, visit = asking.front.book, asking.visit
    paid = [one for one in book.payments_of(visit.visit_id) if not one.void]
    match repair:
        case Repair.PLAN:
            return visit.open and bool(asking.front.card.plans)
        case Repair.GONE | Repair.UNDO_ENTRY | Repair.PARTY:
            return visit.open
        case Repair.UNDO_LEAVING:
            return not visit.open and bool(visit.exit)
        case Repair.LINE_REMOVE:
            return bool(book.lines_of(visit.visit_id))
        case Repair.METHOD | Repair.UNDO_PAYMENT | Repair.PAPER_RECEIPT | Repair.NAMED_RECEIPT:
            return any(one.amount > 0 for one in paid)
        case Repair.REFUND:
            return sum(one.amount for one in paid) > 0
        case Repair.PASS_STOP:
            return any(not one.revoked_at for one in book.passes_of(visit.person_id))
        case _:
            return True


def form_row(repair: Repair, asking: Asking) -> Row:
    """The one row of a repair's form. Every change asks for its reason; a sale and a receipt do not."""
    fields = _FIELDS[repair](asking)
    if repair in _WITH_REASON:
        fields = [*fields, _field("reason", asking.say("わけ", "Reason"), "text", required=True)]
    ja, en, _glyph = NAMES[repair]
    return {"number": 1, "kind": "form", "text": asking.say(ja, en), "sub": "", "optional": False, "fields": fields}


def _field(
    key: str, label: str, kind: str, *, required: bool = False, value: str = "", options: list[Row] | None = None
) -> Row:
    return {
        "id": key,
        "label": label,
        "sub": "",
        "type": kind,
        "required": required,
        "private": False,
        "options": options or [],
        "value": value,
        "error": "",
    }


def _times(asking: Asking) -> list[Row]:
    visit = asking.visit
    rows = [
        _field("entry", asking.say("入店の時刻", "Check-in time"), "time", required=True, value=clock_of(visit.entry))
    ]
    if not visit.open:
        rows += [
            _field(
                "exit", asking.say("お帰りの時刻", "Leaving time"), "time", required=True, value=clock_of(visit.exit)
            )
        ]
    return rows


def _category(asking: Asking) -> list[Row]:
    options = [
        {"id": one.id, "text": pick(asking.english, one.ja, one.en)} for one in asking.front.card.categories.values()
    ]
    return [_choice("category", asking.say("ご利用の区分", "Category"), options, asking.visit.category)]


def _plan(asking: Asking) -> list[Row]:
    options = [
        {"id": key, "text": pick(asking.english, words.ja, words.en)} for key, words in asking.front.card.plans.items()
    ]
    held = asking.visit.changes[-1][0] if asking.visit.changes else asking.visit.plan
    return [_choice("plan", asking.say("プラン", "Plan"), options, held)]


def _seat(asking: Asking) -> list[Row]:
    places = [{"id": one.place_id, "text": pick(asking.english, one.ja, one.en)} for one in asking.front.space.places]
    return [_choice("seat", asking.say("席", "Seat"), places, asking.visit.seat)]


def _line_add(asking: Asking) -> list[Row]:
    items = [
        {"id": one.item_id, "text": f"{pick(asking.english, one.ja, one.en)} {yen(one.price, asking.english)}"}
        for one in asking.front.extras
    ]
    return [
        _choice("item", asking.say("追加のご利用", "Extra"), items, ""),
        _field("count", asking.say("数", "How many"), "number", required=True, value="1"),
    ]


def _line_remove(asking: Asking) -> list[Row]:
    names = {one.item_id: pick(asking.english, one.ja, one.en) for one in asking.front.extras}
    lines = [
        {"id": one.line_id, "text": f"{names.get(one.item_id, one.item_id)} ×{one.quantity}"}
        for one in asking.front.book.lines_of(asking.visit.visit_id)
    ]
    return [_choice("line", asking.say("消すもの", "Which one"), lines, lines[0]["id"] if len(lines) == 1 else "")]


def _payment(asking: Asking) -> Row:
    found = asking.front.book.payments_of(asking.visit.visit_id)
    paid = [
        {"id": one.payment_id, "text": f"{clock_of(one.at)} {yen(one.amount, asking.english)}"}
        for one in found
        if one.amount > 0 and not one.void
    ]
    return _choice("payment", asking.say("お支払い", "Payment"), paid, paid[0]["id"] if len(paid) == 1 else "")


def _way(asking: Asking, value: str = "") -> Row:
    ways = [{"id": one.value, "text": pick(asking.english, one.ja, one.en)} for one in asking.front.space.payment]
    return _choice("way", asking.say("お支払い方法", "Method"), ways, value)


def _discount(asking: Asking) -> list[Row]:
    return [
        _field("percent", asking.say("割合(%)", "Percent"), "number"),
        _field("yen", asking.say("または金額(円)", "or yen"), "yen"),
        _field("by_whom", asking.say("許可した方のお名前", "Who allowed it"), "text", required=True),
    ]


def _refund(asking: Asking) -> list[Row]:
    left = max(0, asking.visit.paid - asking.visit.charged)
    cash = PayBy.CASH.value
    amount = asking.say("お返しする金額(円)", "Yen to give back")
    return [_field("yen", amount, "yen", required=True, value=str(left or "")), _way(asking, cash)]


def _named(asking: Asking) -> list[Row]:
    return [
        _field("addressee", asking.say("宛名", "Addressee"), "text", required=True),
        _field("note", asking.say("但し書き", "For"), "text"),
    ]


def _paper(asking: Asking) -> list[Row]:
    return [
        _field("number", asking.say("用紙の番号", "Number on the paper"), "text", required=True),
        *_named(asking)[1:],
    ]


def _pass_stop(asking: Asking) -> list[Row]:
    good = [one for one in asking.front.book.passes_of(asking.visit.person_id) if not one.revoked_at]
    options: list[Row] = [{"id": one.pass_id, "text": f"…{one.pass_id[-4:]}"} for one in good]
    return [_choice("pass", asking.say("パス", "Pass"), options, options[0]["id"] if options else "")]


def _party(asking: Asking) -> list[Row]:
    more = asking.say("ほかに大人は何人ですか", "How many more adults?")
    young = asking.say("お子さまは何人ですか", "How many children?")
    return [
        _field("adults", more, "people", required=True, value="0"),
        _field("children", young, "people", required=True, value=str(asking.visit.children)),
    ]


def _gone(asking: Asking) -> list[Row]:
    return [_field("left", asking.say("お帰りの時刻(わかるとき)", "When they left, if known"), "time")]


def _choice(key: str, label: str, options: list[Row], value: str) -> Row:
    return _field(key, label, "choice", required=True, value=value, options=options)


def _none(asking: Asking) -> list[Row]:
    return []


_FIELDS: dict[Repair, Callable[[Asking], list[Row]]] = {
    Repair.TIMES: _times,
    Repair.CATEGORY: _category,
    Repair.PLAN: _plan,
    Repair.SEAT: _seat,
    Repair.LINE_ADD: _line_add,
    Repair.LINE_REMOVE: _line_remove,
    Repair.METHOD: lambda asking: [_payment(asking), _way(asking)],
    Repair.DISCOUNT: _discount,
    Repair.REFUND: _refund,
    Repair.NAMED_RECEIPT: _named,
    Repair.PAPER_RECEIPT: _paper,
    Repair.PASS_AGAIN: _none,
    Repair.PASS_STOP: _pass_stop,
    Repair.UNDO_ENTRY: _none,
    Repair.UNDO_LEAVING: _none,
    Repair.UNDO_PAYMENT: lambda asking: [_payment(asking)],
    Repair.GONE: _gone,
    Repair.PARTY: _party,
}

_WITH_REASON = frozenset(
    {
        Repair.TIMES,
        Repair.CATEGORY,
        Repair.PLAN,
        Repair.SEAT,
        Repair.LINE_REMOVE,
        Repair.METHOD,
        Repair.DISCOUNT,
        Repair.REFUND,
        Repair.PASS_STOP,
        Repair.UNDO_ENTRY,
        Repair.UNDO_LEAVING,
        Repair.UNDO_PAYMENT,
    }
)
