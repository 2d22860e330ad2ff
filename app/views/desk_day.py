"""What the desk shows of the day: what the clock will start, other procedures, open things, takings, the watch."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.desk.front import Front
from app.desk.needs import records
from app.domain.spaces import PayBy
from app.domain.watch import Todo
from app.manual.kinds import TriggerKind, Why
from app.manual.model import Manual, Procedure, Said
from app.manual.triggers import WEEKDAYS, buttons, emergencies, timed
from app.views.desk_words import clock_of, day_clock, pick

_OWN_REASONS = frozenset({"unpaid", "refund"})
_SOON = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class StartLine:
    """Something that a press starts. trigger: what is kept as its beginning. at: `HH:MM`, "" for buttons.

    due: its time has come and it was not begun today.
    """

    procedure: str
    trigger: str
    text: str
    sub: str
    at: str = ""
    due: bool = False


@dataclass(frozen=True, slots=True)
class OpenThing:
    """A to-do that is still open."""

    todo: str
    text: str
    sub: str


@dataclass(frozen=True, slots=True)
class HeldThing:
    """Something that is out and has to come back. visit: whose, for the visit card."""

    visit: str
    text: str
    sub: str


@dataclass(frozen=True, slots=True)
class Taking:
    """Yen taken today by one method."""

    method: str
    amount: int


@dataclass(frozen=True, slots=True)
class DayShown:
    """The right of the desk. watch: since when the shift is open, "" when none is."""

    timed: tuple[StartLine, ...]
    others: tuple[StartLine, ...]
    emergencies: tuple[StartLine, ...]
    todos: tuple[OpenThing, ...]
    held: tuple[HeldThing, ...]
    takings: tuple[Taking, ...]
    total: int
    watch: str


def day_shown(front: Front, now: datetime, english: bool) -> DayShown:
    """What stands on the right. What the till should hold is not here: it is counted first."""
    manual = front.manual(now)
    day = front.day(now)
    shift = front.book.open_shift()
    takings = _takings(front, now, english)
    return DayShown(
        _timed(front, manual, now, english),
        tuple(
            StartLine(one.procedure.id, f"{TriggerKind.BUTTON.value}:{one.said.ja}", *_two(one.said, english))
            for one in buttons(manual, kiosk=False)
        ),
        tuple(_emergency(one, english) for one in emergencies(manual)),
        tuple(
            OpenThing(
                one.todo_id,
                pick(english, one.words_ja, one.words_en),
                " · ".join(part for part in (day_clock(one.at, day), _about(front, one), _why(one, english)) if part),
            )
            for one in front.book.todos()
        ),
        _held(front, manual, day, english),
        takings,
        sum(one.amount for one in takings),
        clock_of(shift.opened) if shift else "",
    )


def _about(front: Front, todo: Todo) -> str:
    """Whom it is about, where the words do not say so themselves."""
    person = front.book.person(todo.person_id) if todo.person_id else None
    return person.name if person is not None and person.name not in todo.words_ja else ""


def _why(todo: Todo, english: bool) -> str:
    """Why it could not be done, in the desk's words; the program's own reasons stand in the words already."""
    if todo.why in _OWN_REASONS:
        return ""
    known, _, words = todo.why.partition("、")
    why = next((one for one in Why if one.value == known), None)
    if why is None or not english:
        return todo.why
    return ", ".join(part for part in (why.en, words) if part)


def _two(said: Said, english: bool) -> tuple[str, str]:
    return (said.en or said.ja, said.ja if said.en else "") if english else (said.ja, said.en)


def _emergency(procedure: Procedure, english: bool) -> StartLine:
    return StartLine(procedure.id, TriggerKind.EMERGENCY.value, *_two(procedure.said, english))


def _timed(front: Front, manual: Manual, now: datetime, english: bool) -> tuple[StartLine, ...]:
    """Due from ten minutes before on; what has longer to wait is only listed."""
    soon = f"{min(now + _SOON, now.replace(hour=23, minute=59)):%H:%M}"
    return tuple(
        StartLine(
            one.id,
            f"{TriggerKind.TIME.value}:{at:%H:%M}",
            *_two(one.said, english),
            f"{at:%H:%M}",
            f"{at:%H:%M}" <= soon,
        )
        for at, one in timed(manual, WEEKDAYS[now.weekday()])
    )


def _held(front: Front, manual: Manual, day: str, english: bool) -> tuple[HeldThing, ...]:
    def name(item_id: str) -> str:
        item = manual.item(item_id)
        return pick(english, item.said.ja, item.said.en) if item else item_id

    return tuple(
        HeldThing(
            one.visit_id,
            f"{name(one.item_id)} {one.number}".strip(),
            " · ".join(part for part in (one.name, day_clock(one.out_at, day)) if part),
        )
        for one in front.book.held()
    )


def _takings(front: Front, now: datetime, english: bool) -> tuple[Taking, ...]:
    day = front.day(now)
    after = (datetime.fromisoformat(day) + timedelta(days=1)).strftime("%Y-%m-%d")
    taken = front.book.takings(f"{day}T00:00:00", f"{after}T00:00:00")
    return tuple(
        Taking(pick(english, one.ja, one.en), taken[one.value]) for one in PayBy if taken.get(one.value, 0) != 0
    )


def watch_procedure(front: Front, now: datetime, *, opening: bool) -> StartLine | None:
    """The manual's own procedure that opens or closes the watch; None where it has none.

    Of several that close it (a handover, the closing of the day) the last one written.
    """
    kind = "shift.open" if opening else "shift.close"
    able = [one for one in front.manual(now).procedures if records(one, kind)]
    if not able:
        return None
    one = able[0] if opening else able[-1]
    said = next((t.label for t in one.triggers if t.kind is TriggerKind.BUTTON), one.said.ja)
    return StartLine(one.id, f"{TriggerKind.BUTTON.value}:{said}", one.said.ja, one.said.en)
