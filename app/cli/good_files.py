"""The files of a space, and the last good copy of each: what is broken is named, and the copy stays in use."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.desk.space_files import read_bytes
from app.domain.findings import Finding, has_errors

T = TypeVar("T")
Reader = Callable[[bytes, str], tuple[T | None, tuple[Finding, ...]]]
MANUAL = ".um.md"
EDITIONS = "editions"


@dataclass(frozen=True, slots=True)
class StillGood:
    """A file that cannot be used as it lies there, so that its last good copy is (message manual_error).

    line: of the first error, 0 for the file as a whole. version: of the manual that stays, "" for other files.
    """

    file: str
    line: int
    version: str = ""

    @property
    def ja(self) -> str:
        """One sentence for the desk."""
        what = "マニュアル" if self.file.endswith(MANUAL) else Path(self.file).name
        where = f"{what}の {self.line}行目" if self.line else what
        kept = f"前の版({self.version})" if self.version else "前に読めたもの"
        return f"{where}が読めません。{kept}を使います。"

    @property
    def en(self) -> str:
        """The same in English."""
        what = "the manual" if self.file.endswith(MANUAL) else Path(self.file).name
        where = f"Line {self.line} of {what}" if self.line else what[:1].upper() + what[1:]
        kept = f"version {self.version}" if self.version else "the last good copy"
        return f"{where} cannot be read. Using {kept}."


def keep_edition(good: Path, sha: str, content: bytes) -> None:
    """Keep an edition under its own hash: a walkthrough goes on with the edition it began with, whatever comes."""
    folder = good / EDITIONS
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{sha}{MANUAL}"
    if not file.exists():
        file.write_bytes(content)


def kept_edition(good: Path, sha: str) -> bytes | None:
    """An edition that was kept, or None."""
    file = good / EDITIONS / f"{sha}{MANUAL}"
    return file.read_bytes() if file.is_file() else None


class Shelf:
    """Where the files of one space are read from, and what was found in them.

    folder: as the owner keeps it. good: copies of what could be read last, None where none are kept.
    """

    def __init__(self, folder: Path, good: Path | None) -> None:
        self.folder = folder
        self.good = good
        self.findings: list[Finding] = []
        self.still_good: list[StillGood] = []
        self.fresh: dict[str, bytes] = {}

    def read(self, name: str, reader: Reader[T], version: Callable[[T], str] = lambda _: "") -> T | None:
        """What a file holds; with any error in it, what its last good copy held; else what can be used of it.

        reader: bytes and file name to a value (None where there is nothing to use) and findings; never raises.
        """
        content = read_bytes(self.folder / name)
        name_here = str(self.folder / name)
        value, found = (None, (content,)) if isinstance(content, Finding) else reader(content, name_here)
        self.findings += found
        if value is not None and not has_errors(found):
            if isinstance(content, bytes):
                self.fresh[name] = content
            return value
        copy = self._copy(name, reader)
        if copy is None:
            return value
        if has_errors(found):
            line = next(one.line for one in found if has_errors((one,)))
            self.still_good.append(StillGood(name, line, version(copy)))
        return copy

    def _copy(self, name: str, reader: Reader[T]) -> T | None:
        content = read_bytes(self.good / name) if self.good else None
        if not isinstance(content, bytes):
            return None
        value, found = reader(content, name)
        return None if has_errors(found) else value

    def names(self, fits: Callable[[str], bool]) -> list[str]:
        """The files of the folder with a fitting name; those of the copies where it has none."""
        return _names(self.folder, fits) or _names(self.good, fits)

    def copies(self, fits: Callable[[str], bool], but: Iterable[str]) -> list[str]:
        """The copies with a fitting name, but for those named."""
        seen = set(but)
        return [name for name in _names(self.good, fits) if name not in seen]


def _names(folder: Path | None, fits: Callable[[str], bool]) -> list[str]:
    try:
        return sorted(one.name for one in folder.iterdir() if fits(one.name)) if folder else []
    except OSError:
        return []


def keep(good: Path, files: dict[str, bytes]) -> None:
    """Keep copies of files that could be used. A copy that cannot be written merely stays the one before."""
    with suppress(OSError):
        good.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = good / name
            if path.exists() and path.read_bytes() == content:
                continue
            new = good / f".{name}.new"
            with new.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
