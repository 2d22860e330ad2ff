"""The people of a sample space and its mixers, read from their tables. A row that is no use is named and left out."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from app.domain.findings import Finding
from app.domain.spaces import Mixer
from app.domain.tiers import tier_from

Row = dict[str, str]
_TOKEN = re.compile(r"[0-9A-F]{16}", re.ASCII)


class Table(Enum):
    """Which table, by the name of its file: the columns that it needs, and those of them that may not be empty."""

    DROPINS = (
        "dropins.csv",
        ("person_id", "home_space", "category", "name_ja", "terms_version", "qr_token"),
        ("kana", "occupation", "seeks", "offers", "consent_scopes", "phone"),
        "qr_token",
    )
    MEMBERS = (
        "members.csv",
        ("member_id", "space_id", "plan", "name_ja", "terms_version", "status", "card_token"),
        ("kana", "occupation", "seeks", "offers", "consent_scopes", "phone"),
        "card_token",
    )
    MIXERS = ("mixers.csv", ("mixer_id", "name_ja", "tier"), ("romaji",), "")

    def __init__(self, file: str, filled: tuple[str, ...], there: tuple[str, ...], token: str) -> None:
        self.file = file
        self.filled = filled
        self.there = there
        self.token = token


@dataclass(frozen=True, slots=True)
class People:
    """The rows of a table that can be used, and what was found in the others."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def people_from(table: Table, text: str, file: str) -> People:
    """Read a table. Line numbers are those of the file, where each row ends."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    rows: list[Row] = []
    findings: list[Finding] = []
    try:
        names = reader.fieldnames or ()
        missing = [one for one in (*table.filled, *table.there) if one not in names]
        if missing:
            ja, en = f"列がありません: {'、'.join(missing)}", f"Columns are missing: {', '.join(missing)}"
            return People((), (Finding(file, 1, "E902", ja, en),))
        for line, row in _rows(reader):
            fault = _fault(table, row)
            if fault is None:
                rows.append(row)
            else:
                findings.append(Finding(file, line, "E903", *fault))
    except csv.Error:
        ja, en = "ここから先は表として読めません。引用符を確かめてください。", "Not a table from here on: check quotes."
        findings.append(Finding(file, max(1, reader.line_num), "E902", ja, en))
    return People(tuple(rows), tuple(findings))


def _rows(reader: "csv.DictReader[str]") -> Iterator[tuple[int, Row]]:
    for raw in reader:
        yield reader.line_num, {key: value or "" for key, value in raw.items() if key}


def _fault(table: Table, row: Row) -> tuple[str, str] | None:
    empty = [one for one in table.filled if not row[one].strip()]
    if empty:
        return f"{'、'.join(empty)} がありません。", f"Missing: {', '.join(empty)}."
    if table.token and not _TOKEN.fullmatch(row[table.token]):
        return (
            f"{table.token} は 0-9 と A-F の16文字です。",
            f"{table.token} takes 16 signs of 0-9 and A-F.",
        )
    if table is Table.DROPINS and row.get("visits") and not row["visits"].isdecimal():
        return f"visits「{row['visits']}」は数ではありません。", f"visits {row['visits']!r} is no number."
    if table is Table.MIXERS and tier_from(row["tier"]) is None:
        return f"段階「{row['tier']}」はありません。", f"There is no tier {row['tier']!r}."
    return None


def mixers_of(rows: Iterable[Row]) -> tuple[Mixer, ...]:
    """The mixers of rows that `people_from` let through."""
    tiers = ((row, tier_from(row["tier"])) for row in rows)
    return tuple(
        Mixer(row["mixer_id"], row["name_ja"], row["romaji"], int(tier)) for row, tier in tiers if tier is not None
    )
