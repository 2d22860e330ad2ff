"""The cells of a row of priced cases: moments, stretches, `key=value` and `ITEM*QUANTITY`."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from app.domain.rates.stay import Sold
from app.domain.rates.values import UnreadableError, clock, day, stretch, whole

Row = Mapping[str, str]


class RowError(Exception):
    """A row that cannot be priced as it stands, and why in words. Caught by `check_table`."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.ja = ja
        self.en = en


def qualifiers_of(row: Row) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in _parts(row["qualifiers"]):
        key, equals, value = (one.strip() for one in part.partition("="))
        if not equals or not key or key in found:
            raise RowError(f"qualifiers の「{part}」が読めません。", f"{part!r} among the qualifiers cannot be read.")
        found[key] = value
    return found


def _parts(text: str) -> list[str]:
    return [one.strip() for one in text.split(";") if one.strip()]


def sold_of(row: Row) -> tuple[Sold, ...]:
    found = []
    for part in _parts(row["lines"]):
        item, times, quantity = (one.strip() for one in part.partition("*"))
        if ":" in item:
            raise RowError(f"lines の「{part}」はまだ扱えません。", f"The line {part!r} is not supported yet.")
        if not times or not item:
            raise RowError(f"lines の「{part}」が読めません。", f"The line {part!r} cannot be read.")
        found.append(Sold(item, whole_of(quantity, f"lines: {item}")))
    return tuple(found)


def on_or_after(entry: datetime, at: str) -> datetime:
    try:
        moment = _midnight(entry.date()) + timedelta(minutes=clock(at))
    except UnreadableError as odd:
        raise RowError(f"change_at「{at}」が読めません。", f"change_at={at!r} cannot be read.") from odd
    early = moment < entry.replace(second=0, microsecond=0)
    return moment + timedelta(days=1) if early else moment


def booked_of(said: dict[str, str], on: date | None) -> tuple[datetime, datetime]:
    """`HH:MM-HH:MM`, or `DATE HH:MM-HH:MM`. on: the date where none is written."""
    text = said.pop("booked", "")
    written, _, hours = text.rpartition(" ")
    try:
        if not written and on is None:
            raise UnreadableError("YYYY-MM-DD HH:MM-HH:MM")
        midnight = _midnight(day(written) if written else on or date.min)
        start, end = stretch(hours)
    except UnreadableError as odd:
        raise RowError(f"booked「{text}」が読めません({odd})。", f"booked={text!r} cannot be read ({odd}).") from odd
    return midnight + timedelta(minutes=start), midnight + timedelta(minutes=end)


def _midnight(on: date) -> datetime:
    return datetime(on.year, on.month, on.day)


def moment_of(text: str, column: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as odd:
        raise RowError(f"{column}「{text}」が読めません。", f"{column} {text!r} cannot be read.") from odd
    if moment.tzinfo is not None:
        raise RowError(f"{column} は時差を付けずに書いてください。", f"{column}: write it without a zone.")
    return moment


def whole_of(text: str, name: str) -> int:
    try:
        return whole(text)
    except UnreadableError as odd:
        raise RowError(f"{name} の「{text}」が読めません。", f"{text!r} of {name} cannot be read.") from odd


def one_of(said: dict[str, str], key: str, default: str, allowed: tuple[str, ...]) -> str:
    value = said.pop(key, default)
    if value not in allowed:
        raise RowError(f"{key}「{value}」が読めません。", f"{key}={value!r} cannot be read.")
    return value
