"""What stands at the front desk: the book, the space, its manual in force, its rates, and who is signed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.desk.book import Book
from app.domain.rates.card import Extra, RateCard
from app.domain.spaces import Mixer, Space, business_day
from app.domain.tiers import Tier
from app.manual.editions import InForce, to_work_by
from app.manual.model import Manual


@dataclass(frozen=True, slots=True)
class Front:
    """Everything an act needs beside the time.

    editions: the space's manuals without errors. older: editions that walkthroughs under way still need.
    pass_keys: the newest first.
    new_pass_id: 64 random bits as 16 hex digits.
    """

    book: Book
    space: Space
    editions: tuple[Manual, ...]
    card: RateCard
    extras: tuple[Extra, ...]
    holidays: frozenset[date]
    mixer: Mixer
    receipt_prefix: str
    pass_keys: tuple[bytes, ...]
    new_pass_id: Callable[[], str]
    online: bool = False
    older: tuple[Manual, ...] = ()

    @property
    def tier(self) -> Tier:
        """Of the mixer who is signed in."""
        return Tier(self.mixer.tier)

    def manual(self, now: datetime) -> Manual:
        """The edition in force on the business day of `now` (or the earliest approved one, decisions.md 21)."""
        return _known(to_work_by(self.editions, now.date()))

    def edition(self, version: str, sha: str) -> Manual | None:
        """The edition with which a walkthrough began."""
        exact = (one for one in (*self.editions, *self.older) if one.sha256 == sha)
        alike = (one for one in self.editions if one.version == version)
        return next(exact, None) or next(alike, None)

    def day(self, now: datetime) -> str:
        """The business day, `YYYY-MM-DD`."""
        return business_day(now)


def _known(found: InForce | None) -> Manual:
    """The edition; a desk is opened only with at least one that was approved."""
    if found is None:
        raise LookupError("no approved manual")
    return found.manual
