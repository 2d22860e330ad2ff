"""The projections are made from the journal and from nothing else."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, text, update

from app.domain.facts.base import Fact
from app.domain.facts.desk import HelpCalled, Noted
from app.domain.facts.people import PersonRegistered
from app.domain.facts.visits import VisitBegun
from app.domain.journal import NO_SOURCE, Stamp
from db.rebuild import Rebuilt, rebuild
from db.seal import seal
from db.stats import stats
from db.tables.journal import log
from db.tables.projections import person, visit
from tests.db.fact_shapes import EVERY_FACT, facts
from tests.db.homes import MIXER, MORNING, Homes, later, projections, write

IDS = [f"E{n}" for n in range(12)]
WORDS = st.text(max_size=5)
STORIES = st.lists(st.sampled_from(EVERY_FACT).flatmap(lambda cls: facts(cls, IDS, WORDS)), max_size=len(IDS))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(STORIES)
def test_folding_again_from_the_first_entry_gives_what_was_there(homes: Homes, story: list[Fact]) -> None:
    home = homes.open()
    for n, fact in enumerate(story):
        with home.book.act(MIXER, later(n)) as act:
            act.append(fact, event_id=IDS[n])
    before, in_step = projections(home.book), stats(home.book)
    assert rebuild(home.book) == Rebuilt(len(story), 0, 0)
    assert (projections(home.book), stats(home.book)) == (before, in_step)
    homes.close()


def test_whatever_went_wrong_with_a_projection_is_put_right(homes: Homes) -> None:
    book = homes.open().book
    write(book, PersonRegistered("p1", "dropin", "田中"), VisitBegun("p1", "田中", "2026-12-02T09:25:00"))
    before = projections(book)
    with book.mending() as conn:
        conn.execute(update(person).values(name="誰か"))
        conn.execute(text("DROP TABLE visit"))
    rebuild(book)
    assert projections(book) == before


def test_a_rebuild_that_breaks_off_leaves_what_was_there(homes: Homes, monkeypatch: pytest.MonkeyPatch) -> None:
    book = homes.open().book
    write(book, PersonRegistered("p1", "dropin", "田中"))
    before = projections(book)

    def breaks(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("db.rebuild.fold", breaks)
    with pytest.raises(RuntimeError):
        rebuild(book)
    assert projections(book) == before


def test_an_entry_of_an_unknown_kind_is_kept_and_passed_over(homes: Homes) -> None:
    book = homes.open().book
    write(book, HelpCalled(False))
    stamp = Stamp(0, 0, 2**60)
    entry = seal(HelpCalled(False), NO_SOURCE, book.author, 2, book.tail.digest, stamp, "", "u1", b"0" * 16)
    header = entry.header.replace(b'"help.call"', b'"moon.phase"')
    row = {"event_id": "u1", "n": 2, "kind": "moon.phase", "kv": 1, "hlc": 2**60, "person_id": ""}
    own = {"space_id": "SZN", "device_id": book.author.device_id, "epoch": 1, "origin": "feed", "state": "unknown_kind"}
    with book.mending() as conn:
        conn.execute(insert(log), row | own | {"header": header, "body": entry.body, "digest": b"?"})
    assert rebuild(book) == Rebuilt(2, 0, 1)


def test_a_plain_record_under_a_kind_with_a_fact_of_its_own_survives(homes: Homes) -> None:
    book = homes.open().book
    write(book, Noted("consent.revoke", (("scope", "S1"),), person_id="p1"))
    before = projections(book)
    assert rebuild(book).passed_over == 0
    assert projections(book) == before and before["noted"]


def test_the_digest_says_when_two_books_differ_and_not_where_a_row_lies(homes: Homes) -> None:
    one, two = (homes.open().book for _ in range(2))
    for book in (one, two):
        with book.act(MIXER, MORNING) as act:
            act.append(VisitBegun("p1", "田中", "2026-12-02T09:25:00"), event_id="v1")
    (first,), (second,) = stats(one), stats(two)
    assert first.digest == second.digest and (first.entries, first.heads[0].n) == (1, 1)
    with two.mending() as conn:
        conn.execute(update(visit).values(seat="A1"))
    assert stats(two)[0].digest != first.digest
