"""Measuring: two doings in turn, so that whatever the machine does beside them falls on both alike."""

import gc
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter_ns
from typing import TypeVar

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure. most: what it may be at most, None where nothing is promised. n: how often it was measured."""

    name: str
    value: float
    unit: str
    n: int
    most: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.most is None or self.value <= self.most


@contextmanager
def steady() -> Iterator[None]:
    """Without the garbage collector's full rounds over what the bench itself has built."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def timed(doing: Callable[..., Made], *given: object) -> tuple[float, Made]:
    """How long one doing takes, in milliseconds, and what came of it."""
    begun = perf_counter_ns()
    made = doing(*given)
    return (perf_counter_ns() - begun) / 1e6, made


def at_share(times: list[float], share: float) -> float:
    """The time that `share` (0 to 1) of all doings did not exceed: the nearest rank, never a mean of two."""
    if not times:
        raise ValueError("nothing was measured")
    ranked = sorted(times)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]
