"""The sample cards as the tests read them: every scalar as text, as the desk does (decisions 13)."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.domain.rates.card import RateCard
from app.domain.rates.price import Rates
from app.domain.rates.read_card import cards_from, extras_from
from app.domain.rates.table_row import Shelf

HERE = Path(__file__).parent
FILES = Path(__file__).resolve().parents[3] / "resources" / "rates"


def as_text(words: str) -> Any:
    """A YAML text with each scalar as it is written; `null` and nothing are None."""
    return _nulls(yaml.load(words, Loader=yaml.BaseLoader))


def _nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _nulls(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_nulls(one) for one in value]
    return None if value in ("null", "") else value


@cache
def sample_text() -> str:
    return (FILES / "rate_cards.yaml").read_text("utf-8")


@cache
def shelf() -> Shelf:
    """All three sample cards, of spaces that have registration numbers."""
    read = cards_from(as_text(sample_text()), "rate_cards.yaml")
    assert not read.findings
    with (FILES / "extra_items.csv").open(encoding="utf-8", newline="") as table:
        extras, findings = extras_from(csv.DictReader(table), "extra_items.csv")
    assert not findings
    return Shelf(read.cards, extras, read.holidays, frozenset({"SZN", "KWB", "TMG"}))


def card(space_id: str) -> RateCard:
    return next(one for one in shelf().cards if one.space_id == space_id)


def rates(space_id: str, registered: bool = True) -> Rates:
    return Rates(card(space_id), shelf().extras[space_id], shelf().holidays, registered)
