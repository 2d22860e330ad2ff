"""A repair: a payment entered under the wrong method (decisions.md 11)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.repaired import Repaired, requote
from app.domain.facts.money import MethodCorrected
from app.domain.spaces import PayBy


def correct_method(
    front: Front, visit_id: str, payment_id: str, method: PayBy, reason: str, now: datetime
) -> Repaired | Refused:
    """Move a payment to the method by which it was really made. The till follows."""
    visit = front.book.visit(visit_id)
    paid = next((one for one in front.book.payments_of(visit_id) if one.payment_id == payment_id), None)
    if visit is None or paid is None or paid.void:
        return Refused(Why.NOTHING_PAID)
    if not reason.strip():
        return Refused(Why.NO_REASON)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(MethodCorrected(payment_id, visit_id, visit.person_id, paid.method, method.value, reason.strip()))
        return requote(front, act, visit_id, now)
