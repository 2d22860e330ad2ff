"""Receipts at the desk: written from the last quote and the payments, numbered per device, kept whole."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from app.desk.book import Writing
from app.desk.form_roles import Role, by_role, roles_in
from app.desk.front import Front
from app.desk.pricing import price_visit
from app.desk.take_in import walked
from app.desk.walking import Walking
from app.domain.facts.money import ReceiptIssued
from app.domain.journal import NO_SOURCE, Source
from app.domain.receipt_issue import Issue, issue
from app.domain.receipts import (
    NoReceipt,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    Seller,
    Tender,
    next_number,
    totals_by_rate,
)
from app.domain.spaces import PayBy
from app.domain.visits import Payment


@dataclass(frozen=True, slots=True)
class Papers:
    """A receipt to hand over; None when nothing was paid."""

    receipt: Receipt | None


def write_receipt(
    front: Front, act: Writing, walking: Walking, now: datetime, source: Source = NO_SOURCE
) -> Receipt | None:
    """The receipt that a walkthrough asks for, with the addressee and note that were typed in it."""
    said = by_role(walking.answers, roles_in(walking.walk.manual, walked(walking)))
    named = bool(said.get(Role.ADDRESSEE))
    made = receipt_of_visit(
        front,
        act,
        walking.visit_id,
        now,
        addressee=said.get(Role.ADDRESSEE, "") if named else "",
        note=said.get(Role.RECEIPT_NOTE, "") if named else "",
        source=source,
    )
    return made if isinstance(made, Receipt) else None


def receipt_of_visit(
    front: Front,
    act: Writing,
    visit_id: str,
    now: datetime,
    *,
    addressee: str = "",
    note: str = "",
    paper_number: str = "",
    source: Source = NO_SOURCE,
) -> Receipt | NoReceipt:
    """Issue a receipt for what a visit costs by its last quote, once it is paid.

    A receipt that was written by hand is entered with the number of its paper.
    """
    visit = front.book.visit(visit_id)
    quote = price_visit(front, visit, now) if visit else None
    payments = [one for one in front.book.payments_of(visit_id) if not one.void and one.amount > 0]
    lines = quote.lines if quote else ()
    priced = _Priced(lines, quote.total if quote and payments else 0)
    given = Issue(
        next_number(front.receipt_prefix, front.book.last_receipt_number(front.receipt_prefix) or None),
        now,
        front.space.space_id,
        visit_id,
        seller(front),
        addressee,
        bool(addressee),
        note,
        paper_number,
    )
    made = issue(priced if payments else _Priced((), 0), _tender(payments), given)
    if isinstance(made, Receipt):
        _keep(act, made, visit.person_id if visit else "", "handwritten" if paper_number else "paper", source)
    return made


def refund_receipt(
    front: Front, act: Writing, visit_id: str, person_id: str, amount: int, method: PayBy, now: datetime
) -> Receipt:
    """The receipt for money given back, naming the receipt that it takes back from where there was one."""
    issued = [one for one in front.book.receipts_of(visit_id) if one.kind != ReceiptKind.REFUND.value]
    line = ReceiptLine("返金", "Refund", 1, amount, amount, 10)
    shop = seller(front)
    receipt = Receipt(
        next_number(front.receipt_prefix, front.book.last_receipt_number(front.receipt_prefix) or None),
        ReceiptKind.REFUND,
        now,
        front.space.space_id,
        visit_id,
        shop,
        "",
        "返金として",
        "as a refund",
        (line,),
        totals_by_rate((line,), shop),
        amount,
        Tender(method.ja, method.en, method is PayBy.CASH),
    )
    _keep(act, receipt, person_id, "paper", NO_SOURCE, issued[-1].number if issued else "")
    return receipt


def seller(front: Front) -> Seller:
    """The space as the name on a receipt."""
    space = front.space
    return Seller(space.operator, space.address_ja, space.registration, space.phone, space.en)


def _tender(payments: list[Payment]) -> Tender:
    if not payments:
        return Tender("", "", False)
    last = payments[-1]
    how = PayBy(last.method)
    mixed = {one.method for one in payments}
    words = (
        (how.ja, how.en)
        if len(mixed) == 1
        else ("・".join(PayBy(one).ja for one in sorted(mixed)), ", ".join(PayBy(one).en for one in sorted(mixed)))
    )
    cash = PayBy.CASH.value in mixed
    alone = len(payments) == 1 and how is PayBy.CASH
    return Tender(*words, cash, last.tendered if alone else None, last.change if alone else None)


@dataclass(frozen=True, slots=True)
class _Priced:
    lines: tuple[Any, ...]
    total: int


def _keep(act: Writing, receipt: Receipt, person_id: str, how: str, source: Source, refers_to: str = "") -> None:
    act.append(
        ReceiptIssued(
            receipt.visit_id,
            person_id,
            receipt.number,
            receipt.kind.value,
            receipt.total,
            as_document(receipt),
            refers_to,
            how,
        ),
        source,
    )


def as_document(receipt: Receipt) -> str:
    """The whole paper as text, to be kept as its copy."""
    return json.dumps(asdict(receipt), ensure_ascii=False, default=_plain, separators=(",", ":"))


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(type(value).__name__)


def from_document(text: str) -> Receipt:
    """A receipt read back from its copy. Raises ValueError for a text that is none."""
    plain: Mapping[str, Any] = json.loads(text)
    from app.domain.receipts import RateTotal, Reference

    refers = plain["refers_to"]
    return Receipt(
        **{
            **plain,
            "kind": ReceiptKind(plain["kind"]),
            "issued_at": datetime.fromisoformat(plain["issued_at"]),
            "seller": Seller(**plain["seller"]),
            "lines": tuple(ReceiptLine(**one) for one in plain["lines"]),
            "totals": tuple(RateTotal(**one) for one in plain["totals"]),
            "tender": Tender(**plain["tender"]),
            "refers_to": Reference(refers["number"], datetime.fromisoformat(refers["issued_at"])) if refers else None,
        }
    )
