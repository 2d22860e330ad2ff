"""Rate cards, read from plain mappings. A card that cannot be read gives findings and is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.findings import Finding, has_errors
from app.domain.rates.card import (
    GENERAL,
    GUEST_CATEGORY,
    MEMBER,
    RateCard,
    Timing,
)
from app.domain.rates.methods import Charging, Method, PrepaidPlans
from app.domain.rates.read_extras import extras_from
from app.domain.rates.read_methods import charging_from
from app.domain.rates.read_parts import discount_from, guest_from, opening_from, overtime_from, room_from
from app.domain.rates.read_words import categories_from, plans_from
from app.domain.rates.reading import Entry, Findings
from app.domain.rates.values import UnreadableError, day
from app.domain.tax import known_rates

__all__ = ["ReadCards", "cards_from", "extras_from"]

ROUNDING = "floor_once_per_rate_per_receipt"


@dataclass(frozen=True, slots=True)
class ReadCards:
    """The cards of a file that can be used, the days off that it lists, and what was found in it."""

    cards: tuple[RateCard, ...]
    holidays: frozenset[date]
    findings: tuple[Finding, ...]


def cards_from(data: Mapping[str, Any], file: str) -> ReadCards:
    """Read a file of rate cards, already parsed.

    data: mappings, lists and scalars; scalars may be text (decisions.md 13). `file` is only for the findings.
    """
    findings = Findings(file)
    root = Entry(data, "", findings)
    for key in ("schema", "timezone"):
        root.has(key)
    _check_tax(root.entry("tax"))
    holidays = _holidays(root)
    cards: list[RateCard] = []
    for raw in root.rows("cards"):
        before = len(findings.found)
        card = _card(raw)
        if any(one.card_id == card.card_id for one in cards):
            raw.wrong("id", card.card_id)
        if not has_errors(findings.found[before:]):
            cards.append(card)
    findings.say_unread()
    if not root.has("cards"):
        root.add("cards", "E601", "料金表(cards)が一つもありません。", "There are no rate cards (cards).")
    return ReadCards(tuple(cards), holidays, tuple(findings.found))


def _check_tax(tax: Entry | None) -> None:
    """The file may say which tax it was written for; another one than the law's is an error."""
    if tax is None:
        return
    if tax.text("rounding", ROUNDING) != ROUNDING:
        tax.wrong("rounding", tax.text("rounding"), ROUNDING)
    law = known_rates()
    for rate in tax.words("rates"):
        if rate not in {str(one) for one in law}:
            tax.wrong("rates", rate, "、".join(str(one) for one in sorted(law)))


def _holidays(root: Entry) -> frozenset[date]:
    found = set()
    for text in root.words("holidays"):
        try:
            found.add(day(text))
        except UnreadableError as odd:
            root.wrong("holidays", text, str(odd))
    return frozenset(found)


def _card(raw: Entry) -> RateCard:
    name = raw.text("id")
    raw.path = name or "cards"
    method = raw.choice("method", Method)
    charging = charging_from(raw, method)
    guest, rooms = guest_from(raw.entry("guest")), {key: room_from(key, one) for key, one in raw.entries("rooms")}
    discounts = tuple(discount_from(key, one) for key, one in raw.entries("discounts"))
    caps, child = raw.amounts("same_day_cap"), raw.amounts("child")
    columns = _columns(charging)
    names = (GENERAL, *(one.category for one in discounts), *columns, *caps)
    extra = (*child, *(one for room in rooms.values() for one in room.prices), *([GUEST_CATEGORY] if guest else ()))
    refused = _dropin_refused(raw)
    categories = categories_from(raw, dict.fromkeys((*names, *extra, MEMBER)), columns)
    plans = plans_from(raw, method, refused, guest is not None)
    first, last = raw.day("effective_from"), raw.day("effective_to") if raw.has("effective_to") else None
    if last is not None and last < first:
        raw.wrong("effective_to", last)
    return RateCard(
        name,
        raw.text("space_id"),
        first,
        last,
        raw.choice("payment_timing", Timing, Timing.PREPAID if method is Method.PREPAID_PLANS else Timing.POSTPAID),
        opening_from(raw),
        charging,
        categories,
        plans,
        discounts,
        caps,
        child,
        overtime_from(raw.entry("overtime")),
        rooms,
        guest,
        raw.whole("unknown_exit_charge") if raw.has("unknown_exit_charge") else None,
        refused,
    )


def _columns(charging: Charging) -> tuple[str, ...]:
    """The categories with prices of their own, other than general."""
    if not isinstance(charging, PrepaidPlans):
        return ()
    prices = [plan.prices for plan in charging.plans]
    if charging.extension:
        prices.append(charging.extension.prices)
    return tuple(dict.fromkeys(name for one in prices for name in one if name != GENERAL))


def _dropin_refused(raw: Entry) -> bool:
    word = raw.text("dropin", "accepted")
    if word not in ("accepted", "refused"):
        raw.wrong("dropin", word, "accepted、refused")
    return word == "refused"
