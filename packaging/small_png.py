"""Saving flat pictures as small PNG files: the commonest colours stay exactly as they are, the others move to them."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PIL import Image


def save_small(picture: Image.Image, path: Path, colours: int, always: Sequence[bytes] = ()) -> None:
    """Write a picture with at most `colours` colours (up to 256), and of `always` (RGB) those that occur in it.

    A flat picture has few: the grounds, the inks, and what lies between them along round edges.
    """
    data = picture.convert("RGB").tobytes()
    dots = [data[at : at + 3] for at in range(0, len(data), 3)]
    found = Counter(dots)
    inks = [colour for colour in always if colour in found]
    kept = [*inks, *(colour for colour, _count in found.most_common(colours) if colour not in inks)][:256]
    place = {colour: _nearest(colour, kept) for colour in found}
    flat = Image.frombytes("P", picture.size, bytes(place[dot] for dot in dots))
    flat.putpalette(b"".join(kept))
    flat.save(path, optimize=True)


def _nearest(colour: bytes, kept: Sequence[bytes]) -> int:
    return min(range(len(kept)), key=lambda at: sum((a - b) ** 2 for a, b in zip(colour, kept[at], strict=True)))
