"""One row of a table of priced cases, read into what is to be priced (docs/rates.md, "The table of cases")."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.rates.card import DROPIN, GENERAL, GUEST_CATEGORY, MEMBER, Extra, RateCard
from app.domain.rates.rooms import Booking
from app.domain.rates.stay import PlanChange, Stay
from app.domain.rates.table_cells import (
    Row,
    RowError,
    booked_of,
    moment_of,
    on_or_after,
    one_of,
    qualifiers_of,
    sold_of,
    whole_of,
)
from app.domain.rates.values import UnreadableError, day

PROOF_ENDINGS = ("_id", "_doc", "_proof", "_card")
SHOWN = {"shown": True, "yes": True, "none": False, "no": False, "not_shown": False}


class Kind(StrEnum):
    """The kinds of rows that have a price here."""

    VISIT = "visit"
    ROOM = "room"
    ROOM_CANCEL = "room_cancel"


@dataclass(frozen=True, slots=True)
class Shelf:
    """All cards and extras that rows may name.

    extras: by space id. registered: the spaces with a registration number (G10).
    """

    cards: tuple[RateCard, ...]
    extras: Mapping[str, tuple[Extra, ...]]
    holidays: frozenset[date]
    registered: frozenset[str]

    def known_category(self, text: str) -> bool:
        """Whether any card has a category of that name."""
        return any(card.category_named(text) is not None for card in self.cards)


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A booking that was given up on a day."""

    booking: Booking
    on: date


Case = Stay | Booking | Cancelled


def case_of(row: Row, card: RateCard, shelf: Shelf) -> Case:
    """What a row asks the price of. Raises RowError."""
    try:
        kind = Kind(row["kind"])
    except ValueError as odd:
        what = row["kind"] or "—"
        raise RowError(f"種類「{what}」はまだ扱えません。", f"The kind {what!r} is not supported yet.") from odd
    said = qualifiers_of(row)
    case = _READERS[kind](row, said, card, shelf)
    if said:
        name = next(iter(said))
        raise RowError(f"「{name}」は {kind} では使いません。", f"{name} has no meaning in a {kind}.")
    return case


def _visit(row: Row, said: dict[str, str], card: RateCard, shelf: Shelf) -> Stay:
    entry = moment_of(row["entry"], "entry")
    unknown = one_of(said, "exit", "", ("", "unknown")) == "unknown"
    if not unknown and not row["exit"]:
        raise RowError("exit がありません(分からないときは exit=unknown)。", "exit is empty (or say exit=unknown).")
    plan, *later = [_plan(card, one) for one in (row["plan"] or DROPIN).split(">")]
    return Stay(
        entry,
        None if unknown else moment_of(row["exit"], "exit"),
        plan,
        _categories(row, card, shelf),
        _proofs(said, card, shelf),
        whole_of(said.pop("prior", "0"), "prior"),
        _changes(said, entry, later),
        sold_of(row),
        with_host=one_of(said, "host", "", ("", "none", "member")) == "member",
    )


def _room(row: Row, said: dict[str, str], card: RateCard, shelf: Shelf) -> Booking:
    entry = moment_of(row["entry"], "entry")
    left = moment_of(row["exit"], "exit") if row["exit"] else None
    if left is not None and left < entry:
        raise RowError("exit が entry より前です。", "exit is before entry.")
    start, end = booked_of(said, entry.date())
    return Booking(_room_name(row), _room_category(row, card, shelf), start, end, left, sold_of(row))


def _room_cancel(row: Row, said: dict[str, str], card: RateCard, shelf: Shelf) -> Cancelled:
    start, end = booked_of(said, None)
    on = said.pop("cancelled_on", "")
    try:
        # somebody who never came gave up on the day itself
        cancelled = day(on) if on else start.date()
    except UnreadableError as odd:
        raise RowError(f"cancelled_on「{on}」が読めません。", f"cancelled_on={on!r} cannot be read.") from odd
    if sold_of(row):
        raise RowError("キャンセルの行に lines は書けません。", "A cancellation has no lines.")
    return Cancelled(Booking(_room_name(row), _room_category(row, card, shelf), start, end), cancelled)


Reader = Callable[[Row, dict[str, str], RateCard, Shelf], Case]
_READERS: Mapping[Kind, Reader] = {Kind.VISIT: _visit, Kind.ROOM: _room, Kind.ROOM_CANCEL: _room_cancel}


def _plan(card: RateCard, text: str) -> str:
    word = card.plan_named(text.strip())
    return word.id if word else text.strip()


def _categories(row: Row, card: RateCard, shelf: Shelf) -> tuple[str, ...]:
    found = []
    for text in (row["category"] or GENERAL).split("+"):
        word = card.category_named(text.strip())
        if word is None and text.strip() not in (MEMBER, GUEST_CATEGORY) and not shelf.known_category(text):
            raise RowError(f"区分「{text.strip()}」がありません。", f"There is no category {text.strip()!r}.")
        found.append(word.id if word else text.strip())
    return tuple(found)


def _proofs(said: dict[str, str], card: RateCard, shelf: Shelf) -> frozenset[str]:
    """The categories whose proof was seen: `student_id=shown` speaks of student."""
    found = set()
    for key in list(said):
        name = next((key.removesuffix(end) for end in PROOF_ENDINGS if key.endswith(end)), "")
        if not name or not shelf.known_category(name):
            continue
        word = card.category_named(name)
        value = said.pop(key)
        if value not in SHOWN:
            raise RowError(f"{key}「{value}」が読めません。", f"{key}={value!r} cannot be read.")
        if SHOWN[value]:
            found.add(word.id if word else name)
    return frozenset(found)


def _changes(said: dict[str, str], entry: datetime, plans: Iterable[str]) -> tuple[PlanChange, ...]:
    """Changes of plan, each at its own time; a time before that of the entry is on the next day."""
    wanted, times = list(plans), [one for one in said.pop("change_at", "").split(",") if one]
    if len(wanted) != len(times):
        raise RowError(
            f"プランの変更が{len(wanted)}回、change_at が{len(times)}個です。",
            f"{len(wanted)} changes of plan, but {len(times)} times in change_at.",
        )
    return tuple(PlanChange(plan, on_or_after(entry, at)) for plan, at in zip(wanted, times, strict=True))


def _room_name(row: Row) -> str:
    word, _, name = row["plan"].partition(":")
    if word != "room" or not name:
        raise RowError(f"plan「{row['plan']}」は room:ID と書いてください。", f"plan {row['plan']!r}: write room:ID.")
    return name


def _room_category(row: Row, card: RateCard, shelf: Shelf) -> str:
    """The category that has a price for the room; the first of several, else general."""
    named = _categories(row, card, shelf)
    priced = {name for room in card.rooms.values() for name in room.prices}
    return next((one for one in named if one in priced), GENERAL)
