"""Values of a rate card and of a table of cases: numbers, times of day, dates, from text or as parsed."""

from datetime import date

from app.domain.rates.hours import ONE_DAY_MINUTES, Band


class UnreadableError(ValueError):
    """A value that is not what its key needs. Turned into a finding by `Entry`."""


def whole(value: object, least: int = 0, most: int | None = None) -> int:
    """A whole number, typed with or without commas. Raises UnreadableError outside `least` to `most`."""
    limits = f"{least}〜{most}" if most is not None else f"{least}以上の整数"
    if isinstance(value, bool | float):
        raise UnreadableError(limits)
    try:
        number = int(str(value).replace(",", "").replace("_", "x"))
    except ValueError as odd:
        raise UnreadableError(limits) from odd
    if number < least or (most is not None and number > most):
        raise UnreadableError(limits)
    return number


def clock(value: object) -> int:
    """`HH:MM` in minutes since midnight, up to 47:59: hours from 24 on are those after midnight.

    A number is taken as minutes: YAML reads an unquoted 17:00 as sixties.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return whole(value, 0, 2 * ONE_DAY_MINUTES - 1)
    hours, colon, minutes = str(value).strip().partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        raise UnreadableError("HH:MM")
    at = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or at >= 2 * ONE_DAY_MINUTES:
        raise UnreadableError("HH:MM")
    return at


def stretch(value: object) -> tuple[int, int]:
    """`HH:MM-HH:MM` as (start, end) in minutes; an end at or before the start is on the next day."""
    start, dash, end = str(value).replace("〜", "-").replace("–", "-").partition("-")
    if not dash:
        raise UnreadableError("HH:MM-HH:MM")
    opening, closing = clock(start), clock(end)
    if opening >= ONE_DAY_MINUTES:
        raise UnreadableError("HH:MM-HH:MM")
    return opening, closing if closing > opening else closing + ONE_DAY_MINUTES


def band(start: int, end: int) -> Band:
    """A stretch of the clock from minutes that may run past midnight."""
    return Band(start % ONE_DAY_MINUTES, end % ONE_DAY_MINUTES)


def day(value: object) -> date:
    """A date, `YYYY-MM-DD`."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError as odd:
        raise UnreadableError("YYYY-MM-DD") from odd
