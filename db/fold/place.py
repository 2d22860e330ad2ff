"""Where and when a fact is folded."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Place:
    """The connection and what of the entry's header a fold needs. at: wall clock of the space."""

    conn: Connection
    space_id: str
    event_id: str
    local_no: int
    at: str


def wall_text(wall_ms: int, offset_min: int) -> str:
    """`YYYY-MM-DDTHH:MM:SS` on the wall of the space."""
    moment = datetime.fromtimestamp(wall_ms / 1000, UTC) + timedelta(minutes=offset_min)
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")
