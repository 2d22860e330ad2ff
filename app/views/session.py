"""One desk, seen by two faces: the visitor's screen and the mixer's.

Every act goes through here: one call into `app.desk`, then both faces are told to look
again. Holds no rule of its own.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.desk.answer import Reply, answer
from app.desk.by_name import come_in, leave
from app.desk.choose_who import choose_who
from app.desk.front import Front
from app.desk.outcome import Inside, NotTaken, Refused, Silent, Standing
from app.desk.scan import scan
from app.desk.start import start
from app.desk.stop_walk import call_help, move_walk, stop_walk

Clock = Callable[[], datetime]


class Session(QObject):
    """The acts of the desk, and the news of what they changed."""

    changed = Signal()
    """The book changed: each face reads what it shows again."""

    stood = Signal(Standing)
    """A walkthrough stands somewhere new (also when it ended). What was made comes with it."""

    refused = Signal(Refused, bool)
    """An expected no, and whether it happened at the visitor's screen."""

    shown_inside = Signal(Inside, bool)
    """A pass was shown by somebody inside, and whether at the visitor's screen."""

    helped = Signal(bool)
    """A visitor called the desk; True for an emergency."""

    def __init__(self, front: Front, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.front = front
        self.clock = clock
        self.drafts: dict[str, dict[int, Any]] = {}
        """What a visitor filled in before the walkthrough went to the desk as 途中: by walkthrough and block number,
        as the cards give it. Kept in memory only."""

    def now(self) -> datetime:
        """The wall clock of the space."""
        return self.clock()

    def tell(self) -> None:
        """Say that the book changed, after an act that a face called by itself."""
        self.changed.emit()

    def scan(self, text: str, *, at_kiosk: bool) -> Standing | Inside | Refused | Silent:
        """A code was shown at one of the faces."""
        outcome = scan(self.front, text, self.now(), at_kiosk=at_kiosk)
        if isinstance(outcome, Standing):
            self.stood.emit(outcome)
        elif isinstance(outcome, Inside):
            self.shown_inside.emit(outcome, at_kiosk)
        elif isinstance(outcome, Refused):
            self.refused.emit(outcome, at_kiosk)
        self.changed.emit()
        return outcome

    def start(
        self, procedure_id: str, trigger: str, *, at_kiosk: bool, person_id: str = "", visit_id: str = ""
    ) -> Standing | Refused:
        """A button, a time, or an emergency starts a procedure."""
        outcome = start(
            self.front,
            procedure_id,
            trigger,
            self.now(),
            at_kiosk=at_kiosk,
            person_id=person_id,
            visit_id=visit_id,
        )
        self._say(outcome, at_kiosk)
        return outcome

    def come_in(self, person_id: str) -> Standing | Refused:
        """Somebody found by name comes in."""
        outcome = come_in(self.front, person_id, self.now())
        self._say(outcome, False)
        return outcome

    def leave(self, visit_id: str) -> Standing | Refused:
        """Somebody inside leaves, from the desk."""
        outcome = leave(self.front, visit_id, self.now())
        self._say(outcome, False)
        return outcome

    def answer(self, walk_id: str, reply: Reply, *, at_kiosk: bool) -> Standing | NotTaken | Refused:
        """The question that a walkthrough stands at was answered."""
        outcome = answer(self.front, walk_id, reply, self.now())
        if not isinstance(outcome, NotTaken):
            self.drafts.pop(walk_id, None)
            self._say(outcome, at_kiosk)
        return outcome

    def choose_who(
        self, walk_id: str, *, at_kiosk: bool, person_id: str = "", visit_id: str = ""
    ) -> Standing | Refused:
        """A walkthrough was told whom it is about."""
        outcome = choose_who(self.front, walk_id, self.now(), person_id=person_id, visit_id=visit_id)
        self._say(outcome, at_kiosk)
        return outcome

    def stop(self, walk_id: str, reason: str) -> None:
        """A walkthrough was ended from outside."""
        if stop_walk(self.front, walk_id, reason, self.now()):
            self.changed.emit()

    def move(self, walk_id: str, *, to_kiosk: bool, reason: str) -> None:
        """A walkthrough goes to the other face."""
        if move_walk(self.front, walk_id, self.now(), to_kiosk=to_kiosk, reason=reason):
            self.changed.emit()

    def call_help(self, *, emergency: bool) -> None:
        """A visitor pressed one of the two corners."""
        call_help(self.front, self.now(), emergency=emergency)
        self.helped.emit(emergency)
        self.changed.emit()

    def _say(self, outcome: Standing | Refused, at_kiosk: bool) -> None:
        if isinstance(outcome, Standing):
            self.stood.emit(outcome)
        else:
            self.refused.emit(outcome, at_kiosk)
        self.changed.emit()
