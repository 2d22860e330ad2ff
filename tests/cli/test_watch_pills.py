"""The strip tells of what somebody has to know, and of nothing else."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.cli.watch_pills import watch_pills
from tests.desk.day import open_day


def test_a_usual_day_says_nothing_and_each_thing_amiss_says_what_to_do(tmp_path: Path) -> None:
    day = open_day(tmp_path / "szn")
    assert watch_pills(day.opened, day.now) == ()
    (early,) = watch_pills(day.opened, day.now - timedelta(hours=2))
    assert early.id == "clock" and "120分" in early.todo_ja
    before = [one.id for one in watch_pills(day.opened, day.now - timedelta(days=8))]
    assert before == ["manual", "clock"]
    space = replace(day.front.space, registration="T7990000000102")
    wrong = replace(day.opened, front=replace(day.front, space=space))
    assert [one.id for one in watch_pills(wrong, day.now)] == ["invoice"]
    day.close()
