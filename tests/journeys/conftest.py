"""Journeys: one application for all of them, one stage for each."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest

from app.shell.stage import make_application
from tests.journeys.stage import Stage

Open = Callable[..., Stage]


@pytest.fixture
def stage(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens a space: `stage("SZN", "10:00")`. What went wrong unseen, in a slot or in QML, fails the test."""
    make_application()
    faults: list[BaseException] = []
    opened: list[Stage] = []

    def note(_kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
        faults.append(fault)

    def open_stage(space: str, clock: str, *, shift: bool = True) -> Stage:
        one = Stage(tmp_path / f"{space}{len(opened)}", space, clock, shift=shift)
        monkeypatch.setattr(sys, "excepthook", note)
        opened.append(one)
        return one

    yield open_stage
    for one in opened:
        one.close()
    assert faults == []
