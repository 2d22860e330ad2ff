"""One desk on the stage: session, faces, scanner, papers and printer joined, for people and for the scripted day."""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtQuick import QQuickWindow

from app.cli.open_front import OpenFront
from app.cli.troubles import trouble_words
from app.cli.watch_pills import watch_pills
from app.desk.price_words import price_words
from app.shell.desk_papers import DeskPapers
from app.shell.printer import EscPosPrinter, Outcome, Printer, PrintResult
from app.shell.printer_line import device, network
from app.shell.scanner import Scanner
from app.shell.stage import load_window, make_engine, on_fault
from app.views.desk_model import DeskModel
from app.views.desk_seams import ALONE, NO_PRINTER, SCANNER, Pill, Sample, TrayRow
from app.views.desk_words import Tone
from app.views.kiosk_model import SCALES, KioskModel
from app.views.kiosk_pages import KioskSetting
from app.views.sample_clock import SampleClock
from app.views.session import Session
from db.trouble import BookTrouble
from resources import ROOT

QML = ROOT / "qml" / "Mixdesk"
CLOSING_WARNING = timedelta(minutes=20)


class StagedDesk(QObject):
    """The two faces of one open front desk. `show`, then `close` at the end.

    files: the folder of a space of one's own, where its pictures lie. one_screen: the face that stands
    first where one screen is turned round; "" for two windows side by side.
    """

    def __init__(
        self,
        opened: OpenFront,
        clock: Callable[[], datetime],
        *,
        printer: str = "",
        one_screen: str = "",
        files: Path | None = None,
    ) -> None:
        super().__init__()
        self._picture = partial(_picture, files)
        self._opened = opened
        self._clock = clock
        self._printer_named = printer
        self._one_screen = one_screen
        self.session = Session(opened.front, clock, self)
        folder = Path(os.environ.get("MIXDESK_PAPERS") or opened.folder / "papers")
        self.papers = DeskPapers(opened.front.space, folder, clock, _printer(printer), self)
        self.papers.printed.connect(self._printed)
        self.engine = make_engine()
        self.engine.addImageProvider("papers", self.papers.shelf)
        self.kiosk = KioskModel(self.session, _read, self._setting())
        self.desk = DeskModel(self.session, self.papers, self._sample(), has_kiosk=True, picture=self._picture)
        self.kiosk.turned.connect(self._turned)
        self.kiosk.faced.connect(self._faced)
        self.kiosk_window: QQuickWindow | None = None
        self.desk_window: QQuickWindow | None = None
        self.scanner = Scanner(parent=self)
        self.scanner.scanned.connect(self._scanned)
        self._tell_pills(None)
        on_fault(self._fault)

    def show(self) -> None:
        """Load and show the windows, and listen to the scanner in each."""
        self.kiosk_window = load_window(self.engine, QML / "Kiosk" / "KioskWindow.qml", {"model": self.kiosk})
        self.desk_window = load_window(self.engine, QML / "Desk" / "DeskWindow.qml", self.desk.properties())
        for window in (self.kiosk_window, self.desk_window):
            self.scanner.watch(window)
        if not self._one_screen:
            self._side_by_side(self.kiosk_window, self.desk_window)
        else:
            for window in (self.kiosk_window, self.desk_window):
                QShortcut(QKeySequence("Ctrl+D"), window).activated.connect(self.turn_round)
            self._bring(self._one_screen == "kiosk")

    def _side_by_side(self, kiosk: QQuickWindow, desk: QQuickWindow) -> None:
        """Both windows in sight: halves of a wide screen, else a little apart so that each can be reached."""
        room = kiosk.screen().availableGeometry()
        if room.width() // 2 >= desk.minimumWidth():
            half = min(room.width() // 2, kiosk.width())
            for number, window in enumerate((kiosk, desk)):
                window.setGeometry(room.x() + number * half, room.y(), half, min(room.height(), window.height()))
        else:
            kiosk.setPosition(room.x(), room.y())
            desk.setPosition(room.x() + 60, room.y() + 60)

    def turn_round(self) -> None:
        """One screen for both: the other face, by the staff's key."""
        if self.kiosk_window is not None:
            self._bring(not self.kiosk_window.isVisible())

    def _turned(self, to_visitor: bool) -> None:
        """The turn goes to the other side. Towards the visitor the page that says so stands on their face already."""
        if self._one_screen and to_visitor:
            self._bring(True)

    def _faced(self, to_visitor: bool) -> None:
        """The screen was turned round; only now may the desk's face be seen."""
        if self._one_screen and not to_visitor:
            self._bring(False)

    def _bring(self, kiosk: bool) -> None:
        if self.kiosk_window is None or self.desk_window is None:
            return
        here, away = (self.kiosk_window, self.desk_window) if kiosk else (self.desk_window, self.kiosk_window)
        if kiosk:
            here.showFullScreen()
        else:
            here.showMaximized()
        here.requestActivate()
        away.hide()

    def look(self, english: bool, scale: float, dark: bool) -> None:
        """Language, text size and darkness of both faces."""
        self.desk.setEnglish(english)
        self.desk.setTextScale(scale)
        self.desk.setDark(dark)
        if english:
            self.kiosk.switchLanguage()
        for _ in range(sum(1 for one in SCALES if 1.0 < one <= scale)):
            self.kiosk.switchSize()

    def close(self) -> None:
        """Windows and engine first, at once: what they show must not go before them. Then the printer's thread."""
        self.kiosk_window = self.desk_window = None
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.papers.stop()

    def _setting(self) -> KioskSetting:
        return KioskSetting(
            single_screen=bool(self._one_screen),
            papers=self.papers,
            price_words=partial(price_words, self._opened.front.card),
            picture=self._picture,
        )

    def _sample(self) -> Sample | None:
        if not isinstance(self._clock, SampleClock):
            return None
        rows = tuple(TrayRow(one.ja, one.en, one.code) for one in self._opened.tray)
        return Sample(rows, self._show_pass, self._ahead, self._till_closing)

    def _show_pass(self, code: str) -> None:
        self.kiosk.scan(code)

    def _ahead(self, minutes: int) -> None:
        if isinstance(self._clock, SampleClock):
            self._clock.ahead(minutes)
            self.session.tell()

    def _till_closing(self) -> None:
        close = self._opened.front.card.opening.close_of(self._clock().date())
        if isinstance(self._clock, SampleClock) and close is not None:
            moment = close.at - CLOSING_WARNING
            self._clock.until(moment.hour, moment.minute)
            self.session.tell()

    def _scanned(self, text: str) -> None:
        """A code is dealt with by the face that has the keyboard; the visitor's where neither has."""
        at_desk = self.desk_window is not None and self.desk_window.isActive()
        if at_desk:
            self.desk.scan(text)
        else:
            self.kiosk.scan(text)

    def _printed(self, _job: str, result: PrintResult) -> None:
        self._tell_pills(result)

    def _tell_pills(self, result: PrintResult | None) -> None:
        machines = (ALONE, _printer_pill(self._printer_named, result), SCANNER)
        self.desk.set_pills((*machines, *watch_pills(self._opened, self._clock())))

    def _fault(self, fault: BaseException) -> None:
        if isinstance(fault, BookTrouble):
            self.desk.trouble(fault.code, *trouble_words(fault), again=fault.can_pass)
        else:
            ja = "思わぬことが起きました。ここまでの記録は無事です。閉じて、もう一度開いてください。"
            en = "Something unexpected happened. All that was shown as done is safe. Close and open again."
            self.desk.trouble("unexpected", ja, en)


def show_trouble(code: str, ja: str, en: str) -> None:
    """A window with nothing but what is wrong, what is safe and what to do."""
    from app.shell.stage import make_application

    application = make_application()
    engine = make_engine()
    words: dict[str, object] = {"code": code, "ja": ja, "en": en}
    load_window(engine, QML / "Desk" / "TroubleWindow.qml", words)
    application.exec()


def _read(path: str) -> str | None:
    # the decoder is loaded by the first picture, not by every start
    from app.shell.read_image import read_image

    return read_image(Path(path)).text


def _picture(folder: Path | None, file: str) -> str:
    """The url of a picture of the manual, beside the space's own files or the samples'; "" where it is missing."""
    places = (folder, ROOT / "manuals") if folder else (ROOT / "manuals",)
    found = next((place / file for place in places if file and (place / file).is_file()), None)
    return found.resolve().as_uri() if found else ""


def _printer(named: str) -> Printer | None:
    """A printer by `HOST`, `HOST:PORT` or a device file; None for none."""
    if not named:
        return None
    if named.startswith("/"):
        return EscPosPrinter(device(Path(named)))
    host, _, port = named.partition(":")
    return EscPosPrinter(network(host, int(port or 9100)))


def _printer_pill(named: str, result: PrintResult | None) -> Pill:
    if not named:
        return NO_PRINTER
    if result is None or result.outcome is Outcome.PRINTED:
        return Pill("printer", "プリンター よし", "Printer ready", Tone.GOOD, "印刷できます。", "Ready to print.")
    ja, en = (result.why.ja, result.why.en) if result.why else ("", "")
    if result.outcome is Outcome.UNKNOWN:
        ja += "紙を見て、出ていなければ領収書を再発行してください。"
        en += " Look at the paper; if it did not come out, reissue the receipt."
        return Pill("printer", "印刷できたか不明", "Print unknown", Tone.CARE, ja, en)
    return Pill("printer", "プリンター 確認", "Check printer", Tone.CARE, ja, en)
