"""The movable clock of the samples: starts on a Wednesday morning and goes on as fast as the real one."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

JST = timezone(timedelta(hours=9))
START = datetime(2026, 12, 2, 9, 25, tzinfo=JST)


class SampleClock:
    """Callable like any clock; `ahead` moves it. real: the machine's clock, read for how much time passed."""

    def __init__(self, real: Callable[[], datetime], start: datetime = START) -> None:
        self._real = real
        self._began = real()
        self._start = start

    def __call__(self) -> datetime:
        """The wall clock of the sample day."""
        return self._start + (self._real() - self._began)

    def ahead(self, minutes: int) -> None:
        """Move forward; a clock that goes back is another story."""
        self._start += timedelta(minutes=max(0, minutes))

    def until(self, hour: int, minute: int) -> None:
        """Move forward to a time of the same day; one that is past stays past."""
        now = self()
        goal = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        if goal > now:
            self._start += goal - now
