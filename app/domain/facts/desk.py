"""Facts of the desk itself: shifts, walkthroughs, calls, things left open, plain records."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class ShiftOpened(Fact):
    """A mixer began to watch the desk. A shift's id is the id of this entry."""

    KIND: ClassVar[str] = "shift.open"
    mixer_id: str
    name: str
    tier: int


@dataclass(frozen=True, slots=True)
class ShiftClosed(Fact):
    """The watch ended."""

    KIND: ClassVar[str] = "shift.close"
    REFS: ClassVar[tuple[str, ...]] = ("shift_id",)
    shift_id: str
    mixer_id: str


@dataclass(frozen=True, slots=True)
class WalkBegun(Fact):
    """The following of a procedure began. A walkthrough's id is the id of this entry."""

    KIND: ClassVar[str] = "walk.begin"
    procedure: str
    trigger: str
    person_id: str
    visit_id: str
    manual_version: str
    manual_sha: str
    at_kiosk: bool
    after: str


@dataclass(frozen=True, slots=True)
class WalkAnswered(Fact):
    """One turn was answered. given: what was answered, after: the walkthrough as it stands then."""

    KIND: ClassVar[str] = "walk.step"
    REFS: ClassVar[tuple[str, ...]] = ("walk_id",)
    walk_id: str
    person_id: str
    visit_id: str
    step: str
    given: str
    after: str


@dataclass(frozen=True, slots=True)
class WalkMoved(Fact):
    """A walkthrough changed hands between the visitor's face and the desk, or was put aside."""

    KIND: ClassVar[str] = "walk.move"
    REFS: ClassVar[tuple[str, ...]] = ("walk_id",)
    walk_id: str
    at_kiosk: bool
    reason: str


@dataclass(frozen=True, slots=True)
class WalkEnded(Fact):
    """A walkthrough came to its end. outcome: 完了, 中止, お断り or 引継ぎ."""

    KIND: ClassVar[str] = "walk.end"
    REFS: ClassVar[tuple[str, ...]] = ("walk_id",)
    walk_id: str
    person_id: str
    visit_id: str
    outcome: str
    said: str


@dataclass(frozen=True, slots=True)
class TodoOpened(Fact):
    """Something could not be done now and stays open. An item's id is the id of this entry."""

    KIND: ClassVar[str] = "todo.open"
    person_id: str
    visit_id: str
    walk_id: str
    words_ja: str
    words_en: str
    why: str


@dataclass(frozen=True, slots=True)
class TodoClosed(Fact):
    """Something left open was done, or given up with a reason."""

    KIND: ClassVar[str] = "todo.close"
    REFS: ClassVar[tuple[str, ...]] = ("todo_id",)
    todo_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Called(Fact):
    """Somebody of the manual's contacts was called."""

    KIND: ClassVar[str] = "escalation.call"
    contact_id: str
    reached: bool
    walk_id: str
    about: str


@dataclass(frozen=True, slots=True)
class StepSkipped(Fact):
    """A step was passed over, with the reason."""

    KIND: ClassVar[str] = "skip.reason"
    walk_id: str
    step: str
    reason: str
    by_whom: str


@dataclass(frozen=True, slots=True)
class HelpCalled(Fact):
    """A visitor pressed スタッフを呼ぶ or the emergency button."""

    KIND: ClassVar[str] = "help.call"
    emergency: bool


@dataclass(frozen=True, slots=True)
class Noted(Fact):
    """A plain record of the manual: its kind, and the words that were entered for it."""

    KIND: ClassVar[str] = "noted"
    record_kind: str
    words: tuple[tuple[str, str], ...]
    reason: str = ""
    person_id: str = ""
    visit_id: str = ""
