"""Papers at the desk: pictures for the screen, files, and the printer behind its own thread."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from app.desk.outcome import NewPass
from app.domain.receipts import Receipt
from app.domain.spaces import Space
from app.domain.visits import Visit
from app.shell.escpos import raster_of
from app.shell.papers.output import pdf_strip, preview, raster
from app.shell.papers.pass_picture import pass_png
from app.shell.papers.passes import PassPaper, paint_pass, pass_card_pdf
from app.shell.papers.people import PeopleInside, PersonInside, paint_people
from app.shell.papers.receipt import paint_receipt
from app.shell.papers.words import receipt_qr
from app.shell.print_worker import PrintJob, PrintWorker
from app.shell.printer import NoPrinter, Printer, PrintResult

PREVIEW_PX = 380
JST = timezone(timedelta(hours=9))


class PictureShelf(QQuickImageProvider):
    """Pictures that QML asks for as `image://papers/NAME`. Only the last few are kept."""

    KEPT = 24

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._pictures: dict[str, QImage] = {}

    def put(self, name: str, picture: QImage) -> str:
        """Keep a picture; returns the url for an Image."""
        self._pictures.pop(name, None)
        self._pictures[name] = picture
        for old in list(self._pictures)[: -self.KEPT]:
            del self._pictures[old]
        return f"image://papers/{name}"

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The picture of that name, an empty one for a name that is not kept any more."""
        picture = self._pictures.get(name, QImage())
        size.setWidth(picture.width())
        size.setHeight(picture.height())
        return picture


class DeskPapers(QObject):
    """What the desk face asks of papers. folder: where saved ones go. Call `stop` before the program ends."""

    printed = Signal(str, object)

    def __init__(
        self,
        space: Space,
        folder: Path,
        clock: Callable[[], datetime],
        printer: Printer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.shelf = PictureShelf()
        self._space = space
        self._folder = folder
        self._clock = clock
        self._worker = PrintWorker(printer or NoPrinter(), self)
        self._worker.finished.connect(self._finished)

    def stop(self) -> None:
        """End the printer's thread."""
        self._worker.stop()

    def receipt_picture(self, receipt: Receipt) -> str:
        """The receipt as it is printed."""
        name = f"receipt-{receipt.number}{'-again' if receipt.reissue else ''}"
        return self.shelf.put(name, preview(lambda flow: paint_receipt(receipt, flow), PREVIEW_PX))

    def receipt_code(self, receipt: Receipt) -> str:
        """The receipt as a QR for a telephone, "" where it is too long for one."""
        code = receipt_qr(receipt)
        return "" if code is None else self.shelf.put(f"receipt-qr-{receipt.number}", _large(code))

    def pass_picture(self, made: NewPass) -> str:
        """The pass as it is shown to be photographed."""
        picture = QImage.fromData(pass_png(self._paper(made)))
        return self.shelf.put(f"pass-{made.pass_id}", picture)

    def print_receipt(self, receipt: Receipt) -> None:
        """Send a receipt to the printer."""
        self._print(f"receipt {receipt.number}", raster(lambda flow: paint_receipt(receipt, flow)))

    def print_pass(self, made: NewPass) -> None:
        """Send a pass slip to the printer."""
        self._print(f"pass {made.pass_id}", raster(lambda flow: paint_pass(self._paper(made), flow)))

    def print_people(self, inside: tuple[Visit, ...]) -> str:
        """Print who is inside, and save it too: in an emergency a file is better than nothing."""
        now = self._clock()
        people = PeopleInside(self._space.ja, now, tuple(_person(one) for one in inside))
        self._print("people", raster(lambda flow: paint_people(people, flow)))
        pdf = pdf_strip(lambda flow: paint_people(people, flow), self._space.ja)
        return self._save(f"people-{now:%Y%m%d-%H%M}.pdf", pdf)

    def save_receipt(self, receipt: Receipt) -> str:
        """Write a receipt as PDF; returns the file, "" when it could not be written."""
        pdf = pdf_strip(lambda flow: paint_receipt(receipt, flow, on_paper=False), receipt.number)
        return self._save(f"receipt-{receipt.number}{'-again' if receipt.reissue else ''}.pdf", pdf)

    def save_pass(self, made: NewPass) -> str:
        """Write a pass as PNG and as PDF card; returns the folder, "" when it could not be written."""
        paper = self._paper(made)
        png = self._save(f"pass-{made.pass_id}.png", pass_png(paper))
        card = self._save(f"pass-{made.pass_id}.pdf", pass_card_pdf(paper))
        return str(self._folder) if png and card else ""

    def _paper(self, made: NewPass) -> PassPaper:
        return PassPaper(made.code, made.name, self._space.ja, self._space.en)

    def _print(self, name: str, picture: QImage) -> None:
        self._worker.submit(PrintJob(name, raster_of(picture)))

    def _finished(self, name: str, result: PrintResult) -> None:
        self.printed.emit(name, result)

    def _save(self, name: str, content: bytes) -> str:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_bytes(content)
        except OSError:
            return ""
        return str(self._folder / name)


def _person(visit: Visit) -> PersonInside:
    since = datetime.fromisoformat(visit.entry).replace(tzinfo=JST)
    return PersonInside(visit.name, visit.seat, since, 1 + visit.children, bool(visit.out_since))


def _large(code: QImage) -> QImage:
    times = max(1, PREVIEW_PX // code.width())
    mode = Qt.TransformationMode.FastTransformation
    return code.scaled(code.width() * times, code.height() * times, Qt.AspectRatioMode.KeepAspectRatio, mode)
