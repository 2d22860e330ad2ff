"""The fields that each repair asks for, as BlockColumn's form rows know them."""

from collections.abc import Callable

from app.desk.pay_for_party import owed_by_party
from app.domain.spaces import PayBy
from app.views.block_rows import Row
from app.views.desk_words import clock_of, pick, yen
from app.views.repair_kinds import Asking, Repair


def field(
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
        field("entry", asking.say("入店の時刻", "Check-in time"), "time", required=True, value=clock_of(visit.entry))
    ]
    if not visit.open:
        rows += [
            field("exit", asking.say("お帰りの時刻", "Leaving time"), "time", required=True, value=clock_of(visit.exit))
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
        field("count", asking.say("数", "How many"), "number", required=True, value="1"),
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
        field("percent", asking.say("割合(%)", "Percent"), "number"),
        field("yen", asking.say("または金額(円)", "or yen"), "yen"),
        field("by_whom", asking.say("許可した方のお名前", "Who allowed it"), "text", required=True),
    ]


def _refund(asking: Asking) -> list[Row]:
    left = max(0, asking.visit.paid - asking.visit.charged)
    cash = PayBy.CASH.value
    amount = asking.say("お返しする金額(円)", "Yen to give back")
    return [field("yen", amount, "yen", required=True, value=str(left or "")), _way(asking, cash)]


def _named(asking: Asking) -> list[Row]:
    return [
        field("addressee", asking.say("宛名", "Addressee"), "text", required=True),
        field("note", asking.say("但し書き", "For"), "text"),
    ]


def _paper(asking: Asking) -> list[Row]:
    return [
        field("number", asking.say("用紙の番号", "Number on the paper"), "text", required=True),
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
        field("adults", more, "people", required=True, value="0"),
        field("children", young, "people", required=True, value=str(asking.visit.children)),
    ]


def _pay_party(asking: Asking) -> list[Row]:
    due = sum(one.quote.due for one in owed_by_party(asking.front, asking.visit.visit_id, asking.now))
    total = yen(due, asking.english)
    received = asking.say(f"お預かり(現金のとき。合計 {total})", f"Received, if cash (total {total})")
    return [_way(asking), field("received", received, "yen")]


def _gone(asking: Asking) -> list[Row]:
    return [field("left", asking.say("お帰りの時刻(わかるとき)", "When they left, if known"), "time")]


def _choice(key: str, label: str, options: list[Row], value: str) -> Row:
    return field(key, label, "choice", required=True, value=value, options=options)


def _none(asking: Asking) -> list[Row]:
    return []


FIELDS: dict[Repair, Callable[[Asking], list[Row]]] = {
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
    Repair.PAY_PARTY: _pay_party,
}
