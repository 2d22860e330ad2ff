"""What is a scan and what is a person, told by time alone; and the letters of a US keyboard by position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shell.burst import Burst, BurstRule, us_letter

CODE = "V8KXMSW2DH78GQ3A2KRS0VMAGJCFC"


def burst(text: str, gaps: list[int]) -> Burst:
    made = Burst(BurstRule())
    at = 1000
    for letter, gap in zip(text, [0, *gaps], strict=True):
        at += gap
        made.add(letter, at)
    return made


@given(st.lists(st.integers(0, 25), min_size=7, max_size=60))
def test_keys_no_hand_can_press_are_a_machine(gaps):
    assert burst("1" * (len(gaps) + 1), gaps).by_a_machine


@given(st.lists(st.integers(26, 400), min_size=1, max_size=60))
def test_a_quick_typist_is_no_machine(gaps):
    assert not burst("1" * (len(gaps) + 1), gaps).by_a_machine


def test_seven_letters_are_no_scan_however_fast():
    assert not burst("1234567", [1] * 6).by_a_machine
    assert burst("12345678", [1] * 7).by_a_machine


@pytest.mark.parametrize(("after", "goes_on"), [(0, True), (35, True), (36, False), (-1, False)])
def test_a_burst_ends_with_a_pause_or_when_time_runs_backwards(after, goes_on):
    assert burst("V", []).goes_on(1000 + after) is goes_on


@pytest.mark.parametrize("mark", ["]Q1", "]Q3", "[Q1"])
def test_the_mark_of_the_kind_of_code_is_not_part_of_the_text(mark):
    assert burst(mark + CODE, [8] * (len(CODE) + 2)).text == CODE


def test_each_letter_of_a_pass_has_one_place_on_the_keyboard():
    plain = {us_letter(position, False) for position in range(1, 60)} - {None}
    shifted = {us_letter(position, True) for position in range(1, 60)} - {None}
    assert set("0123456789") <= plain
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ") <= shifted
    # the places as printed on any keyboard's scan code table: V 47, Q 16, 1 2, / 53
    assert [us_letter(47, True), us_letter(16, True), us_letter(2, False), us_letter(53, False)] == ["V", "Q", "1", "/"]
    assert us_letter(28, False) is None
