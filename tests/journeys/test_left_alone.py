"""A visitor who goes away, calls, or is in danger; and a space at night with nobody at the desk."""

import pytest

from app.cli.player import Player
from app.desk.open_walk import open_walks
from app.domain.passes import code_for
from app.manual.kinds import Outcome
from app.shell.hand import find, named, write
from tests.journeys.conftest import Open
from tests.journeys.stage import Stage, reads, texts

NAME, PHONE = "みなづき すみれ", "000-0007-3141"
FORMS, ASKING = 120, 15


def half_filled(szn: Stage) -> str:
    """A first visitor has typed name and telephone, and no more."""
    szn.touch_words(szn.kiosk, "はじめての方")
    szn.follow(until="form")
    write(szn.kiosk, find(szn.kiosk, "field-kana"), NAME)
    write(szn.kiosk, find(szn.kiosk, "field-phone"), PHONE)
    return open_walks(szn.front, szn.clock())[-1].walking.walk_id


def nothing_of(window_texts: list[str]) -> list[str]:
    """Texts that still tell who it was."""
    return [one for one in window_texts if any(bit in one for bit in (*NAME.split(), PHONE, PHONE[-4:]))]


def test_a_form_left_half_filled_leaves_the_screen_and_goes_on_at_the_desk(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    walk_id = half_filled(szn)
    szn.seconds(FORMS)
    assert named(szn.kiosk, "still-yes") and szn.page == "walk"
    szn.touch(szn.kiosk, "still-yes")
    szn.seconds(FORMS - 1)
    assert not named(szn.kiosk, "still-yes"), "a touch makes the time begin anew"
    szn.seconds(1 + ASKING)
    assert szn.page == "home" and nothing_of(texts(szn.kiosk)) == []
    assert szn.under_way() == ["first-dropin"]
    szn.staged.desk.walk.bring(walk_id)
    szn.touch(szn.desk, "answerHere") if named(szn.desk, "answerHere") else None
    assert nothing_of(texts(szn.desk)), "at the desk it stands as it was typed"
    assert szn.follow().outcome is Outcome.DONE
    person = szn.person("みなづき")
    assert (person.name, person.contact) == (NAME, PHONE) and szn.visit_of("みなづき").open
    assert szn.page == "home" and nothing_of(texts(szn.kiosk)) == []


@pytest.mark.parametrize("way", ["idle", "touch"])
def test_nothing_of_who_came_in_stays_on_the_first_page(stage: Open, way: str) -> None:
    szn = stage("SZN", "10:00")
    half_filled(szn)
    assert szn.follow().outcome is Outcome.DONE
    assert szn.page == "welcome" and nothing_of(texts(szn.kiosk)), "the name is on the welcome page"
    szn.seconds(60) if way == "idle" else szn.touch(szn.kiosk, "action-home")
    assert szn.page == "home" and nothing_of(texts(szn.kiosk)) == []


def test_a_call_in_the_middle_of_a_form_reaches_the_desk_and_keeps_the_form(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    half_filled(szn)
    entries = szn.book.tail.n
    szn.touch(szn.kiosk, "staff")
    assert szn.page == "help" and named(szn.desk, "news.close") and szn.book.tail.n == entries + 1
    szn.touch(szn.kiosk, "action-return")
    assert szn.page == "walk" and NAME in texts(szn.kiosk) and PHONE in texts(szn.kiosk)
    szn.touch(szn.desk, "news.close")
    assert szn.follow().outcome is Outcome.DONE


def test_an_emergency_from_the_visitor_s_corner_goes_before_everything_and_gives_it_back(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    szn.touch_words(szn.desk, "忘れ物")
    before = szn.staged.desk.walk.step["walk"]
    szn.touch(szn.kiosk, "emergency")
    szn.touch_words(szn.kiosk, "地震")
    assert szn.under_way() == ["lost", "quake"]
    assert szn.staged.desk.walk.step["urgent"] and szn.page == "emergency"
    assert reads(szn.kiosk, "スタッフの指示に従ってください")
    assert szn.follow().outcome is Outcome.DONE
    szn.touch(szn.desk, "ended")
    assert szn.staged.desk.walk.step["walk"] == before, "what it took the place of comes back"
    assert szn.follow().outcome is not None


def member(kwb: Stage, plan: str, status: str) -> str:
    """The code of a member on a plan."""
    row = next(
        one
        for one in kwb.opened.loaded.members
        if one["space_id"] == "KWB" and plan in ("", one["plan"]) and (one["status"] == "有効") == (status == "有効")
    )
    return code_for("KWB", row["card_token"], kwb.front.pass_keys[0])


def test_at_night_a_member_within_the_plan_comes_in_and_is_asked_nothing(stage: Open) -> None:
    kwb = stage("KWB", "23:00", shift=False)
    kwb.scan(kwb.kiosk, member(kwb, "NIGHT", "有効"))
    assert kwb.last().steps[-1] == "member-checkin#plan_in" and kwb.last().outcome is Outcome.DONE
    assert kwb.page == "welcome" and kwb.under_way() == []
    assert kwb.book.inside()[-1].entry.endswith("T23:00:00")


def test_at_night_a_member_outside_the_plan_reads_the_charge_and_agrees_without_a_mixer(stage: Open) -> None:
    kwb = stage("KWB", "23:00", shift=False)
    inside = len(kwb.book.inside())
    kwb.scan(kwb.kiosk, member(kwb, "METERED", "有効"))
    assert kwb.page == "walk" and reads(kwb.kiosk, "10分55円(夜は33円)") and len(kwb.book.inside()) == inside
    walk_id = kwb.last().standing.walking.walk_id
    Player(kwb.staged, kwb.clock.later, {}).one_question(walk_id)
    assert kwb.page == "welcome" and kwb.last().outcome is Outcome.DONE
    assert len(kwb.book.inside()) == inside + 1


def test_at_night_a_stopped_member_gets_the_contact_and_nothing_stays_half_done(stage: Open) -> None:
    kwb = stage("KWB", "23:00", shift=False)
    inside = len(kwb.book.inside())
    kwb.scan(kwb.kiosk, member(kwb, "", "停止"))
    assert kwb.page == "contact" and reads(kwb.kiosk, "000-0000-0220"), "the guards answer at any hour"
    assert kwb.under_way() == [] and len(kwb.book.inside()) == inside
    kept = kwb.book.walk(kwb.last().standing.walking.walk_id)
    assert kept is not None and kept.outcome


def test_at_night_who_is_no_member_is_not_let_in_and_told_whom_to_call(stage: Open) -> None:
    kwb = stage("KWB", "23:00", shift=False)
    kwb.touch_words(kwb.kiosk, "はじめての方")
    assert kwb.page in ("contact", "refused") and reads(kwb.kiosk, "000-0000-0220")
    assert kwb.under_way() == []
