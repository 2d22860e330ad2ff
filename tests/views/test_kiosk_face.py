"""The visitors' window, driven by touch and keys alone, over a real book."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.desk.open_walk import open_walks
from app.desk.outcome import NotTaken, Standing
from app.domain.passes import OursPass, read_code
from app.manual.walk import Ask
from app.shell.hand import below, drag, find, items, named, press, settle, touch, write
from app.shell.papers.fonts import load_fonts
from app.views.desk_model import DeskModel
from app.views.kiosk_model import KioskModel
from app.views.kiosk_pages import KioskSetting
from app.views.session import Session
from resources import ROOT
from tests.desk.day import Day, given, open_day


class Kiosk:
    """A visitors' screen, the hand of a visitor, and a mixer at the desk beside it."""

    def __init__(self, day: Day, setting: KioskSetting | None = None, size: tuple[int, int] = (1280, 800)) -> None:
        load_fonts()
        self.day = day
        self.session = Session(day.front, lambda: day.now)
        self.model = KioskModel(self.session, None, setting or KioskSetting(second=0))
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(ROOT / "qml"))
        self.warned: list[str] = []
        self.engine.warnings.connect(lambda found: self.warned.extend(one.toString() for one in found))
        self.engine.setInitialProperties({"model": self.model})
        self.engine.load(QUrl.fromLocalFile(str(ROOT / "qml" / "Mixdesk" / "Kiosk" / "KioskWindow.qml")))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        window.resize(*size)
        window.requestActivate()
        settle(6)

    @property
    def page(self) -> str:
        return str(self.model.property("page"))

    @property
    def shown(self) -> dict[str, Any]:
        return dict(self.model.property("shown"))

    @property
    def row(self) -> dict[str, Any]:
        return dict(self.shown["rows"][-1])

    def touch(self, name: str) -> None:
        settle()
        touch(self.window, find(self.window, name))

    def touch_text(self, text: str) -> None:
        settle()
        touch(self.window, next(one for one in items(self.window) if one.isVisible() and reads(one, text)))

    def fill(self, **typed: str) -> None:
        for name, text in typed.items():
            write(self.window, find(self.window, f"field-{name}"), text)

    def tick(self, seconds: int) -> None:
        for _ in range(seconds):
            self.model.tick()
        settle()

    def desk(self, **answers: str) -> Standing:
        """The mixer answers what stands at the desk, until it is somebody else's turn."""
        standing = open_walks(self.day.front, self.day.now)[-1]
        for _ in range(30):
            if self.page != "wait":
                break
            assert isinstance(standing.turn, Ask)
            reply = {block.number: given(block, answers, standing) for block in standing.turn.blocks}
            after = self.session.answer(standing.walking.walk_id, reply, at_kiosk=False)
            assert isinstance(after, Standing) and not isinstance(after, NotTaken), after
            standing = after
        settle()
        return standing

    def desk_answers(self, walk: str) -> None:
        """The mixer answers one question of a walkthrough that the desk took over."""
        standing = next(one for one in open_walks(self.day.front, self.day.now) if one.walking.walk_id == walk)
        assert isinstance(standing.turn, Ask)
        reply = {block.number: given(block, {}, standing) for block in standing.turn.blocks}
        assert isinstance(self.session.answer(walk, reply, at_kiosk=False), Standing)

    def close(self) -> None:
        self.window.close()
        self.engine.deleteLater()
        settle()
        if shiboken6.isValid(self.engine):
            shiboken6.delete(self.engine)


def reads(item: QQuickItem, text: str) -> bool:
    return item.property("text") == text and item.metaObject().indexOfSignal("clicked()") >= 0


@pytest.fixture
def kiosk(qapp: object, tmp_path: Path) -> Iterator[Kiosk]:
    yield from opened(open_day(tmp_path / "szn", "SZN"))


@pytest.fixture
def alone(qapp: object, tmp_path: Path) -> Iterator[Kiosk]:
    """KWB with nobody at the desk."""
    yield from opened(open_day(tmp_path / "kwb", "KWB", shift=False))


def opened(day: Day) -> Iterator[Kiosk]:
    screen = Kiosk(day)
    yield screen
    screen.close()
    day.close()
    assert screen.warned == []


def to_the_form(kiosk: Kiosk) -> None:
    kiosk.touch("home-first-dropin")
    kiosk.desk()
    kiosk.touch("next")
    kiosk.desk()
    touch(kiosk.window, find_tick(kiosk))
    kiosk.touch("next")


def find_tick(kiosk: Kiosk) -> QQuickItem:
    return next(
        one for one in items(kiosk.window) if one.metaObject().className().startswith("Tick_") and one.isVisible()
    )


