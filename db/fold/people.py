"""Folds of facts about people and passes."""

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.facts.people import (
    ConsentGiven,
    ConsentWithdrawn,
    PassIssued,
    PassRevoked,
    PersonCorrected,
    PersonRegistered,
)
from app.domain.people import last_four
from db.fold.place import Place
from db.search import search_keys
from db.tables.projections import consent, pass_, person, search_key

_NEW_PERSON = insert(person).prefix_with("OR IGNORE")
_TERMS = select(consent.c.text_version).where(
    consent.c.space_id == bindparam("s"),
    consent.c.person_id == bindparam("p"),
    consent.c.scope == "S0",
    consent.c.withdrawn_at == "",
)
_NEW_KEY = insert(search_key).prefix_with("OR IGNORE")
_DROP_KEYS = delete(search_key).where(search_key.c.space_id == bindparam("s"), search_key.c.person_id == bindparam("p"))
_NEW_PASS = insert(pass_).prefix_with("OR IGNORE")
_WITHDRAW = (
    update(consent)
    .where(
        consent.c.space_id == bindparam("s"), consent.c.person_id == bindparam("p"), consent.c.scope == bindparam("c")
    )
    .values(withdrawn_at=bindparam("at"))
)
_CORRECTABLE = frozenset({"name", "kana", "contact", "category", "plan", "status", "occupation", "kind"})


def registered(at: Place, fact: PersonRegistered) -> None:
    """A person joins the list, and can be found. The terms may have been agreed to before the name was kept."""
    row = {
        "space_id": at.space_id,
        "person_id": fact.person_id,
        "kind": fact.kind,
        "name": fact.name,
        "kana": fact.kana,
        "contact": fact.contact,
        "category": fact.category,
        "plan": fact.plan,
        "status": fact.status,
        "terms": at.conn.execute(_TERMS, {"s": at.space_id, "p": fact.person_id}).scalar() or "",
        "adult": int(fact.adult),
        "occupation": fact.occupation,
        "visits": fact.visits_before,
    }
    if at.conn.execute(_NEW_PERSON, row).rowcount:
        _index(at, fact.person_id, fact.name, fact.kana, fact.contact)


def _index(at: Place, person_id: str, name: str, kana: str, contact: str) -> None:
    keys = search_keys(name, kana, last_four(contact))
    rows = [{"space_id": at.space_id, "key": key, "person_id": person_id} for key in keys]
    if rows:
        at.conn.execute(_NEW_KEY, rows)


def corrected(at: Place, fact: PersonCorrected) -> None:
    """One thing about a person changes; the search keys follow."""
    if fact.what not in _CORRECTABLE:
        return
    where = (person.c.space_id == at.space_id, person.c.person_id == fact.person_id)
    at.conn.execute(update(person).where(*where).values({fact.what: fact.new}))
    row = at.conn.execute(person.select().where(*where)).one_or_none()
    if row is not None and fact.what in {"name", "kana", "contact"}:
        at.conn.execute(_DROP_KEYS, {"s": at.space_id, "p": fact.person_id})
        _index(at, fact.person_id, row.name, row.kana, row.contact)


def pass_issued(at: Place, fact: PassIssued) -> None:
    """A pass is good from now on; the one it replaces says when it was replaced."""
    at.conn.execute(
        _NEW_PASS,
        {
            "space_id": at.space_id,
            "pass_id": fact.pass_id,
            "person_id": fact.person_id,
            "kind": fact.kind,
            "revoked_at": "",
            "revoked_why": "",
            "replaced_by": "",
            "valid_from": fact.valid_from,
            "valid_until": fact.valid_until,
        },
    )
    if fact.replaces:
        _revoke(at, fact.replaces, "reissued", fact.pass_id)


def pass_revoked(at: Place, fact: PassRevoked) -> None:
    """A pass is good no more."""
    _revoke(at, fact.pass_id, fact.reason, "")


def _revoke(at: Place, pass_id: str, why: str, replaced_by: str) -> None:
    at.conn.execute(
        update(pass_)
        .where(pass_.c.space_id == at.space_id, pass_.c.pass_id == pass_id)
        .values(revoked_at=at.at, revoked_why=why, replaced_by=replaced_by)
    )


def consented(at: Place, fact: ConsentGiven) -> None:
    """A scope is open; the terms (scope S0) also stand with the person."""
    row = {
        "space_id": at.space_id,
        "person_id": fact.person_id,
        "scope": fact.scope,
        "text_version": fact.text_version,
        "given_at": at.at,
        "withdrawn_at": "",
    }
    at.conn.execute(upsert(consent).values(row).on_conflict_do_update(index_elements=consent.primary_key, set_=row))
    if fact.scope == "S0":
        at.conn.execute(
            update(person)
            .where(person.c.space_id == at.space_id, person.c.person_id == fact.person_id)
            .values(terms=fact.text_version)
        )


def withdrawn(at: Place, fact: ConsentWithdrawn) -> None:
    """A scope is closed again."""
    at.conn.execute(_WITHDRAW, {"s": at.space_id, "p": fact.person_id, "c": fact.scope, "at": at.at})
