"""Charging by short units outside a member's plan (rules B1 to B5, B8)."""

from collections.abc import Iterator
from datetime import date, datetime, time

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import Charge, QuoteLine, Reason, TimeCharge
from app.domain.rates.hours import DAY, MINUTE, minutes_of, started, whole_minutes
from app.domain.rates.methods import Free, MemberPlan, TenMinuteUnits
from app.domain.rates.span import Span, spoken

Run = tuple[datetime, datetime]


def charge_units(
    rules: TenMinuteUnits, plan: MemberPlan, holidays: frozenset[date], span: Span, rate: int
) -> TimeCharge:
    """The time charge of a stay before discounts. rate: the tax percent of its line."""
    runs = outside_plan(plan, holidays, span.entry, span.exit)
    starts = [unit for run in runs for unit in _units(rules, run)]
    fill = max(0, plan.min_units - len(starts))
    starts += [span.entry + (len(starts) + index) * rules.unit * MINUTE for index in range(fill)]
    charges = _by_block(rules, span.entry, starts)
    cap = rules.block.cap if rules.block else None
    amount = sum(charges if cap is None else [min(one, cap) for one in charges])
    minutes = sum(whole_minutes(end - start) for start, end in runs)
    outside = (*_why_runs(rules, runs, minutes), *_why_fill(fill))
    reasons = (*outside, *_why_units(rules, starts), *_why_blocks(charges, cap))
    if not amount:
        return TimeCharge(Charge(0, (), reasons))
    ja, en = spoken(minutes)
    line = QuoteLine(f"ご利用料金(プランの時間外 {ja})", f"Time outside the plan ({en})", 1, amount, amount, rate)
    return TimeCharge(Charge(amount, (line,), reasons))


def charge_unknown(plan: MemberPlan, amount: Yen, rate: int) -> TimeCharge:
    """What a stay costs when nobody knows when it ended (B8): nothing on a plan that is always free."""
    if plan.free is Free.ALWAYS:
        return TimeCharge(Charge(0, (), (Reason("B8", "いつでも無料のプランです。", "The plan is always free."),)))
    ja, en = "退館の時刻が分からない日の料金", "Leaving time not known"
    why = Reason("B8", f"{ja}は{yen_ja(amount)}です。", f"{en}: {yen_en(amount)}.")
    return TimeCharge(Charge(amount, (QuoteLine(ja, en, 1, amount, amount, rate),), (why,)))


def outside_plan(plan: MemberPlan, holidays: frozenset[date], entry: datetime, leaving: datetime) -> list[Run]:
    """The longest stretches `[s, e)` of `[entry, leaving)` that the plan does not hold (B2)."""
    runs: list[Run] = []
    at = entry
    for start, end in _free(plan, holidays, entry, leaving):
        if start > at:
            runs.append((at, min(start, leaving)))
        at = max(at, end)
        if at >= leaving:
            return runs
    if at < leaving:
        runs.append((at, leaving))
    return runs


def free_at(plan: MemberPlan, moment: datetime, holidays: frozenset[date]) -> bool:
    """Whether the plan holds the minute that begins at `moment` (B1)."""
    return not outside_plan(plan, holidays, moment, moment + MINUTE)


def _free(plan: MemberPlan, holidays: frozenset[date], entry: datetime, leaving: datetime) -> Iterator[Run]:
    """The plan's own stretches that can touch `[entry, leaving)`, in order of their start."""
    if plan.free is Free.ALWAYS:
        yield entry, leaving
        return
    # a stretch that began yesterday evening may reach into this morning
    day = entry.date() - DAY
    while day <= leaving.date():
        if plan.free is Free.BAND and plan.band is not None:
            yield plan.band.on(day)
        elif plan.free is Free.DAYS_OFF and (day.weekday() >= 5 or day in holidays):
            midnight = datetime.combine(day, time())
            yield midnight, midnight + DAY
        day += DAY


def _units(rules: TenMinuteUnits, run: Run) -> list[datetime]:
    start, end = run
    return [start + index * rules.unit * MINUTE for index in range(started(whole_minutes(end - start), rules.unit))]


def _by_block(rules: TenMinuteUnits, entry: datetime, starts: list[datetime]) -> list[Yen]:
    """The charges block by block, counted from the entry (B4); one sum where the card has no blocks."""
    sums: dict[int, Yen] = {}
    for start in starts:
        block = whole_minutes(start - entry) // rules.block.minutes if rules.block else 0
        sums[block] = sums.get(block, 0) + rules.price_at(minutes_of(start.time()))
    return [sums[block] for block in sorted(sums)]


def _why_runs(rules: TenMinuteUnits, runs: list[Run], minutes: int) -> tuple[Reason, ...]:
    if not runs:
        return (Reason("B1", "すべてプランの時間内です。", "All within the plan's hours.", 0),)
    when = "、".join(f"{start:%m/%d %H:%M}〜{end:%m/%d %H:%M}" for start, end in runs)
    count = sum(len(_units(rules, run)) for run in runs)
    en = ", ".join(f"{start:%m/%d %H:%M}–{end:%m/%d %H:%M}" for start, end in runs)
    return (
        Reason("B1", f"プランの時間外は{when}の{minutes}分です。", f"Outside the plan: {en}, {minutes} min.", minutes),
        Reason("B2", f"{rules.unit}分ずつで{count}単位です。", f"{count} units of {rules.unit} min.", minutes),
    )


def _why_fill(fill: int) -> tuple[Reason, ...]:
    if not fill:
        return ()
    return (Reason("B5", f"最低の単位まで{fill}単位を足します。", f"{fill} added to reach the least number of units."),)


def _why_units(rules: TenMinuteUnits, starts: list[datetime]) -> tuple[Reason, ...]:
    counts: dict[Yen, int] = {}
    for start in starts:
        price = rules.price_at(minutes_of(start.time()))
        counts[price] = counts.get(price, 0) + 1
    if not counts:
        return ()
    ja = "、".join(f"{yen_ja(price)}×{count}" for price, count in counts.items())
    en = ", ".join(f"{yen_en(price)} × {count}" for price, count in counts.items())
    return (Reason("B3", f"始まりの時刻で、{ja}です。", f"By the start of each unit: {en}."),)


def _why_blocks(charges: list[Yen], cap: Yen | None) -> tuple[Reason, ...]:
    over = 0 if cap is None else sum(charge > cap for charge in charges)
    if cap is None or not over:
        return ()
    return (
        Reason(
            "B4",
            f"上限は1区切り{yen_ja(cap)}で、{over}区切りが上限になりました。",
            f"The cap of {yen_en(cap)} applies to {over} of {len(charges)} blocks.",
        ),
    )
