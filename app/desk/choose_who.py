"""Telling a walkthrough whom it is about: a person found by name, or a visit of somebody inside."""

from dataclasses import replace
from datetime import datetime

from app.desk.clock_back import before_it_began
from app.desk.front import Front
from app.desk.go_on import go_on
from app.desk.open_walk import walking_of
from app.desk.outcome import Refused, Standing, Why


def choose_who(
    front: Front, walk_id: str, now: datetime, *, person_id: str = "", visit_id: str = ""
) -> Standing | Refused:
    """Go on with this person, or this visit. The choice is an answer, and kept like one."""
    kept = front.book.walk(walk_id)
    walking = walking_of(front, kept) if kept else None
    if walking is None:
        return Refused(Why.GONE)
    if visit_id:
        visit = front.book.visit(visit_id)
        if visit is None or not visit.open:
            return Refused(Why.NOT_INSIDE)
        if refused := before_it_began(visit, now):
            return refused
        walking = replace(walking, visit_id=visit_id, person_id=visit.person_id, known=True)
    else:
        person = front.book.person(person_id)
        if person is None:
            return Refused(Why.NOT_INSIDE)
        if front.book.open_visit_of(person_id) is not None:
            return Refused(Why.ALREADY_INSIDE)
        walking = replace(walking, person_id=person_id, known=True)
    with front.book.act(front.mixer.mixer_id, now) as act:
        return go_on(front, act, walking, now, '{"who":true}')
