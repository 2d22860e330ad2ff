"""Taking somebody in: the person, their pass, and the beginning of the visit."""

from dataclasses import replace
from datetime import datetime

from app.desk.book import Writing
from app.desk.form_roles import Role, by_role, roles_in
from app.desk.front import Front
from app.desk.open_things import open_refund
from app.desk.outcome import NewPass
from app.desk.rates_at_desk import category_of, plan_of, proofs_for
from app.desk.walking import Walking
from app.domain.facts.people import PassIssued, PersonCorrected, PersonRegistered
from app.domain.facts.visits import VisitBegun
from app.domain.journal import Source
from app.domain.passes import code_for
from app.domain.people import Person
from app.domain.spaces import wall
from app.domain.visits import Visit

NAMELESS = "お客様"


def take_in(
    front: Front, act: Writing, walking: Walking, now: datetime, source: Source
) -> tuple[Walking, NewPass | None]:
    """Begin the visit of a walkthrough, registering the person where they are new. The pass is new, or None.

    Somebody who came in meanwhile by another walkthrough is not taken in twice; what was paid in this one goes back.
    """
    visit = front.book.visit(walking.visit_id)
    if visit is not None and visit.open:
        return walking, None
    if visit is not None:
        walking = replace(walking, visit_id=front.book.new_id())
    said = by_role(walking.answers, roles_in(walking.walk.manual, walked(walking)))
    known = front.book.person(walking.person_id)
    there = front.book.open_visit_of(known.person_id) if known else None
    if there is not None:
        return _there_already(front, act, walking, there), None
    person = _update(act, known, said, front) if known else _register(front, act, walking, said, front.day(now))
    _begin(front, act, walking, person, said, now, source)
    made = _give_pass(front, act, walking, person)
    return replace(walking, known=True, person_id=person.person_id), made


def _there_already(front: Front, act: Writing, walking: Walking, there: Visit) -> Walking:
    paid = sum(one.amount for one in front.book.payments_of(walking.visit_id) if not one.void)
    if paid > 0:
        open_refund(act, paid, there.person_id, walking.visit_id, walking.walk_id)
    return replace(walking, visit_id=there.visit_id, known=True)


def walked(walking: Walking) -> tuple[str, ...]:
    """The procedures that a walkthrough went through, the first first."""
    return tuple(dict.fromkeys(step.partition("#")[0] for step in walking.walk.trace))


def _numbered(front: Front, day: str) -> str:
    """A manual that asks for no name: visitors are told apart by their number of the day."""
    return f"{NAMELESS}{len(front.book.visits_begun(day, day + 'U')) + 1}"


def _register(front: Front, act: Writing, walking: Walking, said: dict[Role, str], day: str) -> Person:
    name = said.get(Role.NAME) or said.get(Role.KANA) or _numbered(front, day)
    guest = walking.walk.manual.policy("ドロップイン") == "不可"
    person = Person(
        walking.person_id,
        "guest" if guest else "dropin",
        name,
        said.get(Role.KANA, ""),
        said.get(Role.CONTACT, ""),
        category_of(front.card, said.get(Role.CATEGORY, "")),
        "",
        "有効",
        "",
        said.get(Role.ADULT, "はい") != "いいえ",
        said.get(Role.WORK, ""),
        0,
    )
    other = tuple((role.value, said[role]) for role in (Role.SEEKS, Role.OFFERS) if role in said)
    act.append(
        PersonRegistered(
            person.person_id,
            person.kind,
            person.name,
            person.kana,
            person.contact,
            person.category,
            person.plan,
            person.status,
            person.adult,
            person.occupation,
            other,
        )
    )
    return person


def _update(act: Writing, known: Person, said: dict[Role, str], front: Front) -> Person:
    """What the form says of somebody known wins: a student who left school is a student no more."""
    words = said.get(Role.CATEGORY, "")
    category = category_of(front.card, words) if words else known.category
    if category != known.category:
        act.append(PersonCorrected(known.person_id, "category", known.category, category))
    return replace(known, category=category)


def _begin(
    front: Front, act: Writing, walking: Walking, person: Person, said: dict[Role, str], now: datetime, source: Source
) -> None:
    act.append(
        VisitBegun(
            person.person_id,
            person.name,
            wall(now),
            plan_of(front.card, person, said.get(Role.PLAN, "")),
            person.category,
            proofs_for(front.card, person.category),
            said.get(Role.SEAT, ""),
            walking.children,
            walking.party_id,
            "member" if person.kind == "guest" else "",
            person.visits == 0,
        ),
        source,
        walking.visit_id,
    )


def _give_pass(front: Front, act: Writing, walking: Walking, person: Person) -> NewPass | None:
    """A pass at the first check-in, unless the manual says `パス: なし` (decisions.md 8)."""
    if not walking.walk.manual.head.pass_wanted or person.visits > 0:
        return None
    if any(not one.revoked_at for one in front.book.passes_of(person.person_id)):
        return None
    pass_id = front.new_pass_id()
    act.append(PassIssued(pass_id, person.person_id, person.kind))
    code = code_for(front.space.space_id, pass_id, front.pass_keys[0])
    return NewPass(code, pass_id, person.name, person.person_id)
