"""Checking the table form of um/1: the same checks as a manual's, with the lines of the table."""

from app.domain.findings import Finding
from app.manual.check_flow import check_flow
from app.manual.check_names import check_names
from app.manual.check_texts import Known, check_texts
from app.manual.codes import Notes
from app.manual.model import Head
from app.manual.table import read_table


def check_tabular(text: str, file: str, head: Head | None = None, known: Known | None = None) -> tuple[Finding, ...]:
    """What is found in a table of procedures; a broken one never raises.

    head: the front matter under which the table will stand; None leaves contacts, items and pictures unchecked.
    """
    table = read_table(text, file)
    notes = Notes(file)
    check_names(head, table.procedures, notes)
    check_flow(table.procedures, notes)
    check_texts(head, table.procedures, notes, known)
    # a table may hold a part of a manual: that it has no emergency says nothing
    own = (one for one in notes if one.code != "W206")
    return tuple(sorted({*table.findings, *own}))
