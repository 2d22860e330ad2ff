"""Killed at any moment, power lost at any moment, a disk that fails: what was said to be done is there, and whole.

Each check is also run with a bug planted, to show that it would find one.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.db.homes import Homes

ROOT = Path(__file__).parents[2]
SEED = int(os.environ.get("MIXDESK_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)


def forge(
    homes: Homes, work: Path, plan: str, count: int, *, planted: str = "", shim: Path | None = None
) -> dict[str, Any]:
    """Run a plan in a process of its own; what came of it."""
    line = [sys.executable, "-m", "tests.faults.forge", plan, "--template", str(homes.folder()), "--work", str(work)]
    line += ["--count", str(count), "--seed", str(SEED), "--planted", planted]
    around = os.environ | ({"LD_PRELOAD": str(shim)} if shim else {})
    print(f"MIXDESK_SEED={SEED}", *line[2:])
    ended = subprocess.run(line, cwd=ROOT, env=around, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


@pytest.mark.parametrize("count", [40, pytest.param(500, marks=pytest.mark.long)])
def test_what_was_acknowledged_before_a_kill_is_there_and_whole(homes: Homes, tmp_path: Path, count: int) -> None:
    found = forge(homes, tmp_path, "kills", count)
    assert (found["runs"], found["wrong"]) == (count, [])
    assert found["acts"] > count // 4, "too few acts were done before the kills"


def test_an_acknowledgment_before_the_commit_would_be_caught(homes: Homes, tmp_path: Path) -> None:
    # a few kills in a hundred land between the two; at most four rounds until one does
    assert any(forge(homes, tmp_path, "kills", 30, planted="ack early")["wrong"] for _ in range(4))


@pytest.mark.parametrize("count", [10, pytest.param(10_000, marks=pytest.mark.long)])
def test_a_death_before_or_within_any_write_leaves_a_whole_book(
    homes: Homes, tmp_path: Path, shim: Path, count: int
) -> None:
    found = forge(homes, tmp_path, "steps", count, shim=shim)
    assert found["runs"] >= 2 * min(count, 100) and found["wrong"] == []


@pytest.mark.parametrize("count", [20, pytest.param(600, marks=pytest.mark.long)])
def test_a_write_or_sync_that_fails_is_said_and_the_desk_goes_on(
    homes: Homes, tmp_path: Path, shim: Path, count: int
) -> None:
    found = forge(homes, tmp_path, "errors", count, shim=shim)
    assert (found["runs"], found["wrong"]) == (count, [])
    assert set(found["troubles"]) >= {"refused disk_full", "refused not_saved"}, "both sorts of trouble were met"


@pytest.mark.parametrize("count", [50, pytest.param(100_000, marks=pytest.mark.long)])
def test_a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged(
    homes: Homes, tmp_path: Path, shim: Path, count: int
) -> None:
    found = forge(homes, tmp_path, "cuts", count, shim=shim)
    assert found["runs"] >= min(count, 1000) and found["wrong"] == []


@pytest.mark.parametrize("planted", ["synchronous=OFF", pytest.param("synchronous=NORMAL", marks=pytest.mark.long)])
def test_a_book_that_syncs_less_would_be_caught(homes: Homes, tmp_path: Path, shim: Path, planted: str) -> None:
    assert forge(homes, tmp_path, "cuts", 40, planted=planted, shim=shim)["wrong"]
