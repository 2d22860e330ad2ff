"""The type of all papers, from the fonts that come with the program, so that every machine prints alike."""

from functools import cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

FAMILIES = ("BIZ UDPGothic", "Noto Sans JP")
FONT_FILES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansJP-fallback-subset.ttf")


@cache
def load_fonts() -> None:
    """Make the fonts known to Qt, once. Needs a QGuiApplication. Raises OSError when a font file is missing."""
    for name in FONT_FILES:
        with as_file(files("resources") / "fonts" / name) as path:
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise OSError(f"font {name} cannot be loaded")


def paper_font(pixels: int, bold: bool = False, crisp: bool = False) -> QFont:
    """Return the type of papers at a height in pixels. crisp: no grey edges, for black and white printers."""
    load_fonts()
    font = QFont(list(FAMILIES))
    font.setPixelSize(max(1, pixels))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if crisp:
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    return font
