"""What a check found in a file that an owner wrote: a manual, a rate card, a sample file."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """ERROR: the file is never activated. WARNING: it can be used."""

    ERROR = "E"
    WARNING = "W"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing found, in both languages.

    file: as the reader of the message knows it.
    line: counted from 1; 0 when it concerns the file as a whole.
    code: E… or W… and a number; the tables of all codes are in docs/.
    """

    file: str
    line: int
    code: str
    ja: str
    en: str

    @property
    def level(self) -> Level:
        return Level.ERROR if self.code.startswith(Level.ERROR) else Level.WARNING

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.ja} / {self.en}"


def has_errors(findings: Iterable[Finding]) -> bool:
    return any(finding.level is Level.ERROR for finding in findings)
