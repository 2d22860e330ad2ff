"""A book with a long history: visit after visit of the same members, through the real acts' own facts.

What one real visit wrote (scan, walkthrough, check-in, scan, walkthrough, check-out) is written again for other
members on other days: sealed, chained and folded as ever, only many visits to a transaction and many lines to a
statement, since nobody waits for an answer.
"""

import os
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select

from app.desk.outcome import Standing
from app.domain.facts.base import Fact
from app.domain.facts.desk import HelpCalled
from app.domain.journal import Source, Stamp, next_hlc
from app.domain.spaces import wall
from app.manual.walk import Ended
from db.fold.fold import fold
from db.fold.place import Place
from db.home import new_event_id
from db.seal import SALT_BYTES, opened, seal
from db.tables.journal import log
from db.writing import Tail
from tests.bench.desk_book import BenchDesk, Member

_VISITS_AT_ONCE = 2500
_SPACING = timedelta(minutes=3)

_Line = tuple[str, Fact, Source]


def fill(desk: BenchDesk, facts: int) -> int:
    """Write visits of the desk's members until the journal holds at least `facts` entries; returns how many."""
    book = desk.book
    lines = _one_visit(desk)
    missing = facts - book.tail.n
    visits = max(0, -(-missing // len(lines)))
    begun = desk.now - _SPACING * (visits + 1)
    for first in range(0, visits, _VISITS_AT_ONCE):
        with book.mending() as conn:
            many = ManyFacts(desk, conn)
            for number in range(first, min(visits, first + _VISITS_AT_ONCE)):
                many.visit(lines, desk.members[number % len(desk.members)], begun + _SPACING * number)
            many.flush()
        book.tail = many.tail
    # the mark, too, has to know how far the book has come
    with book.act(desk.front.mixer.mixer_id, desk.now) as act:
        act.append(HelpCalled(emergency=False))
    return int(book.tail.n)


def _one_visit(desk: BenchDesk) -> list[_Line]:
    """What the journal says of one real visit, from the scan at the door to the scan at leaving."""
    book, member = desk.book, desk.members[0]
    before = book.tail.n
    desk.check_in(member)
    desk.tick()
    left = desk.show(member)
    while isinstance(left, Standing) and not isinstance(left.turn, Ended):
        desk.tick()
        left = desk.go_on(left)
    with book.looking() as conn:
        rows = conn.execute(log.select().where(log.c.n > before).order_by(log.c.n)).all()
    known = [(row.event_id, opened(row.header, row.body)) for row in rows]
    return [(event_id, one.fact, one.source) for event_id, one in known if one.fact is not None]


class ManyFacts:
    """One long transaction: lines gathered for one statement, projections folded as they come."""

    def __init__(self, desk: BenchDesk, conn: Connection) -> None:
        book = desk.book
        self.tail: Tail = book.tail
        self._desk, self._conn, self._author = desk, conn, book.author
        self._rows: list[dict[str, Any]] = []
        self._local_no = conn.execute(select(func.coalesce(func.max(log.c.local_no), 0))).scalar_one()

    def visit(self, lines: list[_Line], member: Member, at: datetime) -> None:
        """One visit of a member, with ids of its own."""
        first = self._desk.members[0]
        new = {event_id: new_event_id() for event_id, _fact, _source in lines}
        new |= {first.person_id: member.person_id, first.pass_id: member.pass_id}
        for event_id, fact, source in lines:
            told = replace(source, walk_id=new[source.walk_id]) if source.walk_id else source
            self.append(type(fact)(**dict(_renamed(fact, new, wall(at)))), told, new[event_id], at)

    def append(self, fact: Fact, source: Source, event_id: str, at: datetime) -> None:
        """Seal and fold one fact; its line is written by `flush`."""
        wall_ms = int(at.timestamp() * 1000)
        stamp = Stamp(wall_ms, 540, next_hlc(self.tail.hlc, wall_ms))
        n, salt = self.tail.n + 1, os.urandom(SALT_BYTES)
        actor = self._desk.front.mixer.mixer_id
        entry = seal(fact, source, self._author, n, self.tail.digest, stamp, actor, event_id, salt)
        self.tail = Tail(n, entry.digest, stamp.hlc)
        self._local_no += 1
        self._rows.append(
            {
                "local_no": self._local_no,
                "event_id": event_id,
                "space_id": self._author.space_id,
                "device_id": self._author.device_id,
                "epoch": self._author.epoch,
                "n": n,
                "kind": entry.kind,
                "kv": fact.VERSION,
                "hlc": stamp.hlc,
                "person_id": getattr(fact, "person_id", ""),
                "header": entry.header,
                "body": entry.body,
                "digest": entry.digest,
                "origin": "own",
                "state": "folded",
            }
        )
        fold(Place(self._conn, self._author.space_id, event_id, self._local_no, wall(at)), fact)

    def flush(self) -> None:
        """Into the journal with what was gathered."""
        if self._rows:
            self._conn.execute(insert(log), self._rows)
            self._rows = []


def _renamed(fact: Fact, new: dict[str, str], at: str) -> Iterator[tuple[str, Any]]:
    for field in fields(fact):  # type: ignore[arg-type]
        value = getattr(fact, field.name)
        if field.name in ("entry", "exit"):
            yield field.name, at
        else:
            yield field.name, new.get(value, value) if isinstance(value, str) else value
