"""Runs the desk's acts in processes that come to grief, hundreds of them, forked from one that has all imported.

python -m tests.faults.forge PLAN --template HOME --work FOLDER --count N --seed S [--planted BUG]

Prints one JSON line: {"runs", "wrong": [what, …], "acts", …}. With the shim preloaded: steps, errors, cuts.
"""

import argparse
import ctypes
import errno
import json
import os
import random
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import text

from db.book import Book
from db.home import OpenHome, close_home, open_home
from db.trouble import BookTrouble, Uncertain
from tests.faults.desk_acts import act, next_act, wrong_with
from tests.faults.power_cut import Disk, Loss, read_record

ACTS = 6


@dataclass
class Tally:
    """What came of the runs."""

    runs: int = 0
    acts: int = 0
    ahead: int = 0
    troubles: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def found(self, what: str, where: str) -> None:
        """One run's result; `what` is "" when all held."""
        self.runs += 1
        if what:
            self.wrong.append(f"{where}: {what}")


@dataclass(frozen=True)
class Forge:
    """Where to work, and what to do wrong on purpose."""

    template: Path
    work: Path
    planted: str

    def home(self) -> Path:
        """A fresh home."""
        folder = self.work / "home"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.template, folder)
        return folder

    def open(self, folder: Path) -> OpenHome:
        """The home, with the planted bug in it."""
        opened = open_home(folder, "SZN", keyring=False)
        if self.planted.startswith("synchronous"):
            with opened.book.looking() as conn:
                conn.execute(text("ROLLBACK"))
                conn.connection.driver_connection.execute(f"PRAGMA {self.planted}")  # type: ignore[union-attr]
                conn.execute(text("BEGIN"))
        return opened

    def do(self, book: Book, number: int, ack: Callable[[int], None]) -> None:
        """One act and its acknowledgment."""
        if self.planted == "ack early":
            act(book, number, before_commit=ack)
        else:
            act(book, number)
            ack(number)


