"""What is taken as an answer, and what is not."""

import pytest

from app.domain.tiers import Tier
from app.manual.answers import (
    Agreed,
    Chosen,
    Counted,
    Done,
    Filled,
    Given,
    NotTaken,
    Paid,
    Skipped,
    answer,
    may_skip,
)
from app.manual.check import check
from app.manual.kinds import Evidence, Method
from app.manual.model import Block
from app.manual.walk import Walk, begin
from tests.manual.small import END, ask, asked_block, manual_of, reply, text_of

CHOICE = "[選択|id=c] どちら\n- {x} 一 → #b\n- {y} 二 → #b\n## 二 {#b}\n"


def first(body: str) -> tuple[Walk, Block]:
    walk, now = ask(begin(manual_of(body), "p"))
    return walk, asked_block(now)


@pytest.mark.parametrize(
    ("body", "given"),
    [
        (CHOICE, Chosen("z")),
        (CHOICE, Done()),
        ("[確認] 見た\n", Chosen("x")),
        ("[同意|id=t] 規約\n", Done()),
        ("[同意|id=t|証跡=署名] 規約\n", Agreed(True, Evidence.CHECK)),
        ("[入力]\n- {n} 名前: 文字, 必須\n", Filled({})),
        ("[入力]\n- {n} 名前: 文字, 必須\n", Filled({"n": " \u3000\x00"})),
        ("[入力]\n- {n} 名前: 文字\n", Filled({"m": "原"})),
        ("[入力]\n- {n} 枚数: 数値\n", Filled({"n": "三"})),
        ("[入金|方法=現金] 受け取る\n", Paid(Method.CASHLESS)),
        ("[入金|方法=現金] 受け取る\n", Paid(Method.CASH, None)),
        ("[入金|方法=選択] 受け取る\n", Paid(Method.CHOOSE)),
        ("[入金] 受け取る\n", Done()),
        ("[金種|id=k] 数える\n", Counted(((2500, 1),))),
        ("[金種|id=k] 数える\n", Counted(((1000, -1),))),
        ("[記録|種類=handover.note] 書く\n", Done()),
    ],
)
def test_an_answer_that_does_not_fit_is_not_taken_and_says_why_in_both_languages(body: str, given: Given) -> None:
    walk, block = first(body + END)
    refused = answer(walk, block, given)
    assert isinstance(refused, NotTaken) and refused.ja and refused.en


def test_a_field_that_is_wrong_is_named() -> None:
    walk, block = first("[入力]\n- {n} 名前: 文字\n- {m} メール: メール\n" + END)
    refused = answer(walk, block, Filled({"n": "原", "m": "原@"}))
    assert isinstance(refused, NotTaken) and refused.field == "m"


def test_money_and_counts_are_remembered() -> None:
    walk, block = first("[入金|方法=現金] 受け取る\n[金種|id=k] 数える\n" + END)
    assert not walk.money_taken
    walk, now = ask(reply(walk, block, Paid(Method.CASH, 1000)))
    assert walk.money_taken
    walk = reply(walk, asked_block(now), Counted(((1000, 3), (5, 1))))
    assert walk.answer_to("k") == "3005"


@pytest.mark.parametrize(
    ("attributes", "lowest"),
    [
        ("確認", Tier.ADVANCED),
        ("確認|任意", Tier.CHALLENGE),
        ("確認|省略=上級", Tier.ADVANCED),
        ("確認|省略=初級", Tier.BEGINNER),
        ("確認|任意|省略=上級", Tier.ADVANCED),
        ("確認|省略=不可", None),
        ("確認|任意|省略=不可", None),
        ("案内", Tier.CHALLENGE),
    ],
)
def test_who_may_skip_follows_the_rule_of_the_manual(attributes: str, lowest: Tier | None) -> None:
    _, block = first(f"[{attributes}] 見た\n" + END)
    assert [tier for tier in Tier if may_skip(block, tier)] == [t for t in Tier if lowest is not None and t >= lowest]


def test_skipping_what_is_required_needs_a_reason() -> None:
    walk, block = first("[確認] 見た\n" + END)
    assert isinstance(answer(walk, block, Skipped("", Tier.ADVANCED)), NotTaken)
    assert isinstance(answer(walk, block, Skipped("鍵がない", Tier.BEGINNER)), NotTaken)
    assert isinstance(answer(walk, block, Skipped("鍵がない", Tier.ADVANCED)), Walk)


def test_a_choice_cannot_be_skipped_by_anybody() -> None:
    walk, block = first(CHOICE + END)
    assert isinstance(answer(walk, block, Skipped("急ぐ", Tier.ADVANCED)), NotTaken)


def test_an_answer_given_twice_is_taken_once() -> None:
    walk, block = first("[確認] 見た\n[確認] 見た\n" + END)
    walk = reply(walk, block, Done())
    assert isinstance(answer(walk, block, Done()), NotTaken)


def test_a_block_that_was_not_asked_takes_no_answer() -> None:
    walk, _ = first("[確認] 一\n[確認|対象=利用者] 二\n" + END)
    later = walk.manual.procedure("p").steps[0].blocks[1]
    assert isinstance(answer(walk, later, Done()), NotTaken)


def test_an_ordered_procedure_is_answered_from_top_to_bottom_and_another_in_any_order() -> None:
    body = "[案内] 読む\n[確認] 一\n[確認] 二\n" + END
    walk, now = ask(begin(manual_of(body), "p"))
    assert isinstance(answer(walk, asked_block(now, 2), Done()), Walk)
    manual = check(text_of(body).replace("- 段階: 初級\n", "- 段階: 初級\n- 順番: 固定\n", 1), "x").manual
    assert manual
    walk, now = ask(begin(manual, "p"))
    assert isinstance(answer(walk, asked_block(now, 2), Done()), NotTaken)
    walk = reply(walk, asked_block(now, 1), Done())
    assert isinstance(answer(walk, asked_block(now, 2), Done()), Walk)
