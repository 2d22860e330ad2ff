"""The code on a pass: what the QR of a visitor's pass carries, and who may read it.

A code is 29 characters, `V` and 28 of Crockford's base 32: 12 bits that name the space, 64 bits of pass id,
64 bits of MAC. That is the longest text that still fits a QR of version 2 at error level Q, and digits and
capital letters survive a scanner set to the wrong keyboard. 28 x 5 bits are 140 exactly, so every code has one
spelling only. The code holds no name, no date and no right: those are looked up in the book by the pass id.
"""

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass
from enum import Enum

VERSION = "V"
CODE_LENGTH = 29
LONGEST_SCAN = 512  # a version 40 QR holds more, but none of ours and no web address worth a sentence does

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE = {letter: value for value, letter in enumerate(_ALPHABET)}
_CONFUSED = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})
_HEX = frozenset("0123456789ABCDEF")
_TAG_DOMAIN = b"mixdesk/space-tag/1\x00"
_MAC_DOMAIN = b"mixdesk/pass/1\x00"
_MAC_BYTES = 8


class NotOursKind(Enum):
    """Why a scanned text is not a pass of this house. Each has its own sentence, except MISREAD."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL_CHARACTERS = "control_characters"
    WEB_ADDRESS = "web_address"
    MISREAD = "misread"
    OTHER = "other"

    @property
    def silent(self) -> bool:
        """True when nothing must be shown.

        Error correction now and then invents a text of the right shape (a few in ten thousand of damaged codes).
        Telling a visitor about it would blame a good pass; the next camera frame reads it rightly.
        """
        return self is NotOursKind.MISREAD


@dataclass(frozen=True, slots=True)
class PassCode:
    """The three parts of a code. space_tag: 12 bits. pass_id: 16 capital hex digits. mac: 8 bytes, unchecked."""

    space_tag: int
    pass_id: str
    mac: bytes


@dataclass(frozen=True, slots=True)
class OursPass:
    """A pass that this space made. Whether it still counts is for the book to say."""

    pass_id: str


@dataclass(frozen=True, slots=True)
class ForeignPass:
    """A well-formed pass of another space. Its MAC cannot be checked here, so nothing of it is believed."""

    tag: int


@dataclass(frozen=True, slots=True)
class NotOurs:
    """A text that is no pass at all, or one that did not survive the reading."""

    kind: NotOursKind


def new_pass_id(random_bytes: bytes) -> str:
    """Return the pass id for 8 random bytes. Raises ValueError for any other length."""
    if len(random_bytes) != 8:
        raise ValueError("a pass id is 8 bytes")
    return random_bytes.hex().upper()


def space_tag(space_id: str) -> int:
    """Return the 12 bits that name a space inside a code (0 to 4095).

    Two spaces share a tag once in 4096; their passes then fail the MAC at the other space instead of being named
    foreign, which is safe.
    """
    digest = hashlib.sha256(_TAG_DOMAIN + space_id.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:2], "big") >> 4


def code_for(space_id: str, pass_id: str, key: bytes) -> str:
    """Return the 29 characters for a pass of this space.

    key: at least 16 bytes, one per space. Raises ValueError for a shorter key or an id that is not 16 capital hex
    digits: both would be faults of ours, never of a visitor.
    """
    if len(pass_id) != 16 or not _HEX.issuperset(pass_id):
        raise ValueError("a pass id is 16 capital hex digits")
    if len(key) < 16:
        raise ValueError("a pass key is at least 16 bytes")
    tag = space_tag(space_id)
    bits = (tag << 128) | (int(pass_id, 16) << 64) | int.from_bytes(_mac(key, tag, pass_id), "big")
    return VERSION + "".join(_ALPHABET[(bits >> shift) & 31] for shift in range(135, -1, -5))


def parts_of(text: str) -> PassCode | None:
    """Return the parts of a text that has exactly the shape of a code, else None. The MAC is not checked."""
    if len(text) != CODE_LENGTH or text[0] != VERSION:
        return None
    bits = 0
    for letter in text[1:]:
        value = _VALUE.get(letter)
        if value is None:
            return None
        bits = (bits << 5) | value
    pass_id = f"{(bits >> 64) & (2**64 - 1):016X}"
    return PassCode(bits >> 128, pass_id, (bits & (2**64 - 1)).to_bytes(_MAC_BYTES, "big"))


def read_code(text: str, space_id: str, keys: tuple[bytes, ...]) -> OursPass | ForeignPass | NotOurs:
    """Tell whose pass a scanned text is. Never raises, whatever the text.

    keys: those valid at once, usually one, two while a space changes its key. Only the canonical spelling is
    taken, so one pass has one text; what a person typed goes through `typed_form` first.
    """
    code = parts_of(text)
    if code is None:
        return NotOurs(_kind_of(text))
    own = space_tag(space_id)
    # Checked under the own tag even when the code names another: then a misread tag is not taken for a neighbour's.
    true_mac = any(hmac.compare_digest(_mac(key, own, code.pass_id), code.mac) for key in keys)
    if code.space_tag == own:
        return OursPass(code.pass_id) if true_mac else NotOurs(NotOursKind.MISREAD)
    return NotOurs(NotOursKind.MISREAD) if true_mac else ForeignPass(code.space_tag)


def typed_form(text: str) -> str:
    """Return what a person meant who typed a code from paper.

    Full-width letters, lower case, blanks and hyphens are folded, O is read as 0, I and L as 1 (Crockford).
    Only for typing: a scanner that delivers such letters has misread.
    """
    return unicodedata.normalize("NFKC", text).upper().translate(_CONFUSED).strip()


def grouped(code: str) -> str:
    """Return a code in groups of five for the eye: `V1234 56789 …`. `typed_form` takes it back."""
    return " ".join(code[start : start + 5] for start in range(0, len(code), 5))


def _mac(key: bytes, tag: int, pass_id: str) -> bytes:
    message = _MAC_DOMAIN + tag.to_bytes(2, "big") + bytes.fromhex(pass_id)
    return hmac.digest(key, message, "sha256")[:_MAC_BYTES]


def _kind_of(text: str) -> NotOursKind:
    """Name what a text is that has not the shape of a code."""
    if len(text) > LONGEST_SCAN:
        return NotOursKind.TOO_LONG
    if not text.strip():
        return NotOursKind.EMPTY
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text):
        return NotOursKind.CONTROL_CHARACTERS
    if text.strip().casefold().startswith(("http://", "https://", "www.")):
        return NotOursKind.WEB_ADDRESS
    return NotOursKind.OTHER