def test_a_first_visit_by_touch_ends_with_a_pass_to_photograph(kiosk: Kiosk) -> None:
    to_the_form(kiosk)
    assert "利用目的" in str(find(kiosk.window, "purpose").property("text"))
    kiosk.fill(kana="わたなべ しおり", phone="090-0000-0001")
    kiosk.touch_text("はい")
    kiosk.touch_text("一般")
    kiosk.touch("next")
    kiosk.desk()
    assert kiosk.row["kind"] == "agree" and kiosk.row["sign"]
    pad = next(
        o for o in items(kiosk.window) if o.metaObject().className().startswith("SignaturePad") and o.isVisible()
    )
    drag(kiosk.window, pad)
    kiosk.touch("agree")
    kiosk.desk()
    for answer in ("agree", "disagree", "disagree"):
        assert kiosk.shown["of"] == 4, "one question a screen"
        kiosk.touch(answer)
    kiosk.touch("next")
    kiosk.desk(locker="no")
    assert kiosk.page == "welcome" and kiosk.shown["text"] == "ようこそ、わたなべさん"
    assert kiosk.shown["code"].startswith("data:image/png")
    person = next(one for one in kiosk.day.front.book.find_people("わたなべ"))
    assert (person.name, person.kana, person.contact) == ("わたなべ しおり", "わたなべ しおり", "090-0000-0001")
    assert kiosk.day.front.book.open_visit_of(person.person_id) is not None
    assert kiosk.day.front.book.consents_of(person.person_id) >= {"S0", "S1"}
    assert "S2" not in kiosk.day.front.book.consents_of(person.person_id), "the second was not agreed to"


def test_a_consent_without_a_name_is_not_given(kiosk: Kiosk) -> None:
    to_the_form(kiosk)
    kiosk.fill(kana="あ", phone="090-0000-0001")
    kiosk.touch_text("はい")
    kiosk.touch_text("一般")
    kiosk.touch("next")
    kiosk.desk()
    kiosk.touch("agree")
    assert kiosk.row["kind"] == "agree", "it stands until the name is written"
    kiosk.touch("disagree")
    kiosk.desk()
    assert kiosk.page == "ended" and kiosk.shown["tone"] == "calm"


def test_paper_hands_the_question_to_the_desk(kiosk: Kiosk) -> None:
    to_the_form(kiosk)
    kiosk.touch("paper")
    assert kiosk.page == "wait"
    standing = open_walks(kiosk.day.front, kiosk.day.now)[-1]
    assert not standing.walking.at_kiosk
    kiosk.touch("action-home")
    assert kiosk.page == "home", "what the desk writes does not come back by itself"
    kiosk.session.move(standing.walking.walk_id, to_kiosk=True, reason="お客様の番")
    assert kiosk.page == "walk", "only when the desk sends it"


def test_a_form_left_alone_goes_to_the_desk_and_nothing_stays_on_the_screen(kiosk: Kiosk) -> None:
    to_the_form(kiosk)
    kiosk.fill(kana="わたなべ")
    walk = open_walks(kiosk.day.front, kiosk.day.now)[-1].walking.walk_id
    kiosk.tick(119)
    assert kiosk.page == "walk" and not kiosk.model.property("asksStill")
    kiosk.tick(1)
    assert find(kiosk.window, "still-yes")
    kiosk.touch("still-yes")
    assert not kiosk.model.property("asksStill"), "a touch goes on"
    kiosk.tick(120 + 15)
    assert kiosk.page == "home"
    assert not [o for o in items(kiosk.window) if "わたなべ" in str(o.property("text") or "")]
    moved = kiosk.day.front.book.walk(walk)
    assert moved is not None and not moved.at_kiosk and not moved.outcome
    assert kiosk.session.drafts[walk] == {1: {"kana": "わたなべ", "name": "わたなべ"} | EMPTY}
    desk = DeskModel(kiosk.session)
    desk.walk.bring(walk)
    typed = {one["id"]: one["value"] for one in desk.walk.step["rows"][0]["fields"]}
    assert typed["kana"] == typed["name"] == "わたなべ", "the desk goes on where the visitor stopped"
    kiosk.desk_answers(walk)
    assert walk not in kiosk.session.drafts


EMPTY = {"phone": "", "job": "", "adult": "", "category": ""}


def test_language_and_size_go_back_when_nobody_is_there(kiosk: Kiosk) -> None:
    kiosk.touch("language")
    kiosk.touch("size")
    assert kiosk.model.property("english") and kiosk.model.property("textScale") == 1.25
    assert named(kiosk.window, "home-first-dropin")[0].property("text") == "First-time drop-in"
    kiosk.tick(30)
    assert not kiosk.model.property("english") and kiosk.model.property("textScale") == 1.0


