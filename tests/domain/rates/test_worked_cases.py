"""Cases with their arithmetic: the open ones, and those worked out by hand (last column of the table)."""

import pytest

from app.domain.rates.check_table import Checked, check_rows
from tests.domain.rates.shelf import HERE, shelf


def rows_of(name: str) -> tuple[Checked, ...]:
    return check_rows((HERE / name).read_text("utf-8"), name, shelf()).rows


BY_HAND = rows_of("worked_by_hand.csv")
OPEN = rows_of("open_examples.csv")
NOT_YET = {"X16", "X17", "X18", "X19", "X21", "X22", "X23", "X24", "X27"}


@pytest.mark.parametrize("row", BY_HAND, ids=[row.case_id for row in BY_HAND])
def test_a_case_worked_out_by_hand_comes_out_to_the_yen(row: Checked) -> None:
    assert row.right, (row.differences, row.ja, row.explanation)


def test_visits_rooms_and_cancellations_of_the_open_examples_are_right_and_the_others_say_why_not() -> None:
    assert {row.case_id for row in OPEN if not row.right} == NOT_YET
    assert all(row.ja and row.en for row in OPEN if row.case_id in NOT_YET)
    assert len(OPEN) == 27
