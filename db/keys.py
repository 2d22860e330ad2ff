"""Where a book's key lies: in the keyring of the operating system, else in a file only its owner may read."""

import base64
import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.durable import write_durably
from db.trouble import WrongKey

SERVICE = "mixdesk"
FILE = "book.key"
KEY_BYTES = 32


class KeyPlace(StrEnum):
    """Where the key was found or put."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class BookKey:
    """32 random bytes, and where they lie."""

    key: bytes
    place: KeyPlace


def find_key(book_id: str, home: Path, *, keyring: bool) -> BookKey | None:
    """The key of the book, or None when there is none in either place. Raises WrongKey for what is no key."""
    file = home / FILE
    if file.exists():
        return BookKey(_read(file.read_text(encoding="utf-8", errors="replace"), FILE), KeyPlace.FILE)
    kept = _ring_get(book_id) if keyring and book_id else None
    return BookKey(_read(kept, "keyring"), KeyPlace.KEYRING) if kept else None


def _read(words: str, where: str) -> bytes:
    try:
        key = bytes.fromhex(words.strip())
    except ValueError as broken:
        raise WrongKey(where) from broken
    if len(key) != KEY_BYTES:
        raise WrongKey(where)
    return key


def make_key(book_id: str, home: Path, *, keyring: bool) -> BookKey:
    """A new key, put into the keyring where there is one, else into a file of mode 0600."""
    return put_key(book_id, home, secrets.token_bytes(KEY_BYTES), keyring=keyring)


def put_key(book_id: str, home: Path, key: bytes, *, keyring: bool) -> BookKey:
    """Put a key where `find_key` looks, durably, before anything is encrypted with it.

    A key file that is in the way is kept beside it under another name.
    """
    file = home / FILE
    if file.exists():
        file.replace(home / (FILE + ".before"))
    if keyring and _ring_set(book_id, key.hex()):
        return BookKey(key, KeyPlace.KEYRING)
    write_durably(file, key.hex() + "\n")
    return BookKey(key, KeyPlace.FILE)


def recovery_text(key: bytes) -> str:
    """The key as an owner writes it down: base32 in groups of four."""
    plain = base64.b32encode(key).decode("ascii").rstrip("=")
    return "-".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def key_from_recovery(text: str) -> bytes | None:
    """The key of a recovery text, or None where the text is none. Reads 0 as O, 1 as I and 8 as B."""
    typed = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(one for one in typed if one.isalnum()).translate(str.maketrans("018", "OIB"))
    try:
        key = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


def _ring_get(book_id: str) -> str | None:
    # keyring is slow to import and may have no backend at all: then the file is used, and doctor says so
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, book_id)
    except KeyringError:
        return None


def _ring_set(book_id: str, words: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, book_id, words)
        return keyring.get_password(SERVICE, book_id) == words
    except KeyringError:
        return False
