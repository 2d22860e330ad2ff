"""Draw the floor plans that the sample manuals name under 図: resources/manuals/*.png, 1200 x 800.

    python packaging/draw_plans.py [--out DIR]

Tables, rooms and their seats come from resources/spaces/spaces.yaml; where they stand is said here. Lengths are
pixels of the picture, boxes are (left, top, right, bottom).
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import yaml
from PIL import Image, ImageDraw, ImageFont
from small_png import save_small

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
SIZE = (1200, 800)
SHARP = 2  # drawn larger and made smaller, so that round corners are smooth
COLOURS = 128

Box = tuple[int, int, int, int]
Spot = tuple[int, int]


class Ink(Enum):
    """The theme's light colours (resources/qml/Mixdesk/Ui/Theme.qml)."""

    BG = "#F5F3EE"
    CARD = "#FFFFFF"
    LINE = "#E1DDD3"
    EDGE = "#7D888C"
    INK = "#1F2A2E"
    SUB = "#5E6B70"
    BRAND = "#0F766E"
    SOFT = "#E3F1EE"
    CARE = "#8A5200"
    CARE_SOFT = "#FBF0DC"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that stands in the plan, with its name in two languages."""

    box: Box
    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One picture. places: table or room id of the space to where it stands. way: the line to walk, if any.

    doors: gaps in the walls. marks: what the picture is about, drawn in amber with a word.
    """

    file: str
    space: str
    ja: str
    en: str
    walls: tuple[Box, ...]
    doors: tuple[Box, ...]
    places: Mapping[str, Box]
    things: tuple[Thing, ...]
    marks: tuple[Thing, ...] = ()
    ways: tuple[tuple[Spot, ...], ...] = ()


_SZN_PLACES = {
    "T1": (440, 200, 740, 330), "T2": (280, 136, 790, 180), "CT": (440, 410, 740, 454), "SF": (90, 170, 210, 310),
    "R1": (822, 132, 1128, 348),
}  # fmt: skip
_SZN_WALLS = ((60, 120, 1140, 620), (810, 120, 1140, 360), (60, 500, 230, 620))
_SZN_DOORS = ((300, 612, 420, 628), (802, 240, 818, 320), (222, 540, 238, 600))
_SZN_THINGS = (
    Thing((470, 530, 720, 600), "受付", "Reception"),
    Thing((75, 525, 215, 600), "お手洗い", "Toilet"),
    Thing((90, 350, 210, 470), "給湯・飲み物", "Drinks"),
    Thing((890, 400, 1120, 470), "ロッカー", "Lockers"),
    Thing((890, 500, 1120, 570), "印刷・チラシ棚", "Printer, flyers"),
    Thing((265, 690, 455, 760), "入口", "Entrance"),
    Thing((470, 690, 700, 760), "エレベーター", "Lift"),
    Thing((740, 690, 960, 760), "階段", "Stairs"),
)

PLANS = (
    Plan(
        "szn-floor.png", "SZN", "すずなり フロアの地図(3階)", "Suzunari, floor map (3F)",
        _SZN_WALLS, _SZN_DOORS, _SZN_PLACES, _SZN_THINGS,
    ),
    Plan(
        "szn-breaker.png", "SZN", "すずなり 分電盤の位置", "Suzunari, where the breakers are",
        _SZN_WALLS, _SZN_DOORS, _SZN_PLACES, _SZN_THINGS,
        marks=(Thing((735, 530, 875, 600), "分電盤", "Breakers"),),
    ),
    Plan(
        "szn-exit.png", "SZN", "すずなり 避難経路", "Suzunari, escape route",
        _SZN_WALLS, _SZN_DOORS, _SZN_PLACES, _SZN_THINGS,
        marks=(
            Thing((215, 380, 335, 440), "消火器", "Extinguisher"),
            Thing((470, 690, 700, 760), "エレベーターは使いません", "Do not use the lift"),
            Thing((1000, 690, 1180, 760), "駅前広場へ", "To the station square"),
        ),
        ways=(
            ((810, 280), (770, 280), (770, 370), (360, 370), (360, 655), (850, 655), (850, 668)),
            ((360, 230), (360, 655), (850, 655), (850, 668)),
            ((964, 725), (976, 725)),
        ),
    ),
    Plan(
        "kwb-floor.png", "KWB", "もくもく舎 かわべり 2階の地図", "Mokumokusha Kawaberi, map of 2F",
        ((60, 120, 1140, 680), (60, 440, 520, 680), (820, 440, 1140, 680)),
        ((590, 672, 720, 688), (512, 520, 528, 600), (812, 470, 828, 530)),
        {
            "K1": (90, 150, 1110, 220), "Q1": (90, 470, 420, 650), "LG": (480, 280, 760, 400),
            "B1": (850, 460, 970, 650), "B2": (990, 460, 1110, 650),
        },
        (
            Thing((90, 290, 300, 390), "キッチン", "Kitchen"),
            Thing((860, 290, 1100, 390), "お手洗い", "Toilet"),
            Thing((560, 700, 750, 760), "入口・階段", "Entrance, stairs"),
            Thing((300, 700, 530, 760), "入口のベンチ", "Bench"),
        ),
    ),
    Plan(
        "tmg-floor.png", "TMG", "つむぎや 間取り図", "Tsumugiya, floor plan",
        ((60, 120, 760, 680), (60, 440, 760, 680), (840, 300, 1140, 680)),
        ((340, 672, 480, 688), (560, 432, 680, 448), (832, 480, 848, 560)),
        {
            "E1": (90, 145, 730, 215), "Z1": (150, 270, 520, 400),
            "DK": (480, 520, 730, 640), "H1": (870, 360, 1110, 620),
        },
        (
            Thing((90, 520, 300, 640), "下足箱", "Shoe shelf"),
            Thing((560, 270, 730, 400), "お手洗い", "Toilet"),
            Thing((320, 700, 500, 760), "玄関", "Entrance"),
            Thing((320, 470, 470, 510), "土間", "Earth floor"),
            Thing((865, 140, 1115, 240), "庭", "Garden"),
        ),
    ),
)  # fmt: skip


