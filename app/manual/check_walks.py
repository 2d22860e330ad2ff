"""Checking a table of walks: one row, one way through a manual (examples_format.md, Walks)."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.manual.check_names import known_values
from app.manual.fold import code, fold
from app.manual.kinds import Outcome
from app.manual.model import Manual
from app.manual.walk_through import NotWalked, Walked, walk_through
from app.manual.words import is_system_word

if TYPE_CHECKING:
    import _csv

Loader = Callable[[str], Manual | None]
_Row = Mapping[str, str]

_NEEDED = ("space_id", "procedure", "inputs", "expected_steps", "expected_outcome", "money_taken")
_COLUMNS = frozenset(_NEEDED) | {"path_id", "trigger", "proves_ja"}
_MONEY = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Told:
    """Why a row does not hold, in both languages."""

    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of the table.

    line: where the row ends in the file, from 1. path: its path_id.
    walked: what was found, None when the row could not be walked to its end.
    why: empty when the row holds. unknown: names it gives that its manual does not know; they change nothing.
    """

    line: int
    path: str
    walked: Walked | None
    why: tuple[Told, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.why


def check_walks(text: str, load: Loader) -> tuple[RowResult, ...]:
    """Walk every row of a table; never raises for what the table says.

    load: the manual of a space id, None when there is none that can be used.
    """
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff").replace("\x00", ""), newline=""))
    try:
        return tuple(_results(reader, load))
    except csv.Error as fault:
        return (_broken(max(1, reader.line_num), "", f"表が読めません: {fault}", f"The table cannot be read: {fault}"),)


def _results(reader: "_csv.Reader", load: Loader) -> Iterator[RowResult]:
    head = [code(name) for name in next(reader, [])]
    missing = [name for name in _NEEDED if name not in head]
    strange = [name for name in head if name not in _COLUMNS]
    if missing or strange:
        yield _broken(
            1,
            "",
            f"列を確かめてください。ない: {' '.join(missing) or '—'} 知らない: {' '.join(strange) or '—'}",
            f"Check the columns. Missing: {' '.join(missing) or '—'} unknown: {' '.join(strange) or '—'}",
        )
        return
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(head):
            yield _broken(reader.line_num, cells[0], "列の数がちがいます。", "The number of columns differs.")
            continue
        yield _check_row(dict(zip(head, cells, strict=True)), reader.line_num, load)


def _check_row(row: _Row, line: int, load: Loader) -> RowResult:
    path = row.get("path_id", "").strip()
    manual = load(code(row["space_id"]))
    if manual is None:
        space = row["space_id"]
        return _broken(
            line, path, f"{space} の使えるマニュアルがありません。", f"There is no usable manual of {space}."
        )
    procedure = code(row["procedure"]).removeprefix("#")
    if all(known.id != procedure for known in manual.procedures):
        return _broken(line, path, f"手順 {procedure} がありません。", f"There is no procedure {procedure}.")
    if fault := _cells_fault(row):
        return RowResult(line, path, None, (fault,))
    given = read_inputs(row["inputs"])
    if isinstance(given, Told):
        return RowResult(line, path, None, (given,))
    choices = known_values(manual.procedures)
    unknown = tuple(name for name in given if name not in choices and not is_system_word(name))
    walked = walk_through(manual, procedure, given)
    if isinstance(walked, NotWalked):
        return RowResult(line, path, None, (Told(walked.ja, walked.en),), unknown)
    return RowResult(line, path, walked, tuple(_differences(row, walked)), unknown)


def _cells_fault(row: _Row) -> Told | None:
    outcome, money = row["expected_outcome"].strip(), row["money_taken"].strip()
    if outcome not in set(Outcome):
        return Told(f"結果「{outcome}」はありません。", f"There is no outcome {outcome}.")
    if money not in _MONEY:
        return Told("money_taken は yes か no です。", "money_taken is yes or no.")
    return None


def read_inputs(text: str) -> Mapping[str, str] | Told:
    """Read `name=value` joined by `;`; a name given twice or a part without `=` is refused."""
    given: dict[str, str] = {}
    for part in text.replace("；", ";").split(";"):
        if not part.strip():
            continue
        place = fold(part).find("=")
        name = code(part[:place]) if place > 0 else ""
        if not name:
            return Told(f"「{part.strip()}」は name=value の形ではありません。", f"{part.strip()} is not name=value.")
        if name in given:
            return Told(f"「{name}」が2回あります。", f"{name} is given twice.")
        given[name] = part[place + 1 :].strip()
    return given


def _differences(row: _Row, walked: Walked) -> Iterator[Told]:
    expected = tuple(row["expected_steps"].split())
    if expected != walked.steps:
        yield _steps_differ(expected, walked.steps)
    outcome = row["expected_outcome"].strip()
    if outcome != walked.outcome:
        yield Told(f"結果は {walked.outcome} でした。", f"The outcome was {walked.outcome}.")
    if _MONEY[row["money_taken"].strip()] is not walked.money_taken:
        found = "yes" if walked.money_taken else "no"
        yield Told(f"money_taken は {found} でした。", f"money_taken was {found}.")


def _steps_differ(expected: tuple[str, ...], found: tuple[str, ...]) -> Told:
    """Name the first place where the ways part: the whole way is long."""
    apart = (n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b)
    at = next(apart, min(len(expected), len(found)))
    wanted = expected[at] if at < len(expected) else "—"
    was = found[at] if at < len(found) else "—"
    return Told(f"{at + 1}番目のステップは {wanted} のはずが {was} でした。", f"Step {at + 1} was {was}, not {wanted}.")


def _broken(line: int, path: str, ja: str, en: str) -> RowResult:
    return RowResult(line, path, None, (Told(ja, en),))
