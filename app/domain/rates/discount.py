"""Discounts and the same-day cap: what happens to a time charge after it is worked out (rules G11, G12, A6, A7, B6)."""

from dataclasses import dataclass, replace

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import Charge, QuoteLine, Reason
from app.domain.rates.card import GENERAL, GUEST_CATEGORY, Discount, Off, RateCard
from app.domain.rates.methods import Method
from app.domain.rates.stay import Granted, Stay


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A discount that could be used. amount: the time charge with it."""

    amount: Yen
    ja: str
    en: str


def proven(card: RateCard, stay: Stay) -> tuple[str, ...]:
    """The categories of the stay that count beside general: on the card, and proven where the card asks for it."""
    known = [card.categories[one] for one in stay.categories if one in card.categories and one != GENERAL]
    return tuple(one.id for one in known if not one.proof or one.id in stay.proofs)


def warnings_on_proofs(card: RateCard, stay: Stay) -> tuple[Reason, ...]:
    """What is said about categories that do not count."""
    found = []
    for one in stay.categories:
        category = card.categories.get(one)
        if one in (GENERAL, GUEST_CATEGORY, ""):
            continue
        if category is None:
            ja, en = (
                f"区分「{one}」はこの料金表にないので、一般の料金です。",
                f"{one} is not on this card: general price.",
            )
            found.append(Reason("G11", ja, en))
        elif category.proof and one not in stay.proofs:
            found.append(
                Reason(
                    "G11",
                    f"{category.proof}を見ていないので、一般の料金です。",
                    f"No proof was seen for {category.en}: general price.",
                )
            )
    return tuple(found)


def settled(card: RateCard, stay: Stay, charge: Charge) -> Charge:
    """A time charge after its one discount and the same-day cap (G5 steps 4 and 5)."""
    best, reasons = _best(card, stay, charge.amount)
    after = charge.amount if best is None else best.amount
    capped, why = _same_day(card, stay, after)
    if capped == charge.amount:
        return replace(charge, reasons=(*charge.reasons, *reasons, *why))
    return replace(
        charge, amount=capped, lines=_lowered(charge.lines, capped), reasons=(*charge.reasons, *reasons, *why)
    )


def lowered_by(discount: Discount, amount: Yen) -> Yen:
    """A time charge with a discount, rounded down to its step (A6, B6). Never below 0."""
    if discount.off is Off.ALL:
        return 0
    if discount.off is Off.YEN:
        return max(0, amount - discount.value) // discount.step * discount.step
    # one division for percent and step together, so that nothing is rounded twice
    return amount * (100 - discount.value) // (100 * discount.step) * discount.step


def _best(card: RateCard, stay: Stay, amount: Yen) -> tuple[_Candidate | None, tuple[Reason, ...]]:
    """The discount with the lowest result, and the words about it and about those left aside (G11)."""
    who = proven(card, stay)
    found = [
        _Candidate(lowered_by(one, amount), card.categories[one.category].ja, card.categories[one.category].en)
        for one in card.discounts
        if one.category in who
    ]
    if stay.granted.percent or stay.granted.yen:
        found.append(_granted(stay.granted, amount))
    if not found or not amount:
        return None, ()
    best = min(found, key=lambda one: one.amount)
    used = Reason(
        {Method.STARTED_HOURS: "A6", Method.TEN_MINUTE_UNITS: "B6"}.get(card.method, "G12"),
        f"割引({best.ja})で{yen_ja(best.amount)}になります。",
        f"With the discount ({best.en}): {yen_en(best.amount)}.",
    )
    aside = tuple(
        Reason("G11", f"割引は1つだけなので「{one.ja}」は使いません。", f"Only one discount: {one.en} is not used.")
        for one in found
        if one is not best
    )
    return best, (used, *aside)


def _granted(granted: Granted, amount: Yen) -> _Candidate:
    off = Discount("", Off.YEN, granted.yen) if granted.yen else Discount("", Off.PERCENT, granted.percent)
    return _Candidate(lowered_by(off, amount), granted.ja, granted.en)


def _same_day(card: RateCard, stay: Stay, amount: Yen) -> tuple[Yen, tuple[Reason, ...]]:
    caps = [card.same_day_cap[one] for one in proven(card, stay) if one in card.same_day_cap]
    cap = min(caps) if caps else card.same_day_cap.get(GENERAL)
    if cap is None:
        return amount, ()
    left = max(0, cap - stay.prior)
    if amount <= left:
        return amount, ()
    why = Reason(
        "A7",
        f"1日の上限{yen_ja(cap)}から今日の{yen_ja(stay.prior)}を引いた{yen_ja(left)}になります。",
        f"Daily maximum {yen_en(cap)} less {yen_en(stay.prior)} paid today leaves {yen_en(left)}.",
    )
    return left, (why,)


def _lowered(lines: tuple[QuoteLine, ...], amount: Yen) -> tuple[QuoteLine, ...]:
    """The lines of a time charge as one that is lower. A receipt does not tell whose discount it was."""
    if not amount or not lines:
        return ()
    first = lines[0]
    return (QuoteLine(f"{first.ja} 割引後", f"{first.en}, reduced", 1, amount, amount, first.rate),)
