"""Checks that every name in a manual stands for something: steps, procedures, contacts, items, records, fields."""

from collections.abc import Iterable, Iterator

from app.domain.record_kinds import RECORD_KINDS
from app.manual.codes import Notes
from app.manual.conditions import NONE_WORD, SOME_WORD, Comparison, Condition, number
from app.manual.fold import fold
from app.manual.kinds import FieldType, Kind, TriggerKind
from app.manual.model import Block, Head, Procedure, Target
from app.manual.words import SYSTEM_WORDS, ValueKind

Choices = dict[str, frozenset[str] | None]


def check_names(head: Head | None, procedures: tuple[Procedure, ...], notes: Notes) -> None:
    """Look up every name; `head` is None when the front matter was unusable, then what it would hold is not checked."""
    known = {procedure.id for procedure in procedures}
    choices = known_values(procedures)
    for procedure in procedures:
        steps = {step.id for step in procedure.steps}
        for block in blocks_of(procedure):
            _check_targets(block, steps, known, notes)
            _check_conditions(block, choices, notes)
            _check_record(block, notes)
            if head is not None:
                _check_front(block, head, notes)
        _check_clock_words(procedure, notes)


def blocks_of(procedure: Procedure) -> Iterator[Block]:
    """All blocks of a procedure, in order."""
    return (block for step in procedure.steps for block in step.blocks)


def targets_of(block: Block) -> Iterator[tuple[Target, int]]:
    """Where a block can lead, with the line that says so."""
    yield from ((option.target, option.line) for option in block.options)
    yield from ((branch.target, branch.line) for branch in block.branches)
    if block.target is not None:
        yield block.target, block.line


def known_values(procedures: Iterable[Procedure]) -> Choices:
    """Every name that a walk of this manual can answer, with the values it can have; None where it is open."""
    known: Choices = {}

    def learn(name: str, values: frozenset[str] | None) -> None:
        before = known.get(name, frozenset())
        known[name] = None if values is None or before is None else before | values

    for block in (block for procedure in procedures for block in blocks_of(procedure)):
        if block.kind is Kind.CHOOSE:
            learn(block.id, frozenset(option.id for option in block.options))
        elif block.kind is Kind.CONSENT:
            learn(block.id, frozenset({"はい", "いいえ"}))
        elif block.id:
            learn(block.id, None)
        if block.setting:
            learn(block.setting[0], frozenset({block.setting[1]}))
        for field in block.fields:
            values = field.options if field.type is FieldType.ONE_OF else ("はい", "いいえ")
            listed = field.type in (FieldType.ONE_OF, FieldType.YES_NO)
            learn(field.id, frozenset(values) if listed else None)
    return known


def _check_targets(block: Block, steps: set[str], procedures: set[str], notes: Notes) -> None:
    for target, line in targets_of(block):
        if target.procedure and target.procedure not in procedures:
            notes.add("E402", line, id=target.procedure)
        if target.step and target.step not in steps:
            notes.add("E401", line, id=target.step)


def _check_conditions(block: Block, choices: Choices, notes: Notes) -> None:
    if block.condition is not None:
        _check_condition(block.condition, block.line, choices, notes)
    for branch in block.branches:
        if branch.condition is not None:
            _check_condition(branch.condition, branch.line, choices, notes)


def _check_condition(condition: Condition, line: int, choices: Choices, notes: Notes) -> None:
    for part in condition.parts:
        if part.left not in choices and part.left not in SYSTEM_WORDS:
            notes.add("E408", line, value=part.left)
            continue
        if not _can_be(part, choices):
            notes.add("W208", line, value=part.left, right=part.right)


def _can_be(part: Comparison, choices: Choices) -> bool:
    """Whether the left side can ever have the value on the right."""
    if part.right in (NONE_WORD, SOME_WORD):
        return True
    if part.left in choices:
        values = choices[part.left]
        return values is None or part.right in {fold(value) for value in values}
    word = SYSTEM_WORDS[part.left]
    if word.kind in (ValueKind.COUNT, ValueKind.YEN):
        return number(part.right) is not None
    return not word.values or part.right in word.values


def _check_record(block: Block, notes: Notes) -> None:
    if block.record_kind and block.record_kind not in RECORD_KINDS:
        notes.add("E403", block.line, value=block.record_kind)


def _check_front(block: Block, head: Head, notes: Notes) -> None:
    if block.contact and all(contact.id != block.contact for contact in head.contacts):
        notes.add("E404", block.line, value=block.contact)
    if block.item and all(item.id != block.item for item in head.items):
        notes.add("E405", block.line, value=block.item)
    if block.picture and all(picture.id != block.picture for picture in head.pictures):
        notes.add("W302", block.line, value=block.picture)


def _check_clock_words(procedure: Procedure, notes: Notes) -> None:
    for trigger in procedure.triggers:
        if trigger.kind is TriggerKind.TIME and trigger.before:
            word = SYSTEM_WORDS.get(trigger.before[0])
            if word is None or word.kind is not ValueKind.TIME:
                notes.add("E408", trigger.line, value=trigger.before[0])
