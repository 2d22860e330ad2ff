"""Both real windows over a real book, unseen: what people do at them, and what they show."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.cli.first_day import PlayedClock
from app.cli.open_front import OpenFront, close_front, open_front
from app.cli.player import Player
from app.cli.stage_desk import StagedDesk
from app.desk.front import Front
from app.desk.open_walk import open_walk, open_walks
from app.desk.outcome import Standing
from app.desk.shift import open_shift
from app.domain.passes import code_for
from app.domain.people import Person
from app.domain.visits import Visit
from app.manual.kinds import Outcome
from app.manual.walk import Ended
from app.shell.hand import find, items, settle, tap, to_front, touch, type_burst
from db.book import Book
from db.verify import verify
from tests.desk.day import at


@dataclass
class Followed:
    """A walkthrough as it went: the last that was seen of it, and all that it made."""

    standing: Standing
    receipts: list[str] = field(default_factory=list)

    @property
    def steps(self) -> list[str]:
        """The steps it came by, `procedure#step`."""
        return list(self.standing.walking.walk.trace)

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it is under way."""
        turn = self.standing.turn
        return turn.outcome if isinstance(turn, Ended) else None


class Stage:
    """One space with a visitor's and a mixer's window; the clock moves only when it is told to."""

    def __init__(self, home: Path, space: str, clock: str, *, shift: bool = True) -> None:
        self.clock = PlayedClock(at(clock))
        opened = open_front(home, space, self.clock(), sample=True, keyring=False)
        assert isinstance(opened, OpenFront), opened
        self.opened = opened
        if shift:
            open_shift(opened.front, self.clock())
        self.followed: dict[str, Followed] = {}
        self.warned: list[str] = []
        self.staged = StagedDesk(opened, self.clock)
        self.staged.engine.warnings.connect(lambda found: self.warned.extend(one.toString() for one in found))
        self.staged.session.stood.connect(self._stood)
        self.staged.show()
        for face in (self.staged.kiosk, self.staged.desk):
            assert face is not None
            for second in face.findChildren(QTimer):
                second.stop()  # seconds pass when the test says so
        settle()

    def _stood(self, standing: Standing) -> None:
        followed = self.followed.setdefault(standing.walking.walk_id, Followed(standing))
        followed.standing = standing
        if standing.made.receipt:
            followed.receipts.append(standing.made.receipt.number)

    # ---- what there is

    @property
    def front(self) -> Front:
        return self.opened.front

    @property
    def book(self) -> Book:
        return self.opened.home.book

    @property
    def kiosk(self) -> QQuickWindow:
        assert self.staged.kiosk_window is not None
        return self.staged.kiosk_window

    @property
    def desk(self) -> QQuickWindow:
        assert self.staged.desk_window is not None
        return self.staged.desk_window

    @property
    def page(self) -> str:
        """Which page the visitor sees."""
        assert self.staged.kiosk is not None
        return str(self.staged.kiosk.page)

    @property
    def desk_page(self) -> str:
        """Which page the mixer sees."""
        assert self.staged.desk is not None
        return str(self.staged.desk.page)

    def last(self) -> Followed:
        """The walkthrough that began last."""
        return list(self.followed.values())[-1]

    def standing(self, walk_id: str) -> Standing | None:
        """Where a walkthrough stands; None when it is over."""
        return open_walk(self.front, walk_id, self.clock())

    def under_way(self) -> list[str]:
        """Procedures under way, the oldest first."""
        return [one.walking.procedure_id for one in open_walks(self.front, self.clock())]

    def person(self, typed: str) -> Person:
        """The one person found by that name."""
        (found,) = self.book.find_people(typed)
        return found

    def visit_of(self, typed: str) -> Visit:
        """The open visit of that person."""
        visit = self.book.open_visit_of(self.person(typed).person_id)
        assert visit is not None
        return visit

    def code_of(self, person_id: str) -> str:
        """What the pass of a person carries."""
        held = next(one for one in self.book.passes_of(person_id) if not one.replaced_by)
        return code_for(self.front.space.space_id, held.pass_id, self.front.pass_keys[0])

    def sample(self, ja: str) -> str:
        """The code of the sample pass that is named so in the tray."""
        return next(one.code for one in self.opened.tray if one.ja.startswith(ja))

    # ---- what is done

    def touch(self, window: QQuickWindow, name: str, nth: int = 0) -> None:
        """Somebody touches what has that name."""
        settle()
        to_front(window)
        tap(window, name, nth)

    def touch_words(self, window: QQuickWindow, words: str) -> None:
        """Somebody touches what can be pressed and reads so."""
        settle()
        to_front(window)
        touch(window, next(one for one in items(window) if one.isVisible() and _pressable(one, words)))

    def scan(self, window: QQuickWindow, code: str) -> None:
        """A code is shown to the scanner while that window has the keyboard."""
        to_front(window)
        type_burst(window, code)

    def follow(self, until: str = "", **answers: str) -> Followed:
        """The walkthrough that began last goes on, each question answered by touch where it is asked."""
        walk_id = open_walks(self.front, self.clock())[-1].walking.walk_id
        Player(self.staged, self.clock.later, answers).play(walk_id, until)
        settle()
        return self.followed[walk_id]

    def seconds(self, how_many: int) -> None:
        """Time passes at the visitor's screen without a touch."""
        assert self.staged.kiosk is not None
        for _ in range(how_many):
            self.staged.kiosk.tick()
        settle()

    # ---- at the end

    def close(self) -> None:
        """Let go of the windows and the book; the chain must be whole and nothing may have gone wrong."""
        desk = self.staged.desk
        troubled = "" if desk is None or str(desk.page) != "trouble" else str(desk.troubleShown)
        try:
            verdict = verify(self.book)
        finally:
            self.staged.close()
            close_front(self.opened)
        assert verdict.ok, verdict.broken
        assert not troubled
        assert self.warned == []


def _pressable(item: QQuickItem, words: str) -> bool:
    return item.property("text") == words and item.metaObject().indexOfSignal("clicked()") >= 0


def texts(window: QQuickWindow) -> list[str]:
    """Everything that can be read in a window now, and what stands in its text lines."""
    shown = [one for one in items(window) if one.isVisible() and one.opacity() > 0]
    return [str(text) for one in shown if (text := one.property("text"))]


def reads(window: QQuickWindow, words: str) -> bool:
    """Whether these words stand somewhere in a window."""
    return any(words in one for one in texts(window))


def shown_at(window: QQuickWindow, name: str) -> str:
    """The words on what has that name."""
    return str(find(window, name).property("text"))


def wall(moment: datetime) -> str:
    """A moment as the book writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def steps(followed: Followed) -> tuple[str, ...]:
    """The ids of the steps a walkthrough came by."""
    return tuple(one.partition("#")[2] for one in followed.steps)
