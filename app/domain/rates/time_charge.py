"""The time charge of a stay: who pays none, who pays by the guest's price, and which method the card has."""

from datetime import date, datetime

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import Charge, Reason, TimeCharge, line_of
from app.domain.rates.card import DROPIN, GENERAL, GUEST, MEMBER, MONTHLY, GuestPrice, RateCard
from app.domain.rates.discount import proven, settled
from app.domain.rates.hour_charge import charge_hours
from app.domain.rates.hours import started
from app.domain.rates.methods import Free, MemberPlan, PrepaidPlans, StartedHours, TenMinuteUnits
from app.domain.rates.plan_charge import charge_plan, no_such_plan, plan_held
from app.domain.rates.span import Span
from app.domain.rates.stay import PriceRefused, Stay, WhyNoPrice
from app.domain.rates.unit_charge import charge_units, charge_unknown, free_at

Holidays = frozenset[date]


def charge_time(card: RateCard, holidays: Holidays, stay: Stay, span: Span, rate: int) -> TimeCharge | PriceRefused:
    """The time charge after discounts and the same-day cap (G5 steps 2 to 5). rate: tax percent of its lines."""
    flat = _flat(card, stay, rate)
    if flat is not None:
        return flat
    if stay.plan == GUEST and card.guest is not None:
        found = _guest(card.guest, stay, span, rate)
    elif isinstance(card.charging, StartedHours):
        found = _dropin(card, stay) or charge_hours(card.charging, span, rate)
    elif isinstance(card.charging, TenMinuteUnits):
        found = _by_units(card, card.charging, holidays, stay, span, rate)
    else:
        found = _by_plans(card, card.charging, stay, span, rate)
    if isinstance(found, PriceRefused):
        return found
    charge = settled(card, stay, found.charge)
    entry = settled(card, stay, Charge(found.at_entry)).amount
    return TimeCharge(charge, min(entry, charge.amount))


def inside_plan(card: RateCard, plan: str, holidays: Holidays, moment: datetime) -> bool:
    """Whether nothing is to be paid for a member on `plan` at `moment` (プランの時間内)."""
    if not isinstance(card.charging, TenMinuteUnits):
        return plan == MONTHLY
    held = card.charging.plan(plan)
    return held is not None and free_at(held, moment, holidays)


def _flat(card: RateCard, stay: Stay, rate: int) -> TimeCharge | None:
    """What a child pays (C8), and a member on 月額 (decisions.md 18); None for everybody else."""
    child = next((one for one in stay.categories if one in card.child), None)
    if child is not None:
        amount, words = card.child[child], card.categories[child]
        why = Reason("C8", f"「{words.ja}」は1回{yen_ja(amount)}です。", f"{words.en}: {yen_en(amount)} per visit.")
        lines = (line_of(f"ご利用料金({words.ja})", f"Visit ({words.en})", 1, amount, rate),) if amount else ()
        return TimeCharge(Charge(amount, lines, (why,)))
    monthly = stay.monthly or stay.plan == MONTHLY or MEMBER in stay.categories
    if monthly and not isinstance(card.charging, TenMinuteUnits):
        why = Reason("月額", "月額の会員なので、時間の料金はかかりません。", "A monthly member pays nothing for time.")
        return TimeCharge(Charge(0, (), (why,)))
    return None


def _guest(price: GuestPrice, stay: Stay, span: Span, rate: int) -> TimeCharge | PriceRefused:
    """What a member's guest pays (B7). Of one who left unseen the first unit is known to be owed, no more."""
    if not stay.with_host:
        return PriceRefused(
            WhyNoPrice.NO_MEMBER,
            "ゲストの方は会員の方とご一緒のときだけご利用いただけます。",
            "A guest can come in together with a member only.",
        )
    units = max(1, started(span.minutes, price.unit))
    amount: Yen = units * price.price
    why = Reason(
        "B7",
        f"ゲストは始まった{price.unit}分ごとに{yen_ja(price.price)}で、{units}単位です。",
        f"A guest pays {yen_en(price.price)} per begun {price.unit} min: {units} units.",
        span.minutes,
    )
    over = price.warn_over is not None and span.minutes > price.warn_over
    warning = Reason(
        "B7",
        f"ゲストのご利用が{price.warn_over}分を超えました。",
        f"The guest has been here for over {price.warn_over} min.",
    )
    line = line_of(f"ゲスト利用({price.unit}分)", f"Guest ({price.unit} min)", units, price.price, rate)
    return TimeCharge(Charge(amount, (line,), (why,), (warning,) if over else ()))


def _dropin(card: RateCard, stay: Stay) -> PriceRefused | None:
    """Why somebody without a plan cannot be priced by the hour, if so."""
    if stay.plan not in (DROPIN, ""):
        return no_such_plan(stay.plan)
    if card.dropin_refused:
        return _members_only()
    if stay.changes:
        return PriceRefused(WhyNoPrice.NO_CHANGES, "この料金表にはプランがありません。", "This rate card has no plans.")
    return None


def _members_only() -> PriceRefused:
    return PriceRefused(
        WhyNoPrice.DROPIN_REFUSED,
        "一時利用のない料金表です。会員のプランかゲストを選んでください。",
        "This card has no drop-ins. Choose a member's plan or a guest.",
    )


def _by_units(
    card: RateCard, rules: TenMinuteUnits, holidays: Holidays, stay: Stay, span: Span, rate: int
) -> TimeCharge | PriceRefused:
    plan = rules.plan(stay.plan)
    if plan is None:
        if stay.plan not in (DROPIN, ""):
            return no_such_plan(stay.plan)
        if card.dropin_refused:
            return _members_only()
        plan = MemberPlan(DROPIN, Free.NEVER)
    if stay.changes:
        return PriceRefused(
            WhyNoPrice.NO_CHANGES, "滞在中のプランの変更は料金表にありません。", "Plans do not change during a visit."
        )
    if not span.known and card.unknown_exit is not None:
        return charge_unknown(plan, card.unknown_exit, rate)
    return charge_units(rules, plan, holidays, span, rate)


def _by_plans(card: RateCard, rules: PrepaidPlans, stay: Stay, span: Span, rate: int) -> TimeCharge | PriceRefused:
    """By the column of the price table that asks least of those that are proven."""
    held = plan_held(rules, stay, span)
    if isinstance(held, PriceRefused):
        return held
    columns = [GENERAL, *(one for one in proven(card, stay) if one in held.prices)]
    charges = [charge_plan(card, rules, held, stay, span, one, rate) for one in columns]
    return min(charges, key=lambda one: one.charge.amount)
