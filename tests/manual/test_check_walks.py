"""Rows of a table of walks that cannot be walked say so, with their line, and never raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.manual.check_walks import RowResult, check_walks
from tests.manual.small import END, manual_of

HEAD = "path_id,space_id,trigger,procedure,inputs,expected_steps,expected_outcome,money_taken,proves_ja\n"
MANUAL = manual_of(
    "[選択|id=way] どちら\n- {on} 先へ → #b\n- {again} もどる → #a\n"
    "## 二 {#b}\n[入金|条件=合計金額 ≧ 1] 受け取る\n" + END
)


def rows(text: str) -> tuple[RowResult, ...]:
    return check_walks(HEAD + text, lambda space: MANUAL if space == "HRN" else None)


def row(**cells: str) -> str:
    usual = {
        "path_id": "X1",
        "space_id": "HRN",
        "procedure": "p",
        "inputs": "way=on",
        "expected_steps": "p#a p#b",
        "expected_outcome": "完了",
        "money_taken": "no",
    }
    return ",".join(f'"{(usual | cells).get(name, "")}"' for name in HEAD.strip().split(",")) + "\n"


def test_a_good_row_holds_and_money_is_taken_where_the_payment_was_walked() -> None:
    paid = row(inputs="way=on;合計金額=500", money_taken="yes")
    assert [one.holds for one in rows(row() + paid)] == [True, True]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"space_id": "ZZZ"}, "ZZZ の使えるマニュアルがありません。"),
        ({"procedure": "q"}, "手順 q がありません。"),
        ({"inputs": ""}, "[選択] way の答えがありません。"),
        ({"inputs": "way=off"}, "[選択] way に「off」はありません。"),
        ({"inputs": "way"}, "「way」は name=value の形ではありません。"),
        ({"inputs": "way=on;way=again"}, "「way」が2回あります。"),
        ({"inputs": "way=again"}, "1000ステップを過ぎても終わりません。"),
        ({"expected_outcome": "成功"}, "結果「成功」はありません。"),
        ({"expected_outcome": "中止"}, "結果は 完了 でした。"),
        ({"money_taken": "はい"}, "money_taken は yes か no です。"),
        ({"money_taken": "yes"}, "money_taken は no でした。"),
        ({"expected_steps": "p#a"}, "2番目のステップは — のはずが p#b でした。"),
        ({"expected_steps": "p#a p#b p#c"}, "3番目のステップは p#c のはずが — でした。"),
    ],
)
def test_a_row_that_does_not_hold_says_why_on_its_line(cells: dict[str, str], sentence: str) -> None:
    good, bad, after = rows(row() + row(**cells) + row())
    assert (good.holds, after.holds, bad.holds, bad.line) == (True, True, False, 3)
    assert sentence in [why.ja for why in bad.why]


def test_a_name_the_manual_does_not_know_is_named_and_changes_nothing() -> None:
    (one,) = rows(row(inputs="way=on;せき=3;空席数=3"))
    assert one.holds and one.unknown == ("せき",)


def test_a_table_with_a_column_missing_or_unknown_is_not_walked() -> None:
    for text in (HEAD.replace("inputs", "input") + row(), "", "\ufeff"):
        (one,) = check_walks(text, lambda space: MANUAL)
        assert not one.holds and one.line == 1


def test_a_row_with_cells_too_few_is_reported_and_the_next_is_walked() -> None:
    assert [one.holds for one in rows("X0,HRN\n" + row())] == [False, True]


@given(st.text())
def test_any_text_is_answered_with_results(text: str) -> None:
    for one in check_walks(text, lambda space: MANUAL) + rows(text):
        assert one.holds is (not one.why)
