"""A desk of KWB whose members come in without being asked anything, on a real, encrypted book."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.cli.open_front import OpenFront, close_front, open_front
from app.desk.answer import answer
from app.desk.front import Front
from app.desk.outcome import Inside, Refused, Silent, Standing
from app.desk.scan import scan
from app.desk.shift import open_shift
from app.domain.facts.people import ConsentGiven, PassIssued, PersonRegistered
from app.domain.facts.visits import VisitEnded
from app.domain.passes import code_for
from app.domain.spaces import wall
from app.manual.walk import Ask, Ended
from db.book import Book
from tests.desk.day import at, given

# A working day inside the hours of every plan of the card.
OPENED = at("10:00")
PLAN = "FULL"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a pass: their id, the pass's id, and what its code carries."""

    person_id: str
    pass_id: str
    code: str


@dataclass
class BenchDesk:
    """An open desk and its members; `now` goes on by a second with each act."""

    opened: OpenFront
    members: list[Member]
    now: datetime = OPENED

    @property
    def front(self) -> Front:
        return self.opened.front

    @property
    def book(self) -> Book:
        return self.opened.home.book

    def tick(self) -> None:
        """A second later."""
        self.now += timedelta(seconds=1)

    def show(self, member: Member) -> Standing | Inside | Refused | Silent:
        """The member's pass is shown at the door."""
        return scan(self.front, member.code, self.now, at_kiosk=True)

    def check_in(self, member: Member) -> Standing:
        """The whole way from the scanned text to the committed answer."""
        stood = self.show(member)
        assert isinstance(stood, Standing) and isinstance(stood.turn, Ended), stood
        return stood

    def go_on(self, standing: Standing) -> Standing:
        """Everything that is asked now is answered as done."""
        assert isinstance(standing.turn, Ask), standing.turn
        reply = {block.number: given(block, {}, standing) for block in standing.turn.blocks}
        after = answer(self.front, standing.walking.walk_id, reply, self.now)
        assert isinstance(after, Standing), after
        return after

    def leave(self, visit_id: str, member: Member) -> None:
        """Out again, so that the next check-in finds the desk as this one did."""
        with self.front.book.act(self.front.mixer.mixer_id, self.now) as act:
            act.append(VisitEnded(visit_id, member.person_id, wall(self.now)))

    def close(self) -> None:
        close_front(self.opened)


def open_desk(home: Path, members: int) -> BenchDesk:
    """A new book with that many members, a shift open."""
    opened = open_front(home, "KWB", OPENED, sample=True, keyring=False)
    assert isinstance(opened, OpenFront), opened
    front = opened.front
    made = [_member(front, number) for number in range(members)]
    with front.book.act(front.mixer.mixer_id, OPENED) as act:
        for number, one in enumerate(made):
            name = f"測定 {number:04d}"
            act.append(
                PersonRegistered(
                    one.person_id,
                    "member",
                    name,
                    "ソクテイ",
                    f"000-0000-{number:04d}",
                    "general",
                    PLAN,
                    visits_before=3,
                )
            )
            act.append(PassIssued(one.pass_id, one.person_id, "member"))
            act.append(ConsentGiven(one.person_id, "S0", front.manual(OPENED).head.terms_version))
    open_shift(front, OPENED)
    return BenchDesk(opened, made)


def _member(front: Front, number: int) -> Member:
    pass_id = f"{number:016X}"
    return Member(f"BENCH{number:05d}", pass_id, code_for(front.space.space_id, pass_id, front.pass_keys[0]))
