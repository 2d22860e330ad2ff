"""One act, one transaction; and a journal to which can only be added."""

import json
import shutil
import traceback
from datetime import datetime

import pytest
from hypothesis import given, settings
from sqlalchemy import delete, event, select, text, update

from app.domain.facts.base import Fact
from app.domain.facts.desk import HelpCalled
from app.domain.facts.money import PaymentReceived
from app.domain.facts.people import PersonRegistered
from app.domain.facts.visits import VisitBegun, VisitEnded
from app.domain.journal import GENESIS
from db.book import Book
from db.tables.journal import log
from db.trouble import NotSaved
from tests.db.fact_shapes import EVERY_FACT, facts
from tests.db.homes import MIXER, MORNING, Homes, later, projections, write

COME_IN = VisitBegun("p1", "田中 花子", "2026-12-02T09:25:00")


def rows(book: Book) -> list[tuple[int, str]]:
    with book.looking() as conn:
        return [(row.n, row.kind) for row in conn.execute(select(log.c.n, log.c.kind).order_by(log.c.local_no))]


def test_all_of_an_act_is_written_in_order_and_read_back(book: Book) -> None:
    first, visit = write(book, PersonRegistered("p1", "dropin", "田中 花子"), COME_IN)
    assert rows(book) == [(1, "person.register"), (2, "visit.checkin")]
    found = book.visit(visit)
    assert found is not None and found.open and found.name == "田中 花子"
    assert book.has(first) and not book.has("never")
    person = book.person("p1")
    assert person is not None and person.visits == 1


@pytest.mark.parametrize("wrong", [RuntimeError, KeyboardInterrupt, GeneratorExit])
def test_of_an_act_that_breaks_off_nothing_is_kept_and_the_next_has_its_number(
    book: Book, wrong: type[BaseException]
) -> None:
    write(book, HelpCalled(False))
    before, tail = projections(book), book.tail
    with pytest.raises(wrong), book.act(MIXER, later(1)) as act:
        act.append(PersonRegistered("p1", "dropin", "田中"))
        act.append(COME_IN)
        raise wrong
    assert (projections(book), book.tail, rows(book)) == (before, tail, [(1, "help.call")])
    write(book, HelpCalled(True))
    assert rows(book) == [(1, "help.call"), (2, "help.call")]


def test_an_act_that_was_shown_as_done_is_there_after_opening_again(homes: Homes) -> None:
    folder = homes.folder()
    home = homes.open(folder)
    write(home.book, PersonRegistered("p1", "dropin", "田中"), COME_IN)
    # the files as they lie while the first process still runs: nothing may depend on an orderly close
    as_left = shutil.copytree(folder, folder.with_suffix(".left"))
    again = homes.open(as_left)
    assert (again.book.tail, projections(again.book)) == (home.book.tail, projections(home.book))


def test_an_act_inside_an_act_is_one_act(book: Book) -> None:
    with pytest.raises(RuntimeError), book.act(MIXER, MORNING) as outer:
        outer.append(HelpCalled(False))
        with book.act(MIXER, MORNING) as inner:
            inner.append(HelpCalled(True))
        raise RuntimeError
    assert rows(book) == []


def test_an_act_reads_what_it_has_just_written_and_the_next_reader_does_not_if_it_fails(book: Book) -> None:
    with pytest.raises(RuntimeError), book.act(MIXER, MORNING) as act:
        act.append(PersonRegistered("p1", "dropin", "田中"))
        assert book.person("p1") is not None
        raise RuntimeError
    assert book.person("p1") is None


def test_an_act_is_one_transaction_and_a_reader_takes_no_write_lock(book: Book) -> None:
    said: list[str] = []
    event.listen(book.engine, "before_cursor_execute", lambda _c, _cur, words, *_: said.append(words.split()[0]))
    event.listen(book.engine, "commit", lambda _c: said.append("COMMIT"))
    write(book, PersonRegistered("p1", "dropin", "田中"), COME_IN, HelpCalled(False))
    assert (said.count("COMMIT"), said[-1]) == (1, "COMMIT")
    said.clear()
    book.inside()
    assert said == ["BEGIN", "SELECT"] or said == ["SELECT"]


