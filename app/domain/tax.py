"""Consumption tax inside tax-included amounts (pricing_rules.md G6 to G8).

The tax is worked out once for each rate on a receipt, from the sum of all amounts at that
rate, and dropped to whole yen. Rounding line by line would give another, wrong amount.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.money import Yen

OUT_OF_SCOPE = 0
"""The rate of what is no sale, such as a room cancellation fee (G8): in the total, in no tax sum."""


@dataclass(frozen=True, slots=True)
class RatesInForce:
    """The tax rates of a stretch of time. since: the first day. Percent."""

    since: date
    standard: int
    reduced: int


# A change of the law is one more row; receipts of earlier days keep the rates of their day.
RATES: tuple[RatesInForce, ...] = (RatesInForce(date(2019, 10, 1), 10, 8),)


def rates_on(day: date) -> RatesInForce:
    """The rates in force on a day; before the first row, the first row."""
    return max((row for row in RATES if row.since <= day), key=lambda row: row.since, default=RATES[0])


def known_rates() -> frozenset[int]:
    """Every rate that the law has or had."""
    return frozenset(rate for row in RATES for rate in (row.standard, row.reduced))


@dataclass(frozen=True, slots=True)
class TaxPart:
    """All of one rate on a receipt. rate: percent. gross: yen with tax inside. tax: the yen inside gross."""

    rate: int
    gross: Yen
    tax: Yen


def tax_inside(gross: Yen, rate: int) -> Yen:
    """The tax inside `gross` yen at `rate` percent, dropped to whole yen (G6).

    Money given back is negative and carries the same tax as it did when it came in.
    """
    inside = abs(gross) * rate // (100 + rate)
    return inside if gross >= 0 else -inside


def taxes(amounts: Iterable[tuple[int, Yen]]) -> tuple[TaxPart, ...]:
    """The tax of one receipt, the highest rate first.

    amounts: (rate in percent, tax-included yen) of each line. Lines out of scope (rate 0) are left out.
    """
    sums: dict[int, Yen] = {}
    for rate, gross in amounts:
        if rate != OUT_OF_SCOPE:
            sums[rate] = sums.get(rate, 0) + gross
    return tuple(TaxPart(rate, gross, tax_inside(gross, rate)) for rate, gross in sorted(sums.items(), reverse=True))


def tax_at(parts: Iterable[TaxPart], rate: int) -> Yen:
    """The tax of one rate, 0 where nothing was sold at it."""
    return sum(part.tax for part in parts if part.rate == rate)
