"""What a visit costs, as one value with its lines and its reasons (pricing_rules.md G5 steps 8 to 10)."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import NOTHING, Charge, QuoteLine, Reason
from app.domain.tax import TaxPart, tax_at, taxes

__all__ = ["InvoiceKind", "Parts", "Quote", "QuoteLine", "Reason", "put_together"]


class InvoiceKind(StrEnum):
    """What kind of receipt a total can get (G10)."""

    NONE = "none"
    QUALIFIED = "qualified_simplified"
    PLAIN = "plain_receipt"


@dataclass(frozen=True, slots=True)
class Quote:
    """The price of one visit, room or cancellation: whole yen with tax inside.

    time, run, overtime, extras: add up to total, as do the amounts of `lines`. run is 0 for an ordinary visit.
    tax10, tax8: tax inside the total; None where the receipt must not show any (G10).
    prepaid: paid before. due: what is left to pay, or to put on the member account (B9a); never below 0 (G13).
    explanation: the rules that were used, in their order. warnings: what a person should look at.
    """

    card_id: str
    time: Yen
    run: Yen
    overtime: Yen
    extras: Yen
    total: Yen
    tax10: Yen | None
    tax8: Yen | None
    taxes: tuple[TaxPart, ...]
    prepaid: Yen
    due: Yen
    invoice_kind: InvoiceKind
    lines: tuple[QuoteLine, ...]
    explanation: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What a quote is put together from. prepaid: yen. registered: the seller has a number."""

    time: Charge
    overtime: Charge
    extras: Charge
    prepaid: Yen
    registered: bool
    warnings: tuple[Reason, ...] = ()
    run: Charge = NOTHING


def put_together(card_id: str, parts: Parts) -> Quote:
    """Total, tax, prepaid and amount due of the parts of a quote (G5 steps 8 to 10)."""
    charges = (parts.time, parts.run, parts.overtime, parts.extras)
    lines = tuple(line for charge in charges for line in charge.lines)
    total = sum(charge.amount for charge in charges)
    tax = taxes((line.rate, line.amount) for line in lines)
    due = max(0, total - parts.prepaid)
    return Quote(
        card_id,
        parts.time.amount,
        parts.run.amount,
        parts.overtime.amount,
        parts.extras.amount,
        total,
        tax_at(tax, 10) if parts.registered else None,
        tax_at(tax, 8) if parts.registered else None,
        tax if parts.registered else (),
        parts.prepaid,
        due,
        _kind(total, parts.registered),
        lines,
        (*(one for charge in charges for one in charge.reasons), *_why_tax(tax, parts), *_why_due(total, parts, due)),
        (*parts.warnings, *(one for charge in charges for one in charge.warnings)),
    )


def _kind(total: Yen, registered: bool) -> InvoiceKind:
    if total == 0:
        return InvoiceKind.NONE
    return InvoiceKind.QUALIFIED if registered else InvoiceKind.PLAIN


def _why_tax(tax: tuple[TaxPart, ...], parts: Parts) -> tuple[Reason, ...]:
    if not parts.registered:
        return ()
    return tuple(
        Reason(
            "G6",
            f"{part.rate}%対象は{yen_ja(part.gross)}、うち消費税{yen_ja(part.tax)}です。",
            f"{part.rate}% items: {yen_en(part.gross)}, of which tax {yen_en(part.tax)}.",
        )
        for part in tax
        if part.gross
    )


def _why_due(total: Yen, parts: Parts, due: Yen) -> tuple[Reason, ...]:
    if not parts.prepaid:
        return ()
    ja = f"合計{yen_ja(total)}から先払い{yen_ja(parts.prepaid)}を引いて{yen_ja(due)}です。"
    en = f"Total {yen_en(total)} less {yen_en(parts.prepaid)} paid before is {yen_en(due)}."
    return (Reason("G13", ja, en),)
