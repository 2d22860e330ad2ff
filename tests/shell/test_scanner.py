"""A scanner at the keyboard: its bursts are taken wherever the focus is, what a person types stays.

Keys are given as X11 gives them: a position (Linux's number plus 8), the letter of the computer's layout, a time.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.domain.passes import OursPass, code_for, read_code
from app.shell.burst import us_letter
from app.shell.scanner import Scanner

KEY = b"k" * 32
CODE = code_for("SZN", "B4CF04D89D10B8D4", KEY)
PAGE = b"""
import QtQuick
Window {
    width: 300; height: 200; visible: true
    property alias written: field.text
    property int choices: 0
    property int entered: 0
    property alias writing: field.focus
    Item { id: rest; focus: true; Keys.onPressed: event => { entered += event.key === Qt.Key_Return ? 1 : 0 } }
    TextInput { id: field; width: 200 }
    Shortcut { sequence: "1"; onActivated: choices += 1 }
}
"""
POSITIONS = {us_letter(place, shift): (place, shift) for place in range(1, 60) for shift in (False, True)}
# what a Japanese layout makes of the same keys
JP = {":": "+", "*": "(", "+": "~", "_": "=", "=": "^", "]": "[", "[": "@", "@": '"', "&": "'"}


@pytest.fixture
def window(qapp) -> Iterator[QQuickWindow]:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(PAGE, QUrl())
    made = component.create()
    assert isinstance(made, QQuickWindow), component.errorString()
    made.requestActivate()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


class Hand:
    """Presses keys on a window at times of its own, in milliseconds of the event, not of the test."""

    def __init__(self, window: QQuickWindow, layout: dict[str, str] | None = None, caps: bool = False) -> None:
        self.window = window
        self.at = 100_000
        self.layout = layout or {}
        self.caps = caps
        self.positions = True

    def key(self, letter: str, gap: int) -> None:
        self.at += gap
        place, shift = POSITIONS[letter]
        text = self.layout.get(letter, letter)
        text = text.swapcase() if self.caps else text
        modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        self.send(Qt.Key(ord(letter.upper())), modifiers, place + 8 if self.positions else 0, text)

    def end(self, key: Qt.Key = Qt.Key.Key_Return, gap: int = 8) -> None:
        self.at += gap
        self.send(key, Qt.KeyboardModifier.NoModifier, 36, "\r")

    def send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, place: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, place, 0, 0, text)
            event.setTimestamp(self.at)
            QCoreApplication.sendEvent(self.window, event)

    def type(self, words: str, gap: int) -> None:
        for letter in words:
            self.key(letter, gap)


@pytest.fixture
def scanner(window, qtbot) -> Scanner:
    made = Scanner(parent=window)
    made.watch(window)
    return made


@pytest.fixture
def heard(scanner) -> list[str]:
    texts: list[str] = []
    scanner.scanned.connect(texts.append)
    return texts


def writing(window: QQuickWindow) -> None:
    window.setProperty("writing", True)
    assert isinstance(window.activeFocusItem(), QQuickItem)


def settled(qtbot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=2000)


@pytest.mark.parametrize("gap", [1, 8, 16])
@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize("layout", [None, JP], ids=["US", "JP"])
@pytest.mark.parametrize("mark", ["", "]Q1"])
def test_a_burst_is_read_exactly_whatever_layout_and_capslock(window, scanner, heard, qtbot, gap, caps, layout, mark):
    hand = Hand(window, layout, caps)
    writing(window)
    hand.type(mark + CODE, gap)
    hand.end()
    settled(qtbot, lambda: heard == [CODE])
    assert window.property("written") == ""
    assert read_code(heard[0], "SZN", (KEY,)) == OursPass("B4CF04D89D10B8D4")


def test_capslock_is_undone_where_the_keyboard_tells_no_positions(window, scanner, heard, qtbot):
    hand = Hand(window, caps=True)
    hand.positions = False
    writing(window)
    hand.type(CODE, 8)
    hand.end()
    settled(qtbot, lambda: heard == [CODE])
    assert window.property("written") == ""


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_the_end_of_a_burst_presses_no_button_and_moves_no_focus(window, scanner, heard, qtbot, end):
    hand = Hand(window)
    hand.type(CODE, 8)
    hand.end(end)
    settled(qtbot, lambda: heard == [CODE])
    assert window.property("entered") == 0
    assert not window.property("writing")


def test_a_scanner_without_an_end_key_is_heard_after_a_silence(window, scanner, heard, qtbot):
    writing(window)
    Hand(window).type(CODE, 8)
    settled(qtbot, lambda: heard == [CODE])
    assert window.property("written") == ""


@pytest.mark.parametrize("words", ["Vivi Vaughan", "v", "VVVVVVVV", "[V] 12", CODE])
@pytest.mark.parametrize("gap", [60, 120])
def test_what_a_person_types_stays_as_typed(window, scanner, heard, qtbot, words, gap):
    writing(window)
    hand = Hand(window)
    hand.type(words, gap)
    settled(qtbot, lambda: window.property("written") == words)
    hand.end(gap=gap)
    assert heard == []


def test_two_keys_rolled_over_by_a_quick_hand_keep_their_order(window, scanner, heard, qtbot):
    writing(window)
    hand = Hand(window)
    for letter, gap in zip("Valve", (90, 12, 70, 12, 80), strict=True):
        hand.key(letter, gap)
    settled(qtbot, lambda: window.property("written") == "Valve")
    assert heard == []


def test_other_codes_go_into_the_text_field_they_were_scanned_for(window, scanner, heard, qtbot):
    writing(window)
    hand = Hand(window)
    hand.type("4901234567894", 8)
    hand.end()
    assert window.property("written") == "4901234567894"
    hand.type("Vanilla12", 100)
    settled(qtbot, lambda: window.property("written") == "4901234567894Vanilla12")
    assert heard == []


@pytest.mark.parametrize("text", ["https://example.jp/v/1", "4901234567894"])
def test_where_nobody_writes_every_code_is_heard_so_that_it_can_be_answered(window, scanner, heard, qtbot, text):
    hand = Hand(window)
    hand.type(text, 8)
    hand.end()
    settled(qtbot, lambda: heard == [text])
    assert window.property("entered") == 0


def test_a_busy_program_hears_a_scan_late_but_rightly_and_makes_no_scan_of_a_person(window, scanner, heard, qtbot):
    # the keys of a busy spell all arrive at once; only their own times tell who pressed them
    writing(window)
    hand = Hand(window)
    hand.type("abe jun12", 120)
    assert window.property("written") == "abe jun12"
    hand.type(CODE, 8)
    hand.end()
    settled(qtbot, lambda: heard == [CODE])
    assert window.property("written") == "abe jun12"


def test_a_timer_that_comes_late_looks_for_waiting_keys_first(window, qtbot):
    now = [0]
    scanner = Scanner(milliseconds=lambda: now[0], parent=window)
    scanner.watch(window)
    writing(window)
    texts: list[str] = []
    scanner.scanned.connect(texts.append)
    hand = Hand(window)
    hand.key("V", 8)
    now[0] += 600  # the program did something else; the rest of the burst is still in the queue
    scanner._silence.timeout.emit()
    hand.type(CODE[1:], 8)
    hand.end()
    settled(qtbot, lambda: texts == [CODE])
    assert window.property("written") == ""


def test_keys_without_a_time_are_timed_by_the_clock_handed_in(window, qtbot):
    now = [5000]
    scanner = Scanner(milliseconds=lambda: now[0], parent=window)
    scanner.watch(window)
    writing(window)
    texts: list[str] = []
    scanner.scanned.connect(texts.append)
    hand = Hand(window)
    for letter in CODE:
        hand.at = 0
        now[0] += 100
        hand.key(letter, 0)
    assert texts == []
    settled(qtbot, lambda: window.property("written") == CODE)
    for letter in CODE:
        hand.at = 0
        now[0] += 8
        hand.key(letter, 0)
    hand.at = 0
    hand.end(gap=0)
    settled(qtbot, lambda: texts == [CODE])
    assert window.property("written") == CODE


def test_the_same_scan_twice_at_once_is_one(window, scanner, heard, qtbot):
    hand = Hand(window)
    other = code_for("SZN", "923E116ECAAA45C0", KEY)
    for text in (CODE, CODE, other):
        hand.at += 400
        hand.type(text, 8)
        hand.end()
    settled(qtbot, lambda: heard[-1:] == [other])
    assert heard == [CODE, other]


def test_a_scan_keeps_the_shortcuts_quiet_and_a_single_digit_does_not(window, scanner, heard, qtbot):
    def override(letter: str, at: int) -> bool:
        place, shift = POSITIONS[letter]
        modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key(ord(letter.upper())), modifiers, place + 8, 0, 0, letter)
        event.setTimestamp(at)
        event.ignore()
        QCoreApplication.sendEvent(window, event)
        return event.isAccepted()

    hand = Hand(window)
    assert not override("1", hand.at)
    hand.key("V", 50)
    assert override("1", hand.at + 8)
    assert not override("1", hand.at + 300)


def test_a_window_closed_in_mid_burst_gets_nothing_and_breaks_nothing(qapp, scanner, window, heard, qtbot):
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(PAGE, QUrl())
    other = component.create()
    watcher = Scanner()
    watcher.watch(other)
    Hand(other).type("V12", 8)
    other.close()
    other.deleteLater()
    QCoreApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete)
    watcher._silence.timeout.emit()
    assert not watcher._held
