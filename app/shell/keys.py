"""Keys as Qt delivers them: what letter one means, what can be kept of it, who would get it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethod, QKeyEvent

from app.shell.burst import us_letter

ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
SHIFTS = {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_FIRST_POSITION = {"windows": 0, "direct2d": 0}  # X11 and Wayland count the positions of Linux from 8


def first_position() -> int:
    """Return from which number this platform counts the positions of keys."""
    return _FIRST_POSITION.get(QGuiApplication.platformName(), 8)


def letter_of(event: QKeyEvent, first: int) -> str | None:
    """Return the letter of a key by its position, else by its text; None for other keys and commands."""
    if event.isAutoRepeat() or event.modifiers() & _COMMANDS or event.key() in ENDS:
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    known = us_letter(event.nativeScanCode() - first, shift) if event.nativeScanCode() else None
    text = event.text()
    return known or (text if len(text) == 1 and text.isascii() and text.isprintable() else None)


def writing() -> bool:
    """Tell whether the focus is where a person writes."""
    return bool(QInputMethod.queryFocusObject(Qt.InputMethodQuery.ImEnabled, None))


def copy_of(event: QKeyEvent) -> QKeyEvent:
    """Return a key to be kept: the one at hand dies with its delivery."""
    kept = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    kept.setTimestamp(event.timestamp())
    return kept
