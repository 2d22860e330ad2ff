"""What a space costs, in a few lines for visitors: read off the rate card, whatever its method."""

from collections.abc import Iterator

from app.domain.money import yen_en, yen_ja
from app.domain.rates.card import GENERAL, Off, RateCard
from app.domain.rates.methods import PrepaidPlans, StartedHours, TenMinuteUnits


def price_words(card: RateCard, english: bool) -> tuple[str, ...]:
    """One line each: time, caps, categories with another price, overtime."""
    charging = card.charging
    if isinstance(charging, StartedHours):
        lines = _hours(charging, english)
    elif isinstance(charging, PrepaidPlans):
        lines = _plans(card, charging, english)
    else:
        lines = _units(card, charging, english)
    return (*lines, *_discounts(card, english), *_late(card, english))


def _yen(amount: int, english: bool) -> str:
    return yen_en(amount) if english else yen_ja(amount)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24}:{minute % 60:02d}"


def _hours(rate: StartedHours, english: bool) -> Iterator[str]:
    yen = _yen(rate.price, english)
    if rate.unit == 60:
        yield f"{yen} an hour" if english else f"1時間 {yen}"
    else:
        yield f"{yen} per {rate.unit} min" if english else f"{rate.unit}分 {yen}"
    for cap in rate.caps:
        most = _yen(cap.amount, english)
        if cap.entry_from is not None:
            at = _clock(cap.entry_from)
            yield f"Entry from {at}: up to {most}" if english else f"{at}からのご入店は {most}まで"
        elif cap.max_hours is not None:
            yield f"Up to {cap.max_hours} hours: {most} at most" if english else f"{cap.max_hours}時間まで {most}まで"
        else:
            yield f"A day: {most} at most" if english else f"1日 {most}まで"


def _plans(card: RateCard, rate: PrepaidPlans, english: bool) -> Iterator[str]:
    for plan in rate.plans:
        word = card.plan_word(plan.id)
        name = word.en if english else word.ja
        prices = dict(plan.prices)
        others = ", ".join(
            f"{card.category_words(one) if not english else one} {_yen(price, english)}"
            for one, price in prices.items()
            if one != GENERAL
        )
        general = _yen(prices[GENERAL], english)
        yield f"{name}  {general}" + (f" ({others})" if others else "")
    if rate.early is not None:
        off, at = _yen(rate.early.minus, english), _clock(rate.early.before)
        yield f"Entry before {at}: {off} off" if english else f"{at}までのご入店は {off}引き"


def _units(card: RateCard, rate: TenMinuteUnits, english: bool) -> Iterator[str]:
    for one in rate.bands:
        span = f"{_clock(one.band.start)}–{_clock(one.band.end)}"
        yen = _yen(one.price, english)
        yield f"{span}: {yen} per {rate.unit} min" if english else f"{span} {rate.unit}分 {yen}"
    if rate.block is not None:
        most = _yen(rate.block.cap, english)
        yield f"At most {most} a day" if english else f"1日 {most}まで"
    if card.guest is not None:
        yen = _yen(card.guest.price, english)
        unit = card.guest.unit
        yield f"Guest of a member: {yen} per {unit} min" if english else f"お連れ様 {unit}分 {yen}"


def _discounts(card: RateCard, english: bool) -> Iterator[str]:
    for one in card.discounts:
        word = card.categories.get(one.category)
        name = one.category if word is None else (word.en if english else word.ja)
        if one.off is Off.ALL:
            yield f"{name}: free" if english else f"{name}の方は無料"
        elif one.off is Off.PERCENT:
            yield f"{name}: {one.value} % off" if english else f"{name}の方は{one.value}%引き"
        else:
            off = _yen(one.value, english)
            yield f"{name}: {off} off" if english else f"{name}の方は{off}引き"


def _late(card: RateCard, english: bool) -> Iterator[str]:
    if card.overtime is not None:
        yen, unit, grace = _yen(card.overtime.price, english), card.overtime.unit, card.overtime.grace
        yield (
            f"{grace} min after closing and later: {yen} per {unit} min"
            if english
            else f"閉店から{grace}分を過ぎると {unit}分 {yen}"
        )
