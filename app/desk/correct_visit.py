"""A repair: entry or exit time, category, or seat of a visit (decisions.md 11)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.rates_at_desk import category_of, proofs_for
from app.desk.repaired import Repaired, mendable, requote
from app.domain.facts.visits import VisitCorrected
from app.domain.spaces import wall
from app.domain.visits import Visit


def correct_visit(front: Front, visit_id: str, what: str, new: str, reason: str, now: datetime) -> Repaired | Refused:
    """Put one thing about a visit right, with who, why, old and new.

    what: entry or exit (new: `YYYY-MM-DDTHH:MM:SS`), category (new: the card's words or id), seat.
    """
    visit = mendable(front, visit_id)
    if visit is None:
        return Refused(Why.NOT_INSIDE)
    if not reason.strip():
        return Refused(Why.NO_REASON)
    if what == "category":
        new = category_of(front.card, new)
    elif what in ("entry", "exit") and (refused := _wrong_time(visit, what, new, now)):
        return refused
    with front.book.act(front.mixer.mixer_id, now) as act:
        old = str(getattr(visit, what))
        act.append(VisitCorrected(visit_id, visit.person_id, what, old, new, reason.strip(), wall(now)))
        if what == "category":
            proofs = ";".join(proofs_for(front.card, new))
            act.append(
                VisitCorrected(
                    visit_id, visit.person_id, "proofs", ";".join(visit.proofs), proofs, reason.strip(), wall(now)
                )
            )
        return requote(front, act, visit_id, now)


def _wrong_time(visit: Visit, what: str, new: str, now: datetime) -> Refused | None:
    try:
        moment = datetime.fromisoformat(new)
    except ValueError:
        return Refused(Why.TIME_ORDER)
    entry = moment if what == "entry" else datetime.fromisoformat(visit.entry)
    if what == "exit":
        leaving = moment
    elif visit.exit:
        leaving = datetime.fromisoformat(visit.exit)
    else:
        leaving = now.replace(tzinfo=None)
    too_late = moment > now.replace(tzinfo=None)
    return Refused(Why.TIME_ORDER) if leaving < entry or too_late else None
