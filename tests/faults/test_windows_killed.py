"""Both windows killed at random moments of check-in and payment: nothing that was shown as done is lost."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.desk.outcome import Who
from app.manual.kinds import Outcome
from app.shell.hand import named, settle
from app.shell.stage import make_application
from db.tables.journal import log
from tests.journeys.stage import Stage, reads

ROOT = Path(__file__).parents[2]
SEED = int(os.environ.get("MIXDESK_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
MOST_SECONDS = 7.0
"""A visitor comes and leaves in about four seconds."""


def killed(home: Path, after: float) -> list[dict[str, Any]]:
    """What a desk had told when it was killed `after` seconds from its first frame."""
    line = [sys.executable, "-m", "tests.faults.windows_process", str(home)]
    desk = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert desk.stdout is not None and desk.stderr is not None
    with desk.stdout, desk.stderr:
        started = desk.stdout.readline()
        try:
            desk.wait(after)
        except subprocess.TimeoutExpired:
            os.kill(desk.pid, signal.SIGKILL)
        ended = desk.wait(30)
        told = desk.stdout.read().splitlines()
        assert (started, ended) == ("ready\n", -signal.SIGKILL), desk.stderr.read()
    # a line that was cut off was not shown to anybody
    return [json.loads(one) for one in told if one.endswith("}")]


def lost(desk: Stage, told: list[dict[str, Any]]) -> list[str]:
    """Which of the things told are not in the book."""
    with desk.book.looking() as conn:
        chain = {row.n: row.digest.hex() for row in conn.execute(select(log.c.n, log.c.digest))}
    missing = [f"entry {one['n']}" for one in told if chain.get(one["n"]) != one["digest"]]
    for one in told:
        visits = [desk.book.visit(visit) for visit in one["inside"]]
        missing += [f"visit in {one['n']}" for visit in visits if visit is None]
        kept = {paid.payment_id for visit in visits if visit for paid in desk.book.payments_of(visit.visit_id)}
        missing += [f"payment {paid}" for paid in one["paid"] if paid not in kept]
        if one["walk"] and desk.book.walk(one["walk"]) is None:
            missing.append(f"walkthrough {one['walk']}")
    return missing


def go_on(desk: Stage) -> None:
    """What was under way is offered, and goes on to its end."""
    assert reads(desk.desk, "つづきから") and named(desk.desk, "goOn.1")
    desk.touch(desk.desk, "goOn.1")
    assert desk.staged.desk is not None and desk.staged.desk.walk.step["walk"]
    (kept,) = desk.book.open_walks()
    standing = desk.standing(kept.walk_id)
    if standing is not None and not isinstance(standing.turn, Who):
        assert desk.follow().outcome is Outcome.DONE


@pytest.mark.parametrize("times", [3, pytest.param(20, marks=pytest.mark.long)])
def test_windows_killed_at_any_moment_lose_nothing_that_was_shown(qapp: object, tmp_path: Path, times: int) -> None:
    make_application()
    print(f"MIXDESK_SEED={SEED}")
    moments = random.Random(SEED)
    acts = 0
    for number in range(times):
        home = tmp_path / f"home{number}"
        told = killed(home, moments.uniform(0.0, MOST_SECONDS))
        acts += len(told)
        desk = Stage(home, "SZN", "20:00", shift=False)
        try:
            settle()
            assert lost(desk, told) == []
            if told and told[-1]["walk"] and not desk.book.walk(told[-1]["walk"]).outcome:  # type: ignore[union-attr]
                go_on(desk)
        finally:
            desk.close()  # where the chain is verified
    assert acts > times, "too few acts were done before the kills"
