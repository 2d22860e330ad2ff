"""The scripted first day of a sample space, played through the real windows where nobody can see them."""

import argparse
import gc
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from app.cli.load_space import NotLoaded
from app.cli.open_front import OpenFront, close_front, open_front
from app.cli.say import say_trouble
from app.desk.scan import leaving_procedure
from app.manual.triggers import buttons, timed
from app.views.sample_clock import START
from db.verify import verify

FOLDER = Path("build") / "first-day"
WEEKDAYS = "月火水木金土日"


class PlayedClock:
    """A clock that stands still between acts, so that the same day is played every time."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def later(self, minutes: int) -> None:
        """Move on."""
        self.now += timedelta(minutes=minutes)

    def until(self, hour: int, minute: int) -> None:
        """Move on to a time of the day; one that is past stays past."""
        goal = self.now.replace(hour=hour, minute=minute, second=0)
        self.now = max(self.now, goal)


def play_first_day(typed: argparse.Namespace) -> int:
    """Play the day, leave pictures in `build/first-day/`, print takings and chain. 0 when all went well."""
    from app.shell.stage import make_application, quiet_noise

    gc.enable()
    quiet_noise()
    make_application()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    clock = PlayedClock(START)
    opened = open_front(FOLDER / "home", typed.space, clock(), sample=True, folder=typed.files, keyring=False)
    if isinstance(opened, NotLoaded):
        return say_trouble(opened.ja, opened.en)
    try:
        for line in _played(opened, clock):
            print(line)
        return _told(opened, clock)
    finally:
        close_front(opened)


def _told(opened: OpenFront, clock: PlayedClock) -> int:
    """The day's takings and the state of the journal."""
    book = opened.front.book
    day = opened.front.day(clock())
    for method, amount in sorted(book.takings(f"{day}T", f"{day}U").items()):
        print(f"takings {method}: {amount:,}円")
    posted = sum(one.charged for one in book.visits_begun(f"{day}T", f"{day}U") if one.exit)
    print(f"charged: {posted:,}円, left inside: {len(book.inside())}, open things: {len(book.todos())}")
    verdict = verify(opened.home.book)
    print(f"journal: {verdict.entries} entries, chain {'ok' if verdict.ok else 'BROKEN'}")
    return 0 if verdict.ok else 1


def _played(opened: OpenFront, clock: PlayedClock) -> Iterator[str]:
    """The day, act by act; one line for each that a person would remember."""
    from app.cli.stage_desk import StagedDesk

    staged = StagedDesk(opened, clock)
    try:
        staged.show()
        yield from _Script(staged, opened, clock).day()
    finally:
        staged.close()


class _Script:
    """What happens on the first day, in the manual's own procedures whatever they are called."""

    def __init__(self, staged, opened: OpenFront, clock: PlayedClock) -> None:  # type: ignore[no-untyped-def]
        from app.cli.player import Player

        self.staged, self.opened, self.clock = staged, opened, clock
        self.front = opened.front
        self.manual = opened.front.manual(clock())
        self.player = Player(staged, clock.later, {})
        self._shots = 0

    def day(self) -> Iterator[str]:
        """Open, take people in, let them go, close."""
        self.shot("home")
        yield from self._opening()
        self.clock.until(10, 5)
        yield from self._first_visit()
        for number in range(min(3, len(self.opened.tray))):
            self.clock.later(7)
            yield from self._shown(number)
        self.clock.until(14, 20)
        yield from self._leaving()
        yield from self._closing()
        self.shot("end")

    def shot(self, name: str) -> None:
        """A picture of both faces."""
        from app.shell.hand import settle

        settle(4)
        self._shots += 1
        for face, window in (("kiosk", self.staged.kiosk_window), ("desk", self.staged.desk_window)):
            window.grabWindow().save(str(FOLDER / f"{self._shots:02d}-{name}-{face}.png"))

    def _walk(self, procedure_id: str, said: str, *, at_kiosk: bool = False, visit_id: str = "") -> Iterator[str]:
        visit = self.front.book.visit(visit_id) if visit_id else None
        begun = self.staged.session.start(
            procedure_id, "first day", at_kiosk=at_kiosk, visit_id=visit_id, person_id=visit.person_id if visit else ""
        )
        yield from self._follow(begun, said)

    def _follow(self, begun, said: str) -> Iterator[str]:  # type: ignore[no-untyped-def]
        from app.desk.outcome import Standing, Who

        if not isinstance(begun, Standing):
            yield f"{self.clock():%H:%M} {said}: —"
            return
        walk_id = begun.walking.walk_id
        asked = self.player.standing(walk_id)
        shown = False
        while asked is not None:
            if not shown:
                self.shot(said)
                shown = True
            if isinstance(asked.turn, Who):
                self._everybody_gone()
            else:
                try:
                    self.player.one_question(walk_id)
                except LookupError:
                    self.shot("stuck")
                    raise
            asked = self.player.standing(walk_id)
        self.shot(f"{said}-done")
        kept = self.front.book.walk(walk_id)
        yield f"{self.clock():%H:%M} {said}: {kept.outcome if kept else '—'}"

    def _everybody_gone(self) -> None:
        """Whoever is still there at closing went without saying so."""
        from app.desk.found_gone import found_gone

        for one in self.front.book.inside():
            found_gone(self.front, one.visit_id, "", self.clock())
        self.staged.session.tell()

    def _opening(self) -> Iterator[str]:
        opening = timed(self.manual, WEEKDAYS[self.clock().weekday()])
        if opening:
            yield from self._walk(opening[0][1].id, "opening")

    def _first_visit(self) -> Iterator[str]:
        first = next(iter(buttons(self.manual, kiosk=True)), None)
        if first is not None:
            yield from self._walk(first.procedure.id, "first-visit", at_kiosk=True)

    def _shown(self, number: int) -> Iterator[str]:
        outcome = self.staged.session.scan(self.opened.tray[number].code, at_kiosk=True)
        yield from self._follow(outcome, f"pass-{number + 1}")

    def _leaving(self) -> Iterator[str]:
        leaving = leaving_procedure(self.manual)
        for one in self.front.book.inside()[1:]:
            yield from self._walk(leaving, "leaving", visit_id=one.visit_id)

    def _closing(self) -> Iterator[str]:
        due = timed(self.manual, WEEKDAYS[self.clock().weekday()])
        if due:
            at, procedure = due[-1]
            self.clock.until(at.hour, at.minute)
            yield from self._walk(procedure.id, "closing")
