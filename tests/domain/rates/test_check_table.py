"""The table of cases: what is right, what is wrong, and what cannot be read, each in its own row."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rates.check_table import COMPARED, GIVEN, Checked, Difference, check_rows
from tests.domain.rates.shelf import shelf

COLUMNS = (*GIVEN, *COMPARED)
RIGHT = {
    "case_id": "C1",
    "space_id": "SZN",
    "rate_card": "SZN-2026-10",
    "kind": "visit",
    "plan": "dropin",
    "category": "general",
    "entry": "2026-12-02 11:20",
    "exit": "2026-12-02 12:24",
    "exp_time": "400",
    "exp_run": "0",
    "exp_overtime": "0",
    "exp_extras": "0",
    "exp_total": "400",
    "exp_tax10": "36",
    "exp_tax8": "0",
    "exp_prepaid": "0",
    "exp_due": "400",
    "invoice_kind": "qualified_simplified",
    "tax_basis": "receipt_total",
}


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def checked(**cells: str) -> Checked:
    (row,) = check_rows(table(RIGHT | cells), "cases.csv", shelf()).rows
    return row


def test_a_row_is_right_when_every_cell_is() -> None:
    assert checked().right
    assert checked(exp_total="400 ").right


@pytest.mark.parametrize("column", COMPARED)
def test_every_expected_cell_is_compared_and_empty_means_absent(column: str) -> None:
    row = checked(**{column: "7"})
    assert [one.column for one in row.differences] == [column]
    if RIGHT.get(column):
        assert checked(**{column: ""}).differences == (Difference(column, "", RIGHT[column]),)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"kind": "run_guest"}, "run_guest"),
        ({"kind": ""}, "まだ扱えません"),
        ({"rate_card": "SZN-2030"}, "SZN-2030"),
        ({"space_id": "KWB"}, "SZN-2026-10"),
        ({"plan": "P2"}, "P2"),
        ({"plan": "dropin>P5"}, "change_at"),
        ({"category": "astronaut"}, "astronaut"),
        ({"entry": "yesterday"}, "yesterday"),
        ({"entry": ""}, "entry"),
        ({"entry": "2026-12-02T11:20+09:00"}, "時差"),
        ({"exit": ""}, "exit=unknown"),
        ({"exit": "2026-12-02 11:19"}, "入店より前"),
        ({"lines": "matcha*1"}, "matcha"),
        ({"lines": "coffee"}, "coffee"),
        ({"lines": "coffee*many"}, "many"),
        ({"lines": "event_ticket:500*1"}, "event_ticket"),
        ({"qualifiers": "weather=fine"}, "weather"),
        ({"qualifiers": "prior"}, "prior"),
        ({"qualifiers": "prior=some"}, "some"),
        ({"qualifiers": "prior=1;prior=2"}, "prior=2"),
        ({"qualifiers": "student_id=perhaps"}, "perhaps"),
        ({"qualifiers": "exit=soon"}, "soon"),
        ({"qualifiers": "booked=14:00-15:00"}, "booked"),
        ({"kind": "room", "plan": "room:hibiki"}, "booked"),
        ({"kind": "room", "plan": "hibiki", "qualifiers": "booked=14:00-15:00"}, "room:ID"),
        ({"kind": "room", "plan": "room:hall", "qualifiers": "booked=14:00-15:00"}, "hall"),
        ({"kind": "room_cancel", "plan": "room:hibiki", "qualifiers": "booked=14:00-15:00"}, "booked"),
        (
            {
                "kind": "room_cancel",
                "plan": "room:hibiki",
                "qualifiers": "booked=2026-12-02 14:00-15:00;cancelled_on=x",
            },
            "cancelled_on",
        ),
    ],
)
def test_a_row_that_cannot_be_priced_is_wrong_with_a_sentence(cells: dict[str, str], words: str) -> None:
    row = checked(**cells)
    assert not row.right
    assert words in row.ja
    assert row.en


def test_a_column_that_nobody_knows_makes_a_row_wrong_only_where_it_says_something() -> None:
    text = table(RIGHT | {"mood": ""}, RIGHT | {"mood": "good"}, columns=(*COLUMNS, "mood"))
    found = check_rows(text, "cases.csv", shelf())
    assert [row.right for row in found.rows] == [True, False]
    assert "mood" in found.rows[1].ja


def test_a_missing_column_makes_every_row_wrong() -> None:
    without = tuple(one for one in COLUMNS if one != "exp_tax8")
    row = {key: value for key, value in RIGHT.items() if key in without}
    found = check_rows(table(row, row, columns=without), "cases.csv", shelf())
    assert [("exp_tax8" in one.ja, one.right) for one in found.rows] == [(True, False), (True, False)]


def test_all_rows_count_and_an_empty_table_is_not_all_right() -> None:
    found = check_rows(table(RIGHT, RIGHT | {"kind": "run_guest"}, RIGHT), "cases.csv", shelf())
    assert (found.right, len(found.rows), found.all_right) == (2, 3, False)
    assert check_rows(table(RIGHT), "cases.csv", shelf()).all_right
    assert not check_rows(table(), "cases.csv", shelf()).all_right
    assert not check_rows("", "cases.csv", shelf()).all_right


def test_lines_are_counted_in_the_file_and_a_mark_at_its_start_is_no_matter() -> None:
    text = "\ufeff" + table(RIGHT | {"lines": "coffee*1;\nscan*1"}, RIGHT).replace("\n", "\r\n")
    found = check_rows(text, "cases.csv", shelf())
    assert [row.line for row in found.rows] == [2, 4]
    assert found.rows[1].right


def test_a_quotation_mark_that_never_ends_is_told_with_its_line() -> None:
    found = check_rows(table(RIGHT) + '"C2,SZN,', "cases.csv", shelf())
    assert [(row.line, row.right) for row in found.rows] == [(2, True), (3, False)]


def test_a_seller_without_a_number_has_no_tax_in_the_table() -> None:
    unregistered = replace(shelf(), registered=frozenset())
    cells = RIGHT | {"exp_tax10": "", "exp_tax8": "", "invoice_kind": "plain_receipt", "tax_basis": "none"}
    assert check_rows(table(cells), "cases.csv", unregistered).all_right


def test_a_second_change_of_plan_that_is_too_late_leaves_the_first_one() -> None:
    row = RIGHT | {"space_id": "TMG", "rate_card": "TMG-2026-10", "entry": "2026-12-04 13:00"}
    row |= {"exit": "2026-12-04 18:40", "plan": "P2>P5>PD", "qualifiers": "change_at=15:00,18:11"}
    (found,) = check_rows(table(row), "cases.csv", shelf()).rows
    # P5 ends 18:00; 40 min over -> 1200 + 2*150
    assert {one.column: one.found for one in found.differences}["exp_time"] == "1500"
    assert "10分を過ぎた" in found.explanation[0].ja


def test_a_category_of_another_space_pays_as_general() -> None:
    row = RIGHT | {"space_id": "KWB", "rate_card": "KWB-2026-10", "plan": "METERED", "category": "jobseeker"}
    (found,) = check_rows(table(row | {"qualifiers": "jobseeker_doc=shown"}), "cases.csv", shelf()).rows
    # 64 min -> 7 units * 55
    assert Difference("exp_time", "400", "385") in found.differences


@given(st.dictionaries(st.sampled_from(GIVEN), st.text(max_size=12), min_size=1, max_size=4))
def test_no_cell_whatever_breaks_the_table(cells: dict[str, str]) -> None:
    found = check_rows(table(RIGHT | cells, RIGHT), "cases.csv", shelf())
    assert found.rows
    for row in found.rows:
        assert row.right or row.differences or (row.ja and row.en)


@given(st.text(max_size=200))
def test_no_text_whatever_breaks_the_table(text: str) -> None:
    check_rows(text, "cases.csv", shelf())
