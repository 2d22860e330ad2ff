"""Days at the sample spaces."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.day import Day, open_day


@pytest.fixture
def szn(tmp_path: Path) -> Iterator[Day]:
    day = open_day(tmp_path / "szn", "SZN")
    yield day
    day.close()


@pytest.fixture
def kwb(tmp_path: Path) -> Iterator[Day]:
    day = open_day(tmp_path / "kwb", "KWB")
    yield day
    day.close()


@pytest.fixture
def tmg(tmp_path: Path) -> Iterator[Day]:
    day = open_day(tmp_path / "tmg", "TMG", "09:30")
    yield day
    day.close()
