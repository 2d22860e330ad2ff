"""「お帰りになっていた」: a visitor who is not there any more is closed, so that a day can end (decisions.md 6)."""

from datetime import datetime

from app.desk.end_visit import end_visit
from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.pricing import price_visit, write_quote
from app.desk.rates_at_desk import closing_time
from app.desk.repaired import Repaired
from app.domain.spaces import wall


def found_gone(front: Front, visit_id: str, left_at: str, now: datetime) -> Repaired | Refused:
    """Close the visit of somebody who left without anyone seeing.

    left_at: `YYYY-MM-DDTHH:MM:SS` where it is known, else "": then closing time without overtime
    counts, or the card's rule for an unknown leaving (pricing_rules.md B8). What is owed stays as
    未収 or goes on the member account, what they hold as 未返却; each is listed as open.
    """
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOT_INSIDE)
    if left_at and (left_at < visit.entry or left_at > wall(now)):
        return Refused(Why.TIME_ORDER)
    leaving = left_at or closing_time(front.card, visit.entry, wall(now))
    quote = price_visit(front, visit, now, leaving=leaving)
    with front.book.act(front.mixer.mixer_id, now) as act:
        if quote is not None:
            write_quote(act, front, visit_id, visit.person_id, quote, now)
        end_visit(front, act, front.book.visit(visit_id) or visit, leaving, found_gone=True)
        return Repaired(front.book.visit(visit_id) or visit, quote)
