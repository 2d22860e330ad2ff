"""Beginning and ending a watch without a procedure, for a manual that has none."""

from datetime import datetime

from app.desk.front import Front
from app.domain.facts.desk import ShiftClosed, ShiftOpened


def open_shift(front: Front, now: datetime) -> None:
    """Begin the watch of who is signed in; one that is open stays."""
    if front.book.open_shift() is None:
        with front.book.act(front.mixer.mixer_id, now) as act:
            act.append(ShiftOpened(front.mixer.mixer_id, front.mixer.name, front.mixer.tier))


def close_shift(front: Front, now: datetime) -> None:
    """End the watch; none open stays none."""
    shift = front.book.open_shift()
    if shift is not None:
        with front.book.act(front.mixer.mixer_id, now) as act:
            act.append(ShiftClosed(shift.shift_id, shift.mixer_id))