def test_a_returning_visitor_is_welcomed_by_call_name_and_may_undo_for_ten_seconds(kiosk: Kiosk) -> None:
    kiosk.model.scan(kiosk.day.code_of("D001"))
    kiosk.desk()
    assert kiosk.page == "welcome" and kiosk.shown["text"] == "おかえりなさい、阿部さん"
    assert not [o for o in items(kiosk.window) if "純也" in str(o.property("text") or "")], "a call name only"
    kiosk.tick(5)
    kiosk.touch("undo")
    assert kiosk.page == "ended"
    assert kiosk.day.front.book.open_visit_of("D001") is None


def test_after_ten_seconds_there_is_nothing_to_undo(kiosk: Kiosk) -> None:
    kiosk.model.scan(kiosk.day.code_of("D001"))
    kiosk.desk()
    kiosk.tick(10)
    assert kiosk.page == "home" and not named(kiosk.window, "undo")
    kiosk.model.undo()
    assert kiosk.day.front.book.open_visit_of("D001") is not None


def test_somebody_inside_goes_out_and_comes_back_without_paying(kiosk: Kiosk) -> None:
    visit = kiosk.day.front.book.inside()[0]
    kiosk.model.scan(kiosk.day.code_of(visit.person_id))
    assert kiosk.page == "inside" and not named(kiosk.window, "action-back")
    kiosk.touch("action-cost")
    assert kiosk.page == "cost" and kiosk.shown["at_most"] >= kiosk.shown["so_far"] > -1
    kiosk.touch("action-return")
    kiosk.touch("action-away")
    assert kiosk.day.front.book.inside()[0].out_since
    kiosk.touch("action-home")
    kiosk.model.scan(kiosk.day.code_of(visit.person_id))
    kiosk.touch("action-back")
    assert not kiosk.day.front.book.inside()[0].out_since
    assert kiosk.day.front.book.payments_of(visit.visit_id) == []


def test_leaving_asks_for_the_pass_then_shows_the_price_to_the_visitor(kiosk: Kiosk) -> None:
    visit = kiosk.day.front.book.inside()[0]
    kiosk.day.to("13:00")
    kiosk.touch("home-checkout")
    assert kiosk.page == "who"
    kiosk.model.scan(kiosk.day.code_of(visit.person_id))
    kiosk.desk()
    assert kiosk.page == "walk" and kiosk.row["kind"] == "quote" and kiosk.row["due"] > 0
    kiosk.touch("next")
    kiosk.desk()
    assert kiosk.page == "goodbye"
    closed = kiosk.day.front.book.visit(visit.visit_id)
    assert closed is not None and not closed.open and closed.unpaid == 0


def test_a_bill_that_the_desk_began_is_shown_here_and_only_while_nobody_uses_the_screen(kiosk: Kiosk) -> None:
    visit = kiosk.day.front.book.inside()[0]
    kiosk.touch("home-tour")
    busy = kiosk.page
    started = kiosk.session.start(
        "checkout", "ボタン:お帰りの方", at_kiosk=False, person_id=visit.person_id, visit_id=visit.visit_id
    )
    assert isinstance(started, Standing)
    while isinstance(started, Standing) and isinstance(started.turn, Ask) and started.turn.actor.value == "staff":
        reply = {block.number: given(block, {}, started) for block in started.turn.blocks}
        started = kiosk.session.answer(started.walking.walk_id, reply, at_kiosk=False)
    assert kiosk.page == busy == "wait"
    kiosk.touch("action-home")
    assert kiosk.page == "walk" and kiosk.row["kind"] == "quote"


def test_calling_staff_comes_back_to_the_question_as_it_was(kiosk: Kiosk) -> None:
    to_the_form(kiosk)
    kiosk.fill(phone="090-0000-0001")
    press(kiosk.window, Qt.Key.Key_Escape)
    kiosk.touch("staff")
    assert kiosk.page == "help"
    kiosk.touch("action-return")
    assert kiosk.page == "walk"
    field = find(kiosk.window, "field-phone")
    assert any(one.property("text") == "090-0000-0001" for one in below(field))


def test_an_emergency_begins_at_the_desk_at_once(kiosk: Kiosk) -> None:
    kiosk.touch("emergency")
    kiosk.touch_text("地震")
    begun = open_walks(kiosk.day.front, kiosk.day.now)[-1].walking
    assert begun.trigger.startswith("緊急") and not begun.at_kiosk
    assert kiosk.page == "emergency" and kiosk.shown["text"] == "スタッフの指示に従ってください"


def test_what_is_not_ours_gets_a_sentence_and_a_way_on(kiosk: Kiosk) -> None:
    kiosk.model.scan("4901234567894")
    assert kiosk.page == "refused" and kiosk.shown["tone"] == "care"
    kiosk.touch("action-" + kiosk.shown["actions"][0]["id"])
    assert kiosk.page in ("wait", "walk"), "the manual's next procedure"


