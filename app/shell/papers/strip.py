"""What papers are written on, and how a line stands on them."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import Qt


class Align(Enum):
    """Where a line of text stands."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on. width: dots that can be printed. page_height: dots, None for a strip without end.

    crisp: black or white only, no grey edges.
    """

    width: int
    dots_per_mm: float
    page_height: int | None = None
    crisp: bool = False

    def dots(self, mm: float) -> int:
        return round(mm * self.dots_per_mm)


class Strip(Protocol):
    """What a receipt is written on: a `Flow`, or anything else that takes the same words in the same order."""

    @property
    def narrow(self) -> bool: ...
    def gap(self, mm: float) -> None: ...
    def rule(self, mm: float = ...) -> None: ...
    def text(self, words: str, mm: float, bold: bool = ..., align: Align = ..., indent: float = ...) -> None: ...
    def pair(self, words: str, amount: str, mm: float, bold: bool = ...) -> None: ...
    def framed(self, words: str, mm: float) -> None: ...
    def empty_box(self, width_mm: float, height_mm: float, words: tuple[str, ...], mm: float) -> None: ...
