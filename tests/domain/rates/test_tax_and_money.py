"""Tax inside, rounded once; yen in words."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import yen_en, yen_ja, yen_sign
from app.domain.tax import TaxPart, tax_at, tax_inside, taxes


@pytest.mark.parametrize(
    ("lines", "tax"),
    [
        ([13582, 13582], 2469),  # 27164 * 10 / 110 = 2469.45; by line it would be 2468
        ([500] * 7, 318),  # 3500 * 10 / 110 = 318.18; by line it would be 315
        ([105] * 3, 28),  # 315 * 10 / 110 = 28.6; by line it would be 27
        ([10], 0),
        ([11], 1),
    ],
)
def test_the_tax_of_a_receipt_is_rounded_once_never_by_line(lines: list[int], tax: int) -> None:
    assert taxes((10, one) for one in lines) == (TaxPart(10, sum(lines), tax),)


def test_each_rate_has_its_own_sum_and_what_is_out_of_scope_has_none() -> None:
    parts = taxes([(10, 700), (8, 800), (0, 1000), (8, 800)])
    assert parts == (TaxPart(10, 700, 63), TaxPart(8, 1600, 118))
    assert (tax_at(parts, 10), tax_at(parts, 8), tax_at((), 8)) == (63, 118, 0)


@given(st.lists(st.tuples(st.sampled_from((0, 8, 10)), st.integers(0, 10**6)), max_size=20))
def test_the_tax_agrees_with_fractions_and_the_order_of_lines_does_not_matter(lines: list[tuple[int, int]]) -> None:
    for part in taxes(lines):
        gross = sum(amount for rate, amount in lines if rate == part.rate)
        assert part == TaxPart(part.rate, gross, floor(Fraction(gross * part.rate, 100 + part.rate)))
    assert taxes(lines) == taxes(reversed(lines))


@given(st.integers(0, 10**7), st.sampled_from((8, 10)))
def test_money_given_back_carries_the_tax_that_it_came_in_with(gross: int, rate: int) -> None:
    assert tax_inside(-gross, rate) == -tax_inside(gross, rate)


def test_yen_are_written_with_commas() -> None:
    assert (yen_ja(1300), yen_en(1300), yen_sign(1300)) == ("1,300円", "1,300 yen", "¥1,300")
    assert (yen_ja(0), yen_sign(-1234567)) == ("0円", "-¥1,234,567")
