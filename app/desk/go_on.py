"""Walking on: what needs nobody is done at once, in the transaction of the act that led here."""

from dataclasses import replace
from datetime import datetime

from app.desk.book import Writing
from app.desk.front import Front
from app.desk.needs import Need, need_of
from app.desk.open_things import open_refund
from app.desk.outcome import NOTHING_MADE, Made, Standing, Who
from app.desk.paid_already import paid_already
from app.desk.perform import Under, perform
from app.desk.prefill import said_by_the_first
from app.desk.walking import Walking, kept, with_walk
from app.desk.words import DeskWords
from app.domain.facts.desk import WalkAnswered, WalkEnded
from app.domain.rates.quote import Quote
from app.domain.visits import Visit
from app.manual.kinds import Actor, Outcome
from app.manual.state import Frame, Walk, end
from app.manual.walk import Ask, Do, Ended, done, turn


def go_on(front: Front, act: Writing, walking: Walking, now: datetime, given: str = "") -> Standing:
    """Walk on to the next question, or to the end, and write down where the walkthrough stands.

    given: what was just answered, for the journal; "" right after the beginning.
    """
    made, quote, moved = NOTHING_MADE, None, bool(given)
    while True:
        before = walking.walk
        asked = _who(front, walking)
        if asked is not None and not _nobody_left(front, asked):
            return _stand(front, act, walking, asked, quote, made, given, moved)
        if asked is not None:
            walking = with_walk(walking, end(walking.walk, Outcome.DONE, before.ending))
            moved = True
            continue
        walk, now_turn = turn(walking.walk, DeskWords(front, walking, now), front.tier)
        walking = with_walk(walking, walk)
        if isinstance(now_turn, Ended):
            return _ended(front, act, walking, now_turn, quote, made, now)
        late = _who(front, walking)
        if late is not None:
            # the silent blocks at the head of the procedure were walked for nobody: they are walked again
            walking = with_walk(walking, _at_the_head(walking.walk))
            continue
        if isinstance(now_turn, Ask):
            said = said_by_the_first(walking, now_turn)
            if said is not None:
                walking, moved = with_walk(walking, said), True
                continue
            settled = paid_already(walking, now_turn)
            if settled is not None:
                walking, moved = settled, True
                continue
            return _stand(front, act, walking, now_turn, quote, made, given, moved)
        walking, quote, made = _do(front, act, walking, now_turn, quote, made, now)
        moved = True


def _do(
    front: Front, act: Writing, walking: Walking, now_turn: Do, quote: Quote | None, made: Made, now: datetime
) -> tuple[Walking, Quote | None, Made]:
    under = Under(front, act, walking, now_turn.procedure, now_turn.step, now_turn.block, now)
    after = perform(under, made)
    walking = with_walk(after.walking, done(after.walking.walk, now_turn.block))
    return walking, after.quote or quote, after.made


def _who(front: Front, walking: Walking) -> Who | None:
    """Whether the procedure being followed still has to be told whom it is about."""
    if not walking.walk.frames:
        return None
    procedure = walking.walk.manual.procedure(walking.walk.frames[-1].procedure)
    need = need_of(procedure)
    if need is Need.VISIT and not _fits(front.book.visit(walking.visit_id), walking):
        return Who(need, procedure.id)
    if need is Need.PERSON and not walking.known:
        return Who(need, procedure.id)
    return None


def _fits(visit: Visit | None, walking: Walking) -> bool:
    """An open visit fits; so does the one that this very procedure has just ended."""
    if visit is None:
        return False
    entered = walking.walk.frames[-1]
    return visit.open or entered.at > 0 or entered.step != _first_step(walking.walk)


def _first_step(walk: Walk) -> str:
    return walk.manual.procedure(walk.frames[-1].procedure).steps[0].id


def _nobody_left(front: Front, asked: Who) -> bool:
    return asked.need is Need.VISIT and not front.book.inside()


def _at_the_head(walk: Walk) -> Walk:
    return replace(walk, frames=(*walk.frames[:-1], Frame(walk.frames[-1].procedure, _first_step(walk))))


def _stand(
    front: Front,
    act: Writing,
    walking: Walking,
    standing: Ask | Who,
    quote: Quote | None,
    made: Made,
    given: str,
    moved: bool,
) -> Standing:
    if moved:
        step = walking.walk.trace[-1] if walking.walk.trace else ""
        act.append(
            WalkAnswered(walking.walk_id, walking.person_id, walking.visit_id, step, given, kept(walking)),
        )
    return Standing(walking, standing, quote, made)


def _ended(
    front: Front, act: Writing, walking: Walking, ended: Ended, quote: Quote | None, made: Made, now: datetime
) -> Standing:
    act.append(WalkEnded(walking.walk_id, walking.person_id, walking.visit_id, ended.outcome.value, ended.said.ja))
    paid = 0 if ended.outcome is Outcome.DONE else _paid(front, walking.visit_id)
    if paid and front.book.visit(walking.visit_id) is None:
        made = replace(made, refund_due=paid)
        open_refund(act, paid, walking.person_id, walking.visit_id, walking.walk_id)
    return Standing(walking, ended, quote, made)


def _paid(front: Front, visit_id: str) -> int:
    return sum(one.amount for one in front.book.payments_of(visit_id) if not one.void)


def standing_now(front: Front, walking: Walking, now: datetime) -> Standing:
    """Where a walkthrough stands at this moment, nothing written: what was kept stands at a question."""
    asked = _who(front, walking)
    while asked is not None and _nobody_left(front, asked):
        walking = with_walk(walking, end(walking.walk, Outcome.DONE, walking.walk.ending))
        asked = _who(front, walking)
    if asked is not None:
        return Standing(walking, asked)
    walk, now_turn = turn(walking.walk, DeskWords(front, walking, now), front.tier)
    if isinstance(now_turn, Do):
        # kept states stand at questions; a Do can only mean that the data changed, and the next answer does it
        return Standing(walking, Ask(Actor.STAFF, now_turn.procedure, now_turn.step, (now_turn.block,)))
    return Standing(with_walk(walking, walk), now_turn)
