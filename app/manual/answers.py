"""Answers to what a walkthrough asks: taken, or not taken with a sentence that says why."""

from dataclasses import replace

from app.domain.tiers import Tier
from app.manual.field_types import Refusal, read_value
from app.manual.given import (
    YEN_COINS,
    Agreed,
    CannotNow,
    Chosen,
    Counted,
    Done,
    Filled,
    Given,
    NotTaken,
    Paid,
    Skipped,
)
from app.manual.kinds import READ_KINDS, TICK_KINDS, Evidence, Kind, Method, SkipRule
from app.manual.model import Block
from app.manual.state import (
    Todo,
    Walk,
    choose,
    no_way_on,
    place_of,
    prepare,
    settle,
    takes_over,
    with_answers,
    with_frame,
)

__all__ = [
    "Agreed",
    "CannotNow",
    "Chosen",
    "Counted",
    "Done",
    "Filled",
    "Given",
    "NotTaken",
    "Paid",
    "Skipped",
    "answer",
    "may_skip",
    "noted",
    "skip_needs_reason",
]


def answer(walk: Walk, block: Block, given: Given) -> Walk | NotTaken:
    """Take an answer to a block of the last Ask.

    Blocks asked before it that are only read count as read. In an ordered procedure (順番: 固定) the others
    must be answered in the order written.
    """
    if refused := _out_of_turn(walk, block):
        return refused
    walk = _read_before(walk, block)
    if isinstance(given, CannotNow):
        return _leave_open(walk, block, given)
    if isinstance(given, Skipped):
        return _skip(walk, block, given)
    if isinstance(given, Done):
        return _done(walk, block, given)
    if isinstance(given, Chosen) and block.kind is Kind.CHOOSE:
        return _chosen(walk, block, given)
    if isinstance(given, Filled) and block.kind is Kind.FILL:
        return _filled(walk, block, given)
    if isinstance(given, Agreed) and block.kind is Kind.CONSENT:
        return _agreed(walk, block, given)
    if isinstance(given, Paid) and block.kind is Kind.PAY:
        return _paid(walk, block, given)
    if isinstance(given, Counted) and block.kind is Kind.COUNT:
        return _counted(walk, block, given)
    return _WRONG_KIND


def may_skip(block: Block, tier: Tier) -> bool:
    """Whether somebody of this tier may pass a block over (manual_format.md, Skip)."""
    if block.skip is SkipRule.NOBODY or (block.kind is Kind.CHOOSE and block.required):
        return False
    if block.skip is SkipRule.UNSAID:
        return not block.required or tier >= Tier.ADVANCED
    return tier >= (Tier.BEGINNER if block.skip is SkipRule.BEGINNER else Tier.ADVANCED)


def skip_needs_reason(block: Block) -> bool:
    """Whether passing the block over has to be explained (a `skip.reason` is kept)."""
    return block.required or block.skip is not SkipRule.UNSAID


def noted(walk: Walk, block: Block) -> str:
    """The words given for a record that was asked for, while the walk stands in its step; empty if none were."""
    return walk.answer_to(_note_name(walk, block)) or ""


def _note_name(walk: Walk, block: Block) -> str:
    frame = walk.frames[-1]
    return f"{Kind.RECORD.value}:{frame.procedure}#{frame.step}/{block.number}"


_OVER = NotTaken("この項目はもう済んでいます。", "This has been answered already.")
_ORDER = NotTaken("上から順に進めてください。", "Please go from top to bottom.")
_WRONG_KIND = NotTaken("この項目には別の形で答えてください。", "This takes another kind of answer.")
_NO_SKIP = NotTaken("この項目はとばせません。", "This cannot be skipped.")
_REASON = NotTaken("とばす理由を書いてください。", "Please give the reason for skipping.")
_PICK = NotTaken("一つ選んでください。", "Please choose one.")
_WORDS = NotTaken("ことばを書いてください。", "Please write something.")
_SIGN = NotTaken("署名をお願いいたします。", "A signature is needed.")
_TENDER = NotTaken("お預かりの金額を入れてください。", "Please enter the amount received.")
_METHOD = NotTaken("お支払い方法を選んでください。", "Please choose how it is paid.")
_COINS = NotTaken("お金の種類と枚数を確かめてください。", "Please check the denominations and the pieces.")


