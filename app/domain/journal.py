"""Entries: facts sealed with their author, number and hash.

The header is chained (`digest = SHA-256(digest before + header)`); it holds only
the hash of the body. So a body, where all personal data lies, can be erased and the
chain still verifies. The body carries 16 random bytes, so that an erased name
cannot be guessed back from its hash.
"""

from dataclasses import dataclass

from app.domain.facts.base import Fact

GENESIS = b"\x00" * 32


@dataclass(frozen=True, slots=True)
class Author:
    """The device that writes: who numbers entries 1, 2, 3… within a space and an epoch."""

    space_id: str
    device_id: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where in which manual a fact comes from; empty for what no manual asked for."""

    walk_id: str = ""
    version: str = ""
    procedure: str = ""
    step: str = ""
    block: int = 0
    sha: str = ""


NO_SOURCE = Source()


@dataclass(frozen=True, slots=True)
class Stamp:
    """When an entry is written.

    wall_ms: milliseconds since 1970 UTC. offset_min: minutes east of UTC.
    hlc: hybrid clock, 48 bit milliseconds and 16 bit counter. clock: ok or suspect.
    """

    wall_ms: int
    offset_min: int
    hlc: int
    clock: str = "ok"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal, header and body as the exact bytes that were hashed."""

    event_id: str
    n: int
    kind: str
    header: bytes
    body: bytes | None
    digest: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry read back: its fact, who wrote it and when."""

    event_id: str
    n: int
    kind: str
    fact: Fact | None
    source: Source
    actor_id: str
    wall_ms: int
    offset_min: int


def next_hlc(last: int, wall_ms: int) -> int:
    """The hybrid clock after `last`: never stands still, never goes back, whatever the wall says."""
    return max(last + 1, wall_ms << 16)
