"""A repair: a longer plan (pricing_rules.md C7)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.pricing import price_visit
from app.desk.repaired import Repaired, requote
from app.domain.facts.visits import VisitCorrected
from app.domain.spaces import wall


def change_plan(front: Front, visit_id: str, plan: str, reason: str, now: datetime) -> Repaired | Refused:
    """Change to another plan from now on. plan: the card's id or words.

    Refused when it is too late (more than the card's minutes after the plan's end), or not on the card.
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
    with_it = (*visit.changes, (new, wall(now)))
    if price_visit(front, visit, now, changes=with_it) is None:
        return Refused(Why.TOO_LATE)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(VisitCorrected(visit_id, visit.person_id, "plan", held, new, reason.strip(), wall(now)))
        return requote(front, act, visit_id, now)
