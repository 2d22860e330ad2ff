"""The label of a book: a small file that lies outside of it and says its name and which key is its own."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from db.durable import write_durably
from db.trouble import Damaged

FILE = "book.json"


@dataclass(frozen=True, slots=True)
class Label:
    """book_id: under which a keyring keeps the key. key_check: what `check_of` says of the key, "" if not known."""

    book_id: str
    key_check: str = ""

    def fits(self, key: bytes) -> bool:
        """Whether the key may be this book's. With a check known, a key that does not fit is surely another's."""
        return not self.key_check or self.key_check == check_of(self.book_id, key)


def check_of(book_id: str, key: bytes) -> str:
    """64 bit by which a wrong key is told from a damaged book. The key is 256 random bits: nothing is given away."""
    return hashlib.sha256(b"mixdesk book key\n" + book_id.encode() + b"\n" + key).hexdigest()[:16]


def read_label(home: Path) -> Label | None:
    """The label in a home, or None. Raises Damaged for one that cannot be read."""
    file = home / FILE
    if not file.exists():
        return None
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        return Label(str(plain["book_id"]), str(plain.get("key_check", "")))
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise Damaged(FILE) from broken


def write_label(home: Path, label: Label) -> None:
    """Put the label beside the book."""
    words = json.dumps({"book_id": label.book_id, "key_check": label.key_check})
    write_durably(home / FILE, words + "\n")
