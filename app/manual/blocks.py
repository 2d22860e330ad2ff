"""Blocks understood: from the written block to the Block of the model."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.manual.attributes import Tag
from app.manual.codes import Notes
from app.manual.fold import code, fold
from app.manual.forms import read_fields
from app.manual.kinds import REQUIRED_BY_DEFAULT, Kind, Outcome
from app.manual.model import Block, Branch, Option, Said, Target
from app.manual.outline import Written, WrittenBlock
from app.manual.tags import read_setting_condition, read_tag

_ARROW = re.compile(r"^(?P<before>.*?)\s*(?:→|->)\s*(?P<other>手順)?\s*#(?P<id>[A-Za-z0-9_-]+)\s*$")
_OPTION = re.compile(r"^\{(?P<id>[^}]*)\}\s*(?P<text>.*)$")
_ELSE = "それ以外"


def read_block(written: WrittenBlock, number: int, notes: Notes) -> Block | None:
    """Understand one block; None, with findings, when its kind is unknown."""
    tag = read_tag(written.tag, written.line, notes)
    if tag is None:
        return None
    if written.items and tag.kind not in (Kind.CHOOSE, Kind.BRANCH, Kind.FILL):
        notes.add("E110", written.items[0].line)
    required = tag.kind in REQUIRED_BY_DEFAULT if tag.required is None else tag.required
    outcome = _outcome(written, notes) if tag.kind is Kind.END else None
    return Block(
        kind=tag.kind,
        number=number,
        line=written.line,
        said=_said(written, tag, outcome),
        required=required,
        id=tag.id,
        condition=tag.condition,
        tier=tag.tier,
        skip=tag.skip,
        audience=tag.audience,
        contact=tag.contact,
        item=tag.item,
        count=tag.count,
        extra=tag.extra,
        minutes=tag.minutes,
        at=tag.at,
        picture=tag.picture,
        record_kind=tag.record_kind,
        reason=tag.reason,
        method=tag.method,
        base=tag.base,
        evidence=tag.evidence,
        options=_options(written, notes) if tag.kind is Kind.CHOOSE else (),
        branches=_branches(written, notes) if tag.kind is Kind.BRANCH else (),
        fields=read_fields(written, notes) if tag.kind is Kind.FILL else (),
        setting=_setting(written, notes) if tag.kind is Kind.SET else None,
        target=_way_on(written, tag.kind, notes) if tag.kind in (Kind.CALL, Kind.GO) else None,
        outcome=outcome,
        notes=tuple(written.notes),
    )


def read_target(text: str) -> tuple[str, Target] | None:
    """Part `words → #step` or `words → 手順#procedure`; None when there is no such arrow at the end."""
    place = max(text.rfind("→"), text.rfind("⇒"), text.rfind("->"), text.rfind("－＞"))
    if place < 0:
        return None
    found = _ARROW.match(code(fold(text[place:])))
    if not found:
        return None
    there = Target(procedure=found["id"]) if found["other"] else Target(step=found["id"])
    return text[:place].strip(), there


def _said(written: WrittenBlock, tag: Tag, outcome: Outcome | None) -> Said:
    text = written.text
    if tag.kind is Kind.END and outcome is not None:
        text = re.split("[:：]", text, maxsplit=1)[-1].strip() if re.search("[:：]", text) else ""
    elif tag.kind in (Kind.CALL, Kind.GO):
        parted = read_target(text)
        text = parted[0] if parted else text
    return Said(text, written.en)


def _outcome(written: WrittenBlock, notes: Notes) -> Outcome | None:
    word = re.split("[:：]", written.text, maxsplit=1)[0].strip()
    try:
        return Outcome(word)
    except ValueError:
        allowed = " / ".join(outcome.value for outcome in Outcome)
        notes.add("E205", written.line, key=Kind.END.value, value=word, allowed=allowed)
        return None


def _options(written: WrittenBlock, notes: Notes) -> tuple[Option, ...]:
    if not written.items:
        notes.add("E308", written.line, kind=Kind.CHOOSE.value)
    options = [option for item in written.items if (option := _option(item, notes))]
    _no_twins([(option.id, option.line) for option in options], notes)
    return tuple(options)


def _option(item: Written, notes: Notes) -> Option | None:
    parted = read_target(item.text)
    words = parted[0] if parted else item.text
    folded = fold(words)
    found = _OPTION.match(folded)
    if parted is None or not found or not code(found["id"]):
        notes.add("E301", item.line)
        return None
    return Option(code(found["id"]), Said(words[found.start("text") :].strip(), item.en), parted[1], item.line)


def _branches(written: WrittenBlock, notes: Notes) -> tuple[Branch, ...]:
    if not written.items:
        notes.add("E308", written.line, kind=Kind.BRANCH.value)
        return ()
    branches = [branch for item in written.items if (branch := _branch(item, notes))]
    # a line that could not be read may have been the last word: one finding for it is enough
    if len(branches) == len(written.items) and all(branch.condition for branch in branches):
        notes.add("E305", branches[-1].line)
    for branch, later in pairwise(branches):
        if branch.condition is None:
            notes.add("E306", later.line)
    return tuple(branches)


def _branch(item: Written, notes: Notes) -> Branch | None:
    parted = read_target(item.text)
    if parted is None or not parted[0]:
        notes.add("E302", item.line)
        return None
    if parted[0] == _ELSE:
        return Branch(None, parted[1], item.line)
    condition = read_setting_condition(parted[0], item.line, notes)
    return None if condition is None else Branch(condition, parted[1], item.line)


def _setting(written: WrittenBlock, notes: Notes) -> tuple[str, str] | None:
    name, sign, value = written.text.partition("=") if "=" in written.text else written.text.partition("＝")
    if not sign or not name.strip():
        notes.add("E205", written.line, key=Kind.SET.value, value=written.text, allowed="category = 一般")
        return None
    plain = value.strip()
    return code(name), "" if plain == "なし" else plain


def _way_on(written: WrittenBlock, kind: Kind, notes: Notes) -> Target | None:
    parted = read_target(written.text)
    if parted is None or (kind is Kind.CALL and not parted[1].procedure):
        form = "手順#id" if kind is Kind.CALL else "#id"
        notes.add("E409", written.line, kind=kind.value, form=form)
        return None
    return parted[1]


def _no_twins(named: Sequence[tuple[str, int]], notes: Notes) -> None:
    seen: set[str] = set()
    for name, line in named:
        if name in seen:
            notes.add("E307", line, id=name)
        seen.add(name)
