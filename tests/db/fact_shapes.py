"""Facts drawn at random, from what their dataclasses promise."""

import types
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from app.domain.facts.base import Fact
from app.domain.facts.catalogue import FACTS
from app.domain.facts.desk import Noted
from app.domain.record_kinds import RECORD_KINDS

EVERY_FACT: tuple[type[Fact], ...] = (*FACTS.values(), Noted)
YEN = st.integers(-1_000_000, 1_000_000)
# words that a fold looks at: drawn at random they would hardly ever be met
MEANT = {
    "what": ("name", "kana", "contact", "plan", "proofs", "entry", "exit", "category", "seat", "status", "nonsense"),
    "scope": ("S0", "S1", "terms"),
    "method": ("cash", "qr", "card"),
    "new": ("cash", "田中 花子", "半日", "a;b", ""),
    "outcome": ("完了", "中止"),
    "record_kind": tuple(RECORD_KINDS),
    "replaces": ("", "P1", "P2"),
    "pass_id": ("P1", "P2", "P3"),
    "number": ("AB-1", "AB-2", ""),
}


def facts(cls: type[Fact], ids: Sequence[str] = (), words: st.SearchStrategy[str] | None = None) -> Any:
    """Facts of one class. ids: what fields that hold the id of something are drawn from."""
    hints = get_type_hints(cls)
    return st.builds(cls, **{one.name: _value(one.name, hints[one.name], ids, words) for one in fields(cls)})  # type: ignore[arg-type]


def _value(name: str, hint: Any, ids: Sequence[str], words: st.SearchStrategy[str] | None) -> Any:
    if name == "record_kind":
        return st.sampled_from(MEANT[name])
    if hint is str and ids and name.endswith("_id") and name not in {"pass_id", "item_id"}:
        return st.sampled_from(ids)
    if hint is str and ids and name in MEANT:
        return st.sampled_from(MEANT[name])
    return _plain(hint, words)


def _plain(hint: Any, words: st.SearchStrategy[str] | None) -> Any:
    if hint is str:
        return st.text() if words is None else words
    if hint is bool:
        return st.booleans()
    if hint is int:
        return YEN
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*(st.none() if one is type(None) else _plain(one, words) for one in get_args(hint)))
    inner = get_args(hint)
    if inner[-1] is Ellipsis:
        return st.lists(_plain(inner[0], words), max_size=3).map(tuple)
    return st.tuples(*(_plain(one, words) for one in inner))
