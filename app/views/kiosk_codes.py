"""A QR as a picture that QML shows without a file: one pixel a module, its quiet zone inside."""

import base64
import io

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_Q

QUIET = 4


def code_picture(text: str) -> str:
    """The url of a QR, drawn with sharp edges when it is shown at a whole multiple of its size. "" for no text."""
    if not text:
        return ""
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=QUIET)
    made.add_data(text)
    made.make(fit=True)
    matrix = made.get_matrix()
    side = len(matrix)
    picture = Image.frombytes("L", (side, side), bytes(0 if dark else 255 for row in matrix for dark in row))
    held = io.BytesIO()
    picture.save(held, "PNG")
    return "data:image/png;base64," + base64.b64encode(held.getvalue()).decode("ascii")
