"""What two devices compare to know that they hold the same: counts, chain ends, a digest of the projections."""

import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, select

from db.book import Book
from db.tables.journal import log
from db.tables.projections import PROJECTIONS

# where a row stands in this device's own file says nothing about the space
_OF_THIS_DEVICE = frozenset({"local_no"})


@dataclass(frozen=True, slots=True)
class Head:
    """Where one author's chain ends. digest: hex."""

    device_id: str
    epoch: int
    n: int
    digest: str


@dataclass(frozen=True, slots=True)
class SpaceStats:
    """One space: how many entries, each author's chain end, the SHA-256 over its projections (hex)."""

    space_id: str
    entries: int
    heads: tuple[Head, ...]
    digest: str


def stats(book: Book) -> tuple[SpaceStats, ...]:
    """One value for each space in the book, by its id; equal on devices that hold the same entries."""
    with book.looking() as conn:
        counts = conn.execute(select(log.c.space_id, func.count()).group_by(log.c.space_id).order_by(log.c.space_id))
        return tuple(
            SpaceStats(space, entries, _heads(conn, space), projections_digest(conn, space))
            for space, entries in counts.all()
        )


def as_json(found: tuple[SpaceStats, ...]) -> dict[str, Any]:
    """`{"spaces": {ID: {"entries", "heads": {"DEVICE/EPOCH": {"n", "digest"}}, "digest"}}}`, keys in order."""
    return {
        "spaces": {
            one.space_id: {
                "entries": one.entries,
                "heads": {f"{head.device_id}/{head.epoch}": {"n": head.n, "digest": head.digest} for head in one.heads},
                "digest": one.digest,
            }
            for one in found
        }
    }


def _heads(conn: Connection, space: str) -> tuple[Head, ...]:
    ends = (
        select(log.c.device_id, log.c.epoch, func.max(log.c.n).label("n"))
        .where(log.c.space_id == space)
        .group_by(log.c.device_id, log.c.epoch)
        .subquery()
    )
    rows = conn.execute(
        select(log.c.device_id, log.c.epoch, log.c.n, log.c.digest)
        .join(ends, (log.c.device_id == ends.c.device_id) & (log.c.epoch == ends.c.epoch) & (log.c.n == ends.c.n))
        .where(log.c.space_id == space)
        .order_by(log.c.device_id, log.c.epoch)
    )
    return tuple(Head(row.device_id, row.epoch, row.n, row.digest.hex()) for row in rows)


def projections_digest(conn: Connection, space: str) -> str:
    """SHA-256 over every row of every projection of a space, tables by name and rows by key."""
    sum_ = hashlib.sha256()
    encode = msgspec.json.Encoder().encode
    for name in sorted(PROJECTIONS.tables):
        table = PROJECTIONS.tables[name]
        for row in conn.execute(_rows(table, space)):
            sum_.update(encode([name, *row]) + b"\n")
    return sum_.hexdigest()


def _rows(table: Table, space: str) -> Any:
    columns = [column for column in table.columns if column.name not in _OF_THIS_DEVICE]
    return select(*columns).where(table.c.space_id == space).order_by(*table.primary_key.columns)
