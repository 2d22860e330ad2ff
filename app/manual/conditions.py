"""Conditions: `左 演算子 右`, joined by かつ or または, never both (manual_format.md; decisions.md 12)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from app.domain.tiers import tier_from
from app.manual.fold import code, fold

Value = str | int | None
Lookup = Callable[[str], Value]

NONE_WORD = "なし"
SOME_WORD = "あり"


class Operator(StrEnum):
    """How the two sides are compared."""

    EQUAL = "="
    UNEQUAL = "≠"
    AT_LEAST = "≧"
    AT_MOST = "≦"
    MORE = ">"
    LESS = "<"


class Joiner(StrEnum):
    """ALL: every comparison must hold. ANY: one is enough."""

    ALL = "かつ"
    ANY = "または"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One `left operator right`; `left` is a name, `right` is always a literal value."""

    left: str
    operator: Operator
    right: str


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison or several joined the same way."""

    parts: tuple[Comparison, ...]
    joiner: Joiner = Joiner.ALL

    @property
    def names(self) -> frozenset[str]:
        """Everything the condition looks at."""
        return frozenset(part.left for part in self.parts)


class ConditionFault(StrEnum):
    """Why a text is no condition."""

    MIXED = "mixed"
    SHAPE = "shape"


_SIGNS = str.maketrans({"≥": "≧", "≤": "≦", "⩾": "≧", "⩽": "≦"})
_JOINERS = re.compile(r"(?:^|\s+)(かつ|または)(?:\s+|$)")
_COMPARISON = re.compile(r"^(?P<left>[^=≠≧≦<>]+?)\s*(?P<sign>[=≠≧≦<>])\s*(?P<right>[^=≠≧≦<>]+)$")


def read_condition(text: str) -> Condition | ConditionFault:
    """Read a condition as written in a 条件= or before the arrow of a [判定]."""
    spaced = text.replace("\u3000", " ")
    folded = fold(spaced).translate(_SIGNS).strip()
    folded = folded.replace(">=", "≧").replace("<=", "≦").replace("!=", "≠")
    pieces = _JOINERS.split(folded)
    joiners = set(pieces[1::2])
    if len(joiners) > 1:
        return ConditionFault.MIXED
    parts: list[Comparison] = []
    for piece in pieces[::2]:
        found = _COMPARISON.match(piece.strip())
        if not found:
            return ConditionFault.SHAPE
        parts.append(Comparison(code(found["left"]), Operator(found["sign"]), found["right"].strip()))
    return Condition(tuple(parts), Joiner(joiners.pop()) if joiners else Joiner.ALL)


def holds(condition: Condition, lookup: Lookup) -> bool:
    """Whether the condition is true; `lookup` gives the value of a name now, None or "" when it has none."""
    results = (_compare(lookup(part.left), part.operator, part.right) for part in condition.parts)
    return all(results) if condition.joiner is Joiner.ALL else any(results)


def number(text: str) -> Decimal | None:
    """Read 1,000 or １０００円 as a number; None when it is none."""
    plain = code(text).replace(",", "").removesuffix("円").strip()
    if not re.fullmatch(r"[+−-]?\d+(\.\d+)?", plain, re.ASCII):
        return None
    try:
        return Decimal(plain.replace("−", "-"))
    except InvalidOperation:
        return None


def _compare(value: Value, operator: Operator, right: str) -> bool:
    left = "" if value is None else str(value).strip()
    if operator in (Operator.EQUAL, Operator.UNEQUAL):
        return _equal(left, right) is (operator is Operator.EQUAL)
    pair = _in_order(left, right)
    if pair is None:
        return False
    mine, theirs = pair
    return {
        Operator.AT_LEAST: mine >= theirs,
        Operator.AT_MOST: mine <= theirs,
        Operator.MORE: mine > theirs,
        Operator.LESS: mine < theirs,
    }[operator]


def _equal(left: str, right: str) -> bool:
    left, right = fold(left).strip(), fold(right).strip()
    if right == NONE_WORD:
        return left in ("", NONE_WORD)
    if right == SOME_WORD:
        return left not in ("", NONE_WORD)
    if left == right:
        return True
    pair = _in_order(left, right)
    return pair is not None and pair[0] == pair[1]


def _in_order(left: str, right: str) -> tuple[Decimal, Decimal] | None:
    """Both sides on one scale (tiers, times, days, numbers); None when they share none."""
    for scale in (_tier, _clock, _day):
        theirs = scale(right)
        if theirs is not None:
            mine = scale(left)
            return None if mine is None else (mine, theirs)
    theirs = number(right)
    if theirs is None:
        return None
    mine = number(left) if left else Decimal(0)  # decisions.md 12: compared with a number, empty is 0
    return None if mine is None else (mine, theirs)


def _tier(text: str) -> Decimal | None:
    tier = tier_from(text)
    return None if tier is None else Decimal(tier.value)


def _clock(text: str) -> Decimal | None:
    found = re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", code(text), re.ASCII)
    return Decimal(int(found[1]) * 60 + int(found[2])) if found else None


def _day(text: str) -> Decimal | None:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", code(text), re.ASCII)
    return Decimal(int(found[1]) * 10000 + int(found[2]) * 100 + int(found[3])) if found else None
