"""The receipt for money given back."""

from dataclasses import replace
from datetime import datetime

from app.desk.front import Front
from app.desk.pricing import price_visit
from app.desk.receipt_cover import Cover, cover_of
from app.desk.receipt_writing import NOTHING, number_after_last, seller
from app.domain.money import Yen
from app.domain.receipt_issue import Priced
from app.domain.receipt_part import back_by_rate, by_rate, part_of
from app.domain.receipt_refund import refund
from app.domain.receipts import NoReceipt, Receipt, ReceiptKind, ReceiptLine, Seller, Tender, totals_by_rate
from app.domain.spaces import PayBy
from app.domain.visits import Where


def refund_receipt(front: Front, visit_id: str, amount: Yen, method: PayBy, now: datetime) -> Receipt | NoReceipt:
    """The paper for `amount` yen given back for a visit, each tax rate apart; nothing is written here.

    It takes back from all that was paid, and names the last receipt over it where there was one.
    """
    visit = front.book.visit(visit_id)
    quote = price_visit(front, visit, now) if visit and visit.where is not Where.VOID else None
    cover = cover_of(front, visit_id)
    whole = _all_received(front, visit_id, cover, quote or NOTHING, now)
    earlier = [line for one in cover.refunds for line in one.lines]
    due = by_rate(quote.lines) if quote else {}
    back = back_by_rate(whole.lines, earlier, due, amount)
    lines = [ReceiptLine("返金", "Refund", 1, yen, yen, rate) for rate, yen in back.items()]
    tender = Tender(method.ja, method.en, method is PayBy.CASH)
    made = refund(whole, lines, tender, number_after_last(front), now, cover.refunds)
    return made if isinstance(made, NoReceipt) or cover.standing else replace(made, refers_to=None)


def _all_received(front: Front, visit_id: str, cover: Cover, priced: Priced, now: datetime) -> Receipt:
    """Everything that was paid as if it stood on one receipt: what is on papers, and what is on none yet."""
    still = part_of(priced, cover.open_yen, cover.lines).lines if cover.open_yen > 0 else ()
    lines = (*(line for one in cover.standing for line in one.lines), *still)
    shop = seller(front)
    last = cover.standing[-1] if cover.standing else _blank(front, visit_id, shop, now)
    return replace(last, lines=lines, totals=totals_by_rate(lines, shop), total=sum(line.amount for line in lines))


def _blank(front: Front, visit_id: str, shop: Seller, now: datetime) -> Receipt:
    """Stands for the receipt that nobody asked for."""
    nothing = Tender("", "", False)
    return Receipt(
        "", ReceiptKind.SIMPLIFIED, now, front.space.space_id, visit_id, shop, "", "", "", (), (), 0, nothing
    )
