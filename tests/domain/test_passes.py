"""The code on a pass: one spelling, never taken when damaged, another space told apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.passes import (
    ForeignPass,
    NotOurs,
    NotOursKind,
    OursPass,
    code_for,
    grouped,
    new_pass_id,
    parts_of,
    read_code,
    space_tag,
    typed_form,
)

KEY = bytes(range(32))
NEXT_KEY = bytes(range(32, 64))
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
pass_ids = st.binary(min_size=8, max_size=8).map(new_pass_id)
spaces = st.text(min_size=1, max_size=12)


@given(spaces, pass_ids, st.binary(min_size=16, max_size=48))
def test_a_code_made_here_is_read_here(space, pass_id, key):
    code = code_for(space, pass_id, key)
    assert len(code) == 29
    assert code[0] == "V"
    assert set(code[1:]) <= set(ALPHABET)
    assert read_code(code, space, (key,)) == OursPass(pass_id)


@given(pass_ids, st.integers(0, 139))
def test_no_code_with_one_wrong_bit_is_taken(pass_id, bit):
    code = code_for("SZN", pass_id, KEY)
    place, shift = 1 + bit // 5, 4 - bit % 5
    letter = ALPHABET[ALPHABET.index(code[place]) ^ (1 << shift)]
    damaged = code[:place] + letter + code[place + 1 :]
    # nor named a pass of another space when the tag is hit: its MAC shows that it is one of ours, misread
    assert read_code(damaged, "SZN", (KEY,)) == NotOurs(NotOursKind.MISREAD)


@given(pass_ids)
def test_a_pass_of_another_space_is_named_so_whatever_its_key(pass_id):
    code = code_for("KWB", pass_id, NEXT_KEY)
    assert read_code(code, "SZN", (KEY,)) == ForeignPass(space_tag("KWB"))
    assert read_code(code, "SZN", ()) == ForeignPass(space_tag("KWB"))


def test_two_keys_count_at_once_and_a_forgotten_one_no_more():
    old, new = code_for("SZN", "B4CF04D89D10B8D4", KEY), code_for("SZN", "B4CF04D89D10B8D4", NEXT_KEY)
    assert old != new
    assert {read_code(code, "SZN", (NEXT_KEY, KEY)) for code in (old, new)} == {OursPass("B4CF04D89D10B8D4")}
    assert read_code(old, "SZN", (NEXT_KEY,)) == NotOurs(NotOursKind.MISREAD)


def test_only_a_misread_pass_is_passed_over_in_silence():
    assert [kind for kind in NotOursKind if kind.silent] == [NotOursKind.MISREAD]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", NotOursKind.EMPTY),
        (" \r\n", NotOursKind.EMPTY),
        ("https://example.jp/v/1", NotOursKind.WEB_ADDRESS),
        ("HTTP://EXAMPLE.JP", NotOursKind.WEB_ADDRESS),
        ("www.example.jp", NotOursKind.WEB_ADDRESS),
        ("V123\x00456", NotOursKind.CONTROL_CHARACTERS),
        ("\ud800", NotOursKind.CONTROL_CHARACTERS),
        ("9" * 513, NotOursKind.TOO_LONG),
        ("4901234567894", NotOursKind.OTHER),
        ("<b>阿部</b>", NotOursKind.OTHER),
        ("V" + "U" * 28, NotOursKind.OTHER),
    ],
)
def test_what_is_no_pass_is_named_by_what_it_is(text, kind):
    assert read_code(text, "SZN", (KEY,)) == NotOurs(kind)


@given(st.text(max_size=600))
@example("V" + "0" * 28)
@example("V" + "Z" * 28)
@example("V" + "٣" * 28)
def test_no_text_makes_the_reader_fail_or_is_taken(text):
    assert not isinstance(read_code(text, "SZN", (KEY, NEXT_KEY)), OursPass)


@given(st.text(alphabet=ALPHABET, min_size=28, max_size=28))
def test_a_text_of_the_right_shape_is_not_taken_by_its_shape(body):
    assert parts_of("V" + body) is not None
    assert not isinstance(read_code("V" + body, "SZN", (KEY,)), OursPass)


@given(pass_ids)
def test_a_typed_code_may_be_written_the_human_way(pass_id):
    code = code_for("SZN", pass_id, KEY)
    typed = grouped(code).lower().replace("0", "o").replace("1", "l")
    assert read_code(typed, "SZN", (KEY,)) == NotOurs(NotOursKind.OTHER)
    assert typed_form(typed) == code
    full_width = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
    assert typed_form(full_width) == code


def test_a_fault_of_ours_is_said_aloud():
    for space_id, pass_id, key in (("SZN", "b4cf04d89d10b8d4", KEY), ("SZN", "B4CF", KEY), ("SZN", "0" * 16, b"short")):
        with pytest.raises(ValueError, match="pass"):
            code_for(space_id, pass_id, key)


def test_the_code_stays_readable_for_the_books_already_written():
    # a change here would turn every printed pass into paper
    assert code_for("SZN", "B4CF04D89D10B8D4", b"k" * 32) == "V8KXMSW2DH78GQ3A2KRS0VMAGJCFC"
