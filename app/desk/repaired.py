"""What every repair ends with: a fresh quote, and the visit as it stands now."""

from dataclasses import dataclass
from datetime import datetime

from app.desk.book import Writing
from app.desk.front import Front
from app.desk.pricing import price_visit, write_quote
from app.domain.rates.quote import Quote
from app.domain.visits import Visit


@dataclass(frozen=True, slots=True)
class Repaired:
    """The visit after a repair, and what it costs now (None where nothing can be priced)."""

    visit: Visit
    quote: Quote | None


def requote(front: Front, act: Writing, visit_id: str, now: datetime) -> Repaired:
    """Work the price out again after a repair, and keep it. Raises KeyError for a visit that is not in the book."""
    visit = front.book.visit(visit_id)
    if visit is None:
        raise KeyError(visit_id)
    quote = price_visit(front, visit, now)
    if quote is not None:
        write_quote(act, front, visit_id, visit.person_id, quote, now)
        visit = front.book.visit(visit_id) or visit
    return Repaired(visit, quote)
