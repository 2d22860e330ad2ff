"""Whose turn it is, step by step, on small manuals."""

import pytest

from app.domain.tiers import Tier
from app.manual.answers import Agreed, CannotNow, Chosen, Done, Filled
from app.manual.kinds import Actor, Kind, Outcome, Why
from app.manual.walk import Ask, Do, Ended, Walk, begin, done, turn
from tests.manual.small import END, ask, asked_block, manual_of, reply, words_from

YES_NO = "[選択|id=ok] よいですか\n- {yes} はい → #b\n- {no} いいえ → #c\n"
ENDS = "## 二 {#b}\n[終了] 完了: はい\n## 三 {#c}\n[終了] お断り: いいえ\n"


def start(body: str) -> Walk:
    return begin(manual_of(body), "p")


def numbers(now: object) -> list[int]:
    assert isinstance(now, Ask)
    return [block.number for block in now.blocks]


def test_a_path_that_asks_nobody_runs_to_its_end_with_its_records() -> None:
    walk = start(
        "[判定]\n- 会員状態 = 有効 → #b\n- それ以外 → #c\n"
        + ENDS.replace("[終了] 完了", "[記録|種類=visit.checkin] 入る\n[終了] 完了", 1)
    )
    walk, now = turn(walk, words_from({"会員状態": "有効"}), Tier.CHALLENGE)
    assert isinstance(now, Do) and now.block.record_kind == "visit.checkin"
    walk, now = turn(done(walk, now.block), words_from({}), Tier.CHALLENGE)
    assert now == Ended(Outcome.DONE, walk.ending) and walk.ending.ja == "はい"
    assert walk.trace == ("p#a", "p#b")


def test_one_screen_holds_one_actors_blocks_up_to_the_first_that_needs_an_answer() -> None:
    walk = start(
        "[セリフ] 一\n[確認] 二\n[確認|対象=利用者] 三\n[入力|対象=利用者]\n- {n} 名前: 文字\n[セリフ] 五\n" + END
    )
    walk, now = ask(walk)
    assert (now.actor, numbers(now)) == (Actor.STAFF, [1, 2])
    walk = reply(walk, now.blocks[1], Done())
    walk, now = ask(walk)
    assert (now.actor, numbers(now)) == (Actor.VISITOR, [3, 4])
    walk = reply(walk, now.blocks[0], Done())
    walk, now = ask(walk)
    assert numbers(now) == [4]
    walk = reply(walk, now.blocks[0], Filled({"n": "原"}))
    walk, now = ask(walk)
    assert (now.actor, numbers(now), walk.answer_to("n")) == (Actor.STAFF, [5], "原")


def test_a_block_whose_condition_looks_at_an_answer_waits_for_that_answer() -> None:
    walk = start("[同意|id=news|任意] お知らせ\n[確認|条件=news = はい] 送り先を見た\n" + END)
    walk, now = ask(walk)
    assert numbers(now) == [1]
    walk, now = ask(reply(walk, now.blocks[0], Agreed(False)))
    assert isinstance(now, Ended)


def test_a_block_whose_condition_looks_at_what_was_handed_out_waits_for_the_hand_out() -> None:
    walk = start("[渡す|品=card] わたす\n[確認|条件=未返却の品 = あり] 数えた\n" + END)
    _, now = ask(walk, 未返却の品="あり")
    assert numbers(now) == [1]


def test_a_quote_is_computed_after_what_was_handed_out_before_it_and_then_shown() -> None:
    walk = start("[渡す|品=card|追加=locker] わたす\n[金額|対象=利用者] いくら\n" + END)
    walk, now = ask(walk)
    walk = reply(walk, asked_block(now), Done())
    walk, now = turn(walk, words_from({}), Tier.BEGINNER)
    assert isinstance(now, Do) and now.block.kind is Kind.QUOTE
    walk, now = ask(done(walk, now.block))
    assert isinstance(now, Ask) and now.actor is Actor.VISITOR
    _, now = ask(reply(walk, now.blocks[0], Done()))
    assert isinstance(now, Ended)


def test_a_wait_stands_alone() -> None:
    walk, now = ask(start("[確認] 一\n[待つ|時間=10分] 二\n[確認] 三\n" + END))
    walk, now = ask(reply(walk, asked_block(now), Done()))
    assert numbers(now) == [2]


