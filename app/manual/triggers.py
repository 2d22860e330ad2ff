"""What starts a procedure: reading きっかけ, and asking a manual what a button, a scan or the clock starts."""

import re
from dataclasses import dataclass
from datetime import time

from app.manual.codes import Notes
from app.manual.fold import code, fold, split_outside_brackets
from app.manual.head import clock
from app.manual.kinds import TriggerKind
from app.manual.model import Manual, Procedure, Said, Trigger

GUEST_CARD = "利用カード"
WEEKDAYS = "月火水木金土日"
_INSIDE = re.compile(r"\s*\(入館中\)\s*$|\s*\(入店中\)\s*$")
_BEFORE = re.compile(r"^(?P<word>.+?)の?\s*(?P<minutes>\d{1,3})分前$")
_WEEKDAY = re.compile(r"^(?P<day>[月火水木金土日])(?:曜日?)?\s*(?P<clock>\d{1,2}:\d{2})$")
_NO_LABEL = frozenset({TriggerKind.EMERGENCY, TriggerKind.CALLED})


@dataclass(frozen=True, slots=True)
class Button:
    """A button of the manual: its words and what it starts."""

    said: Said
    procedure: Procedure


def read_triggers(text: str, line: int, notes: Notes) -> tuple[Trigger, ...]:
    """Read the triggers of a procedure, separated by 、 or a comma."""
    parts = [text[start:end].strip() for start, end in split_outside_brackets(fold(text))]
    triggers: list[Trigger] = []
    for part in parts:
        if not part:
            continue
        trigger = _trigger(part, line)
        if trigger is None:
            notes.add("E113", line, value=part)
        else:
            triggers.append(trigger)
    return tuple(triggers)


def _trigger(part: str, line: int) -> Trigger | None:
    place = fold(part).find(":")
    word = code(part if place < 0 else part[:place])
    label = "" if place < 0 else part[place + 1 :].strip()
    if word not in set(TriggerKind):
        return None
    kind = TriggerKind(word)
    if (kind in _NO_LABEL) is bool(label):
        return None
    if kind is TriggerKind.TIME:
        return _timed(label, line)
    folded = fold(label)
    inside = _INSIDE.search(folded) if kind is TriggerKind.SCAN else None
    if inside:
        label = label[: inside.start()].strip()
    return Trigger(kind, label, line, inside=inside is not None)


def _timed(label: str, line: int) -> Trigger | None:
    plain = code(label)
    if at := clock(plain):
        return Trigger(TriggerKind.TIME, label, line, at=at)
    if found := _WEEKDAY.match(plain):
        at = clock(found["clock"])
        return Trigger(TriggerKind.TIME, label, line, at=at, weekday=found["day"]) if at else None
    if found := _BEFORE.match(plain):
        return Trigger(TriggerKind.TIME, label, line, before=(found["word"], int(found["minutes"])))
    return None


def buttons(manual: Manual, *, kiosk: bool) -> tuple[Button, ...]:
    """The manual's buttons in its own order: on the kiosk those with 画面: 利用者, at the desk all of them."""
    return tuple(
        Button(Said(trigger.label, procedure.said.en), procedure)
        for procedure in manual.procedures
        if procedure.on_kiosk or not kiosk
        for trigger in procedure.triggers
        if trigger.kind is TriggerKind.BUTTON
    )


def procedure_for_scan(manual: Manual, label: str, *, inside: bool) -> Procedure | None:
    """What a scan of this sort (会員, ドロップイン, 利用カード, 不明 …) starts.

    For someone inside only a trigger with (入館中) counts (decisions.md 7), save for the card that is
    handed out inside and so always belongs to someone inside. None when nothing is started.
    """
    wants_inside = inside and label != GUEST_CARD
    return next(
        (
            procedure
            for procedure in manual.procedures
            for trigger in procedure.triggers
            if trigger.kind is TriggerKind.SCAN and trigger.label == label and trigger.inside is wants_inside
        ),
        None,
    )


def started_by(manual: Manual, kind: TriggerKind, label: str = "") -> tuple[Procedure, ...]:
    """All procedures with a trigger of this kind, and of this label when one is given."""
    return tuple(
        procedure
        for procedure in manual.procedures
        if any(t.kind is kind and label in ("", t.label) for t in procedure.triggers)
    )


def emergencies(manual: Manual) -> tuple[Procedure, ...]:
    """The procedures of 緊急, in the manual's order."""
    return started_by(manual, TriggerKind.EMERGENCY)


def timed(manual: Manual, weekday: str) -> tuple[tuple[time, Procedure], ...]:
    """What the clock starts on a day, earliest first; `weekday` is one of 月…日.

    A time with a weekday replaces the procedure's general times on that day (decisions.md 13).
    Times before the end of something (`before`) are not here: only the desk knows those.
    """
    due: list[tuple[time, Procedure]] = []
    for procedure in manual.procedures:
        clocks = [t for t in procedure.triggers if t.kind is TriggerKind.TIME and t.at is not None]
        special = [t for t in clocks if t.weekday == weekday]
        general = [t for t in clocks if not t.weekday]
        due += [(t.at, procedure) for t in special or general if t.at is not None]
    return tuple(sorted(due, key=lambda pair: pair[0]))
