"""Homes for tests: a real, encrypted book in a folder of its own, copied from one that was made once."""

import itertools
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import select

from app.domain.facts.base import Fact
from db.book import Book
from db.home import OpenHome, close_home, open_home
from db.tables.projections import PROJECTIONS

JST = timezone(timedelta(hours=9))
MORNING = datetime(2026, 12, 2, 9, 25, tzinfo=JST)
MIXER = "MX09"


def later(minutes: int) -> datetime:
    """A time on the morning of the tests."""
    return MORNING + timedelta(minutes=minutes)


@dataclass
class Homes:
    """Makes homes below `root`. A new book takes Alembic's import; a copy takes a few milliseconds."""

    root: Path
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)
    _ids: "itertools.count[int]" = field(default_factory=itertools.count)
    _open: list[OpenHome] = field(default_factory=list)

    def folder(self) -> Path:
        """A home with an empty book of SZN in it, closed."""
        template = self.root / "template"
        if not template.exists():
            close_home(open_home(template, "SZN", keyring=False))
        copy = self.root / f"home-{next(self._numbers)}"
        shutil.copytree(template, copy)
        return copy

    def open(self, folder: Path | None = None) -> OpenHome:
        """A home that is open until the test ends, or until `close`."""
        opened = open_home(folder or self.folder(), "SZN", keyring=False, new_id=lambda: f"e{next(self._ids):08d}")
        self._open.append(opened)
        return opened

    def close(self) -> None:
        """Close all that a test left open."""
        while self._open:
            close_home(self._open.pop())


def write(book: Book, *facts: Fact, at: datetime = MORNING) -> list[str]:
    """All facts in one act; the ids of their entries."""
    with book.act(MIXER, at) as act:
        return [act.append(fact) for fact in facts]


def projections(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every projection."""
    with book.looking() as conn:
        return {
            name: [tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key.columns))]
            for name, table in PROJECTIONS.tables.items()
        }


def utc(text: str) -> datetime:
    """A moment in UTC from ISO text."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
