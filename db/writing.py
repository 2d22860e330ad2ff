"""An act under way: facts appended and folded, all in the one transaction of the act."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert

from app.domain.facts.base import Fact, wire_kind
from app.domain.journal import NO_SOURCE, Author, Source, Stamp, next_hlc
from app.domain.people import Person
from db.fold.fold import LEAVES_PEOPLE, fold
from db.fold.place import Place, wall_text
from db.seal import seal
from db.tables.journal import log

_APPEND = insert(log)
# A wall clock this far behind what the journal has seen is wrong now, or was wrong then.
_SUSPECT_MS = 5 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the author's chain ends: the last number, its digest, and the hybrid clock then."""

    n: int
    digest: bytes
    hlc: int


class Writing:
    """An act under way.

    people: whom the act has read, by id, as long as nothing it wrote can have changed them.
    """

    def __init__(
        self,
        conn: Connection,
        author: Author,
        tail: Tail,
        actor: str,
        now: datetime,
        new_id: Callable[[], str],
        new_salt: Callable[[], bytes],
    ) -> None:
        offset = now.utcoffset()
        if offset is None:
            raise ValueError("the time of an act must know its zone")
        self.tail = tail
        self.people: dict[str, Person | None] = {}
        self._conn = conn
        self._author = author
        self._actor = actor
        self._new_id = new_id
        self._salt = new_salt
        self._wall_ms = int(now.timestamp() * 1000)
        self._offset = int(offset.total_seconds() // 60)
        self._at = wall_text(self._wall_ms, self._offset)
        self._clock = "suspect" if self._wall_ms + _SUSPECT_MS < tail.hlc >> 16 else "ok"

    def append(self, fact: Fact, source: Source = NO_SOURCE, event_id: str = "") -> str:
        """Write one fact; returns the id of its entry (`event_id` where one was given)."""
        stamp = Stamp(self._wall_ms, self._offset, next_hlc(self.tail.hlc, self._wall_ms), self._clock)
        entry_id = event_id or self._new_id()
        entry = seal(
            fact, source, self._author, self.tail.n + 1, self.tail.digest, stamp, self._actor, entry_id, self._salt()
        )
        done = self._conn.execute(
            _APPEND,
            {
                "event_id": entry_id,
                "space_id": self._author.space_id,
                "device_id": self._author.device_id,
                "epoch": self._author.epoch,
                "n": entry.n,
                "kind": wire_kind(fact),
                "kv": fact.VERSION,
                "hlc": stamp.hlc,
                "person_id": getattr(fact, "person_id", ""),
                "header": entry.header,
                "body": entry.body,
                "digest": entry.digest,
                "origin": "own",
                "state": "folded",
            },
        )
        self.tail = Tail(entry.n, entry.digest, stamp.hlc)
        local_no = done.inserted_primary_key[0]  # type: ignore[index]
        fold(Place(self._conn, self._author.space_id, entry_id, local_no, self._at), fact)
        if type(fact) not in LEAVES_PEOPLE:
            self.people.clear()
        return entry_id
