"""A plain report as a paper: headings, lines with a figure, words. For shift closings and the like."""

from dataclasses import dataclass
from datetime import datetime

from app.shell.papers.flow import Flow
from app.shell.papers.plain import clock, day
from app.shell.papers.strip import Align


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a report. figure: already in its form (`1,300円`, `7人`), may be empty. strong: a sum."""

    words: str
    figure: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under its heading: rows, then words as written by a person, line by line."""

    ja: str
    en: str
    rows: tuple[Row, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report of one space. by: who made it."""

    title_ja: str
    title_en: str
    space_ja: str
    at: datetime
    by: str
    sections: tuple[Section, ...]


def paint_report(report: Report, flow: Flow) -> None:
    """Write a report. An empty section says なし, so that nobody wonders whether it was forgotten."""
    flow.gap(2)
    flow.text(report.title_ja, 5.2, bold=True, align=Align.CENTRE)
    flow.text(report.title_en, 2.3, align=Align.CENTRE)
    flow.gap(1)
    flow.text(report.space_ja, 3.4, bold=True)
    flow.text(f"{day(report.at)} {clock(report.at)}", 3)
    flow.text(f"担当 {report.by}" if report.by else "", 3)
    for section in report.sections:
        _section(section, flow)
    flow.gap(2)


def _section(section: Section, flow: Flow) -> None:
    flow.rule()
    flow.text(section.ja, 3.6, bold=True)
    flow.text(section.en, 2.3)
    flow.gap(0.6)
    if not section.rows and not section.words.strip():
        flow.text("なし None", 3)
    for row in section.rows:
        if row.figure:
            flow.pair(row.words, row.figure, 3.4 if row.strong else 3, bold=row.strong)
        else:
            flow.text(row.words, 3, bold=row.strong)
    for line in section.words.splitlines():
        flow.text(line, 3)
