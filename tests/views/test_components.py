"""The parts of Mixdesk.Ui: what they answer to touch and keyboard, that they fit, and that they can be read.

Each test shows a page of QML in a real offscreen window; a warning of the engine fails it.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QInputMethodEvent
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "resources" / "qml" / "Mixdesk" / "Ui"

BLOCKS = """
import QtQuick
import Mixdesk.Ui
Rectangle {
    id: page
    property var rows: []
    property string stepKey: "one"
    property int face: Sizes.Desk
    property real textScale: 1
    property bool english: false
    property var answers: []
    property int finished: 0
    property string kinds: Object.keys(column.files).join(" ")
    property bool passed: false
    function submit() { page.passed = column.submit(); }
    function digit(n: int) { page.passed = column.chooseDigit(n); }
    Sizes { id: sizes; face: page.face; textScale: page.textScale; english: page.english }
    BlockColumn {
        id: column
        anchors.fill: parent
        sizes: sizes
        rows: page.rows
        stepKey: page.stepKey
        onAnswered: (number, value) => page.answers = page.answers.concat([JSON.stringify([number, value])])
        onFinished: page.finished += 1
    }
}
"""


class Shown:
    """A page in a window, and the hands and eyes of a person before it."""

    def __init__(self, view: QQuickView, root: QQuickItem, qtbot: Any) -> None:
        self.view, self.root, self.qtbot = view, root, qtbot

    def items(self, kind: str = "", at: QQuickItem | None = None) -> Iterator[QQuickItem]:
        for child in (at or self.root).childItems():
            if kind in child.metaObject().className() and child.isVisible():
                yield child
            yield from self.items(kind, child)

    def named(self, text: str, kind: str = "") -> QQuickItem:
        return next(item for item in self.items(kind) if item.property("text") == text)

    def eval(self, item: QQuickItem, expression: str) -> Any:
        """What QML itself says: some enums have no Python form."""
        value, _ = QQmlExpression(qmlContext(item), item, expression).evaluate()
        return value

    def press(self, item: QQuickItem) -> None:
        self.view.grabWindow()  # lays out what has just become visible
        centre = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.view, character)

    def commit(self, text: str) -> None:
        """Text as an input method hands it over."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QGuiApplication.sendEvent(self.focus, event)

    @property
    def focus(self) -> QQuickItem:
        return self.view.activeFocusItem()

    @property
    def answers(self) -> list[Any]:
        value = self.root.property("answers")
        return [json.loads(line) for line in (value.toVariant() if hasattr(value, "toVariant") else value)]

    def submit(self) -> bool:
        QMetaObject.invokeMethod(self.root, "submit")
        return bool(self.root.property("passed"))


Show = Callable[..., Shown]


@pytest.fixture(scope="session")
def fonts(qapp: Any) -> None:
    for font in (ROOT / "resources" / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))


@pytest.fixture
def show(qtbot: Any, fonts: None) -> Iterator[Show]:
    """Show QML text with the properties given; at the end of the test nothing may have been warned of."""
    shown: list[QQuickView] = []
    warned: list[str] = []

    def open_page(qml: str, width: int = 1000, height: int = 800, **properties: Any) -> Shown:
        view = QQuickView()
        shown.append(view)
        view.engine().addImportPath(str(ROOT / "resources" / "qml"))
        view.engine().warnings.connect(lambda errors: warned.extend(error.toString() for error in errors))
        component = QQmlComponent(view.engine(), view)
        component.setData(qml.encode(), QUrl())
        root = component.createWithInitialProperties(properties)
        assert isinstance(root, QQuickItem), component.errorString()
        view.setContent(QUrl(), component, root)
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.resize(width, height)
        view.show()
        view.requestActivate()
        qtbot.waitUntil(view.isActive)
        qtbot.waitUntil(lambda: root.height() == height)
        return Shown(view, root, qtbot)

    yield open_page
    for view in shown:
        view.close()
        view.deleteLater()
    assert warned == []


def row(kind: str, number: int = 1, **rest: Any) -> dict[str, Any]:
    return {"number": number, "kind": kind, "text": f"{kind} {number}", "sub": "", **rest}


def form(*fields: dict[str, Any]) -> dict[str, Any]:
    return row("form", fields=list(fields))


