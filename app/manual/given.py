"""What people give as answers to a walkthrough, and the answer that is not taken. One small value each."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.tiers import Tier
from app.manual.kinds import Evidence, Method, Why

YEN_COINS = (10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1)


@dataclass(frozen=True, slots=True)
class Done:
    """Read, ticked, handed out, called … `number`: of the card or key; `text`: what was typed with it."""

    number: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option of a [選択], by its id."""

    option: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A form filled in: field id to what was typed; a field left out is empty."""

    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Agreed:
    """The answer to a consent, and what proves it."""

    yes: bool
    evidence: Evidence = Evidence.UNSAID


@dataclass(frozen=True, slots=True)
class Paid:
    """Money received. `tendered`: yen handed over, None when cashless. Whether it is enough is the desk's to say.

    by: which way without cash (qr, card …), where the manual leaves the choice; the desk's own names.
    """

    method: Method
    tendered: int | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Cash counted: pieces of each denomination, as (yen, pieces)."""

    denominations: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        """In yen."""
        return sum(yen * pieces for yen, pieces in self.denominations)


@dataclass(frozen=True, slots=True)
class CannotNow:
    """「いまはできない」: the block stays open."""

    why: Why
    words: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Passed over, by somebody of this tier, for a reason."""

    reason: str = ""
    tier: Tier = Tier.BEGINNER


Given = Done | Chosen | Filled | Agreed | Paid | Counted | CannotNow | Skipped


@dataclass(frozen=True, slots=True)
class NotTaken:
    """An answer that cannot be taken, and why. `field`: the form field it concerns, else empty."""

    ja: str
    en: str
    field: str = ""
