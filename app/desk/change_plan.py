"""A repair: a longer plan (pricing_rules.md C7)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.pricing import price_with_plan
from app.desk.repaired import Repaired, requote
from app.domain.facts.visits import VisitCorrected
from app.domain.rates.stay import PriceRefused, WhyNoPrice
from app.domain.spaces import wall

_WHY = {
    WhyNoPrice.CHANGE_TOO_LATE: Why.TOO_LATE,
    WhyNoPrice.NOT_LONGER: Why.NOT_LONGER,
    WhyNoPrice.NO_CHANGES: Why.UNKNOWN_PLAN,
}


def change_plan(front: Front, visit_id: str, plan: str, reason: str, now: datetime) -> Repaired | Refused:
    """Change to another plan from now on. plan: the card's id or words.

    Refused when it is too late (more than the card's minutes after the plan's end), no longer than the present
    one, or not on the card.
    """
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOT_INSIDE)
    word = front.card.plan_named(plan)
    if word is None:
        return Refused(Why.UNKNOWN_PLAN)
    new = word.id
    if not reason.strip():
        return Refused(Why.NO_REASON)
    held = visit.changes[-1][0] if visit.changes else visit.plan
    price = price_with_plan(front, visit, new, now)
    if isinstance(price, PriceRefused):
        return Refused(_WHY.get(price.why, Why.NO_QUOTE))
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(VisitCorrected(visit_id, visit.person_id, "plan", held, new, reason.strip(), wall(now)))
        return requote(front, act, visit_id, now)
