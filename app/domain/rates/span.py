"""The minutes of a stay that the rules look at."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.rates.bill import Reason
from app.domain.rates.card import RateCard
from app.domain.rates.hours import floored, minutes_of, whole_minutes
from app.domain.rates.stay import PriceRefused, Stay, WhyNoPrice


@dataclass(frozen=True, slots=True)
class Span:
    """A stay `[entry, exit)` in whole minutes. close: of the business day, None where the space never closes.

    known: False when nobody knows when they left; exit is then a stand-in.
    """

    entry: datetime
    exit: datetime
    close: datetime | None
    known: bool = True

    @property
    def minutes(self) -> int:
        """d of the rules: from entry to exit."""
        return whole_minutes(self.exit - self.entry)

    @property
    def inside(self) -> int:
        """d1 of the rules: up to closing time only (A1, C3). Below 0 for an entry after closing."""
        end = self.exit if self.close is None else min(self.exit, self.close)
        return whole_minutes(end - self.entry)

    @property
    def late(self) -> int:
        """o of the rules: minutes after closing, 0 when they left before (A8, C6)."""
        return 0 if self.close is None else max(0, whole_minutes(self.exit - self.close))

    @property
    def entry_minute(self) -> int:
        """The minute of the day of the entry."""
        return minutes_of(self.entry.time())


def span_of(card: RateCard, stay: Stay) -> Span | PriceRefused:
    """The minutes of a stay. The business day is the calendar day of the entry (G3).

    Where nobody knows the exit, closing time stands in for it, without overtime (decisions.md 6).
    """
    entry = floored(stay.entry)
    closing = card.opening.close_of(entry.date())
    close = closing.at if closing else None
    if stay.exit is None:
        return Span(entry, max(entry, close or entry), None, known=False)
    leaving = floored(stay.exit)
    if leaving < entry:
        return PriceRefused(
            WhyNoPrice.EXIT_BEFORE_ENTRY,
            "お帰りの時刻が入店より前です。時刻を確かめてください。",
            "The leaving time is before the coming time. Please check the times.",
        )
    return Span(entry, leaving, close)


def warnings_on(card: RateCard, stay: Stay, span: Span) -> tuple[Reason, ...]:
    """What a person should look at about the hours of a stay."""
    found = []
    closing = card.opening.close_of(span.entry.date())
    if closing is not None and closing.stands_in:
        found.append(
            Reason(
                "G3",
                "お休みの日です。その週のいちばん遅い閉店時刻で計算しました。",
                "The space is closed on this day; the latest closing time of its week was used.",
            )
        )
    elif closing is not None and span.entry > closing.at:
        found.append(
            Reason(
                "A1",
                "入店が閉店のあとです。時刻を確かめてください。",
                "The entry is after closing. Please check the times.",
            )
        )
    if stay.exit is None:
        found.append(Reason("B8", "お帰りの時刻が分からないまま計算しました。", "The leaving time is not known."))
    return tuple(found)


def spoken(minutes: int) -> tuple[str, str]:
    """A length of time in words: (`2時間10分`, `2 h 10 min`)."""
    hours, rest = divmod(max(minutes, 0), 60)
    ja = (f"{hours}時間" if hours else "") + (f"{rest}分" if rest or not hours else "")
    en = " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * (rest > 0 or not hours))
    return ja, en
