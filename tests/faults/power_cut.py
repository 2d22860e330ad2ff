"""Power cuts played from a record of what a program did to its files (storage_faults.c).

The disk: what is written stays pending until the same file is synced. At a cut any of
the pending sectors of 512 bytes may have reached the disk or not, in any order. A new
name, a new length, a removal are pending until the folder, or that file, is synced.
"""

import itertools
import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

SECTOR = 512
MEMORY_MAPS = "-shm"


class Loss(Enum):
    """Which of the pending changes a cut takes away."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    THE_LAST = "the last"
    ALL_BUT_THE_LAST = "all but the last"
    HALF_OF_THE_LAST = "half of the last"
    HALF = "half of the sectors"
    FEW = "a tenth of the sectors"


@dataclass(frozen=True, slots=True)
class Op:
    """One line of the record."""

    kind: str
    name: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """A pending write, or with data None a new length."""

    offset: int
    data: bytes | None

    def done_to(self, content: bytearray) -> None:
        """Change the content."""
        if self.data is None:
            del content[self.offset :]
            content.extend(bytes(max(0, self.offset - len(content))))
            return
        content.extend(bytes(max(0, self.offset + len(self.data) - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data

    def sectors(self) -> list["Change"]:
        """The write cut at the sectors of the disk."""
        if self.data is None:
            return [self]
        cuts = [0, *range(SECTOR - self.offset % SECTOR, len(self.data), SECTOR), len(self.data)]
        return [Change(self.offset + at, self.data[at:to]) for at, to in itertools.pairwise(cuts)]


@dataclass
class File:
    """Bytes on the disk, and what is on its way there."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        """Everything arrives."""
        for one in self.pending:
            one.done_to(self.kept)
        self.pending.clear()

    def after(self, loss: Loss, chance: random.Random) -> bytes:
        """What a cut leaves."""
        content = bytearray(self.kept)
        for one in _arrived(self.pending, loss, chance):
            one.done_to(content)
        return bytes(content)


def _arrived(pending: list[Change], loss: Loss, chance: random.Random) -> list[Change]:
    if loss in (Loss.HALF, Loss.FEW):
        least = 0.5 if loss is Loss.HALF else 0.1
        return [part for one in pending for part in one.sectors() if chance.random() >= least]
    last = pending[-1].sectors() if pending else []
    return {
        Loss.NOTHING: pending,
        Loss.EVERYTHING: [],
        Loss.THE_LAST: pending[:-1],
        Loss.ALL_BUT_THE_LAST: pending[-1:],
        Loss.HALF_OF_THE_LAST: [*pending[:-1], *last[: len(last) // 2]],
    }[loss]


@dataclass
class Disk:
    """A folder as the program sees it, and as it would be found after a cut."""

    names: dict[str, File] = field(default_factory=dict)
    kept_names: dict[str, File] = field(default_factory=dict)
    pending_names: list[tuple[str, File | None]] = field(default_factory=list)
    acked: int = 0

    @classmethod
    def of(cls, folder: Path) -> "Disk":
        """A folder all of whose files are on the disk."""
        files = {file.name: File(bytearray(file.read_bytes())) for file in folder.iterdir()}
        return cls(dict(files), dict(files))

    def do(self, op: Op) -> None:
        """One operation of the program."""
        match op.kind:
            case "A":
                self.acked = op.offset
            case "C":
                self._name(op.name, File())
            case "U":
                self._name(op.name, None)
            case "R":
                moved = self.names[op.name]
                self._name(op.data.decode(), moved)
                self._name(op.name, None)
            case "S":
                self._sync(op.name)
            case "W" | "T":
                change = Change(op.offset, op.data if op.kind == "W" else None)
                self.names[op.name].pending.append(change)

    def _name(self, name: str, file: File | None) -> None:
        self.pending_names.append((name, file))
        if file is None:
            self.names.pop(name)
        else:
            self.names[name] = file

    def _sync(self, name: str) -> None:
        upto = len(self.pending_names)
        if name != "/":
            file = self.names[name]
            file.sync()
            # names arrive in order, as in a journal of the file system; a file's sync brings its own
            upto = max((at + 1 for at, (_, made) in enumerate(self.pending_names) if made is file), default=0)
        self.kept_names = _renamed(self.kept_names, self.pending_names[:upto])
        del self.pending_names[:upto]

    def after(self, loss: Loss, chance: random.Random) -> dict[str, bytes]:
        """The files that are found after a cut now."""
        upto = {Loss.NOTHING: len(self.pending_names), Loss.EVERYTHING: 0}.get(loss)
        upto = chance.randint(0, len(self.pending_names)) if upto is None else upto
        names = _renamed(self.kept_names, self.pending_names[:upto])
        return {name: file.after(loss, chance) for name, file in names.items()}


def _renamed(names: dict[str, File], changes: list[tuple[str, File | None]]) -> dict[str, File]:
    found = dict(names)
    for name, file in changes:
        if file is None:
            found.pop(name, None)
        else:
            found[name] = file
    return found


def read_record(path: Path) -> Iterator[Op]:
    """Every operation in order, those on memory maps left out."""
    raw, at = path.read_bytes(), 0
    while at < len(raw):
        kind, length = chr(raw[at]), struct.unpack_from("<H", raw, at + 1)[0]
        name = raw[at + 3 : at + 3 + length].decode()
        offset, size = struct.unpack_from("<qI", raw, at + 3 + length)
        start = at + 15 + length
        at = start + size
        if not name.endswith(MEMORY_MAPS):
            yield Op(kind, name, offset, raw[start:at])
