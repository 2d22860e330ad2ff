"""The rate card as the desk asks it: words to ids, papers, plan hours, closing time."""

from datetime import date, datetime

from app.domain.people import Person
from app.domain.rates.card import DROPIN, GENERAL, GUEST, MONTHLY, RateCard
from app.domain.rates.time_charge import inside_plan
from app.domain.spaces import wall


def category_of(card: RateCard, words: str) -> str:
    """The id of a category; general for words that the card does not know."""
    word = card.category_named(words)
    return word.id if word else GENERAL


def plan_of(card: RateCard, person: Person, words: str) -> str:
    """The plan of a visit: what was picked now, else the person's own, else a guest's or a drop-in's."""
    picked = card.plan_named(words) if words else None
    if picked:
        return picked.id
    if person.plan:
        own = card.plan_named(person.plan)
        return own.id if own else person.plan
    return GUEST if person.kind == "guest" else DROPIN


def monthly(plan: str) -> bool:
    """Whether a plan is the space's monthly one (月額), which no card has to list (decisions.md 18)."""
    return plan in (MONTHLY, "月額")


def proofs_for(card: RateCard, category: str) -> tuple[str, ...]:
    """The manual has the paper checked before it takes somebody in under a category, so it counts as seen."""
    found = card.categories.get(category)
    return (category,) if found and found.proof else ()


def inside_plan_hours(card: RateCard, plan: str, holidays: frozenset[date], now: datetime) -> bool:
    """Whether a member's plan covers this minute; plans of cards without plan hours always do."""
    return inside_plan(card, plan, holidays, now.replace(tzinfo=None))


def closing_time(card: RateCard, entry: str, now: str) -> str:
    """When somebody found gone counts as having left: closing without overtime, "" where the space never closes.

    Never before the entry, never after now (decisions.md 6; pricing_rules.md B8 for "").
    """
    close = card.opening.close_of(datetime.fromisoformat(entry).date())
    return "" if close is None else max(entry, min(wall(close.at), now))
