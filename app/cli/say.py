"""How a command answers: lines for people, one JSON value for programs."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from app.domain.findings import Finding


def say_json(value: Any) -> None:
    """One JSON value on one line."""
    print(json.dumps(value, ensure_ascii=False, default=str))


def say_findings(findings: Iterable[Finding], *, as_json: bool) -> None:
    """Findings as `FILE:LINE: CODE 日本語 / English`, or as rows."""
    rows = list(findings)
    if as_json:
        say_json(finding_rows(rows))
        return
    for one in rows:
        print(one)


def finding_rows(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Findings as rows `{file,line,code,ja,en,level}` (decisions.md 14)."""
    return [{**asdict(one), "level": one.level.value} for one in findings]


def warn_findings(findings: Iterable[Finding]) -> None:
    """Findings on the error line, beside the answer of a command that could do its work all the same."""
    for one in findings:
        print(one, file=sys.stderr)


def say_trouble(ja: str, en: str, *, as_json: bool = False, findings: Iterable[Finding] = ()) -> int:
    """A plain sentence on the error line; the exit code of a command that could not do its work.

    as_json: the sentence also comes as `{"error": {"ja", "en"}, "findings": […]}` where an answer would have been.
    """
    found = list(findings)
    if as_json:
        say_json({"error": {"ja": ja, "en": en}, "findings": finding_rows(found)})
    warn_findings(found)
    print(f"{ja} / {en}", file=sys.stderr)
    return 1
