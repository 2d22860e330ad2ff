"""Forgetting a person: no word of them is left but what must be kept, and the days still add up."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.facts.base import Fact
from app.domain.facts.desk import Noted, ShiftOpened, TodoOpened, WalkAnswered, WalkBegun, WalkEnded
from app.domain.facts.money import PaymentReceived, QuoteMade, ReceiptIssued
from app.domain.facts.people import ConsentGiven, PassIssued, PersonCorrected, PersonRegistered
from app.domain.facts.visits import VisitBegun, VisitCorrected, VisitEnded
from db.book import Book
from db.erase import Erased, StillInside, erase
from db.export import export
from db.rebuild import rebuild
from db.verify import verify
from tests.db.fact_shapes import EVERY_FACT, facts
from tests.db.homes import MIXER, Homes, later, projections, write

NAME, KANA, PHONE, OLD_NAME = "田中 花子", "タナカ ハナコ", "090-1234-5678", "佐藤 花子"
DAY = ("2026-12-02T00:00:00", "2026-12-03T00:00:00")


def a_day(book: Book, *, addressee: str = "") -> str:
    """A first visit from the form to the receipt; the form is filled in before the person has an id."""
    (walk,) = write(book, WalkBegun("walk-in", "button", "", "", "1", "", True, "{}"))
    typed = json.dumps({"name": OLD_NAME, "phone": PHONE}, ensure_ascii=False)
    packed = json.dumps({"answers": json.dumps({"name": OLD_NAME})})
    write(book, WalkAnswered(walk, "", "", "s1", typed, packed))
    write(book, PersonRegistered("p1", "dropin", OLD_NAME, "", PHONE, other=(("note", NAME),)))
    write(book, PersonCorrected("p1", "name", OLD_NAME, NAME), PersonCorrected("p1", "kana", "", KANA))
    write(book, PassIssued("P1", "p1", "dropin"), ConsentGiven("p1", "S0", "1"), ConsentGiven("p1", "S1", "1"))
    (visit,) = write(book, VisitBegun("p1", NAME, "2026-12-02T09:30:00", children=1))
    write(book, WalkAnswered(walk, "p1", visit, "s2", "{}", "{}"), WalkEnded(walk, "p1", visit, "完了", f"{NAME}様"))
    write(book, TodoOpened("", "", "", f"{NAME}様に電話", "call", ""), Noted("call.log", (("about", NAME),)))
    write(book, QuoteMade(visit, "p1", "r1", "2026-12-02T12:00:00", 900, 0, 0, 900, 81, None, 0, 900))
    write(book, PaymentReceived(visit, "p1", 900, "cash", 1000, 100))
    write(book, ReceiptIssued(visit, "p1", "AB-1", "simple", 900, addressee or "上様"))
    write(book, VisitEnded(visit, "p1", "2026-12-02T12:00:00", total=900))
    return visit


def forget(book: Book, person: str = "p1") -> Erased | StillInside:
    return erase(book, person, actor="OWNER", now=later(999), reason="本人の申し出")


def hits(book: Book, *words: str) -> list[str]:
    lines = [json.dumps(json.loads(line), ensure_ascii=form) for line in export(book) for form in (True, False)]
    forms = [form for word in words for form in (word, json.dumps(word)[1:-1], json.dumps(json.dumps(word))[3:-3])]
    return [line for line in lines if any(form in line for form in forms)]


def test_no_word_of_a_forgotten_person_is_left_in_the_export(book: Book) -> None:
    a_day(book)
    assert len(hits(book, NAME, OLD_NAME, KANA, PHONE)) > 10
    done = forget(book)
    assert isinstance(done, Erased) and done.kept == ()
    assert hits(book, NAME, OLD_NAME, KANA, PHONE) == []


def test_nor_in_any_projection_and_nobody_finds_them(book: Book) -> None:
    a_day(book)
    forget(book)
    plain = repr(projections(book))
    assert not [word for word in (NAME, OLD_NAME, KANA, PHONE, "5678", "花子", "ハナコ") if word in plain]
    assert book.person("p1") is None and book.pass_with("P1") is None and not book.consents_of("p1")
    assert [book.find_people(typed) for typed in ("田中", "たなか", "はなこ", "5678", "佐藤")] == [[]] * 5


def test_the_money_and_the_heads_of_the_day_stay_as_they_were(book: Book) -> None:
    visit = a_day(book)
    before = (book.takings(*DAY), book.till(), book.payments_of(visit), book.receipts_of(visit))
    forget(book)
    assert (book.takings(*DAY), book.till(), book.payments_of(visit), book.receipts_of(visit)) == before
    (found,) = book.visits_begun(*DAY)
    assert (found.visit_id, found.name, found.charged, found.paid, found.open) == (visit, "", 900, 900, False)


def test_the_chain_still_verifies_and_a_rebuild_brings_nothing_back(book: Book) -> None:
    a_day(book)
    done = forget(book)
    assert isinstance(done, Erased)
    verdict = verify(book)
    assert (verdict.ok, verdict.erased) == (True, done.entries)
    before = projections(book)
    rebuild(book)
    assert projections(book) == before


def test_a_receipt_with_an_addressee_is_kept_and_listed(book: Book) -> None:
    a_day(book, addressee=f"{NAME} 様")
    done = forget(book)
    assert isinstance(done, Erased)
    assert [(one.kind, one.number) for one in done.kept] == [("receipt.issue", "AB-1")]
    assert {json.loads(line)["header"]["kind"] for line in hits(book, NAME)} == {"receipt.issue"}


def test_a_repair_that_names_the_person_is_kept_and_listed(book: Book) -> None:
    visit = a_day(book)
    write(book, VisitCorrected(visit, "p1", "entry", "09:30", "09:20", f"{NAME}様の申し出", ""))
    done = forget(book)
    assert isinstance(done, Erased) and [one.kind for one in done.kept] == ["visit.correct"]


def test_a_namesake_and_staff_of_the_same_name_are_left_alone_and_listed(book: Book) -> None:
    a_day(book)
    write(book, PersonRegistered("p2", "member", NAME, KANA), ShiftOpened("MX01", NAME, 2))
    done = forget(book)
    assert isinstance(done, Erased)
    assert {one.kind for one in done.kept} == {"person.register", "shift.open"}
    assert [one.person_id for one in book.find_people("田中")] == ["p2"]


def test_who_is_inside_is_not_forgotten_before_they_leave(book: Book) -> None:
    write(book, PersonRegistered("p1", "dropin", NAME))
    (visit,) = write(book, VisitBegun("p1", NAME, "2026-12-02T09:30:00"))
    assert forget(book) == StillInside(visit)
    assert book.person("p1") is not None


def test_that_somebody_was_forgotten_and_by_whom_stays_in_the_journal(book: Book) -> None:
    a_day(book)
    forget(book)
    last = json.loads(list(export(book))[-1])
    assert (last["header"]["kind"], last["header"]["actor_id"]) == ("person.forget", "OWNER")
    assert (last["header"]["person_id"], last["body"]["fact"]["reason"]) == ("p1", "本人の申し出")
    assert len(book.notes("person.forget")) == 1


def test_nothing_erased_is_left_in_the_files_of_the_log(homes: Homes) -> None:
    folder = homes.folder()
    home = homes.open(folder)
    a_day(home.book)
    forget(home.book)
    assert (folder / "book.db-wal").stat().st_size == 0


def test_to_forget_a_person_whom_nobody_knows_erases_nothing(book: Book) -> None:
    a_day(book)
    before = len(hits(book, NAME))
    assert forget(book, "nobody") == Erased(0, ())
    assert len(hits(book, NAME)) == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(EVERY_FACT).flatmap(lambda cls: facts(cls, ["p1", "E1", "E2"], st.text(max_size=4)))))
def test_after_forgetting_the_projections_are_those_of_a_replay_and_the_till_has_not_moved(
    homes: Homes, story: list[Fact]
) -> None:
    book = homes.open().book
    for n, fact in enumerate(story):
        with book.act(MIXER, later(n)) as act:
            act.append(fact, event_id=f"E{n}")
    till = book.till()
    done = forget(book)
    before = projections(book)
    rebuild(book)
    assert verify(book).ok and projections(book) == before
    assert book.till() == till or isinstance(done, StillInside)
    homes.close()


@pytest.mark.parametrize("name", ["李", 'a"b\\c', "Ann O'Neil", "<b>x</b>", "葛\U000e0100城", "👩‍👩‍👧"])
def test_names_of_every_sort_are_forgotten(book: Book, name: str) -> None:
    write(book, PersonRegistered("p1", "dropin", name))
    write(book, VisitBegun("p1", name, "2026-12-02T09:30:00"), Noted("call.log", (("about", "x"),), "", "p1"))
    write(book, VisitEnded(book.inside()[0].visit_id, "p1", ""))
    forget(book)
    assert [line for line in export(book) if name in json.loads(line).__repr__() or name in line] == []
