"""`mixdesk manual check FILE…`, `manual walk FILE PROCEDURE key=value…`, `manual check-walks FILE --manuals DIR`."""

import argparse
from dataclasses import asdict
from pathlib import Path

from app.cli.card_files import CARDS, CardFiles, card_files
from app.cli.say import say_findings, say_json, say_trouble, warn_findings
from app.desk.space_files import read_bytes, read_text
from app.domain.findings import Finding, has_errors
from app.manual.check import Checked, check_bytes, rate_card_of
from app.manual.check_tabular import check_tabular
from app.manual.check_walks import check_walks
from app.manual.model import Manual
from app.manual.walk_through import Walked, walk_through
from resources import ROOT as RESOURCES


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parts = parser.add_subparsers(dest="part", required=True, metavar="check|walk|check-walks")
    check = parts.add_parser("check", help="点検 / check")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE", help="*.um.md、表は *.csv / a table as *.csv")
    check.add_argument("--cards", type=Path, default=None, metavar="FILE.yaml", help="料金表 / the rate cards")
    check.add_argument("--extras", type=Path, default=None, metavar="FILE.csv", help="追加の品 / the extras")
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


def _check(typed: argparse.Namespace) -> int:
    findings = [found for path in typed.files for found in _found_in(path, typed)]
    say_findings(findings, as_json=typed.json)
    if not findings and not typed.json:
        print("問題は見つかりませんでした。 / Nothing found.")
    return 1 if has_errors(findings) else 0


def _found_in(path: Path, typed: argparse.Namespace) -> tuple[Finding, ...]:
    """What is found in a manual or a table, its amounts compared with the card that it names, where that is found."""
    if path.suffix.casefold() == ".csv":
        text = read_text(path)
        return (text,) if isinstance(text, Finding) else check_tabular(text, str(path))
    content = read_bytes(path)
    if isinstance(content, Finding):
        return (_missing(path),)
    name = rate_card_of(content)
    files = _cards_near(path, typed)
    known = files.known(name) if name else None
    if name and known is None and not typed.json:
        ja = f"料金表「{name}」が見つからないので、金額と時刻は確かめていません。--cards で指定できます。"
        say_trouble(
            f"{path}: {ja}", f"The rate card {name!r} was not found: amounts and times are unchecked (--cards)."
        )
    told = files.findings if typed.cards or typed.extras else ()
    return (*check_bytes(content, str(path), known).findings, *told)


def _cards_near(path: Path, typed: argparse.Namespace) -> CardFiles:
    """The cards that were named, else those beside the manual, else the samples."""
    beside = path.parent / CARDS
    return card_files(typed.cards or (beside if beside.exists() else None), typed.extras)


def _missing(path: Path) -> Finding:
    ja, en = "ファイルが見つからないか、開けません。", "The file is missing or cannot be opened."
    return Finding(str(path), 0, "E001", ja, en)


def _checked(path: Path) -> Checked:
    content = read_bytes(path)
    return Checked(None, (_missing(path),)) if isinstance(content, Finding) else check_bytes(content, str(path))


def _walk(typed: argparse.Namespace) -> int:
    path = Path(typed.file) if Path(typed.file).exists() else RESOURCES / "manuals" / f"{typed.file}.um.md"
    checked = _checked(path)
    if checked.manual is None:
        ja, en = f"{typed.file} は使えないマニュアルです。", f"{typed.file} is no manual that can be used."
        return say_trouble(ja, en, as_json=typed.json, findings=checked.findings)
    pairs = dict(one.replace("＝", "=").partition("=")[::2] for one in typed.inputs)
    if typed.procedure not in {one.id for one in checked.manual.procedures}:
        ja, en = f"手順「{typed.procedure}」がありません。", f"There is no procedure {typed.procedure!r}."
        return say_trouble(ja, en, as_json=typed.json)
    walked = walk_through(checked.manual, typed.procedure, pairs)
    if not isinstance(walked, Walked):
        return say_trouble(walked.ja, walked.en, as_json=typed.json)
    if typed.json:
        say_json(asdict(walked))
    else:
        print(" ".join(walked.steps))
        print(f"{walked.outcome.value} money_taken={'yes' if walked.money_taken else 'no'}")
    return 0


def _check_walks(typed: argparse.Namespace) -> int:
    text = read_text(typed.file)
    if isinstance(text, Finding):
        ja, en = "表が読めません。", "The table cannot be read."
        return say_trouble(ja, en, as_json=typed.json, findings=(text,))
    held: dict[str, Checked] = {}

    def load(space_id: str) -> Manual | None:
        if space_id not in held:
            # only the last part of a name: a table is no way out of the folder
            held[space_id] = _checked(typed.manuals / Path(f"{space_id}.um.md").name)
        return held[space_id].manual

    results = check_walks(text, load)
    good = sum(one.holds for one in results)
    broken = [one for checked in held.values() if checked.manual is None for one in checked.findings]
    if typed.json:
        rows = [asdict(one) | {"holds": one.holds} for one in results]
        say_json({"rows": rows, "good": good, "of": len(results)})
    else:
        for one in results:
            for why in one.why:
                print(f"{typed.file}:{one.line}: {one.path} {why.ja} / {why.en}")
        warn_findings(broken)
        print(f"{good} of {len(results)}")
    return 0 if good == len(results) and results else 1
