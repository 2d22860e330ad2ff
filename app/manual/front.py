"""The front matter of a manual: YAML between two lines `---`, all values read as text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from app.manual.codes import Notes
from app.manual.fold import code
from app.manual.outline import SourceLine

# the plain loader: the one in C overflows the stack on brackets nested without end, and cannot be caught
_LOADER = yaml.SafeLoader
_WIDE_COLON = re.compile(r"^(\s*(?:- )?[^:：{\[\"'#]+)：\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the front matter: a text, or named entries below it (lists are numbered from 0)."""

    line: int
    text: str = ""
    below: tuple[tuple[str, "Entry"], ...] = ()
    listed: bool = False

    def get(self, name: str) -> "Entry | None":
        return next((entry for key, entry in self.below if key == name), None)

    def said(self, name: str) -> str:
        """The text of a named entry, empty when there is none."""
        found = self.get(name)
        return found.text if found else ""


def split_front(lines: Sequence[SourceLine]) -> tuple[list[SourceLine] | None, list[SourceLine]]:
    """Part the front matter from the body; None when the file does not begin with one that ends."""
    first = next((place for place, line in enumerate(lines) if line.text.strip()), None)
    if first is None or not _is_fence(lines[first]):
        return None, list(lines)
    for place in range(first + 1, len(lines)):
        if _is_fence(lines[place]):
            return list(lines[first + 1 : place]), list(lines[place + 1 :])
    return None, list(lines[first + 1 :])


def read_front(lines: Sequence[SourceLine], notes: Notes) -> Entry | None:
    """Read the front matter's lines; None, with a finding, when they are no YAML mapping."""
    start = lines[0].number if lines else 1
    text = "\n".join(_WIDE_COLON.sub(r"\1: ", line.text) for line in lines)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        notes.add("E003", _line_of(fault, start), what=_reason(fault))
        return None
    if node is None:
        return Entry(start)
    if not isinstance(node, yaml.MappingNode):
        notes.add("E003", start, what="「名前: 値」の形ではありません")
        return None
    return _entry(node, start, notes, depth=0)


def _is_fence(line: SourceLine) -> bool:
    return line.text.strip() in ("---", "———", "−−−", "ーーー", "－－－")


def _entry(node: yaml.Node, start: int, notes: Notes, depth: int) -> Entry:
    line = start + node.start_mark.line
    if depth > 4:
        notes.add("E003", line, what="入れ子が深すぎます")
        return Entry(line)
    if isinstance(node, yaml.MappingNode):
        return Entry(line, below=tuple(_pairs(node, start, notes, depth)))
    if isinstance(node, yaml.SequenceNode):
        below = tuple((str(place), _entry(item, start, notes, depth + 1)) for place, item in enumerate(node.value))
        return Entry(line, below=below, listed=True)
    text = str(node.value).strip()
    return Entry(line, "" if text in ("~", "null") else text)


def _pairs(node: yaml.MappingNode, start: int, notes: Notes, depth: int) -> list[tuple[str, Entry]]:
    pairs: list[tuple[str, Entry]] = []
    seen: set[str] = set()
    for key_node, value_node in node.value:
        line = start + key_node.start_mark.line
        if not isinstance(key_node, yaml.ScalarNode):
            notes.add("E007", line, key="?")
            continue
        key = code(str(key_node.value))
        if key in seen:
            notes.add("E006", line, key=key)
            continue
        seen.add(key)
        pairs.append((key, _entry(value_node, start, notes, depth + 1)))
    return pairs


def _line_of(fault: Exception, start: int) -> int:
    mark = getattr(fault, "problem_mark", None)
    return start + int(mark.line) if mark is not None else start


def _reason(fault: Exception) -> str:
    """Words for the commonest slips; the parser's own words are English and for programmers."""
    problem = str(getattr(fault, "problem", None) or fault)
    if "\\t" in problem or "token" in problem:
        return 'タブや引用符のない記号は使えません。「"」で囲んでください'
    if "mapping values" in problem or "expected ':'" in problem or "could not find expected" in problem:
        return "「:」の位置を確かめてください"
    if "special characters" in problem or "unacceptable character" in problem:
        return "使えない文字が入っています"
    return "字下げとかっこを確かめてください"
