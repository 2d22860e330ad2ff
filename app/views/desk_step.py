"""What the desk shows of one walkthrough: the step in front, its tab at the foot, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.desk.front import Front
from app.desk.needs import Need
from app.desk.outcome import Standing, Who
from app.manual.answers import may_skip
from app.manual.kinds import READ_KINDS, Actor, Kind, TriggerKind
from app.manual.model import Block, Contact, Procedure, Said
from app.manual.walk import Ask
from app.views.block_rows import Row, Shown, both, rows_of
from app.views.desk_words import Tone, pick


class Side(StrEnum):
    """Whose turn it is, as the desk sees it."""

    STAFF = "staff"
    VISITOR = "visitor"
    OWNER = "owner"
    WHO_VISIT = "who_visit"
    WHO_PERSON = "who_person"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Choice:
    """A block that can be left open or passed over. skip: whether this mixer may pass it over."""

    number: int
    text: str
    skip: bool


@dataclass(frozen=True, slots=True)
class StepShown:
    """The middle of the desk. key: changes with the step. at, of: place of the step in its procedure, from 1.

    money: a payment is asked, which takes the whole middle. urgent: an emergency.
    kiosk: the question stands on the visitor's screen. resumed: 「つづきから」, begun before this program was.
    """

    walk: str
    side: Side
    procedure: str
    step: str
    step_sub: str
    at: int
    of: int
    key: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    choices: tuple[Choice, ...]
    about: str
    money: bool
    urgent: bool
    kiosk: bool
    resumed: bool
    owner: str = ""
    owner_phone: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One walkthrough at the foot of the desk. left: seconds until a wait is over, 0 for none. over: it has ended."""

    walk: str
    name: str
    step: str
    about: str
    turn: str
    tone: Tone
    front: bool
    left: int
    over: bool


@dataclass(frozen=True, slots=True)
class Given:
    """What the mixer filled in so far, by block; key: of the question. notice: why it could not be taken."""

    key: str
    answers: Mapping[int, Any]
    drafts: Mapping[int, Any]
    notice: str = ""


def step_shown(
    front: Front, standing: Standing, shown: Shown, given: Given, now: datetime, *, resumed: bool
) -> StepShown:
    """The step that a walkthrough stands at."""
    procedure, step = _place(standing)
    plain = _bare(front, standing, name_of(procedure, shown.english), both(step, shown), shown.english)
    turn = standing.turn
    if not isinstance(turn, Ask):
        return replace(plain, key=given.key, resumed=resumed, notice=given.notice)
    owner = _owner(front, now) if turn.actor is Actor.OWNER else None
    rows = tuple(_filled_in(row, given) for row in rows_of(standing, shown))
    return replace(
        plain,
        at=[one.id for one in turn.procedure.steps].index(turn.step.id) + 1,
        of=len(turn.procedure.steps),
        rows=rows,
        notes=_notes(turn),
        choices=tuple(_choice(one, shown, front) for one in turn.blocks if one.kind not in READ_KINDS),
        money=any(one.kind is Kind.PAY for one in turn.blocks) and turn.actor is not Actor.VISITOR,
        key=given.key,
        resumed=resumed,
        owner=both(owner.said, shown)[0] if owner else "",
        owner_phone=owner.phone if owner else "",
        notice=given.notice,
    )


def _bare(front: Front, standing: Standing, procedure: str, step: tuple[str, str], english: bool) -> StepShown:
    walking = standing.walking
    return StepShown(
        walk=walking.walk_id,
        side=side_of(standing),
        procedure=procedure,
        step=step[0],
        step_sub=step[1],
        at=0,
        of=0,
        key="",
        rows=(),
        notes=(),
        choices=(),
        about=about(front, standing),
        money=False,
        urgent=is_urgent(standing),
        kiosk=walking.at_kiosk,
        resumed=False,
    )


def with_pictures(step: StepShown, picture: Callable[[str], str]) -> StepShown:
    """The step with the manual's pictures as urls; "" for one whose file is missing."""
    rows = (one | {"pictureUrl": picture(one["pictureUrl"])} if one.get("pictureUrl") else one for one in step.rows)
    return replace(step, rows=tuple(rows))


