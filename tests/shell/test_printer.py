"""A receipt printer at the end of a line: what it did is said as it is, and never guessed."""

import os
import socket
import threading
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtGui import QImage

from app.shell.escpos import CUT, KICK_DRAWER, Raster, job, raster_of
from app.shell.print_worker import PrintJob, PrintWorker
from app.shell.printer import PRINTED, EscPosPrinter, NoPrinter, Outcome, Patience, PrintResult, Why
from app.shell.printer_line import device, network

QUICK = Patience(ask=0.15, send=0.6, answer=0.8, settle=0.1)
RASTER = Raster(72, tuple(bytes([row % 256]) * 72 for row in range(300)))
FINE, PAPER_END, COVER = 0x12, 0x72, 0x16
Answer = Callable[[bytes, int], bytes | None]  # question and how many were asked -> bytes, None closes the line


class FakePrinter:
    """Takes one connection, answers the questions in the stream, keeps all bytes. Ends with the connection."""

    def __init__(self, answer: Answer, take: int | None = None) -> None:
        self.answer = answer
        self.take = take
        self.got = b""
        self.asked = 0
        self.stop = threading.Event()

    def serve(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        with connection:
            while not self.stop.is_set():
                if self.take is not None and len(self.got) >= self.take:
                    self.stop.wait(5)  # the printer stands still with a full buffer
                    return
                try:
                    data = connection.recv(4096)
                except OSError:
                    return
                if not data:
                    return
                seen = len(self.got)
                self.got += data
                if not self._reply(connection, seen):
                    return

    def _reply(self, connection: socket.socket, seen: int) -> bool:
        for question in (b"\x10\x04\x02", b"\x10\x04\x04", b"\x10\x04\x01", b"\x1dr\x01"):
            for _ in range(self.got[max(0, seen - 2) :].count(question)):
                self.asked += 1
                words = self.answer(question, self.asked)
                if words is None:
                    return False
                connection.sendall(words)
        return True


@contextmanager
def at_network(fake: FakePrinter, patience: Patience = QUICK) -> Iterator[EscPosPrinter]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        thread = threading.Thread(target=lambda: fake.serve(server.accept()[0]))
        thread.start()
        try:
            yield EscPosPrinter(network("127.0.0.1", server.getsockname()[1], 1.0), patience)
        finally:
            if fake.take is not None:
                fake.stop.set()  # it stands still and would not see that the line is closed
            thread.join(10)
            assert not thread.is_alive()


def content(question: bytes, asked: int) -> bytes:
    return b"\x00" if question == b"\x1dr\x01" else bytes([FINE])


def test_a_receipt_is_printed_cut_and_confirmed():
    fake = FakePrinter(content)
    with at_network(fake) as printer:
        assert printer.print_raster(RASTER) == PRINTED
    assert job(RASTER) in fake.got
    assert fake.got.index(CUT) < fake.got.index(b"\x1dr\x01")


@pytest.mark.parametrize(
    ("status", "why"), [(PAPER_END, Why.PAPER_OUT), (COVER, Why.COVER_OPEN), (FINE | 0x08, Why.OFFLINE)]
)
def test_a_printer_that_cannot_print_is_sent_no_receipt(status, why):
    def answer(question: bytes, asked: int) -> bytes:
        mask = {Why.PAPER_OUT: b"\x10\x04\x04", Why.COVER_OPEN: b"\x10\x04\x02", Why.OFFLINE: b"\x10\x04\x01"}[why]
        return bytes([status if question == mask else FINE])

    fake = FakePrinter(answer)
    with at_network(fake) as printer:
        assert printer.print_raster(RASTER) == PrintResult(Outcome.NOT_PRINTED, why)
    assert b"\x1dv0" not in fake.got


def test_little_paper_left_is_no_reason_not_to_print():
    def low(question: bytes, asked: int) -> bytes:
        return b"\x03" if question == b"\x1dr\x01" else bytes([FINE | (0x0C if question == b"\x10\x04\x04" else 0)])

    with at_network(FakePrinter(low)) as printer:
        assert printer.print_raster(RASTER) == PRINTED


def test_paper_that_ends_in_the_middle_leaves_it_unknown():
    def answer(question: bytes, asked: int) -> bytes:
        if question == b"\x1dr\x01":
            return b""  # in order, so never while it waits for paper
        return bytes([PAPER_END if asked > 3 and question == b"\x10\x04\x04" else FINE])

    with at_network(FakePrinter(answer)) as printer:
        assert printer.print_raster(RASTER) == PrintResult(Outcome.UNKNOWN, Why.PAPER_OUT)


def test_a_line_that_breaks_in_the_middle_leaves_it_unknown():
    def answer(question: bytes, asked: int) -> bytes | None:
        return None if question == b"\x1dr\x01" else bytes([FINE])

    with at_network(FakePrinter(answer)) as printer:
        assert printer.print_raster(RASTER) == PrintResult(Outcome.UNKNOWN, Why.BROKEN_OFF)


def test_a_line_that_breaks_before_the_first_dot_is_not_printed():
    with at_network(FakePrinter(lambda question, asked: None)) as printer:
        assert printer.print_raster(RASTER) == PrintResult(Outcome.NOT_PRINTED, Why.UNREACHABLE)


def test_a_printer_that_stands_still_leaves_it_unknown():
    large = Raster(72, RASTER.rows * 400)  # more than the buffers of both ends
    fake = FakePrinter(content, take=20_000)
    with at_network(fake) as printer:
        assert printer.print_raster(large) == PrintResult(Outcome.UNKNOWN, Why.NO_ANSWER)


def test_a_printer_that_is_silent_after_the_cut_leaves_it_unknown():
    def answer(question: bytes, asked: int) -> bytes:
        return bytes([FINE]) if asked <= 3 else b""

    with at_network(FakePrinter(answer)) as printer:
        assert printer.print_raster(RASTER) == PrintResult(Outcome.UNKNOWN, Why.NO_ANSWER)


def test_a_printer_that_answers_nothing_at_all_is_tried_and_unknown():
    fake = FakePrinter(lambda question, asked: b"")
    with at_network(fake) as printer:
        assert printer.print_raster(RASTER) == PrintResult(Outcome.UNKNOWN, Why.NO_ANSWER)
    assert job(RASTER) in fake.got


def test_a_printer_that_knows_only_the_quick_status_is_believed_once_its_buffer_is_empty():
    def answer(question: bytes, asked: int) -> bytes:
        return b"" if question == b"\x1dr\x01" else bytes([FINE])

    with at_network(FakePrinter(answer)) as printer:
        assert printer.print_raster(RASTER) == PRINTED


def test_bytes_that_answer_nothing_are_passed_over():
    def answer(question: bytes, asked: int) -> bytes:
        return b"\x11\x13\xff" + content(question, asked)  # flow control and noise

    with at_network(FakePrinter(answer)) as printer:
        assert printer.print_raster(RASTER) == PRINTED


def test_nobody_at_the_address_is_not_printed():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    printer = EscPosPrinter(network("127.0.0.1", port, 0.5), QUICK)
    assert printer.print_raster(RASTER) == PrintResult(Outcome.NOT_PRINTED, Why.UNREACHABLE)
    assert printer.open_drawer() == PrintResult(Outcome.NOT_PRINTED, Why.UNREACHABLE)


def test_without_a_printer_it_says_so():
    assert NoPrinter().print_raster(RASTER) == PrintResult(Outcome.NOT_PRINTED, Why.NO_PRINTER)


def test_the_drawer_gets_its_kick():
    fake = FakePrinter(content)
    with at_network(fake) as printer:
        assert printer.open_drawer() == PRINTED
    assert fake.got.endswith(KICK_DRAWER)


def test_a_device_file_serves_as_well(tmp_path: Path):
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    fake = FakePrinter(content)

    class Pty:
        """Lets the fake talk to a device file as to a connection."""

        def __enter__(self) -> "Pty":
            return self

        def __exit__(self, *rest: object) -> None:
            os.close(ours)

        def settimeout(self, wait: float) -> None: ...

        def recv(self, size: int) -> bytes:
            return os.read(ours, size)

        def sendall(self, data: bytes) -> None:
            os.write(ours, data)

    thread = threading.Thread(target=fake.serve, args=(Pty(),))
    thread.start()
    assert EscPosPrinter(device(Path(os.ttyname(theirs))), QUICK).print_raster(RASTER) == PRINTED
    os.close(theirs)
    fake.stop.set()
    thread.join(10)
    assert job(RASTER) in fake.got
    missing = EscPosPrinter(device(tmp_path / "lp0"), QUICK)
    assert missing.print_raster(RASTER) == PrintResult(Outcome.NOT_PRINTED, Why.UNREACHABLE)


@pytest.mark.parametrize("width", [8, 9, 15, 576])
@pytest.mark.parametrize("kind", [QImage.Format.Format_Mono, QImage.Format.Format_RGB32, QImage.Format.Format_MonoLSB])
def test_black_is_one_and_the_rest_of_the_last_byte_is_white(qapp, width, kind):
    image = QImage(width, 3, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    image.setPixel(width - 1, 1, 0xFF000000)
    raster = raster_of(image.convertToFormat(kind))
    bits = "".join(f"{byte:08b}" for byte in raster.rows[1])
    assert bits == ("0" * (width - 1) + "1").ljust(8 * raster.width_bytes, "0")
    assert set(raster.rows[0] + raster.rows[2]) == {0}


def test_a_long_picture_goes_in_bands_that_add_up():
    sent = job(RASTER)
    rows, at = [], sent.index(b"\x1dv0\x00")
    while sent[at : at + 4] == b"\x1dv0\x00":
        width, height = (int.from_bytes(sent[at + place : at + place + 2], "little") for place in (4, 6))
        body = sent[at + 8 : at + 8 + width * height]
        rows += [body[start : start + width] for start in range(0, len(body), width)]
        at += 8 + width * height
    assert tuple(rows) == RASTER.rows
    assert sent[at:] == CUT


class Desk(QObject):
    """Hears results, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, PrintResult, bool]] = []

    def on_finished(self, job_id: str, result: PrintResult) -> None:
        self.heard.append((job_id, result, QThread.currentThread() is self.thread()))


class SlowPrinter:
    """Prints only when told, and remembers where."""

    def __init__(self) -> None:
        self.may = threading.Event()
        self.threads: set[int] = set()

    def print_raster(self, raster: Raster) -> PrintResult:
        self.threads.add(threading.get_ident())
        return PRINTED if self.may.wait(5) else PrintResult(Outcome.UNKNOWN, Why.NO_ANSWER)

    def open_drawer(self) -> PrintResult:
        return PRINTED


def test_printing_never_holds_up_the_window_and_answers_there(qapp, qtbot):
    printer, desk = SlowPrinter(), Desk()
    worker = PrintWorker(printer)
    worker.finished.connect(desk.on_finished)
    worker.submit(PrintJob("first", RASTER, open_drawer=True))
    worker.submit(PrintJob("drawer", None))
    assert desk.heard == []
    printer.may.set()
    qtbot.waitUntil(lambda: len(desk.heard) == 2, timeout=3000)
    worker.stop()
    worker.stop()
    assert desk.heard == [("first", PRINTED, True), ("drawer", PRINTED, True)]
    assert printer.threads.isdisjoint({threading.get_ident()})
