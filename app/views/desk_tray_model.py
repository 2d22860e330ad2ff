"""The tray of a sample: passes to touch, and a clock to move. A real desk has an empty one, which is not shown."""

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.views.bound import bound
from app.views.desk_seams import Sample
from app.views.desk_words import plain_list

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class DeskTrayModel(QObject):  # type: ignore[operator]
    """What of the sample can be touched."""

    def __init__(self, sample: Sample | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sample = sample

    @bound("QVariantList", constant=True)
    def tray(self) -> list[Any]:
        """Sample passes (desk_seams.TrayRow)."""
        return plain_list(self._sample.tray) if self._sample else []

    @Slot(str)
    def showPass(self, code: str) -> None:
        """A sample pass was touched."""
        if self._sample:
            self._sample.show(code)

    @Slot(int)
    def ahead(self, minutes: int) -> None:
        """The sample clock moves; 0 goes to just before closing."""
        if self._sample and minutes:
            self._sample.ahead(minutes)
        elif self._sample:
            self._sample.till_closing()
