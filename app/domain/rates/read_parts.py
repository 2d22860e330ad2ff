"""The parts that cards of every method may have: hours, overtime, guests, discounts, rooms."""

from app.domain.rates.card import GENERAL, CancelStep, Discount, GuestPrice, Off, Overtime, Room
from app.domain.rates.hours import ONE_DAY_MINUTES, Opening
from app.domain.rates.reading import Entry
from app.domain.rates.values import UnreadableError, stretch

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def opening_from(raw: Entry) -> Opening:
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


def overtime_from(raw: Entry | None) -> Overtime | None:
    if raw is None:
        return None
    return Overtime(raw.whole("grace_minutes", 0), raw.whole("unit_minutes", least=1), raw.whole("unit_price"))


def guest_from(raw: Entry | None) -> GuestPrice | None:
    if raw is None:
        return None
    warn = raw.whole("warn_over_minutes") if raw.has("warn_over_minutes") else None
    return GuestPrice(raw.whole("unit_minutes", least=1), raw.whole("price"), warn)


def discount_from(category: str, raw: Entry) -> Discount:
    off = raw.choice("type", Off)
    raw.has("proof")
    step = raw.whole("round_down_to", 1, least=1)
    if off is Off.ALL:
        return Discount(category, off, 0, step)
    return Discount(category, off, raw.whole("value", most=100 if off is Off.PERCENT else None), step)


def room_from(name: str, raw: Entry) -> Room:
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
