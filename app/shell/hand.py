"""A hand on the windows: touches what has a name and types like a scanner, for the scripted day and the tests."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow


class NotThere(LookupError):
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


def named(window: QQuickWindow, name: str) -> list[QQuickItem]:
    """Visible items of that objectName with some size, in the order of the page."""
    return [
        one
        for one in items(window)
        if one.objectName() == name and one.isVisible() and one.width() > 0 and one.height() > 0
    ]


def find(window: QQuickWindow, name: str, nth: int = 0) -> QQuickItem:
    """The nth visible item of that name. Raises NotThere."""
    found = named(window, name)
    if len(found) <= nth:
        raise NotThere(f"{name}[{nth}] in {window.title()}")
    return found[nth]


def touch(window: QQuickWindow, item: QQuickItem) -> None:
    """Press and let go in the middle of an item."""
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    spot = QPoint(round(middle.x()), round(middle.y()))
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind,
            QPointF(spot),
            QPointF(window.mapToGlobal(spot)),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QGuiApplication.sendEvent(window, event)
    settle()


def type_burst(window: QWindow, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type a text as a scanner does: key after key with nothing between, and Return."""
    for letter in text:
        _key(window, Qt.Key(ord(letter.upper())), letter)
    _key(window, end, "\r")
    settle()


def press(window: QWindow, key: Qt.Key, text: str = "") -> None:
    """One key."""
    _key(window, key, text)
    settle()


def settle(rounds: int = 3) -> None:
    """Let everything that is waiting to happen, happen."""
    for _ in range(rounds):
        QGuiApplication.processEvents()


def _key(target: QObject, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QGuiApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
