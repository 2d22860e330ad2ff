"""Charging by plans that are paid at the entry (rules C1 to C5, C7)."""

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import Charge, QuoteLine, Reason, TimeCharge
from app.domain.rates.card import GENERAL, RateCard
from app.domain.rates.hours import floored, started, whole_minutes
from app.domain.rates.methods import Extension, PaidPlan, PrepaidPlans
from app.domain.rates.span import Span
from app.domain.rates.stay import PlanChange, PriceRefused, Stay, WhyNoPrice


def charge_plan(
    card: RateCard, rules: PrepaidPlans, plan: PaidPlan, stay: Stay, span: Span, column: str, rate: int
) -> TimeCharge:
    """The time charge of a stay by one column of the price table.

    plan: the one held in the end (`plan_held`). column: the category whose prices count.
    """
    early = rules.early.minus if rules.early and span.entry_minute < rules.early.before else 0
    price = _less(_price(plan, column), early)
    over = 0 if plan.minutes is None else max(0, span.inside - plan.minutes)
    units, more = _extended(rules.extension, over, column)
    ceiling = rules.plan(rules.ceiling)
    most = _less(_price(ceiling, column), early) if ceiling else None
    amount = price + more if most is None else min(price + more, most)
    reasons = (
        *_why_plan(card, stay, plan, _price(plan, column), early, column),
        *_why_extension(rules.extension, over, units, more),
        *_why_ceiling(card, ceiling, most, price + more),
    )
    return TimeCharge(Charge(amount, _lines(card, plan, min(price, amount), amount, rate), reasons), min(price, amount))


def plan_held(rules: PrepaidPlans, stay: Stay, span: Span) -> PaidPlan | PriceRefused:
    """The plan that the stay ends on, after every change (C7): each to a longer plan, in time, within the stay."""
    held = rules.plan(stay.plan)
    if held is None:
        return no_such_plan(stay.plan)
    for change in stay.changes:
        after = _changed(rules, held, change, span)
        if isinstance(after, PriceRefused):
            return after
        held = after
    return held


def _changed(rules: PrepaidPlans, held: PaidPlan, change: PlanChange, span: Span) -> PaidPlan | PriceRefused:
    new = rules.plan(change.plan)
    at = whole_minutes(floored(change.at) - span.entry)
    if new is None:
        return no_such_plan(change.plan)
    if rules.change_within is None:
        return PriceRefused(
            WhyNoPrice.NO_CHANGES, "プランの変更は料金表にありません。", "The rate card has no changes of plan."
        )
    if not new.outlasts(held):
        return PriceRefused(
            WhyNoPrice.NOT_LONGER, "長いプランへの変更だけができます。", "A plan can only be changed to a longer one."
        )
    if at < 0 or at > span.minutes:
        return PriceRefused(
            WhyNoPrice.CHANGE_OUTSIDE,
            "変更の時刻がご利用の間にありません。",
            "The time of the change is not within the visit.",
        )
    if held.minutes is not None and at > held.minutes + rules.change_within:
        late = rules.change_within
        return PriceRefused(
            WhyNoPrice.CHANGE_TOO_LATE,
            f"プランの終わりから{late}分を過ぎたので変更できません。延長の料金になります。",
            f"A plan can be changed up to {late} min after its end. The extension applies.",
        )
    return new


def no_such_plan(plan: str) -> PriceRefused:
    """A plan that the card does not have."""
    return PriceRefused(
        WhyNoPrice.UNKNOWN_PLAN,
        f"プラン「{plan}」は料金表にありません。",
        f"The plan {plan!r} is not on the rate card.",
    )


def _price(plan: PaidPlan, column: str) -> Yen:
    return plan.prices.get(column, plan.prices[GENERAL])


def _less(price: Yen, minus: Yen) -> Yen:
    return max(0, price - minus)


def _extended(extension: Extension | None, over: int, column: str) -> tuple[int, Yen]:
    """(units, yen) of an extension; the free minutes are not taken off once they are exceeded (C4)."""
    if extension is None or over <= extension.grace:
        return 0, 0
    units = started(over, extension.unit)
    return units, units * extension.prices.get(column, extension.prices[GENERAL])


def _lines(card: RateCard, plan: PaidPlan, price: Yen, amount: Yen, rate: int) -> tuple[QuoteLine, ...]:
    label = card.plan_word(plan.id)
    lines = [QuoteLine(f"プラン {label.ja}", f"Plan {label.en}", 1, price, price, rate)] if price else []
    if amount > price:
        lines.append(QuoteLine("延長", "Extension", 1, amount - price, amount - price, rate))
    return tuple(lines)


def _why_plan(card: RateCard, stay: Stay, plan: PaidPlan, price: Yen, early: Yen, column: str) -> tuple[Reason, ...]:
    label, who = card.plan_word(plan.id), card.categories[column]
    found = [
        Reason(
            "C1",
            f"プラン「{label.ja}」({who.ja})は{yen_ja(price)}です。",
            f"The plan {label.en} ({who.en}) is {yen_en(price)}.",
            plan.minutes,
        )
    ]
    if early:
        found.append(Reason("C2", f"朝割で{yen_ja(early)}引きです。", f"Early bird: {yen_en(early)} off."))
    found += [
        Reason(
            "C7",
            f"{change.at:%H:%M}に「{card.plan_word(change.plan).ja}」へ変更しました。差額は先払いに入ります。",
            f"Changed to {card.plan_word(change.plan).en} at {change.at:%H:%M}; the difference counts as prepaid.",
        )
        for change in stay.changes
    ]
    return tuple(found)


def _why_extension(extension: Extension | None, over: int, units: int, more: Yen) -> tuple[Reason, ...]:
    if extension is None or not over:
        return ()
    if not units:
        ja, en = f"超過は{extension.grace}分以内なので延長はありません。", "No extension within the free minutes."
        return (Reason("C4", ja, en, over),)
    each = more // units
    ja = f"プランの終わりから{over}分、{extension.unit}分{yen_ja(each)}×{units}で{yen_ja(more)}です。"
    en = f"{over} min past the plan: {yen_en(each)} per {extension.unit} min × {units} = {yen_en(more)}."
    return (
        Reason("C3", f"プランの時間を{over}分過ぎました。", f"{over} min past the plan.", over),
        Reason("C4", ja, en, over),
    )


def _why_ceiling(card: RateCard, ceiling: PaidPlan | None, most: Yen | None, full: Yen) -> tuple[Reason, ...]:
    if ceiling is None or most is None or full <= most:
        return ()
    label = card.plan_word(ceiling.id)
    return (
        Reason(
            "C5",
            f"{yen_ja(full)}より「{label.ja}」の{yen_ja(most)}が安いので、そちらにします。",
            f"{label.en} at {yen_en(most)} is less than {yen_en(full)}, so that is the price.",
        ),
    )
