"""What `journal verify` finds; each wrong thing is planted behind the triggers' back."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from app.domain.facts.desk import HelpCalled
from app.domain.facts.people import PersonRegistered
from app.domain.facts.visits import VisitBegun
from app.domain.journal import GENESIS
from db.book import Book
from db.export import export
from db.mark import HighWater
from db.seal import body_hash, chained
from db.verify import Why, verify
from tests.db.homes import Homes, write

N = 6


@pytest.fixture
def full(book: Book) -> Book:
    for n in range(N // 2):
        write(book, PersonRegistered(f"p{n}", "dropin", "田中 花子"), VisitBegun(f"p{n}", "田中 花子", ""))
    return book


def tamper(book: Book, *statements: str) -> None:
    with book.mending() as conn:
        conn.execute(text("DROP TRIGGER log_no_update"))
        conn.execute(text("DROP TRIGGER log_no_delete"))
        for one in statements:
            conn.execute(text(one))


def test_a_sound_journal_is_sound(full: Book) -> None:
    assert verify(full).ok
    assert (verify(full).entries, verify(full).erased) == (N, 0)


def test_an_empty_journal_is_sound(book: Book) -> None:
    assert verify(book).ok and verify(book).entries == 0


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM log WHERE n = 3", {(4, Why.GAP), (4, Why.CHAIN)}),
        ("DELETE FROM log WHERE n >= 5", {(6, Why.MARK)}),
        ("UPDATE log SET n = n + 10 WHERE n = 6", {(16, Why.GAP), (16, Why.COLUMNS), (6, Why.MARK)}),
        ("UPDATE log SET body = CAST(replace(body, '田中', '鈴木') AS BLOB) WHERE n = 2", {(2, Why.BODY)}),
        ("UPDATE log SET body = replace(body, '田中', '鈴木') WHERE n = 2", {(2, Why.COLUMNS)}),
        ("UPDATE log SET digest = 'x', hlc = 'y' WHERE n = 6", {(6, Why.COLUMNS), (6, Why.MARK)}),
        ("UPDATE log SET body = NULL WHERE n = 2", {(2, Why.BODY)}),
        ("UPDATE log SET header = CAST(replace(header, 'MX09', 'MX01') AS BLOB) WHERE n = 3", {(3, Why.CHAIN)}),
        ("UPDATE log SET header = x'00' WHERE n = 3", {(3, Why.CHAIN), (3, Why.HEADER)}),
        ("UPDATE log SET person_id = 'p9' WHERE n = 4", {(4, Why.COLUMNS)}),
        ("UPDATE log SET event_id = 'other' WHERE n = 4", {(4, Why.COLUMNS)}),
        ("UPDATE log SET digest = zeroblob(32) WHERE n = 6", {(6, Why.CHAIN), (6, Why.MARK)}),
        ("UPDATE log SET hlc = 5 WHERE n = 4", {(4, Why.COLUMNS), (4, Why.CLOCK)}),
    ],
)
def test_each_wrong_thing_is_found_where_it_is(full: Book, statement: str, found: set[tuple[int, Why]]) -> None:
    tamper(full, statement)
    verdict = verify(full)
    assert not verdict.ok
    assert {(one.n, one.why) for one in verdict.broken} >= found


def test_two_entries_that_changed_places_are_found(full: Book) -> None:
    tamper(
        full,
        "UPDATE log SET n = 99 WHERE n = 3",
        "UPDATE log SET n = 3 WHERE n = 4",
        "UPDATE log SET n = 4 WHERE n = 99",
    )
    assert {one.n for one in verify(full).broken} >= {3, 4}


def test_a_body_whose_hash_fits_but_whose_fact_cannot_be_read_is_found(full: Book) -> None:
    # only somebody who writes the whole chain anew can do this; a faulty program could
    def spoil(head: dict[str, Any]) -> dict[str, Any]:
        return head | {"body_sha256": body_hash(b'{"fact":{},"salt":""}')}

    _rewrite_last(full, spoil, b'{"fact":{},"salt":""}')
    assert {(one.n, one.why) for one in verify(full).broken} == {(N, Why.UNREADABLE)}


def test_an_entry_of_a_newer_form_of_a_kind_is_not_called_broken(full: Book) -> None:
    def newer(head: dict[str, Any]) -> dict[str, Any]:
        return head | {"kv": 2, "body_sha256": body_hash(b'{"fact":{},"salt":""}')}

    _rewrite_last(full, newer, b'{"fact":{},"salt":""}', kv=2)
    assert verify(full).broken == ()


def _rewrite_last(book: Book, change: Callable[[dict[str, Any]], dict[str, Any]], body: bytes, kv: int = 1) -> None:
    with book.looking() as conn:
        header = conn.execute(text("SELECT header FROM log WHERE n = :n"), {"n": N}).scalar_one()
        before = conn.execute(text("SELECT digest FROM log WHERE n = :n"), {"n": N - 1}).scalar_one()
    changed = json.dumps(change(json.loads(header))).encode()
    digest = chained(before, changed)
    tamper(book)
    with book.mending() as conn:
        conn.execute(
            text("UPDATE log SET header = :h, body = :b, digest = :d, kv = :kv WHERE n = :n"),
            {"h": changed, "b": body, "d": digest, "kv": kv, "n": N},
        )
    book.mark.write(HighWater(1, N, digest.hex()))
    book.mark.write(HighWater(1, N - 1, before.hex()))


def test_a_chain_of_another_device_is_checked_on_its_own(full: Book) -> None:
    tamper(full, "UPDATE log SET device_id = 'other', n = 1 WHERE n = 6")
    found = {(one.n, one.why, one.author.device_id if one.author else "") for one in verify(full).broken}
    assert (1, Why.CHAIN, "other") in found and (1, Why.COLUMNS, "other") in found


def test_the_export_lets_anybody_check_the_chain(full: Book) -> None:
    digest = GENESIS
    lines = list(export(full))
    for line in lines:
        plain = json.loads(line)
        start = len('{"header":')
        header = line[start : start + len(json.dumps(plain["header"], ensure_ascii=False, separators=(",", ":")))]
        digest = chained(digest, header.encode())
        assert digest.hex() == plain["digest"]
        body = line[start + len(header) + len(',"body":') : -len(f',"digest":"{digest.hex()}"}}')]
        assert body_hash(body.encode()) == plain["header"]["body_sha256"]
    assert len(lines) == N and "田中 花子" in lines[0]


def test_the_export_of_many_pages_leaves_nothing_out(homes: Homes) -> None:
    book = homes.open().book
    write(book, *(HelpCalled(n % 2 == 0) for n in range(2500)))
    assert [json.loads(line)["header"]["n"] for line in export(book)] == list(range(1, 2501))
    assert verify(book).ok and verify(book).entries == 2500
