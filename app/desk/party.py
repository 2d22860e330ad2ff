"""People who come in together: one gave the details, each adult consents, each gets a card.

The others walk the same procedure with the first one's answers; asked again is only what
nobody can do for somebody else: consents, things handed over, money.
"""

from datetime import datetime

from app.desk.form_roles import Role
from app.desk.front import Front
from app.desk.go_on import go_on
from app.desk.needs import Need, need_of, records
from app.desk.outcome import Refused, Standing, Why
from app.desk.walking import Walking, kept
from app.domain.facts.desk import WalkBegun
from app.domain.facts.visits import VisitCorrected
from app.domain.people import call_name
from app.domain.spaces import wall
from app.domain.visits import Visit
from app.manual.walk import begin

MOST = 20


def add_to_party(front: Front, visit_id: str, adults: int, now: datetime) -> list[Standing] | Refused:
    """Begin a walkthrough for each further adult, answered like the first one's where that is possible.

    adults: how many come beside the one whose visit it is, 1 to 20.
    """
    leader = front.book.visit(visit_id)
    if leader is None or not leader.open:
        return Refused(Why.NOT_INSIDE)
    if not 1 <= adults <= MOST:
        return Refused(Why.AMOUNT)
    procedure = first_visit_procedure(front, now)
    if not procedure:
        return Refused(Why.NO_PROCEDURE)
    begun: list[Standing] = []
    with front.book.act(front.mixer.mixer_id, now) as act:
        if not leader.party_id:
            act.append(_joined(leader, now))
        here = len(front.book.party(visit_id)) + 1
        for number in range(adults):
            walking = _follower(front, leader, procedure, here + number, now)
            act.append(
                WalkBegun(
                    walking.procedure_id,
                    "party",
                    walking.person_id,
                    walking.visit_id,
                    walking.walk.manual.version,
                    walking.walk.manual.sha256,
                    walking.at_kiosk,
                    kept(walking),
                ),
                event_id=walking.walk_id,
            )
            begun.append(go_on(front, act, walking, now))
    return begun


def first_visit_procedure(front: Front, now: datetime) -> str:
    """The procedure that takes in somebody unknown: it begins a visit and needs no pass; "" where there is none."""
    fitting = (
        one.id
        for one in front.manual(now).procedures
        if one.on_kiosk and records(one, "visit.checkin") and need_of(one) is Need.NOBODY
    )
    return next(fitting, "")


def set_children(front: Front, visit_id: str, children: int, now: datetime) -> Visit | Refused:
    """Children come in with an adult and count for the head count only, without a form."""
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOT_INSIDE)
    if not 0 <= children <= MOST:
        return Refused(Why.AMOUNT)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(
            VisitCorrected(
                visit_id, visit.person_id, "children", str(visit.children), str(children), "一緒に来た方", wall(now)
            )
        )
    return front.book.visit(visit_id) or visit


def _joined(leader: Visit, now: datetime) -> VisitCorrected:
    return VisitCorrected(leader.visit_id, leader.person_id, "party", "", leader.visit_id, "一緒に来た方", wall(now))


def _follower(front: Front, leader: Visit, procedure: str, number: int, now: datetime) -> Walking:
    new_id = front.book.new_id
    return Walking(
        new_id(),
        begin(front.manual(now), procedure),
        "party",
        new_id(),
        new_id(),
        known=False,
        at_kiosk=True,
        party_id=leader.visit_id,
        lead=_given_by(front, leader, number),
    )


def _given_by(front: Front, leader: Visit, number: int) -> tuple[tuple[str, str], ...]:
    """What the first one said for everybody, by role."""
    person = front.book.person(leader.person_id)
    word = front.card.plans.get(leader.plan)
    plan = word.ja if word else ""
    said = {
        Role.NAME: f"{call_name(leader.name)}様のお連れ様{number}",
        Role.KANA: person.kana if person else "",
        Role.CONTACT: person.contact if person else "",
        Role.CATEGORY: front.card.category_words(leader.category),
        Role.PLAN: plan,
        Role.ADULT: "はい",
    }
    return tuple((role.value, words) for role, words in said.items() if words)
