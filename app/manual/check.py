"""Checking a manual: from the text of a file to a manual that can be walked, or to findings that say why not.

A broken file never raises. With any E there is no manual, and the last good edition stays in force.
"""

import hashlib
from dataclasses import dataclass
from itertools import dropwhile
from pathlib import Path

from app.domain.findings import Finding, has_errors
from app.manual.build import read_procedure
from app.manual.check_flow import check_flow
from app.manual.check_names import check_names
from app.manual.check_texts import Known, check_texts
from app.manual.codes import Notes
from app.manual.fold import code
from app.manual.front import read_front, split_front
from app.manual.head import read_head
from app.manual.model import Manual, Procedure
from app.manual.outline import SourceLine, outline, source_lines


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to. `manual` is None when any finding is an error."""

    manual: Manual | None
    findings: tuple[Finding, ...]


def read_file(path: Path) -> bytes:
    """The bytes of a manual's file. Raises OSError."""
    return path.read_bytes()


def check_bytes(content: bytes, file: str, known: Known | None = None) -> Checked:
    """Check a manual as it lies in a file; `file` is the name used in findings."""
    digest = hashlib.sha256(content).hexdigest()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        notes = Notes(file)
        notes.add("E001", content[: fault.start].count(b"\n") + 1)
        return Checked(None, tuple(notes))
    return _check(text, file, digest, known)


def check(text: str, file: str, known: Known | None = None) -> Checked:
    """Check a manual's text. `known`: what the rate card holds; None leaves amounts and times unchecked."""
    return _check(text, file, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), known)


def rate_card_of(content: bytes) -> str:
    """The 料金表 that a manual names, "" where it names none or its front matter cannot be read."""
    lines, _ = split_front(source_lines(content.decode("utf-8", "replace")))
    front = read_front(lines, Notes("")) if lines is not None else None
    return code(front.said("料金表")) if front is not None else ""


def read_body(lines: list[SourceLine], notes: Notes) -> tuple[Procedure, ...]:
    """Read procedures from their lines, without the checks that look across them."""
    written = outline(lines, notes)
    seen: set[str] = set()
    for procedure in written:
        if procedure.id and procedure.id in seen:
            notes.add("E104", procedure.line, id=procedure.id)
        seen.add(procedure.id)
    return tuple(read_procedure(procedure, notes) for procedure in written)


def _check(text: str, file: str, digest: str, known: Known | None) -> Checked:
    notes = Notes(file)
    front_lines, body = split_front(source_lines(text))
    if front_lines is None:
        notes.add("E002", 1)
        body = list(dropwhile(lambda line: not line.text.lstrip().startswith(("#", "＃")), body))
    front = read_front(front_lines, notes) if front_lines is not None else None
    head = read_head(front, notes) if front is not None else None
    procedures = read_body(body, notes)
    if not procedures:
        notes.add("E106", 0)
    check_names(head, procedures, notes)
    check_flow(procedures, notes)
    check_texts(head, procedures, notes, known)
    findings = tuple(sorted(set(notes)))
    if head is None or has_errors(findings):
        return Checked(None, findings)
    return Checked(Manual(head, procedures, file, digest), findings)
