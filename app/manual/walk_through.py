"""Following a procedure to its end with everything given beforehand (examples_format.md, Walks)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.tiers import Tier, tier_from
from app.manual.answers import Agreed, answer
from app.manual.conditions import Value
from app.manual.fold import fold
from app.manual.kinds import Kind, Outcome
from app.manual.model import Block, Manual
from app.manual.state import Walk, choose, settle, takes_over, with_answers
from app.manual.walk import Ask, Do, Words, begin, done, turn

_MOST_STEPS = 1000
_NO = frozenset({"no", "いいえ", "しない"})


@dataclass(frozen=True, slots=True)
class Walked:
    """What a walk came to. `steps`: as `procedure#step`, in the order entered."""

    steps: tuple[str, ...]
    outcome: Outcome
    money_taken: bool


@dataclass(frozen=True, slots=True)
class NotWalked:
    """A walk that cannot be followed to its end, why, and the steps it came through."""

    ja: str
    en: str
    steps: tuple[str, ...]


def walk_through(manual: Manual, procedure_id: str, given: Mapping[str, str]) -> Walked | NotWalked:
    """Follow a procedure, taking every tick, hand-out, consent, payment and record as done and waiting for nothing.

    given: system words, options of [選択] by its id, fields by their ids; what is not given is empty.
    Raises KeyError when the manual has no such procedure.
    """
    words: Words = _words(given)
    tier = tier_from(given.get("段階", "")) or Tier.ADVANCED
    walk = begin(manual, procedure_id)
    while len(walk.trace) <= _MOST_STEPS:
        walk, now = turn(walk, words, tier)
        if walk.outcome is not None:
            break
        if isinstance(now, Do):
            walk = done(walk, now.block)
        elif isinstance(now, Ask):
            taken = _answer(walk, now, given)
            if isinstance(taken, NotWalked):
                return taken
            walk = taken
    if walk.outcome is None or len(walk.trace) > _MOST_STEPS:
        return NotWalked(
            f"{_MOST_STEPS}ステップを過ぎても終わりません。",
            f"It does not end within {_MOST_STEPS} steps.",
            walk.trace,
        )
    return Walked(walk.trace, walk.outcome, walk.money_taken)


def _words(given: Mapping[str, str]) -> Words:
    def value(name: str) -> Value:
        return given.get(name)

    return value


def _answer(walk: Walk, asked: Ask, given: Mapping[str, str]) -> Walk | NotWalked:
    for block in asked.blocks:
        if block.kind is Kind.CHOOSE:
            return _choose(walk, block, given)
        if block.kind is Kind.CONSENT and _speaks_for_itself(asked, block, given):
            taken = answer(walk, block, Agreed(given[block.id] not in _NO))
            walk = taken if isinstance(taken, Walk) else walk
            continue
        walk = _take(walk, block, given)
    return walk


def _take(walk: Walk, block: Block, given: Mapping[str, str]) -> Walk:
    names = [block.id, *(field.id for field in block.fields)]
    walk = with_answers(walk, *((name, given[name]) for name in names if name in given))
    if block.fields:
        walk = with_answers(walk, *((field.id, "") for field in block.fields if field.id not in given))
    if block.kind is Kind.PAY:
        walk = replace(walk, money_taken=True)
    return settle(walk, block.number)


def _choose(walk: Walk, block: Block, given: Mapping[str, str]) -> Walk | NotWalked:
    chosen = given.get(block.id, "").strip()
    if not chosen and not block.required:
        return settle(walk, block.number)
    if not chosen:
        return NotWalked(f"[選択] {block.id} の答えがありません。", f"The choice {block.id} has no answer.", walk.trace)
    for option in block.options:
        if chosen == option.id or fold(chosen) == fold(option.said.ja):
            return choose(walk, block, option.id)
    return NotWalked(
        f"[選択] {block.id} に「{chosen}」はありません。", f"The choice {block.id} has no option {chosen}.", walk.trace
    )


def _speaks_for_itself(asked: Ask, block: Block, given: Mapping[str, str]) -> bool:
    """Whether the row answers a consent and not the yes/no choice after it."""
    after = (other for other in asked.step.blocks if other.number == block.number + 1 and takes_over(other))
    return block.id in given and all(other.id not in given for other in after)
