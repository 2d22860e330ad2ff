"""Real windows under a window manager, and a scanner that types: what the offscreen platform cannot show."""

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import ImageGrab

from app.cli.open_front import OpenFront, close_front, open_front
from app.desk.shift import open_shift
from app.views.sample_clock import START
from db.mark import MarkFile
from db.verify import verify

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [one for one in NEEDED if shutil.which(one) is None]
BURST, BY_HAND = "4", "90"
"""Milliseconds between two keys."""

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}"),
]


@dataclass
class Screen:
    """An X display of its own with a window manager."""

    number: str
    around: dict[str, str]

    def xdotool(self, *words: str) -> str:
        """One command of the hand at this screen. Raises where it does not come to an end."""
        done = subprocess.run(
            ["xdotool", *words], env=self.around, capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout

    def windows(self, name: str, how_many: int, *, of: "subprocess.Popen[bytes]") -> list[str]:
        """Ids of the windows of that name, in the order in which they were made."""
        until(lambda: of.poll() is not None or len(self._found(name)) >= how_many, f"{how_many} {name}")
        assert of.poll() is None, "the program ended"
        return sorted(self._found(name), key=int)

    def _found(self, name: str) -> list[str]:
        line = ["xdotool", "search", "--onlyvisible", "--name", name]
        return subprocess.run(line, env=self.around, capture_output=True, text=True, timeout=30).stdout.split()

    def activate(self, window: str) -> None:
        """Give a window the keyboard."""
        self.xdotool("windowactivate", "--sync", window)

    def picture(self, name: str) -> None:
        """What stands on the screen now, into build/."""
        folder = ROOT / "build" / "xvfb"
        folder.mkdir(parents=True, exist_ok=True)
        shot = ImageGrab.grab(xdisplay=self.number)
        shot.save(folder / f"{name}.png")
        assert len(shot.getcolors(1 << 24) or ()) > 10, "an empty screen"


def until(holds: Callable[[], object], what: str, seconds: float = 40) -> None:
    """Poll, a twentieth of a second at a time."""
    late = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < late, f"waited in vain for {what}"
        select.select([], [], [], 0.05)


@contextmanager
def running(line: list[str], around: dict[str, str], out: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program that is ended by its id, whatever happens."""
    with out.open("wb") as kept:
        started = subprocess.Popen(line, cwd=ROOT, env=around, stdout=kept, stderr=subprocess.STDOUT)
    try:
        yield started
    finally:
        if started.poll() is None:
            os.kill(started.pid, signal.SIGTERM)
            try:
                started.wait(10)
            except subprocess.TimeoutExpired:
                os.kill(started.pid, signal.SIGKILL)
                started.wait(10)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    around = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "WAYLAND", "DISPLAY"))}
    around |= {"MIXDESK_KEYS": "file", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    number = tmp_path / "display"
    line = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-noreset", "-nolisten", "tcp"]
    with running(line, around, number):
        until(lambda: number.read_text().strip().isdigit(), "Xvfb")
        around["DISPLAY"] = f":{number.read_text().strip()}"
        with running(["openbox", "--sm-disable"], around, tmp_path / "openbox.txt"):
            yield Screen(around["DISPLAY"], around)


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample home with a shift open, and passes to show."""

    home: Path
    returning: str
    student: str

    @property
    def book(self) -> Path:
        return self.home / "samples" / "SZN"

    def entries(self) -> int:
        """How many entries were written, by the mark beside the book."""
        mark = MarkFile(self.book / "book.mark").read()
        return mark.n if mark else 0


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    opened = opened_book(tmp_path / "home" / "samples" / "SZN")
    open_shift(opened.front, START)
    codes = {one.ja.partition(":")[0]: one.code for one in opened.tray}
    close_front(opened)
    return Sample(tmp_path / "home", codes["2回目以降の方"], codes["学生の方"])


def opened_book(home: Path) -> OpenFront:
    opened = open_front(home, "SZN", START, sample=True, keyring=False)
    assert isinstance(opened, OpenFront)
    return opened


def program(sample: Sample) -> list[str]:
    return [sys.executable, "-m", "app", "run", "--space", "SZN", "--home", str(sample.home)]


def scanned(screen: Screen, sample: Sample, window: str, code: str) -> None:
    """A scanner types into the window that has the keyboard; the act is in the book when this returns."""
    before = sample.entries()
    screen.activate(window)
    screen.xdotool("type", "--delay", BURST, code)
    screen.xdotool("key", "Return")
    until(lambda: sample.entries() > before, "the scan")


def test_a_scanner_types_into_either_window_and_the_book_has_both_scans(
    screen: Screen, sample: Sample, tmp_path: Path
) -> None:
    with running(program(sample), screen.around, tmp_path / "run.txt") as desk:
        kiosk_window, desk_window = screen.windows("すずなり", 2, of=desk)
        screen.picture("begun")
        scanned(screen, sample, kiosk_window, sample.returning)
        screen.activate(desk_window)
        screen.xdotool("key", "slash")
        screen.xdotool("type", "--delay", BY_HAND, "oosa")
        screen.picture("searched")
        scanned(screen, sample, desk_window, sample.student)
        screen.picture("scanned")
        second_instance(screen, sample, tmp_path)
        os.kill(desk.pid, signal.SIGTERM)
        assert desk.wait(20) == 0, (tmp_path / "run.txt").read_text()
    assert (tmp_path / "run.txt").read_text() == "", "neither Qt nor QML had anything to complain about"
    opened = opened_book(sample.book)
    try:
        walks = {one.person_id: one.at_kiosk for one in opened.front.book.open_walks()}
        (student,) = (key for key in walks if key != "D001")
        assert walks == {"D001": True, student: False}, "each is dealt with by the window it was shown to"
        assert verify(opened.home.book).ok
    finally:
        close_front(opened)


def second_instance(screen: Screen, sample: Sample, tmp_path: Path) -> None:
    """It shows one plain window, touches nothing, and ends with 1 when that is closed."""
    out = tmp_path / "second.txt"
    before = sample.entries()
    with running(program(sample), screen.around, out) as second:
        (trouble,) = screen.windows("^Mixdesk$", 1, of=second)
        screen.picture("second-instance")
        screen.activate(trouble)
        screen.xdotool("key", "Return")
        assert second.wait(20) == 1
    assert "もう一つの窓で開いています" in out.read_text() and "open in another window" in out.read_text()
    assert sample.entries() == before
