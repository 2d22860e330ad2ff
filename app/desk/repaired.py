"""What every repair ends with: a fresh quote, and the visit as it stands now."""

from dataclasses import dataclass
from datetime import datetime

from app.desk.book import Writing
from app.desk.end_visit import by_account, settle_anew
from app.desk.front import Front
from app.desk.open_things import close_things, open_refund
from app.desk.pricing import price_visit, write_quote
from app.domain.rates.quote import Quote
from app.domain.visits import Visit, Where
from app.domain.watch import TodoWhy

REASON = "直しに合わせた計上"


@dataclass(frozen=True, slots=True)
class Repaired:
    """The visit after a repair, and what it costs now (None where nothing can be priced)."""

    visit: Visit
    quote: Quote | None


def requote(front: Front, act: Writing, visit_id: str, now: datetime) -> Repaired:
    """Work the price out again after a repair, and keep it; of a visit that is over, what is owed follows.

    Raises KeyError for a visit that is not in the book.
    """
    visit = front.book.visit(visit_id)
    if visit is None:
        raise KeyError(visit_id)
    quote = price_visit(front, visit, now) if visit.where is not Where.VOID else None
    if quote is not None:
        write_quote(act, front, visit_id, visit.person_id, quote, now)
        settle_anew(front, act, visit_id, REASON)
        _others_that_day(front, act, visit, now)
    return Repaired(front.book.visit(visit_id) or visit, quote)


def _others_that_day(front: Front, act: Writing, visit: Visit, now: datetime) -> None:
    """One cap holds over a person's whole day (pricing_rules.md A7): the price of a visit that is over may move too.

    Where it comes to less than was paid, to give the rest back stays open until it is done.
    """
    for other in front.book.visits_of(visit.person_id):
        if other.visit_id == visit.visit_id or other.where is not Where.LEFT or other.entry[:10] != visit.entry[:10]:
            continue
        quote = price_visit(front, other, now)
        if quote is None or quote.total == other.charged:
            continue
        write_quote(act, front, other.visit_id, other.person_id, quote, now)
        settle_anew(front, act, other.visit_id, REASON)
        close_things(front, act, other.visit_id, TodoWhy.REFUND)
        if other.paid > quote.total and not by_account(front):
            open_refund(act, other.paid - quote.total, other.person_id, other.visit_id)


def mendable(front: Front, visit_id: str) -> Visit | None:
    """The visit of that id, unless it counts as never begun: then there is nothing to put right."""
    visit = front.book.visit(visit_id)
    return None if visit is None or visit.where is Where.VOID else visit
