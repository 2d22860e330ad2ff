from datetime import date, time

import pytest

from app.manual.check import check
from app.manual.editions import in_force, to_work_by
from app.manual.kinds import TriggerKind
from app.manual.model import Manual
from app.manual.triggers import emergencies, procedure_for_scan, started_by, timed
from tests.manual.small import EMERGENCY, END, FRONT, HEAD
from tests.manual.test_samples import sample


def edition(version: str, begins: str, ends: str = "", approved: bool = True) -> Manual:
    front = FRONT.replace('版: "1.0"', f'版: "{version}"').replace(
        "施行日: 2026-12-01", f"施行日: {begins}\n失効日: {ends}"
    )
    if not approved:
        front = front.replace("名前: 原 さくら, ", "")
    manual = check(front + HEAD + END + EMERGENCY, "x").manual
    assert manual
    return manual


def test_a_weekday_time_replaces_the_general_one_on_its_day() -> None:
    closing = {day: [at for at, p in timed(sample("TMG"), day) if p.id == "closing"] for day in "木金"}
    assert closing == {"木": [time(17, 40)], "金": [time(21, 40)]}
    assert [p.id for _, p in timed(sample("SZN"), "水")] == ["opening", "closing"]


def test_a_time_before_the_end_of_something_names_the_word_and_the_minutes() -> None:
    (trigger,) = [t for t in sample("SZN").procedure("run-out").triggers if t.kind is TriggerKind.TIME]
    assert (trigger.before, trigger.at) == (("予約の終了", 10), None)


@pytest.mark.parametrize(
    ("space", "label", "inside", "starts"),
    [
        ("KWB", "会員", False, "member-checkin"),
        ("KWB", "会員", True, "checkout"),
        ("SZN", "会員", False, "member-checkin"),
        ("SZN", "会員", True, None),
        ("SZN", "利用カード", True, "checkout"),
        ("KWB", "ドロップイン", False, "not-member"),
        ("TMG", "不明", False, "first-dropin"),
        ("TMG", "切符", False, None),
    ],
)
def test_a_scan_starts_what_the_manual_says_for_those_outside_and_inside(
    space: str, label: str, inside: bool, starts: str | None
) -> None:
    found = procedure_for_scan(sample(space), label, inside=inside)
    assert (found.id if found else None) == starts


def test_emergencies_and_other_triggers_are_found_by_their_kind() -> None:
    assert [p.id for p in emergencies(sample("SZN"))] == ["illness", "quake", "fire"]
    assert [p.id for p in started_by(sample("SZN"), TriggerKind.BOOKING, "運営")] == ["run-in"]
    assert [p.id for p in started_by(sample("SZN"), TriggerKind.LINE, "切断")] == ["offline"]


def test_the_edition_in_force_is_the_approved_one_with_the_latest_first_day() -> None:
    old, new, draft = edition("1", "2026-12-01"), edition("2", "2027-02-01"), edition("3", "2027-02-02", approved=False)
    on = {
        day: in_force([new, draft, old], date.fromisoformat(day)) for day in ("2026-12-01", "2027-01-31", "2027-02-01")
    }
    assert [m.version if m else "" for m in on.values()] == ["1", "1", "2"]
    assert in_force([old], date(2026, 11, 30)) is None
    assert in_force([draft], date(2027, 3, 1)) is None


def test_an_edition_is_over_on_its_last_day() -> None:
    short = edition("1", "2026-12-01", "2027-01-01")
    assert in_force([short], date(2026, 12, 31)) == short
    assert in_force([short], date(2027, 1, 1)) is None


def test_with_none_in_force_the_earliest_approved_one_stands_in_and_says_so() -> None:
    old, new = edition("1", "2026-12-01"), edition("2", "2027-02-01")
    found = to_work_by([new, old], date(2026, 5, 1))
    assert found and (found.manual, found.by_rule) == (old, False)
    assert found.ja and found.en
    ordinary = to_work_by([new, old], date(2027, 5, 1))
    assert ordinary and (ordinary.manual, ordinary.ja, ordinary.en) == (new, "", "")
    assert to_work_by([edition("3", "2026-12-01", approved=False)], date(2026, 12, 2)) is None


def test_the_two_editions_of_one_space_change_over_by_date() -> None:
    both = [sample("TMG"), sample("TMG-2.1")]
    assert [in_force(both, day) for day in (date(2027, 1, 31), date(2027, 2, 1))] == both
