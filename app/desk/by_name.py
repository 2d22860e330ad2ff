"""Coming in and leaving without a pass in the hand: somebody found by name, or chosen from those inside."""

from datetime import datetime

from app.desk.front import Front
from app.desk.open_walk import open_walk_of
from app.desk.outcome import Refused, Standing, Why
from app.desk.scan import DROPIN, MEMBER, leaving_procedure
from app.desk.start import start
from app.manual.triggers import procedure_for_scan


def come_in(front: Front, person_id: str, now: datetime) -> Standing | Refused:
    """What the manual does when this person's pass is shown, started at the desk.

    Where they are coming in already, at the visitor's screen say, that walkthrough as it stands.
    """
    person = front.book.person(person_id)
    if person is None:
        return Refused(Why.PASS_UNKNOWN)
    if front.book.open_visit_of(person_id) is not None:
        return Refused(Why.ALREADY_INSIDE)
    again = open_walk_of(front, person_id, now)
    if again is not None:
        return again
    label = MEMBER if person.kind == "member" else DROPIN
    procedure = procedure_for_scan(front.manual(now), label, inside=False)
    if procedure is None:
        return Refused(Why.NO_PROCEDURE)
    return start(front, procedure.id, f"QR:{label}", now, person_id=person_id)


def leave(front: Front, visit_id: str, now: datetime) -> Standing | Refused:
    """What the manual does when this visit ends, started at the desk."""
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOT_INSIDE)
    procedure = leaving_procedure(front.manual(now))
    if not procedure:
        return Refused(Why.NO_PROCEDURE)
    return start(front, procedure, "ボタン:お帰り", now, person_id=visit.person_id, visit_id=visit_id)


def visit_to_show(front: Front, person_id: str) -> str:
    """The visit to look at when somebody is found: the open one, else the latest, "" where there was none."""
    visit = front.book.open_visit_of(person_id) or next(iter(front.book.visits_of(person_id, 1)), None)
    return visit.visit_id if visit else ""
