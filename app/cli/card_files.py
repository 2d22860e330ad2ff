"""Rate cards and extras for the commands that price or check: the samples, or files that were named."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.desk.space_files import read_text, read_yaml, rows_of, spaces_from
from app.domain.findings import Finding
from app.domain.rates.card import Extra, RateCard, card_by_id
from app.domain.rates.known import KnownNumbers, known_amounts
from app.domain.rates.read_card import cards_from, extras_from
from app.domain.rates.table_row import Shelf
from resources import ROOT as RESOURCES

CARDS, EXTRAS, SPACES = "rate_cards.yaml", "extra_items.csv", "spaces.yaml"
NEEDED = ("space_id", "item_id", "name_ja", "price_incl", "tax_rate")


@dataclass(frozen=True, slots=True)
class CardFiles:
    """What the files hold. plain: spaces whose operator has no registration number (G10)."""

    cards: tuple[RateCard, ...]
    extras: Mapping[str, tuple[Extra, ...]]
    holidays: frozenset[date]
    plain: frozenset[str]
    findings: tuple[Finding, ...]

    @property
    def shelf(self) -> Shelf:
        """The same as a table of cases asks it; a space that no file tells of counts as registered."""
        spaces = {card.space_id for card in self.cards}
        return Shelf(self.cards, self.extras, self.holidays, frozenset(spaces - self.plain))

    def known(self, card_id: str) -> KnownNumbers | None:
        """What a card and its extras hold, None where there is no such card."""
        card = card_by_id(self.cards, card_id)
        if card is None:
            return None
        known = known_amounts(card, self.extras.get(card.space_id, ()))
        return replace(known, hours=known.hours | _grace_ends(card))


def _grace_ends(card: RateCard) -> frozenset[str]:
    """When overtime begins to cost on each day: the card holds it as closing and minutes of grace (A8, C6)."""
    if card.overtime is None:
        return frozenset()
    ends = {closing + card.overtime.grace for _, closing in (card.opening.days or {}).values()}
    return frozenset(f"{end // 60 % 24:02}:{end % 60:02}" for end in ends)


def card_files(cards: Path | None = None, extras: Path | None = None, spaces: Path | None = None) -> CardFiles:
    """Read cards, extras and spaces; what is not named lies beside the cards, else among the samples."""
    found: list[Finding] = []
    cards = cards or RESOURCES / "rates" / CARDS
    read = cards_from(_yaml(cards, found), str(cards))
    found += read.findings
    extras = extras or _beside(cards, EXTRAS, "rates")
    items, faults = extras_in(_text(extras, found), str(extras))
    found += faults
    spaces = spaces or _beside(cards, SPACES, "spaces")
    known, odd = spaces_from(_yaml(spaces, found), str(spaces))
    found += odd
    plain = frozenset(one.space_id for one in known if one.registration is None)
    return CardFiles(read.cards, items, read.holidays, plain, tuple(found))


def extras_in(text: str, file: str) -> tuple[dict[str, tuple[Extra, ...]], tuple[Finding, ...]]:
    """The extras of a table. One without the columns that a price needs is no table of extras; "" holds none."""
    head = next(iter(text.splitlines()), "")
    missing = [name for name in NEEDED if name not in head.split(",")]
    if text and missing:
        ja, en = f"列がありません: {'、'.join(missing)}", f"Columns are missing: {', '.join(missing)}"
        return {}, (Finding(file, 1, "E902", ja, en),)
    return extras_from(rows_of(text), file)


def _beside(cards: Path, name: str, shelf: str) -> Path:
    """A file next to the cards, else the sample of that name."""
    near = cards.parent / name
    return near if near.exists() else RESOURCES / shelf / name


def _yaml(path: Path, found: list[Finding]) -> Mapping[str, Any]:
    text = read_text(path)
    if isinstance(text, Finding):
        found.append(text)
        return {}
    read = read_yaml(text, str(path))
    found += read.findings
    return read.data or {}


def _text(path: Path, found: list[Finding]) -> str:
    text = read_text(path)
    if isinstance(text, Finding):
        found.append(text)
        return ""
    return text
