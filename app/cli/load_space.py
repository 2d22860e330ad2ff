"""Loading a space from its files: data, rate card, extras, manuals. The last good ones stay when new ones are faulty."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.desk.space_files import mixers_from, read_text, read_yaml, rows_of, spaces_from
from app.domain.findings import Finding, has_errors
from app.domain.rates.card import RateCard
from app.domain.rates.read_card import cards_from, extras_from
from app.domain.spaces import Mixer, Space
from app.manual.check import check
from app.manual.model import Manual
from resources import ROOT as RESOURCES

FILES = ("spaces.yaml", "rate_cards.yaml", "extra_items.csv", "dropins.csv", "members.csv", "mixers.csv")


@dataclass(frozen=True, slots=True)
class LoadedSpace:
    """Everything of one space that lies in files."""

    space: Space
    card: RateCard
    extras: tuple[Any, ...]
    holidays: frozenset[Any]
    editions: tuple[Manual, ...]
    mixers: tuple[Mixer, ...]
    dropins: list[dict[str, str]]
    members: list[dict[str, str]]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class NotLoaded:
    """A space that cannot be opened, and what was found in its files."""

    ja: str
    en: str
    findings: tuple[Finding, ...]


def load_space(space_id: str, folder: Path | None = None) -> LoadedSpace | NotLoaded:
    """Load a space from `folder` (all files side by side), else from the samples that come with the program."""
    found: list[Finding] = []
    spaces, more = spaces_from(_yaml(_file(folder, "spaces.yaml"), found), str(_file(folder, "spaces.yaml")))
    found += more
    space = next((one for one in spaces if one.space_id == space_id), None)
    if space is None:
        names = "、".join(one.space_id for one in spaces) or "—"
        return NotLoaded(
            f"スペース「{space_id}」の記録がありません。使えるのは {names} です。",
            f"There is no space {space_id!r}. There is: {names}.",
            tuple(found),
        )
    read = cards_from(_yaml(_file(folder, "rate_cards.yaml"), found), str(_file(folder, "rate_cards.yaml")))
    found += read.findings
    card = next((one for one in read.cards if one.card_id == space.rate_card), None)
    extras, faults = extras_from(rows_of(_text(_file(folder, "extra_items.csv"), found)), "extra_items.csv")
    found += faults
    editions = _manuals(folder, space_id, found)
    if card is None or not editions:
        what = ("料金表", "a rate card") if card is None else ("承認ずみのマニュアル", "an approved manual")
        return NotLoaded(
            f"スペース「{space_id}」には使える{what[0]}がありません。",
            f"Space {space_id!r} has no usable {what[1]}.",
            tuple(found),
        )
    return LoadedSpace(
        space,
        card,
        extras.get(space_id, ()),
        read.holidays,
        editions,
        mixers_from(_text(_file(folder, "mixers.csv", "people"), found)),
        rows_of(_text(_file(folder, "dropins.csv", "people"), found)) if folder is None else [],
        rows_of(_text(_file(folder, "members.csv", "people"), found)) if folder is None else [],
        tuple(found),
    )


def _manuals(folder: Path | None, space_id: str, found: list[Finding]) -> tuple[Manual, ...]:
    """The editions of a space without errors: files SPACE.um.md and SPACE-VERSION.um.md."""
    shelf = folder or RESOURCES / "manuals"
    manuals: list[Manual] = []
    for path in sorted(shelf.glob(f"{space_id}*.um.md")):
        text = read_text(path)
        if isinstance(text, Finding):
            found.append(text)
            continue
        checked = check(text, path.name)
        found += checked.findings
        if checked.manual is not None and not has_errors(checked.findings):
            manuals.append(checked.manual)
    return tuple(manuals)


_HOMES = {"spaces.yaml": "spaces", "rate_cards.yaml": "rates", "extra_items.csv": "rates"}


def _file(folder: Path | None, name: str, home: str = "") -> Path:
    if folder is not None and (folder / name).exists():
        return folder / name
    if folder is not None and name in ("spaces.yaml", "rate_cards.yaml"):
        return folder / name
    return RESOURCES / (home or _HOMES[name]) / name


def _text(path: Path, found: list[Finding]) -> str:
    text = read_text(path)
    if isinstance(text, Finding):
        found.append(text)
        return ""
    return text


def _yaml(path: Path, found: list[Finding]) -> Mapping[str, Any]:
    text = read_text(path)
    if isinstance(text, Finding):
        found.append(text)
        return {}
    read = read_yaml(text, str(path))
    found += read.findings
    return read.data or {}
