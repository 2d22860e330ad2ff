"""Where a paper goes: a black and white picture for a printer, a PDF, a preview on the screen."""

import math
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.shell.papers.flow import Flow
from app.shell.papers.strip import Paper

Paint = Callable[[Flow], None]

DOTS_PER_MM = 8  # of the receipt printers in use (203 dpi)
WIDE_DOTS = 576  # the head of an 80 mm printer: 72 mm of print
NARROW_DOTS = 384  # the head of a 58 mm printer: 48 mm of print
_PDF_DPI = 600
_A4 = (210.0, 297.0)
_A4_MARGIN = 15.0
_STRIP_MARGIN = 4.0


def measured(paint: Paint, paper: Paper) -> int:
    """Return how many dots high a paper becomes."""
    flow = Flow(paper)
    paint(flow)
    return max(1, flow.height)


def raster(paint: Paint, dots: int = WIDE_DOTS) -> QImage:
    """Return a paper for a receipt printer: one bit a dot, `dots` wide."""
    grey = _drawn(paint, Paper(dots, DOTS_PER_MM, crisp=True))
    return grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def preview(paint: Paint, width_px: int, width_mm: float = 72) -> QImage:
    """Return a paper for the screen, `width_px` wide, with smooth type and a margin like paper's own."""
    margin = round(width_px * _STRIP_MARGIN / (width_mm + 2 * _STRIP_MARGIN))
    inner = _drawn(paint, Paper(width_px - 2 * margin, (width_px - 2 * margin) / width_mm))
    sheet = QImage(width_px, inner.height() + 2 * margin, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(margin, margin, inner)
    painter.end()
    return sheet


def pdf_strip(paint: Paint, title: str, width_mm: float = 72) -> bytes:
    """Return a paper as a PDF of one page that is as long as what is on it. width_mm: of the print."""
    dots_per_mm = _PDF_DPI / 25.4
    paper = Paper(round(width_mm * dots_per_mm), dots_per_mm)
    height_mm = math.ceil(measured(paint, paper) / dots_per_mm) + 2 * _STRIP_MARGIN
    return _pdf(paint, paper, title, (width_mm + 2 * _STRIP_MARGIN, height_mm), _STRIP_MARGIN)


def pdf_a4(paint: Paint, title: str) -> bytes:
    """Return a paper as a PDF of as many A4 pages as it takes."""
    dots_per_mm = _PDF_DPI / 25.4
    width, height = (round((side - 2 * _A4_MARGIN) * dots_per_mm) for side in _A4)
    return _pdf(paint, Paper(width, dots_per_mm, height), title, _A4, _A4_MARGIN)


def pdf_card(paint: Paint, title: str, size_mm: tuple[float, float], margin_mm: float) -> bytes:
    """Return a PDF of one page of a fixed size, such as a card."""
    dots_per_mm = _PDF_DPI / 25.4
    width, height = (round((side - 2 * margin_mm) * dots_per_mm) for side in size_mm)
    return _pdf(paint, Paper(width, dots_per_mm, height), title, size_mm, margin_mm)


def _pdf(paint: Paint, paper: Paper, title: str, size_mm: tuple[float, float], margin_mm: float) -> bytes:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(target)
    writer.setTitle(title)
    writer.setCreator("Mixdesk")
    writer.setResolution(_PDF_DPI)
    size = QPageSize(QSizeF(*size_mm), QPageSize.Unit.Millimeter, title, QPageSize.SizeMatchPolicy.ExactMatch)
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    orientation = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, orientation, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter(writer)
    paint(Flow(paper, painter, writer.newPage))
    painter.end()
    return bytes(target.data().data())


def _drawn(paint: Paint, paper: Paper) -> QImage:
    sheet = QImage(paper.width, measured(paint, paper), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, not paper.crisp)
    paint(Flow(paper, painter))
    painter.end()
    return sheet
