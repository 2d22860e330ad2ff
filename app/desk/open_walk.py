"""Coming back to a walkthrough: 「つづきから」, after a crash, a restart, or a lunch."""

from datetime import datetime

from app.desk.front import Front
from app.desk.go_on import standing_now
from app.desk.needs import Need, need_of
from app.desk.outcome import Standing
from app.desk.walking import Walking, from_kept
from app.domain.watch import WalkKept


def open_walk(front: Front, walk_id: str, now: datetime) -> Standing | None:
    """The walkthrough as it stands now, or None when it is over or was never begun. Changes nothing."""
    kept = front.book.walk(walk_id)
    walking = walking_of(front, kept) if kept else None
    return standing_now(front, walking, now) if walking else None


def open_walks(front: Front, now: datetime) -> list[Standing]:
    """All walkthroughs under way, the oldest first."""
    walkings = (walking_of(front, kept) for kept in front.book.open_walks())
    return [standing_now(front, walking, now) for walking in walkings if walking]


def open_walk_of(front: Front, person_id: str, now: datetime) -> Standing | None:
    """The walkthrough of somebody who is just coming in or leaving, so that showing a pass twice is one act.

    One whose visit is begun, such as a reminder to say a word after ten minutes, is not in the way.
    """
    for kept in front.book.open_walks():
        walking = walking_of(front, kept) if kept.person_id == person_id else None
        if walking is None:
            continue
        procedure = walking.walk.manual.procedure(walking.walk.frames[-1].procedure)
        if need_of(procedure) is Need.VISIT or front.book.visit(kept.visit_id) is None:
            return standing_now(front, walking, now)
    return None


def walking_of(front: Front, kept: WalkKept) -> Walking | None:
    """A kept walkthrough with the edition it began with; None when it is over or the edition is gone."""
    manual = front.edition(kept.manual_version, kept.manual_sha)
    if kept.outcome or manual is None:
        return None
    return from_kept(kept.state, manual, kept.walk_id, kept.trigger, kept.person_id, kept.visit_id, kept.at_kiosk)
