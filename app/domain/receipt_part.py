"""Which part of a price stands on a receipt: what was paid since the receipts before, split by tax rate."""

from collections.abc import Iterable, Sequence

from app.domain.money import Yen
from app.domain.receipt_issue import Part, Priced, PricedLine, copied
from app.domain.receipts import ReceiptLine

STANDARD = 10
"""The rate of time, in percent: only time can be paid above its price (a discount touches nothing else, G12)."""

Sums = dict[int, Yen]
"""Rate in percent to tax-included yen."""


def by_rate(lines: Iterable[PricedLine]) -> Sums:
    """What lines come to at each rate."""
    sums: Sums = {}
    for line in lines:
        sums[line.rate] = sums.get(line.rate, 0) + line.amount
    return sums


def part_of(priced: Priced, amount: Yen, before: Sequence[PricedLine] = ()) -> Part:
    """Return the lines of a receipt for `amount` yen of a price, and that amount.

    before: the lines of receipts given earlier, those of refunds with their amounts below 0. Each rate gives off
    what stands on them at that rate, so that all papers together carry the tax of the price (G6, G7). What is not
    paid yet is off the highest rate first; what was paid above the price stands at the rate of time.
    """
    lines = list(copied(priced.lines))
    left = by_rate(lines)
    for rate, had in sorted(by_rate(before).items(), reverse=True):
        if had:
            lines.append(_one("前の領収書の分", "On earlier receipts", -had, rate))
            left[rate] = left.get(rate, 0) - had
    missing = sum(left.values()) - amount
    if missing < 0:
        lines.append(_one("料金より多くいただいた分", "Paid above the price", -missing, STANDARD))
    for rate, open_yen in taken(left, max(0, missing)).items():
        lines.append(_one("まだいただいていない分", "Not paid yet", -open_yen, rate))
    return Part(tuple(lines), amount)


def taken(left: Sums, amount: Yen) -> Sums:
    """Take `amount` yen off sums, the highest rate first and never more than a rate has; rates without any are out."""
    off: Sums = {}
    for rate in sorted(left, reverse=True):
        part = min(amount, max(0, left[rate]))
        if part:
            off[rate] = part
            amount -= part
    return off


def back_by_rate(received: Iterable[PricedLine], given_back: Iterable[PricedLine], due: Sums, amount: Yen) -> Sums:
    """How a refund of `amount` yen lies on the rates.

    received: lines of what was paid. given_back: lines of earlier refunds, positive. due: what the visit costs now.
    First what was paid above the price now (goods taken off the bill go back at their own rate), then the rest of
    what was paid, the highest rate first.
    """
    back = by_rate(given_back)
    left = {rate: yen - back.get(rate, 0) for rate, yen in by_rate(received).items()}
    above = taken({rate: min(yen, yen - due.get(rate, 0)) for rate, yen in left.items()}, amount)
    rest = taken({rate: yen - above.get(rate, 0) for rate, yen in left.items()}, amount - sum(above.values()))
    return {rate: above.get(rate, 0) + rest.get(rate, 0) for rate in sorted({*above, *rest}, reverse=True)}


def _one(ja: str, en: str, amount: Yen, rate: int) -> ReceiptLine:
    return ReceiptLine(ja, en, 1, amount, amount, rate)
