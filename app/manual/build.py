"""Procedures and steps understood: headings and the `- 名前: 値` lines below them."""

import re
from dataclasses import dataclass, field

from app.domain.tiers import Tier, tier_from
from app.manual.blocks import read_block
from app.manual.codes import Notes
from app.manual.fold import code, fold
from app.manual.model import Procedure, Said, Step, Trigger
from app.manual.outline import Written, WrittenProcedure, WrittenStep
from app.manual.triggers import read_triggers

_SWITCHES = {
    "順番": ("固定", "自由"),
    "割り込み": ("可", "不可"),
    "画面": ("利用者", "スタッフ"),
    "無人": ("可", "不可"),
}


@dataclass(slots=True)
class _Attributes:
    triggers: tuple[Trigger, ...] = ()
    tier: Tier | None = None
    duration: str = ""
    on: set[str] = field(default_factory=set)


def read_procedure(written: WrittenProcedure, notes: Notes) -> Procedure:
    """Understand one procedure with its steps; whatever is wrong becomes a finding."""
    said = _attributes(written, notes, for_step=False)
    if not written.steps:
        notes.add("E107", written.line, id=written.id)
    _no_twin_steps(written, notes)
    return Procedure(
        id=written.id,
        said=Said(written.text, written.en),
        triggers=said.triggers,
        tier=Tier.BEGINNER if said.tier is None else said.tier,  # reception begins at 初級 (tier_matrix B1)
        steps=tuple(read_step(step, notes) for step in written.steps),
        line=written.line,
        ordered="順番" in said.on,
        interrupts="割り込み" in said.on,
        on_kiosk="画面" in said.on,
        unattended="無人" in said.on,
        duration=said.duration,
        notes=tuple(written.notes),
    )


def read_step(written: WrittenStep, notes: Notes) -> Step:
    """Understand one step. Blocks keep the number they have in the file, even beside a broken one."""
    said = _attributes(written, notes, for_step=True)
    if not written.blocks:
        notes.add("W204", written.line, id=written.id)
    blocks = (read_block(block, number, notes) for number, block in enumerate(written.blocks, start=1))
    return Step(
        id=written.id,
        said=Said(written.text, written.en),
        blocks=tuple(block for block in blocks if block is not None),
        line=written.line,
        tier=said.tier,
        notes=tuple(written.notes),
    )


def _attributes(written: WrittenStep, notes: Notes, *, for_step: bool) -> _Attributes:
    said = _Attributes()
    seen: set[str] = set()
    for line in written.attributes:
        key, colon, value = _parted(line)
        if not colon:
            notes.add("E110", line.line)
        elif key in seen:
            notes.add("E208", line.line, key=key)
        elif for_step and key != "段階":
            notes.add("E111", line.line, key=key)
        else:
            _take(said, key, value, line.line, notes)
        seen.add(key)
    return said


def _parted(line: Written) -> tuple[str, bool, str]:
    place = fold(line.text).find(":")
    if place < 0:
        return line.text, False, ""
    return code(line.text[:place]), True, line.text[place + 1 :].strip()


def _take(said: _Attributes, key: str, value: str, line: int, notes: Notes) -> None:
    if key == "きっかけ":
        said.triggers = read_triggers(value, line, notes)
    elif key == "目安":
        said.duration = value
    elif key == "段階":
        said.tier = tier_from(value)
        if said.tier is None:
            notes.add("E112", line, key=key, value=value, allowed="チャレンジ / 初級 / 上級")
    elif key in _SWITCHES:
        yes, no = _SWITCHES[key]
        plain = re.sub(r"\s", "", value)
        if plain == yes:
            said.on.add(key)
        elif plain != no:
            notes.add("E112", line, key=key, value=value, allowed=f"{yes} / {no}")
    else:
        notes.add("E111", line, key=key)


def _no_twin_steps(written: WrittenProcedure, notes: Notes) -> None:
    seen: set[str] = set()
    for step in written.steps:
        if step.id and step.id in seen:
            notes.add("E105", step.line, id=step.id)
        seen.add(step.id)
