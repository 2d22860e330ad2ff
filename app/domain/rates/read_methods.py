"""The three ways of charging, read from a card's mapping."""

from dataclasses import replace

from app.domain.rates.card import GENERAL
from app.domain.rates.hours import ONE_DAY_MINUTES
from app.domain.rates.methods import (
    Block,
    Cap,
    Charging,
    EarlyBird,
    Extension,
    Free,
    MemberPlan,
    Method,
    PaidPlan,
    PrepaidPlans,
    PricedBand,
    StartedHours,
    TenMinuteUnits,
)
from app.domain.rates.reading import Entry
from app.domain.rates.values import UnreadableError, band, stretch

# keys of a plan that are no price of a category
PLAN_WORDS = frozenset({"label_ja", "label_en", "words_ja", "words_en", "minutes"})


def charging_from(card: Entry, method: Method) -> Charging:
    """The card's way of charging."""
    if method is Method.STARTED_HOURS:
        return _started_hours(card)
    return _units(card) if method is Method.TEN_MINUTE_UNITS else _prepaid(card)


def _started_hours(card: Entry) -> StartedHours:
    caps = [
        Cap(
            name,
            one.whole("amount"),
            one.clock("entry_from") if one.has("entry_from") else None,
            one.whole("max_hours", least=1) if one.has("max_hours") else None,
        )
        for name, one in card.entries("caps")
    ]
    return StartedHours(
        card.whole("free_first_minutes", 0),
        card.whole("grace_minutes", 0),
        card.whole("unit_minutes", least=1),
        card.whole("unit_price"),
        tuple(sorted(caps, key=_particular)),
    )


def _particular(cap: Cap) -> tuple[int, int]:
    """Sorts the caps: the latest entry first, then the fewest hours, then the one for everybody (A5)."""
    return (
        -1 if cap.entry_from is None else -1 - cap.entry_from - 1,
        cap.max_hours if cap.max_hours is not None else ONE_DAY_MINUTES,
    )


def _units(card: Entry) -> TenMinuteUnits:
    unit = card.whole("unit_minutes", least=1)
    bands = tuple(
        PricedBand(band(one.clock("from"), one.clock("to")), one.whole("price")) for one in card.rows("bands")
    )
    _check_bands(card, bands)
    least = card.amounts("min_units")
    plans = tuple(replace(_member_plan(name, one), min_units=least.get(name, 0)) for name, one in card.entries("plans"))
    for name in sorted(least.keys() - {one.id for one in plans}):
        card.wrong("min_units", name)
    block = card.entry("block")
    if block is None:
        return TenMinuteUnits(unit, bands, None, plans)
    if block.text("from", "entry") != "entry":
        block.wrong("from", block.text("from"), "entry")
    return TenMinuteUnits(unit, bands, Block(block.whole("minutes", least=1), block.whole("cap")), plans)


def _check_bands(card: Entry, bands: tuple[PricedBand, ...]) -> None:
    """Every minute of the day has one price, or a unit could start where none is."""
    for minute in range(ONE_DAY_MINUTES):
        count = sum(one.band.holds(minute) for one in bands)
        if count != 1:
            at = f"{minute // 60:02}:{minute % 60:02}"
            what = ("値段がありません", "has no price") if count == 0 else ("値段が2つあります", "has two prices")
            card.add("bands", "E604", f"{card.where('bands')}: {at} の{what[0]}。", f"bands: {at} {what[1]}.")
            return


def _member_plan(name: str, raw: Entry) -> MemberPlan:
    words = raw.text("free")
    fee = raw.whole("monthly_fee", 0)
    raw.words("label_ja"), raw.words("label_en"), raw.words("words_ja"), raw.words("words_en")
    if words in (Free.ALWAYS, Free.NEVER, Free.DAYS_OFF):
        return MemberPlan(name, Free(words), monthly_fee=fee)
    try:
        return MemberPlan(name, Free.BAND, band(*stretch(words)), monthly_fee=fee)
    except UnreadableError:
        if words:
            raw.wrong("free", words, "always、never、sat_sun_holiday、HH:MM-HH:MM")
        return MemberPlan(name, Free.NEVER)


def _prepaid(card: Entry) -> PrepaidPlans:
    plans = tuple(_paid_plan(name, one) for name, one in card.entries("plans"))
    if not plans:
        card.add("plans", "E601", f"{card.where('plans')} がありません。", f"{card.where('plans')} is missing.")
    early = card.entry("early_bird")
    ceiling = card.text("ceiling", "")
    if ceiling and ceiling not in {one.id for one in plans}:
        card.wrong("ceiling", ceiling, "、".join(one.id for one in plans))
    within = "upgrade_allowed_minutes_after_plan_end"
    return PrepaidPlans(
        plans,
        EarlyBird(early.clock("entry_before"), early.whole("minus")) if early else None,
        _extension(card.entry("extension")),
        ceiling,
        card.whole(within) if card.has(within) else None,
    )


def _paid_plan(name: str, raw: Entry) -> PaidPlan:
    for key in PLAN_WORDS:
        raw.has(key)
    until_close = raw.text("minutes") == "until_close"
    return PaidPlan(name, None if until_close else raw.whole("minutes", least=1), _prices(raw, PLAN_WORDS))


def _extension(raw: Entry | None) -> Extension | None:
    if raw is None:
        return None
    numbers = frozenset({"grace_minutes", "unit_minutes"})
    return Extension(raw.whole("grace_minutes", 0), raw.whole("unit_minutes", least=1), _prices(raw, numbers))


def _prices(raw: Entry, others: frozenset[str]) -> dict[str, int]:
    """Every key that is nothing else is a category with its price; general has to be among them."""
    prices = {key: raw.whole(key) for key in raw.keys() if key not in others}  # noqa: SIM118 - Entry is no mapping
    return prices if GENERAL in prices else {**prices, GENERAL: raw.whole(GENERAL)}
