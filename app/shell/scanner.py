"""Scanners that act as keyboards, heard wherever the focus is.

Keys are looked at before the window gets them. What may become a scan is held back; if it was none, the keys are
handed to the window after all, in their order, so that a person who types notices nothing. An input method that is
switched on in a focused text field takes keys before any program sees them; screens that wait for a scan therefore
focus something that takes no text.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from shiboken6 import isValid

from app.domain.passes import parts_of
from app.shell.burst import Burst, BurstRule
from app.shell.keys import ENDS, SHIFTS, copy_of, first_position, letter_of, writing

_LATE = 25


def steady_milliseconds() -> int:
    """Return a steady time for keys that carry none."""
    return time.monotonic_ns() // 1_000_000


def looks_like_a_pass(text: str) -> bool:
    """Tell whether a text has the shape of a pass code. Nobody types that by chance, least of all so fast."""
    return parts_of(text) is not None


class Scanner(QObject):
    """Watches windows for bursts of keys. `scanned(text)` follows each scan, after the keys are dealt with.

    recognise: tells a text that is taken even while a text field has the focus; elsewhere every burst is taken.
    """

    scanned = Signal(str)
    _ready = Signal(str)

    def __init__(
        self,
        rule: BurstRule | None = None,
        recognise: Callable[[str], bool] = looks_like_a_pass,
        milliseconds: Callable[[], int] = steady_milliseconds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule = rule or BurstRule()
        self._recognise = recognise
        self._milliseconds = milliseconds
        self._burst = Burst(self._rule)
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._down: set[int] = set()
        self._replaying = False
        self._last: tuple[str, int] | None = None
        self._first = first_position()
        self._armed_at = 0
        self._waited = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._on_silence)
        # Queued: whoever hears of a scan may close the very window that is busy with the key.
        self._ready.connect(self._announce, Qt.ConnectionType.QueuedConnection)

    def watch(self, target: QObject) -> None:
        """Listen to a window, or to the application for all its windows."""
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back, take or pass a key on its way to a window."""
        if self._replaying or not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._would_hold(event):
                event.accept()  # else a shortcut would run before the key is seen
                return True
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(watched, event)
        return event.type() == QEvent.Type.KeyRelease and self._release(watched, event)

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        self._down.discard(event.key())
        if event.key() in SHIFTS:
            return False
        at = self._time_of(event)
        if self._burst and not self._burst.goes_on(at):
            self._finish()
        if event.key() in ENDS and self._burst:
            if self._taken():
                self._down.add(event.key())
                return True
            self._give_back()
            return False
        letter = letter_of(event, self._first)
        if letter is None:
            self._give_back()
            return False
        holds = self._holds(letter)
        if holds:
            self._hold(window, event)
        elif writing():
            return False
        self._burst.add(letter, at)
        self._arm()
        return holds

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() not in self._down:
            return False
        self._down.discard(event.key())
        if self._held:
            self._held.append((window, copy_of(event)))
        return True

    def _would_hold(self, event: QKeyEvent) -> bool:
        goes_on = self._burst.goes_on(self._time_of(event))
        if event.key() in ENDS:
            return goes_on and self._burst.by_a_machine
        letter = letter_of(event, self._first)
        return letter is not None and (goes_on or letter.upper() in self._rule.prefixes)

    def _holds(self, letter: str) -> bool:
        """Tell whether a letter is kept from the window: one that goes on, or that a pass may begin with."""
        return bool(self._burst) or letter.upper() in self._rule.prefixes

    def _hold(self, window: QWindow, event: QKeyEvent) -> None:
        self._held.append((window, copy_of(event)))
        self._down.add(event.key())

    def _finish(self) -> None:
        """End the burst: a scan if it is one, else the keys go where they belong."""
        if not self._taken():
            self._give_back()

    def _taken(self) -> bool:
        """Take the burst as a scan if it is one, and say whether it was."""
        text = self._scan_in(self._burst.text) if self._burst.by_a_machine else None
        if text is None:
            return False
        self._forget()
        self._ready.emit(text)
        return True

    def _scan_in(self, text: str) -> str | None:
        for spelling in (text, text.upper()):  # CapsLock, where the position of the keys was not told
            if self._recognise(spelling):
                return spelling
        return None if writing() else text

    def _give_back(self) -> None:
        held = self._held
        self._forget()
        self._down.clear()
        self._replaying = True
        try:
            for window, event in held:
                if isValid(window):
                    QCoreApplication.sendEvent(window, event)
        finally:
            self._replaying = False

    def _forget(self) -> None:
        self._silence.stop()
        self._burst.clear()
        self._held = []

    def _arm(self) -> None:
        self._armed_at = self._milliseconds()
        self._waited = False
        self._silence.start(self._rule.silence if self._burst.long_enough else self._rule.gap)

    def _on_silence(self) -> None:
        late = self._milliseconds() - self._armed_at > self._silence.interval() + _LATE
        if late and not self._waited:
            self._arm()
            self._waited = True  # the program was busy: keys may be waiting behind this timer, but look once only
            return
        self._finish()

    def _announce(self, text: str) -> None:
        now = self._milliseconds()
        again = self._last is not None and self._last[0] == text and now - self._last[1] < self._rule.repeat
        self._last = (text, now)
        if not again:
            self.scanned.emit(text)

    def _time_of(self, event: QKeyEvent) -> int:
        return event.timestamp() or self._milliseconds()
