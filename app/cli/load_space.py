"""Loading a space from its files: data, rate card, extras, manuals. The last good ones stay while others are faulty."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.cli.card_files import extras_in
from app.cli.good_files import MANUAL, Reader, Shelf, StillGood
from app.desk.people_files import People, Row, Table, mixers_of, people_from
from app.desk.space_files import decoded, read_yaml, spaces_from
from app.domain.findings import Finding, has_errors
from app.domain.rates.card import Extra, RateCard, card_by_id
from app.domain.rates.read_card import ReadCards, cards_from
from app.domain.spaces import Mixer, Space
from app.manual.check import check_bytes
from app.manual.model import Manual
from resources import ROOT as RESOURCES

Extras = dict[str, tuple[Extra, ...]]


@dataclass(frozen=True, slots=True)
class LoadedSpace:
    """Everything of one space that lies in files.

    findings: all that was found, errors too. still_good: files whose last good copy is in use.
    fresh: content by name of the files that are good now, to be kept as copies.
    """

    space: Space
    card: RateCard
    extras: tuple[Extra, ...]
    holidays: frozenset[date]
    editions: tuple[Manual, ...]
    mixers: tuple[Mixer, ...]
    dropins: list[Row]
    members: list[Row]
    findings: tuple[Finding, ...]
    still_good: tuple[StillGood, ...] = ()
    fresh: Mapping[str, bytes] | None = None


@dataclass(frozen=True, slots=True)
class NotLoaded:
    """A space that cannot be opened, and what was found in its files."""

    ja: str
    en: str
    findings: tuple[Finding, ...]


def load_space(space_id: str, folder: Path | None = None, good: Path | None = None) -> LoadedSpace | NotLoaded:
    """Load a space from `folder` (all files side by side), else from the samples that come with the program.

    good: where the last good copies of the folder's files lie, if they are kept. A file with any error gives way
    to its copy. Without extras there are none; without mixers.csv the sample's mixers stand in.
    """
    shelf = Shelf(folder or RESOURCES, good if folder else None)
    spaces = shelf.read(_place(folder, "spaces", "spaces.yaml"), _read_spaces) or ()
    space = next((one for one in spaces if one.space_id == space_id), None)
    if space is None:
        return _no_space(space_id, spaces, shelf)
    cards = shelf.read(_place(folder, "rates", "rate_cards.yaml"), _cards_with(space.rate_card))
    card = card_by_id(cards.cards, space.rate_card) if cards else None
    if cards is None or card is None:
        return _lacks(space_id, "料金表", f"({space.rate_card})", "a rate card", shelf)
    editions = _editions(shelf, folder, space_id)
    if not editions:
        return _lacks(space_id, "承認ずみのマニュアル", f"({space_id}{MANUAL})", "an approved manual", shelf)
    extras = _extras(shelf, folder).get(space_id, ())
    people = {table: _people(shelf, folder, table) for table in Table}
    return LoadedSpace(
        space,
        card,
        extras,
        cards.holidays,
        editions,
        mixers_of(people[Table.MIXERS]),
        people[Table.DROPINS],
        people[Table.MEMBERS],
        tuple(shelf.findings),
        tuple(shelf.still_good),
        shelf.fresh if folder else None,
    )


def _place(folder: Path | None, shelf: str, name: str) -> str:
    """A file's name: the samples are sorted into folders, an owner's files lie side by side."""
    return name if folder else f"{shelf}/{name}"


def _no_space(space_id: str, spaces: tuple[Space, ...], shelf: Shelf) -> NotLoaded:
    ids = [one.space_id for one in spaces]
    return NotLoaded(
        f"スペース「{space_id}」の記録がありません。使えるのは {'、'.join(ids) or '—'} です。",
        f"There is no space {space_id!r}. There is: {', '.join(ids) or '—'}.",
        tuple(shelf.findings),
    )


def _lacks(space_id: str, what: str, which: str, what_en: str, shelf: Shelf) -> NotLoaded:
    return NotLoaded(
        f"スペース「{space_id}」には使える{what}{which}がありません。",
        f"Space {space_id!r} has no usable {what_en} {which}.",
        tuple(shelf.findings),
    )


def _read_spaces(content: bytes, file: str) -> tuple[tuple[Space, ...] | None, tuple[Finding, ...]]:
    data, found = _yaml(content, file)
    spaces, odd = spaces_from(data, file)
    return spaces or None, (*found, *odd)


def _cards_with(card_id: str) -> Reader[ReadCards]:
    """Reads cards; a file without the card of the space is of no use to it."""

    def read(content: bytes, file: str) -> tuple[ReadCards | None, tuple[Finding, ...]]:
        data, found = _yaml(content, file)
        if found:
            return None, found
        cards = cards_from(data, file)
        if card_by_id(cards.cards, card_id) is not None:
            return cards, cards.findings
        ja, en = f"料金表「{card_id}」がありません。", f"There is no rate card {card_id!r}."
        missing = () if has_errors(cards.findings) else (Finding(file, 0, "E905", ja, en),)
        return None, (*cards.findings, *missing)

    return read


def _read_extras(content: bytes, file: str) -> tuple[Extras | None, tuple[Finding, ...]]:
    text = decoded(content, file)
    return (None, (text,)) if isinstance(text, Finding) else extras_in(text, file)


def _extras(shelf: Shelf, folder: Path | None) -> Extras:
    name = _place(folder, "rates", "extra_items.csv")
    sold = not folder or shelf.names(lambda one: one == name)
    return (shelf.read(name, _read_extras) if sold else None) or {}


def _people(shelf: Shelf, folder: Path | None, table: Table) -> list[Row]:
    """The rows of a table of people. A folder has people in its book; only its mixers may lie beside it."""

    def read(content: bytes, file: str) -> tuple[People | None, tuple[Finding, ...]]:
        text = decoded(content, file)
        if isinstance(text, Finding):
            return None, (text,)
        people = people_from(table, text, file)
        return people, people.findings

    if folder is None:
        people = shelf.read(f"people/{table.file}", read)
    elif table is not Table.MIXERS:
        return []
    elif shelf.names(lambda one: one == table.file):
        people = shelf.read(table.file, read)
    else:
        people = Shelf(RESOURCES, None).read(f"people/{table.file}", read)
    return list(people.rows) if people else []


def _yaml(content: bytes, file: str) -> tuple[Mapping[str, Any], tuple[Finding, ...]]:
    text = decoded(content, file)
    if isinstance(text, Finding):
        return {}, (text,)
    read = read_yaml(text, file)
    return read.data or {}, read.findings


def _editions(shelf: Shelf, folder: Path | None, space_id: str) -> tuple[Manual, ...]:
    """The approved editions of a space without errors: files SPACE.um.md and SPACE-VERSION.um.md."""

    def fits(name: str) -> bool:
        return name == f"{space_id}{MANUAL}" or (name.startswith(f"{space_id}-") and name.endswith(MANUAL))

    def read(content: bytes, file: str) -> tuple[Manual | None, tuple[Finding, ...]]:
        checked = check_bytes(content, Path(file).name)
        manual = checked.manual
        if manual is not None and manual.head.space_id != space_id:
            ja = f"このマニュアルはスペース「{manual.head.space_id}」のものです。"
            odd = Finding(Path(file).name, 1, "E904", ja, f"This manual is of the space {manual.head.space_id!r}.")
            return None, (*checked.findings, odd)
        approved = manual is not None and manual.head.approved is not None
        return (manual if approved else None), checked.findings

    if folder is None:
        shelf = _under(shelf, "manuals")
    names = shelf.names(fits)
    found = [shelf.read(name, read, lambda one: one.version) for name in names]
    if not any(found):
        found += [shelf.read(name, read, lambda one: one.version) for name in shelf.copies(fits, names)]
    return tuple(one for one in found if one is not None)


def _under(shelf: Shelf, name: str) -> Shelf:
    """The same shelf one folder further down, its findings going to the same list."""
    inner = Shelf(shelf.folder / name, None)
    inner.findings = shelf.findings
    return inner
