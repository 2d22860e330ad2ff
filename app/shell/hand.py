"""A hand on the windows: touches what has a name, writes, signs, and types like a scanner.

The scripted day and the journeys of the tests use it; nothing in it knows what a page means.
"""

from itertools import count, islice

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow

A_PERSON, A_SCANNER = 200, 8
"""Milliseconds between two keys."""

_struck = count(1_000_000)
"""When the next key is struck, in milliseconds of the hand's own time: a fast machine makes no person a scanner."""


class NotThereError(LookupError):
    """Nothing of that name can be touched in the window now."""


def items(window: QQuickWindow) -> list[QQuickItem]:
    """Every item of a window, parents before children."""
    found: list[QQuickItem] = []
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        found.append(item)
        waiting.extend(reversed(item.childItems()))
    return found


def below(item: QQuickItem) -> list[QQuickItem]:
    """The item and everything inside it."""
    found: list[QQuickItem] = []
    waiting = [item]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(reversed(one.childItems()))
    return found


def named(window: QQuickWindow, name: str) -> list[QQuickItem]:
    """Visible items of that objectName with some size, in the order of the page."""
    return [one for one in items(window) if one.objectName() == name and _seen(one)]


def _seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0 and item.height() > 0


def find(window: QQuickWindow, name: str, nth: int = 0) -> QQuickItem:
    """The nth visible item of that name. Raises NotThereError."""
    found = named(window, name)
    if len(found) <= nth:
        raise NotThereError(f"{name}[{nth}] in {window.title()}")
    return found[nth]


def tap(window: QQuickWindow, name: str, nth: int = 0) -> None:
    """Touch what has that name. Raises NotThereError."""
    touch(window, find(window, name, nth))


def touch(window: QQuickWindow, item: QQuickItem) -> None:
    """Press and let go in the middle of an item, scrolled into view before."""
    bring_into_view(item)
    spot = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    _mouse(window, QEvent.Type.MouseButtonPress, spot)
    _mouse(window, QEvent.Type.MouseButtonRelease, spot)
    settle()


def drag(window: QQuickWindow, item: QQuickItem) -> None:
    """Draw a line across an item, as a signature is written."""
    bring_into_view(item)
    width, height = item.width(), item.height()
    spots = [item.mapToScene(QPointF(width * x / 10, height * (0.4 + 0.2 * (x % 2)))) for x in range(2, 8)]
    _mouse(window, QEvent.Type.MouseButtonPress, spots[0])
    for spot in spots[1:]:
        _mouse(window, QEvent.Type.MouseMove, spot)
    _mouse(window, QEvent.Type.MouseButtonRelease, spots[-1])
    settle()


def write(window: QQuickWindow, item: QQuickItem, text: str) -> None:
    """Put the focus into the text line inside an item and type."""
    line = next((one for one in below(item) if one.inherits("QQuickTextInput") and _seen(one)), None)
    if line is None:
        raise NotThereError(f"no text line in {item.objectName()}")
    to_front(window)
    touch(window, line)
    for letter in text:
        _key(window, Qt.Key.Key_unknown, letter)
    settle()


def to_front(window: QQuickWindow) -> None:
    """Give a window the keyboard, as a person does by touching it."""
    window.requestActivate()
    for _ in range(20):
        settle(1)
        if window.isActive():
            return


def type_burst(window: QWindow, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type a text as a scanner does: key after key with nothing between, and Return."""
    for letter in text:
        _key(window, Qt.Key(ord(letter.upper())), letter, A_SCANNER)
    _key(window, end, "\r", A_SCANNER)
    settle()


def press(window: QWindow, key: Qt.Key, text: str = "") -> None:
    """One key."""
    _key(window, key, text)
    settle()


def bring_into_view(item: QQuickItem) -> None:
    """Scroll every scrolling page around an item until it lies inside."""
    settle(1)
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        if around.property("contentY") is not None and around.property("contentHeight") is not None:
            _scroll(around, item)
        around = around.parentItem()
    settle(1)


def _scroll(page: QQuickItem, item: QQuickItem) -> None:
    top = item.mapToItem(page, QPointF(0, 0)).y()
    bottom = top + item.height()
    at = float(page.property("contentY"))
    most = max(0.0, float(page.property("contentHeight")) - page.height())
    if bottom > page.height():
        at += bottom - page.height()
    elif top < 0:
        at += top
    page.setProperty("contentY", max(0.0, min(most, at)))


def settle(rounds: int = 3) -> None:
    """Let everything that is waiting to happen, happen."""
    for _ in range(rounds):
        QGuiApplication.processEvents()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _mouse(window: QQuickWindow, kind: QEvent.Type, spot: QPointF) -> None:
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, spot, QPointF(window.mapToGlobal(spot.toPoint())), button, held, Qt.KeyboardModifier.NoModifier
    )
    QGuiApplication.sendEvent(window, event)


def _key(target: QObject, key: Qt.Key, text: str, apart: int = A_PERSON) -> None:
    at = next(islice(_struck, apart, None))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(at)
        QGuiApplication.sendEvent(target, event)
