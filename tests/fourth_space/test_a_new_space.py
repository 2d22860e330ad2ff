"""A space that the program has never heard of: a manual of forty lines and a card, and not a line of code."""

from pathlib import Path

import pytest

from app.desk.outcome import Inside, Standing
from app.desk.pricing import so_far
from app.desk.scan import leaving_procedure, scan
from app.desk.shift import open_shift
from app.domain.receipts import ReceiptKind
from app.manual.kinds import Outcome
from app.manual.walk import Ask, Ended
from tests.desk.day import Day, at
from tests.fourth_space.annex import FILES, NOW, PLANS, UNITS, folder_in, open_annex, with_method


def annex(tmp_path: Path, folder: Path) -> Day:
    day = Day(open_annex(tmp_path / "home", folder), NOW)
    open_shift(day.front, day.now)
    return day


def leave(day: Day, visit_id: str, person_id: str, **answers: str) -> list[int]:
    """Out by the manual's own button; the totals of the receipts that were given."""
    asked = day.start(leaving_procedure(day.front.manual(day.now)), visit_id=visit_id, person_id=person_id)
    totals = []
    while isinstance(asked.turn, Ask):
        asked = day.say(asked, **answers)
        totals += [asked.made.receipt.total] if asked.made.receipt else []
    assert isinstance(asked.turn, Ended) and asked.turn.outcome is Outcome.DONE
    return totals


def test_the_manual_is_forty_lines_at_most() -> None:
    assert len((FILES / "HNR.um.md").read_text("utf-8").splitlines()) <= 40


def test_a_whole_day_of_a_space_that_nobody_wrote_code_for(tmp_path: Path) -> None:
    day = annex(tmp_path, folder_in(tmp_path))
    asked = day.start("irasshai", at_kiosk=True)
    passes = []
    while isinstance(asked.turn, Ask):
        asked = day.say(asked, onamae="海野 渚", kubun="学割", number="3")
        passes += [asked.made.new_pass] if asked.made.new_pass else []
    (given,) = passes
    person = day.front.book.person(given.person_id)
    assert person is not None and (person.name, person.category, person.terms) == ("海野 渚", "gakuwari", "2026-11")
    assert [(one.item_id, one.number) for one in day.front.book.held()] == [("fuda", "3")]

    day.to("10:10")  # 70 min: three half hours, 390 less 60
    (visit,) = day.front.book.inside()
    assert so_far(day.front, visit, day.now)[:2] == (330, 850)
    assert leave(day, visit.visit_id, person.person_id, senbei="2", tendered="500") == [330 + 108]
    (receipt,) = day.front.book.receipts_of(visit.visit_id)
    assert receipt.kind == ReceiptKind.PLAIN.value and "T799" not in receipt.document
    assert day.front.book.till().expected == 5000 + 438 and day.front.book.held() == []

    day.to("13:00")  # the pass of the morning: no form and no terms, only the tag; the day's cap counts both stays
    again = scan(day.front, given.code, day.now, at_kiosk=True)
    assert isinstance(again, Standing) and isinstance(again.turn, Ask)
    assert [block.kind.value for block in again.turn.blocks] == ["渡す"]
    assert isinstance(day.to_the_end(again).turn, Ended)
    day.to("14:00")
    leaving = scan(day.front, given.code, day.now, at_kiosk=True)
    assert isinstance(leaving, Standing) and leaving.walking.procedure_id == "matane"
    assert isinstance(day.to_the_end(leaving).turn, Ended)
    assert day.front.book.takings("2026-12-02T00:00:00", "2026-12-03T00:00:00") == {"cash": 438 + 200}

    day.to("19:05")
    assert isinstance(day.to_the_end(day.start("misejimai")).turn, Ended)
    assert day.front.book.open_shift() is None and day.front.book.inside() == []
    day.close()


def test_the_same_manual_with_units_of_minutes(tmp_path: Path) -> None:
    day = annex(tmp_path, with_method(folder_in(tmp_path), UNITS))
    day.to("16:30")
    end = day.to_the_end(day.start("irasshai", at_kiosk=True), onamae="潮", kubun="おとな")
    day.to("17:35")  # 16:30 and 16:50 at 70 yen, 17:10 and 17:30 at 40 yen
    assert leave(day, end.walking.visit_id, end.walking.person_id) == [2 * 70 + 2 * 40]
    day.close()


def test_the_same_space_with_plans_that_are_paid_before_the_seat(tmp_path: Path) -> None:
    folder = folder_in(
        tmp_path,
        manual=(
            "[同意|",
            "- {tsugou} きょうのプラン: 選択(ひと潮/まる一日)\n[金額] お代です。\n[入金|方法=選択] いただく\n[同意|",
        ),
    )
    day = annex(tmp_path, with_method(folder, PLANS))
    end = day.to_the_end(day.start("irasshai", at_kiosk=True), onamae="潮", kubun="学割", tsugou="ひと潮")
    visit = day.front.book.visit(end.walking.visit_id)
    assert visit is not None and (visit.plan, visit.category, visit.paid) == ("KATA", "gakuwari", 350)
    day.to("12:30")  # half an hour past three hours: one begun hour
    assert leave(day, visit.visit_id, visit.person_id) == [350 + 160]
    assert day.front.book.takings("2026-12-02T00:00:00", "2026-12-03T00:00:00") == {"cash": 510}
    day.close()


@pytest.mark.parametrize("shift", [True, False])
def test_a_pass_of_the_fourth_space_is_foreign_elsewhere_and_needs_somebody_at_the_desk(
    tmp_path: Path, shift: bool
) -> None:
    day = Day(open_annex(tmp_path / "home", folder_in(tmp_path)), at("09:00"))
    if shift:
        open_shift(day.front, day.now)
        end = day.start("irasshai", at_kiosk=True)
        assert isinstance(end.turn, Ask)
    else:
        refused = scan(day.front, "4901234567894", day.now, at_kiosk=True)
        assert not isinstance(refused, (Standing, Inside))
    day.close()
