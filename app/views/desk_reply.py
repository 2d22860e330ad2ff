"""From what a mixer filled in to the answer that the desk takes."""

from collections.abc import Mapping
from typing import Any

from app.desk.answer import Reply
from app.domain.tiers import Tier
from app.manual.answers import Agreed, Done, Given, Skipped
from app.manual.kinds import READ_KINDS, Evidence, Kind
from app.manual.model import Block
from app.manual.walk import Ask
from app.views.block_rows import given_of

# Answering one of these is the whole step: nothing is gained by asking for 次へ as well.
_GOES_ON = frozenset({Kind.CHOOSE, Kind.PAY, Kind.WAIT})


def reply_of(ask: Ask, answers: Mapping[int, Any], tier: Tier) -> Reply:
    """What 次へ says: the answers given, what is only read as read, and optional blocks left alone as passed over.

    A block that is needed and has no answer is left out; it is then asked again.
    """
    given = ((block.number, _given(block, answers, tier)) for block in ask.blocks)
    return {number: one for number, one in given if one is not None}


def _given(block: Block, answers: Mapping[int, Any], tier: Tier) -> Given | None:
    if block.number in answers:
        value = answers[block.number]
        return Skipped(tier=tier) if block.kind is Kind.SHOOT and value == "skip" else given_of(block, value)
    if block.kind in READ_KINDS:
        return Done()
    if block.required:
        return None
    if block.kind is Kind.CONSENT:
        return Agreed(False, Evidence.UNSAID)
    return Done() if block.kind is Kind.RECORD else Skipped(tier=tier)


def goes_on(ask: Ask, number: int, answers: Mapping[int, Any]) -> bool:
    """Whether the answer just given ends the step by itself: a choice, a payment, the end of a wait.

    Not while something needed above it is open.
    """
    last = next((one for one in ask.blocks if one.number == number), None)
    if last is None or last.kind not in _GOES_ON:
        return False
    return all(one.number in answers or not one.required or one.kind in READ_KINDS for one in ask.blocks)


def missing(ask: Ask, reply: Reply) -> Block | None:
    """The first block that is needed and has no answer."""
    return next((one for one in ask.blocks if one.required and one.number not in reply), None)
