"""Checks of the way through: every procedure ends, every step is reached, nothing goes round unasked."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from app.manual.check_names import blocks_of, targets_of
from app.manual.codes import Notes
from app.manual.kinds import ENDING_KINDS, SILENT_KINDS, Kind, TriggerKind
from app.manual.model import Block, Procedure, Step, Target, Trigger

_MAY_REPEAT = frozenset({TriggerKind.EMERGENCY, TriggerKind.CALLED})
_Graph = Mapping[str, set[str]]


def check_flow(procedures: tuple[Procedure, ...], notes: Notes) -> None:
    """Check the way through each procedure, and between them."""
    for procedure in procedures:
        _check_ends(procedure, notes)
        _check_reached(procedure, notes)
    _check_unasked_loops(procedures, notes)
    _check_call_cycles(procedures, notes)
    _check_triggers(procedures, notes)


def _certain(block: Block) -> bool:
    """Whether a block always ends its step: it has no condition and cannot be passed over."""
    return (
        block.kind in ENDING_KINDS
        and block.condition is None
        and not (block.kind is Kind.CHOOSE and not block.required)
    )


def _falls_through(step: Step) -> bool:
    return not any(_certain(block) for block in step.blocks)


def _check_ends(procedure: Procedure, notes: Notes) -> None:
    for step in procedure.steps:
        for block, later in pairwise(step.blocks):
            if block.kind in ENDING_KINDS and block.condition is None:
                notes.add("E207", later.line, kind=block.kind.value)
                break
    if procedure.steps and _falls_through(procedure.steps[-1]):
        notes.add("E501", procedure.steps[-1].line, id=procedure.id)


def _check_reached(procedure: Procedure, notes: Notes) -> None:
    if not procedure.steps:
        return
    ways: dict[str, set[str]] = {}
    for place, step in enumerate(procedure.steps):
        ways.setdefault(step.id, set()).update(
            target.step for block in step.blocks for target, _ in targets_of(block) if target.step
        )
        if _falls_through(step) and place + 1 < len(procedure.steps):
            ways[step.id].add(procedure.steps[place + 1].id)
    reached = _reached(ways, procedure.steps[0].id)
    for step in procedure.steps:
        if step.id and step.id not in reached:
            notes.add("W201", step.line, id=step.id)


def _reached(ways: _Graph, start: str) -> set[str]:
    """Everything that can be reached from `start`, itself included."""
    seen, waiting = {start}, [start]
    while waiting:
        for there in ways.get(waiting.pop(), set()) - seen:
            seen.add(there)
            waiting.append(there)
    return seen


def _check_unasked_loops(procedures: tuple[Procedure, ...], notes: Notes) -> None:
    """A circle of steps that asks nobody would never come to rest."""
    first = {procedure.id: procedure.steps[0].id for procedure in procedures if procedure.steps}
    ways: dict[str, set[str]] = {}
    for procedure in procedures:
        for place, step in enumerate(procedure.steps):
            following = procedure.steps[place + 1].id if place + 1 < len(procedure.steps) else ""
            ways[f"{procedure.id}#{step.id}"] = {
                f"{target.procedure}#{first.get(target.procedure, '')}"
                if target.procedure
                else f"{procedure.id}#{target.step}"
                for target in _unasked_ways(step, following)
            }
    for procedure in procedures:
        for step in procedure.steps:
            here = f"{procedure.id}#{step.id}"
            if any(here in _reached(ways, there) for there in ways[here]):
                notes.add("E502", step.line, id=step.id)
                return


def _unasked_ways(step: Step, following: str) -> Iterator[Target]:
    """Where a step can lead before anybody in it was asked."""
    for block in step.blocks:
        if block.kind not in SILENT_KINDS and block.kind is not Kind.RECORD:
            return
        yield from (target for target, _ in targets_of(block))
        if block.kind is Kind.CALL or _certain(block):
            return
    if following:
        yield Target(step=following)


def _check_call_cycles(procedures: tuple[Procedure, ...], notes: Notes) -> None:
    ways = {
        procedure.id: {t.procedure for block in blocks_of(procedure) for t, _ in targets_of(block) if t.procedure}
        for procedure in procedures
    }
    for procedure in procedures:
        for block in blocks_of(procedure):
            called = block.target.procedure if block.kind is Kind.CALL and block.target else ""
            if called and procedure.id in _reached(ways, called):
                notes.add("W205", block.line, id=procedure.id)


def _check_triggers(procedures: tuple[Procedure, ...], notes: Notes) -> None:
    led_to = {t.procedure for p in procedures for block in blocks_of(p) for t, _ in targets_of(block)}
    seen: dict[tuple[object, ...], str] = {}
    for procedure in procedures:
        if not procedure.triggers and procedure.id not in led_to:
            notes.add("W203", procedure.line, id=procedure.id)
        for trigger in procedure.triggers:
            key = _sameness(trigger)
            if trigger.kind not in _MAY_REPEAT and key in seen:
                notes.add("W202", trigger.line, value=f"{trigger.kind.value}:{trigger.label}", id=seen[key])
            seen.setdefault(key, procedure.id)
        if any(t.kind is TriggerKind.EMERGENCY for t in procedure.triggers) and not procedure.interrupts:
            notes.add("W207", procedure.line, id=procedure.id)
    if procedures and not any(t.kind is TriggerKind.EMERGENCY for p in procedures for t in p.triggers):
        notes.add("W206", 0)


def _sameness(trigger: Trigger) -> tuple[object, ...]:
    timed = trigger.at is not None
    return (trigger.kind, "" if timed else trigger.label, trigger.inside, trigger.at, trigger.weekday)
