"""Printing beside the GUI thread: receipts go in, results come back as signals, in the order asked for."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal

from app.shell.escpos import Raster
from app.shell.printer import Printer, PrintResult


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What to do under which name. raster: None only opens the drawer. open_drawer: kick it before printing."""

    job_id: str
    raster: Raster | None
    open_drawer: bool = False


class _Worker(QObject):
    """Lives in the thread and owns the printer there."""

    done = Signal(str, object)

    def __init__(self, printer: Printer) -> None:
        super().__init__()
        self._printer = printer

    def work(self, job: PrintJob) -> None:
        kicked = self._printer.open_drawer() if job.open_drawer or job.raster is None else None
        result = self._printer.print_raster(job.raster) if job.raster is not None else kicked
        self.done.emit(job.job_id, result)


class PrintWorker(QObject):
    """Takes jobs on the GUI thread and never waits. `finished(job_id, PrintResult)` follows for each.

    Connect `finished` to methods of QObjects only: anything else would run in the printer's thread.
    """

    finished = Signal(str, object)
    _wanted = Signal(object)

    def __init__(self, printer: Printer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread()
        self._worker = _Worker(printer)
        self._worker.moveToThread(self._thread)
        self._wanted.connect(self._worker.work)
        self._worker.done.connect(self._done)
        self._thread.start()

    def submit(self, job: PrintJob) -> None:
        """Ask for a print. Jobs wait for one another."""
        self._wanted.emit(job)

    def stop(self) -> None:
        """End the thread, after the job in hand. Call before the program ends; a second call does nothing."""
        self._thread.quit()
        self._thread.wait()

    def _done(self, job_id: str, result: PrintResult) -> None:
        self.finished.emit(job_id, result)
