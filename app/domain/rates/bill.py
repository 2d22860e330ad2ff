"""What a price is made of: lines for the receipt, and reasons for who asks."""

from dataclasses import dataclass

from app.domain.money import Yen


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One line of a receipt. amount: yen with tax inside, quantity times unit_price.

    rate: tax percent, 0 for what is out of scope of the tax (G8).
    """

    ja: str
    en: str
    quantity: int
    unit_price: Yen
    amount: Yen
    rate: int


def line_of(ja: str, en: str, quantity: int, unit_price: Yen, rate: int) -> QuoteLine:
    """A line whose amount follows from quantity and price."""
    return QuoteLine(ja, en, quantity, unit_price, quantity * unit_price, rate)


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of a price, or something to look at.

    rule: its id in the rules, such as A5. minutes: the minutes that it looked at, or None.
    """

    rule: str
    ja: str
    en: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """What one part of the rules makes: an amount, the receipt's lines for it (they add up to it), and why.

    warnings: what a person should look at; the amount stands.
    """

    amount: Yen
    lines: tuple[QuoteLine, ...] = ()
    reasons: tuple[Reason, ...] = ()
    warnings: tuple[Reason, ...] = ()


NOTHING = Charge(0)


@dataclass(frozen=True, slots=True)
class TimeCharge:
    """A time charge before discounts. at_entry: the part that is paid when coming in (C1), 0 for all but plans."""

    charge: Charge
    at_entry: Yen = 0
