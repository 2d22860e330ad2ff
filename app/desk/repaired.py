"""What every repair ends with: a fresh quote, and the visit as it stands now."""

from dataclasses import dataclass
from datetime import datetime

from app.desk.book import Writing
from app.desk.end_visit import settle_anew
from app.desk.front import Front
from app.desk.pricing import price_visit, write_quote
from app.domain.rates.quote import Quote
from app.domain.visits import Visit, Where

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
    return Repaired(front.book.visit(visit_id) or visit, quote)


def mendable(front: Front, visit_id: str) -> Visit | None:
    """The visit of that id, unless it counts as never begun: then there is nothing to put right."""
    visit = front.book.visit(visit_id)
    return None if visit is None or visit.where is Where.VOID else visit
