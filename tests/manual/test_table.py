"""The table form says the same as the text."""

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from app.manual.check import check
from app.manual.table import read_table
from tests.manual.small import FRONT
from tests.manual.test_samples import sample

TMG = Path(__file__).with_name("tabular_tmg_checkout.csv").read_text("utf-8")
HEAD = "手順ID,手順名,きっかけ,画面,ステップID,ステップ名,種類,設定,本文,項目,メモ\n"
ROWS = (
    "p,手順,ボタン:はじめる,利用者,a,一,選択,id=c,どちら,"
    '"{x} 先へ → #b\n{y} やめる → #b",\n'
    "p,手順,ボタン:はじめる,利用者,b,二,,,読む,,札も見る\n"
    "p,手順,ボタン:はじめる,利用者,b,二,終了,,完了: 終わり,,\n"
)


def without_lines(value: Any) -> Any:
    """The same value with every `line` set to 0: a table and a text have different lines."""
    if isinstance(value, tuple):
        return tuple(without_lines(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts: dict[str, Any] = {part.name: without_lines(getattr(value, part.name)) for part in fields(value)}
    return replace(value, **(parts | ({"line": 0} if "line" in parts else {})))


def test_a_procedure_as_a_table_has_the_same_steps_as_in_the_text() -> None:
    table = read_table(TMG, "t.csv")
    assert table.findings == ()
    (procedure,) = table.procedures
    assert without_lines(procedure.steps) == without_lines(sample("TMG").procedure("checkout").steps)
    assert procedure.said == sample("TMG").procedure("checkout").said


def test_the_text_of_a_table_reads_as_the_same_procedures_below_a_front_matter() -> None:
    table = read_table(HEAD + ROWS, "t.csv")
    manual = check(FRONT + table.text, "HRN.um.md").manual
    assert manual and without_lines(manual.procedures) == without_lines(table.procedures)
    assert manual.procedures[0].on_kiosk and manual.procedures[0].triggers[0].label == "はじめる"
    assert manual.procedures[0].steps[1].blocks[0].notes == ("札も見る",)


def test_columns_may_stand_in_any_order_and_rows_may_be_blank() -> None:
    order = HEAD.strip().split(",")[::-1]
    cells = dict(
        zip(
            HEAD.strip().split(","),
            ["p", "手順", "ボタン:はじめる", "", "a", "一", "終了", "", "完了: 終わり", "", ""],
            strict=True,
        )
    )
    turned = ",".join(order) + "\n,,,\n" + ",".join(cells[name] for name in order) + "\n"
    table = read_table(turned, "t.csv")
    assert table.findings == () and table.procedures[0].steps[0].blocks[0].line == 3


def test_a_finding_names_the_line_of_the_table() -> None:
    (finding,) = read_table(HEAD + ROWS.replace("二,終了", "二,おわり"), "t.csv").findings
    assert (finding.code, finding.line) == ("E201", 5)  # the heading, a row two lines high, another row
