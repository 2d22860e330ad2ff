"""Facts of a visit, from coming in to going out, and what was put right.

A visit's id is the id of the entry of its `VisitBegun`.
Times are wall clock of the space, `YYYY-MM-DDTHH:MM:SS`.
"""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class ScanSeen(Fact):
    """A code was shown. The text itself is kept only as the id of a pass of ours."""

    KIND: ClassVar[str] = "scan.seen"
    pass_id: str
    verdict: str
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class VisitBegun(Fact):
    """A person came in.

    plan and category are ids of the rate card, "" for none. proofs: papers
    seen. children come in with the person and count for the head count only.
    party_id: the visit of whoever of a party came first, "" for none.
    host_id: who brought a guest. first: no visit here before.
    """

    KIND: ClassVar[str] = "visit.checkin"
    person_id: str
    name: str
    entry: str
    plan: str = ""
    category: str = "general"
    proofs: tuple[str, ...] = ()
    seat: str = ""
    children: int = 0
    party_id: str = ""
    host_id: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class VisitEnded(Fact):
    """A person left: the visit is [entry, exit).

    exit "" means that nobody knows when. found_gone: nobody saw them go. total: yen of the last quote.
    """

    KIND: ClassVar[str] = "visit.checkout"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    exit: str
    found_gone: bool = False
    total: int = 0


@dataclass(frozen=True, slots=True)
class VisitRefused(Fact):
    """Somebody could not be taken in; reason is the manual's own word."""

    KIND: ClassVar[str] = "visit.refused"
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class WentOut(Fact):
    """Out for a moment; the clock of the visit goes on (pricing_rules.md G4)."""

    KIND: ClassVar[str] = "visit.out"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    at: str


@dataclass(frozen=True, slots=True)
class CameBack(Fact):
    """Back from a moment outside."""

    KIND: ClassVar[str] = "visit.back"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    at: str


@dataclass(frozen=True, slots=True)
class VisitCorrected(Fact):
    """One thing about a visit was put right.

    what: entry, exit, category, plan, proofs (joined by `;`), seat, children or
    party. at: from when the new plan holds (pricing_rules.md C7), else the time
    of the repair.
    """

    KIND: ClassVar[str] = "visit.correct"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    what: str
    old: str
    new: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class VisitVoided(Fact):
    """A check-in that should not have been: the visit counts as never begun."""

    KIND: ClassVar[str] = "visit.void"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class VisitReopened(Fact):
    """A check-out that should not have been: the person is still inside."""

    KIND: ClassVar[str] = "visit.reopen"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class HandedOut(Fact):
    """An item of the manual's 渡し物 was given; returns: it has to come back."""

    KIND: ClassVar[str] = "handout.out"
    visit_id: str
    person_id: str
    item_id: str
    number: str = ""
    count: int = 1
    returns: bool = True
    walk_id: str = ""


@dataclass(frozen=True, slots=True)
class HandedBack(Fact):
    """An item came back."""

    KIND: ClassVar[str] = "handout.back"
    REFS: ClassVar[tuple[str, ...]] = ("handout_id",)
    handout_id: str
    visit_id: str
    person_id: str
    item_id: str
    number: str = ""
