"""A second opinion on prices: slow, minute by minute, with fractions, straight from the words of the rules.

Shares no code with the program: it looks at a card as plain numbers and never at the program's own classes.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import floor
from typing import Any

MINUTE = timedelta(minutes=1)
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def clock(words: str) -> int:
    hours, minutes = words.split(":")
    return int(hours) * 60 + int(minutes)


def minutes_between(start: datetime, end: datetime) -> list[datetime]:
    """Each minute of [start, end)."""
    found = []
    while start < end:
        found.append(start)
        start += MINUTE
    return found


def closing(card: Mapping[str, Any], day: date) -> datetime | None:
    if card["open"] == "always":
        return None
    hours = card["open"].get(NAMES[day.weekday()])
    ends = [hours] if hours else list(card["open"].values())
    latest = max(clock(one.split("-")[1]) for one in ends)
    return datetime(day.year, day.month, day.day) + latest * MINUTE


def begun(minutes: int, unit: int) -> int:
    """Units that have begun, counted one by one."""
    count = 0
    while count * unit < minutes:
        count += 1
    return count


def hours_price(card: Mapping[str, Any], entry: datetime, leaving: datetime) -> int:
    close = closing(card, entry.date())
    stayed = len(minutes_between(entry, leaving if close is None else min(leaving, close)))
    if stayed <= card["free_first_minutes"]:
        return 0
    units = begun(max(stayed - card["grace_minutes"], 1), card["unit_minutes"])
    full = units * card["unit_price"]
    caps = card["caps"]
    if entry.hour * 60 + entry.minute >= clock(caps["night"]["entry_from"]):
        return min(full, caps["night"]["amount"])
    if units * card["unit_minutes"] <= caps["half_day"]["max_hours"] * 60:
        return min(full, caps["half_day"]["amount"])
    return min(full, caps["day"]["amount"])


def overtime_price(card: Mapping[str, Any], entry: datetime, leaving: datetime) -> int:
    close, rules = closing(card, entry.date()), card.get("overtime")
    if close is None or rules is None or leaving <= close:
        return 0
    late = len(minutes_between(close, leaving))
    if late <= rules["grace_minutes"]:
        return 0
    return begun(late, rules["unit_minutes"]) * int(rules["unit_price"])


def is_free(free: str, holidays: frozenset[date], minute: datetime) -> bool:
    if free in ("always", "never"):
        return free == "always"
    if free == "sat_sun_holiday":
        return minute.weekday() in (5, 6) or minute.date() in holidays
    start, end = (clock(one) for one in free.split("-"))
    now = minute.hour * 60 + minute.minute
    return start <= now < end if start < end else now >= start or now < end


def units_price(
    card: Mapping[str, Any], plan: str, holidays: frozenset[date], entry: datetime, leaving: datetime
) -> int:
    free, unit = card["plans"][plan]["free"], card["unit_minutes"]
    blocks: dict[int, int] = {}
    began: datetime | None = None
    for minute in minutes_between(entry, leaving):
        if is_free(free, holidays, minute):
            began = None
        elif began is None or minute - began >= unit * MINUTE:
            began = minute
            pay_unit(card, entry, minute, blocks)
    if not blocks and card["min_units"].get(plan, 0) and leaving == entry:
        pay_unit(card, entry, entry, blocks)
    return sum(min(one, card["block"]["cap"]) for one in blocks.values())


def pay_unit(card: Mapping[str, Any], entry: datetime, start: datetime, blocks: dict[int, int]) -> None:
    price = next(one["price"] for one in card["bands"] if is_free(f"{one['from']}-{one['to']}", frozenset(), start))
    block = len(minutes_between(entry, start)) // card["block"]["minutes"]
    blocks[block] = blocks.get(block, 0) + price


def plans_price(card: Mapping[str, Any], plan: str, who: str, entry: datetime, leaving: datetime) -> int:
    minus = 0
    if entry.hour * 60 + entry.minute < clock(card["early_bird"]["entry_before"]):
        minus = card["early_bird"]["minus"]
    price, ceiling = card["plans"][plan][who] - minus, card["plans"][card["ceiling"]][who] - minus
    length, close = card["plans"][plan]["minutes"], closing(card, entry.date())
    more = 0
    if length != "until_close":
        end = entry + length * MINUTE
        over = len(minutes_between(end, leaving if close is None else min(leaving, close)))
        if over > card["extension"]["grace_minutes"]:
            more = begun(over, card["extension"]["unit_minutes"]) * card["extension"][who]
    return min(price + more, ceiling)


def discounted(discount: Mapping[str, Any], amount: int) -> int:
    if discount["type"] == "free":
        return 0
    exact = Fraction(amount) * (100 - discount["value"]) / 100
    return floor(exact / discount["round_down_to"]) * int(discount["round_down_to"])


def tax(amount: int, rate: int) -> int:
    return floor(Fraction(amount) * rate / (100 + rate))
