"""The pass as a paper: a slip of the receipt printer and a card of the size of a bank card."""

from dataclasses import dataclass

from app.domain.passes import grouped
from app.shell.papers.flow import Flow
from app.shell.papers.output import pdf_card
from app.shell.papers.qr import as_qimage, modules
from app.shell.papers.strip import Align

CARD_MM = (85.6, 54.0)
_CARD_MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class PassPaper:
    """What stands on a pass. code: the 29 characters. name: how the person is called, may be empty."""

    code: str
    name: str
    space_ja: str
    space_en: str = ""


def paint_pass(paper: PassPaper, flow: Flow) -> None:
    """Write a pass slip: the code as large as the paper allows, and in letters for the day it is creased."""
    flow.gap(2)
    flow.text(paper.space_ja, 4, bold=True, align=Align.CENTRE)
    flow.text(paper.space_en, 2.3, align=Align.CENTRE)
    flow.gap(1)
    flow.picture(as_qimage(modules(paper.code)), 46)
    if paper.name:
        flow.text(f"{paper.name} さん", 5, bold=True, align=Align.CENTRE)
    flow.text(grouped(paper.code), 2.5, align=Align.CENTRE)
    flow.gap(1)
    flow.text("次にお越しのとき、このQRコードをかざしてください。", 3, align=Align.CENTRE)
    flow.text("Hold this code to the reader when you come again.", 2.3, align=Align.CENTRE)
    flow.gap(2)


def pass_card_pdf(paper: PassPaper) -> bytes:
    """Return a pass as a PDF of one card, 85.6 x 54 mm."""
    return pdf_card(lambda flow: _paint_card(paper, flow), paper.space_ja, CARD_MM, _CARD_MARGIN)


def _paint_card(paper: PassPaper, flow: Flow) -> None:
    """Write the code left and the words beside it, so that both stay large."""
    side = CARD_MM[1] - 2 * _CARD_MARGIN - 5
    column = side + 2
    flow.beside(lambda part: part.picture(as_qimage(modules(paper.code)), side), 0, side)
    flow.beside(lambda part: _words_of_card(paper, part), column, CARD_MM[0] - 2 * _CARD_MARGIN - column)
    flow.gap(side)
    flow.text(grouped(paper.code), 2.2)


def _words_of_card(paper: PassPaper, flow: Flow) -> None:
    flow.gap(3)
    flow.text(paper.space_ja, 3.2, bold=True)
    flow.text(paper.space_en, 2)
    flow.gap(3)
    flow.text(f"{paper.name} さん" if paper.name else "", 4.2, bold=True)
    flow.gap(3)
    flow.text("受付でQRコードをかざしてください。", 2.4)
    flow.text("Hold this code to the reader.", 2)
