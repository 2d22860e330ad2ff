"""Of whom a procedure speaks: read from its blocks, so that no manual has to say it twice."""

from enum import Enum

from app.manual.kinds import Kind, TriggerKind
from app.manual.model import Block, Procedure

UNKNOWN = "不明"


class Need(Enum):
    """What has to be known before the first step of a procedure."""

    NOBODY = "nobody"
    PERSON = "person"
    VISIT = "visit"


def need_of(procedure: Procedure) -> Need:
    """VISIT where it ends a visit; PERSON where a known pass starts it and a visit begins in it.

    One that an unknown code starts as well takes in people whom nobody knows yet: it asks of nobody.
    """
    if records(procedure, "visit.checkout"):
        return Need.VISIT
    shown = {one.label for one in procedure.triggers if one.kind is TriggerKind.SCAN and not one.inside}
    known = bool(shown) and UNKNOWN not in shown
    return Need.PERSON if known and records(procedure, "visit.checkin") else Need.NOBODY


def records(procedure: Procedure, kind: str) -> bool:
    """Whether a procedure writes a record of that kind."""
    return any(block.kind is Kind.RECORD and block.record_kind == kind for block in _blocks(procedure))


def _blocks(procedure: Procedure) -> tuple[Block, ...]:
    return tuple(block for step in procedure.steps for block in step.blocks)
