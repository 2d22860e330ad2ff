"""Commands run in this process, with a clock that stands still and keys in files."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from app.cli.front_door import run

NOW = datetime(2026, 12, 2, 10, 0, tzinfo=timezone(timedelta(hours=9)))


@dataclass(frozen=True)
class Ran:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def last(self) -> str:
        return self.out.rstrip("\n").rpartition("\n")[2]


Mixdesk = Callable[..., Ran]


@pytest.fixture
def mixdesk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Mixdesk:
    """Run a command in the home of the test."""
    monkeypatch.setenv("MIXDESK_KEYS", "file")

    def ran(*words: object) -> Ran:
        capsys.readouterr()
        code = run(["--home", str(tmp_path / "home"), *map(str, words)], lambda: NOW)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return ran
