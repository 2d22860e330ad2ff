"""QR codes as pictures of one pixel a module, the quiet zone of four modules included."""

import qrcode
from PIL import Image
from PySide6.QtGui import QImage
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError

QUIET = 4


def modules(code: str) -> Image.Image:
    """Return a code as an 8-bit grey picture of one pixel a module. A pass code takes 33 x 33 (version 2, Q)."""
    return _picture(code, ERROR_CORRECT_Q)


def long_text_modules(text: str) -> Image.Image | None:
    """Return a longer text, such as a whole receipt, with the least error correction. None when it is too long."""
    try:
        return _picture(text, ERROR_CORRECT_L)
    except (DataOverflowError, ValueError):
        return None


def as_qimage(picture: Image.Image) -> QImage:
    """Return the same picture for Qt."""
    grey = picture.convert("L")
    return QImage(grey.tobytes(), grey.width, grey.height, grey.width, QImage.Format.Format_Grayscale8).copy()


def _picture(text: str, level: int) -> Image.Image:
    made = qrcode.QRCode(error_correction=level, border=QUIET)
    made.add_data(text)
    made.make(fit=True)
    matrix = made.get_matrix()
    side = len(matrix)
    return Image.frombytes("L", (side, side), bytes(0 if dark else 255 for row in matrix for dark in row))
