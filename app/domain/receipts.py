"""Receipts: what a paper says about money taken or given back, as one value that is never changed.

A receipt is kept as it was given. A mistake is mended by voiding it and issuing another, money given back by a
receipt of its own; both keep their numbers, so that a device's numbers have no gaps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain.tax import tax_inside

STAMP_FROM = 50_000  # yen received in cash, from which a paper receipt takes a revenue stamp (decisions 20)
DEFAULT_NOTE_JA = "コワーキング利用料として"
DEFAULT_NOTE_EN = "for coworking use"


class ReceiptKind(Enum):
    """What a paper is in the eyes of the tax office (pricing_rules.md G10)."""

    SIMPLIFIED = "qualified_simplified"
    FULL = "qualified_full"
    PLAIN = "plain_receipt"
    REFUND = "refund"

    @property
    def ja(self) -> str:
        """The small line under the title, empty for a plain receipt."""
        return {"qualified_simplified": "適格簡易請求書", "qualified_full": "適格請求書"}.get(self.value, "")

    @property
    def title_ja(self) -> str:
        return "返金書" if self is ReceiptKind.REFUND else "領収書"

    @property
    def title_en(self) -> str:
        return "Refund" if self is ReceiptKind.REFUND else "Receipt"


class Refusal(Enum):
    """Why there is no receipt: an answer, not an error."""

    NOTHING_PAID = "nothing_paid"
    NO_ADDRESSEE = "no_addressee"
    MORE_THAN_PAID = "more_than_paid"
    OF_A_REFUND = "of_a_refund"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class NoReceipt:
    """No receipt is made, and why in words for the desk."""

    why: Refusal
    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class Seller:
    """In whose name a receipt is given: the space or a mixer. registration: T and 13 digits, or None (G10)."""

    name: str
    address: str
    registration: str | None
    phone: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One thing paid for. amount: whole yen with tax inside. rate: percent; 0 is out of scope of the tax (G8)."""

    ja: str
    en: str
    quantity: int
    unit_price: int
    amount: int
    rate: int

    @property
    def reduced(self) -> bool:
        """True for the reduced rate, which the law wants marked (※)."""
        return self.rate == 8


@dataclass(frozen=True, slots=True)
class RateTotal:
    """All of one tax rate on a receipt. tax: yen inside gross, None where the paper must not tell it (G10)."""

    rate: int
    gross: int
    tax: int | None


@dataclass(frozen=True, slots=True)
class Tender:
    """How it was paid. ja, en: words of the method. tendered, change: yen, for cash only."""

    ja: str
    en: str
    cash: bool
    tendered: int | None = None
    change: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """An earlier receipt that this one gives money back for, or stands in the place of."""

    number: str
    issued_at: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt as given.

    number: `<device>-000123`. issued_at: aware, shown in Japanese time. addressee: may be empty, never 上様.
    totals: one per rate that occurs, highest first; empty for a seller without a registration number.
    total: yen; of a refund the yen given back, as a positive number.
    paper_number: of a receipt written by hand, the number printed on its paper, else empty.
    """

    number: str
    kind: ReceiptKind
    issued_at: datetime
    space_id: str
    visit_id: str
    seller: Seller
    addressee: str
    note_ja: str
    note_en: str
    lines: tuple[ReceiptLine, ...]
    totals: tuple[RateTotal, ...]
    total: int
    tender: Tender
    refers_to: Reference | None = None
    reissue: bool = False
    void: bool = False
    paper_number: str = ""

    @property
    def handwritten(self) -> bool:
        return bool(self.paper_number)

    @property
    def stamp(self) -> bool:
        """True when a paper copy has the box for a revenue stamp."""
        given = self.kind is ReceiptKind.REFUND or self.void
        return not given and needs_stamp(self.total, self.totals, self.tender.cash)


def next_number(device: str, last: str | None) -> str:
    """Return the number after `last` on this device, the first one for None.

    Raises ValueError when `last` is not of this device: going on would leave a gap or give a number twice.
    """
    if last is None:
        return f"{device}-000001"
    prefix, _, digits = last.rpartition("-")
    if prefix != device or not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"{last!r} is no receipt number of device {device!r}")
    return f"{device}-{int(digits) + 1:06d}"


def needs_stamp(total: int, totals: Sequence[RateTotal], cash: bool) -> bool:
    """Tell whether a paper receipt over `total` yen takes a revenue stamp.

    Cash only. Where the tax is shown apart the amount without it decides, else the total (decisions 20).
    """
    return cash and total - sum(part.tax or 0 for part in totals) >= STAMP_FROM


def totals_by_rate(lines: Sequence[ReceiptLine], seller: Seller) -> tuple[RateTotal, ...]:
    """Return the sums per tax rate, highest first; empty for a seller who may not show tax (G10)."""
    if seller.registration is None:
        return ()
    sums = {rate: sum(line.amount for line in lines if line.rate == rate) for rate in {line.rate for line in lines}}
    ordered = sorted(sums.items(), reverse=True)
    return tuple(RateTotal(rate, gross, tax_inside(gross, rate) if rate else None) for rate, gross in ordered)
