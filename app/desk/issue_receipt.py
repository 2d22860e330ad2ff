"""Giving a receipt outside a walkthrough, once more, or entering one that was written by hand."""

from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused, Why
from app.desk.receipt_copy import from_document
from app.desk.receipt_writing import Papers, Wanted, receipt_of_visit
from app.domain.receipt_issue import reissued
from app.domain.receipts import NoReceipt, Refusal


def issue_receipt(
    front: Front, visit_id: str, now: datetime, *, addressee: str = "", note: str = "", paper_number: str = ""
) -> Papers | Refused:
    """A receipt for what was paid and stands on none yet, else one that replaces the last.

    paper_number: of one written by hand, whose number on paper is entered.
    """
    with front.book.act(front.mixer.mixer_id, now) as act:
        made = receipt_of_visit(front, act, visit_id, Wanted(addressee, note, paper_number), now)
    if isinstance(made, NoReceipt):
        return Refused(Why.NO_ADDRESSEE if made.why is Refusal.NO_ADDRESSEE else Why.NOTHING_PAID)
    return Papers(made)


def receipt_again(front: Front, number: str) -> Papers | Refused:
    """The same paper once more, marked 再発行; its number and sum stay."""
    kept = front.book.receipt(number)
    return Papers(reissued(from_document(kept.document))) if kept else Refused(Why.NOTHING_PAID)
