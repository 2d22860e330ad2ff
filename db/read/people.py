"""Reading people and passes."""

from typing import Any

from sqlalchemy import Connection, bindparam, select

from app.domain.people import Pass, Person
from db.search import folded
from db.tables.projections import consent, pass_, person, search_key

_PERSON = select(person).where(person.c.space_id == bindparam("s"), person.c.person_id == bindparam("p"))
_PASS = select(pass_).where(pass_.c.space_id == bindparam("s"), pass_.c.pass_id == bindparam("p"))
_PASSES_OF = select(pass_).where(pass_.c.space_id == bindparam("s"), pass_.c.person_id == bindparam("p"))
_FOUND = (
    select(person)
    .where(
        person.c.space_id == bindparam("s"),
        person.c.person_id.in_(
            select(search_key.c.person_id)
            .where(
                search_key.c.space_id == bindparam("s"),
                search_key.c.key >= bindparam("low"),
                search_key.c.key < bindparam("high"),
            )
            .limit(200)
        ),
    )
    .order_by(person.c.kana, person.c.person_id)
    .limit(bindparam("most"))
)
_CONSENTS = select(consent.c.scope).where(
    consent.c.space_id == bindparam("s"), consent.c.person_id == bindparam("p"), consent.c.withdrawn_at == ""
)


def _person(row: Any) -> Person:
    return Person(
        row.person_id,
        row.kind,
        row.name,
        row.kana,
        row.contact,
        row.category,
        row.plan,
        row.status,
        row.terms,
        bool(row.adult),
        row.occupation,
        row.visits,
    )


def _pass(row: Any) -> Pass:
    return Pass(
        row.pass_id,
        row.person_id,
        row.kind,
        row.revoked_at,
        row.revoked_why,
        row.replaced_by,
        row.valid_from,
        row.valid_until,
    )


def person_of(conn: Connection, space: str, person_id: str) -> Person | None:
    """The person of that id."""
    row = conn.execute(_PERSON, {"s": space, "p": person_id}).one_or_none()
    return _person(row) if row else None


def pass_of(conn: Connection, space: str, pass_id: str) -> Pass | None:
    """The pass of that id."""
    row = conn.execute(_PASS, {"s": space, "p": pass_id}).one_or_none()
    return _pass(row) if row else None


def passes_of(conn: Connection, space: str, person_id: str) -> list[Pass]:
    """All passes of a person, good and revoked."""
    return [_pass(row) for row in conn.execute(_PASSES_OF, {"s": space, "p": person_id})]


def found(conn: Connection, space: str, typed: str, most: int) -> list[Person]:
    """People whose name or reading (or a part of it) begins with what was typed, or whose contact ends so."""
    low = folded(typed)
    if not low:
        return []
    rows = conn.execute(_FOUND, {"s": space, "low": low, "high": low + "\U0010ffff", "most": most})
    return [_person(row) for row in rows]


def consents_of(conn: Connection, space: str, person_id: str) -> frozenset[str]:
    """Scopes that a person has open."""
    return frozenset(conn.execute(_CONSENTS, {"s": space, "p": person_id}).scalars())
