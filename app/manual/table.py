"""The table form of um/1: the same content, one block a row, as a spreadsheet saves it.

A table holds procedures without front matter; `read_table` gives the procedures and the same text in lines.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.findings import Finding
from app.manual.check import read_body
from app.manual.codes import Notes
from app.manual.fold import as_typed, code
from app.manual.model import Procedure
from app.manual.outline import SourceLine

_NEEDED = ("手順ID", "手順名", "ステップID", "ステップ名", "種類", "設定", "本文", "項目")
_ENGLISH = ("手順名EN", "ステップ名EN", "本文EN", "項目EN")
_ATTRIBUTES = ("きっかけ", "段階", "順番", "割り込み", "目安", "画面", "無人")
COLUMNS = (*_NEEDED, *_ENGLISH, *_ATTRIBUTES, "メモ")

_Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table read. text: the same procedures as lines of um/1. findings: with the lines of the table."""

    procedures: tuple[Procedure, ...]
    text: str
    findings: tuple[Finding, ...]


def read_table(text: str, file: str) -> Table:
    """Read procedures from a table; a broken one never raises. Columns may stand in any order.

    Names across the procedures are checked once the text stands below a front matter (check.py).
    """
    notes = Notes(file)
    lines = list(_lines(text.removeprefix("\ufeff").replace("\x00", ""), notes))
    procedures = read_body(lines, notes)
    if not procedures and not notes.found:
        notes.add("E106", 0)
    return Table(procedures, "\n".join(line.text for line in lines) + "\n", tuple(sorted(set(notes))))


def _lines(text: str, notes: Notes) -> Iterator[SourceLine]:
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        head = [code(name) for name in next(reader, [])]
        missing = [name for name in _NEEDED if name not in head]
        if missing:
            notes.add("E601", 1, value="、".join(missing))
            return
        for name in head:
            if name and name not in COLUMNS:
                notes.add("W601", 1, value=name)
        yield from _body(reader, head, notes)
    except csv.Error as fault:
        notes.add("E602", max(1, reader.line_num), what=fault)


def _body(reader: Iterator[list[str]], head: list[str], notes: Notes) -> Iterator[SourceLine]:
    before: _Row = {}
    start = 1
    for cells in reader:
        start, line = getattr(reader, "line_num", start), start + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(head):
            notes.add("E603", line)
        row = {name: as_typed(cell).strip() for name, cell in zip(head, cells, strict=False)}
        for content in _row_lines(row, before):
            yield SourceLine(line, content)
        before = row


def _row_lines(row: _Row, before: _Row) -> Iterator[str]:
    """The lines of one row; a heading only where it differs from the row above."""
    new_procedure = _cell(row, "手順ID") != _cell(before, "手順ID")
    if new_procedure:
        yield f"# {_cell(row, '手順名')} {{#{_cell(row, '手順ID')}}}"
        yield from _english(row, "手順名EN")
        for name in _ATTRIBUTES:
            if _cell(row, name):
                yield f"- {name}: {_cell(row, name)}"
    if new_procedure or _cell(row, "ステップID") != _cell(before, "ステップID"):
        yield f"## {_cell(row, 'ステップ名')} {{#{_cell(row, 'ステップID')}}}"
        yield from _english(row, "ステップ名EN")
    settings = f"|{row['設定']}" if row.get("設定") else ""
    yield f"[{row.get('種類') or '案内'}{settings}] {_cell(row, '本文')}".rstrip()
    yield from _english(row, "本文EN")
    yield from _items(row)
    for note in row.get("メモ", "").splitlines():
        yield f"> {note}"


def _items(row: _Row) -> Iterator[str]:
    english = row.get("項目EN", "").splitlines()
    for place, item in enumerate(row.get("項目", "").splitlines()):
        yield f"- {item.strip().removeprefix('- ')}"
        if place < len(english) and english[place].strip():
            yield f"  EN: {english[place].strip()}"


def _english(row: _Row, name: str) -> Iterator[str]:
    if _cell(row, name):
        yield f"EN: {_cell(row, name)}"


def _cell(row: _Row, name: str) -> str:
    """The cell's text on one line: a line break inside a name or sentence is no new line of the manual."""
    return " ".join(row.get(name, "").split("\n")).strip()
