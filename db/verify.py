"""Whether the journal is whole: every chain of it, from the first entry to the mark."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, select

from app.domain.facts.catalogue import FACTS
from app.domain.journal import GENESIS, Author
from db.book import Book
from db.driver import broken_pages, naming
from db.mark import HighWater
from db.seal import Header, Unreadable, body_hash, chained, header_of, opened
from db.tables.journal import log
from db.trouble import DiskFull, InUse, ReadOnly

_PAGE = 2000
_AUTHORS = select(log.c.space_id, log.c.device_id, log.c.epoch).distinct().order_by(*log.c["space_id", "device_id"])
_OF_AUTHOR = (
    select(log)
    .where(
        log.c.space_id == bindparam("s"),
        log.c.device_id == bindparam("d"),
        log.c.epoch == bindparam("e"),
        log.c.n > bindparam("after"),
    )
    .order_by(log.c.n)
    .limit(_PAGE)
)
# columns that only repeat what the header says, for looking up
_REPEATED = ("event_id", "space_id", "device_id", "epoch", "n", "kind", "kv", "hlc", "person_id")
# what SQLite would store of anything, whatever the column says
_TYPES: dict[str, type | tuple[type, ...]] = {
    "n": int,
    "hlc": int,
    "header": bytes,
    "digest": bytes,
    "body": (bytes, type(None)),
}


class Why(StrEnum):
    """What is wrong with an entry."""

    PAGE = "page"
    GAP = "gap"
    HEADER = "header"
    COLUMNS = "columns"
    CHAIN = "chain"
    BODY = "body"
    UNREADABLE = "unreadable"
    CLOCK = "clock"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Broken:
    """One thing that is wrong. n: the number of the entry, 0 where it is not about one; words: what exactly."""

    n: int
    why: Why
    words: str
    author: Author | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many entries were looked at, how many of them have an erased body, and all that is wrong."""

    entries: int
    erased: int
    broken: tuple[Broken, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.broken


@dataclass(slots=True)
class _Chain:
    """A chain as far as it was read."""

    author: Author
    n: int = 0
    digest: bytes = GENESIS
    hlc: int = -1

    def follow(self, row: Any) -> None:
        """Go on from an entry; from one that is no entry at all, only by its number."""
        self.n = row.n if isinstance(row.n, int) else self.n + 1
        self.digest = row.digest if isinstance(row.digest, bytes) else b""
        self.hlc = row.hlc if isinstance(row.hlc, int) else self.hlc


def verify(book: Book) -> Verdict:
    """Every chain (space, device, epoch) of the book, the pages of its file, and the mark beside it."""
    broken = [Broken(0, Why.PAGE, words) for words in _pages(book)]
    kept = book.mark.read()
    entries = erased = 0
    reached = kept is None
    marked = Author(book.space_id, book.author.device_id, kept.epoch) if kept else None
    for author in _authors(book):
        chain = _Chain(author)
        for row in _rows(book, author):
            broken += [Broken(row.n, why, words, author) for why, words in _wrong(chain, row)]
            entries, erased = entries + 1, erased + (row.body is None)
            chain.follow(row)
            reached = reached or (author == marked and kept is not None and _stands_at(row, kept))
    if not reached and kept is not None:
        broken.append(Broken(kept.n, Why.MARK, f"epoch {kept.epoch} {kept.digest}", book.author))
    return Verdict(entries, erased, tuple(broken))


def _stands_at(row: Any, mark: HighWater) -> bool:
    return isinstance(row.digest, bytes) and (row.n, row.digest.hex()) == (mark.n, mark.digest)


def _pages(book: Book) -> list[str]:
    try:
        book.checkpoint()
    except (DiskFull, InUse, ReadOnly):
        return []  # pages of the journal are read below all the same, and each is checked as it is read
    with naming():
        return broken_pages(book.engine)


def _authors(book: Book) -> list[Author]:
    with book.looking() as conn:
        return sorted((Author(*row) for row in conn.execute(_AUTHORS)), key=lambda one: (one.space_id, one.device_id))


def _rows(book: Book, author: Author) -> Iterator[Any]:
    after = -(2**62)
    while True:
        with book.looking() as conn:
            page = conn.execute(
                _OF_AUTHOR, {"s": author.space_id, "d": author.device_id, "e": author.epoch, "after": after}
            ).all()
        yield from page
        if len(page) < _PAGE:
            return
        after = page[-1].n


def _wrong(chain: _Chain, row: Any) -> Iterator[tuple[Why, str]]:
    odd = [name for name, kind in _TYPES.items() if not isinstance(getattr(row, name), kind)]
    if odd:
        yield Why.COLUMNS, ", ".join(odd)
        return
    if row.n != chain.n + 1:
        yield Why.GAP, f"{chain.n} → {row.n}"
    if row.digest != chained(chain.digest, row.header):
        yield Why.CHAIN, row.event_id
    if row.hlc <= chain.hlc:
        yield Why.CLOCK, row.event_id
    try:
        head = header_of(row.header)
    except Unreadable as refused:
        yield Why.HEADER, str(refused)
        return
    off = [name for name in _REPEATED if getattr(head, name) != getattr(row, name)]
    if off:
        yield Why.COLUMNS, ", ".join(off)
    yield from _wrong_body(head, row)


def _wrong_body(head: Header, row: Any) -> Iterator[tuple[Why, str]]:
    if (row.body is None) != (row.state == "erased"):
        yield Why.BODY, row.state
    if row.body is None:
        return
    if body_hash(row.body) != head.body_sha256:
        yield Why.BODY, row.event_id
        return
    if head.kind in FACTS and head.kv > FACTS[head.kind].VERSION:
        return  # a newer program's; kept as it is
    try:
        opened(row.header, row.body)
    except Unreadable as refused:
        yield Why.UNREADABLE, str(refused)
