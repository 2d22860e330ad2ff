"""A receipt as plain text, and that text as a QR code: where no printer answers, a telephone takes it off the screen.

Nothing is asked of a network. The code holds the words themselves.
"""

from PySide6.QtGui import QImage

from app.domain.receipts import Receipt
from app.shell.papers.plain import on_one_line
from app.shell.papers.qr import as_qimage, long_text_modules
from app.shell.papers.receipt import paint_receipt
from app.shell.papers.strip import Align


class WordsOnly:
    """Takes what a paper says and keeps the words, one line each."""

    narrow = True

    def __init__(self) -> None:
        self.lines: list[str] = []

    def gap(self, mm: float) -> None:
        """Leave out what is only for the eye."""

    def rule(self, mm: float = 0.25) -> None:
        self.lines.append("--")

    def text(self, words: str, mm: float, bold: bool = False, align: Align = Align.LEFT, indent: float = 0) -> None:
        if words.strip():
            self.lines.append(on_one_line(words))

    def pair(self, words: str, amount: str, mm: float, bold: bool = False) -> None:
        self.lines.append(f"{on_one_line(words)} {amount}")

    def framed(self, words: str, mm: float) -> None:
        self.lines.append(f"【{on_one_line(words)}】")

    def empty_box(self, width_mm: float, height_mm: float, words: tuple[str, ...], mm: float) -> None:
        """A box to glue something in has no words."""


def receipt_words(receipt: Receipt) -> str:
    """Return what the paper of a receipt says, line by line."""
    words = WordsOnly()
    paint_receipt(receipt, words, on_paper=False)
    return "\n".join(words.lines)


def receipt_qr(receipt: Receipt) -> QImage | None:
    """Return a receipt as a QR of one pixel a module, None when it has too many lines for one code."""
    picture = long_text_modules(receipt_words(receipt))
    return None if picture is None else as_qimage(picture)
