"""What the desk has under its eyes: the shift, walkthroughs under way, things left open."""

from dataclasses import dataclass
from enum import StrEnum


class TodoWhy(StrEnum):
    """Why the desk itself leaves something open; a manual's block that cannot be done gives its own words."""

    UNPAID = "unpaid"
    REFUND = "refund"


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
    """A walkthrough as it is kept.

    state: what `app.desk.walking.from_kept` reads. begun: wall clock of the space. outcome: "" while under way.
    """

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
    """Something that could not be done then and is still open.

    why: a `TodoWhy`, or the words that were chosen for it. at: wall clock of the space, `YYYY-MM-DDTHH:MM:SS`.
    """

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
    """The till since its last count: `base` yen were in it, the rest moved since.

    cash_in, cash_back: whole yen taken and given back in cash, both 0 or above; void payments are in neither.
    """

    base: int
    cash_in: int
    cash_back: int

    @property
    def expected(self) -> int:
        """What should lie in the till now."""
        return self.base + self.cash_in - self.cash_back
