"""`mixdesk run`, `kiosk`, `desk`: the two windows of one desk, joined here."""

import argparse
import gc
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.cli.load_space import NotLoaded
from app.cli.open_front import OpenFront, close_front, open_front
from app.cli.say import say_findings, say_trouble
from app.cli.troubles import trouble_words
from app.cli.typed import space_id
from app.domain.findings import has_errors
from app.views.sample_clock import START, SampleClock
from db.fold.place import wall_text
from db.trouble import BookTrouble

BEGAN = time.monotonic()


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the three commands."""
    parser.add_argument("--space", type=space_id, default=os.environ.get("MIXDESK_SPACE", "SZN"), metavar="ID")
    parser.add_argument(
        "--files", type=Path, default=None, metavar="FOLDER", help="スペースのファイル / the space's files"
    )
    parser.add_argument("--english", action="store_true", help="英語ではじめる / start in English")
    parser.add_argument("--text", type=int, default=100, metavar="PERCENT", help="文字の大きさ 100-200 / text size")
    parser.add_argument("--dark", action="store_true", help="暗い画面 / dark")
    parser.add_argument("--printer", default="", metavar="HOST[:PORT] | DEVICE", help="レシートプリンター / printer")
    parser.add_argument("--fresh", action="store_true", help="見本をはじめから / start the sample anew")
    parser.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """Open the windows; where there is no display, play the first day of the sample through them."""
    from app.shell.stage import has_display

    sample = typed.command == "run" and typed.files is None
    if typed.command == "run" and not has_display() and not os.environ.get("MIXDESK_FIRST_FRAME"):
        from app.cli.first_day import play_first_day

        print("画面がないので、見えない窓で一日を通します。 / There is no display: playing a day in unseen windows.")
        return play_first_day(typed)
    if typed.printer and not _is_printer(typed.printer):
        return say_trouble(
            f"プリンター「{typed.printer}」は HOST か HOST:番号 か /dev/… の形で書いてください。",
            f"Write the printer {typed.printer!r} as HOST, HOST:PORT or /dev/…",
        )
    home = typed.home / ("samples" if sample else "") / typed.space
    if sample and typed.fresh and home.exists():
        shutil.rmtree(home)
    clock = typed.clock
    if sample:
        clock = SampleClock(typed.clock)
    try:
        opened = open_front(home, typed.space, clock(), sample=sample, folder=typed.files)
    except BookTrouble as trouble:
        return _show_trouble(trouble)
    if isinstance(opened, NotLoaded):
        say_findings(opened.findings, as_json=False)
        return say_trouble(opened.ja, opened.en)
    if has_errors(opened.loaded.findings):
        say_findings(opened.loaded.findings, as_json=False)
    if isinstance(clock, SampleClock):
        _go_on_from_last(clock, opened)
    return open_windows(opened, clock, typed)


def _go_on_from_last(clock: SampleClock, opened: OpenFront) -> None:
    """A sample that was used before goes on where it stood: time never runs back over its own records."""
    last = opened.home.book.tail.hlc >> 16
    stood = datetime.fromisoformat(wall_text(last, 540)) if last else START.replace(tzinfo=None)
    behind = stood - clock().replace(tzinfo=None)
    if behind > timedelta(0):
        clock.ahead(int(behind.total_seconds() // 60) + 1)


@dataclass(frozen=True, slots=True)
class Faces:
    """How the windows look at the start."""

    english: bool
    scale: float
    dark: bool


def open_windows(opened: OpenFront, clock: Callable[[], datetime], typed: argparse.Namespace) -> int:
    """Show the windows until the last one is closed; the book is let go of at the end, whatever happened."""
    from PySide6.QtCore import QTimer

    from app.cli.stage_desk import StagedDesk
    from app.shell.stage import make_application, quiet_noise

    quiet_noise()
    application = make_application()
    faces = Faces(typed.english, min(200, max(100, typed.text)) / 100, typed.dark)
    staged = StagedDesk(opened, clock, printer=typed.printer, one_screen=_one_screen(typed.command), files=typed.files)
    staged.look(faces.english, faces.scale, faces.dark)
    try:
        staged.show()
        gc.freeze()
        gc.enable()
        if os.environ.get("MIXDESK_FIRST_FRAME"):
            QTimer.singleShot(0, lambda: _report(application))
        _end_on_signals(application)
        return int(application.exec())
    finally:
        staged.close()
        close_front(opened)
        gc.unfreeze()


def _is_printer(named: str) -> bool:
    host, _, port = named.partition(":")
    return named.startswith("/") or (bool(host) and (not port or (port.isdigit() and int(port) < 65536)))


def _one_screen(command: str) -> str:
    """`kiosk` and `desk` are the same desk on one screen; each says which face stands first."""
    return "" if command == "run" else command


def _report(application) -> None:  # type: ignore[no-untyped-def]
    """For the bench: how long it took to the first usable frame, and how much memory it holds."""
    print(f"first frame {(time.monotonic() - BEGAN) * 1000:.0f} ms")
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
        print(f"rss {int(line.split()[1]) // 1024} MB")
    application.quit()


def _end_on_signals(application) -> None:  # type: ignore[no-untyped-def]
    """SIGTERM and SIGINT close the windows like a person would. Qt sleeps in C, so a socket has to wake it."""
    import signal
    import socket

    from PySide6.QtCore import QSocketNotifier

    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(application.quit)
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: None)
    application.setProperty("mixdeskWake", True)
    _KEPT.extend((reader, writer, notifier))


_KEPT: list[object] = []


def _show_trouble(trouble: BookTrouble) -> int:
    """A book that cannot be opened gets a plain screen where there is one, and the same words on the terminal."""
    from app.shell.stage import has_display

    ja, en = trouble_words(trouble)
    code = say_trouble(ja, en)
    if has_display():
        from app.cli.stage_desk import show_trouble

        show_trouble(trouble.code, ja, en)
    return code
