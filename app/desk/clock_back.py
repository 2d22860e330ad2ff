"""A clock that was set back to before somebody came in."""

from datetime import datetime

from app.desk.outcome import Refused, Why
from app.domain.spaces import wall
from app.domain.visits import Visit


def before_it_began(visit: Visit, now: datetime) -> Refused | None:
    """Refuse to end a visit before it began: nothing could be charged (pricing_rules.md G1)."""
    return Refused(Why.CLOCK_BACK, detail=visit.entry) if visit.entry > wall(now) else None
