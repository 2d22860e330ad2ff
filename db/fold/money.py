"""Folds of facts about money."""

import json

from sqlalchemy import func, insert, select, update

from app.domain.facts.money import (
    DiscountGranted,
    LineAdded,
    LineRemoved,
    MethodCorrected,
    PaymentReceived,
    PaymentVoided,
    QuoteMade,
    ReceiptIssued,
    Refunded,
    TillCounted,
)
from db.fold.place import Place
from db.fold.visits import change
from db.tables.projections import count, line, payment, receipt


def line_added(at: Place, fact: LineAdded) -> None:
    """One more line on the bill."""
    at.conn.execute(
        insert(line).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "line_id": at.event_id,
            "visit_id": fact.visit_id,
            "item_id": fact.item_id,
            "quantity": fact.quantity,
            "removed": 0,
        },
    )


def line_removed(at: Place, fact: LineRemoved) -> None:
    """A line counts no more."""
    at.conn.execute(
        update(line).where(line.c.space_id == at.space_id, line.c.line_id == fact.line_id).values(removed=1)
    )


def quoted(at: Place, fact: QuoteMade) -> None:
    """The last quote is what the visit costs."""
    if fact.visit_id:
        change(at, fact.visit_id, charged=fact.total, time_charge=fact.time)


def _payment(at: Place, visit_id: str, amount: int, method: str, tendered: int, back: int) -> None:
    at.conn.execute(
        insert(payment).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "payment_id": at.event_id,
            "visit_id": visit_id,
            "amount": amount,
            "method": method,
            "tendered": tendered,
            "change": back,
            "at": at.at,
            "void": 0,
            "local_no": at.local_no,
        },
    )
    settle(at, visit_id)


def settle(at: Place, visit_id: str) -> None:
    """Add up what was paid for a visit, payments less refunds, void ones left out."""
    if not visit_id:
        return
    total = at.conn.execute(
        select(func.coalesce(func.sum(payment.c.amount), 0)).where(
            payment.c.space_id == at.space_id, payment.c.visit_id == visit_id, payment.c.void == 0
        )
    ).scalar_one()
    change(at, visit_id, paid=total)


def paid(at: Place, fact: PaymentReceived) -> None:
    """Money came in."""
    _payment(at, fact.visit_id, fact.amount, fact.method, fact.tendered, fact.change)


def refunded(at: Place, fact: Refunded) -> None:
    """Money went back."""
    _payment(at, fact.visit_id, -fact.amount, fact.method, 0, 0)


def payment_voided(at: Place, fact: PaymentVoided) -> None:
    """A payment counts no more."""
    at.conn.execute(
        update(payment).where(payment.c.space_id == at.space_id, payment.c.payment_id == fact.payment_id).values(void=1)
    )
    settle(at, fact.visit_id)


def method_corrected(at: Place, fact: MethodCorrected) -> None:
    """A payment moves to another method."""
    at.conn.execute(
        update(payment)
        .where(payment.c.space_id == at.space_id, payment.c.payment_id == fact.payment_id)
        .values(method=fact.new)
    )


def discounted(at: Place, fact: DiscountGranted) -> None:
    """The owner's discount joins the next quote."""
    change(at, fact.visit_id, discount_percent=fact.percent, discount_yen=fact.yen)


def receipt_issued(at: Place, fact: ReceiptIssued) -> None:
    """A copy of a receipt is kept."""
    at.conn.execute(
        insert(receipt).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "number": fact.number,
            "visit_id": fact.visit_id,
            "kind": fact.kind,
            "total": fact.total,
            "document": fact.document,
            "refers_to": fact.refers_to,
            "how": fact.how,
            "at": at.at,
        },
    )


def counted(at: Place, fact: TillCounted) -> None:
    """A count is kept; the till goes on from it."""
    at.conn.execute(
        insert(count).prefix_with("OR IGNORE"),
        {
            "space_id": at.space_id,
            "count_id": at.event_id,
            "purpose": fact.purpose,
            "counts": json.dumps(fact.counts),
            "total": fact.total,
            "expected": fact.expected,
            "difference": fact.difference,
            "at": at.at,
            "local_no": at.local_no,
        },
    )
