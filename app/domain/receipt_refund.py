"""The receipt for money given back: a paper of its own that names the first one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.receipt_issue import PricedLine, copied, reference_to
from app.domain.receipts import (
    NoReceipt,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    Refusal,
    Tender,
    totals_by_rate,
)


def refund(
    original: Receipt,
    back: Sequence[PricedLine],
    tender: Tender,
    number: str,
    at: datetime,
    earlier: Sequence[Receipt] = (),
) -> Receipt | NoReceipt:
    """Return the receipt for money given back: the seller, the first receipt's number and date, tax per rate.

    back: lines with positive amounts; `original.lines` for all of it. earlier: refunds of the same receipt made
    before. Never more than was paid, in all and per tax rate (decisions 11).
    """
    lines = copied(back)
    refused = _not_given_back(original, lines, earlier)
    if refused is not None:
        return refused
    return replace(
        original,
        number=number,
        kind=ReceiptKind.REFUND,
        issued_at=at,
        lines=lines,
        totals=totals_by_rate(lines, original.seller),
        total=sum(line.amount for line in lines),
        tender=tender,
        note_ja="返金として",
        note_en="as a refund",
        refers_to=reference_to(original),
        reissue=False,
        paper_number="",
    )


def _not_given_back(original: Receipt, lines: tuple[ReceiptLine, ...], earlier: Sequence[Receipt]) -> NoReceipt | None:
    """Return why this money cannot be given back, None when it can."""
    if original.kind is ReceiptKind.REFUND:
        return NoReceipt(Refusal.OF_A_REFUND, "返金書に対する返金はできません。", "A refund cannot be refunded.")
    if original.void:
        return NoReceipt(Refusal.VOIDED, "取り消した領収書です。", "This receipt was voided.")
    if sum(line.amount for line in lines) <= 0:
        return NoReceipt(Refusal.NOTHING_PAID, "返す金額を入れてください。", "Please enter the amount to give back.")
    if not _covered(original, lines, earlier):
        ja, en = "いただいた金額より多くは返せません。", "No more can be given back than was paid."
        return NoReceipt(Refusal.MORE_THAN_PAID, ja, en)
    return None


def _covered(original: Receipt, lines: tuple[ReceiptLine, ...], earlier: Sequence[Receipt]) -> bool:
    """Tell whether the refund and the earlier ones stay within what was paid, in all and at each rate."""
    given = [line for receipt in earlier if not receipt.void for line in receipt.lines] + list(lines)
    if sum(line.amount for line in given) > original.total:
        return False
    return all(
        sum(line.amount for line in given if line.rate == rate)
        <= sum(line.amount for line in original.lines if line.rate == rate)
        for rate in {line.rate for line in given}
    )
