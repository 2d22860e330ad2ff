"""A receipt printer, asked for a receipt and answering what became of it.

Three answers, for the desk must act differently on each: printed; not printed, so try again or write by hand;
unknown, so look at the paper before a second one is made and marked 再発行. Where any byte of a picture was sent
and no good word came back, the answer is unknown: never a guess.

A printer may take seconds. Nothing here is called on the GUI thread; see `print_worker.py`.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from app.shell.escpos import (
    ASK_CAUSE,
    ASK_IN_ORDER,
    ASK_PAPER,
    ASK_PRINTER,
    INIT,
    KICK_DRAWER,
    Raster,
    Trouble,
    is_in_order,
    is_status,
    job,
    trouble_of,
)
from app.shell.printer_line import Line, LineBrokenError, LineStalledError, Opener


class Outcome(Enum):
    """What became of a print."""

    PRINTED = "printed"
    NOT_PRINTED = "not_printed"
    UNKNOWN = "unknown"


class Why(Enum):
    """Why it was not printed or is not known, with a sentence for the desk in Japanese and English."""

    NO_PRINTER = ("プリンターが設定されていません。", "No printer is set up.")
    UNREACHABLE = ("プリンターにつながりません。電源とケーブルを確かめてください。", "The printer cannot be reached.")
    PAPER_OUT = ("プリンターの紙がありません。", "The printer is out of paper.")
    COVER_OPEN = ("プリンターのふたが開いています。", "The cover of the printer is open.")
    OFFLINE = ("プリンターが止まっています。", "The printer is offline.")
    BROKEN_OFF = ("印刷の途中で通信が切れました。紙を確かめてください。", "The line broke while printing.")
    NO_ANSWER = ("プリンターから返事がありません。紙を確かめてください。", "The printer does not answer.")

    def __init__(self, ja: str, en: str) -> None:
        self.ja = ja
        self.en = en


@dataclass(frozen=True, slots=True)
class PrintResult:
    """What became of a print. why: None for PRINTED only."""

    outcome: Outcome
    why: Why | None = None


PRINTED = PrintResult(Outcome.PRINTED)
_TROUBLE = {Trouble.PAPER_OUT: Why.PAPER_OUT, Trouble.COVER_OPEN: Why.COVER_OPEN, Trouble.OFFLINE: Why.OFFLINE}


class Printer(Protocol):
    """Something that prints. Never raises for what happens at the printer."""

    def print_raster(self, raster: Raster) -> PrintResult: ...

    def open_drawer(self) -> PrintResult: ...


class NoPrinter:
    """What stands where no printer is set up."""

    def print_raster(self, raster: Raster) -> PrintResult:
        return PrintResult(Outcome.NOT_PRINTED, Why.NO_PRINTER)

    def open_drawer(self) -> PrintResult:
        return PrintResult(Outcome.NOT_PRINTED, Why.NO_PRINTER)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds. ask: for the status before. send: for the printer to take more bytes.

    answer: for a word after the cut. settle: after which a status counts without a word in order, because even a
    full buffer is on paper by then.
    """

    ask: float = 0.7
    send: float = 5.0
    answer: float = 8.0
    settle: float = 2.5


class EscPosPrinter:
    """A printer that speaks ESC/POS at the end of a line that is opened for each receipt."""

    def __init__(
        self, opener: Opener, patience: Patience | None = None, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._open = opener
        self._patience = patience or Patience()
        self._seconds = seconds

    def print_raster(self, raster: Raster) -> PrintResult:
        """Print, cut, and ask whether it was done."""
        return self._through(lambda line: self._printed(line, raster))

    def open_drawer(self) -> PrintResult:
        """Kick the drawer. PRINTED means that the printer took the word, not that the drawer stands open."""
        return self._through(self._kicked)

    def _through(self, act: Callable[[Line], PrintResult]) -> PrintResult:
        try:
            line = self._open()
        except (LineBrokenError, LineStalledError):
            return PrintResult(Outcome.NOT_PRINTED, Why.UNREACHABLE)
        try:
            return act(line)
        except LineBrokenError:
            return PrintResult(Outcome.UNKNOWN, Why.BROKEN_OFF)
        except LineStalledError:
            return PrintResult(Outcome.UNKNOWN, Why.NO_ANSWER)
        finally:
            line.close()

    def _printed(self, line: Line, raster: Raster) -> PrintResult:
        before = self._before(line)
        if before is not None:
            return PrintResult(Outcome.NOT_PRINTED, before)
        line.send(job(raster), self._patience.send)
        return self._after(line)

    def _kicked(self, line: Line) -> PrintResult:
        line.send(INIT + KICK_DRAWER, self._patience.send)
        return PRINTED

    def _before(self, line: Line) -> Why | None:
        """Return why nothing should be sent. A printer that does not answer questions may still print."""
        found: Trouble | None = None
        try:
            for question in (ASK_CAUSE, ASK_PAPER, ASK_PRINTER):  # what says most comes first
                line.send(question, self._patience.ask)
                answer = self._answer(line, is_status, self._patience.ask)
                if answer is None:
                    break
                found = found or trouble_of(question, answer)
        except (LineBrokenError, LineStalledError):
            return Why.UNREACHABLE  # not a dot was sent yet
        return _TROUBLE[found] if found else None

    def _after(self, line: Line) -> PrintResult:
        """Wait for the word that all was printed.

        The status of DLE EOT tells of this moment, not of the end of the receipt, so it is believed only against
        the receipt, or once the buffer must be empty.
        """
        patience = self._patience
        line.send(ASK_IN_ORDER, patience.send)
        start = self._seconds()
        while (waited := self._seconds() - start) < patience.answer:
            done = self._answer(line, is_in_order, min(patience.ask, max(0.01, patience.settle)))
            line.send(ASK_PAPER, patience.send)
            paper = self._answer(line, is_status, patience.ask)
            if paper is not None and trouble_of(ASK_PAPER, paper):
                return PrintResult(Outcome.UNKNOWN, Why.PAPER_OUT)
            if done is not None or (paper is not None and waited >= patience.settle):
                return PRINTED
        return PrintResult(Outcome.UNKNOWN, Why.NO_ANSWER)

    def _answer(self, line: Line, fits: Callable[[int], bool], wait: float) -> int | None:
        """Return the first byte that answers the question, passing over others. None when none came in time."""
        start = self._seconds()
        while (left := wait - (self._seconds() - start)) > 0:
            for byte in line.receive(left):
                if fits(byte):
                    return byte
        return None
