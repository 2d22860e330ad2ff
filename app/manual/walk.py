"""Walking: from a walkthrough to whoever acts next.

The desk begins a Walk, asks `turn` what comes now, and gives answers back (answers.py). Nothing here reads a
clock, a file or a book: system words are asked of the desk, live.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.record_kinds import takes_typed_words
from app.domain.tiers import Tier
from app.manual.conditions import Value, holds
from app.manual.kinds import READ_KINDS, SILENT_KINDS, TICK_KINDS, Actor, Audience, Kind, Outcome
from app.manual.model import Block, Manual, Procedure, Said, Step
from app.manual.state import (
    TOO_LONG,
    Walk,
    asking,
    choose,
    end,
    enter_procedure,
    enter_step,
    follow,
    hand_on,
    pass_block,
    place_of,
    prepare,
    settle,
    takes_over,
    with_answers,
)
from app.manual.words import item_out_word, moved_by

__all__ = ["Ask", "Do", "Ended", "Turn", "Walk", "Words", "actor_of", "begin", "done", "turn"]

Words = Callable[[str], Value]

# More blocks than any manual passes without asking anybody; the checker refuses manuals that would.
_SILENT_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Ask:
    """Somebody is asked: these blocks are answered together, in any order unless the procedure is ordered.

    Any number of blocks to read or tick come first; at most one that needs an answer of its own is the last.
    """

    actor: Actor
    procedure: Procedure
    step: Step
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Do:
    """The desk does this without asking anybody, then calls `done`: a record to write, a quote to make."""

    block: Block
    procedure: Procedure
    step: Step


@dataclass(frozen=True, slots=True)
class Ended:
    """The walkthrough is over; `said` are the manual's closing words."""

    outcome: Outcome
    said: Said


Turn = Ask | Do | Ended


def begin(manual: Manual, procedure_id: str) -> Walk:
    """Start following a procedure of a checked manual. Raises KeyError when it has no such procedure."""
    return enter_procedure(Walk(manual, procedure_id, ()), procedure_id)


def turn(walk: Walk, words: Words, tier: Tier) -> tuple[Walk, Turn]:
    """Walk on as far as nobody is asked, and say what comes now.

    words: the value of a system word at this moment, None when it is unset. It is asked as well for names
    of fields and choices that were not answered in this walk, and for item_out_word(item). Each is asked once
    a turn: nothing changes while nobody acts, and one screen must not be built from two moments.
    tier: of the mixer at the desk; blocks above it are the owner's.
    """
    words = _asked_once(words)
    for _ in range(_SILENT_LIMIT):
        if walk.outcome is not None:
            return walk, Ended(walk.outcome, walk.ending)
        moved = _pass_one(walk, words, tier)
        if isinstance(moved, Ask):
            return asking(walk, tuple(block.number for block in moved.blocks)), moved
        if not isinstance(moved, Walk):
            return walk, moved
        walk = moved
    walk = hand_on(replace(walk, frames=walk.frames[:1]), TOO_LONG)
    return walk, Ended(Outcome.HANDED_ON, TOO_LONG)


def done(walk: Walk, block: Block) -> Walk:
    """The walk after the desk did what a Do asked for. A quote is then shown and has to be answered."""
    return prepare(walk, block.number) if block.kind is Kind.QUOTE else settle(walk, block.number)


def actor_of(walk: Walk, procedure: Procedure, step: Step, block: Block, tier: Tier) -> Actor:
    """Who answers a block: the visitor where 対象=利用者, the owner above the mixer's tier, else the staff.

    A procedure's own tier was asked for when it was begun, so it counts only where a walk comes into another.
    """
    if block.audience is Audience.VISITOR:
        return Actor.VISITOR
    needed = block.tier if block.tier is not None else step.tier
    if needed is None and procedure.id != walk.begun:
        needed = procedure.tier
    return Actor.OWNER if needed is not None and needed > tier else Actor.STAFF


def _pass_one(walk: Walk, words: Words, tier: Tier) -> Walk | Turn:
    """Pass one block, or say what is asked at it."""
    procedure, step = place_of(walk)
    frame = walk.frames[-1]
    if frame.stuck:
        return hand_on(walk)
    if frame.at >= len(step.blocks):
        return _next_step(walk, procedure)
    block = step.blocks[frame.at]
    if block.number in frame.settled:
        return _past_answer(walk, block)
    lookup = _lookup(walk, words)
    if _passes(block, lookup, words):
        return pass_block(walk)
    if block.kind in SILENT_KINDS:
        return _silent(walk, block, lookup)
    if answer := _taken_over(walk, step, block):
        return choose(walk, block, answer)
    prepared = block.number in frame.prepared
    if block.kind is Kind.QUOTE and not prepared:
        return Do(block, procedure, step)
    if block.kind is Kind.RECORD and (prepared or not needs_words(step, block)):
        return Do(block, procedure, step)
    return _ask(walk, procedure, step, words, tier)


