"""Projections made anew from the journal, and so whatever went wrong with them put right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select

from app.domain.facts.base import Fact
from app.domain.facts.visits import VisitBegun
from app.domain.journal import Opened
from db.book import Book
from db.fold.fold import fold
from db.fold.place import Place, wall_text
from db.seal import Unreadable, opened
from db.tables.journal import log
from db.tables.projections import PROJECTIONS

_PAGE = 2000
_ENTRIES = (
    select(log.c.local_no, log.c.event_id, log.c.space_id, log.c.person_id, log.c.header, log.c.body)
    .where(log.c.local_no > bindparam("after"))
    .order_by(log.c.local_no)
    .limit(_PAGE)
)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """entries: all; erased: without a body; passed_over: of a kind or form not known here, kept as they are."""

    entries: int
    erased: int
    passed_over: int


def rebuild(book: Book) -> Rebuilt:
    """Drop the projections and fold every entry again, in one transaction: on any trouble the old ones stay."""
    with book.mending() as conn:
        return refold(conn)


def refold(conn: Connection) -> Rebuilt:
    """The same inside a transaction that is under way."""
    PROJECTIONS.drop_all(conn)
    PROJECTIONS.create_all(conn)
    entries = erased = passed_over = 0
    for row in _entries(conn):
        known = _known(row)
        entries += 1
        erased += row.body is None
        passed_over += row.body is not None and (known is None or known.fact is None)
        if known is None:
            continue
        fact = known.fact or _what_stays(known, row.person_id)
        if fact is not None:
            fold(_place(conn, row, known), fact)
    return Rebuilt(entries, erased, passed_over)


def _what_stays(known: Opened, person_id: str) -> Fact | None:
    """An erased visit still counts as one of its day, without a name: money and head counts hang on it."""
    if known.kind != VisitBegun.KIND:
        return None
    return VisitBegun(person_id, "", wall_text(known.wall_ms, known.offset_min))


def _place(conn: Connection, row: Any, known: Opened) -> Place:
    return Place(conn, row.space_id, row.event_id, row.local_no, wall_text(known.wall_ms, known.offset_min))


def _known(row: Any) -> Opened | None:
    try:
        return opened(row.header, row.body)
    except Unreadable:
        return None


def _entries(conn: Connection) -> Iterator[Any]:
    after = 0
    while page := conn.execute(_ENTRIES, {"after": after}).all():
        yield from page
        after = page[-1].local_no
