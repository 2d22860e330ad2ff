"""A home: the folder with one device's book, its mark, its lock, and the key where no keyring keeps it."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uuid_utils
from sqlalchemy import Engine, insert, select

from app.domain.journal import Author
from db.book import Book
from db.driver import naming, open_engine
from db.keys import BookKey, KeyPlace, find_key, make_key
from db.label import Label, check_of, read_label, write_label
from db.lock import BookLock
from db.mark import MarkFile
from db.schema import bring_up_to_date
from db.tables.journal import device, log
from db.trouble import CutShort, Damaged, KeyMissing, OtherSpace, WrongKey

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
            engine = _engine(home / "book.db", key.key, read_label(home))
            try:
                row = _checked(engine, home / "book.db", mark, space_id, sample)
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


def _engine(file: Path, key: bytes, label: Label | None) -> Engine:
    try:
        return open_engine(file, key)
    except WrongKey as refused:
        if label is not None and label.key_check:
            raise Damaged(str(refused)) from refused  # the key is the right one
        raise


def _checked(engine: Engine, file: Path, mark: MarkFile, space_id: str, sample: bool) -> dict[str, object]:
    """The row of this device, after every check that an opening makes."""
    _check_pages(engine, file)
    bring_up_to_date(engine)
    row = _device_row(engine)
    if row is None:
        if mark.read() is not None:
            raise CutShort("device")
        row = _new_device(engine, space_id, sample)
    if space_id and row["space_id"] != space_id:
        raise OtherSpace(str(row["space_id"]))
    _check_mark(engine, row, mark)
    return row


def _check_pages(engine: Engine, file: Path) -> None:
    if file.stat().st_size > CHECKED_AT_START:
        return
    wrong = broken_pages(engine)
    if wrong:
        raise Damaged(wrong[0])


def broken_pages(engine: Engine) -> list[str]:
    """What SQLCipher says of pages whose bytes are not those that were written; empty for a sound file."""
    with engine.connect() as conn:
        return [str(row[0]) for row in conn.exec_driver_sql("PRAGMA cipher_integrity_check")]


def _device_row(engine: Engine) -> dict[str, object] | None:
    with engine.connect() as conn:
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


def _check_mark(engine: Engine, row: dict[str, object], mark: MarkFile) -> None:
    kept = mark.read()
    if kept is None:
        return
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
