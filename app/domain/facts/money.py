"""Facts about money: all amounts whole yen, tax included."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class LineAdded(Fact):
    """Something of the space's extras was used or sold during a visit."""

    KIND: ClassVar[str] = "line.add"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    item_id: str
    quantity: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LineRemoved(Fact):
    """A line that should not have been."""

    KIND: ClassVar[str] = "line.remove"
    REFS: ClassVar[tuple[str, ...]] = ("line_id",)
    line_id: str
    visit_id: str
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class QuoteMade(Fact):
    """A price was worked out and shown.

    until: wall clock of the space up to which, not including it, time was counted. time, overtime, extras: add up
    to total. prepaid: paid before. due: still to pay. tax10, tax8: None where none is printed (G10).
    """

    KIND: ClassVar[str] = "quote.made"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    rate_card: str
    until: str
    time: int
    overtime: int
    extras: int
    total: int
    tax10: int | None
    tax8: int | None
    prepaid: int
    due: int


@dataclass(frozen=True, slots=True)
class PaymentReceived(Fact):
    """Money came in for a visit, or was put on the member account when it ended (pricing_rules.md B9a).

    method: the value of a `PayBy`. amount: what counts for the visit. tendered less change is the amount.
    walk_id: the walkthrough in which it was taken, "" for none.
    """

    KIND: ClassVar[str] = "payment.receive"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    amount: int
    method: str
    tendered: int
    change: int
    walk_id: str = ""


@dataclass(frozen=True, slots=True)
class PaymentVoided(Fact):
    """A payment that should not have been (undone at once, the money given back)."""

    KIND: ClassVar[str] = "payment.void"
    REFS: ClassVar[tuple[str, ...]] = ("payment_id",)
    payment_id: str
    visit_id: str
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class MethodCorrected(Fact):
    """A payment was entered under the wrong method."""

    KIND: ClassVar[str] = "payment.method"
    REFS: ClassVar[tuple[str, ...]] = ("payment_id",)
    payment_id: str
    visit_id: str
    person_id: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refunded(Fact):
    """Money went back to a visitor, never more than they paid."""

    KIND: ClassVar[str] = "payment.refund"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    amount: int
    method: str
    reason: str


@dataclass(frozen=True, slots=True)
class DiscountGranted(Fact):
    """The owner allowed a discount. percent and yen: one of them is above 0."""

    KIND: ClassVar[str] = "discount.grant"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    percent: int
    yen: int
    by_whom: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReceiptIssued(Fact):
    """A receipt left the desk. document: the whole paper as text, kept as its copy."""

    KIND: ClassVar[str] = "receipt.issue"
    REFS: ClassVar[tuple[str, ...]] = ("visit_id",)
    visit_id: str
    person_id: str
    number: str
    kind: str
    total: int
    document: str
    refers_to: str = ""
    how: str = "paper"


@dataclass(frozen=True, slots=True)
class TillCounted(Fact):
    """The cash was counted. counts: (yen of the coin or note, pieces).

    purpose: the manual's own id of the count. difference: total less expected, below 0 where cash is missing.
    """

    KIND: ClassVar[str] = "register.count"
    purpose: str
    counts: tuple[tuple[int, int], ...]
    total: int
    expected: int
    difference: int
