"""What a rate card holds, for the check of the sentences in a manual (decisions.md 15)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass

from app.domain.rates.card import Extra, RateCard
from app.domain.rates.hours import ONE_DAY_MINUTES, Band
from app.domain.rates.methods import Cap, EarlyBird

# fields that hold yen; the other numbers of a card are minutes, percents and counts
_YEN = frozenset({"price", "prices", "amount", "minus", "cap", "monthly_fee", "same_day_cap", "child", "unknown_exit"})


@dataclass(frozen=True, slots=True)
class KnownNumbers:
    """amounts: all yen of the card and its extras. hours: times of day on it, `HH:MM`. items: ids of its extras."""

    amounts: frozenset[int]
    hours: frozenset[str]
    items: frozenset[str]


def known_amounts(card: RateCard, extras: Iterable[Extra]) -> KnownNumbers:
    """All amounts, times of day and extras that a card holds. extras: those of the card's space."""
    sold = [one for one in extras if one.space_id == card.space_id]
    minutes = set(_minutes(card))
    for opening, closing in (card.opening.days or {}).values():
        minutes |= {opening, closing}
    return KnownNumbers(
        frozenset(_yen(card)) | {one.price for one in sold},
        frozenset(f"{one % ONE_DAY_MINUTES // 60:02}:{one % 60:02}" for one in minutes),
        frozenset(one.item_id for one in sold),
    )


def _yen(part: object, held: bool = False) -> Iterable[int]:
    """The yen of a part of a card. held: the field that led here holds yen."""
    if isinstance(part, int) and held:
        yield part
    elif isinstance(part, Mapping):
        for one in part.values():
            yield from _yen(one, held)
    elif isinstance(part, tuple):
        for one in part:
            yield from _yen(one, held)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _yen(getattr(part, field.name), field.name in _YEN)


def _minutes(part: object) -> Iterable[int]:
    """The times of day of a part of a card, in minutes since midnight."""
    if isinstance(part, Band):
        yield from (part.start, part.end)
    elif isinstance(part, Cap) and part.entry_from is not None:
        yield part.entry_from
    elif isinstance(part, EarlyBird):
        yield part.before
    elif isinstance(part, Mapping):
        for one in part.values():
            yield from _minutes(one)
    elif isinstance(part, tuple):
        for one in part:
            yield from _minutes(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _minutes(getattr(part, field.name))