def fork(child: Callable[[int], None]) -> tuple[int, int]:
    """Start a child that is handed the writing end of a pipe; its process id and the reading end."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            child(writing)
        except BaseException as failed:
            os.write(writing, f"crashed {failed!r}\n".encode())
        finally:
            os._exit(0)
    os.close(writing)
    return pid, reading


def said(reading: int, until: float | None = None) -> list[str]:
    """Whole lines from a pipe up to its end, or up to a moment of the steady clock."""
    raw = b""
    while until is None or (left := until - time.monotonic()) > 0:
        if until is not None and not select.select([reading], [], [], left)[0]:
            break
        more = os.read(reading, 65536)
        raw += more
        if not more:
            break
    return raw.decode().split("\n")[:-1]


def kills(forge: Forge, count: int, chance: random.Random) -> Tally:
    """SIGKILL at a random moment, again and again."""
    tally = Tally()
    for number in range(count):
        folder = forge.home()

        def works(pipe: int, folder: Path = folder) -> None:
            book = forge.open(folder).book
            for n in range(1, 10_000):
                forge.do(book, n, lambda done: os.write(pipe, b"%d\n" % done) and None)

        pid, reading = fork(works)
        lines = said(reading, time.monotonic() + chance.uniform(0, 0.06))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        lines += said(reading)
        os.close(reading)
        _judge(tally, folder, lines, f"kill {number}", spare=1)
    return tally


def _judge(tally: Tally, folder: Path, lines: list[str], where: str, spare: int) -> None:
    crashed = [line for line in lines if line.startswith("crashed")]
    done = [int(line) for line in lines if line.isdigit()]
    for line in lines:
        if line.startswith("refused"):
            tally.troubles[line] = tally.troubles.get(line, 0) + 1
    acked = max(done, default=0)
    tally.acts += acked
    tally.found(crashed[0] if crashed else wrong_with(folder, acked, acked + spare), where)


def shim() -> Any:
    """The storage shim that this process was started with."""
    return ctypes.CDLL(None)


def steps(forge: Forge, count: int, chance: random.Random) -> Tally:
    """The process dies before its n-th operation on a file, or in the middle of it: `count` of all n, each way."""
    tally, total = Tally(), _operations(forge)
    chosen = sorted(chance.sample(range(1, total + 1), min(count, total)))
    for n, torn in [(n, torn) for n in chosen for torn in (0, 1)]:
        folder = forge.home()

        def works(pipe: int, folder: Path = folder, n: int = n, torn: int = torn) -> None:
            shim().faults_arm(str(folder).encode())
            shim().faults_kill_at(ctypes.c_long(n), torn)
            _a_morning(forge, folder, lambda done: os.write(pipe, b"%d\n" % done) and None)

        pid, reading = fork(works)
        lines = said(reading)
        os.close(reading)
        os.waitpid(pid, 0)
        _judge(tally, folder, lines, f"step {n} of {total}{' torn' if torn else ''}", spare=1)
    return tally


def _a_morning(forge: Forge, folder: Path, ack: Callable[[int], None]) -> None:
    """Open, some acts, close, open again, some more: the log is brought into the file in between."""
    for _ in range(2):
        opened = forge.open(folder)
        first = next_act(opened.book)
        for n in range(first, first + ACTS // 2):
            forge.do(opened.book, n, ack)
        close_home(opened)


def _operations(forge: Forge) -> int:
    folder = forge.home()

    def works(pipe: int) -> None:
        shim().faults_arm(str(folder).encode())
        _a_morning(forge, folder, lambda _: None)
        os.write(pipe, b"%d\n" % shim().faults_count())

    pid, reading = fork(works)
    lines = said(reading)
    os.close(reading)
    os.waitpid(pid, 0)
    return int(lines[-1])


def errors(forge: Forge, count: int, chance: random.Random) -> Tally:
    """A write or a sync fails once or for a while; the desk says so and goes on."""
    tally = Tally()
    for number in range(count):
        folder = forge.home()
        kind, error = chance.choice(["W", "S"]), chance.choice([errno.EIO, errno.ENOSPC])
        at, for_ = chance.randint(1, 25), chance.choice([1, 1, 2, 8])

        def works(
            pipe: int, folder: Path = folder, kind: str = kind, error: int = error, at: int = at, for_: int = for_
        ) -> None:
            shim().faults_arm(str(folder).encode())
            book = forge.open(folder).book
            shim().faults_fail(ord(kind), error, ctypes.c_long(at), ctypes.c_long(for_))
            _stubborn(forge, book, pipe)

        pid, reading = fork(works)
        lines = said(reading)
        os.close(reading)
        os.waitpid(pid, 0)
        where = f"error {number}: {kind} {errno.errorcode[error]} from {at} for {for_}"
        _judge(tally, folder, lines, where, spare=lines.count("refused uncertain"))
        if "end" not in lines:
            tally.wrong.append(f"{where}: it never went on: {lines}")
    return tally


def _stubborn(forge: Forge, book: Book, pipe: int) -> None:
    before = book.tail
    for _ in range(40):
        try:
            book.inside()
            n = next_act(book)
            if n > ACTS:
                os.write(pipe, b"end\n")
                return
            before = book.tail
            forge.do(book, n, lambda done: os.write(pipe, b"%d\n" % done) and None)
        except BookTrouble as trouble:
            os.write(pipe, f"refused {trouble.code}\n".encode())
            if book.tail != before and not isinstance(trouble, Uncertain):
                os.write(pipe, b"crashed: the end of the chain moved in an act that failed\n")


def cuts(forge: Forge, count: int, chance: random.Random) -> Tally:
    """The power is cut at random moments, and any of what was not synced is lost."""
    tally, folder, record = Tally(), forge.home(), forge.work / "record"
    disk = Disk.of(folder)

    def works(pipe: int) -> None:
        shim().faults_arm(str(folder).encode())
        shim().faults_record(str(record).encode())
        _a_morning(forge, folder, lambda done: shim().faults_ack(ctypes.c_long(done)))
        os.write(pipe, b"end\n")

    pid, reading = fork(works)
    assert said(reading)[-1] == "end"
    os.close(reading)
    os.waitpid(pid, 0)
    ops = list(read_record(record))
    moments = {at: [] for at in range(len(ops))}  # type: dict[int, list[Loss]]
    for at, loss in chance.sample([(at, loss) for at in moments for loss in Loss], min(count, len(ops) * len(Loss))):
        moments[at].append(loss)
    for at, op in enumerate(ops):
        disk.do(op)
        for loss in moments[at]:
            place = forge.work / "after"
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            for name, content in disk.after(loss, chance).items():
                (place / name).write_bytes(content)
            tally.found(wrong_with(place, disk.acked, disk.acked + 1), f"cut after {at} of {len(ops)}, {loss.value}")
    tally.acts = disk.acked
    return tally


PLANS = {"kills": kills, "steps": steps, "errors": errors, "cuts": cuts}


def main() -> None:
    """Read the command line, run, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", choices=sorted(PLANS))
    parser.add_argument("--template", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--planted", default="")
    given = parser.parse_args()
    forge = Forge(given.template, given.work, given.planted)
    tally = PLANS[given.plan](forge, given.count, random.Random(given.seed))
    sys.stdout.write(json.dumps(vars(tally), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
