"""What the desk shows of one visit: what it costs, what was paid, what they hold, and their visits before."""

from dataclasses import dataclass
from datetime import datetime

from app.desk.front import Front
from app.desk.pricing import price_visit
from app.desk.scan import leaving_procedure
from app.domain.people import last_four
from app.domain.rates.quote import Quote
from app.domain.spaces import PayBy
from app.domain.visits import IssuedReceipt, Payment, Visit, Where
from app.views.block_rows import Row
from app.views.desk_words import clock_of, day_clock, pick, yen


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list on the card. id: of what can be pressed there, "" for nothing."""

    id: str
    text: str
    sub: str
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class VisitShown:
    """A visit as its card. open: they count as inside. owed: yen still to pay of what it costs now.

    bill: a quote row of BlockColumn, empty where nothing can be priced.
    """

    visit: str
    person: str
    name: str
    under: str
    state: str
    open: bool
    out: bool
    leaving: str
    owed: int
    bill: Row
    lines: tuple[Fact, ...]
    payments: tuple[Fact, ...]
    receipts: tuple[Fact, ...]
    held: tuple[Fact, ...]
    party: tuple[Fact, ...]
    passes: tuple[Fact, ...]
    history: tuple[Fact, ...]


def visit_shown(front: Front, visit: Visit, now: datetime, english: bool) -> VisitShown:
    """The card of a visit, priced at this moment."""
    quote = price_visit(front, visit, now) if visit.where is not Where.VOID else None
    manual = front.manual(now)
    return VisitShown(
        visit=visit.visit_id,
        person=visit.person_id,
        name=visit.name,
        under=_under(front, visit, english),
        state=_state(front, visit, now, english),
        open=visit.open,
        out=bool(visit.out_since),
        leaving=leaving_procedure(manual) if visit.open else "",
        owed=_owed(front, visit, quote),
        bill=bill_row(quote, english),
        lines=_lines(front, visit, english),
        payments=tuple(payment_line(one, english) for one in front.book.payments_of(visit.visit_id)),
        receipts=tuple(_receipt(one, english) for one in front.book.receipts_of(visit.visit_id)),
        held=_held(front, visit, now, english),
        party=_party(front, visit, english),
        passes=_passes(front, visit, english),
        history=tuple(_before(front, one, now, english) for one in front.book.visits_of(visit.person_id)),
    )


def _owed(front: Front, visit: Visit, quote: Quote | None) -> int:
    """Never begun, it owes nothing; over, what was given back since is no debt either."""
    refunded = not visit.open and any(one.amount < 0 for one in front.book.payments_of(visit.visit_id))
    if visit.where is Where.VOID or refunded:
        return 0
    return quote.due if quote else visit.unpaid


def _receipt(kept: IssuedReceipt, english: bool) -> Fact:
    by_hand = pick(english, "手書き", "by hand") if kept.how == "handwritten" else ""
    return Fact(kept.number, kept.number, " ".join(one for one in (by_hand, clock_of(kept.at)) if one), kept.total)


def bill_row(quote: Quote | None, english: bool) -> Row:
    """A quote as a row of BlockColumn; {} where there is none."""
    if quote is None:
        return {}
    return {
        "number": 1,
        "kind": "quote",
        "text": "",
        "done": True,
        "lines": [
            {"text": pick(english, one.ja, one.en), "qty": one.quantity, "amount": one.amount, "note": ""}
            for one in quote.lines
        ],
        "total": quote.total,
        "tax10": quote.tax10,
        "tax8": quote.tax8 or None,
        "due": quote.due,
        "prepaid": quote.prepaid,
        "explain": [f"{one.rule}: {pick(english, one.ja, one.en)}" for one in (*quote.explanation, *quote.warnings)],
    }


def _under(front: Front, visit: Visit, english: bool) -> str:
    person = front.book.person(visit.person_id)
    plan = front.card.plan_word(visit.changes[-1][0] if visit.changes else visit.plan) if visit.plan else None
    category = front.card.categories.get(visit.category)
    digits = last_four(person.contact) if person else ""
    words = (
        person.kana if person else "",
        pick(english, category.ja, category.en) if category else "",
        pick(english, plan.ja, plan.en) if plan else "",
        pick(english, f"下4けた {digits}", f"ends {digits}") if digits else "",
        pick(english, f"お子さま{visit.children}人", f"{visit.children} children") if visit.children else "",
    )
    return " · ".join(one for one in words if one)


def _state(front: Front, visit: Visit, now: datetime, english: bool) -> str:
    day = front.day(now)
    since, left = day_clock(visit.entry, day), day_clock(visit.exit, day)
    match visit.where:
        case Where.INSIDE if visit.out_since:
            out = clock_of(visit.out_since)
            return pick(english, f"{since} 入店、{out} から外へ", f"In at {since}, out since {out}")
        case Where.INSIDE:
            return pick(english, f"{since} 入店", f"In at {since}")
        case Where.VOID:
            return pick(english, "取り消し", "Undone")
        case Where.GONE:
            return pick(english, f"{since} 入店、お帰りになっていた({left})", f"In at {since}, found gone ({left})")
        case _:
            return pick(english, f"{since} 入店、{left} お帰り", f"In at {since}, left at {left}")


def _lines(front: Front, visit: Visit, english: bool) -> tuple[Fact, ...]:
    names = {one.item_id: pick(english, one.ja, one.en) for one in front.extras}
    prices = {one.item_id: one.price for one in front.extras}
    return tuple(
        Fact(
            one.line_id,
            names.get(one.item_id, one.item_id),
            f"×{one.quantity}",
            prices.get(one.item_id, 0) * one.quantity,
        )
        for one in front.book.lines_of(visit.visit_id)
    )


def payment_line(paid: Payment, english: bool) -> Fact:
    """One payment or refund; one that was taken back says so."""
    way = PayBy(paid.method) if paid.method in {one.value for one in PayBy} else None
    method = pick(english, way.ja, way.en) if way else paid.method
    if paid.amount < 0:
        method = pick(english, f"返金 {method}", f"Refund, {method}")
    void = pick(english, "取り消し", "undone") if paid.void else ""
    change = pick(english, f"お預かり {yen(paid.tendered, False)}", f"received {yen(paid.tendered, True)}")
    under = (clock_of(paid.at), change if paid.tendered > paid.amount > 0 else "", void)
    return Fact(paid.payment_id, method, " · ".join(one for one in under if one), paid.amount)


def _held(front: Front, visit: Visit, now: datetime, english: bool) -> tuple[Fact, ...]:
    manual = front.manual(now)
    items = ((one, manual.item(one.item_id)) for one in front.book.held() if one.visit_id == visit.visit_id)
    return tuple(
        Fact(
            one.handout_id,
            f"{pick(english, item.said.ja, item.said.en) if item else one.item_id} {one.number}".strip(),
            "",
        )
        for one, item in items
    )


def _party(front: Front, visit: Visit, english: bool) -> tuple[Fact, ...]:
    if not visit.party_id:
        return ()
    others = (one for one in front.book.party(visit.party_id) if one.visit_id != visit.visit_id)
    return tuple(
        Fact(one.visit_id, one.name, pick(english, "入店中", "inside") if one.open else clock_of(one.exit), one.unpaid)
        for one in others
    )


def _passes(front: Front, visit: Visit, english: bool) -> tuple[Fact, ...]:
    def state(revoked: str, replaced: str) -> str:
        if replaced:
            return pick(english, f"{clock_of(revoked)} 新しいパスに替わりました", f"replaced at {clock_of(revoked)}")
        return pick(english, "止めてあります", "stopped") if revoked else pick(english, "使えます", "good")

    return tuple(
        Fact("" if one.revoked_at else one.pass_id, f"…{one.pass_id[-4:]}", state(one.revoked_at, one.replaced_by))
        for one in front.book.passes_of(visit.person_id)
    )


def _before(front: Front, visit: Visit, now: datetime, english: bool) -> Fact:
    day = f"{int(visit.entry[5:7])}/{int(visit.entry[8:10])}"
    void = pick(english, "取り消し", "undone") if visit.where is Where.VOID else ""
    words = (f"{clock_of(visit.entry)}–{clock_of(visit.exit)}", void)
    return Fact(visit.visit_id, day, " ".join(one for one in words if one), visit.charged)
