"""What every fact has: a wire name, and whom and what it speaks of."""

from typing import ClassVar


class Fact:
    """Something that happened.

    Subclasses are frozen dataclasses; they name their wire kind in `KIND`. The
    meaning of a kind never changes: a new meaning gets a new kind. Two fields
    have a meaning of their own wherever they stand: `person_id` goes into the
    header of the entry, and every field named in `REFS` holds the id of an
    earlier entry that this one closes, pays or puts right.
    """

    __slots__ = ()
    KIND: ClassVar[str]
    VERSION: ClassVar[int] = 1
    REFS: ClassVar[tuple[str, ...]] = ()


def wire_kind(fact: Fact) -> str:
    """The name under which the fact is written: its class's, or a plain record's own."""
    own = getattr(fact, "record_kind", "")
    return own or fact.KIND


def refs_of(fact: Fact) -> tuple[str, ...]:
    """Ids of the entries that the fact closes, pays or puts right; empty ones left out."""
    found = (getattr(fact, name) for name in fact.REFS)
    return tuple(one for one in found if one)
