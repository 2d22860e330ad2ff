"""Coming back to a walkthrough: 「つづきから」, after a crash, a restart, or a lunch."""

from datetime import datetime

from app.desk.front import Front
from app.desk.go_on import standing_now
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
    """The walkthrough that somebody already stands in, so that showing a pass twice is one act."""
    for kept in front.book.open_walks():
        if kept.person_id == person_id:
            walking = walking_of(front, kept)
            standing = standing_now(front, walking, now) if walking else None
            if standing is not None and not _only_waits(standing):
                return standing
    return None


def _only_waits(standing: Standing) -> bool:
    """Whether the visitor is long since seated, and only a reminder for the desk is left of the walkthrough."""
    from app.manual.kinds import Kind
    from app.manual.walk import Ask

    return isinstance(standing.turn, Ask) and all(not one.required or one.kind is Kind.WAIT for one in standing.turn.blocks)


def walking_of(front: Front, kept: WalkKept) -> Walking | None:
    """A kept walkthrough with the edition it began with; None when it is over or the edition is gone."""
    manual = front.edition(kept.manual_version, kept.manual_sha)
    if kept.outcome or manual is None:
        return None
    return from_kept(
        kept.state, manual, kept.walk_id, kept.trigger, kept.person_id, kept.visit_id, kept.at_kiosk
    )
