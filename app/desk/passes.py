"""Passes at the desk: made, replaced, stopped."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import NewPass, Refused, Why
from app.domain.facts.people import PassIssued, PassRevoked
from app.domain.passes import code_for
from app.domain.people import Pass


def issue_pass(
    front: Front, person_id: str, now: datetime, *, valid_from: str = "", valid_until: str = ""
) -> NewPass | Refused:
    """A pass for somebody known; a good one that they hold is replaced by it and says when (decisions.md 8)."""
    person = front.book.person(person_id)
    if person is None:
        return Refused(Why.PASS_UNKNOWN)
    held = next((one for one in front.book.passes_of(person_id) if not one.revoked_at), None)
    pass_id = front.new_pass_id()
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(PassIssued(pass_id, person_id, person.kind, held.pass_id if held else "", valid_from, valid_until))
    return NewPass(pass_code(front, pass_id), pass_id, person.name, person_id)


def revoke_pass(front: Front, pass_id: str, reason: str, now: datetime) -> Refused | None:
    """Stop a pass, with the reason; None when it is stopped."""
    held = front.book.pass_with(pass_id)
    if held is None:
        return Refused(Why.PASS_UNKNOWN)
    if held.revoked_at:
        return Refused(Why.PASS_REVOKED, detail=held.revoked_at)
    if not reason.strip():
        return Refused(Why.NO_REASON)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(PassRevoked(pass_id, held.person_id, reason.strip()))
    return None


def not_good(held: Pass, day: str) -> Refused | None:
    """Why a pass does not let anybody in on a business day `YYYY-MM-DD`; None for one that does."""
    if held.replaced_by:
        return Refused(Why.PASS_REPLACED, detail=held.revoked_at)
    if held.revoked_at:
        return Refused(Why.PASS_REVOKED, detail=held.revoked_at)
    if held.valid_until and day > held.valid_until:
        return Refused(Why.PASS_EXPIRED, detail=held.valid_until)
    if held.valid_from and day < held.valid_from:
        return Refused(Why.PASS_NOT_YET, detail=held.valid_from)
    return None


def pass_code(front: Front, pass_id: str) -> str:
    """What the QR of a pass of this space carries."""
    return code_for(front.space.space_id, pass_id, front.pass_keys[0])
