"""A home: the folder with one device's book, its mark, its lock, and the key where no keyring keeps it."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uuid_utils
from sqlalchemy import Engine, insert, inspect, select

from app.domain.journal import Author
from db.book import Book
from db.driver import broken_pages, checkpoint, naming, open_engine
from db.keys import BookKey, KeyPlace, find_key, make_key
from db.label import Label, check_of, read_label, write_label
from db.lock import BookLock
from db.mark import MarkFile
from db.schema import bring_up_to_date, refuse_newer
from db.tables.journal import device, log
from db.trouble import CutShort, Damaged, DiskFull, InUse, KeyMissing, OtherSpace, WrongKey

# Files up to this size have every page checked at each start; larger ones by `journal verify`.
CHECKED_AT_START = 32 * 1024 * 1024
# Below one page SQLite takes a file for an empty one.
PAGE = 4096


@dataclass(frozen=True, slots=True)
class Device:
    """This device: pass_keys are the keys by which passes are made and checked, the newest first."""

    device_id: str
    receipt_prefix: str
    pass_keys: tuple[bytes, ...]
    sample: bool
    key_place: KeyPlace


@dataclass(frozen=True, slots=True)
class OpenHome:
    """A home that is open: close it with `close_home`."""

    book: Book
    device: Device
    lock: BookLock
    key: bytes


def new_event_id() -> str:
    """A time-ordered id."""
    return str(uuid_utils.uuid7())


def _salt() -> bytes:
    return os.urandom(16)


def open_home(
    home: Path,
    space_id: str,
    *,
    keyring: bool,
    sample: bool = False,
    till_base: int = 0,
    new_id: Callable[[], str] = new_event_id,
) -> OpenHome:
    """Open the book in `home`, made new where there is none yet. An empty `space_id` takes the book's own.

    Raises BookTrouble: InUse, WrongKey, KeyMissing, Damaged, CutShort, ReadOnly, DiskFull, NewerBook, OtherSpace.
    Nothing in the home is overwritten by an opening that fails.
    """
    with naming():
        home.mkdir(parents=True, exist_ok=True)
        lock = BookLock(home / "book.lock")
        try:
            mark = MarkFile(home / "book.mark")
            key = _key(home, mark, keyring)
            label, file = read_label(home), home / "book.db"
            _look_first(file, key.key, label, mark, space_id)
            engine = _engine(file, key.key, label)
            try:
                row = _made_ready(engine, file, space_id, sample)
                author = Author(str(row["space_id"]), str(row["device_id"]), int(str(row["epoch"])))
                book = Book(engine, author, mark, new_id=new_id, new_salt=_salt, till_base=till_base)
            except BaseException:
                engine.dispose()
                raise
        except BaseException:
            lock.release()
            raise
    keys = tuple(one for one in (row["pass_key"], row["older_pass_key"]) if isinstance(one, bytes) and one)
    known = Device(author.device_id, str(row["receipt_prefix"]), keys, bool(row["sample"]), key.place)
    return OpenHome(book, known, lock, key.key)


def close_home(opened: OpenHome) -> None:
    """Let go of book and lock."""
    try:
        opened.book.close()
    finally:
        opened.lock.release()


def book_id(home: Path) -> str:
    """The name of the book, under which a keyring keeps its key; "" when there is no book."""
    label = read_label(home)
    return label.book_id if label else ""


def _key(home: Path, mark: MarkFile, keyring: bool) -> BookKey:
    label, file = read_label(home), home / "book.db"
    there = file.exists() and file.stat().st_size >= PAGE
    if not there and mark.read() is not None:
        # made anew, an empty book would stand where a full one was
        raise CutShort("book.db")
    found = find_key(label.book_id if label else "", home, keyring=keyring)
    if found is None and (label or there):
        raise KeyMissing(label.book_id if label else "book.json")
    if found is not None and label is not None:
        if not label.fits(found.key):
            raise WrongKey(found.place)
        return found
    # a home that was left half made has a key of its own already, but no label
    name = secrets.token_hex(8)
    key = found or make_key(name, home, keyring=keyring)
    if not there:
        write_label(home, Label(name, check_of(name, key.key)))
    return key


def _engine(file: Path, key: bytes, label: Label | None, *, read_only: bool = False) -> Engine:
    try:
        return open_engine(file, key, read_only=read_only)
    except WrongKey as refused:
        if label is not None and label.key_check:
            raise Damaged(str(refused)) from refused  # the key is the right one
        raise


def _look_first(file: Path, key: bytes, label: Label | None, mark: MarkFile, space_id: str) -> None:
    """Refuse a book that must not be touched.

    On a connection that cannot write: closing one that can would bring what is left of a
    spoilt log into the file, and throw the rest of the log away.
    """
    if not file.exists() or file.stat().st_size < PAGE:
        return
    engine = _engine(file, key, label, read_only=True)
    try:
        refuse_newer(engine)
        row = _device_row(engine)
        if row is not None and space_id and row["space_id"] != space_id:
            raise OtherSpace(str(row["space_id"]))
        _check_mark(engine, row, mark)
    finally:
        engine.dispose()


def _made_ready(engine: Engine, file: Path, space_id: str, sample: bool) -> dict[str, object]:
    """The row of this device, after the pages are checked and the tables are up to date."""
    _check_pages(engine, file)
    bring_up_to_date(engine)
    return _device_row(engine) or _new_device(engine, space_id, sample)


def _check_pages(engine: Engine, file: Path) -> None:
    if file.stat().st_size > CHECKED_AT_START:
        return
    try:
        with naming():
            checkpoint(engine)
    except (DiskFull, InUse):
        return  # the desk can still look things up, and is told at the first act
    wrong = broken_pages(engine)
    if wrong:
        raise Damaged(wrong[0])


def _device_row(engine: Engine) -> dict[str, object] | None:
    with engine.connect() as conn:
        if not inspect(conn).has_table(device.name):
            return None
        row = conn.execute(select(device)).mappings().one_or_none()
        return dict(row) if row is not None else None


def _new_device(engine: Engine, space_id: str, sample: bool) -> dict[str, object]:
    made: dict[str, object] = {
        "device_id": secrets.token_hex(8),
        "space_id": space_id,
        "epoch": 1,
        "receipt_prefix": secrets.token_hex(2).upper(),
        "pass_key": secrets.token_bytes(32),
        "older_pass_key": None,
        "sample": int(sample),
    }
    with engine.connect() as conn, conn.execution_options(writing=True).begin():
        conn.execute(insert(device), made)
    return made


def _check_mark(engine: Engine, row: dict[str, object] | None, mark: MarkFile) -> None:
    kept = mark.read()
    if kept is None:
        return
    if row is None:
        raise CutShort("device")
    with engine.connect() as conn:
        found = conn.execute(
            select(log.c.digest).where(
                log.c.space_id == row["space_id"],
                log.c.device_id == row["device_id"],
                log.c.epoch == kept.epoch,
                log.c.n == kept.n,
            )
        ).one_or_none()
    if found is None or found.digest.hex() != kept.digest:
        raise CutShort(f"{kept.n}")
