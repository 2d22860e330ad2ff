"""`mixdesk rates check FILE.csv`: a rate card against a table of priced cases."""

import argparse
from dataclasses import asdict
from pathlib import Path

from app.cli.card_files import card_files
from app.cli.say import finding_rows, say_json, say_trouble, warn_findings
from app.desk.space_files import read_text
from app.domain.findings import Finding, has_errors
from app.domain.rates.check_table import Checked, CheckedTable, check_rows


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parts = parser.add_subparsers(dest="part", required=True, metavar="check")
    check = parts.add_parser("check", help="表の金額と照らし合わせる / compare with a table of cases")
    check.add_argument("file", type=Path, metavar="FILE.csv")
    check.add_argument("--cards", type=Path, default=None, metavar="FILE.yaml", help="料金表 / the rate cards")
    check.add_argument("--extras", type=Path, default=None, metavar="FILE.csv", help="追加の品 / the extras")
    check.add_argument("--spaces", type=Path, default=None, metavar="FILE.yaml", help="登録番号の有無 / the spaces")
    check.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when every row holds and the card's file has no errors."""
    text = read_text(typed.file)
    if isinstance(text, Finding):
        ja, en = "表が読めません。", "The table cannot be read."
        return say_trouble(ja, en, as_json=typed.json, findings=(text,))
    files = card_files(typed.cards, typed.extras, typed.spaces)
    table = check_rows(text, str(typed.file), files.shelf)
    if typed.json:
        say_json(
            {
                "rows": [asdict(one) | {"right": one.right} for one in table.rows],
                "findings": finding_rows(files.findings),
                "good": table.right,
                "of": len(table.rows),
            }
        )
    else:
        warn_findings(files.findings)
        _say(table)
    return 0 if table.all_right and not has_errors(files.findings) else 1


def _say(table: CheckedTable) -> None:
    for row in table.rows:
        if not row.right:
            _say_row(table.file, row)
    if not table.rows:
        print(f"{table.file}: 行がありません。 / There are no rows.")
    print(f"{table.right} of {len(table.rows)}")


def _say_row(file: str, row: Checked) -> None:
    """Each wrong cell with what it should be, and then the rules that made the price."""
    at = f"{file}:{row.line}: {row.case_id or '—'}"
    if row.ja:
        print(f"{at} {row.ja} / {row.en}")
    for one in row.differences:
        expected, found = one.expected or "—", one.found or "—"
        print(f"{at} {one.column}: 表は {expected}、計算は {found} / expected {expected}, found {found}")
    for why in row.explanation:
        print(f"    {why.rule} {why.ja} / {why.en}")
