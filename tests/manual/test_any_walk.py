"""Walks through the samples with answers drawn at random: nobody is ever stuck, and any walk can be laid down."""

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.tiers import Tier
from app.manual.answers import (
    Agreed,
    CannotNow,
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
from app.manual.conditions import Value
from app.manual.kinds import TICK_KINDS, FieldType, Kind, Method, Why
from app.manual.model import Block, Field
from app.manual.plain import NotThisManualError, from_plain, to_plain
from app.manual.walk import Ask, Do, Ended, Walk, begin, done, turn
from app.manual.words import SYSTEM_WORDS, ValueKind
from tests.manual.test_samples import FILES, sample

PLACES = [(name, procedure.id) for name in FILES for procedure in sample(name).procedures]
TYPED = {
    FieldType.KANA: "はら",
    FieldType.NUMBER: "3",
    FieldType.AMOUNT: "500",
    FieldType.PHONE: "000-0000-0111",
    FieldType.MAIL: "hara@example.com",
    FieldType.DATE: "2026-12-02",
    FieldType.TIME: "9:30",
    FieldType.HEADS: "2",
    FieldType.MEMBER: "M-01",
    FieldType.YES_NO: "いいえ",
}
MOST = 60
MANY = settings(max_examples=3000 if os.environ.get("MIXDESK_LONG") else 100, deadline=None)


class Desk:
    """Draws what happens at a desk."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data
        self.tier = data.draw(st.sampled_from(Tier))

    def word(self, name: str) -> Value:
        word = SYSTEM_WORDS.get(name)
        if word is None:
            return self._data.draw(st.sampled_from([None, "あり", "なし"]))
        if word.values:
            return self._data.draw(st.sampled_from([None, *word.values]))
        if word.kind is ValueKind.TIME:
            return "09:25"
        return self._data.draw(st.sampled_from([None, 0, 1, -500, 1200]))

    def give(self, block: Block) -> Given:
        chance = self._data.draw(st.integers(0, 9))
        if chance == 0:
            return CannotNow(self._data.draw(st.sampled_from(Why)))
        if chance == 1 and may_skip(block, self.tier):
            return Skipped("急ぐ", self.tier)
        return self._fit(block)

    def _fit(self, block: Block) -> Given:
        if block.kind is Kind.CHOOSE:
            return Chosen(self._data.draw(st.sampled_from(block.options)).id)
        if block.kind is Kind.FILL:
            return Filled({field.id: self._fill(field) for field in block.fields})
        if block.kind is Kind.CONSENT:
            return Agreed(self._data.draw(st.booleans()))
        if block.kind is Kind.PAY:
            cash = block.method is not Method.CASHLESS
            return Paid(Method.CASH, 1000) if cash else Paid(Method.CASHLESS)
        return Counted(((1000, 20),)) if block.kind is Kind.COUNT else Done(text="ことば")

    def _fill(self, field: Field) -> str:
        if not field.required and self._data.draw(st.booleans()):
            return ""
        return self._data.draw(st.sampled_from(field.options)) if field.options else TYPED.get(field.type, "原")


def laid_down(walk: Walk) -> Walk:
    return from_plain(walk.manual, json.loads(json.dumps(to_plain(walk))))


def check_screen(now: Ask) -> None:
    """One actor, something to answer, and what needs an answer of its own stands last."""
    assert now.blocks
    for block in now.blocks[:-1]:
        assert block.kind in TICK_KINDS | {Kind.INSTRUCT, Kind.SAY, Kind.SHOW}


@MANY
@given(st.sampled_from(PLACES), st.data())
def test_a_walk_ends_or_asks_and_can_be_laid_down_anywhere(place: tuple[str, str], data: st.DataObject) -> None:
    desk = Desk(data)
    walk = begin(sample(place[0]), place[1])
    for _ in range(MOST):
        walk, now = turn(walk, desk.word, desk.tier)
        assert laid_down(walk) == walk
        if isinstance(now, Ended):
            assert walk.outcome is now.outcome and walk.frames == ()
            return
        if isinstance(now, Do):
            walk = done(walk, now.block)
            continue
        check_screen(now)
        for block in now.blocks:
            before = walk
            taken = answer(walk, block, desk.give(block))
            if isinstance(taken, NotTaken):  # a choice cannot be passed over, an optional form read as empty …
                taken = answer(walk, block, desk._fit(block))
            assert isinstance(taken, Walk), taken
            assert len(taken.todos) >= len(before.todos) and taken.trace == before.trace
            walk = taken


@MANY
@given(st.sampled_from(PLACES), st.data())
def test_from_every_question_cannot_now_leads_on(place: tuple[str, str], data: st.DataObject) -> None:
    desk = Desk(data)
    walk = begin(sample(place[0]), place[1])
    for _ in range(MOST):
        walk, now = turn(walk, desk.word, desk.tier)
        if isinstance(now, Ended):
            return
        if isinstance(now, Do):
            walk = done(walk, now.block)
            continue
        stood, asked = walk, {block.number for block in now.blocks}
        for block in now.blocks:
            taken = answer(walk, block, CannotNow(Why.OTHER))
            assert isinstance(taken, Walk)
            walk = taken
        assert len(walk.todos) == len(stood.todos) + len(asked)
        after, next_turn = turn(walk, desk.word, desk.tier)
        still = isinstance(next_turn, Ask) and after.frames[-1].asked == stood.frames[-1].asked
        assert not (still and after.trace == stood.trace)


def test_a_walk_is_not_read_back_with_another_manual_or_from_a_broken_value() -> None:
    walk = begin(sample("SZN"), "checkout")
    with pytest.raises(NotThisManualError):
        from_plain(sample("KWB"), to_plain(walk))
    for name, value in (("frames", [["nowhere"]]), ("answers", []), ("outcome", "成功"), ("trace", 3)):
        with pytest.raises(NotThisManualError):
            from_plain(walk.manual, to_plain(walk) | {name: value})
