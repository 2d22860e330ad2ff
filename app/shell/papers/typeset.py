"""Breaking words into lines, each line a layout of its own, so that a page may end between any two."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def typeset(words: str, font: QFont, width: float, align: Qt.AlignmentFlag) -> list[QTextLayout]:
    """Return the words in lines of at most `width` dots, broken between words or, where none fits, anywhere."""
    return [_laid_out(line, font, width, align) for line in _broken(words, font, width)]


def _broken(words: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    units = words.encode("utf-16-le")  # Qt counts in these
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip(" "))
    layout.endLayout()
    return [line for line in lines if line]


def _laid_out(words: str, font: QFont, width: float, align: Qt.AlignmentFlag) -> QTextLayout:
    layout = QTextLayout(words, font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
