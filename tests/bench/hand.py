"""A check-in as somebody in a hurry would write it: the same rows of the same tables, and nothing else.

It is what the desk's check-in is measured against. It thinks nothing and builds nothing: what it writes was sealed
and laid out before the clock runs (`lay_out`), by an author of its own, so that the desk's chain stays whole. It goes
through the same engine, so it has the same encryption, the same wait for the disk and the same statements' cost.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, text, update

from app.desk.outcome import Standing
from app.domain.facts.desk import WalkBegun
from app.domain.journal import GENESIS, Author, Stamp, next_hlc
from db.book import Book
from db.fold.place import wall_text
from db.home import new_event_id
from db.seal import header_of, opened, seal
from db.tables.journal import log
from db.tables.projections import pass_, person, shift, visit, walk

_PASS = select(pass_).where(pass_.c.space_id == bindparam("s"), pass_.c.pass_id == bindparam("p"))
_PERSON = select(person).where(person.c.space_id == bindparam("s"), person.c.person_id == bindparam("p"))
# `+` as in the desk's own statement: without it the hand would read all the visits that a member ever made
_OPEN_VISIT = select(visit).where(
    visit.c.space_id == bindparam("s"), visit.c.where_ == "inside", text("+visit.person_id = :p")
)
_OPEN_WALKS = select(walk).where(walk.c.space_id == bindparam("s"), walk.c.outcome == "")
_SHIFT = select(shift).where(shift.c.space_id == bindparam("s"), shift.c.closed == "")
_LOG, _VISIT, _WALK = insert(log), insert(visit), insert(walk)
_COUNTED = (
    update(person)
    .where(person.c.space_id == bindparam("s"), person.c.person_id == bindparam("p"))
    .values(visits=person.c.visits + 1)
)
_ENDED = (
    update(walk)
    .where(walk.c.space_id == bindparam("s"), walk.c.walk_id == bindparam("w"))
    .values(outcome=bindparam("o"), state="")
)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """One check-in ready to be written: rows as the tables take them."""

    pass_id: str
    person_id: str
    visit_id: str
    walk_id: str
    outcome: str
    entries: tuple[dict[str, Any], ...]
    walk: dict[str, Any]
    visit: dict[str, Any]


class ByHand:
    """Writes check-ins with plain statements through a book's own engine."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._author = Author(book.space_id, "by-hand", 1)
        self._conn: Connection = book.engine.connect().execution_options(writing=True)
        self._n, self._digest = 0, GENESIS

    def write(self, ready: LaidOut) -> None:
        """One durable transaction: what has to be known is read, then all is written."""
        conn, space = self._conn, self._book.space_id
        with conn.begin():
            conn.execute(_PASS, {"s": space, "p": ready.pass_id}).one()
            conn.execute(_PERSON, {"s": space, "p": ready.person_id}).one()
            conn.execute(_OPEN_VISIT, {"s": space, "p": ready.person_id}).one_or_none()
            conn.execute(_OPEN_WALKS, {"s": space}).all()
            conn.execute(_SHIFT, {"s": space}).one()
            scanned, begun, came_in, ended = ready.entries
            conn.execute(_LOG, scanned)
            conn.execute(_LOG, begun)
            conn.execute(_WALK, ready.walk)
            conn.execute(_LOG, came_in)
            conn.execute(_VISIT, ready.visit)
            conn.execute(_COUNTED, {"s": space, "p": ready.person_id})
            conn.execute(_LOG, ended)
            conn.execute(_ENDED, {"s": space, "w": ready.walk_id, "o": ready.outcome})

    def lay_out(self, model: Standing, pass_id: str, now: datetime) -> LaidOut:
        """What a check-in just made by the desk left in the tables, made ready to be written once more, anew."""
        walk_id, visit_id = new_event_id(), new_event_id()
        with self._book.looking() as conn:
            of_walk = conn.execute(select(walk).where(walk.c.walk_id == model.walking.walk_id)).mappings().one()
            of_visit = conn.execute(select(visit).where(visit.c.visit_id == model.walking.visit_id)).mappings().one()
            rows = conn.execute(select(log).order_by(log.c.local_no.desc()).limit(4)).all()
        renamed = {model.walking.walk_id: walk_id, model.walking.visit_id: visit_id}
        entries = tuple(self._sealed(row, renamed, now) for row in reversed(rows))
        wall = wall_text(int(now.timestamp() * 1000), 540)
        return LaidOut(
            pass_id,
            model.walking.person_id,
            visit_id,
            walk_id,
            str(of_walk["outcome"]),
            entries,
            {
                **of_walk,
                "walk_id": walk_id,
                "visit_id": visit_id,
                "begun": wall,
                "outcome": "",
                "state": _state_then(rows),
            },
            {**of_visit, "visit_id": visit_id, "entry": wall},
        )

    def _sealed(self, row: Any, renamed: dict[str, str], now: datetime) -> dict[str, Any]:
        """A journal row of the same fact, sealed by the hand's own author."""
        known, head = opened(row.header, row.body), header_of(row.header)
        assert known.fact is not None
        wall_ms = int(now.timestamp() * 1000)
        stamp = Stamp(wall_ms, 540, next_hlc(row.hlc, wall_ms))
        event_id = renamed.get(row.event_id) or new_event_id()
        self._n += 1
        entry = seal(
            known.fact, known.source, self._author, self._n, self._digest, stamp, head.actor_id, event_id, b"0" * 16
        )
        self._digest = entry.digest
        plain = {name: value for name, value in row._mapping.items() if name != "local_no"}
        return plain | {
            "event_id": event_id,
            "device_id": self._author.device_id,
            "epoch": self._author.epoch,
            "n": entry.n,
            "hlc": stamp.hlc,
            "header": entry.header,
            "body": entry.body,
            "digest": entry.digest,
        }

    def close(self) -> None:
        self._conn.close()


def _state_then(rows: Any) -> str:
    """The walkthrough as its beginning kept it."""
    begun = next(row for row in rows if row.kind == "walk.begin")
    fact = opened(begun.header, begun.body).fact
    assert isinstance(fact, WalkBegun)
    return fact.after
