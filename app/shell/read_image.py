"""Reading the QR code in a picture file.

One decoder, tried on the picture as it is and then, only while it finds nothing, on three re-lit copies: two that
open up dark or glaring parts and one with the contrast evened out. The copies never lose what the plain
picture gives, and a picture that reads at once costs nothing more.
"""

import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import zxingcpp
from PIL import Image, ImageOps, UnidentifiedImageError

MAX_PIXELS = 60_000_000  # the largest telephone photos have 50 million
MAX_BYTES = 40_000_000
_FORMATS = ("PNG", "JPEG")
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_LADDER_LONG_SIDE = 1600  # a code big enough to be retried survives this, and 12 million pixels would cost 10x
_GAMMA_2 = [round(255 * (level / 255) ** 2) for level in range(256)]
_GAMMA_4 = [round(255 * (level / 255) ** 4) for level in range(256)]


class Unread(Enum):
    """Why a picture gave no text, with a Japanese sentence and its English."""

    NO_CODE = ("QRコードが見つかりませんでした。明るいところで撮りなおしてください。", "No QR code was found.")
    NO_FILE = ("ファイルが見つからないか、読めません。", "The file is missing or cannot be read.")
    NOT_A_PICTURE = ("PNGかJPEGの画像ではありません。", "This is not a PNG or JPEG picture.")
    BROKEN = ("画像が途中でこわれています。", "The picture is damaged.")
    TOO_LARGE = ("画像が大きすぎます。", "The picture is too large.")

    def __init__(self, ja: str, en: str) -> None:
        self.ja = ja
        self.en = en


@dataclass(frozen=True, slots=True)
class ImageRead:
    """What a picture said. text: as the code has it, None with the reason in `why`. milliseconds: wall time."""

    text: str | None
    milliseconds: float
    why: Unread | None = None


def read_image(path: Path, seconds: Callable[[], float] = time.perf_counter) -> ImageRead:
    """Read the QR code in a PNG or JPEG file. Never raises for what is in the file.

    seconds: a steady clock, for the measure only.
    """
    start = seconds()
    found = _opened(path)
    text = None if isinstance(found, Unread) else read_picture(found)
    why = found if isinstance(found, Unread) else Unread.NO_CODE
    return ImageRead(text, (seconds() - start) * 1000, why if text is None else None)


def read_picture(grey: Image.Image) -> str | None:
    """Return the text of the QR code in an 8-bit grey picture, None when there is none to be read.

    Of several codes the largest is meant: it is the one that was held up.
    """
    for step, binarizer in _ladder(grey):
        found = zxingcpp.read_barcodes(step, formats=_QR, text_mode=zxingcpp.TextMode.Plain, binarizer=binarizer)
        texts = [code.text for code in sorted(found, key=_extent, reverse=True) if code.text]
        if texts:
            return texts[0]
    return None


def _extent(code: zxingcpp.Barcode) -> int:
    """Return a measure of how large a code is in the picture: the product of its two diagonals, in pixels squared."""
    corner = code.position
    falling = max(abs(corner.bottom_right.x - corner.top_left.x), abs(corner.bottom_right.y - corner.top_left.y))
    rising = max(abs(corner.bottom_left.x - corner.top_right.x), abs(corner.bottom_left.y - corner.top_right.y))
    return falling * rising


def _ladder(grey: Image.Image) -> Iterator[tuple[Image.Image, zxingcpp.Binarizer]]:
    """Yield the picture and its re-lit copies, each made only when the one before gave nothing."""
    local, fixed = zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.FixedThreshold
    yield grey, local
    small = grey
    if max(grey.size) > _LADDER_LONG_SIDE:
        small = grey.copy()
        small.thumbnail((_LADDER_LONG_SIDE, _LADDER_LONG_SIDE), Image.Resampling.BOX)
        yield small, local
    yield small.point(_GAMMA_2), local
    yield ImageOps.equalize(small), fixed
    yield small.point(_GAMMA_4), local


def _opened(path: Path) -> Image.Image | Unread:
    """Return the picture of a file as 8-bit grey, or why there is none. The size is judged before unpacking."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Unread.TOO_LARGE
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=_FORMATS) as picture:
                return Unread.TOO_LARGE if picture.width * picture.height > MAX_PIXELS else _grey(picture)
    except Image.DecompressionBombError:
        return Unread.TOO_LARGE
    except UnidentifiedImageError:
        return Unread.NOT_A_PICTURE
    except (SyntaxError, ValueError, EOFError, IndexError, OverflowError):
        return Unread.BROKEN  # what the decoders say of files that only begin rightly
    except OSError as fault:
        return Unread.NO_FILE if fault.errno is not None else Unread.BROKEN


def _grey(picture: Image.Image) -> Image.Image:
    """Return the picture in 8-bit grey, with see-through parts as white paper: a code may be drawn on nothing."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")  # 16 bits a pixel
    if "A" in picture.getbands() or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("L")
    return picture.convert("L")
