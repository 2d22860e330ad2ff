"""A strip of paper, written from top to bottom.

The same calls serve three ends: measuring (no painter), a strip as long as what is on it (receipts), and pages
that break between rows (lists on A4). All lengths are given in millimetres and become whole dots here, so that
lines and QR modules fall on the dots of a printer head.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen, QTextLayout

from app.shell.papers.fonts import paper_font
from app.shell.papers.plain import on_one_line
from app.shell.papers.strip import Align, Paper
from app.shell.papers.typeset import typeset

LINE = 1.32  # height of a line, in heights of the type
_DIGITS = frozenset("0123456789")


class Flow:
    """Writes downwards; `height` is what was used so far, in dots. Without a painter it only measures."""

    def __init__(
        self, paper: Paper, painter: QPainter | None = None, new_page: Callable[[], object] = lambda: None
    ) -> None:
        self.paper = paper
        self._painter = painter
        self._new_page = new_page
        self.height = 0

    @property
    def narrow(self) -> bool:
        """True for a strip of 58 mm and the like."""
        return self.paper.width < self.paper.dots(60)

    def gap(self, mm: float) -> None:
        self.height += self.paper.dots(mm)

    def keep(self, mm: float) -> None:
        """Begin a new page unless so much of this one is left: what follows belongs together."""
        self._break_before(self.paper.dots(mm))

    def rule(self, mm: float = 0.25) -> None:
        """Draw a line across, with room above and below."""
        thick = max(1, self.paper.dots(mm))
        top = self._take(thick + 2 * self.paper.dots(1.2)) + self.paper.dots(1.2)
        if self._painter:
            self._painter.fillRect(0, top, self.paper.width, thick, Qt.GlobalColor.black)

    def text(self, words: str, mm: float, bold: bool = False, align: Align = Align.LEFT, indent: float = 0) -> None:
        """Write words of a person or of ours, wrapped where they are too long. indent: mm from the left."""
        left = self.paper.dots(indent)
        for line in self._lines(words, mm, bold, self.paper.width - left, align):
            self._line(line, left, mm)

    def pair(self, words: str, amount: str, mm: float, bold: bool = False) -> None:
        """Write words on the left and an amount on the right, its figures one under the other."""
        amount_width = self._figures_width(amount, mm, bold)
        room = self.paper.width - amount_width - self.paper.dots(2)
        beside = room >= self.paper.width * 0.45 or self._width(words, mm, bold) <= room
        lines = self._lines(words, mm, bold, room if beside else self.paper.width, Align.LEFT)
        for number, line in enumerate(lines):
            top = self._line(line, 0, mm)
            if number == 0 and beside:
                self._figures(amount, self.paper.width - amount_width, top, mm, bold)
        if not beside or not lines:
            top = self._take(self._step(mm))
            self._figures(amount, self.paper.width - amount_width, top, mm, bold)

    def framed(self, words: str, mm: float) -> None:
        """Write a bold line in a frame as wide as the paper: a mark that must not be overlooked."""
        inner = self.paper.dots(1.5)
        lines = self._lines(words, mm, True, self.paper.width - 2 * inner, Align.CENTRE)
        height = self._step(mm) * len(lines) + 2 * inner
        top = self._take(height + self.paper.dots(1))
        self._frame(0, top, self.paper.width, height)
        for number, line in enumerate(lines):
            self._draw(line, inner, top + inner + number * self._step(mm))

    def empty_box(self, width_mm: float, height_mm: float, words: tuple[str, ...], mm: float) -> None:
        """Leave an empty frame for something glued or written, with small words inside."""
        width, height = self.paper.dots(width_mm), self.paper.dots(height_mm)
        top = self._take(height + self.paper.dots(1))
        self._frame(0, top, width, height)
        start = top + (height - self._step(mm) * len(words)) // 2
        for number, word in enumerate(words):
            for line in self._lines(word, mm, False, width, Align.CENTRE)[:1]:
                self._draw(line, 0, start + number * self._step(mm))

    def tick_row(self, words: str, mm: float) -> None:
        """Write a line with an empty square before it, to be ticked by hand."""
        side = self.paper.dots(mm)
        lines = self._lines(words, mm, True, self.paper.width - round(side * 1.6), Align.LEFT)
        top = self._take(self._step(mm) * max(1, len(lines)))
        self._frame(0, top + (self._step(mm) - side) // 2, side, side)
        for number, line in enumerate(lines):
            self._draw(line, round(side * 1.6), top + number * self._step(mm))

    def picture(self, modules: QImage, mm: float) -> None:
        """Draw a picture of square cells in the middle, as large as fits into `mm` with whole dots per cell."""
        cell = max(1, min(self.paper.dots(mm), self.paper.width) // modules.width())
        side = cell * modules.width()
        top = self._take(cell * modules.height())
        if self._painter:
            grown = modules.scaled(side, cell * modules.height())  # fast transformation: each cell stays a square
            self._painter.drawImage(QPointF((self.paper.width - side) // 2, top), grown)

    def beside(self, paint: Callable[["Flow"], None], left_mm: float, width_mm: float) -> None:
        """Write something in a column of its own from here on, without moving down. It does not break over pages."""
        column = Flow(replace(self.paper, width=self.paper.dots(width_mm), page_height=None), self._painter)
        if self._painter:
            self._painter.save()
            self._painter.translate(self.paper.dots(left_mm), self.height)
        paint(column)
        if self._painter:
            self._painter.restore()

    def _step(self, mm: float) -> int:
        return round(self.paper.dots(mm) * LINE)

    def _break_before(self, height: int) -> None:
        page = self.paper.page_height
        if page is not None and self.height > 0 and self.height + height > page:
            self._new_page()
            self.height = 0

    def _take(self, height: int) -> int:
        """Return where the next `height` dots begin, on a new page if they do not fit on this one."""
        self._break_before(height)
        top = self.height
        self.height += height
        return top

    def _lines(self, words: str, mm: float, bold: bool, width: int, align: Align) -> list[QTextLayout]:
        font = paper_font(self.paper.dots(mm), bold, self.paper.crisp)
        return typeset(on_one_line(words), font, width, align.value)

    def _line(self, line: QTextLayout, left: int, mm: float) -> int:
        top = self._take(self._step(mm))
        self._draw(line, left, top)
        return top

    def _draw(self, line: QTextLayout, left: int, top: int) -> None:
        if self._painter:
            # a fallback type stands higher in its line; all letters of a paper share the baseline of the main one
            ascent = QFontMetricsF(line.font()).ascent()
            line.draw(self._painter, QPointF(left, top + ascent - line.lineAt(0).ascent()))

    def _frame(self, left: int, top: int, width: int, height: int) -> None:
        if self._painter:
            thick = max(1, self.paper.dots(0.25))
            self._painter.setPen(QPen(Qt.GlobalColor.black, thick))
            inset = thick / 2
            self._painter.drawRect(QRectF(left + inset, top + inset, width - thick, height - thick))

    def _width(self, words: str, mm: float, bold: bool) -> float:
        font = paper_font(self.paper.dots(mm), bold, self.paper.crisp)
        return QFontMetricsF(font).horizontalAdvance(on_one_line(words))

    def _figures_width(self, amount: str, mm: float, bold: bool) -> int:
        return sum(self._cells(amount, mm, bold))

    def _cells(self, amount: str, mm: float, bold: bool) -> list[int]:
        """Return the width of each letter; all digits get that of a 0, for the type itself has a narrow 1."""
        metrics = QFontMetricsF(paper_font(self.paper.dots(mm), bold, self.paper.crisp))
        return [round(metrics.horizontalAdvance("0" if letter in _DIGITS else letter)) for letter in amount]

    def _figures(self, amount: str, left: int, top: int, mm: float, bold: bool) -> None:
        if not self._painter:
            return
        font = paper_font(self.paper.dots(mm), bold, self.paper.crisp)
        metrics = QFontMetricsF(font)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
        for letter, width in zip(amount, self._cells(amount, mm, bold), strict=True):
            inset = (width - metrics.horizontalAdvance(letter)) / 2
            self._painter.drawText(QPointF(left + inset, top + metrics.ascent()), letter)
            left += width
