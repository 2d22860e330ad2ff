"""A day at a desk for tests: a real, encrypted book in a folder of its own, and a clock that is moved by hand."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.cli.open_front import OpenFront, close_front, open_front
from app.desk.answer import answer
from app.desk.front import Front
from app.desk.outcome import Inside, Refused, Silent, Standing
from app.desk.scan import scan
from app.desk.shift import open_shift
from app.desk.start import start
from app.domain.passes import code_for
from app.domain.visits import Visit
from app.manual.answers import Agreed, Chosen, Counted, Done, Filled, Given, Paid
from app.manual.kinds import Evidence, FieldType, Kind, Method
from app.manual.model import Block
from app.manual.walk import Ask, Ended

JST = timezone(timedelta(hours=9))


def at(clock: str, day: str = "2026-12-02") -> datetime:
    """A moment on the wall of the space."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=JST)


@dataclass
class Day:
    """One space open for business; `now` is moved by the test."""

    opened: OpenFront
    now: datetime

    @property
    def front(self) -> Front:
        return self.opened.front

    def to(self, clock: str, day: str = "") -> None:
        """Move the clock."""
        self.now = at(clock, day or self.now.strftime("%Y-%m-%d"))

    def code_of(self, person_id: str) -> str:
        """What the pass of a sample person carries."""
        held = next(one for one in self.front.book.passes_of(person_id) if not one.replaced_by)
        return code_for(self.front.space.space_id, held.pass_id, self.front.pass_keys[0])

    def scan(self, person_id: str, *, at_kiosk: bool = True) -> Standing | Inside | Refused | Silent:
        """The person shows their pass."""
        return scan(self.front, self.code_of(person_id), self.now, at_kiosk=at_kiosk)

    def start(self, procedure: str, **more: object) -> Standing:
        """Begin a procedure; a refusal fails the test."""
        begun = start(self.front, procedure, "test", self.now, **more)  # type: ignore[arg-type]
        assert isinstance(begun, Standing), begun
        return begun

    def say(self, standing: Standing, **answers: str) -> Standing:
        """Answer one question: choices and fields by their ids, everything else as done."""
        assert isinstance(standing.turn, Ask), standing.turn
        reply = {block.number: given(block, answers, standing) for block in standing.turn.blocks}
        after = answer(self.front, standing.walking.walk_id, reply, self.now)
        assert isinstance(after, Standing), after
        return after

    def to_the_end(self, standing: Standing, **answers: str) -> Standing:
        """Answer question after question until the walkthrough is over."""
        for _ in range(60):
            if isinstance(standing.turn, Ended):
                return standing
            assert isinstance(standing.turn, Ask), standing.turn
            standing = self.say(standing, **answers)
        raise AssertionError("the walkthrough does not end")

    def inside(self, person_id: str) -> Visit:
        """The visit of somebody who is inside."""
        visit = self.front.book.open_visit_of(person_id)
        assert visit is not None
        return visit

    def leave(self, visit: Visit, **answers: str) -> Visit:
        """The visit after leaving by the manual, paid in cash."""
        self.to_the_end(self.start("checkout", visit_id=visit.visit_id, person_id=visit.person_id), **answers)
        closed = self.front.book.visit(visit.visit_id)
        assert closed is not None and not closed.open
        return closed

    def close(self) -> None:
        close_front(self.opened)


def open_day(home: Path, space: str = "SZN", clock: str = "10:00", *, shift: bool = True) -> Day:
    """A sample space, with a shift open unless said otherwise."""
    now = at(clock)
    opened = open_front(home, space, now, sample=True, keyring=False)
    assert isinstance(opened, OpenFront), opened
    day = Day(opened, now)
    if shift:
        open_shift(day.front, now)
    return day


def given(block: Block, answers: dict[str, str], standing: Standing) -> Given:
    """What somebody at the desk would answer to a block."""
    match block.kind:
        case Kind.CHOOSE:
            return Chosen(answers.get(block.id) or block.options[0].id)
        case Kind.FILL:
            return Filled({field.id: answers.get(field.id) or _typed(field) for field in block.fields})
        case Kind.CONSENT:
            return Agreed(answers.get(block.id, "yes") == "yes", Evidence.SIGNATURE)
        case Kind.PAY:
            how = answers.get("pay", "cash")
            due = standing.walking.sums.due or 0
            return (
                Paid(Method.CASH, int(answers.get("tendered", due)))
                if how == "cash"
                else Paid(Method.CASHLESS, None, how)
            )
        case Kind.COUNT:
            return Counted(((1000, int(answers.get("count", "20"))),))
        case Kind.RECORD:
            return Done(text=answers.get("note", "特になし"))
        case _:
            return Done(number=answers.get("number", ""))


def _typed(field) -> str:  # type: ignore[no-untyped-def]
    if not field.required:
        return ""
    return {
        FieldType.YES_NO: "はい",
        FieldType.KANA: "やまだ はな",
        FieldType.TEXT: "山田 花",
        FieldType.PHONE: "000-0009-0001",
        FieldType.TIME: "14:00",
        FieldType.DATE: "2026-12-10",
        FieldType.MEMBER: "MS001",
    }.get(field.type, field.options[0] if field.options else "1")