def _out_of_turn(walk: Walk, block: Block) -> NotTaken | None:
    if walk.outcome is not None:
        return _OVER
    procedure, step = place_of(walk)
    frame = walk.frames[-1]
    if block not in step.blocks or block.number not in frame.asked or block.number in frame.settled:
        return _OVER
    before = (b for b in step.blocks if b.number in frame.asked and b.number < block.number)
    waiting = any(b.kind not in READ_KINDS and b.number not in frame.settled for b in before)
    return _ORDER if procedure.ordered and waiting else None


def _read_before(walk: Walk, block: Block) -> Walk:
    _, step = place_of(walk)
    asked = walk.frames[-1].asked
    return settle(
        walk, *(b.number for b in step.blocks if b.number in asked and b.number < block.number and b.kind in READ_KINDS)
    )


def _leave_open(walk: Walk, block: Block, given: CannotNow) -> Walk:
    """Keep the block as a to-do; without its answer there may be no way on (decisions.md 5)."""
    frame = walk.frames[-1]
    todo = Todo(frame.procedure, frame.step, block.number, given.why, given.words, block.said)
    kept = replace(walk, todos=(*walk.todos, todo))
    stuck = block.skip is SkipRule.NOBODY or (block.kind is Kind.CHOOSE and block.required)
    settled = settle(kept, block.number)
    return no_way_on(settled) if stuck else settled


def _skip(walk: Walk, block: Block, given: Skipped) -> Walk | NotTaken:
    if not may_skip(block, given.tier):
        return _PICK if block.kind is Kind.CHOOSE else _NO_SKIP
    if skip_needs_reason(block) and not given.reason.strip():
        return _REASON
    return settle(walk, block.number)


def _done(walk: Walk, block: Block, given: Done) -> Walk | NotTaken:
    if block.kind is Kind.RECORD:
        if given.text.strip():
            return prepare(with_answers(walk, (_note_name(walk, block), given.text.strip())), block.number)
        return _WORDS if block.required else settle(walk, block.number)
    return settle(walk, block.number) if block.kind in _ONE_TOUCH else _WRONG_KIND


_ONE_TOUCH = READ_KINDS | TICK_KINDS - {Kind.CONSENT} | {Kind.WAIT, Kind.QUOTE}


def _chosen(walk: Walk, block: Block, given: Chosen) -> Walk | NotTaken:
    known = any(option.id == given.option for option in block.options)
    return choose(walk, block, given.option) if known else _PICK


def _filled(walk: Walk, block: Block, given: Filled) -> Walk | NotTaken:
    if any(name not in {field.id for field in block.fields} for name in given.values):
        return _WRONG_KIND
    read: list[tuple[str, str]] = []
    for field in block.fields:
        value = read_value(field, given.values.get(field.id, ""))
        if isinstance(value, Refusal):
            return NotTaken(value.ja, value.en, field.id)
        read.append((field.id, value))
    return settle(with_answers(walk, *read), block.number)


def _agreed(walk: Walk, block: Block, given: Agreed) -> Walk | NotTaken:
    if given.yes and block.evidence is Evidence.SIGNATURE and given.evidence is Evidence.CHECK:
        return _SIGN
    walk = with_answers(walk, (block.id, "はい" if given.yes else "いいえ"))
    frame = walk.frames[-1]
    walk = settle(with_frame(walk, replace(frame, agreed=(*frame.agreed, (block.number, given.yes)))), block.number)
    refused = not given.yes and block.required and not _choice_after(walk, block)
    return no_way_on(walk) if refused else walk


def _choice_after(walk: Walk, block: Block) -> bool:
    """Whether a yes/no choice stands directly after a consent and takes its answer over."""
    _, step = place_of(walk)
    return any(other.number == block.number + 1 and takes_over(other) for other in step.blocks)


def _paid(walk: Walk, block: Block, given: Paid) -> Walk | NotTaken:
    if given.method is Method.CHOOSE or block.method not in (Method.CHOOSE, given.method):
        return _METHOD
    if given.method is Method.CASH and (given.tendered is None or given.tendered < 0):
        return _TENDER
    return settle(replace(walk, money_taken=True), block.number)


def _counted(walk: Walk, block: Block, given: Counted) -> Walk | NotTaken:
    if any(yen not in YEN_COINS or pieces < 0 for yen, pieces in given.denominations):
        return _COINS
    counted = with_answers(walk, (block.id, str(given.total))) if block.id else walk
    return settle(counted, block.number)
