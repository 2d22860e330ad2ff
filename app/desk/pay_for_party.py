"""One pays for all who came together; also how what was left open as 未収 is paid later."""

from dataclasses import dataclass
from datetime import datetime

from app.desk.book import Writing
from app.desk.front import Front
from app.desk.open_things import close_things
from app.desk.outcome import Refused, Why
from app.desk.pricing import price_visit, write_quote
from app.desk.receipt_writing import Wanted, receipt_of_visit
from app.desk.repaired import mendable
from app.domain.facts.money import PaymentReceived
from app.domain.money import Yen
from app.domain.rates.quote import Quote
from app.domain.receipts import Receipt
from app.domain.spaces import PayBy
from app.domain.visits import Visit
from app.domain.watch import TodoWhy


@dataclass(frozen=True, slots=True)
class PartyPaid:
    """What was paid: total and change in yen, and a receipt for each visit, so that each stands by itself later."""

    total: Yen
    change: Yen
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """A visit and its price at this moment, of which something is still to be paid."""

    visit: Visit
    quote: Quote


def owed_by_party(front: Front, visit_id: str, now: datetime) -> tuple[Owed, ...]:
    """Who of those that came with this visit still owes something, and how much; the visit alone where it has no party.

    A visit that is over and had money given back owes nothing: what is missing since was meant to be.
    """
    visit = mendable(front, visit_id)
    if visit is None:
        return ()
    party = front.book.party(visit.party_id) if visit.party_id else [visit]
    priced = ((one, price_visit(front, one, now)) for one in party if not _settled(front, one))
    return tuple(Owed(one, quote) for one, quote in priced if quote is not None and quote.due > 0)


def _settled(front: Front, visit: Visit) -> bool:
    return not visit.open and any(one.amount < 0 for one in front.book.payments_of(visit.visit_id))


def pay_for_party(
    front: Front, visit_id: str, method: PayBy, tendered: Yen | None, now: datetime
) -> PartyPaid | Refused:
    """Take the money for all of a party at once. tendered: yen handed over, None without cash.

    Nobody leaves by it: each goes by the manual, gives back what they hold, and pays what came on top since.
    """
    with front.book.act(front.mixer.mixer_id, now) as act:
        owed = owed_by_party(front, visit_id, now)
        total = sum(one.quote.due for one in owed)
        if not owed:
            return Refused(Why.NOTHING_OWED)
        change = 0 if tendered is None else tendered - total
        if change < 0:
            return Refused(Why.TENDERED_SHORT, detail=f"{-change:,}")
        receipts = []
        for one in owed:
            last = one is owed[-1]
            receipts.append(_paid(front, act, one, method, change if last else 0, now))
        return PartyPaid(total, change, tuple(one for one in receipts if one is not None))


def _paid(front: Front, act: Writing, owed: Owed, method: PayBy, change: Yen, now: datetime) -> Receipt | None:
    """One visit's share. change: given out of this share, so that all shares together are what was handed over."""
    visit, due = owed.visit, owed.quote.due
    write_quote(act, front, visit.visit_id, visit.person_id, owed.quote, now)
    act.append(PaymentReceived(visit.visit_id, visit.person_id, due, method.value, due + change, change))
    close_things(front, act, visit.visit_id, TodoWhy.UNPAID)
    made = receipt_of_visit(front, act, visit.visit_id, Wanted(), now)
    return made if isinstance(made, Receipt) else None
