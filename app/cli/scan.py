"""`mixdesk scan IMAGE…`: what the QR in a picture says, one JSON object a line."""

import argparse
from pathlib import Path

from app.cli.say import say_json
from app.cli.typed import space_id
from app.domain.passes import ForeignPass, NotOurs, NotOursKind, OursPass, parts_of, read_code, space_tag
from db.home import book_id


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    parser.add_argument("--space", default="SZN", type=space_id, metavar="ID")
    parser.add_argument("--json", action="store_true", help="いつもJSONです / always JSON")


def run(typed: argparse.Namespace) -> int:
    """0 when every picture was read."""
    from app.shell.read_image import read_image

    unread = 0
    keys = _keys(typed)
    for image in typed.images:
        read = read_image(image)
        kind, verdict = _verdict(read.text, typed.space, keys)
        unread += read.text is None
        say_json(
            {"file": str(image), "text": read.text, "kind": kind, "verdict": verdict, "ms": round(read.milliseconds, 2)}
        )
    return 1 if unread else 0


def _keys(typed: argparse.Namespace) -> tuple[bytes, ...]:
    """The keys of the book in this home, if there is one that can be opened; none otherwise."""
    from app.cli.open_home import open_device

    home = typed.home / typed.space
    if not book_id(home):
        return ()
    return open_device(home, typed.space).pass_keys


def _verdict(text: str | None, space: str, keys: tuple[bytes, ...]) -> tuple[str, str]:
    """kind: what a text is by its look. verdict: what this home can say of it.

    Without a book there are no keys: a pass of the space is named so, and nothing of it is believed.
    """
    if text is None:
        return "none", "unreadable"
    code = parts_of(text)
    if code is not None and not keys:
        return "pass", "unchecked" if code.space_tag == space_tag(space) else "other_space"
    match read_code(text, space, keys):
        case OursPass():
            return "pass", "ours"
        case ForeignPass():
            return "pass", "other_space"
        case NotOurs(kind=NotOursKind.MISREAD):
            return "pass", NotOursKind.MISREAD.value
        case NotOurs(kind=NotOursKind.OTHER):
            return "other", "not_ours"
        case NotOurs(kind=kind):
            return kind.value, "not_ours"
