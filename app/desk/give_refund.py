"""A repair: money back, through the till, with a receipt of its own (decisions.md 11)."""

from datetime import datetime

from app.desk.front import Front
from app.desk.open_things import close_things
from app.desk.outcome import Refused, Why
from app.desk.receipt_writing import Papers, keep
from app.desk.refund_writing import refund_receipt
from app.domain.facts.money import Refunded
from app.domain.receipts import NoReceipt
from app.domain.spaces import PayBy
from app.domain.watch import TodoWhy


def give_refund(
    front: Front, visit_id: str, amount: int, method: PayBy, reason: str, now: datetime
) -> Papers | Refused:
    """Give back at most what was paid, refunds so far taken off. amount: whole yen above 0.

    What comes off a member account moves no money and gets no paper (pricing_rules.md B9a).
    """
    posted = method is PayBy.ACCOUNT
    payments = [
        one
        for one in front.book.payments_of(visit_id)
        if not one.void and (one.method == PayBy.ACCOUNT.value) is posted
    ]
    left = sum(one.amount for one in payments)
    if left <= 0:
        return Refused(Why.NOTHING_PAID)
    if amount < 1:
        return Refused(Why.AMOUNT)
    if amount > left:
        return Refused(Why.MORE_THAN_PAID, detail=f"{left:,}")
    if not reason.strip():
        return Refused(Why.NO_REASON)
    visit = front.book.visit(visit_id)
    person_id = visit.person_id if visit else ""
    paper = None if posted else refund_receipt(front, visit_id, amount, method, now)
    if isinstance(paper, NoReceipt):
        return Refused(Why.MORE_THAN_PAID, detail=f"{left:,}")
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(Refunded(visit_id, person_id, amount, method.value, reason.strip()))
        if paper is not None:
            keep(act, paper, person_id, "paper")
        if amount == left:
            close_things(front, act, visit_id, TodoWhy.REFUND)
    return Papers(paper)
