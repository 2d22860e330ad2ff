"""Both languages everywhere: in the QML of all faces, and in what the visitor's pages say."""

import re
from pathlib import Path

import pytest

from app.desk.outcome import Refused, Why
from app.domain.people import call_name
from app.views.kiosk_form import purpose_words
from app.views.kiosk_messages import contact_shown, emergency_shown, help_shown, refused_shown, turn_shown, who_shown
from app.views.kiosk_screen import Message, home_shown, two
from resources import ROOT
from tests.desk.day import Day

FACES = sorted((ROOT / "qml").rglob("*.qml"))
KANA_OR_KANJI = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
# sizes.tr("…", "…") as it is written out; what comes from the model as a pair has its own test there.
WORD = re.compile(r'\.tr\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\)')
CALLS = re.compile(r'\.tr\(\s*"')


@pytest.mark.parametrize("face", FACES, ids=lambda face: f"{face.parent.name}/{face.stem}")
def test_every_fixed_word_stands_in_the_qml_with_both_languages(face: Path) -> None:
    code = re.sub(r"^\s*//.*$", "", face.read_text("utf-8"), flags=re.MULTILINE)
    assert not re.search(r"\bqsTr|\bqsTranslate", code), "a translator cannot serve two windows of two languages"
    if face.name == "Sizes.qml":
        return
    words = WORD.findall(code)
    assert len(words) == len(CALLS.findall(code)), "one language alone is no pair"
    assert not [pair for pair in words if not pair[0] or not pair[1]]
    places = [sorted(re.findall(r"%\d", text) for text in pair) for pair in words]
    assert all(sorted(one[0]) == sorted(one[1]) for one in places), "the same places are filled in both"


def both(message: Message) -> list[tuple[str, str]]:
    pairs = [(message.text, message.sub), (message.todo, message.todo_sub)]
    return [pair for pair in pairs + [(one.text, one.sub) for one in message.actions] if pair[0]]


@pytest.mark.parametrize("why", Why)
def test_a_refusal_says_the_same_in_both_languages_and_never_leads_nowhere(szn: Day, why: Why) -> None:
    manual = szn.front.manual(szn.now)
    for english in (False, True):
        shown = refused_shown(Refused(why, "first-dropin", "2026-12-02T09:25:00"), manual, szn.now, english)
        assert all(first and second for first, second in both(shown))
        assert shown.tone != "stop" and [one for one in shown.actions if one.primary]
        assert KANA_OR_KANJI.search(shown.sub if english else shown.text)


def test_a_refusal_offers_a_procedure_only_where_the_manual_has_its_button(kwb: Day) -> None:
    manual = kwb.front.manual(kwb.now)
    ids = [one.id for one in refused_shown(Refused(Why.QR_UNKNOWN, "not-member"), manual, kwb.now, False).actions]
    assert ids[0].startswith("not-member|")
    ids = [one.id for one in refused_shown(Refused(Why.QR_UNKNOWN, "closing"), manual, kwb.now, False).actions]
    assert ids == ["staff", "home"], "else somebody has to look"


def test_who_can_be_reached_now_is_told_by_the_hours(kwb: Day) -> None:
    def reached() -> dict[str, bool]:
        return {one.phone: one.now for one in contact_shown(kwb.front.manual(kwb.now), kwb.now, False).contacts}

    kwb.to("09:00")
    assert reached()["000-0000-0211"], "the first minute counts"
    kwb.to("21:00")
    late = reached()
    assert not late["000-0000-0211"], "the last one does not"
    assert late["000-0000-0220"] and late["119"]
    alone = refused_shown(Refused(Why.UNATTENDED), kwb.front.manual(kwb.now), kwb.now, False)
    assert [one.phone for one in alone.contacts] == list(late), "in the manual's order"


def test_the_first_page_has_the_manuals_buttons_and_no_others(szn: Day, kwb: Day, tmg: Day) -> None:
    shown = {
        day.front.space.space_id: [
            one.text for one in home_shown(day.front.manual(day.now), False, price=False).buttons
        ]
        for day in (szn, kwb, tmg)
    }
    assert shown["SZN"][0] == "はじめての方" and "打合せで来た" in shown["SZN"]
    assert "会員のお連れ様" in shown["KWB"] and "会員のお連れ様" not in shown["SZN"] + shown["TMG"]
    for day in (szn, kwb, tmg):
        page = home_shown(day.front.manual(day.now), True, price=False)
        assert sum(one.primary for one in page.buttons) == 1
        assert all(one.text and not KANA_OR_KANJI.search(one.text) for one in page.buttons)


def test_small_pages_speak_both_languages(szn: Day) -> None:
    manual = szn.front.manual(szn.now)
    for english in (False, True):
        pages = [who_shown(english), help_shown(english), turn_shown(english, to_visitor=True)]
        pages += [emergency_shown(manual, english, started=started) for started in (False, True)]
        assert all(first and second for page in pages for first, second in both(page))
    assert two(True, "日本語だけ", "") == ("日本語だけ", "")
    assert "すずなり" in purpose_words(False, "すずなり") and "—" not in purpose_words(False, "")
    assert call_name("阿部 純也") == "阿部"
