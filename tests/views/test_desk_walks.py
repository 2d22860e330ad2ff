"""The desk's tabs and forms as plain values: no window is opened here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.outcome import Made, Refused, Standing, Why
from app.desk.repaired import Repaired
from app.desk.start import start
from app.manual.kinds import Kind
from app.manual.walk import Ask
from app.views.desk_reply import goes_on, missing, reply_of
from app.views.desk_walks import DeskWalks
from app.views.repair_acts import ACTS, at_time, do_repair, figure
from app.views.repair_fields import FIELDS
from app.views.repair_forms import WITH_REASON, form_row, possible
from app.views.repair_kinds import NAMES, Asking, Repair
from tests.desk.day import Day, open_day


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    opened = open_day(tmp_path / "szn", "SZN")
    yield opened
    opened.close()


def begun(day: Day, procedure: str, trigger: str) -> Standing:
    standing = start(day.front, procedure, trigger, day.now)
    assert isinstance(standing, Standing)
    return standing


def test_an_emergency_takes_the_front_and_gives_it_back(day: Day) -> None:
    walks = DeskWalks()
    phone, quake = begun(day, "phone", "ボタン:電話がきた"), begun(day, "quake", "緊急")
    walks.stood(phone, day.now)
    walks.stood(quake, day.now)
    assert walks.front == quake.walking.walk_id
    walks.drop(walks.front)
    assert walks.front == phone.walking.walk_id


def test_a_visitor_at_the_kiosk_does_not_interrupt_a_mixer_who_is_answering(day: Day) -> None:
    walks = DeskWalks()
    phone = begun(day, "phone", "ボタン:電話がきた")
    walks.stood(phone, day.now)
    shown = day.scan(returning(day), at_kiosk=True)
    assert isinstance(shown, Standing)
    walks.stood(shown, day.now)
    assert walks.front == phone.walking.walk_id
    assert shown.walking.walk_id in walks.held


def test_what_was_filled_in_stays_until_another_question_is_asked(day: Day) -> None:
    walks = DeskWalks()
    phone = begun(day, "phone", "ボタン:電話がきた")
    walks.stood(phone, day.now)
    held = walks.held[phone.walking.walk_id]
    held.drafts[3] = {"name": "半分"}
    walks.read([phone], day.now)
    assert held.drafts == {3: {"name": "半分"}}
    further = day.say(phone, **first_choices(phone))
    walks.stood(further, day.now)
    assert held.drafts == {}


def test_after_a_restart_what_is_open_comes_back_as_continued(day: Day) -> None:
    standing = begun(day, "phone", "ボタン:電話がきた")
    walks = DeskWalks()
    walks.read([standing], day.now)
    assert walks.held[standing.walking.walk_id].resumed
    assert walks.front == ""


def test_what_was_made_can_be_undone_for_ten_seconds(day: Day) -> None:
    walks = DeskWalks()
    visit = day.front.book.inside()[0]
    standing = begun(day, "phone", "ボタン:電話がきた")
    walks.stood(replace(standing, made=Made(checked_in=visit.visit_id)), day.now)
    held = walks.held[standing.walking.walk_id]
    assert held.undo_left(day.now) == 10
    assert held.undo_left(day.now + timedelta(seconds=9)) == 1
    assert held.undo_left(day.now + timedelta(seconds=10)) == 0
    assert held.undo_left(day.now - timedelta(minutes=1)) == 0


def test_a_needed_block_without_an_answer_is_named_and_nothing_is_made_up_for_it(day: Day) -> None:
    standing = begun(day, "opening", "ボタン:開店準備")
    assert isinstance(standing.turn, Ask)
    reply = reply_of(standing.turn, {}, day.front.tier)
    needed = next(one for one in standing.turn.blocks if one.kind is Kind.TICK and one.required)
    assert missing(standing.turn, reply) == needed
    assert not goes_on(standing.turn, needed.number, {needed.number: True})


@pytest.mark.parametrize("repair", Repair)
def test_every_repair_has_a_name_a_form_and_an_act(repair: Repair) -> None:
    assert all(NAMES[repair])
    assert repair in FIELDS
    assert repair in ACTS


def test_a_repair_changes_the_time_keeps_the_reason_and_prices_it_again(day: Day) -> None:
    visit = day.front.book.inside()[0]
    day.to("12:00")
    before = do_repair(Repair.LINE_ADD, day.front, visit, {"item": "print_bw", "count": "1"}, day.now)
    assert isinstance(before, Repaired) and before.quote
    values = {"entry": "９時４０", "reason": "押しまちがい"}
    after = do_repair(Repair.TIMES, day.front, visit, values | {"entry": "10:30"}, day.now)
    assert isinstance(after, Repaired) and after.quote
    assert after.visit.entry == visit.entry[:10] + "T10:30:00"
    assert after.quote.total < before.quote.total


def test_a_repair_without_a_reason_is_refused_and_changes_nothing(day: Day) -> None:
    visit = day.front.book.inside()[0]
    refused = do_repair(Repair.TIMES, day.front, visit, {"entry": "09:00", "reason": " "}, day.now)
    assert refused == Refused(Why.NO_REASON)
    assert day.front.book.visit(visit.visit_id) == visit


def test_every_form_that_needs_a_reason_asks_for_one(day: Day) -> None:
    asking = Asking(day.front, day.front.book.inside()[0], day.now, english=False)
    for one in possible(asking):
        fields = [field["id"] for field in form_row(Repair(one.id), asking)["fields"]]
        assert ("reason" in fields) is (Repair(one.id) in WITH_REASON)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_understood_however_it_is_typed(hour: int, minute: int) -> None:
    wanted = f"2026-12-02T{hour:02}:{minute:02}:00"
    for typed in (f"{hour}:{minute:02}", f"{hour:02}{minute:02}", f"{hour}時{minute}分", f" {hour}：{minute:02} "):
        assert at_time("2026-12-02T09:00:00", typed) == wanted


@given(st.text())
def test_what_is_no_time_is_never_taken_for_one(typed: str) -> None:
    moment = at_time("2026-12-02", typed)
    assert moment == "" or (moment.startswith("2026-12-02T") and len(moment) == 19)


@given(st.integers(0, 10**8))
def test_an_amount_is_read_with_commas_and_in_full_width(amount: int) -> None:
    wide = str(amount).translate({48 + n: 0xFF10 + n for n in range(10)})
    assert figure(f"{amount:,}") == figure(wide) == figure(str(amount)) == amount


def returning(day: Day) -> str:
    """Somebody known who is not inside and holds a good pass."""
    people = day.front.book.find_people("あべ") or day.front.book.find_people("アベ")
    return people[0].person_id


def first_choices(standing: Standing) -> dict[str, str]:
    assert isinstance(standing.turn, Ask)
    return {one.id: one.options[0].id for one in standing.turn.blocks if one.options}
