"""Of whom a procedure speaks: read from its blocks, so that no manual has to say it twice."""

from enum import Enum

from app.manual.kinds import Kind, TriggerKind
from app.manual.model import Block, Procedure


class Need(Enum):
    """What has to be known before the first step of a procedure."""

    NOBODY = "nobody"
    PERSON = "person"
    VISIT = "visit"


def need_of(procedure: Procedure) -> Need:
    """VISIT where it ends a visit; PERSON where a known pass starts it and a visit begins in it."""
    if records(procedure, "visit.checkout"):
        return Need.VISIT
    known = any(one.kind is TriggerKind.SCAN and one.label != "不明" and not one.inside for one in procedure.triggers)
    return Need.PERSON if known and records(procedure, "visit.checkin") else Need.NOBODY


def records(procedure: Procedure, kind: str) -> bool:
    """Whether a procedure writes a record of that kind."""
    return any(block.kind is Kind.RECORD and block.record_kind == kind for block in _blocks(procedure))


def _blocks(procedure: Procedure) -> tuple[Block, ...]:
    return tuple(block for step in procedure.steps for block in step.blocks)
