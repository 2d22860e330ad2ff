import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.tiers import Tier
from app.manual.conditions import Condition, ConditionFault, Joiner, Value, holds, read_condition


def true(text: str, **given: Value) -> bool:
    condition = read_condition(text)
    assert isinstance(condition, Condition)
    return holds(condition, given.get)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("荷物 = なし", None, True),
        ("荷物 = なし", "なし", True),
        ("荷物 = なし", "あり", False),
        ("荷物 ≠ なし", None, False),
        ("荷物 = あり", None, False),
        ("荷物 = あり", "会議室", True),
        ("荷物 ≠ 学生", None, True),
        ("荷物 = 学生", None, False),
        ("荷物 = 0", None, True),
        ("荷物 ≠ 0", None, False),
        ("荷物 ≧ 1,000", 1000, True),
        ("荷物 ≧ 1000", "999", False),
        ("荷物 ＜ 0", -500, True),
        ("荷物 ＜ 0", None, False),
        ("荷物 ＞ ５", "12", True),
        ("荷物 = 06", 6, True),
        ("荷物 ≧ 9:30", "10:00", True),
        ("荷物 ＜ 21:00", "9:05", True),
        ("荷物 ＜ 21:00", None, False),
        ("荷物 ＜ 上級", "初級", True),
        ("荷物 ≧ 初級", "チャレンジ", False),
        ("荷物 ≠ 初級", None, True),
        ("荷物 ≦ 2026-12-01", "2026-11-30", True),
        ("荷物 = 会議室(大)", "会議室（大）", True),
        ("荷物 ＞ 3", "たくさん", False),
    ],
)
def test_a_comparison_follows_the_table_of_values(text: str, value: Value, expected: bool) -> None:
    assert true(text, 荷物=value) is expected


def test_and_needs_both_and_or_needs_one() -> None:
    assert not true("a = 1 かつ b = 2", a=1, b=3)
    assert true("a = 1　または　b = 2", a=1, b=3)


@pytest.mark.parametrize("text", ["", "a", "a =", "= 1", "a = 1 かつ", "a = 1 かつ b", "a = b = c", "a ! 1"])
def test_what_is_no_comparison_is_refused(text: str) -> None:
    assert read_condition(text) is ConditionFault.SHAPE


def test_and_with_or_is_refused_whatever_their_order() -> None:
    assert read_condition("a = 1 または b = 2 かつ c = 3") is ConditionFault.MIXED


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(-3, 3)), min_size=1, max_size=4), st.sampled_from(Joiner))
def test_a_joined_condition_says_what_its_parts_say(parts: list[tuple[str, int]], joiner: Joiner) -> None:
    given = {"a": 1, "b": -2, "c": None}
    text = f" {joiner} ".join(f"{name} ≧ {right}" for name, right in parts)
    each = [(given[name] or 0) >= right for name, right in parts]
    assert true(text, **given) is (all(each) if joiner is Joiner.ALL else any(each))


@given(st.sampled_from(Tier), st.sampled_from(Tier), st.sampled_from("≧≦＞＜=≠"))
def test_tiers_compare_by_their_order(mine: Tier, other: Tier, sign: str) -> None:
    expected = {
        "≧": mine >= other,
        "≦": mine <= other,
        "＞": mine > other,
        "＜": mine < other,
        "=": mine == other,
        "≠": mine != other,
    }[sign]
    assert true(f"段階 {sign} {other.ja}", 段階=mine.ja) is expected


@given(st.text(), st.text())
def test_any_text_is_a_condition_or_a_fault_and_any_value_can_be_compared(text: str, value: str) -> None:
    condition = read_condition(text)
    if isinstance(condition, Condition):
        holds(condition, lambda name: value)
