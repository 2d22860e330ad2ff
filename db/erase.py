"""Forgetting a person: what is known of them goes, what the books must keep stays, and the chain still verifies."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select, update

from app.domain.facts import money, visits
from app.domain.facts.desk import Noted, ShiftClosed, ShiftOpened
from app.domain.facts.people import PersonCorrected, PersonRegistered
from db.book import Book
from db.rebuild import refold
from db.seal import Unreadable, header_of, opened
from db.tables.journal import log
from db.trouble import BookTrouble

# Bodies of ids, times and yen. The money must be kept by law, and the days must still add up.
_STAYS = frozenset(
    fact.KIND
    for fact in (
        *(money.LineAdded, money.LineRemoved, money.QuoteMade, money.PaymentReceived, money.PaymentVoided),
        *(money.MethodCorrected, money.Refunded, money.DiscountGranted, money.ReceiptIssued, money.TillCounted),
        *(visits.VisitEnded, visits.WentOut, visits.CameBack, visits.VisitCorrected, visits.VisitVoided),
        *(visits.VisitReopened, visits.HandedOut, visits.HandedBack),
    )
)
# Staff are named in these; a visitor of the same name does not take them away.
_LEFT_ALONE = _STAYS | {ShiftOpened.KIND, ShiftClosed.KIND}
_SHORTEST_WORD = 2
_ERASE = update(log).where(log.c.local_no == bindparam("no")).values(body=None, state="erased")
FORGET = "person.forget"


@dataclass(frozen=True, slots=True)
class StillInside:
    """A person who is inside cannot be forgotten before they leave."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry that stays although it names the person. number: of a receipt, else ""."""

    event_id: str
    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Erased:
    """How many bodies were erased, and which entries that name the person were kept, for a person to look at."""

    entries: int
    kept: tuple[Kept, ...]


def erase(book: Book, person_id: str, *, actor: str, now: datetime, reason: str) -> Erased | StillInside:
    """Forget a person (decisions.md 26): bodies of their entries and walkthroughs, then all projections anew.

    Their visits stay as visits without a name. Entries of others that hold the same
    name (a namesake's, say) are left alone and listed. Raises BookTrouble: then nothing is erased.
    """
    there = book.open_visit_of(person_id)
    if there is not None:
        return StillInside(there.visit_id)
    with book.act(actor, now) as act, book.looking() as conn:
        words = _words(conn, book.space_id, person_id)
        gone = {*_own(conn, book.space_id, person_id), *_of_walks(conn, book.space_id, person_id)}
        gone |= {row.local_no for row in _naming(conn, words) if not row.person_id and row.kind not in _LEFT_ALONE}
        if gone:
            conn.execute(_ERASE, [{"no": no} for no in sorted(gone)])
        kept = tuple(_kept(row) for row in _naming(conn, words))
        act.append(Noted(FORGET, (), reason, person_id))
        refold(conn)
    with suppress(BookTrouble):  # it is done; the log is emptied at the next start at the latest
        book.checkpoint()
    return Erased(len(gone), kept)


def _words(conn: Connection, space: str, person_id: str) -> frozenset[str]:
    """Every name, reading and contact under which the person was ever known here."""
    rows = conn.execute(
        select(log.c.header, log.c.body).where(log.c.space_id == space, log.c.person_id == person_id)
    ).all()
    found: set[str] = set()
    for row in rows:
        fact = _fact(row)
        if isinstance(fact, PersonRegistered):
            found |= {fact.name, fact.kana, fact.contact}
        elif isinstance(fact, PersonCorrected) and fact.what in {"name", "kana", "contact"}:
            found |= {fact.old, fact.new}
        elif isinstance(fact, visits.VisitBegun):
            found.add(fact.name)
    return frozenset(word for word in found if len(word.strip()) >= _SHORTEST_WORD)


def _own(conn: Connection, space: str, person_id: str) -> Iterator[int]:
    return iter(
        conn.execute(
            select(log.c.local_no).where(
                log.c.space_id == space,
                log.c.person_id == person_id,
                log.c.kind.not_in(_STAYS),
                log.c.body.is_not(None),
            )
        ).scalars()
    )


def _of_walks(conn: Connection, space: str, person_id: str) -> Iterator[int]:
    """Every turn of the walkthroughs that the person had a part in: the first were answered before they had an id."""
    walks = select(log.c.event_id, log.c.kind, log.c.header, log.c.person_id).where(
        log.c.space_id == space, log.c.kind.startswith("walk."), log.c.body.is_not(None)
    )
    rows = [(row, _walk_ids(row)) for row in conn.execute(walks)]
    theirs = frozenset().union(*(ids for row, ids in rows if row.person_id == person_id))
    events = [row.event_id for row, ids in rows if ids & theirs]
    for at in range(0, len(events), 500):
        yield from conn.execute(select(log.c.local_no).where(log.c.event_id.in_(events[at : at + 500]))).scalars()


def _walk_ids(row: Any) -> frozenset[str]:
    return frozenset({row.event_id} if row.kind == "walk.begin" else header_of(row.header).refs)


def _naming(conn: Connection, words: frozenset[str]) -> list[Any]:
    """Entries in whose body one of the words stands, however often it was packed into JSON."""
    forms = {form.encode("utf-8", "replace") for word in words for form in _packed(word)}
    if not forms:
        return []
    holds = or_(*(func.instr(log.c.body, form) > 0 for form in sorted(forms)))
    return list(conn.execute(select(log).where(log.c.body.is_not(None), holds).order_by(log.c.local_no)))


def _packed(word: str) -> Iterator[str]:
    """The word, and as it stands in JSON text within JSON text, with and without escapes of non-ASCII."""
    for ascii_only in (False, True):
        form = word
        for _ in range(3):
            yield form
            form = json.dumps(form, ensure_ascii=ascii_only)[1:-1]


def _kept(row: Any) -> Kept:
    fact = _fact(row)
    return Kept(row.event_id, row.kind, fact.number if isinstance(fact, money.ReceiptIssued) else "")


def _fact(row: Any) -> object:
    try:
        return opened(row.header, row.body).fact
    except Unreadable:
        return None