# --- what can be read -------------------------------------------------------------------------------------------


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.1: 1 for equal colours, 21 for black on white."""

    def light(color: QColor) -> float:
        parts = [color.redF(), color.greenF(), color.blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_colour_can_be_read_on_every_ground(show: Show, dark: bool) -> None:
    page = show(
        "import QtQuick\nimport Mixdesk.Ui\nItem { property var theme: Theme; property bool dark: false;"
        " Binding { target: Theme; property: 'dark'; value: dark } }",
        dark=dark,
    )
    theme = page.root.property("theme")
    assert isinstance(theme, QObject)
    for ground in ("bg", "card", "brandSoft", "careSoft", "stopSoft"):
        for text in ("ink", "sub", "brand", "care", "stop"):
            assert contrast(theme.property(text), theme.property(ground)) >= 4.5, (text, ground)
        assert contrast(theme.property("edge"), theme.property(ground)) >= 3, ground
    assert contrast(theme.property("brandInk"), theme.property("brand")) >= 4.5
    assert contrast(theme.property("stopInk"), theme.property("stop")) >= 4.5


GALLERY = [(face, scale, english) for face in (0, 1) for scale in (1.0, 1.5, 2.0) for english in (False, True)]


@pytest.mark.parametrize(("face", "scale", "english"), GALLERY)
def test_nothing_is_cut_and_every_target_is_large_enough(show: Show, face: int, scale: float, english: bool) -> None:
    qml = (ROOT / "packaging" / "gallery" / "Parts.qml").read_text(encoding="utf-8")
    page = show(qml, 1280, 900, face=face, textScale=scale, english=english)
    touch = 44 if face else 72
    for text in page.items("PlainText"):
        left = text.mapToScene(QPoint(0, 0)).x()
        assert left >= 0, text.property("text")
        assert left + text.property("contentWidth") <= 1280, text.property("text")
        assert page.eval(text, "textFormat") == 0, "rich text could be smuggled in by a name"
    for line in page.items("EntryField"):
        room = line.height() - line.property("topPadding") - line.property("bottomPadding")
        assert line.property("contentHeight") <= room, line.property("text")
    for pressed in page.items():
        if pressed.inherits("QQuickAbstractButton") and pressed.property("focusPolicy") != 0 and pressed.isEnabled():
            assert pressed.height() >= touch and pressed.width() >= touch, pressed.property("text")


def test_a_name_with_markup_is_shown_as_it_was_typed(show: Show) -> None:
    page = show(BLOCKS, rows=[row("read", text="<b>太字</b> & <img src=x>")])
    shown = page.named("<b>太字</b> & <img src=x>", "PlainText")
    assert page.eval(shown, "textFormat") == 0


@pytest.mark.parametrize(("one", "other"), [(1111, 8888), (1234567, 9999999)])
def test_amounts_of_as_many_figures_are_equally_wide(show: Show, one: int, other: int) -> None:
    page = show(
        "import QtQuick\nimport Mixdesk.Ui\nColumn { property int one; property int other; Sizes { id: s }"
        " YenText { sizes: s; amount: one } YenText { sizes: s; amount: other } }",
        one=one,
        other=other,
    )
    first, second = page.items("YenText")
    assert first.implicitWidth() == second.implicitWidth() > 0
    assert first.property("text").startswith(f"{one:,}")


def test_two_windows_of_one_process_keep_their_own_face_and_size(show: Show) -> None:
    button = (
        "import QtQuick\nimport Mixdesk.Ui\nItem { id: root; property int face; property real textScale: 1;"
        " Sizes { id: s; face: root.face; textScale: root.textScale }"
        " PrimaryButton { sizes: s; text: '次へ' } }"
    )
    kiosk, desk = show(button, face=0, textScale=2.0), show(button, face=1)
    heights = [next(page.items("PrimaryButton")).height() for page in (kiosk, desk)]
    assert heights[0] > 72 and heights[1] == 44


def test_every_file_of_the_module_is_listed_and_follows_its_rules() -> None:
    listed = set(re.findall(r"(\w+)\.qml", (UI / "qmldir").read_text(encoding="utf-8")))
    assert listed == {path.stem for path in UI.glob("*.qml")}
    documented = (UI / "README.md").read_text(encoding="utf-8")
    for path in UI.glob("*.qml"):
        source = path.read_text(encoding="utf-8")
        assert "pragma ComponentBehavior: Bound" in source, path.name
        assert not re.search(r"(?<!Plain)\bText \{", source) or path.stem == "PlainText", f"bare Text in {path.name}"
        assert path.stem == "Theme" or not re.search(r"\"#[0-9A-Fa-f]{6}", source), f"colour in {path.name}"
    for name in ("PrimaryButton", "KanaPad", "BlockColumn", "CountStepper", "SumLine"):
        assert name in documented, name


# --- blocks -----------------------------------------------------------------------------------------------------


def test_every_kind_has_its_card_and_an_unknown_one_is_still_read_out(show: Show) -> None:
    kinds = "say read tick choose form picture photo wait quote pay count agree hand back call note"
    page = show(BLOCKS, rows=[row(kind, n) for n, kind in enumerate(kinds.split())] + [row("telegraph", 99)])
    assert page.root.property("kinds").split() == kinds.split()
    shown = [item.metaObject().className().split("_QML")[0] for item in page.items("Card_")]
    assert {f"{kind.capitalize()}Card" for kind in kinds.split()} <= set(shown)
    assert page.named("telegraph 99", "PlainText")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter])
def test_a_tick_is_answered_once_by_the_keyboard_alone(show: Show, key: Qt.Key) -> None:
    page = show(BLOCKS, rows=[row("say"), row("tick", 2)])
    page.qtbot.waitUntil(lambda: page.focus.inherits("QQuickCheckBox"))
    page.key(key)
    assert page.answers == [[2, True]]


def test_digits_and_touch_choose_at_the_desk(show: Show) -> None:
    options = [{"id": "ok", "text": "大丈夫"}, {"id": "earth", "text": "土間"}]
    page = show(BLOCKS, rows=[row("choose", options=options)])
    page.press(page.named("大丈夫", "ChoiceCard"))
    for digit in (2, 3):
        QMetaObject.invokeMethod(page.root, "digit", Q_ARG("int", digit))
    assert page.answers == [[1, "ok"], [1, "earth"]]


def test_a_form_says_what_is_missing_and_then_hands_over_every_field(show: Show) -> None:
    page = show(
        BLOCKS,
        rows=[
            form(
                {"id": "name", "label": "お名前", "type": "text", "required": True, "value": ""},
                {"id": "age", "label": "年齢", "type": "number", "value": ""},
                {"id": "plan", "label": "プラン", "type": "choice", "options": [{"id": "d", "text": "1日"}]},
            )
        ],
    )
    assert not page.submit()
    assert page.answers == []
    assert any("「お名前」" in str(item.property("text")) for item in page.items("PlainText"))
    page.type("Abe")
    page.key(Qt.Key.Key_Return)
    page.commit("３０")
    page.press(page.named("1日", "QuietButton"))
    assert page.submit()
    assert page.answers == [[1, {"name": "Abe", "age": "30", "plan": "d"}]]
    assert page.root.property("finished") == 0


def test_the_arrow_keys_move_between_short_answers_and_enter_takes_one(show: Show) -> None:
    options = [{"id": i, "text": i} for i in ("a", "b", "c")]
    page = show(BLOCKS, rows=[form({"id": "c", "label": "区分", "type": "choice", "options": options})])
    page.qtbot.waitUntil(lambda: page.focus.property("text") == "a")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        page.key(key)
    assert page.submit() and page.answers == [[1, {"c": "c"}]]


def test_enter_in_the_last_line_goes_on(show: Show) -> None:
    page = show(BLOCKS, rows=[form({"id": "a", "label": "あ", "type": "text", "value": "x"})])
    page.qtbot.waitUntil(lambda: "EntryField" in page.focus.metaObject().className())
    page.key(Qt.Key.Key_Return)
    assert page.answers == [[1, {"a": "x"}]]
    assert page.root.property("finished") == 1


def test_a_draft_outlives_other_answers_but_not_the_step(show: Show) -> None:
    fields = [{"id": "a", "label": "あ", "type": "text", "value": ""}]
    page = show(BLOCKS, rows=[form(*fields), row("tick", 2)])
    page.qtbot.waitUntil(lambda: "EntryField" in page.focus.metaObject().className())
    page.type("abc")
    page.root.setProperty("rows", [form(*fields), row("tick", 2, done=True)])
    assert page.focus.property("text") == "abc"
    page.root.setProperty("stepKey", "two")
    assert next(page.items("EntryField")).property("text") == ""


def test_the_pad_writes_into_the_line_that_keeps_the_focus(show: Show) -> None:
    page = show(BLOCKS, 1280, 1200, face=0, rows=[form({"id": "k", "label": "よみ", "type": "kana", "value": ""})])
    assert not any(page.items("KanaPad")), "the form is seen whole first"
    page.press(next(page.items("EntryField")))
    page.qtbot.waitUntil(lambda: any(page.items("KanaPad")))
    line = page.focus
    for key in ("わ", "た", "な", "へ", "゛"):
        page.press(page.named(key, "PadKey"))
    assert page.focus == line and line.property("text") == "わたなべ"
    page.press(page.named("カタカナ", "PadKey"))
    page.press(page.named("ア", "PadKey"))
    page.press(page.named("一字消す", "PadKey"))
    page.type("x")
    assert line.property("text") == "わたなべx"
    assert page.submit() and page.answers == [[1, {"k": "わたなべx"}]]
    page.press(page.named("とじる", "PadKey"))
    assert not any(page.items("KanaPad")) and line.property("text") == "わたなべx"


def test_figures_come_from_the_figure_pad_and_desks_have_none(show: Show) -> None:
    fields = [{"id": "p", "label": "電話番号", "type": "phone", "value": ""}]
    kiosk = show(BLOCKS, 1280, 1200, face=0, rows=[form(*fields)])
    kiosk.press(next(kiosk.items("EntryField")))
    kiosk.qtbot.waitUntil(lambda: any(kiosk.items("NumberPad")))
    for key in "019-":
        kiosk.press(kiosk.named(key, "PadKey"))
    assert kiosk.focus.property("text") == "019-"
    desk = show(BLOCKS, rows=[form(*fields)])
    desk.qtbot.waitUntil(lambda: "EntryField" in desk.focus.metaObject().className())
    assert not any(desk.items("PadKey"))


CASH = {"due": 1110, "methods": [{"id": "cash", "text": "現金"}, {"id": "qr", "text": "QR決済"}]}


def test_cash_is_taken_with_change_and_never_short(show: Show) -> None:
    page = show(BLOCKS, rows=[row("pay", **CASH)])
    page.press(page.named("現金", "QuietButton"))
    page.press(page.named("1,000円", "QuietButton"))
    assert not page.submit() and page.answers == []
    page.press(page.named("1,000円", "QuietButton"))
    page.press(page.named("お金を受け取った", "QuietButton"))
    assert page.answers == [[1, {"method": "cash", "received": 2000, "change": 890}]]


def test_a_tender_above_ten_times_the_amount_is_asked_once_more(show: Show) -> None:
    page = show(BLOCKS, rows=[row("pay", **CASH | {"due": 1000})])
    page.press(page.named("現金", "QuietButton"))
    page.press(page.named("10,000円", "QuietButton"))
    page.press(page.named("1円", "QuietButton"))
    page.press(page.named("お金を受け取った", "QuietButton"))
    assert page.answers == []
    page.press(page.named("この金額で合っている", "QuietButton"))
    assert page.answers == [[1, {"method": "cash", "received": 10001, "change": 9001}]]


def test_cashless_takes_the_amount_as_it_is(show: Show) -> None:
    page = show(BLOCKS, rows=[row("pay", **CASH)])
    page.press(page.named("QR決済", "QuietButton"))
    page.press(page.named("支払い済みを確かめた", "QuietButton"))
    assert page.answers == [[1, {"method": "qr", "received": 1110, "change": 0}]]


def test_a_count_adds_up(show: Show) -> None:
    page = show(BLOCKS, height=1200, rows=[row("count", value={"counts": {"1000": 12}}, expected=12500)])
    page.press(page.named("500円の枚数を1つ増やす", "IconButton"))
    assert page.submit()
    assert page.answers == [[1, {"counts": {"1000": 12, "500": 1}, "total": 12500}]]


def test_consent_with_a_signature_waits_for_it_but_no_is_always_free(show: Show) -> None:
    page = show(BLOCKS, rows=[row("agree", sign=True)])
    page.press(page.named("同意する", "QuietButton"))
    assert page.answers == []
    page.press(page.named("同意しない", "QuietButton"))
    page.press(page.named("紙で書く", "QuietButton"))
    assert page.answers == [
        [1, {"agreed": False, "strokes": "", "paper": False}],
        [1, {"agreed": True, "strokes": "", "paper": True}],
    ]
    widths = {page.named(words, "QuietButton").width() for words in ("同意する", "同意しない")}
    assert len(widths) == 1


def test_a_signature_is_kept_in_thousandths_of_the_width(show: Show) -> None:
    page = show(BLOCKS, rows=[row("agree", sign=True)])
    pad = next(page.items("SignaturePad"))
    start, end = (pad.mapToScene(QPoint(int(pad.width() * at), 50)).toPoint() for at in (0.25, 0.5))
    QTest.mousePress(page.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(page.view, end)
    QTest.mouseRelease(page.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    page.press(page.named("同意する", "QuietButton"))
    (_, value) = page.answers[0]
    spots = [tuple(map(int, spot.split(","))) for spot in value["strokes"].split(";")]
    assert abs(spots[0][0] - 250) <= 2 and abs(spots[-1][0] - 500) <= 2


def test_next_stops_at_what_is_not_done_and_never_answers_for_the_person(show: Show) -> None:
    page = show(BLOCKS, rows=[row("tick", 1), row("tick", 2, optional=True), row("call", 3, contact={"phone": "119"})])
    assert not page.submit() and page.answers == []
    assert any(item.property("text") == "まだです" for item in page.items("StatusPill"))
    page.root.setProperty("rows", [row("tick", 1, done=True), row("tick", 2, optional=True), row("call", 3, done=True)])
    assert page.submit() and page.answers == []


def test_a_waiting_block_is_ended_by_hand_or_by_time(show: Show) -> None:
    page = show(BLOCKS, rows=[row("wait", dueIn=1)])
    page.press(page.named("もう終わりました", "QuietButton"))
    page.qtbot.waitUntil(lambda: len(page.answers) == 2, timeout=3000)
    assert page.answers == [[1, "now"], [1, "due"]]
