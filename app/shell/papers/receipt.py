"""The receipt as a paper: everything a qualified invoice must show, the total the largest thing on it."""

from app.domain.receipts import Receipt, ReceiptKind, ReceiptLine
from app.shell.papers.plain import clock, day, yen
from app.shell.papers.strip import Align, Strip

_BODY, _SMALL = 3.0, 2.3
_TITLES_OF_ADDRESS = ("様", "御中", "さま", "殿", "先生")


def paint_receipt(receipt: Receipt, flow: Strip, on_paper: bool = True) -> None:
    """Write a receipt. on_paper: False for one sent as a file, which takes no revenue stamp."""
    flow.gap(2)
    _marks(receipt, flow)
    _head(receipt, flow)
    flow.rule()
    for line in receipt.lines:
        _line(line, flow)
    flow.rule()
    _taxes(receipt, flow)
    _total(receipt, flow)
    _tender(receipt, flow)
    _remarks(receipt, flow)
    if receipt.stamp and on_paper:
        flow.gap(2)
        flow.empty_box(20, 24, ("収入印紙", "Revenue stamp"), 2)
    flow.gap(2)
    _seller(receipt, flow)
    flow.gap(2)


def _marks(receipt: Receipt, flow: Strip) -> None:
    """Say at the very top what makes this paper unlike a first receipt."""
    if receipt.void:
        flow.framed("取消 VOID", 4.5)
    if receipt.reissue:
        flow.framed("再発行 REISSUED", 4)
    if receipt.handwritten:
        flow.framed(f"手書き No. {receipt.paper_number} HANDWRITTEN", 3.2)


def _head(receipt: Receipt, flow: Strip) -> None:
    flow.text(receipt.kind.title_ja, 5.2, bold=True, align=Align.CENTRE)
    qualified = f"{receipt.kind.ja} ・ " if receipt.kind.ja else ""
    flow.text(f"{qualified}{receipt.kind.title_en}", _SMALL, align=Align.CENTRE)
    flow.gap(1)
    flow.text(f"No. {receipt.number}", _BODY)
    flow.text(f"{day(receipt.issued_at)} {clock(receipt.issued_at)}", _BODY)
    if receipt.addressee:
        flow.gap(1)
        flow.text(addressed(receipt.addressee), 4, bold=True)
    flow.text(f"但し {receipt.note_ja}" if receipt.note_ja else "", _BODY)
    flow.text(receipt.note_en, _SMALL)


def addressed(addressee: str) -> str:
    """Return a name with 様, unless it ends with a title already."""
    name = addressee.strip()
    return name if name.endswith(_TITLES_OF_ADDRESS) else f"{name} 様"


def _line(line: ReceiptLine, flow: Strip) -> None:
    mark = " ※" if line.reduced else ""
    flow.pair(f"{line.ja}{mark}", yen(line.amount), _BODY)
    several = f"{line.quantity} × {yen(line.unit_price)}" if line.quantity != 1 else ""
    flow.text(" / ".join(part for part in (line.en, several) if part), _SMALL)
    flow.gap(0.6)


def _taxes(receipt: Receipt, flow: Strip) -> None:
    for part in receipt.totals:
        if part.tax is None:
            flow.pair("不課税 Not taxed", yen(part.gross), _BODY)
            continue
        mark = " ※" if part.rate == 8 else ""
        flow.pair(f"{part.rate}%対象{mark} At {part.rate}%", yen(part.gross), _BODY)
        flow.pair("　内消費税 Tax inside", yen(part.tax), _BODY)


def _total(receipt: Receipt, flow: Strip) -> None:
    back = receipt.kind is ReceiptKind.REFUND
    flow.gap(1)
    flow.pair("返金額" if back else "合計", yen(receipt.total), 5.4 if flow.narrow else 7, bold=True)
    flow.text("Paid back" if back else "Total, tax included" if receipt.totals else "Total", _SMALL)
    flow.gap(0.5)


def _tender(receipt: Receipt, flow: Strip) -> None:
    tender = receipt.tender
    flow.text(f"{tender.ja} {tender.en}", _BODY)
    if tender.tendered is not None:
        flow.pair("お預かり Received", yen(tender.tendered), _BODY)
    if tender.change is not None:
        flow.pair("お釣り Change", yen(tender.change), _BODY)


def _remarks(receipt: Receipt, flow: Strip) -> None:
    if any(line.reduced for line in receipt.lines):
        flow.text("※は軽減税率(8%)対象 Reduced rate 8%", _SMALL)
    earlier = receipt.refers_to
    if earlier:
        words = "返金のもとの領収書 Refund of" if receipt.kind is ReceiptKind.REFUND else "差し替えた領収書 Replaces"
        flow.text(f"{words} No. {earlier.number} {day(earlier.issued_at)}", _SMALL)


def _seller(receipt: Receipt, flow: Strip) -> None:
    seller = receipt.seller
    if receipt.kind is not ReceiptKind.REFUND:
        flow.text("上記の金額を受け取りました", _SMALL)
    flow.text(seller.name, 3.4, bold=True)
    flow.text(seller.name_en, _SMALL)
    flow.text(seller.address, _BODY)
    flow.text(f"電話 {seller.phone}" if seller.phone else "", _BODY)
    flow.text(f"登録番号 {seller.registration}" if seller.registration else "", _BODY)
