"""Prices at the desk: what the book knows of a visit, handed to the rate card."""

from datetime import datetime

from app.desk.book import Writing
from app.desk.form_roles import Role, by_role, roles_in
from app.desk.front import Front
from app.desk.needs import records
from app.desk.rates_at_desk import category_of, monthly, plan_of, proofs_for
from app.desk.walking import Walking
from app.domain.facts.money import QuoteMade
from app.domain.journal import NO_SOURCE, Source
from app.domain.people import Person
from app.domain.rates.card import DROPIN
from app.domain.rates.price import Rates, at_most_today, quote_visit
from app.domain.rates.quote import Quote
from app.domain.rates.stay import Granted, PlanChange, PriceRefused, Sold, Stay
from app.domain.spaces import wall
from app.domain.visits import Visit


def rates(front: Front) -> Rates:
    """The space's card with all that a price needs."""
    return Rates(front.card, front.extras, front.holidays, front.space.registration is not None)


def priced(front: Front, stay: Stay) -> Quote | None:
    """The price of a stay by the space's card; None where the card cannot say."""
    quote = quote_visit(rates(front), stay)
    return quote if isinstance(quote, Quote) else None


def price_visit(front: Front, visit: Visit, now: datetime, *, leaving: str | None = None) -> Quote | None:
    """What a visit costs until it ended, or until now while it is open.

    leaving: another end than that; "", like the end of a visit that was closed so, is one that nobody knows
    (pricing_rules.md B8). None where the card cannot say.
    """
    end = _end(visit, now) if leaving is None else leaving
    return priced(front, _stay(front, visit, end, visit.changes))


def price_with_plan(front: Front, visit: Visit, plan: str, now: datetime) -> Quote | PriceRefused:
    """What a visit would cost with another plan from now on, or why it cannot be had (pricing_rules.md C7)."""
    return quote_visit(rates(front), _stay(front, visit, _end(visit, now), (*visit.changes, (plan, wall(now)))))


def so_far(front: Front, visit: Visit, now: datetime) -> tuple[int, int, Quote | None]:
    """What a visit costs so far, the most it can cost today without overtime, and the quote behind it."""
    quote = price_visit(front, visit, now)
    most = at_most_today(rates(front), _stay(front, visit, _end(visit, now), visit.changes))
    total = quote.total if quote else 0
    return total, max(total, most), quote


def _end(visit: Visit, now: datetime) -> str:
    """Where a clock was set back since the entry, no time has passed: nobody stands before a price that is none."""
    return max(visit.entry, wall(now)) if visit.open else visit.exit


def _stay(front: Front, visit: Visit, end: str, changes: tuple[tuple[str, str], ...]) -> Stay:
    book = front.book
    return Stay(
        datetime.fromisoformat(visit.entry),
        datetime.fromisoformat(end) if end else None,
        visit.plan or DROPIN,
        (visit.category,),
        frozenset(visit.proofs),
        book.prior_charge(visit.person_id, visit.entry),
        tuple(PlanChange(plan, datetime.fromisoformat(at)) for plan, at in changes),
        tuple(Sold(one.item_id, one.quantity) for one in book.lines_of(visit.visit_id)),
        visit.paid,
        Granted(visit.discount_percent, visit.discount_yen),
        with_host=True,
        monthly=monthly(visit.plan),
    )


def price_of_walking(front: Front, walking: Walking, now: datetime) -> Quote | None:
    """What the [金額] of a walkthrough shows: the visit's price, or what a plan costs before it begins."""
    visit = front.book.visit(walking.visit_id)
    if visit is not None:
        return price_visit(front, visit, now)
    procedure = walking.walk.manual.procedure(walking.walk.frames[-1].procedure)
    return _price_at_entry(front, walking, now) if records(procedure, "visit.checkin") else None


def _price_at_entry(front: Front, walking: Walking, now: datetime) -> Quote | None:
    """The price of a plan that is paid before the seat (pricing_rules.md C1)."""
    procedures = tuple(dict.fromkeys(step.partition("#")[0] for step in walking.walk.trace))
    said = by_role(walking.answers, roles_in(walking.walk.manual, procedures))
    known = front.book.person(walking.person_id)
    person = known or Person(walking.person_id, "dropin", "", "", "", "", "", "", "", True, "", 0)
    words = said.get(Role.CATEGORY, "")
    category = category_of(front.card, words) if words else (known.category if known else "general")
    paid = sum(one.amount for one in front.book.payments_of(walking.visit_id) if not one.void)
    sold = tuple(Sold(one.item_id, one.quantity) for one in front.book.lines_of(walking.visit_id))
    moment = now.replace(tzinfo=None)
    stay = Stay(
        moment,
        moment,
        plan_of(front.card, person, said.get(Role.PLAN, "")),
        (category,),
        frozenset(proofs_for(front.card, category)),
        sold=sold,
        prepaid=paid,
        with_host=True,
        monthly=monthly(person.plan),
    )
    return priced(front, stay)


def write_quote(
    act: Writing,
    front: Front,
    visit_id: str,
    person_id: str,
    quote: Quote,
    now: datetime,
    source: Source = NO_SOURCE,
) -> None:
    """Keep a quote as it was shown."""
    act.append(
        QuoteMade(
            visit_id,
            person_id,
            front.card.card_id,
            wall(now),
            quote.time,
            quote.overtime,
            quote.extras,
            quote.total,
            quote.tax10,
            quote.tax8,
            quote.prepaid,
            quote.due,
        ),
        source,
    )
