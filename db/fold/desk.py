"""Folds of facts of the desk itself."""

import json

from sqlalchemy import bindparam, insert, update

from app.domain.facts.desk import (
    Noted,
    ShiftClosed,
    ShiftOpened,
    TodoClosed,
    TodoOpened,
    WalkAnswered,
    WalkBegun,
    WalkEnded,
    WalkMoved,
)
from db.fold.place import Place
from db.tables.projections import noted, shift, todo, walk

_NEW_WALK = insert(walk).prefix_with("OR IGNORE")
_STEP_WALK = (
    update(walk)
    .where(walk.c.space_id == bindparam("s"), walk.c.walk_id == bindparam("w"))
    .values(state=bindparam("st"), person_id=bindparam("p"), visit_id=bindparam("vi"))
)
_END_WALK = (
    update(walk)
    .where(walk.c.space_id == bindparam("s"), walk.c.walk_id == bindparam("w"))
    .values(outcome=bindparam("o"), state="")
)


def walk_begun(at: Place, fact: WalkBegun) -> None:
    """A walkthrough is under way."""
    at.conn.execute(
        _NEW_WALK,
        {
            "space_id": at.space_id,
            "walk_id": at.event_id,
            "procedure": fact.procedure,
            "trigger": fact.trigger,
            "person_id": fact.person_id,
            "visit_id": fact.visit_id,
            "manual_version": fact.manual_version,
            "manual_sha": fact.manual_sha,
            "at_kiosk": int(fact.at_kiosk),
            "state": fact.after,
            "begun": at.at,
            "outcome": "",
        },
    )


def walk_answered(at: Place, fact: WalkAnswered) -> None:
    """A walkthrough stands further on."""
    at.conn.execute(
        _STEP_WALK,
        {"s": at.space_id, "w": fact.walk_id, "st": fact.after, "p": fact.person_id, "vi": fact.visit_id},
    )


def walk_moved(at: Place, fact: WalkMoved) -> None:
    """A walkthrough changes sides."""
    at.conn.execute(
        update(walk)
        .where(walk.c.space_id == at.space_id, walk.c.walk_id == fact.walk_id)
        .values(at_kiosk=int(fact.at_kiosk))
    )


def walk_ended(at: Place, fact: WalkEnded) -> None:
    """A walkthrough is over; its state, with what people typed, is kept in the journal only."""
    at.conn.execute(_END_WALK, {"s": at.space_id, "w": fact.walk_id, "o": fact.outcome})


def todo_opened(at: Place, fact: TodoOpened) -> None:
    """Something is open."""
    at.conn.execute(
        insert(todo).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "todo_id": at.event_id,
            "person_id": fact.person_id,
            "visit_id": fact.visit_id,
            "walk_id": fact.walk_id,
            "words_ja": fact.words_ja,
            "words_en": fact.words_en,
            "why": fact.why,
            "at": at.at,
            "closed_at": "",
        },
    )


def todo_closed(at: Place, fact: TodoClosed) -> None:
    """Something is open no more."""
    at.conn.execute(
        update(todo).where(todo.c.space_id == at.space_id, todo.c.todo_id == fact.todo_id).values(closed_at=at.at)
    )


def shift_opened(at: Place, fact: ShiftOpened) -> None:
    """Somebody watches the desk."""
    at.conn.execute(
        insert(shift).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "shift_id": at.event_id,
            "mixer_id": fact.mixer_id,
            "name": fact.name,
            "tier": fact.tier,
            "opened": at.at,
            "closed": "",
        },
    )


def shift_closed(at: Place, fact: ShiftClosed) -> None:
    """The watch is over."""
    at.conn.execute(
        update(shift).where(shift.c.space_id == at.space_id, shift.c.shift_id == fact.shift_id).values(closed=at.at)
    )


def record(at: Place, fact: Noted) -> None:
    """A plain record can be read back."""
    at.conn.execute(
        insert(noted).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "note_id": at.event_id,
            "kind": fact.record_kind,
            "words": json.dumps(fact.words, ensure_ascii=False),
            "reason": fact.reason,
            "person_id": fact.person_id,
            "visit_id": fact.visit_id,
            "at": at.at,
        },
    )
