"""A repair: lines added or removed at any moment of the stay (decisions.md 11)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.repaired import Repaired, mendable, requote
from app.domain.facts.money import LineAdded, LineRemoved

MOST = 9_999


def add_line(
    front: Front, visit_id: str, item_id: str, quantity: int, reason: str, now: datetime
) -> Repaired | Refused:
    """Put an extra of the rate card on the bill. quantity: 1 to 9,999. A reason is not needed for a sale."""
    visit = mendable(front, visit_id)
    if visit is None:
        return Refused(Why.NOT_INSIDE)
    if item_id not in {one.item_id for one in front.extras}:
        return Refused(Why.UNKNOWN_ITEM)
    if not 1 <= quantity <= MOST:
        return Refused(Why.AMOUNT)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(LineAdded(visit_id, visit.person_id, item_id, quantity, reason.strip()))
        return requote(front, act, visit_id, now)


def remove_line(front: Front, visit_id: str, line_id: str, reason: str, now: datetime) -> Repaired | Refused:
    """Take a line off the bill, with the reason."""
    visit = mendable(front, visit_id)
    if visit is None or line_id not in {one.line_id for one in front.book.lines_of(visit_id)}:
        return Refused(Why.UNKNOWN_ITEM)
    if not reason.strip():
        return Refused(Why.NO_REASON)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(LineRemoved(line_id, visit_id, visit.person_id, reason.strip()))
        return requote(front, act, visit_id, now)
