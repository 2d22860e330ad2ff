"""The few words of ESC/POS that receipt printers of every make understand: a picture, a cut, a drawer, a status.

Text is never sent as text: printers differ in their code pages, and none has every letter of a Japanese name.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QImage

INIT = b"\x1b@"
CUT = b"\x1dVB\x00"  # feed to the knife, cut all but a corner
KICK_DRAWER = b"\x1bp\x00\x19\xfa"  # pin 2, 50 ms on, 500 ms off
ASK_PRINTER = b"\x10\x04\x01"  # answered at once, even in the middle of a picture
ASK_CAUSE = b"\x10\x04\x02"
ASK_PAPER = b"\x10\x04\x04"
ASK_IN_ORDER = b"\x1dr\x01"  # answered only when all before it has been printed
_BAND_ROWS = 128  # small printers take a picture in pieces


class Trouble(Enum):
    """What keeps a printer from printing."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture of one bit a dot, 1 for black. rows: each of width_bytes bytes, from the top."""

    width_bytes: int
    rows: tuple[bytes, ...]


def raster_of(image: QImage) -> Raster:
    """Return a picture for the printer. What is not black and white yet is cut at the middle grey."""
    mono = image.convertToFormat(QImage.Format.Format_Mono)
    width_bytes = (mono.width() + 7) // 8
    black_is_one = _dark(mono.color(1))
    unused = 8 * width_bytes - mono.width()
    rows = []
    bits = bytes(mono.constBits())
    for row in range(mono.height()):
        start = row * mono.bytesPerLine()
        value = int.from_bytes(bits[start : start + width_bytes], "big")
        if not black_is_one:
            value ^= (1 << (8 * width_bytes)) - 1
        rows.append((value >> unused << unused).to_bytes(width_bytes, "big"))
    return Raster(width_bytes, tuple(rows))


def job(raster: Raster) -> bytes:
    """Return the bytes that print a picture from the paper's beginning and cut behind it."""
    parts = [INIT]
    for start in range(0, len(raster.rows), _BAND_ROWS):
        band = raster.rows[start : start + _BAND_ROWS]
        size = raster.width_bytes.to_bytes(2, "little") + len(band).to_bytes(2, "little")
        parts.append(b"\x1dv0\x00" + size + b"".join(band))
    return b"".join([*parts, CUT])


def is_status(answer: int) -> bool:
    """Tell an answer to one of the three `ASK_…` of DLE EOT from other bytes a printer may send."""
    return answer & 0b1001_0011 == 0b0001_0010


def is_in_order(answer: int) -> bool:
    """Tell an answer to `ASK_IN_ORDER` from other bytes a printer may send."""
    return answer & 0b1111_0000 == 0


def trouble_of(asked: bytes, answer: int) -> Trouble | None:
    """Return what a status byte complains of, None when it is content. Little paper left is no complaint."""
    if asked == ASK_PAPER:
        return Trouble.PAPER_OUT if answer & 0x60 else None
    if asked == ASK_CAUSE:
        if answer & 0x04:
            return Trouble.COVER_OPEN
        return Trouble.PAPER_OUT if answer & 0x20 else Trouble.OFFLINE if answer & 0x40 else None
    return Trouble.OFFLINE if answer & 0x08 else None


def _dark(colour: int) -> bool:
    return (colour & 0xFF) < 128
