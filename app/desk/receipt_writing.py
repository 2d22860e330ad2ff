"""Receipts at the desk: written from the price and the payments, numbered per device, kept whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.desk.book import Writing
from app.desk.form_roles import Role, by_role, roles_in
from app.desk.front import Front
from app.desk.pricing import price_visit
from app.desk.receipt_copy import as_document
from app.desk.receipt_cover import Cover, cover_of
from app.desk.take_in import walked
from app.desk.walking import Walking
from app.domain.facts.money import ReceiptIssued
from app.domain.journal import NO_SOURCE, Source
from app.domain.money import Yen
from app.domain.receipt_issue import Issue, Part, issue, reference_to
from app.domain.receipt_part import part_of
from app.domain.receipts import NoReceipt, Receipt, Seller, Tender, next_number
from app.domain.spaces import PayBy
from app.domain.visits import Payment, Visit, Where

NOTHING = Part((), 0)


@dataclass(frozen=True, slots=True)
class Papers:
    """A receipt to hand over; None when nothing was paid."""

    receipt: Receipt | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on a receipt. addressee: "" for none. paper_number: of one written by hand, else ""."""

    addressee: str = ""
    note: str = ""
    paper_number: str = ""


def write_receipt(
    front: Front, act: Writing, walking: Walking, now: datetime, source: Source = NO_SOURCE
) -> Receipt | None:
    """The receipt that a walkthrough asks for, with the addressee and note that were typed in it."""
    said = by_role(walking.answers, roles_in(walking.walk.manual, walked(walking)))
    addressee = said.get(Role.ADDRESSEE, "")
    wanted = Wanted(addressee, said.get(Role.RECEIPT_NOTE, "") if addressee else "")
    made = receipt_of_visit(front, act, walking.visit_id, wanted, now, source)
    return made if isinstance(made, Receipt) else None


def receipt_of_visit(
    front: Front, act: Writing, visit_id: str, wanted: Wanted, now: datetime, source: Source = NO_SOURCE
) -> Receipt | NoReceipt:
    """Issue a receipt for the money that was paid for a visit and stands on no receipt yet.

    Where all of it does, the last receipt is replaced: the new one names it, and never counts beside it.
    """
    visit = front.book.visit(visit_id)
    cover = cover_of(front, visit_id)
    replaced = cover.standing[-1] if cover.open_yen <= 0 and cover.standing else None
    part = _part(front, visit, cover, replaced, now)
    given = Issue(
        number_after_last(front),
        now,
        front.space.space_id,
        visit_id,
        seller(front),
        wanted.addressee,
        bool(wanted.addressee),
        wanted.note,
        wanted.paper_number,
        reference_to(replaced) if replaced else None,
    )
    made = issue(part, _tender(cover.payments, part.total), given)
    if isinstance(made, Receipt):
        how = "handwritten" if wanted.paper_number else "paper"
        keep(act, made, visit.person_id if visit else "", how, source)
    return made


def _part(front: Front, visit: Visit | None, cover: Cover, replaced: Receipt | None, now: datetime) -> Part:
    """What the new receipt is over: nothing for a visit that was undone, whose money goes back instead."""
    amount = cover.open_yen + (replaced.total if replaced else 0)
    if visit is None or visit.where is Where.VOID or amount <= 0:
        return NOTHING
    if replaced and amount == replaced.total:
        return Part(replaced.lines, replaced.total)
    quote = price_visit(front, visit, now)
    before = replace(cover, standing=cover.standing[:-1]) if replaced else cover
    return part_of(quote or NOTHING, amount, before.lines)


def number_after_last(front: Front) -> str:
    """The next number of this device: `<device>-000123`, without gaps."""
    return next_number(front.receipt_prefix, front.book.last_receipt_number(front.receipt_prefix) or None)


def seller(front: Front) -> Seller:
    """The space as the name on a receipt."""
    space = front.space
    return Seller(space.operator, space.address_ja, space.registration, space.phone, space.en)


def _tender(payments: Sequence[Payment], amount: Yen) -> Tender:
    """How the money on a receipt came in; tendered and change only where it is one payment in cash."""
    covered = _last_of([one for one in payments if one.amount > 0], amount)
    if not covered:
        return Tender("", "", False)
    ways = sorted({PayBy(one.method) for one in covered})
    alone = covered[0] if len(covered) == 1 and ways == [PayBy.CASH] else None
    return Tender(
        "・".join(one.ja for one in ways),
        ", ".join(one.en for one in ways),
        PayBy.CASH in ways,
        alone.tendered if alone else None,
        alone.change if alone else None,
    )


def _last_of(payments: list[Payment], amount: Yen) -> list[Payment]:
    """The last payments that make up an amount; all of them where no number of them does."""
    total = 0
    for count, one in enumerate(reversed(payments), 1):
        total += one.amount
        if total == amount:
            return payments[-count:]
    return payments


def keep(act: Writing, receipt: Receipt, person_id: str, how: str, source: Source = NO_SOURCE) -> None:
    """Write a receipt down with its copy. how: paper or handwritten."""
    refers = receipt.refers_to
    act.append(
        ReceiptIssued(
            receipt.visit_id,
            person_id,
            receipt.number,
            receipt.kind.value,
            receipt.total,
            as_document(receipt),
            refers.number if refers else "",
            how,
        ),
        source,
    )
