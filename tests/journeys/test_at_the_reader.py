"""Passes from a picture and from a scanner, and a scan in the middle of something else."""

from pathlib import Path

from PySide6.QtCore import Qt

from app.desk.open_walk import open_walks
from app.desk.outcome import NewPass
from app.domain.passes import parts_of
from app.manual.kinds import Outcome
from app.shell.hand import find, press, to_front, write
from tests.journeys.conftest import Open
from tests.journeys.stage import reads, texts


def test_a_picture_and_a_typed_burst_of_the_same_pass_start_the_same(stage: Open) -> None:
    went = []
    for way in ("picture", "burst"):
        szn = stage("SZN", "10:00")
        code = szn.sample("2回目以降の方")
        if way == "picture":
            shown = NewPass(code, parts_of(code).pass_id if parts_of(code) else "", "阿部 純也", "D001")
            folder = Path(szn.staged.papers.save_pass(shown))
            (picture,) = sorted(folder.parent.rglob("*.png") if folder.is_file() else folder.rglob("*.png"))
            szn.staged.kiosk.scan_picture(str(picture))
        else:
            szn.scan(szn.kiosk, code)
        walk = szn.follow()
        went.append((walk.steps, walk.outcome, walk.standing.walking.trigger, szn.visit_of("アベ").name))
    assert went[0] == went[1]
    assert went[0][1] is Outcome.DONE and went[0][3] == "阿部 純也"


def test_a_scan_at_the_desk_while_a_form_is_half_filled_destroys_nothing(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    szn.touch_words(szn.desk, "忘れ物")
    szn.follow(until="lost_reg")
    walk_id = open_walks(szn.front, szn.clock())[-1].walking.walk_id
    lines = next(one for one in szn.staged.desk.walk.step["rows"] if one["kind"] == "form")["fields"]
    name = next(f"field-{one['id']}" for one in lines if one["type"] == "text")
    write(szn.desk, find(szn.desk, name), "黒い かさ")
    szn.scan(szn.desk, szn.sample("2回目以降の方"))
    assert szn.under_way() == ["lost", "repeat-dropin"]
    assert szn.follow().outcome is Outcome.DONE and szn.visit_of("アベ").open
    szn.touch(szn.desk, "ended")
    szn.touch(szn.desk, "tab.1")
    assert szn.staged.desk.walk.step["walk"] == walk_id
    assert "黒い かさ" in texts(szn.desk), "what was typed stands there again, and nothing of the code in it"


def test_a_scan_into_the_search_box_is_a_scan_and_leaves_the_text_alone(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    to_front(szn.desk)
    press(szn.desk, Qt.Key.Key_Slash, "/")
    for letter in "おおさこ":
        press(szn.desk, Qt.Key.Key_unknown, letter)
    assert reads(szn.desk, "大迫 豊")
    szn.scan(szn.desk, szn.sample("2回目以降の方"))
    assert szn.under_way() == ["repeat-dropin"]
    assert not [one for one in texts(szn.desk) if szn.sample("2回目以降の方")[1:6] in one]


def test_a_scan_while_a_visitor_fills_in_a_form_leaves_the_form_as_it_is(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    szn.touch_words(szn.kiosk, "はじめての方")
    szn.follow(until="form")
    write(szn.kiosk, find(szn.kiosk, "field-kana"), "まつばら りん")
    szn.scan(szn.kiosk, szn.sample("2回目以降の方"))
    assert szn.page == "walk" and szn.under_way() == ["first-dropin"]
    assert "まつばら りん" in texts(szn.kiosk)
    assert szn.follow(phone="000-0009-0002").outcome is Outcome.DONE
    assert szn.visit_of("まつばら").name == "まつばら りん"


def test_what_is_not_a_pass_of_this_space_gets_a_sentence_of_its_own(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    said = {}
    for sample in ("止められたパス", "ほかのスペースのパス", "ここのものではないQR"):
        szn.scan(szn.kiosk, szn.sample(sample))
        assert (sample, szn.page, szn.under_way()) == (sample, "refused", [])
        said[sample] = str(szn.staged.kiosk.shown["text"])
        szn.touch(szn.kiosk, "action-home")
    assert len(set(said.values())) == 3 and not any("エラー" in one for one in said.values())
