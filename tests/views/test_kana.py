"""The kana rules, and that the pad's own copy of them says the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtQml import QJSEngine, QJSValue

from app.views import kana

ROOT = Path(__file__).resolve().parents[2]
HIRAGANA = "".join(chr(code) for code in range(0x3041, 0x3097))
KATAKANA = "".join(chr(code) for code in range(0x30A1, 0x30FB))


@pytest.mark.parametrize(
    ("key", "typed", "shown"),
    [
        (kana.voiced, "わたなへ", "わたなべ"),
        (kana.voiced, "が", "か"),
        (kana.voiced, "ぱ", "ば"),
        (kana.voiced, "う", "ゔ"),
        (kana.voiced, "あ", "あ"),
        (kana.half_voiced, "は", "ぱ"),
        (kana.half_voiced, "ば", "ぱ"),
        (kana.half_voiced, "ポ", "ホ"),
        (kana.half_voiced, "か", "か"),
        (kana.small, "はつ", "はっ"),
        (kana.small, "キャ", "キヤ"),
        (kana.small, "山", "山"),
    ],
)
def test_a_mark_key_changes_the_last_character_only(key, typed: str, shown: str) -> None:
    assert key(typed) == shown


@pytest.mark.parametrize("key", [kana.voiced, kana.half_voiced, kana.small, kana.to_katakana])
def test_no_key_trips_over_an_empty_line(key) -> None:
    assert key("") == ""


@given(st.text(alphabet=HIRAGANA))
def test_hiragana_comes_back_from_katakana(text: str) -> None:
    assert kana.to_hiragana(kana.to_katakana(text)) == text


@given(st.text(alphabet=HIRAGANA + KATAKANA + "ー漢Aa0 ", min_size=1))
def test_a_mark_pressed_twice_never_loses_or_adds_a_character(text: str) -> None:
    for key in (kana.voiced, kana.half_voiced, kana.small):
        assert len(key(key(text))) == len(text)
        assert key(key(text))[:-1] == text[:-1]


@pytest.mark.parametrize("written", ["ﾜﾀﾅﾍﾞ ｼｵﾘ", "ワタナベ　シオリ", "わたなべ しおり", " わたなべしおり "])
def test_a_name_is_found_however_its_reading_was_typed(written: str) -> None:
    assert kana.search_key(written) == "わたなべしおり"


def test_latin_names_are_found_in_any_width_and_case() -> None:
    assert kana.search_key("ＡＢＥ Ken") == kana.search_key("abeken")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("わたなべ　しおり", True),
        ("ヴィルヘルミーナ・シュミット", True),
        ("渡辺", False),
        ("Abe", False),
        (" ", False),
        ("", False),
    ],
)
def test_a_reading_holds_kana_and_nothing_else(text: str, is_one: bool) -> None:
    assert kana.is_reading(text) is is_one


def test_the_pad_and_python_follow_the_same_rules(qapp) -> None:
    source = (ROOT / "resources/qml/Mixdesk/Ui/kana.js").read_text(encoding="utf-8")
    engine = QJSEngine()
    assert not engine.evaluate(source.replace(".pragma library", "")).isError()
    pairs = {
        "voiced": kana.voiced,
        "halfVoiced": kana.half_voiced,
        "small": kana.small,
        "toKatakana": kana.to_katakana,
    }
    for name, ours in pairs.items():
        theirs = engine.globalObject().property(name)
        for character in [*HIRAGANA, *KATAKANA, "ー", "・", "漢", "a", "ゝ", ""]:
            assert theirs.call([QJSValue(character)]).toString() == ours(character), (name, character)
