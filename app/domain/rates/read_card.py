"""Rate cards and extras, read from plain mappings. A card that cannot be read gives findings and is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.findings import Finding, has_errors
from app.domain.rates.card import (
    GENERAL,
    GUEST_CATEGORY,
    MEMBER,
    CancelStep,
    Discount,
    Extra,
    GuestPrice,
    Off,
    Overtime,
    RateCard,
    Room,
    Timing,
)
from app.domain.rates.hours import ONE_DAY_MINUTES, Opening
from app.domain.rates.methods import Charging, Method, PrepaidPlans
from app.domain.rates.read_methods import charging_from
from app.domain.rates.read_words import categories_from, plans_from
from app.domain.rates.reading import Entry, Findings, UnreadableError, day, stretch, whole
from app.domain.tax import RATES

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
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


def extras_from(
    rows: Iterable[Mapping[str, str]], file: str
) -> tuple[dict[str, tuple[Extra, ...]], tuple[Finding, ...]]:
    """The extras of each space, from rows of a table with the columns of extra_items.csv. The first row is line 2."""
    found: dict[str, list[Extra]] = {}
    findings = Findings(file)
    for number, row in enumerate(rows, start=2):
        extra = _extra(row, number, findings)
        if extra is None:
            continue
        mine = found.setdefault(extra.space_id, [])
        if any(one.item_id == extra.item_id for one in mine):
            ja, en = f"「{extra.item_id}」が2回あります。", f"{extra.item_id!r} is there twice."
            findings.add(number, "E605", ja, en)
        else:
            mine.append(extra)
    return {space: tuple(extras) for space, extras in found.items()}, tuple(findings.found)


def _extra(row: Mapping[str, str], number: int, findings: Findings) -> Extra | None:
    empty = [key for key in ("space_id", "item_id", "name_ja", "price_incl", "tax_rate") if not row.get(key)]
    if empty:
        ja, en = f"{'、'.join(empty)} がありません。", f"Missing: {', '.join(empty)}."
        findings.add(number, "E601", ja, en)
        return None
    rates = {0, *(rate for law in RATES for rate in (law.standard, law.reduced))}
    try:
        price, rate = whole(row["price_incl"]), whole(row["tax_rate"])
        if rate not in rates:
            raise UnreadableError("、".join(str(one) for one in sorted(rates)))
    except UnreadableError as odd:
        ja = f"金額か税率が使えません({odd})。"
        findings.add(number, "E602", ja, f"The price or the tax rate cannot be used ({odd}).")
        return None
    more = [row.get(key) or "" for key in ("unit_ja", "ask_at", "note")]
    name, name_en = row["name_ja"], row.get("name_en") or row["name_ja"]
    return Extra(row["space_id"], row["item_id"], name, name_en, more[0], price, rate, *more[1:])


def _check_tax(tax: Entry | None) -> None:
    """The file may say which tax it was written for; another one than the law's is an error."""
    if tax is None:
        return
    if tax.text("rounding", ROUNDING) != ROUNDING:
        tax.wrong("rounding", tax.text("rounding"), ROUNDING)
    law = {rate for row in RATES for rate in (row.standard, row.reduced)}
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
    guest, rooms = _guest(raw.entry("guest")), {key: _room(key, one) for key, one in raw.entries("rooms")}
    discounts = tuple(_discount(key, one) for key, one in raw.entries("discounts"))
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
        _opening(raw),
        charging,
        categories,
        plans,
        discounts,
        caps,
        child,
        _overtime(raw.entry("overtime")),
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


def _opening(raw: Entry) -> Opening:
    if raw.text("open", "") == "always":
        return Opening(None)
    hours = raw.entry("open")
    days: dict[int, tuple[int, int]] = {}
    if hours is None:
        raw.add("open", "E601", f"{raw.where('open')} がありません。", f"{raw.where('open')} is missing.")
        return Opening(None)
    for index, name in enumerate(WEEKDAYS):
        if hours.has(name):
            try:
                days[index] = stretch(hours.text(name))
            except UnreadableError as odd:
                hours.wrong(name, hours.text(name), str(odd))
    for name in raw.words("closed"):
        if name not in WEEKDAYS or WEEKDAYS.index(name) in days:
            raw.wrong("closed", name, "、".join(WEEKDAYS))
    if not days:
        raw.wrong("open", "", "always、mon〜sun")
        days[0] = (0, ONE_DAY_MINUTES)
    return Opening(days)


def _overtime(raw: Entry | None) -> Overtime | None:
    if raw is None:
        return None
    return Overtime(raw.whole("grace_minutes", 0), raw.whole("unit_minutes", least=1), raw.whole("unit_price"))


def _guest(raw: Entry | None) -> GuestPrice | None:
    if raw is None:
        return None
    warn = raw.whole("warn_over_minutes") if raw.has("warn_over_minutes") else None
    return GuestPrice(raw.whole("unit_minutes", least=1), raw.whole("price"), warn)


def _discount(category: str, raw: Entry) -> Discount:
    off = raw.choice("type", Off)
    raw.has("proof")
    step = raw.whole("round_down_to", 1, least=1)
    if off is Off.ALL:
        return Discount(category, off, 0, step)
    return Discount(category, off, raw.whole("value", most=100 if off is Off.PERCENT else None), step)


def _room(name: str, raw: Entry) -> Room:
    prices, least = raw.amounts("price"), raw.amounts("min_units")
    if GENERAL not in prices:
        raw.add("price", "E601", f"{raw.where('price')} に general がありません。", "The price for general is missing.")
    steps = [CancelStep(one.whole("days_before_min"), one.whole("percent", most=100)) for one in raw.rows("cancel")]
    taxed = raw.text("cancel_tax", "out_of_scope")
    if taxed not in ("out_of_scope", "taxed"):
        raw.wrong("cancel_tax", taxed, "out_of_scope、taxed")
    return Room(
        name,
        raw.text("place", name),
        raw.whole("unit_minutes", least=1),
        prices,
        least,
        raw.whole("overrun_grace_minutes", 0),
        tuple(sorted(steps, key=lambda one: -one.days_before)),
        taxed == "taxed",
    )
