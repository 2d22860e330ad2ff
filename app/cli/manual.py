"""`mixdesk manual check FILE…`, `manual walk FILE PROCEDURE key=value…`, `manual check-walks FILE.csv --manuals DIR`."""

import argparse
from dataclasses import asdict
from pathlib import Path

from app.cli.say import say_findings, say_json, say_trouble
from app.domain.findings import Finding, has_errors
from app.manual.check import Checked, check_bytes, read_file
from app.manual.check_walks import check_walks
from app.manual.model import Manual
from app.manual.walk_through import Walked, walk_through
from resources import ROOT as RESOURCES


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parts = parser.add_subparsers(dest="part", required=True)
    check = parts.add_parser("check", help="点検 / check")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    walk = parts.add_parser("walk", help="試し歩き / walk")
    walk.add_argument("file", metavar="FILE", help="ファイル、または見本のスペースID / a file, or a sample's space id")
    walk.add_argument("procedure", metavar="PROCEDURE")
    walk.add_argument("inputs", nargs="*", metavar="NAME=VALUE")
    table = parts.add_parser("check-walks", help="表の道筋を試す / walk the rows of a table")
    table.add_argument("file", type=Path, metavar="FILE.csv")
    table.add_argument("--manuals", type=Path, default=RESOURCES / "manuals", metavar="DIR")
    for one in (check, walk, table):
        one.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when nothing is wrong."""
    return {"check": _check, "walk": _walk, "check-walks": _check_walks}[typed.part](typed)


def _checked(path: Path) -> Checked:
    try:
        return check_bytes(read_file(path), str(path))
    except OSError:
        ja, en = "ファイルが見つからないか、開けません。", "The file is missing or cannot be opened."
        return Checked(None, (Finding(str(path), 0, "E001", ja, en),))


def _check(typed: argparse.Namespace) -> int:
    findings = [found for path in typed.files for found in _checked(path).findings]
    say_findings(findings, as_json=typed.json)
    if not findings and not typed.json:
        print("問題は見つかりませんでした。 / Nothing found.")
    return 1 if has_errors(findings) else 0


def _walk(typed: argparse.Namespace) -> int:
    path = Path(typed.file) if Path(typed.file).exists() else RESOURCES / "manuals" / f"{typed.file}.um.md"
    checked = _checked(path)
    if checked.manual is None:
        say_findings(checked.findings, as_json=typed.json)
        return 1
    pairs = dict(one.partition("=")[::2] for one in typed.inputs)
    if typed.procedure not in {one.id for one in checked.manual.procedures}:
        return say_trouble(f"手順「{typed.procedure}」がありません。", f"There is no procedure {typed.procedure!r}.")
    walked = walk_through(checked.manual, typed.procedure, pairs)
    if not isinstance(walked, Walked):
        return say_trouble(walked.ja, walked.en)
    if typed.json:
        say_json(asdict(walked))
    else:
        print(" ".join(walked.steps))
        print(f"{walked.outcome.value} money_taken={'yes' if walked.money_taken else 'no'}")
    return 0


def _check_walks(typed: argparse.Namespace) -> int:
    try:
        text = typed.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return say_trouble(f"{typed.file} が開けません。", f"{typed.file} cannot be opened.")
    held: dict[str, Manual | None] = {}

    def load(space_id: str) -> Manual | None:
        if space_id not in held:
            path = typed.manuals / f"{space_id}.um.md"
            checked = _checked(path)
            held[space_id] = checked.manual
        return held[space_id]

    results = check_walks(text, load)
    good = sum(one.holds for one in results)
    if typed.json:
        say_json({"rows": [asdict(one) | {"holds": one.holds} for one in results], "good": good, "of": len(results)})
    else:
        for one in results:
            for why in one.why:
                print(f"{typed.file}:{one.line}: {one.path} {why.ja} / {why.en}")
        print(f"{good} of {len(results)}")
    return 0 if good == len(results) and results else 1
