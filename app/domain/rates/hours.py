"""Opening hours of a rate card, and stretches of the clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
ONE_DAY_MINUTES = 1440


def minutes_of(clock: time) -> int:
    """Minutes since midnight."""
    return clock.hour * 60 + clock.minute


def floored(moment: datetime) -> datetime:
    """A moment with its seconds dropped (pricing_rules.md G1)."""
    return moment.replace(second=0, microsecond=0)


def whole_minutes(span: timedelta) -> int:
    """A span of time in minutes. Both ends had their seconds dropped before (G1)."""
    return span // MINUTE


def started(minutes: int, unit: int) -> int:
    """How many units of `unit` minutes have begun after `minutes` (0 for 0 and below)."""
    return -(-max(minutes, 0) // unit)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the clock, `[start, end)` in minutes since midnight; end <= start runs past midnight.

    start and end lie in 0..1439; start == end is the whole day.
    """

    start: int
    end: int

    def holds(self, minute: int) -> bool:
        """Whether a minute of the day lies inside."""
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    def on(self, day: date) -> tuple[datetime, datetime]:
        """The stretch that begins on a day, `[start, end)`."""
        midnight = datetime.combine(day, time())
        end = self.end if self.start < self.end else self.end + ONE_DAY_MINUTES
        return midnight + self.start * MINUTE, midnight + end * MINUTE


@dataclass(frozen=True, slots=True)
class Close:
    """When a business day ends. stands_in: the space is shut that day, and its week's latest closing counts."""

    at: datetime
    stands_in: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """When a space is open.

    days: weekday (0 is Monday) to (open, close) in minutes since that day's midnight; close may be
    above 1440, when the space closes after midnight. A weekday that is missing is closed.
    None: open always, and nothing is ever after closing.
    """

    days: Mapping[int, tuple[int, int]] | None

    def close_of(self, day: date) -> Close | None:
        """When the space closes on a business day; None when it never does.

        On a closed day the week's latest closing time counts (decisions.md 18).
        """
        if self.days is None:
            return None
        hours = self.days.get(day.weekday())
        minutes = hours[1] if hours else max(close for _open, close in self.days.values())
        return Close(datetime.combine(day, time()) + minutes * MINUTE, hours is None)