def side_of(standing: Standing) -> Side:
    """Whose turn it is."""
    match standing.turn:
        case Ask(actor=actor):
            return Side(actor.value)
        case Who(need=need):
            return Side.WHO_VISIT if need is Need.VISIT else Side.WHO_PERSON
        case _:
            return Side.ENDED


def is_urgent(standing: Standing) -> bool:
    """Whether an emergency started it."""
    return standing.walking.trigger.startswith(TriggerKind.EMERGENCY.value)


def about(front: Front, standing: Standing) -> str:
    """Whom a walkthrough is about, as far as that is known: the name, or what was typed as one."""
    walking = standing.walking
    person = front.book.person(walking.person_id)
    return person.name if person else walking.answers.get("name", "")


def procedure_name(standing: Standing, english: bool) -> str:
    """The name of the procedure that a walkthrough began with."""
    said = standing.walking.walk.manual.procedure(standing.walking.procedure_id).said
    return pick(english, said.ja, said.en)


def tab_of(front: Front, standing: Standing, english: bool, *, in_front: bool, left: int) -> Tab:
    """The tab of a walkthrough at the foot."""
    turn, tone = _turn_words(standing, left, english)
    name = procedure_name(standing, english)
    said = _place(standing)[1]
    step = pick(english, said.ja, said.en)
    over = side_of(standing) is Side.ENDED
    return Tab(standing.walking.walk_id, name, step, about(front, standing), turn, tone, in_front, left, over)


def _turn_words(standing: Standing, left: int, english: bool) -> tuple[str, Tone]:
    side = side_of(standing)
    if side is Side.VISITOR:
        where = ("お客様の画面", "visitor's screen") if standing.walking.at_kiosk else ("お客様の番", "visitor's turn")
        return pick(english, *where), Tone.PLAIN
    if side is Side.ENDED:
        return pick(english, "終わりました", "finished"), Tone.GOOD
    if side is Side.OWNER:
        return pick(english, "オーナーに聞く", "ask the owner"), Tone.CARE
    if isinstance(standing.turn, Ask) and any(one.kind is Kind.WAIT for one in standing.turn.blocks):
        if left:
            return pick(english, "待っています", "waiting"), Tone.PLAIN
        return pick(english, "時間です", "time is up"), Tone.CARE
    return pick(english, "こちらの番", "your turn"), Tone.GOOD


def _place(standing: Standing) -> tuple[Procedure, Said]:
    """The procedure and the step it stands at; outside a step the procedure's own name stands for it."""
    walk = standing.walking.walk
    turn = standing.turn
    if isinstance(turn, Ask):
        return turn.procedure, turn.step.said
    procedure = walk.manual.procedure(turn.procedure if isinstance(turn, Who) else walk.begun)
    return procedure, procedure.said


def _notes(turn: Ask) -> tuple[str, ...]:
    """The manual's notes (>), for the mixer's eyes only."""
    first = turn.procedure.steps[0].id == turn.step.id
    own = turn.procedure.notes if first else ()
    return (*own, *turn.step.notes, *(note for block in turn.blocks for note in block.notes))


def _choice(block: Block, shown: Shown, front: Front) -> Choice:
    text = both(block.said, shown)[0] or block.kind.value
    return Choice(block.number, text, may_skip(block, front.tier))


def _filled_in(row: Row, given: Given) -> Row:
    """A row with its answer, or with what was typed into it before something else came to the front."""
    number = row["number"]
    if "fields" in row:
        typed = given.answers.get(number) or given.drafts.get(number) or {}
        row = row | {"fields": [one | {"value": typed.get(one["id"], one["value"])} for one in row["fields"]]}
    return row | {"done": True, "value": given.answers[number]} if number in given.answers else row


def _owner(front: Front, now: datetime) -> Contact | None:
    manual = front.manual(now)
    return manual.contact("owner") or next(iter(manual.head.contacts), None)


def name_of(procedure: Procedure, english: bool) -> str:
    """A procedure's name in one language."""
    return pick(english, procedure.said.ja, procedure.said.en)
