"""The right of the desk for QML: the day, the other procedures, what is open, and the watch."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.desk.close_todo import close_todo
from app.desk.shift import close_shift, open_shift
from app.views.bound import bound
from app.views.desk_day import DayShown, day_shown, watch_procedure
from app.views.desk_seams import Papers
from app.views.desk_words import plain_map
from app.views.session import Session

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class DeskDayModel(QObject):  # type: ignore[operator]
    """The day at the desk; every press starts a procedure or is one act."""

    changed = Signal()
    printed = Signal(str)
    """The list of people went somewhere, in words."""

    def __init__(self, session: Session, papers: Papers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._papers = papers
        self.english = False
        self._shown = self._read()

    def refresh(self) -> None:
        """Read the day again."""
        self._shown = self._read()
        self.changed.emit()

    @bound("QVariantMap", notify=changed)
    def day(self) -> dict[str, Any]:
        """What stands on the right (desk_day.DayShown)."""
        return plain_map(self._shown)

    @Slot(str, str)
    def start(self, procedure: str, trigger: str) -> None:
        """A button, a time, or an emergency."""
        self._session.start(procedure, trigger, at_kiosk=False)

    @Slot()
    def beginWatch(self) -> None:
        """シフトを始める: by the manual's own opening, where it has one."""
        self._watch(opening=True)

    @Slot()
    def endWatch(self) -> None:
        """シフトを終わる."""
        self._watch(opening=False)

    @Slot(str, str)
    def closeTodo(self, todo: str, reason: str) -> None:
        """Something open is done."""
        close_todo(self._session.front, todo, reason.strip(), self._session.now())
        self._session.tell()

    @Slot()
    def printPeople(self) -> None:
        """いま居る人の一覧を印刷."""
        self.printed.emit(self._papers.print_people(tuple(self._session.front.book.inside())))

    def _watch(self, *, opening: bool) -> None:
        line = watch_procedure(self._session.front, self._session.now(), opening=opening)
        if line is not None:
            self._session.start(line.procedure, line.trigger, at_kiosk=False)
            return
        (open_shift if opening else close_shift)(self._session.front, self._session.now())
        self._session.tell()

    def _read(self) -> DayShown:
        return day_shown(self._session.front, self._session.now(), self.english)