class Sheet:
    """A picture being drawn."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (SIZE[0] * SHARP, SIZE[1] * SHARP), Ink.BG.value)
        self.pen = ImageDraw.Draw(self.image)

    def box(self, box: Box, fill: Ink | None, edge: Ink, width: int = 2, radius: int = 10) -> None:
        """A box with round corners."""
        self.pen.rounded_rectangle(
            [SHARP * one for one in box], radius * SHARP, fill.value if fill else None, edge.value, width * SHARP
        )

    def words(self, at: Spot, text: str, size: int, ink: Ink, *, bold: bool = False, anchor: str = "mm") -> None:
        """One line around a spot."""
        self.pen.text((SHARP * at[0], SHARP * at[1]), text, ink.value, _font(size, bold), anchor)

    def way(self, spots: Sequence[Spot]) -> None:
        """A thick line with an arrow at its end."""
        self.pen.line([(SHARP * x, SHARP * y) for x, y in spots], Ink.BRAND.value, 8 * SHARP, joint="curve")
        (x0, y0), (x, y) = spots[-2], spots[-1]
        along = (SHARP * ((x > x0) - (x < x0)), SHARP * ((y > y0) - (y < y0)))
        side = (along[1], along[0])
        tip = (SHARP * x + 14 * along[0], SHARP * y + 14 * along[1])
        wings = [
            (SHARP * x - 8 * along[0] + sign * 16 * side[0], SHARP * y - 8 * along[1] + sign * 16 * side[1])
            for sign in (1, -1)
        ]
        self.pen.polygon([tip, *wings], Ink.BRAND.value)

    def named(self, thing: Thing, fill: Ink, edge: Ink, ink: Ink, note: str = "") -> None:
        """A box with its name in it, Japanese over English; both shrink until they fit."""
        self.box(thing.box, fill, edge)
        left, top, right, bottom = thing.box
        room, middle = right - left - 12, (left + right) // 2
        high = bottom - top
        if high < 80 and (high < 60 or note):
            line = "  ".join(one for one in (thing.ja, thing.en, note) if one)
            self.words((middle, (top + bottom) // 2), line, _fit(line, 18, room), ink)
            return
        lines = [(thing.ja, 22, ink, True), (thing.en, 16, Ink.SUB if ink is Ink.INK else ink, False)]
        if note:
            lines.append((note, 16, Ink.SUB, False))
        pitch = min(30, (high - 8) // len(lines))
        at = (top + bottom) // 2 - pitch * (len(lines) - 1) // 2
        for text, size, colour, bold in lines:
            self.words((middle, at), text, _fit(text, min(size, pitch - 4), room, bold), colour, bold=bold)
            at += pitch

    def saved(self, path: Path) -> None:
        """As a small file."""
        save_small(self.image.resize(SIZE, Image.Resampling.LANCZOS), path, COLOURS)


def _font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"BIZUDPGothic-{'Bold' if bold else 'Regular'}.ttf"), size * SHARP)


def _fit(text: str, size: int, room: int, bold: bool = False) -> int:
    """The largest size up to `size` in which the text is not wider than `room`; never under 10."""
    return next((one for one in range(size, 10, -1) if _font(one, bold).getlength(text) <= room * SHARP), 10)


def draw(plan: Plan, space: Mapping[str, Any]) -> Sheet:
    """One plan. KeyError where a table of the space has no place in it."""
    sheet = Sheet()
    sheet.words((60, 52), plan.ja, 34, Ink.INK, bold=True, anchor="lm")
    sheet.words((60, 92), plan.en, 20, Ink.SUB, anchor="lm")
    for wall in plan.walls:
        sheet.box(wall, None, Ink.INK, 4, 4)
    for door in plan.doors:
        sheet.pen.rectangle([SHARP * one for one in door], Ink.BG.value)
    for thing in plan.things:
        sheet.named(thing, Ink.BG, Ink.LINE, Ink.INK)
    for row in (*space["tables"], *space["rooms"]):
        seats = f"{row['seats']}席 / {row['seats']} seat{'s' if row['seats'] > 1 else ''}"
        sheet.named(Thing(plan.places[row["id"]], row["ja"], row["en"]), Ink.CARD, Ink.EDGE, Ink.INK, seats)
    for way in plan.ways:
        sheet.way(way)
    for mark in plan.marks:
        sheet.named(mark, Ink.CARE_SOFT, Ink.CARE, Ink.CARE)
    return sheet


def main(argv: Sequence[str]) -> int:
    """Draw all; print each file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "manuals")
    out = parser.parse_args(argv).out
    out.mkdir(parents=True, exist_ok=True)
    held = yaml.safe_load((ROOT / "resources" / "spaces" / "spaces.yaml").read_text(encoding="utf-8"))
    spaces = {one["space_id"]: one for one in held["spaces"]}
    for plan in PLANS:
        draw(plan, spaces[plan.space]).saved(out / plan.file)
        print(out / plan.file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
