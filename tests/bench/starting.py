"""Start to the first frame of the whole program, against an empty Qt Quick window; and the memory it then holds."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter_ns

from tests.bench.desk_book import OPENED
from tests.bench.measure import Figure, at_share
from tests.bench.started import FIRST_FRAME

STARTS = 10
_ROOT = Path(__file__).resolve().parents[2]


def starting_figures(folder: Path) -> list[Figure]:
    """Both programs in turn, each in a process of its own; the first of each fills the caches and does not count."""
    desk: list[tuple[float, int]] = []
    empty: list[tuple[float, int]] = []
    for _ in range(STARTS + 1):
        empty.append(_start(folder, "empty"))
        desk.append(_start(folder, "desk", str(folder / "home"), OPENED.isoformat()))
    desk_ms, empty_ms = ([took for took, _rss in times[1:]] for times in (desk, empty))
    figures = [
        Figure("start_vs_empty_window", at_share(desk_ms, 0.5) / at_share(empty_ms, 0.5), "×", STARTS, 2.0),
        Figure("start_ms", at_share(desk_ms, 0.5), "ms", STARTS),
        Figure("empty_window_ms", at_share(empty_ms, 0.5), "ms", STARTS),
    ]
    held = max(rss for _took, rss in desk) / 1024
    return [*figures, Figure("desk_rss_mb", held, "MB", len(desk), 200.0)] if held else figures


def _start(folder: Path, *what: str) -> tuple[float, int]:
    """Milliseconds from starting the process to its first frame, and the KiB it held then."""
    ground = {**os.environ, "MIXDESK_KEYS": "file", "MIXDESK_PAPERS": str(folder / "papers")}
    ground.setdefault("QT_QPA_PLATFORM", "offscreen")
    ground.setdefault("QT_QUICK_BACKEND", "software")
    begun = perf_counter_ns()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.started", *what],
        cwd=_ROOT,
        env=ground,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdout is not None
        line = next((one for one in started.stdout if one.startswith(FIRST_FRAME)), "")
        took = (perf_counter_ns() - begun) / 1e6
        _out, told = started.communicate(timeout=60)
    if not line:
        raise RuntimeError(f"{what[0]} showed no frame:\n{told}")
    return took, int(line.split()[-1])
