"""`mixdesk scan IMAGE…`: what the QR in a picture says, one JSON object a line."""

import argparse
from pathlib import Path

from app.cli.say import say_json
from app.domain.passes import ForeignPass, NotOurs, OursPass, read_code
from db.home import book_id


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    parser.add_argument("--space", default="SZN", metavar="ID")
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
    if text is None:
        return "none", "unreadable"
    match read_code(text, space, keys):
        case OursPass():
            return "pass", "ours"
        case ForeignPass():
            return "pass", "other_space"
        case NotOurs(kind=kind):
            return "other", kind.value
