"""The pass as a picture to be kept on a telephone: 600 x 600 dots, made without Qt within a few milliseconds."""

import io
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter

from PIL import Image, ImageDraw, ImageFont

from app.shell.papers.passes import PassPaper
from app.shell.papers.plain import on_one_line
from app.shell.papers.qr import modules

SIDE = 600
_CELL = 12  # dots per module; 33 modules with the quiet zone make 396
_BAND = 88
_INK, _PAPER, _BRAND = (31, 42, 46), (255, 255, 255), (15, 118, 110)
_MARGIN = 24
_MISSING = "〓"  # what Japanese printers set for a letter they lack


def pass_png(paper: PassPaper) -> bytes:
    """Return a pass as the bytes of a PNG: the space in a band, the code, the name and a line what to do."""
    band, body = Image.new("L", (SIDE, _BAND), 0), Image.new("L", (SIDE, SIDE - _BAND), 255)
    words = ImageDraw.Draw(band)
    _centred(words, paper.space_ja, 16 if paper.space_en else 26, 34, 255)
    _centred(words, paper.space_en, 56, 20, 255)
    code = modules(paper.code)
    cell = min(_CELL, (body.height - 100) // code.height)
    code = code.resize((code.width * cell, code.height * cell), Image.Resampling.NEAREST)
    body.paste(code, ((SIDE - code.width) // 2, 2))
    words = ImageDraw.Draw(body)
    if paper.name:
        _centred(words, paper.name, code.height - 12, 36, 0, " さん")
    _centred(words, "受付でQRコードをかざしてください", code.height + 40, 24, 0)
    _centred(words, "Hold this code to the reader", code.height + 74, 20, 0)
    return _coloured(band, body)


def _coloured(band: Image.Image, body: Image.Image) -> bytes:
    """Return both parts as one PNG with a palette: half of it shades of the band, half of the body.

    Drawn in grey and coloured by the palette it takes a third of the time of a picture in full colour.
    """
    sheet = Image.new("L", (SIDE, SIDE))
    sheet.paste(band.point([level >> 1 for level in range(256)]), (0, 0))
    sheet.paste(body.point([128 + (level >> 1) for level in range(256)]), (0, _BAND))
    shades = [
        round(dark + (light - dark) * level / 127)
        for ground in (_BRAND, _INK)
        for level in range(128)
        for dark, light in zip(ground, _PAPER, strict=True)
    ]
    sheet.putpalette(shades)
    data = io.BytesIO()
    sheet.save(data, "PNG")
    return data.getvalue()


def _centred(draw: ImageDraw.ImageDraw, words: str, top: int, height: int, ink: int, ending: str = "") -> None:
    """Write one line in the middle, smaller where it is long and cut with … where it would become unreadable."""
    words = on_one_line(words)
    room = SIDE - 2 * _MARGIN
    while height > 18 and _width(words + ending, height) > room:
        height -= 2
    whole = words
    while words and _width(words + ending, height) > room:
        words = words[: -2 if words is not whole else -1] + "…"
    left = (SIDE - _width(words + ending, height)) / 2
    for face, letters in _runs(words + ending):
        draw.text((left, top + height), letters, ink, _font(face, height), anchor="ls")
        left += _font(face, height).getlength(letters)


def _width(words: str, height: int) -> float:
    return sum(_font(face, height).getlength(letters) for face, letters in _runs(words))


def _runs(words: str) -> list[tuple[int, str]]:
    """Return the words in pieces of one face each; a letter that no face holds becomes 〓."""
    shown = [(0, _MISSING) if _face_with(letter) is None else (_face_with(letter) or 0, letter) for letter in words]
    return [(face, "".join(letter for _, letter in run)) for face, run in groupby(shown, key=itemgetter(0))]


@cache
def _font(face: int, height: int) -> ImageFont.FreeTypeFont:
    name = ("BIZUDPGothic-Bold.ttf", "NotoSansJP-fallback-subset.ttf")[face]
    return ImageFont.truetype(io.BytesIO((files("resources") / "fonts" / name).read_bytes()), height)


@cache
def _face_with(letter: str) -> int | None:
    """Return which face holds a letter, None when neither does: Pillow does not look for another by itself."""
    for face in (0, 1):
        if letter.isspace() or _drawn(face, letter) != _drawn(face, "\U0010ffff"):
            return face
    return None


def _drawn(face: int, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(face, 32).getmask(letter)
    return mask.size, bytes(mask)
