"""Making receipts: the first one, the copy, the voided one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from app.domain.receipts import (
    DEFAULT_NOTE_EN,
    DEFAULT_NOTE_JA,
    NoReceipt,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    Reference,
    Refusal,
    Seller,
    Tender,
    totals_by_rate,
)


class PricedLine(Protocol):
    """A line of a quote."""

    @property
    def ja(self) -> str: ...
    @property
    def en(self) -> str: ...
    @property
    def quantity(self) -> int: ...
    @property
    def unit_price(self) -> int: ...
    @property
    def amount(self) -> int: ...
    @property
    def rate(self) -> int: ...


class Priced(Protocol):
    """What a receipt needs of a quote: lines that add up to the total."""

    @property
    def lines(self) -> Sequence[PricedLine]: ...
    @property
    def total(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Issue:
    """What is known when a receipt is given, apart from the money.

    named: the customer asked for a full invoice with a name on it. note: empty for the usual words.
    paper_number: set when it was written by hand, because there was no printer.
    """

    number: str
    at: datetime
    space_id: str
    visit_id: str
    seller: Seller
    addressee: str = ""
    named: bool = False
    note: str = ""
    paper_number: str = ""
    replaces: Reference | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a quote that is paid by itself. Fits `Priced`."""

    lines: tuple[ReceiptLine, ...]
    total: int


def issue(priced: Priced, tender: Tender, given: Issue) -> Receipt | NoReceipt:
    """Return the receipt for money taken. The kind follows G10 and whether a name was asked for.

    Raises ValueError when the lines do not add up to the total: such a quote is broken.
    """
    lines = copied(priced.lines)
    if sum(line.amount for line in lines) != priced.total:
        raise ValueError(f"receipt {given.number}: the lines do not add up to {priced.total} yen")
    if priced.total <= 0:
        return NoReceipt(Refusal.NOTHING_PAID, "お支払いがないので、領収書はありません。", "Nothing was paid.")
    if given.named and not given.addressee.strip():
        return NoReceipt(Refusal.NO_ADDRESSEE, "宛名を入れてください。", "Please enter the name for the receipt.")
    note = given.note.strip()
    return Receipt(
        number=given.number,
        kind=_kind(given),
        issued_at=given.at,
        space_id=given.space_id,
        visit_id=given.visit_id,
        seller=given.seller,
        addressee=given.addressee.strip(),
        note_ja=note or DEFAULT_NOTE_JA,
        note_en="" if note else DEFAULT_NOTE_EN,
        lines=lines,
        totals=totals_by_rate(lines, given.seller),
        total=priced.total,
        tender=tender,
        refers_to=given.replaces,
        paper_number=given.paper_number.strip(),
    )


def reissued(receipt: Receipt) -> Receipt:
    """Return the same receipt marked 再発行. The number stays: it is a second paper, not a second payment."""
    return replace(receipt, reissue=True)


def voided(receipt: Receipt) -> Receipt:
    """Return the receipt marked 取消. It keeps its number, so that the numbers have no gap."""
    return replace(receipt, void=True)


def reference_to(receipt: Receipt) -> Reference:
    """Return what a later receipt says about this one."""
    return Reference(receipt.number, receipt.issued_at)


def _kind(given: Issue) -> ReceiptKind:
    if given.seller.registration is None:
        return ReceiptKind.PLAIN
    return ReceiptKind.FULL if given.named else ReceiptKind.SIMPLIFIED


def copied(lines: Sequence[PricedLine]) -> tuple[ReceiptLine, ...]:
    """Return lines of any quote as lines of a receipt, which no later change of the quote can reach."""
    return tuple(ReceiptLine(x.ja, x.en, x.quantity, x.unit_price, x.amount, x.rate) for x in lines)
