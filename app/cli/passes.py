"""`mixdesk pass issue|verify|revoke`: passes of a space from the command line."""

import argparse
import sys
from pathlib import Path

from app.cli.load_space import NotLoaded
from app.cli.open_front import OpenFront, close_front, open_front
from app.cli.say import say_json, say_trouble
from app.cli.typed import day, space_id
from app.desk.outcome import NewPass, Refused, Why
from app.desk.passes import issue_pass, not_good, pass_code, revoke_pass
from app.desk.sentences import sentence
from app.domain.passes import ForeignPass, NotOurs, OursPass, read_code, typed_form
from db.home import book_id


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parts = parser.add_subparsers(dest="part", required=True)
    issue = parts.add_parser("issue", help="発行(持っている人は再発行) / issue, or replace")
    issue.add_argument("person", metavar="PERSON_ID")
    issue.add_argument("--from", dest="since", default="", type=day, metavar="YYYY-MM-DD")
    issue.add_argument("--until", default="", type=day, metavar="YYYY-MM-DD")
    issue.add_argument("--png", type=Path, default=None, metavar="FILE")
    verify = parts.add_parser("verify", help="確認 / verify")
    verify.add_argument("code", metavar="CODE")
    revoke = parts.add_parser("revoke", help="停止 / revoke")
    revoke.add_argument("pass_id", metavar="PASS_ID")
    revoke.add_argument("--reason", required=True)
    for one in (issue, verify, revoke):
        one.add_argument("--space", default="SZN", type=space_id, metavar="ID")
        one.add_argument(
            "--files", type=Path, default=None, metavar="FOLDER", help="スペースのファイル / the space's files"
        )
        one.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when the pass is good, made, or stopped."""
    home = typed.home / typed.space
    if not book_id(home):
        ja, en = f"{home} に記録簿がありません。", f"There is no book in {home}."
        return say_trouble(ja, en, as_json=typed.json)
    opened = open_front(home, typed.space, typed.clock(), folder=typed.files)
    if isinstance(opened, NotLoaded):
        return say_trouble(opened.ja, opened.en, as_json=typed.json, findings=opened.findings)
    for kept in opened.loaded.still_good:
        print(f"{kept.ja} / {kept.en}", file=sys.stderr)
    try:
        return {"issue": _issue, "verify": _verify, "revoke": _revoke}[typed.part](typed, opened)
    finally:
        close_front(opened)


def _issue(typed: argparse.Namespace, opened: OpenFront) -> int:
    made = issue_pass(opened.front, typed.person, typed.clock(), valid_from=typed.since, valid_until=typed.until)
    if not isinstance(made, NewPass):
        ja, en = f"「{typed.person}」の方の記録がありません。", f"There is no person {typed.person!r}."
        return say_trouble(ja, en, as_json=typed.json)
    if typed.png is not None:
        from app.shell.papers.pass_picture import pass_png
        from app.shell.papers.passes import PassPaper

        space = opened.front.space
        picture = pass_png(PassPaper(made.code, made.name, space.ja, space.en))
        try:
            typed.png.write_bytes(picture)
        except OSError:
            ja, en = (
                f"{typed.png} に書けません。パスは {made.code} です。",
                f"{typed.png} cannot be written. The pass is {made.code}.",
            )
            return say_trouble(ja, en, as_json=typed.json)
    _say(typed, {"pass_id": made.pass_id, "code": made.code, "person_id": made.person_id}, made.code)
    return 0


def _verify(typed: argparse.Namespace, opened: OpenFront) -> int:
    front = opened.front
    match read_code(typed_form(typed.code), front.space.space_id, front.pass_keys):
        case OursPass(pass_id=pass_id):
            held = front.book.pass_with(pass_id)
            stale = not_good(held, front.day(typed.clock())) if held else Refused(Why.PASS_UNKNOWN)
            state = stale.why.value.removeprefix("pass_") if stale else "good"
            _say(typed, {"verdict": state, "pass_id": pass_id}, f"{state} {pass_id}")
            return 0 if state == "good" else 1
        case ForeignPass():
            _say(typed, {"verdict": "other_space", "pass_id": None}, "other_space")
        case NotOurs(kind=kind):
            _say(typed, {"verdict": kind.value, "pass_id": None}, kind.value)
    return 1


def _revoke(typed: argparse.Namespace, opened: OpenFront) -> int:
    refused = revoke_pass(opened.front, typed.pass_id, typed.reason, typed.clock())
    if isinstance(refused, Refused):
        words = sentence(refused)
        return say_trouble(words.ja, words.en, as_json=typed.json)
    _say(typed, {"revoked": typed.pass_id, "code": pass_code(opened.front, typed.pass_id)}, f"revoked {typed.pass_id}")
    return 0


def _say(typed: argparse.Namespace, data: dict[str, object], line: str) -> None:
    if typed.json:
        say_json(data)
    else:
        print(line)
