"""Checks of what is shown and handed out: English, `{…}` words, amounts in lines to say, items, photographs."""

import re
from collections.abc import Iterator
from typing import Protocol

from app.manual.check_names import blocks_of, known_values
from app.manual.codes import Notes
from app.manual.conditions import number
from app.manual.fold import code
from app.manual.head import clock
from app.manual.kinds import Kind
from app.manual.model import Block, Head, Procedure, Said, Step
from app.manual.words import is_system_word

_BRACES = re.compile(r"[{｛]([^{}｛｝]*)[}｝]")
_AMOUNT = re.compile(r"(?<![\d,])(\d[\d,]*)\s*円")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?::(\d{2})|時(?!間)(?:(\d{1,2})分|(半))?)")
_ID_PAPERS = re.compile("身分証|学生証|免許証|マイナンバー|パスポート|在留カード|保険証")


class Known(Protocol):
    """What the space's rate card holds, for the check of what a manual says. It comes from the rates."""

    @property
    def amounts(self) -> frozenset[int]:
        """In yen."""

    @property
    def hours(self) -> frozenset[str]:
        """Times of day, as HH:MM."""

    @property
    def items(self) -> frozenset[str]:
        """Ids of the extras."""


def check_texts(head: Head | None, procedures: tuple[Procedure, ...], notes: Notes, known: Known | None) -> None:
    """Check what is shown; `known` None leaves amounts, times and extra items unchecked."""
    names = known_values(procedures).keys()
    hours = _own_hours(head, procedures)
    for said, line in _all_said(procedures):
        if said.ja and not said.en and (head is None or head.bilingual):
            notes.add("W101", line)
        _check_braces(said, line, set(names), notes)
    for procedure in procedures:
        for step in procedure.steps:
            _check_photographs(step, notes)
        for block in blocks_of(procedure):
            if known is not None:
                _check_against_card(block, known, hours, notes)
    if head is not None:
        _check_coming_back(head, procedures, notes)
        _check_rate_card(head, procedures, notes)


def _all_said(procedures: tuple[Procedure, ...]) -> Iterator[tuple[Said, int]]:
    for procedure in procedures:
        yield procedure.said, procedure.line
        for step in procedure.steps:
            yield step.said, step.line
            for block in step.blocks:
                if block.kind is not Kind.SET:
                    yield block.said, block.line
                yield from ((option.said, option.line) for option in block.options)
                yield from ((field.said, field.line) for field in block.fields)


def _check_braces(said: Said, line: int, names: set[str], notes: Notes) -> None:
    ja, en = ({code(word) for word in _BRACES.findall(text)} for text in (said.ja, said.en))
    for word in sorted(ja | en):
        if word not in names and not is_system_word(word):
            notes.add("E410", line, value=word)
    if said.en and ja != en:
        notes.add("W103", line)


def _check_photographs(step: Step, notes: Notes) -> None:
    """Papers that prove who somebody is are looked at, never photographed."""
    checks_id = any(block.record_kind == "idcheck.result" for block in step.blocks) or bool(
        _ID_PAPERS.search(step.said.ja)
    )
    for block in step.blocks:
        if block.kind is Kind.SHOOT and checks_id:
            notes.add("E209", block.line)


def _own_hours(head: Head | None, procedures: tuple[Procedure, ...]) -> frozenset[str]:
    """Times of day that the manual itself holds as data: its triggers, and the hours of its contacts."""
    triggers = {f"{t.at:%H:%M}" for p in procedures for t in p.triggers if t.at}
    spans = [contact.hours for contact in head.contacts if contact.hours] if head is not None else []
    return frozenset(triggers | {f"{end:%H:%M}" for span in spans for end in span})


def _check_against_card(block: Block, known: Known, own: frozenset[str], notes: Notes) -> None:
    if block.extra and block.extra not in known.items:
        notes.add("W305", block.line, value=block.extra)
    if block.kind is not Kind.SAY:
        return
    text = code(block.said.ja)
    for found in _AMOUNT.finditer(text):
        amount = number(found[1])
        if amount is not None and int(amount) not in known.amounts:
            notes.add("W303", block.line, value=found[0])
    for found in _CLOCK.finditer(text):
        minutes = "30" if found[4] else (found[2] or found[3] or "00")
        at = clock(f"{found[1]}:{minutes.zfill(2)}")
        if at is not None and f"{at:%H:%M}" not in known.hours | own:
            notes.add("W304", block.line, value=found[0])


def _check_coming_back(head: Head, procedures: tuple[Procedure, ...], notes: Notes) -> None:
    taken_back = {b.item for p in procedures for b in blocks_of(p) if b.kind is Kind.TAKE_BACK}
    due = {item.id for item in head.items if item.comes_back} - taken_back
    for procedure in procedures:
        for block in blocks_of(procedure):
            if block.kind is Kind.HAND and block.item in due:
                due.discard(block.item)
                notes.add("W301", block.line, value=block.item)


def _check_rate_card(head: Head, procedures: tuple[Procedure, ...], notes: Notes) -> None:
    quotes = (block for p in procedures for block in blocks_of(p) if block.kind is Kind.QUOTE)
    first = next(quotes, None)
    if first is not None and not head.rate_card:
        notes.add("W307", first.line)
