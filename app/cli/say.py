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
        say_json([{**asdict(one), "level": one.level.value} for one in rows])
        return
    for one in rows:
        print(one)


def say_trouble(ja: str, en: str) -> int:
    """A plain sentence on the error line; the exit code of a command that could not do its work."""
    print(f"{ja} / {en}", file=sys.stderr)
    return 1
