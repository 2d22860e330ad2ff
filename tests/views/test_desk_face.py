"""The mixer's window, driven by touch and keys alone, over a real book."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.shell.hand import find, named, press, settle, touch
from app.shell.papers.fonts import load_fonts
from app.views.desk_model import DeskModel
from app.views.session import Session
from resources import ROOT
from tests.desk.day import Day, open_day

KEYS = {str(n): getattr(Qt.Key, f"Key_{n}") for n in range(10)}


class Desk:
    """A desk on a screen, and the hand of a mixer."""

    def __init__(self, day: Day) -> None:
        load_fonts()
        self.day = day
        self.session = Session(day.front, lambda: day.now)
        self.model = DeskModel(self.session)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(ROOT / "qml"))
        self.warned: list[str] = []
        self.engine.warnings.connect(lambda found: self.warned.extend(one.toString() for one in found))
        self.engine.setInitialProperties(self.model.properties())
        self.engine.load(QUrl.fromLocalFile(str(ROOT / "qml" / "Mixdesk" / "Desk" / "DeskWindow.qml")))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        window.requestActivate()
        settle()

    @property
    def step(self) -> dict[str, Any]:
        return self.model.walk.step

    def touch(self, name: str, nth: int = 0) -> None:
        settle()
        touch(self.window, find(self.window, name, nth))

    def key(self, key: Qt.Key, text: str = "") -> None:
        press(self.window, key, text)

    def type(self, figures: str) -> None:
        for one in figures:
            self.key(KEYS[one], one)

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return, "\r")

    def on_by_keyboard(self) -> None:
        """Answer one question as somebody does who has only a keyboard."""
        kinds = [row["kind"] for row in self.step["rows"] if not row.get("done")]
        if self.step["side"] == "visitor" and not self.step["here"]:
            self.enter()  # ここで答えを入れる has the focus
        elif "pay" in kinds:
            due = next(row["due"] for row in self.step["rows"] if row["kind"] == "pay")
            self.type(str(due))
            self.enter()
        elif kinds and kinds[-1] == "choose" and not {"tick", "hand", "back"} & set(kinds):
            self.type("1")
        else:
            self.enter()

    def to_the_end(self) -> None:
        for _ in range(80):
            if self.step.get("side") in ("ended", None):
                return
            self.on_by_keyboard()
        raise AssertionError(f"stuck at {self.step['step']}: {self.step['notice']}")

    def close(self) -> None:
        self.window.close()
        self.engine.deleteLater()
        settle()
        import shiboken6

        if shiboken6.isValid(self.engine):
            shiboken6.delete(self.engine)


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    day = open_day(tmp_path / "szn", "SZN")
    opened = Desk(day)
    yield opened
    opened.close()
    day.close()
    assert opened.warned == []


def test_a_visitor_leaves_and_pays_by_keyboard_alone(desk: Desk) -> None:
    visit = desk.day.front.book.inside()[0]
    desk.day.to("13:00")
    desk.touch(f"person.{visit.visit_id}")
    desk.touch("leaveNow")
    desk.to_the_end()
    closed = desk.day.front.book.visit(visit.visit_id)
    assert closed is not None and not closed.open
    assert closed.unpaid == 0 and closed.paid > 0
    assert desk.model.walk.made["outcome"] == "完了"
    desk.enter()
    assert desk.model.page == "home"


def test_while_money_is_taken_nothing_else_comes_to_the_front(desk: Desk) -> None:
    visit = desk.day.front.book.inside()[0]
    desk.day.to("13:00")
    desk.model.leave(visit.visit_id)
    for _ in range(40):
        if desk.step["money"]:
            break
        desk.on_by_keyboard()
    paying = desk.step["walk"]
    desk.type("5")
    desk.session.start("first-dropin", "ボタン:はじめての方", at_kiosk=True)
    desk.session.call_help(emergency=False)
    settle()
    assert desk.step["walk"] == paying
    assert find(desk.window, "news.close")
    desk.type("0000")
    desk.enter()
    assert desk.step["walk"] == paying
    assert not desk.day.front.book.payments_of(visit.visit_id), "more than ten times the amount is asked once more"


def test_a_half_filled_form_is_there_again_after_a_call(desk: Desk) -> None:
    desk.session.start("lost", "ボタン:忘れ物", at_kiosk=False)
    for _ in range(20):
        form = next((row for row in desk.step["rows"] if row["kind"] == "form"), None)
        if form:
            break
        desk.on_by_keyboard()
    assert form is not None
    first, field = desk.step["walk"], form["fields"][0]["id"]
    desk.model.walk.drafted(form["number"], {field: "黒いかさ"})
    desk.session.start("phone", "ボタン:電話がきた", at_kiosk=False)
    assert desk.step["walk"] != first
    desk.touch("tab.1")
    again = next(row for row in desk.step["rows"] if row["kind"] == "form")
    assert again["fields"][0]["value"] == "黒いかさ"


def test_what_cannot_be_done_now_is_listed_as_open(desk: Desk) -> None:
    desk.session.start("opening", "ボタン:開店準備", at_kiosk=False)
    desk.touch("cannot")
    desk.touch("why.NO_ITEM")
    todos = desk.day.front.book.todos()
    assert [one.why for one in todos] == ["品がない"]
    assert named(desk.window, f"todo.{todos[0].todo_id}")


def test_the_emergency_button_lists_the_manuals_own_procedures_and_starts_one(desk: Desk) -> None:
    desk.session.start("phone", "ボタン:電話がきた", at_kiosk=False)
    before = desk.step["walk"]
    desk.touch("emergency")
    desk.touch("urgent.fire")
    assert desk.step["urgent"] and desk.step["walk"] != before
    assert find(desk.window, "tab.1")


def test_somebody_found_by_name_comes_in_without_a_pass(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Slash, "/")
    desk.model.search("アベ")
    settle()
    person = desk.model.found[0]["person"]
    desk.touch(f"in.{person}")
    assert desk.model.page == "walk"
    assert desk.step["about"] == desk.day.front.book.person(person).name  # type: ignore[union-attr]


def test_a_reason_is_asked_for_before_a_line_goes_off_the_bill(desk: Desk) -> None:
    visit = desk.day.front.book.inside()[0]
    desk.touch(f"person.{visit.visit_id}")
    desk.model.repair.choose("line_add")
    desk.model.repair.submit({"item": desk.day.front.extras[0].item_id, "count": "1"})
    desk.touch("repair.line_remove")
    desk.touch("repairDo")
    assert desk.day.front.book.lines_of(visit.visit_id), "the form is still open"
    line = desk.day.front.book.lines_of(visit.visit_id)[0].line_id
    desk.model.repair.submit({"line": line, "reason": "打ちまちがい"})
    assert not desk.day.front.book.lines_of(visit.visit_id)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("english", [False, True])
def test_everything_to_press_lies_inside_the_window(
    desk: Desk, width: int, height: int, scale: float, english: bool
) -> None:
    desk.model.setTextScale(scale)
    desk.model.setEnglish(english)
    desk.window.resize(width, height)
    desk.session.start("opening", "ボタン:開店準備", at_kiosk=False)
    settle(6)
    places = [rect(find(desk.window, name)) for name in ("next", "aside", "stop", "emergency", "searchBox", "help")]
    for left, top, right, bottom in places:
        assert left >= 0 and top >= 0 and right <= width and bottom <= height
    assert not [(one, two) for at, one in enumerate(places) for two in places[at + 1 :] if overlap(one, two)], (
        "two buttons lie on each other"
    )


def rect(item: QQuickItem) -> tuple[float, float, float, float]:
    corner = item.mapToScene(item.boundingRect().topLeft())
    return corner.x(), corner.y(), corner.x() + item.width(), corner.y() + item.height()


def overlap(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    return one[0] < two[2] - 1 and two[0] < one[2] - 1 and one[1] < two[3] - 1 and two[1] < one[3] - 1


def test_after_a_passing_trouble_the_mixer_tries_again_and_is_back_at_what_was_in_hand(desk: Desk) -> None:
    desk.model.trouble("disk_full", "いっぱいです。", "The disk is full.", again=True)
    assert desk.model.page == "trouble"
    desk.touch("message.again")
    assert desk.model.page == "home"
    desk.model.trouble("damaged", "読めません。", "Cannot be read.")
    desk.model.back()
    assert desk.model.page == "trouble"
