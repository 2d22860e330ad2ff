"""Ending or moving a walkthrough from outside its own steps."""

from datetime import datetime

from app.desk.front import Front
from app.domain.facts.desk import HelpCalled, WalkEnded, WalkMoved
from app.manual.kinds import Outcome


def stop_walk(front: Front, walk_id: str, reason: str, now: datetime) -> bool:
    """End a walkthrough as 中止; False when it was over already."""
    kept = front.book.walk(walk_id)
    if kept is None or kept.outcome:
        return False
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(WalkEnded(walk_id, kept.person_id, kept.visit_id, Outcome.STOPPED.value, reason))
    return True


def move_walk(front: Front, walk_id: str, now: datetime, *, to_kiosk: bool, reason: str) -> bool:
    """Hand a walkthrough to the other face: a half-filled form goes to the desk as 途中."""
    kept = front.book.walk(walk_id)
    if kept is None or kept.outcome or kept.at_kiosk is to_kiosk:
        return False
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(WalkMoved(walk_id, to_kiosk, reason))
    return True


def call_help(front: Front, now: datetime, *, emergency: bool) -> None:
    """A visitor asked for the desk, or pressed 地震・火事・急病."""
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(HelpCalled(emergency))
