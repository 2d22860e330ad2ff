"""The registration number: a doubt is said, nothing is blocked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.registration import Doubt, check_digit, folded_registration, registration_doubt

bases = st.text(alphabet="0123456789", min_size=12, max_size=12)


@pytest.mark.parametrize(
    "number", ["T7990000000101", "T5990000000202", "T3990000000303", "Ｔ７９９０００００００１０１"]
)
def test_a_right_number_raises_no_doubt(number):
    assert registration_doubt(number) is None


@given(bases, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed_unless_it_is_a_nought_for_a_nine(base, place, step):
    other = base[:place] + str((int(base[place]) + step) % 10) + base[place + 1 :]
    doubt = registration_doubt(f"T{check_digit(base)}{other}")
    if {base[place], other[place]} == {"0", "9"}:
        assert doubt is None
    else:
        assert doubt is not None
        assert doubt.doubt is Doubt.CHECK_DIGIT
        assert doubt.ja
        assert doubt.en


@given(bases)
def test_the_check_digit_is_never_a_nought(base):
    assert 1 <= check_digit(base) <= 9


@pytest.mark.parametrize(
    "text",
    ["", "7990000000101", "T799000000010", "T79900000001012", "T799000000010A", "T٧٩٩٠٠٠٠٠٠٠١٠١"],
)
def test_another_shape_is_doubted_as_such(text):
    doubt = registration_doubt(text)
    assert doubt is not None
    assert doubt.doubt is Doubt.SHAPE


def test_blanks_and_hyphens_are_no_part_of_the_number():
    assert folded_registration(" t7-9900-0000-0101 ") == "T7990000000101"