def test_an_id_that_is_written_twice_is_refused_and_nothing_of_the_act_is_kept(book: Book) -> None:
    with book.act(MIXER, MORNING) as act:
        act.append(HelpCalled(False), event_id="once")
    with pytest.raises(NotSaved) as said, book.act(MIXER, MORNING) as act:
        act.append(HelpCalled(False))
        act.append(PersonRegistered("p1", "dropin", "田中"), event_id="once")
    told = "".join(traceback.format_exception(said.value))
    assert "UNIQUE" in told and "p1" not in told.replace('PersonRegistered("p1"', ""), "an error is logged"
    assert rows(book) == [(1, "help.call")] and book.person("p1") is None


def test_the_time_of_an_act_must_know_its_zone(book: Book) -> None:
    with pytest.raises(ValueError, match="zone"), book.act(MIXER, datetime(2026, 12, 2, 9, 25)):
        pass
    write(book, HelpCalled(False))


def test_a_clock_that_was_set_back_is_marked_and_the_order_stays(book: Book) -> None:
    write(book, HelpCalled(False), at=later(60))
    write(book, HelpCalled(False), at=later(57))
    write(book, HelpCalled(False), HelpCalled(True), at=later(0))
    with book.looking() as conn:
        found = conn.execute(select(log.c.hlc, log.c.header).order_by(log.c.n)).all()
    assert [row.hlc for row in found] == sorted({row.hlc for row in found})
    assert [json.loads(row.header)["clock"] for row in found] == ["ok", "ok", "suspect", "suspect"]


def test_each_entry_has_sixteen_random_bytes_of_its_own(book: Book) -> None:
    write(book, *(HelpCalled(False) for _ in range(20)))
    with book.looking() as conn:
        salts = {json.loads(body)["salt"] for body in conn.execute(select(log.c.body)).scalars()}
    assert len(salts) == 20 and {len(bytes.fromhex(salt)) for salt in salts} == {16}


@pytest.mark.parametrize(
    "change",
    [
        delete(log),
        update(log).values(header=b"{}"),
        update(log).values(body=b"{}"),
        update(log).values(digest=GENESIS),
        update(log).values(n=9),
        update(log).values(person_id="p9"),
        update(log).values(state="unknown_kind"),
        update(log).values(body=None, header=b"{}"),
        update(log).values(body=None, hlc=0),
        text("INSERT OR REPLACE INTO log SELECT * FROM log"),
        text("UPDATE OR REPLACE log SET n = n + 1"),
    ],
    ids=str,
)
def test_a_line_of_the_journal_cannot_be_changed_or_taken_out(book: Book, change: object) -> None:
    write(book, PersonRegistered("p1", "dropin", "田中"), COME_IN)
    with book.looking() as conn:
        before = conn.execute(select(log)).all()
    with pytest.raises(NotSaved, match="append-only"), book.mending() as conn:
        conn.execute(change)  # type: ignore[call-overload]
    with book.looking() as conn:
        assert conn.execute(select(log)).all() == before


def test_a_body_can_be_erased_once_and_never_written_again(book: Book) -> None:
    write(book, PersonRegistered("p1", "dropin", "田中"))
    with book.mending() as conn:
        conn.execute(update(log).values(body=None, state="erased"))
    with pytest.raises(NotSaved, match="append-only"), book.mending() as conn:
        conn.execute(update(log).values(body=b"{}"))


def test_two_like_payments_in_one_second_are_two(book: Book) -> None:
    (visit,) = write(book, COME_IN)
    write(book, *(PaymentReceived(visit, "p1", 500, "cash", 500, 0) for _ in range(2)))
    assert [one.amount for one in book.payments_of(visit)] == [500, 500]
    assert book.till().cash_in == 1000


def test_a_visit_that_ended_is_inside_no_more(book: Book) -> None:
    (visit,) = write(book, COME_IN)
    assert book.heads_inside() == (1, 0)
    write(book, VisitEnded(visit, "p1", "2026-12-02T12:00:00"))
    assert (book.inside(), book.heads_inside(), book.open_visit_of("p1")) == ([], (0, 0), None)


@pytest.mark.parametrize("cls", EVERY_FACT, ids=lambda cls: cls.__name__)
def test_whom_an_act_has_read_is_read_again_after_whatever_could_change_them(homes: Homes, cls: type[Fact]) -> None:
    @settings(max_examples=5, deadline=None)
    @given(facts(cls, ["p1"]))
    def holds(fact: Fact) -> None:
        with book.act(MIXER, MORNING) as act:
            before = book.person("p1")
            act.append(fact)
            within = book.person("p1")
        assert before is not None and book.person("p1") == within

    book = homes.open().book
    write(book, PersonRegistered("p1", "dropin", "田中 花子"))
    holds()
