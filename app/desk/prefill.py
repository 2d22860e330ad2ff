"""Forms that somebody of the party has filled in for all of them."""

from app.desk.form_roles import role_of
from app.desk.walking import Walking
from app.manual.answers import Filled, NotTaken, answer
from app.manual.kinds import READ_KINDS, Kind
from app.manual.model import Block
from app.manual.state import Walk
from app.manual.walk import Ask


def said_by_the_first(walking: Walking, ask: Ask) -> Walk | None:
    """The walk with the form answered from what the first one said; None where something is left to ask."""
    lead = dict(walking.lead)
    block = ask.blocks[-1]
    if not lead or block.kind is not Kind.FILL or any(one.kind not in READ_KINDS for one in ask.blocks[:-1]):
        return None
    values = _values(block, lead)
    if values is None:
        return None
    taken = answer(walking.walk, block, Filled(values))
    return None if isinstance(taken, NotTaken) else taken


def _values(block: Block, lead: dict[str, str]) -> dict[str, str] | None:
    values: dict[str, str] = {}
    for field in block.fields:
        role = role_of(field)
        words = lead.get(role.value, "") if role else ""
        if field.options and words not in field.options:
            words = ""
        if field.required and not words:
            return None
        values[field.id] = words
    return values