def _next_step(walk: Walk, procedure: Procedure) -> Walk:
    ids = [step.id for step in procedure.steps]
    place = ids.index(walk.frames[-1].step) + 1
    return enter_step(walk, ids[place]) if place < len(ids) else hand_on(walk)


def _past_answer(walk: Walk, block: Block) -> Walk:
    """Past a settled block; a choice leads where its option points, one that was passed over leads nowhere."""
    if block.kind is Kind.CHOOSE and block.number in walk.frames[-1].prepared:
        chosen = walk.answer_to(block.id)
        return follow(walk, next(option.target for option in block.options if option.id == chosen))
    return pass_block(walk)


def _asked_once(words: Words) -> Words:
    known: dict[str, Value] = {}

    def value(name: str) -> Value:
        if name not in known:
            known[name] = words(name)
        return known[name]

    return value


def _lookup(walk: Walk, words: Words) -> Words:
    held = dict(walk.answers)
    return lambda name: held[name] if name in held else words(name)


def _passes(block: Block, lookup: Words, words: Words) -> bool:
    """Whether a block goes by itself: its condition is false, or there is nothing to take back."""
    if block.condition is not None and not holds(block.condition, lookup):
        return True
    never_out = block.kind is Kind.TAKE_BACK and block.item
    return bool(never_out) and str(words(item_out_word(block.item))) in ("なし", "0")


def _silent(walk: Walk, block: Block, lookup: Words) -> Walk:
    """Walk a block that asks nobody."""
    if block.kind is Kind.BRANCH:
        true = (b for b in block.branches if b.condition is None or holds(b.condition, lookup))
        branch = next(true, None)
        return follow(walk, branch.target) if branch else pass_block(walk)
    if block.kind is Kind.SET and block.setting:
        return pass_block(with_answers(walk, block.setting))
    if block.kind is Kind.CALL and block.target:
        return enter_procedure(pass_block(walk), block.target.procedure)
    if block.kind is Kind.GO and block.target:
        return follow(walk, block.target)
    return end(walk, block.outcome or Outcome.HANDED_ON, block.said)


def _taken_over(walk: Walk, step: Step, block: Block) -> str:
    """The answer that a consent just before a yes/no choice gave already (decisions.md 9); empty if none did."""
    if not takes_over(block):
        return ""
    said = dict(walk.frames[-1].agreed).get(block.number - 1)
    return "" if said is None else ("yes" if said else "no")


def needs_words(step: Step, block: Block) -> bool:
    """Whether a record is nothing without words and no form before it in its step asks for any."""
    if not takes_typed_words(block.record_kind) or block.reason:
        return False
    return not any(other.kind is Kind.FILL and other.number < block.number for other in step.blocks)


def _ask(walk: Walk, procedure: Procedure, step: Step, words: Words, tier: Tier) -> Ask:
    """Gather what one actor can answer together, from where the walk stands."""
    frame = walk.frames[-1]
    lookup = _lookup(walk, words)
    first = step.blocks[frame.at]
    actor = actor_of(walk, procedure, step, first, tier)
    group: list[Block] = []
    for block in step.blocks[frame.at :]:
        if block.number in frame.settled:
            continue
        if group and (_depends(block, group) or _stands_apart(block, group, step)):
            break
        if _passes(block, lookup, words):
            continue
        if actor_of(walk, procedure, step, block, tier) is not actor or block.kind in SILENT_KINDS:
            break
        group.append(block)
        if block.kind not in READ_KINDS | TICK_KINDS:
            break
    return Ask(actor, procedure, step, tuple(group))


def _stands_apart(block: Block, group: list[Block], step: Step) -> bool:
    """Whether a block cannot join the blocks before it: a wait stands alone, a quote counts what they did,
    a record may not need anybody, and a choice may be answered by the consent just before it.
    """
    if block.kind in (Kind.WAIT, Kind.QUOTE):
        return True
    if block.kind is Kind.RECORD:
        return not needs_words(step, block)
    return block.kind is Kind.CHOOSE and group[-1].kind is Kind.CONSENT


def _depends(block: Block, group: list[Block]) -> bool:
    """Whether the block's condition looks at something that the group answers."""
    if block.condition is None:
        return False
    kinds = {other.kind for other in group}
    answered = {name for other in group for name in names_answered(other)}
    return any(name in answered or moved_by(name) & kinds for name in block.condition.names)


def names_answered(block: Block) -> tuple[str, ...]:
    """The names that conditions can look at once the block is answered."""
    fields = tuple(field.id for field in block.fields)
    setting = (block.setting[0],) if block.setting else ()
    return (*([block.id] if block.id else []), *fields, *setting)
