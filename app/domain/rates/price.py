"""The price of a visit, so far and at most (pricing_rules.md G5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import Charge, Reason, line_of
from app.domain.rates.card import Extra, RateCard, Timing
from app.domain.rates.discount import warnings_on_proofs
from app.domain.rates.hours import DAY, floored, started
from app.domain.rates.methods import Method
from app.domain.rates.quote import Parts, Quote, put_together
from app.domain.rates.span import Span, span_of, warnings_on
from app.domain.rates.stay import PriceRefused, Sold, Stay, WhyNoPrice
from app.domain.rates.time_charge import charge_time
from app.domain.tax import rates_on


@dataclass(frozen=True, slots=True)
class Rates:
    """What a price is worked out from.

    extras: those of the card's space. holidays: of the card's file, for plans that are free on days off.
    registered: the seller has a registration number (G10).
    """

    card: RateCard
    extras: tuple[Extra, ...] = ()
    holidays: frozenset[date] = frozenset()
    registered: bool = True


def quote_visit(rates: Rates, stay: Stay) -> Quote | PriceRefused:
    """What a visit costs, or why it cannot be priced. The same stay always costs the same."""
    card = rates.card
    span = span_of(card, stay)
    if isinstance(span, PriceRefused):
        return span
    standard = rates_on(span.entry.date()).standard
    found = charge_time(card, rates.holidays, stay, span, standard)
    if isinstance(found, PriceRefused):
        return found
    sold = charge_extras(rates.extras, stay.sold)
    if isinstance(sold, PriceRefused):
        return sold
    at_entry = found.at_entry if card.timing is Timing.PREPAID else 0
    return put_together(
        card.card_id,
        Parts(
            found.charge,
            charge_overtime(card, span, standard),
            sold,
            at_entry if stay.prepaid is None else stay.prepaid,
            rates.registered,
            (*warnings_on(card, stay, span), *warnings_on_proofs(card, stay)),
        ),
    )


def at_most_today(rates: Rates, stay: Stay) -> Yen:
    """The most that the stay can still cost today if it ends by closing: overtime left out, extras so far in it.

    stay.exit: now. Where the space never closes, up to the end of the calendar day of now. 0 where there is no price.
    """
    now = floored(stay.exit or stay.entry)
    closing = rates.card.opening.close_of(floored(stay.entry).date())
    end = closing.at if closing else datetime.combine(now.date(), time()) + DAY
    most = quote_visit(rates, replace(stay, exit=max(end, floored(stay.entry))))
    return most.total - most.overtime if isinstance(most, Quote) else 0


def charge_overtime(card: RateCard, span: Span, rate: int) -> Charge:
    """What the minutes after closing cost (A8, C6): no discount, no cap, on past midnight."""
    rules, late = card.overtime, span.late
    if rules is None or not late:
        return Charge(0)
    rule = "C6" if card.method is Method.PREPAID_PLANS else "A8"
    if late <= rules.grace:
        ja, en = f"閉店から{rules.grace}分以内なので0円です。", f"Up to {rules.grace} min after closing is free."
        return Charge(0, (), (Reason(rule, ja, en, late),))
    units = started(late, rules.unit)
    line = line_of(f"時間外のご利用({rules.unit}分)", f"Outside hours ({rules.unit} min)", units, rules.price, rate)
    ja = f"閉店から{late}分、{rules.unit}分{yen_ja(rules.price)}×{units}で{yen_ja(line.amount)}です。"
    en = f"{late} min after closing: {yen_en(rules.price)} per {rules.unit} min × {units} = {yen_en(line.amount)}."
    return Charge(line.amount, (line,), (Reason(rule, ja, en, late),))


def charge_extras(extras: Iterable[Extra], wanted: Iterable[Sold]) -> Charge | PriceRefused:
    """What the extras cost (A9, B9, C9), each with its own tax rate (G7)."""
    items: Mapping[str, Extra] = {one.item_id: one for one in extras}
    lines = []
    for one in wanted:
        item = items.get(one.item_id)
        if item is None:
            ja, en = f"「{one.item_id}」は追加の品にありません。", f"{one.item_id!r} is not among the extras."
            return PriceRefused(WhyNoPrice.UNKNOWN_ITEM, ja, en)
        if one.quantity < 0:
            ja, en = f"「{item.ja}」の数が0より小さいです。", f"The quantity of {item.en} is below 0."
            return PriceRefused(WhyNoPrice.BAD_QUANTITY, ja, en)
        if one.quantity:
            lines.append(line_of(item.ja, item.en, one.quantity, item.price, item.rate))
    reasons = tuple(
        Reason(
            "G7",
            f"{line.ja} {yen_ja(line.unit_price)}×{line.quantity}(税率{line.rate}%)",
            f"{line.en}: {yen_en(line.unit_price)} × {line.quantity} (tax {line.rate}%)",
        )
        for line in lines
    )
    return Charge(sum(line.amount for line in lines), tuple(lines), reasons)
