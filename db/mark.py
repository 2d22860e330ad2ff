"""The high-water mark: how far the journal had come, kept outside the book's file.

A book whose write-ahead log was lost opens without complaint and is merely shorter.
Only something outside can tell. Two slots of one line each are written in turn, so
a torn write leaves the other one whole. The mark is written after each commit and
left to the system to sync: a mark that lags is harmless, one that leads cannot be.
"""

import os
import zlib
from dataclasses import dataclass
from pathlib import Path

SLOT = 128


@dataclass(frozen=True, slots=True)
class HighWater:
    """The last entry written: its author's epoch and number, and the chain's digest."""

    epoch: int
    n: int
    digest: str


class MarkFile:
    """The file beside the book that holds the mark."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        self._next = 0

    def read(self) -> HighWater | None:
        """The highest whole mark, or None when there is none."""
        found = self._slots()
        return max(found.values(), key=_order, default=None)

    def _slots(self) -> dict[int, HighWater]:
        """The whole marks by the place of their slot."""
        if not self._path.exists():
            return {}
        raw = self._path.read_bytes()
        return {at: mark for at in (0, SLOT) if (mark := _parse(raw[at : at + SLOT]))}

    def write(self, mark: HighWater) -> None:
        """Put the mark into the slot that is not the latest."""
        if self._file is None:
            found = self._slots()
            self._next = SLOT if found and max(found, key=lambda at: _order(found[at])) == 0 else 0
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        text = f"{mark.epoch} {mark.n} {mark.digest}"
        line = f"{text} {zlib.crc32(text.encode()):08x}".ljust(SLOT - 1) + "\n"
        os.lseek(self._file, self._next, os.SEEK_SET)
        os.write(self._file, line.encode())
        self._next = SLOT - self._next

    def close(self) -> None:
        """Sync and let go of the file."""
        if self._file is not None:
            os.fsync(self._file)
            os.close(self._file)
            self._file = None


def _order(mark: HighWater) -> tuple[int, int]:
    return mark.epoch, mark.n


def _parse(raw: bytes) -> HighWater | None:
    parts = raw.decode("ascii", "replace").split()
    if len(parts) != 4 or not (parts[0].isdigit() and parts[1].isdigit()):
        return None
    if f"{zlib.crc32(' '.join(parts[:3]).encode()):08x}" != parts[3]:
        return None
    return HighWater(int(parts[0]), int(parts[1]), parts[2])
