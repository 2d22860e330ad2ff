"""The files of a space: its data, its rate card, its extras and its manuals, read with line numbers.

A file that cannot be used never becomes the space's: its findings say where and why, and
the last good one stays.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.domain.findings import Finding
from app.domain.spaces import PayBy, Place, Space


class _Lined(yaml.SafeLoader):
    """Reads every scalar as the text it is (decisions.md 13) and remembers the line of each mapping."""


def _scalar(loader: yaml.Loader, node: yaml.ScalarNode) -> Any:
    return None if node.value in ("", "~", "null") and node.style is None else str(node.value)


def _mapping(loader: yaml.Loader, node: yaml.MappingNode) -> dict[str, Any]:
    made: dict[str, Any] = {"__lines__": {}}
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node, deep=True))
        made[key] = loader.construct_object(value_node, deep=True)
        made["__lines__"][key] = key_node.start_mark.line + 1
    return made


for _tag in ("str", "int", "float", "bool", "null", "timestamp"):
    _Lined.add_constructor(f"tag:yaml.org,2002:{_tag}", _scalar)
_Lined.add_constructor("tag:yaml.org,2002:map", _mapping)


@dataclass(frozen=True, slots=True)
class ReadYaml:
    """A YAML file as plain values, or the finding that says why not."""

    data: Mapping[str, Any] | None
    findings: tuple[Finding, ...]


def read_yaml(text: str, file: str) -> ReadYaml:
    """Read a YAML text. Scalars are text; each mapping has its lines under `__lines__`."""
    try:
        data = yaml.load(text, Loader=_Lined)
    except (yaml.YAMLError, RecursionError) as broken:
        mark = getattr(broken, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return ReadYaml(
            None,
            (
                _finding(
                    file,
                    line,
                    "この行が読めません。字下げと「:」を確かめてください。",
                    "This line cannot be read. Check indentation and colons.",
                ),
            ),
        )
    if not isinstance(data, dict):
        return ReadYaml(None, (_finding(file, 1, "項目がありません。", "There are no entries."),))
    return ReadYaml(data, ())


def read_text(path: Path) -> str | Finding:
    """The text of a file, or the finding that says why it cannot be read."""
    content = read_bytes(path)
    return content if isinstance(content, Finding) else decoded(content, str(path))


def read_bytes(path: Path) -> bytes | Finding:
    """The bytes of a file, or the finding that says why there are none."""
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        return _finding(
            str(path), 0, "ファイルが見つからないか、開けません。", "The file is missing or cannot be opened."
        )


def decoded(content: bytes, file: str) -> str | Finding:
    """UTF-8 bytes as text with plain line ends, or the finding with the line that is no UTF-8."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        return _finding(file, line, "UTF-8で保存し直してください。", "Please save this file as UTF-8.")
    if not text.strip():
        return _finding(file, 1, "ファイルが空です。", "The file is empty.")
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        return _finding(file, line, "文字でないものが入っています。", "There is something in it that is no text.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def spaces_from(data: Mapping[str, Any], file: str) -> tuple[tuple[Space, ...], tuple[Finding, ...]]:
    """The spaces of a spaces.yaml; one with a missing or odd entry is left out and named."""
    spaces: list[Space] = []
    findings: list[Finding] = []
    for raw in data.get("spaces") or []:
        made = (
            _space(raw, file)
            if isinstance(raw, dict)
            else _finding(file, 0, "スペースの書き方が違います。", "This is no space.")
        )
        if isinstance(made, Space):
            spaces.append(made)
        else:
            findings.append(made)
    return tuple(spaces), tuple(findings)


def _space(raw: Mapping[str, Any], file: str) -> Space | Finding:
    missing = [key for key in ("space_id", "name_ja", "seats", "rate_card") if not raw.get(key)]
    first_line = min(raw.get("__lines__", {"": 0}).values(), default=0)
    if missing:
        names = "、".join(missing)
        return _finding(file, first_line, f"「{names}」がありません。", f"Missing: {', '.join(missing)}.")
    try:
        return _made_space(raw)
    except (ValueError, KeyError, TypeError) as odd:
        return _finding(file, first_line, f"値が読めません({odd})。", f"A value cannot be read ({odd}).")


def _made_space(raw: Mapping[str, Any]) -> Space:
    places = [_place(one, "table") for one in raw.get("tables") or []]
    places += [_place(one, "room") for one in raw.get("rooms") or []]
    registered = str(raw.get("registered_issuer") or "true").lower() == "true"
    return Space(
        raw["space_id"],
        raw["name_ja"],
        raw.get("name_en") or raw["name_ja"],
        raw.get("address_ja") or "",
        raw.get("address_en") or "",
        raw.get("phone") or "",
        raw.get("operator_ja") or raw["name_ja"],
        (raw.get("registration_number") or None) if registered else None,
        raw.get("hours_ja") or "",
        raw.get("hours_en") or "",
        int(raw["seats"]),
        tuple(places),
        tuple(PayBy(one) for one in raw.get("payment") or ["cash"]),
        int(raw.get("change_float") or 0),
        raw["rate_card"],
    )


def _place(raw: Mapping[str, Any], kind: str) -> Place:
    return Place(raw["id"], kind, raw["ja"], raw.get("en") or raw["ja"], int(raw.get("seats") or 0))


def rows_of(text: str) -> list[dict[str, str]]:
    """A CSV text as rows; a cell that is missing is empty. A table that breaks off ends there."""
    rows: list[dict[str, str]] = []
    try:
        for row in csv.DictReader(io.StringIO(text)):
            rows.append({key: value or "" for key, value in row.items() if key})
    except csv.Error:
        pass
    return rows


def _finding(file: str, line: int, ja: str, en: str) -> Finding:
    return Finding(file, line, "E901", ja, en)
