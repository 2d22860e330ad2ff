"""Which edition of a manual is in force on a business date (manual_format.md, Versions; decisions.md 21)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.manual.model import Manual


@dataclass(frozen=True, slots=True)
class InForce:
    """The edition to work by. `by_rule` is False when none was in force and the earliest approved one stands in."""

    manual: Manual
    by_rule: bool

    @property
    def ja(self) -> str:
        """What the desk says when an edition stands in; empty when it is in force by its dates."""
        if self.by_rule:
            return ""
        return f"きょう使える版がないので、承認ずみのいちばん早い版({self.manual.version})を使います。"

    @property
    def en(self) -> str:
        if self.by_rule:
            return ""
        return f"No edition is in force today; the earliest approved one ({self.manual.version}) is used."


def in_force(editions: Iterable[Manual], on: date) -> Manual | None:
    """The approved edition with the latest 施行日 ≤ `on` whose 失効日 is empty or later than `on`.

    `on` is a business date. Of two with the same 施行日 the one approved later is taken, then the later given.
    """
    valid = [
        manual
        for manual in editions
        if manual.head.approved
        and manual.head.effective_from <= on
        and (manual.head.effective_to is None or manual.head.effective_to > on)
    ]
    return max(enumerate(valid), key=lambda pair: _age(pair[1], pair[0]))[1] if valid else None


def to_work_by(editions: Iterable[Manual], on: date) -> InForce | None:
    """The edition in force on business date `on`, else the earliest approved one; None when none ever was."""
    known = list(editions)
    if manual := in_force(known, on):
        return InForce(manual, by_rule=True)
    approved = [manual for manual in known if manual.head.approved]
    if not approved:
        return None
    return InForce(min(approved, key=lambda manual: manual.head.effective_from), by_rule=False)


def _age(manual: Manual, place: int) -> tuple[date, date, int]:
    approved_on = manual.head.approved.on if manual.head.approved else None
    return (manual.head.effective_from, approved_on or date.min, place)