def test_a_broken_reading_of_our_own_code_changes_nothing(kiosk: Kiosk) -> None:
    code = kiosk.day.code_of("D001")
    broken = code[:-1] + ("A" if code[-1] != "A" else "B")
    kiosk.model.scan(broken)
    assert kiosk.page == "home"


def test_nobody_is_at_the_desk_and_a_member_comes_and_goes(alone: Kiosk) -> None:
    """KWB at night: what would be said aloud is read, and no step waits for a hand."""
    member = next(
        one for one in alone.day.opened.loaded.members if one["plan"] == "METERED" and one["status"] == "有効"
    )
    code = alone.day.code_of(member["member_id"])
    alone.model.scan(code)
    assert [row["kind"] for row in alone.shown["rows"]] == ["read", "tick"]
    touch(alone.window, find_tick(alone))
    alone.touch("next")
    assert alone.page == "welcome"
    alone.touch("action-home")
    alone.model.scan(code)
    assert alone.row["kind"] == "quote"
    alone.touch("next")
    assert alone.page == "goodbye"
    assert alone.day.front.book.open_visit_of(member["member_id"]) is None


def test_nobody_is_at_the_desk_and_a_hand_is_needed(alone: Kiosk) -> None:
    stopped = next(one for one in alone.day.opened.loaded.members if one["status"] != "有効")
    alone.model.scan(alone.day.code_of(stopped["member_id"]))
    assert alone.page == "contact" and alone.shown["contacts"][0]["phone"] == "000-0000-0211"
    assert alone.day.front.book.open_walks() == [], "nothing stays half done"
    alone.touch("action-home")
    alone.touch("home-not-member")
    assert alone.page == "refused" and alone.shown["contacts"]


def test_one_screen_for_both_is_turned_round(qapp: object, tmp_path: Path) -> None:
    day = open_day(tmp_path / "szn", "SZN")
    screen = Kiosk(day, KioskSetting(single_screen=True, second=0))
    sides: list[bool] = []
    screen.model.turned.connect(sides.append)
    screen.touch("home-first-dropin")
    assert screen.page == "turn" and sides == [False]
    screen.touch("action-turned")
    assert screen.page == "wait"
    screen.close()
    day.close()
    assert screen.warned == []


def test_by_keyboard_alone_from_the_first_page_into_a_procedure(kiosk: Kiosk) -> None:
    for _ in range(20):
        focused = kiosk.window.activeFocusItem()
        if focused is not None and focused.objectName() == "home-tour":
            break
        press(kiosk.window, Qt.Key.Key_Tab)
    press(kiosk.window, Qt.Key.Key_Return, "\r")
    assert kiosk.page == "wait"
    assert open_walks(kiosk.day.front, kiosk.day.now)[-1].walking.procedure_id == "tour"


def test_the_picture_of_a_pass_carries_its_code(kiosk: Kiosk) -> None:
    import base64
    import io

    import zxingcpp
    from PIL import Image

    from app.views.kiosk_codes import code_picture

    code = kiosk.day.code_of("D001")
    picture = Image.open(io.BytesIO(base64.b64decode(code_picture(code).partition(",")[2])))
    large = picture.resize((picture.width * 8, picture.height * 8), Image.Resampling.NEAREST)
    read = zxingcpp.read_barcodes(large)[0].text
    assert read == code
    assert isinstance(read_code(read, "SZN", kiosk.day.front.pass_keys), OursPass)


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("turns", [0, 3])
def test_every_button_is_large_enough_and_inside_the_window(kiosk: Kiosk, size: tuple[int, int], turns: int) -> None:
    kiosk.window.resize(*size)
    for _ in range(turns):
        kiosk.touch("size")
    for page in ("home", "refused", "emergency", "form"):
        if page == "refused":
            kiosk.model.scan("4901234567894")
        elif page == "emergency":
            kiosk.model.emergency()
        elif page == "form":
            kiosk.model.home()
            kiosk.model.act("first-dropin|はじめての方")
            kiosk.desk()
        settle(6)
        for one in items(kiosk.window):
            if one.objectName() and one.isVisible() and one.metaObject().indexOfSignal("clicked()") >= 0:
                place = one.mapToScene(one.boundingRect().topLeft())
                assert one.height() >= 72, one.objectName()
                assert place.x() >= 0 and place.x() + one.width() <= size[0] + 0.5, (page, one.objectName())
        foot = find(kiosk.window, "staff")
        assert foot.mapToScene(foot.boundingRect().bottomLeft()).y() <= size[1]
        left, right = find(kiosk.window, "staff"), find(kiosk.window, "emergency")
        assert left.x() + left.width() <= right.x(), "the two corners never meet"
