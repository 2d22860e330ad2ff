"""What the desk has under its eyes: the shift, walkthroughs under way, things left open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shift:
    """One mixer's watch at one space. opened: wall clock of the space."""

    shift_id: str
    mixer_id: str
    name: str
    tier: int
    opened: str


@dataclass(frozen=True, slots=True)
class WalkKept:
    """A walkthrough as it is kept: `state` is what `walk_from_plain` reads."""

    walk_id: str
    procedure: str
    trigger: str
    person_id: str
    visit_id: str
    manual_version: str
    manual_sha: str
    at_kiosk: bool
    state: str
    begun: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Todo:
    """Something that could not be done then and is still open."""

    todo_id: str
    person_id: str
    visit_id: str
    walk_id: str
    words_ja: str
    words_en: str
    why: str
    at: str


@dataclass(frozen=True, slots=True)
class TillState:
    """The till since its last count: `base` yen were in it, the rest moved since."""

    base: int
    cash_in: int
    cash_back: int

    @property
    def expected(self) -> int:
        """What should lie in the till now."""
        return self.base + self.cash_in - self.cash_back