def test_a_block_above_the_mixers_tier_is_the_owners() -> None:
    walk = start("[確認] 一\n[電話|宛先=owner|段階=上級] 二\n[確認] 三\n" + END)
    assert numbers(ask(walk, Tier.ADVANCED)[1]) == [1, 2, 3]
    walk, now = ask(walk, Tier.BEGINNER)
    _, now = ask(reply(walk, asked_block(now), Done()))
    assert isinstance(now, Ask) and now.actor is Actor.OWNER and numbers(now) == [2]


def test_a_step_may_carry_the_tier_of_all_its_blocks() -> None:
    _, now = ask(start("- 段階: 上級\n[確認] 一\n" + END))
    assert isinstance(now, Ask) and now.actor is Actor.OWNER


def test_a_called_procedure_comes_back_into_its_step_and_the_outcome_is_the_callers() -> None:
    walk = start(
        "[呼出] → 手順#q\n[確認] 戻った\n"
        + END
        + "# 呼ぶ {#q}\n- きっかけ: 他の手順から\n## 一 {#x}\n[終了] お断り: q\n"
    )
    walk, now = ask(walk)
    assert walk.trace == ("p#a", "q#x") and numbers(now) == [2]
    _, now = ask(reply(walk, now.blocks[0], Done()))
    assert isinstance(now, Ended) and now.outcome is Outcome.DONE


def test_a_jump_hands_over_and_a_jump_inside_a_call_still_comes_back_to_the_caller() -> None:
    walk = start(
        "[呼出] → 手順#q\n[確認] 戻った\n[進む] → 手順#r\n"
        "# 呼ぶ {#q}\n- きっかけ: 他の手順から\n## 一 {#x}\n[進む] → 手順#r\n"
        "# 移る {#r}\n- きっかけ: 他の手順から\n## 一 {#y}\n[終了] 中止: r\n"
    )
    walk, now = ask(walk)
    assert walk.trace == ("p#a", "q#x", "r#y") and numbers(now) == [2]
    walk, now = ask(reply(walk, now.blocks[0], Done()))
    assert walk.trace[-1] == "r#y" and isinstance(now, Ended) and now.outcome is Outcome.STOPPED


def test_a_setting_wins_over_what_was_filled_in() -> None:
    walk = start(
        "[入力]\n- {c} 区分: 選択(一般/学生), 必須\n[設定] c = 一般\n[判定]\n- c = 学生 → #b\n- それ以外 → #c\n" + ENDS
    )
    walk, now = ask(walk)
    _, now = ask(reply(walk, asked_block(now), Filled({"c": "学生"})))
    assert isinstance(now, Ended) and now.outcome is Outcome.REFUSED


@pytest.mark.parametrize(("yes", "outcome"), [(True, Outcome.DONE), (False, Outcome.REFUSED)])
def test_a_consent_answers_the_yes_no_choice_right_after_it(yes: bool, outcome: Outcome) -> None:
    walk, now = ask(start("[同意|id=t|対象=利用者|省略=不可] 規約\n" + YES_NO + ENDS))
    walk, now = ask(reply(walk, asked_block(now), Agreed(yes)))
    assert isinstance(now, Ended) and now.outcome is outcome
    assert walk.answer_to("ok") == ("yes" if yes else "no")


def test_a_choice_of_another_kind_after_a_consent_is_asked_all_the_same() -> None:
    walk, now = ask(start("[同意|id=t] 規約\n" + YES_NO.replace("{yes}", "{maybe}") + ENDS))
    assert numbers(now) == [1]
    _, now = ask(reply(walk, asked_block(now), Agreed(True)))
    assert numbers(now) == [2]


def test_a_required_consent_refused_with_no_choice_after_it_hands_on() -> None:
    walk, now = ask(start("[セリフ] どうぞ\n[同意|id=t] 規約\n[確認] 一\n" + END))
    walk = reply(walk, asked_block(now, 1), Agreed(False))
    walk = reply(walk, asked_block(now, 2), Done())  # sent together with the refusal: it must not be lost on it
    _, now = ask(walk)
    assert isinstance(now, Ended) and now.outcome is Outcome.HANDED_ON


