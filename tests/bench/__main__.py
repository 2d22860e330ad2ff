"""`make bench`: measures, prints a table and writes build/bench.json. Names after it pick: `… checkin starting`."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.check_in import check_in_figures
from tests.bench.manuals import manual_figures
from tests.bench.measure import Figure
from tests.bench.search import search_figures
from tests.bench.starting import starting_figures

OUT = Path(__file__).resolve().parents[2] / "build" / "bench.json"
PARTS: dict[str, Callable[[Path], list[Figure]]] = {
    "manual": manual_figures,
    "starting": starting_figures,
    "search": search_figures,
    "checkin": check_in_figures,
}


def main(wanted: Sequence[str]) -> int:
    """Measure the parts that were named, or all; 1 where a promise is not kept or a name is not known."""
    strange = [one for one in wanted if one not in PARTS]
    if strange:
        print(f"no such part: {', '.join(strange)} (there is {', '.join(PARTS)})", file=sys.stderr)
        return 1
    # keys lie in the bench's own folder, never in the keyring of the person who measures
    os.environ["MIXDESK_KEYS"] = "file"
    figures: list[Figure] = []
    for name in wanted or PARTS:
        with tempfile.TemporaryDirectory(prefix="mixdesk-bench-") as folder:
            for figure in PARTS[name](Path(folder)):
                print(_row(figure), flush=True)
                figures.append(figure)
    _keep(figures)
    return 0 if all(one.kept for one in figures) else 1


def _row(figure: Figure) -> str:
    promised = "" if figure.most is None else f"≤ {figure.most:g}  {'ok' if figure.kept else 'TOO MUCH'}"
    return f"{figure.name:24}{figure.value:14,.2f} {figure.unit:6} n={figure.n:<8,} {promised}".rstrip()


def _keep(figures: list[Figure]) -> None:
    """Write what was measured; parts that were left out this time keep what they had."""
    kept = json.loads(OUT.read_text("utf-8")) if OUT.exists() else {}
    kept |= {one.name: {"value": round(one.value, 4), "unit": one.unit, "n": one.n} for one in figures}
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
