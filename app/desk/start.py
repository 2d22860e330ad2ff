"""Starting a procedure: by a button, a time, an emergency, or with somebody already known."""

from datetime import datetime

from app.desk.clock_back import before_it_began
from app.desk.front import Front
from app.desk.go_on import go_on
from app.desk.needs import records
from app.desk.outcome import Refused, Standing, Why
from app.desk.walking import Walking, kept
from app.domain.facts.desk import WalkBegun
from app.domain.tiers import Tier
from app.manual.kinds import TriggerKind
from app.manual.model import Procedure
from app.manual.walk import begin


def start(
    front: Front,
    procedure_id: str,
    trigger: str,
    now: datetime,
    *,
    at_kiosk: bool = False,
    person_id: str = "",
    visit_id: str = "",
) -> Standing | Refused:
    """Begin a walkthrough, and walk on as far as nobody is asked, in one transaction.

    Without an open shift only 無人 procedures, emergencies and openings begin (decisions.md 10).
    """
    manual = front.manual(now)
    procedure = next((one for one in manual.procedures if one.id == procedure_id), None)
    if procedure is None:
        return Refused(Why.NO_PROCEDURE, detail=procedure_id)
    refused = _may_begin(front, procedure, at_kiosk) or _ends_too_soon(front, procedure, visit_id, now)
    if refused is not None:
        return refused
    walking = _new_walking(front, procedure_id, trigger, now, at_kiosk, person_id, visit_id)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(
            WalkBegun(
                procedure_id,
                trigger,
                walking.person_id,
                walking.visit_id,
                manual.version,
                manual.sha256,
                at_kiosk,
                kept(walking),
            ),
            event_id=walking.walk_id,
        )
        return go_on(front, act, walking, now)


def _new_walking(
    front: Front,
    procedure_id: str,
    trigger: str,
    now: datetime,
    at_kiosk: bool,
    person_id: str,
    visit_id: str,
) -> Walking:
    new_id = front.book.new_id
    return Walking(
        new_id(),
        begin(front.manual(now), procedure_id),
        trigger,
        person_id or new_id(),
        visit_id or new_id(),
        known=bool(person_id),
        at_kiosk=at_kiosk,
    )


def _ends_too_soon(front: Front, procedure: Procedure, visit_id: str, now: datetime) -> Refused | None:
    visit = front.book.visit(visit_id) if visit_id and records(procedure, "visit.checkout") else None
    return before_it_began(visit, now) if visit is not None else None


def _may_begin(front: Front, procedure: Procedure, at_kiosk: bool) -> Refused | None:
    emergency = any(one.kind is TriggerKind.EMERGENCY for one in procedure.triggers)
    if emergency:
        return None
    if front.book.open_shift() is None:
        opening = not at_kiosk and records(procedure, "shift.open")
        if not (procedure.unattended or opening):
            return Refused(Why.UNATTENDED)
        if procedure.unattended:
            return None
    if front.tier < procedure.tier:
        return Refused(Why.TIER_LOW, detail=Tier(procedure.tier).ja)
    return None
