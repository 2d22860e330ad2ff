"""Charging by started units, such as begun hours (rules A1 to A5)."""

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import Charge, QuoteLine, Reason, TimeCharge
from app.domain.rates.hours import started
from app.domain.rates.methods import Cap, StartedHours
from app.domain.rates.span import Span, spoken


def charge_hours(rules: StartedHours, span: Span, rate: int) -> TimeCharge:
    """The time charge of a stay before discounts. rate: the tax percent of its line."""
    ja, en = spoken(span.inside)
    stayed = Reason("A1", f"閉店までのご利用は{ja}です。", f"Time used up to closing: {en}.", max(span.inside, 0))
    if span.inside <= rules.free_first:
        free = Reason(
            "A2", f"{rules.free_first}分以内なので0円です。", f"Up to {rules.free_first} min is free.", span.inside
        )
        return TimeCharge(Charge(0, (), (stayed, free)))
    counted = max(span.inside - rules.grace, 1)
    units = started(counted, rules.unit)
    full = units * rules.price
    cap = next((one for one in rules.caps if one.holds(span.entry_minute, units * rules.unit)), None)
    amount = full if cap is None else min(full, cap.amount)
    reasons = (stayed, *_counted(rules, span.inside, counted, units, full), *_capped(cap, full))
    return TimeCharge(Charge(amount, (_line(units, rules.unit, amount, rate),), reasons))


def _counted(rules: StartedHours, inside: int, counted: int, units: int, full: Yen) -> tuple[Reason, Reason]:
    whole = spoken(units * rules.unit)
    grace_ja = f"{rules.grace}分のゆとりを引いて{counted}分、" if rules.grace else ""
    grace_en = f"{inside} min less {rules.grace} min of grace is {counted} min, " if rules.grace else ""
    return (
        Reason("A3", f"{grace_ja}始まった分で{whole[0]}です。", f"{grace_en}begun units make {whole[1]}.", counted),
        Reason(
            "A4",
            f"{rules.unit}分{yen_ja(rules.price)}×{units}で{yen_ja(full)}です。",
            f"{yen_en(rules.price)} per {rules.unit} min × {units} = {yen_en(full)}.",
        ),
    )


def _capped(cap: Cap | None, full: Yen) -> tuple[Reason, ...]:
    if cap is None:
        return ()
    if full <= cap.amount:
        ja, en = f"上限{yen_ja(cap.amount)}には届いていません。", f"The cap of {yen_en(cap.amount)} is not reached."
    else:
        ja, en = f"上限の{yen_ja(cap.amount)}になります。", f"The cap of {yen_en(cap.amount)} applies."
    return (Reason("A5", ja, en),)


def _line(units: int, unit: int, amount: Yen, rate: int) -> QuoteLine:
    ja, en = spoken(units * unit)
    return QuoteLine(f"ご利用料金({ja})", f"Time used ({en})", 1, amount, amount, rate)
