"""Pictures with and without a code: the text as it is, or the reason why there is none."""

import random
import struct
import zlib
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from app.domain.passes import code_for
from app.shell.papers.pass_picture import pass_png
from app.shell.papers.passes import PassPaper
from app.shell.papers.qr import modules
from app.shell.read_image import ImageRead, Unread, read_image

CODE = code_for("SZN", "B4CF04D89D10B8D4", b"k" * 32)
PASS = PassPaper(CODE, "阿部", "すずなり")


def code_picture(text: str = CODE, cell: int = 8) -> Image.Image:
    small = modules(text)
    return small.resize((small.width * cell, small.height * cell), Image.Resampling.NEAREST)


def saved(picture: Image.Image, path: Path) -> Path:
    picture.save(path)
    return path


def test_a_pass_picture_is_read(tmp_path):
    path = tmp_path / "日本語 名.png"
    path.write_bytes(pass_png(PASS))
    seconds = iter([10.0, 10.25])
    assert read_image(path, lambda: next(seconds)) == ImageRead(CODE, 250.0)


@pytest.mark.parametrize("angle", [0, 17, 90, 180, 271])
@pytest.mark.parametrize("suffix", ["png", "jpg", "JPEG"])
def test_a_turned_photo_is_read(tmp_path, angle, suffix):
    photo = Image.new("L", (900, 700), 190)
    photo.paste(code_picture(), (300, 200))
    turned = photo.rotate(angle, fillcolor=190, expand=True).filter(ImageFilter.GaussianBlur(1.2))
    assert read_image(saved(turned, tmp_path / f"a.{suffix}")).text == CODE


def glaring(cell: int, radius: int, peak: int, ink: int) -> Image.Image:
    """A code printed in grey with the light of a lamp on its middle."""
    code = code_picture(cell=cell).point([ink + level // 2 for level in range(256)])
    photo = Image.new("L", (600, 450), 200)
    photo.paste(code, (150, 80))
    spot = Image.new("L", photo.size, 0)
    ImageDraw.Draw(spot).ellipse((300 - radius, 200 - radius, 300 + radius, 200 + radius), fill=peak)
    lit = ImageChops.add(photo, spot.filter(ImageFilter.GaussianBlur(radius / 2)))
    return lit.filter(ImageFilter.GaussianBlur(1.5))


@pytest.mark.parametrize("light", [(8, 60, 250, 60), (8, 100, 230, 60), (8, 160, 170, 100), (6, 60, 200, 100)])
def test_a_glaring_photo_needs_the_re_lit_copies_and_gets_them(tmp_path, light):
    photo = glaring(*light)
    assert zxingcpp.read_barcode(photo, formats=zxingcpp.BarcodeFormat.QRCode) is None
    assert read_image(saved(photo, tmp_path / "a.png")).text == CODE


def test_a_code_drawn_on_nothing_lies_on_white_paper(tmp_path):
    dark = code_picture().point([255 - level for level in range(256)])
    clear = Image.merge("LA", (Image.new("L", dark.size, 0), dark))
    assert read_image(saved(clear, tmp_path / "a.png")).text == CODE


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_picture_is_read(tmp_path, mode):
    picture = code_picture()
    if mode == "I;16":
        picture = picture.convert("I").point(lambda level: level * 257).convert("I;16")
    name = "a.jpg" if mode == "CMYK" else "a.png"
    assert read_image(saved(picture if mode == "I;16" else picture.convert(mode), tmp_path / name)).text == CODE


def test_of_two_codes_the_one_held_nearer_is_meant(tmp_path):
    photo = Image.new("L", (900, 500), 255)
    photo.paste(code_picture("https://example.jp", 4), (20, 20))
    photo.paste(code_picture(CODE, 10), (400, 100))
    assert read_image(saved(photo, tmp_path / "a.png")).text == CODE


def test_the_text_is_given_as_the_code_has_it(tmp_path):
    text = "すずなり\r\n#1 \t<b>"
    assert read_image(saved(code_picture(text), tmp_path / "a.png")).text == text


def test_a_picture_without_a_code_says_so(tmp_path):
    photo = Image.new("RGB", (640, 480), "white")
    ImageDraw.Draw(photo).ellipse((100, 100, 400, 400), fill="black")
    answer = read_image(saved(photo, tmp_path / "a.png"))
    assert (answer.text, answer.why) == (None, Unread.NO_CODE)
    assert answer.milliseconds > 0


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(side: int) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Unread.NOT_A_PICTURE),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", Unread.NOT_A_PICTURE),
        (b"<svg/>", Unread.NOT_A_PICTURE),
        (bomb(9_000), Unread.TOO_LARGE),
        (bomb(60_000), Unread.TOO_LARGE),
        (bomb(1_000), Unread.BROKEN),
        (pass_png(PASS)[:3000], Unread.BROKEN),
    ],
)
def test_a_file_that_is_no_good_picture_is_answered_with_the_reason(tmp_path, data, why):
    path = tmp_path / "a.png"
    path.write_bytes(data)
    answer = read_image(path)
    assert (answer.text, answer.why) == (None, why)


def test_no_file_and_a_folder_are_answered_too(tmp_path):
    assert read_image(tmp_path / "none.png").why is Unread.NO_FILE
    assert read_image(tmp_path).why is Unread.NO_FILE


def test_damaged_files_never_raise_and_never_give_another_text(tmp_path):
    whole = pass_png(PASS)
    chance = random.Random(11)
    path = tmp_path / "a.png"
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.randint(1, len(damaged))])
        assert read_image(path).text in {None, CODE}
