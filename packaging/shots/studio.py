"""A desk with both windows on an unseen screen, a clock that stands still, and a camera."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow
from small_png import save_small

from app.cli.load_space import NotLoaded
from app.cli.open_front import OpenFront, close_front, open_front
from app.cli.player import Player
from app.cli.stage_desk import StagedDesk
from app.desk.outcome import Standing
from app.domain.visits import Visit
from app.shell.hand import settle
from app.views.sample_clock import START, SampleClock

COLOURS = 48
A_QUARTER = timedelta(minutes=15)


class Face(StrEnum):
    """Whose window."""

    KIOSK = "kiosk"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Look:
    """How both windows look. scale: 1.0 to 2.0."""

    english: bool = False
    scale: float = 1.0
    dark: bool = False
    size: tuple[int, int] = (1280, 800)

    @property
    def suffix(self) -> str:
        """The end of the file names: the language, and what is not usual."""
        parts = ["en" if self.english else "ja"]
        parts += [f"{self.scale:.0%}".rstrip("%")] if self.scale != 1 else []
        parts += ["dark"] if self.dark else []
        parts += [f"{self.size[0]}x{self.size[1]}"] if self.size != (1280, 800) else []
        return "-".join(parts)


class Studio:
    """One space's desk and the pictures taken of it. tray: with the sample's own bar at the foot."""

    def __init__(
        self, opened: OpenFront, look: Look, out: Path, wanted: frozenset[str], began: datetime, *, tray: bool
    ) -> None:
        self.opened, self.look, self.out = opened, look, out
        self.clock = SampleClock(lambda: START, began)
        self.front = opened.front
        self.staged = StagedDesk(opened, self.clock if tray else lambda: self.clock())
        self.taken: list[Path] = []
        self._wanted = wanted
        self.staged.look(look.english, look.scale, look.dark)
        self.staged.show()
        self._theme = self.staged.engine.singletonInstance("Mixdesk.Ui", "Theme")
        self._theme.setProperty("reducedMotion", True)  # no picture in the middle of a movement
        for window in (self.staged.kiosk_window, self.staged.desk_window):
            assert window is not None
            window.resize(*look.size)
        _rest(300)  # a window that begins dark is still turning

    @property
    def kiosk(self) -> QQuickWindow:
        """The visitor's window."""
        assert self.staged.kiosk_window is not None
        return self.staged.kiosk_window

    @property
    def desk(self) -> QQuickWindow:
        """The mixer's window."""
        assert self.staged.desk_window is not None
        return self.staged.desk_window

    def player(self, **answers: str) -> Player:
        """Somebody who answers like this, and like most people for the rest."""
        return Player(self.staged, self.clock.ahead, answers)

    def start(self, procedure: str, *, at_kiosk: bool = False, visit: Visit | None = None) -> str:
        """Begin a procedure; returns its walkthrough. RuntimeError where it is refused."""
        about: Mapping[str, str] = {"visit_id": visit.visit_id, "person_id": visit.person_id} if visit else {}
        return walk_of(self.staged.session.start(procedure, "ボタン", at_kiosk=at_kiosk, **about))

    def show_pass(self, number: int, *, at_kiosk: bool = True) -> object:
        """Show a pass of the sample's tray."""
        return self.staged.session.scan(self.opened.tray[number].code, at_kiosk=at_kiosk)

    def inside(self, nth: int = 0) -> Visit:
        """Somebody who is inside."""
        return self.front.book.inside()[nth]

    def _inks(self) -> list[bytes]:
        """The colours of the theme that say something, however little of them is on a page."""
        found = [self._theme.property(name) for name in ("brand", "care", "careSoft", "stop", "stopSoft", "edge")]
        return [bytes((one.red(), one.green(), one.blue())) for one in found]

    def keep(self, name: str, face: Face) -> None:
        """Take a picture, `<face>-<name>-<look>.png`, if it is wanted."""
        file = f"{face.value}-{name}-{self.look.suffix}.png"
        if self._wanted and file not in self._wanted:
            return
        desk = self.staged.desk
        if desk is not None:
            desk.ticked.emit()  # the clock of the strip reads itself once a second
        settle(6)
        window = self.kiosk if face is Face.KIOSK else self.desk
        self.out.mkdir(parents=True, exist_ok=True)
        save_small(_picture(window.grabWindow()), self.out / file, COLOURS, self._inks())
        self.taken.append(self.out / file)


def walk_of(outcome: object) -> str:
    """The walkthrough of an outcome. RuntimeError for everything else."""
    if not isinstance(outcome, Standing):
        raise RuntimeError(f"no walkthrough: {outcome}")
    return outcome.walking.walk_id


@contextmanager
def studio(
    home: Path, space: str, look: Look, out: Path, wanted: frozenset[str] = frozenset(), *, tray: bool = False
) -> Iterator[Studio]:
    """A sample desk, closed at the end. wanted: file names to keep; empty for all. A home that was used goes on
    a quarter of an hour later."""
    used = (home / "book.json").exists()
    opened = open_front(home, space, START, sample=True, keyring=False)
    if isinstance(opened, NotLoaded):
        raise RuntimeError(opened.en)
    last = datetime.fromtimestamp((opened.home.book.tail.hlc >> 16) / 1000, START.tzinfo)
    began = last + A_QUARTER if used else START
    one = None
    try:
        one = Studio(opened, look, out, wanted, began, tray=tray)
        yield one
    finally:
        if one is not None:
            one.staged.close()
        close_front(opened)


def _rest(milliseconds: int) -> None:
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


def _picture(grabbed: QImage) -> Image.Image:
    flat = grabbed.convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(flat.constBits())
    lines = (data[y * flat.bytesPerLine() : y * flat.bytesPerLine() + 3 * flat.width()] for y in range(flat.height()))
    return Image.frombytes("RGB", (flat.width(), flat.height()), b"".join(lines))
