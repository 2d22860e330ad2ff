"""Reading what the desk has under its eyes."""

import json
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from app.domain.watch import Shift, TillState, Todo, WalkKept
from db.tables.projections import count, noted, payment, shift, todo, walk

_WALK = select(walk).where(walk.c.space_id == bindparam("s"), walk.c.walk_id == bindparam("w"))
_OPEN_WALKS = (
    select(walk).where(walk.c.space_id == bindparam("s"), walk.c.outcome == "").order_by(walk.c.begun, walk.c.walk_id)
)
_TODOS = (
    select(todo).where(todo.c.space_id == bindparam("s"), todo.c.closed_at == "").order_by(todo.c.at, todo.c.todo_id)
)
_SHIFTS = select(shift.c.shift_id, shift.c.mixer_id, shift.c.name, shift.c.tier, shift.c.opened).where(
    shift.c.space_id == bindparam("s"), shift.c.closed == ""
)
_LAST_COUNT = (
    select(count.c.total, count.c.local_no)
    .where(count.c.space_id == bindparam("s"))
    .order_by(count.c.local_no.desc())
    .limit(1)
)
_CASH_SINCE = select(
    func.coalesce(func.sum(payment.c.amount).filter(payment.c.amount > 0), 0),
    func.coalesce(-func.sum(payment.c.amount).filter(payment.c.amount < 0), 0),
).where(
    payment.c.space_id == bindparam("s"),
    payment.c.method == "cash",
    payment.c.void == 0,
    payment.c.local_no > bindparam("since"),
)
_TAKINGS = (
    select(payment.c.method, func.sum(payment.c.amount))
    .where(
        payment.c.space_id == bindparam("s"),
        payment.c.void == 0,
        payment.c.at >= bindparam("low"),
        payment.c.at < bindparam("high"),
    )
    .group_by(payment.c.method)
)
_NOTED = (
    select(noted)
    .where(noted.c.space_id == bindparam("s"), noted.c.kind == bindparam("k"))
    .order_by(noted.c.at.desc())
    .limit(bindparam("most"))
)

# a value among the words of a record stands there as JSON text
_COUNT_NOTED = select(func.count()).where(
    noted.c.space_id == bindparam("s"),
    noted.c.kind == bindparam("k"),
    (bindparam("word") == "") | (func.instr(noted.c.words, bindparam("json")) > 0),
)


def _walk(row: Any) -> WalkKept:
    return WalkKept(
        row.walk_id,
        row.procedure,
        row.trigger,
        row.person_id,
        row.visit_id,
        row.manual_version,
        row.manual_sha,
        bool(row.at_kiosk),
        row.state,
        row.begun,
        row.outcome,
    )


def walk_of(conn: Connection, space: str, walk_id: str) -> WalkKept | None:
    """The walkthrough of that id."""
    row = conn.execute(_WALK, {"s": space, "w": walk_id}).one_or_none()
    return _walk(row) if row else None


def open_walks(conn: Connection, space: str) -> list[WalkKept]:
    """Walkthroughs under way, the oldest first."""
    return [_walk(row) for row in conn.execute(_OPEN_WALKS, {"s": space})]


def todos(conn: Connection, space: str) -> list[Todo]:
    """What is open, the oldest first."""
    return [
        Todo(row.todo_id, row.person_id, row.visit_id, row.walk_id, row.words_ja, row.words_en, row.why, row.at)
        for row in conn.execute(_TODOS, {"s": space})
    ]


def open_shift(conn: Connection, space: str) -> Shift | None:
    """Who watches the desk now: the watch begun last, if two devices each began one."""
    rows = conn.execute(_SHIFTS, {"s": space}).all()
    return Shift(*max(rows, key=lambda row: row.opened)) if rows else None


def till(conn: Connection, space: str, base: int) -> TillState:
    """The till since its last count; `base` yen when it was never counted."""
    last = conn.execute(_LAST_COUNT, {"s": space}).one_or_none()
    since = last.local_no if last else 0
    row = conn.execute(_CASH_SINCE, {"s": space, "since": since}).one()
    return TillState(last.total if last else base, int(row[0]), int(row[1]))


def takings(conn: Connection, space: str, low: str, high: str) -> dict[str, int]:
    """Yen taken by method in [low, high), refunds taken off."""
    rows = conn.execute(_TAKINGS, {"s": space, "low": low, "high": high})
    return {row[0]: int(row[1]) for row in rows}


def notes(conn: Connection, space: str, kind: str, most: int) -> list[tuple[str, dict[str, str]]]:
    """Plain records of a kind, the latest first: (when, words)."""
    rows = conn.execute(_NOTED, {"s": space, "k": kind, "most": most})
    return [(row.at, dict(json.loads(row.words))) for row in rows]


def count_notes(conn: Connection, space: str, kind: str, word: str) -> int:
    """How many plain records of a kind there are; word: only those with that value among their words."""
    value = json.dumps(word, ensure_ascii=False)
    return int(conn.execute(_COUNT_NOTED, {"s": space, "k": kind, "word": word, "json": value}).scalar_one())