def test_an_optional_consent_refused_goes_on() -> None:
    walk, now = ask(start("[同意|id=t|任意] お知らせ\n" + END))
    walk, now = ask(reply(walk, asked_block(now), Agreed(False)))
    assert isinstance(now, Ended) and walk.answer_to("t") == "いいえ"


def test_an_item_never_handed_out_is_not_asked_back() -> None:
    body = "[返却|品=card] 受け取る\n" + END
    assert isinstance(ask(start(body), **{"渡した品:card": "なし"})[1], Ended)
    assert numbers(ask(start(body), **{"渡した品:card": "あり"})[1]) == [1]
    assert numbers(ask(start(body))[1]) == [1]  # the desk does not know: rather ask


def test_a_record_made_of_words_asks_for_them_unless_a_form_or_a_reason_gave_them() -> None:
    walk, now = ask(start("[記録|種類=incident.log] 書く\n" + END))
    block = asked_block(now)
    walk = reply(walk, block, Done(text="水もれ"))
    walk, now = turn(walk, words_from({}), Tier.BEGINNER)
    assert isinstance(now, Do) and now.block == block
    assert isinstance(ask(start("[記録|種類=incident.log|理由=荷物] 書く\n" + END))[1], Ended)
    walk, now = ask(start("[入力]\n- {n} 内容: 文字\n[記録|種類=incident.log] 書く\n" + END))
    assert isinstance(ask(reply(walk, asked_block(now), Filled({"n": "水もれ"})))[1], Ended)


def test_an_optional_record_left_without_words_is_not_made() -> None:
    walk, now = ask(start("[記録|種類=handover.note|任意] 書く\n" + END))
    _, now = turn(reply(walk, asked_block(now), Done()), words_from({}), Tier.BEGINNER)
    assert isinstance(now, Ended)


def test_what_cannot_be_done_now_stays_open_and_the_walk_goes_on() -> None:
    walk, now = ask(start("[電話|宛先=owner] かける\n" + END))
    walk, now = ask(reply(walk, asked_block(now), CannotNow(Why.NO_ANSWER, "3回")))
    assert isinstance(now, Ended) and now.outcome is Outcome.DONE
    assert [(todo.number, todo.why, todo.words) for todo in walk.todos] == [(1, Why.NO_ANSWER, "3回")]


@pytest.mark.parametrize("body", ["[確認|省略=不可] 見た\n" + END, YES_NO + ENDS])
def test_where_there_is_no_way_on_without_it_the_walk_is_handed_on(body: str) -> None:
    walk, now = ask(start(body))
    walk, now = ask(reply(walk, asked_block(now), CannotNow(Why.NOBODY)))
    assert isinstance(now, Ended) and now.outcome is Outcome.HANDED_ON and len(walk.todos) == 1


def test_a_called_procedure_that_cannot_go_on_gives_control_back_to_its_caller() -> None:
    walk = start(
        "[呼出] → 手順#q\n[確認] 戻った\n"
        + END
        + "# 呼ぶ {#q}\n- きっかけ: 他の手順から\n## 一 {#x}\n[確認|省略=不可] 見た\n"
        + END
    )
    walk, now = ask(walk)
    walk, now = ask(reply(walk, asked_block(now), CannotNow(Why.BROKEN)))
    assert numbers(now) == [2] and len(walk.todos) == 1


def test_a_loop_asks_again_with_fresh_ticks() -> None:
    walk, now = ask(start("[確認] 見た\n[選択|id=more] もう一度\n- {yes} はい → #a\n- {no} いいえ → #b\n" + ENDS))
    for _ in range(3):
        walk = reply(reply(walk, asked_block(now), Done()), asked_block(now, 1), Chosen("yes"))
        walk, now = ask(walk)
        assert numbers(now) == [1, 2]
    assert walk.trace == ("p#a",) * 4


def test_a_choice_made_early_is_followed_only_when_all_before_it_is_answered() -> None:
    walk, now = ask(start("[確認] 見た\n" + YES_NO + ENDS))
    walk, now = ask(reply(walk, asked_block(now, 1), Chosen("yes")))
    assert numbers(now) == [1]
    assert isinstance(ask(reply(walk, asked_block(now), Done()))[1], Ended)
