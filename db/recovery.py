"""Opening a book whose key was lost, by the recovery text that its owner wrote down."""

from enum import StrEnum
from pathlib import Path

from db.driver import naming, open_engine
from db.keys import key_from_recovery, put_key
from db.label import Label, check_of, read_label, write_label
from db.lock import BookLock
from db.trouble import Damaged, WrongKey


class Recovery(StrEnum):
    """What came of it."""

    DONE = "done"
    NOT_A_TEXT = "not_a_text"
    OTHER_BOOK = "other_book"
    NO_BOOK = "no_book"


def recover(home: Path, text: str, *, keyring: bool) -> Recovery:
    """Put the key of a recovery text back to its place, after it has opened the book.

    Nothing is changed unless the key is this book's. Raises BookTrouble (InUse, Damaged, ReadOnly …).
    """
    key = key_from_recovery(text)
    if key is None:
        return Recovery.NOT_A_TEXT
    if not (home / "book.db").exists():
        return Recovery.NO_BOOK
    with naming():
        lock = BookLock(home / "book.lock")
        try:
            return _put_back(home, key, keyring)
        finally:
            lock.release()


def _put_back(home: Path, key: bytes, keyring: bool) -> Recovery:
    # a lost or torn label is made anew: under which name the keyring keeps the key is free to choose
    label = _label(home) or Label(check_of("", key))
    if not label.fits(key):
        return Recovery.OTHER_BOOK
    try:
        open_engine(home / "book.db", key).dispose()
    except WrongKey as refused:
        if label.key_check:
            raise Damaged(str(refused)) from refused
        return Recovery.OTHER_BOOK
    put_key(label.book_id, home, key, keyring=keyring)
    write_label(home, Label(label.book_id, check_of(label.book_id, key)))
    return Recovery.DONE


def _label(home: Path) -> Label | None:
    try:
        return read_label(home)
    except Damaged:
        return None
