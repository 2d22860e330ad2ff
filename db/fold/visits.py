"""Folds of the facts of a visit."""

import json
from functools import cache
from typing import Any

from sqlalchemy import Update, bindparam, func, insert, select, update

from app.domain.facts.visits import (
    CameBack,
    HandedBack,
    HandedOut,
    VisitBegun,
    VisitCorrected,
    VisitEnded,
    VisitReopened,
    VisitVoided,
    WentOut,
)
from app.domain.visits import Where
from db.fold.place import Place
from db.tables.projections import handout, payment, person, visit

_COUNT_VISIT = (
    update(person)
    .where(person.c.space_id == bindparam("s"), person.c.person_id == bindparam("p"))
    .values(visits=person.c.visits + bindparam("by"))
)
_PAID_BEFORE = (
    select(func.coalesce(func.sum(payment.c.amount), 0))
    .where(payment.c.space_id == bindparam("s"), payment.c.visit_id == bindparam("v"), payment.c.void == 0)
    .scalar_subquery()
)
_NEW_VISIT = insert(visit).prefix_with("OR IGNORE").values(charged=_PAID_BEFORE, paid=_PAID_BEFORE)
_NEW_HANDOUT = insert(handout).prefix_with("OR IGNORE")
_CORRECTABLE = frozenset({"entry", "exit", "category", "seat"})


def begun(at: Place, fact: VisitBegun) -> None:
    """A visit opens under the id of its entry. What was paid for that id before (prepaid plans) counts."""
    at.conn.execute(
        _NEW_VISIT,
        {
            "s": at.space_id,
            "v": at.event_id,
            "space_id": at.space_id,
            "visit_id": at.event_id,
            "person_id": fact.person_id,
            "name": fact.name,
            "where_": Where.INSIDE.value,
            "entry": fact.entry,
            "exit": "",
            "plan": fact.plan,
            "category": fact.category,
            "proofs": json.dumps(fact.proofs),
            "seat": fact.seat,
            "children": fact.children,
            "party_id": fact.party_id,
            "host_id": fact.host_id,
            "out_since": "",
            "changes": "[]",
            "discount_percent": 0,
            "discount_yen": 0,
            "time_charge": 0,
        },
    )
    at.conn.execute(_COUNT_VISIT, {"s": at.space_id, "p": fact.person_id, "by": 1})


def change(at: Place, visit_id: str, **values: Any) -> None:
    """Set columns of one visit."""
    new = {f"new_{name}": value for name, value in values.items()}
    at.conn.execute(_changing(tuple(values)), {"s": at.space_id, "v": visit_id, **new})


@cache
def _changing(columns: tuple[str, ...]) -> Update:
    """The statement that sets these columns: made once, for making it takes longer than running it."""
    return (
        update(visit)
        .where(visit.c.space_id == bindparam("s"), visit.c.visit_id == bindparam("v"))
        .values({name: bindparam(f"new_{name}") for name in columns})
    )


def ended(at: Place, fact: VisitEnded) -> None:
    """A visit closes."""
    where = Where.GONE if fact.found_gone else Where.LEFT
    change(at, fact.visit_id, where_=where.value, exit=fact.exit, out_since="")


def went_out(at: Place, fact: WentOut) -> None:
    """Out for a moment."""
    change(at, fact.visit_id, out_since=fact.at)


def came_back(at: Place, fact: CameBack) -> None:
    """In again."""
    change(at, fact.visit_id, out_since="")


def corrected(at: Place, fact: VisitCorrected) -> None:
    """One thing about a visit changes; a change of plan is kept with the time from which it holds."""
    if fact.what == "plan":
        row = at.conn.execute(
            visit.select().where(visit.c.space_id == at.space_id, visit.c.visit_id == fact.visit_id)
        ).one_or_none()
        if row is not None:
            changes = [*json.loads(row.changes), [fact.new, fact.at]]
            change(at, fact.visit_id, changes=json.dumps(changes))
    elif fact.what == "proofs":
        change(at, fact.visit_id, proofs=json.dumps([one for one in fact.new.split(";") if one]))
    elif fact.what == "children":
        change(at, fact.visit_id, children=int(fact.new))
    elif fact.what == "party":
        change(at, fact.visit_id, party_id=fact.new)
    elif fact.what in _CORRECTABLE:
        change(at, fact.visit_id, **{fact.what: fact.new})


def voided(at: Place, fact: VisitVoided) -> None:
    """A visit counts as never begun."""
    change(at, fact.visit_id, where_=Where.VOID.value, out_since="")
    at.conn.execute(_COUNT_VISIT, {"s": at.space_id, "p": fact.person_id, "by": -1})


def reopened(at: Place, fact: VisitReopened) -> None:
    """A closed visit is open again."""
    change(at, fact.visit_id, where_=Where.INSIDE.value, exit="")


def handed_out(at: Place, fact: HandedOut) -> None:
    """An item is with somebody."""
    at.conn.execute(
        _NEW_HANDOUT,
        {
            "space_id": at.space_id,
            "handout_id": at.event_id,
            "visit_id": fact.visit_id,
            "person_id": fact.person_id,
            "walk_id": fact.walk_id,
            "item_id": fact.item_id,
            "number": fact.number,
            "returns": int(fact.returns),
            "out_at": at.at,
            "back_at": "",
        },
    )


def handed_back(at: Place, fact: HandedBack) -> None:
    """An item is back."""
    at.conn.execute(
        update(handout)
        .where(handout.c.space_id == at.space_id, handout.c.handout_id == fact.handout_id)
        .values(back_at=at.at)
    )
