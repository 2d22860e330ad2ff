"""A repair: a discount that the owner allowed (decisions.md 11)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.repaired import Repaired, mendable, requote
from app.domain.facts.money import DiscountGranted


def grant_discount(
    front: Front, visit_id: str, percent: int, yen: int, by_whom: str, reason: str, now: datetime
) -> Repaired | Refused:
    """Take something off the time charge (pricing_rules.md G12). percent 1-100 or yen above 0, one of them.

    by_whom: the name of who allowed it; the desk cannot decide it alone.
    """
    visit = mendable(front, visit_id)
    if visit is None:
        return Refused(Why.NOT_INSIDE)
    if not by_whom.strip():
        return Refused(Why.OWNER_ONLY)
    if not reason.strip():
        return Refused(Why.NO_REASON)
    if not (0 <= percent <= 100) or yen < 0 or (percent > 0) == (yen > 0):
        return Refused(Why.AMOUNT)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(DiscountGranted(visit_id, visit.person_id, percent, yen, by_whom.strip(), reason.strip()))
        return requote(front, act, visit_id, now)
