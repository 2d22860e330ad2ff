"""The shape of a manual's text: procedures, steps, blocks and items as written, each with its line.

Nothing is understood here; build.py does that.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.manual.codes import Notes
from app.manual.fold import as_typed, code, fold


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the file; `number` counts from 1."""

    number: int
    text: str


@dataclass(slots=True)
class Written:
    """Anything that can have an EN: line below it."""

    line: int
    text: str
    en: str = ""
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class WrittenBlock(Written):
    """A block: the inside of its brackets, empty for text without a tag, and its items."""

    tag: str = ""
    items: list[Written] = field(default_factory=list)


@dataclass(slots=True)
class WrittenStep(Written):
    """A step or, as a base, any heading with an id."""

    id: str = ""
    attributes: list[Written] = field(default_factory=list)
    blocks: list[WrittenBlock] = field(default_factory=list)


@dataclass(slots=True)
class WrittenProcedure(WrittenStep):
    """A procedure and its steps."""

    steps: list[WrittenStep] = field(default_factory=list)


_ENGLISH = re.compile(r"^\s*EN\s*:\s*", re.IGNORECASE)
_ID = re.compile(r"^[A-Za-z0-9_-]+$")


def source_lines(text: str) -> list[SourceLine]:
    """Split a text into numbered lines; a byte order mark and the kind of line end do not matter."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return [SourceLine(number, as_typed(line)) for number, line in enumerate(plain.split("\n"), start=1)]


def outline(lines: Iterable[SourceLine], notes: Notes) -> list[WrittenProcedure]:
    """Read the body of a manual into its written shape."""
    reader = _Outline(notes)
    for line in lines:
        if line.text.strip():
            reader.take(line)
    return reader.procedures


class _Outline:
    """Remembers where in the text we are while the lines go by."""

    def __init__(self, notes: Notes) -> None:
        self.procedures: list[WrittenProcedure] = []
        self._notes = notes
        self._step: WrittenStep | None = None
        self._block: WrittenBlock | None = None
        self._last: Written | None = None
        self._stray: set[str] = set()

    def take(self, line: SourceLine) -> None:
        folded = fold(line.text)
        start = folded.lstrip()
        if start.startswith("#"):
            self._heading(line, folded.strip())
        elif _ENGLISH.match(folded):
            self._english(line, folded)
        elif start.startswith("- ") or start == "-":
            self._item(line, folded)
        elif start.startswith(">"):
            self._note(line, folded)
        else:
            self._text(line, folded)

    def _heading(self, line: SourceLine, folded: str) -> None:
        marks = len(folded) - len(folded.lstrip("#"))
        if marks > 2:
            self._notes.add("E108", line.number)
            return
        # the name keeps its own punctuation: same places, unfolded
        place = folded.rfind("{#") if folded.endswith("}") else -1
        raw = folded[place + 2 : -1] if place >= 0 else ""
        name = line.text.strip()[marks : place if place >= 0 else None].strip()
        named = self._id(raw, name, line.number)
        if marks == 1:
            procedure = WrittenProcedure(line.number, name, id=named)
            self.procedures.append(procedure)
            self._step, self._block, self._last = None, None, procedure
        elif not self.procedures:
            self._complain_once("E101", line.number)
        else:
            self._step = WrittenStep(line.number, name, id=named)
            self.procedures[-1].steps.append(self._step)
            self._block, self._last = None, self._step

    def _id(self, raw: str, name: str, line: int) -> str:
        if not raw.strip():
            self._notes.add("E103", line, what=name)
            return ""
        named = code(raw)
        if not _ID.match(named):
            self._notes.add("E109", line, id=named)
        return named

    def _english(self, line: SourceLine, folded: str) -> None:
        found = _ENGLISH.match(folded)
        text = line.text[found.end() :].strip() if found else ""
        if self._last is None:
            self._notes.add("W102", line.number)
        elif self._last.en:
            self._last.en += " " + text
        else:
            self._last.en = text

    def _item(self, line: SourceLine, folded: str) -> None:
        item = Written(line.number, line.text[folded.index("-") + 1 :].strip())
        if self._block is not None:
            self._block.items.append(item)
            self._last = item
        elif self._step is not None:
            self._step.attributes.append(item)
        elif self.procedures:
            self.procedures[-1].attributes.append(item)
        else:
            self._complain_once("E101", line.number)

    def _note(self, line: SourceLine, folded: str) -> None:
        holder = self._block or self._step or (self.procedures[-1] if self.procedures else None)
        if holder is not None:
            holder.notes.append(line.text[folded.index(">") + 1 :].strip())

    def _text(self, line: SourceLine, folded: str) -> None:
        block = WrittenBlock(line.number, line.text.strip())
        start = folded.lstrip()
        if start.startswith("["):
            shift = len(folded) - len(start)
            close = folded.find("]")
            if close < 0:
                self._notes.add("E202", line.number)
            else:
                block.tag = line.text[shift + 1 : close].strip() or "?"
                block.text = line.text[close + 1 :].strip()
        if self._step is not None:
            self._step.blocks.append(block)
            self._block = self._last = block
        else:
            self._complain_once("E102" if self.procedures else "E101", line.number)
            self._last = block

    def _complain_once(self, found: str, line: int) -> None:
        """Text in the wrong place comes in paragraphs: one finding for each place is enough."""
        place = f"{found}:{len(self.procedures)}"
        if place not in self._stray:
            self._stray.add(place)
            self._notes.add(found, line)
