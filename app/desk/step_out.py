"""「ちょっと外へ」 and 「もどりました」: a moment outside leaves the charge alone (pricing_rules.md G4)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.domain.facts.visits import CameBack, WentOut
from app.domain.spaces import wall
from app.domain.visits import Visit


def step_out(front: Front, visit_id: str, now: datetime) -> Visit | Refused:
    """Out for a moment; somebody who is out already stays out."""
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOT_INSIDE)
    if not visit.out_since:
        with front.book.act(front.mixer.mixer_id, now) as act:
            act.append(WentOut(visit_id, visit.person_id, wall(now)))
    return front.book.visit(visit_id) or visit


def step_back(front: Front, visit_id: str, now: datetime) -> Visit | Refused:
    """Back inside; somebody who never left stays inside."""
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOT_INSIDE)
    if visit.out_since:
        with front.book.act(front.mixer.mixer_id, now) as act:
            act.append(CameBack(visit_id, visit.person_id, wall(now)))
    return front.book.visit(visit_id) or visit
