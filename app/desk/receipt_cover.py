"""What of a visit's money stands on receipts, and what does not yet."""

from dataclasses import dataclass, replace

from app.desk.front import Front
from app.desk.receipt_copy import from_document
from app.domain.money import Yen
from app.domain.receipts import Receipt, ReceiptKind, ReceiptLine
from app.domain.spaces import PayBy
from app.domain.visits import Payment


@dataclass(frozen=True, slots=True)
class Cover:
    """The papers of a visit. standing: receipts that no later one replaces. refunds: those for money given back.

    payments: money taken at this desk, void ones and what went on a member account left out: that is billed at the
    month's end and gets no receipt here (pricing_rules.md B9a).
    """

    standing: tuple[Receipt, ...]
    refunds: tuple[Receipt, ...]
    payments: tuple[Payment, ...]

    @property
    def lines(self) -> tuple[ReceiptLine, ...]:
        """All lines on papers so far, those of refunds with their amounts below 0."""
        given = [line for one in self.standing for line in one.lines]
        back = [replace(line, amount=-line.amount) for one in self.refunds for line in one.lines]
        return (*given, *back)

    @property
    def open_yen(self) -> Yen:
        """Yen that were paid and stand on no receipt; below 0 where a payment was undone after its receipt."""
        return sum(one.amount for one in self.payments if one.amount > 0) - sum(one.total for one in self.standing)


def cover_of(front: Front, visit_id: str) -> Cover:
    """The papers and payments of a visit."""
    papers = [from_document(one.document) for one in front.book.receipts_of(visit_id)]
    given = [one for one in papers if one.kind is not ReceiptKind.REFUND]
    replaced = {one.refers_to.number for one in given if one.refers_to}
    return Cover(
        tuple(one for one in given if one.number not in replaced),
        tuple(one for one in papers if one.kind is ReceiptKind.REFUND),
        tuple(one for one in front.book.payments_of(visit_id) if not one.void and one.method != PayBy.ACCOUNT.value),
    )
