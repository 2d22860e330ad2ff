"""Photograph every screen the guides speak of, through the real windows and without a display.

    python packaging/shots.py [--out DIR] [--guide] [--look NAME…]

--guide: only the pictures that docs/guide/*.md and README.md show, into docs/screenshots. Looks are ja, en, and what
the type, the dark and a small or upright window do to them. Prints each file.
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from shots import day
from shots.studio import Look, Studio, studio

from app.shell.stage import make_application, quiet_noise

ROOT = Path(__file__).resolve().parent.parent
LOOKS = {
    "ja": Look(),
    "en": Look(english=True),
    "ja-200": Look(scale=2.0),
    "en-200": Look(english=True, scale=2.0),
    "ja-dark": Look(dark=True),
    "ja-1080x1920": Look(size=(1080, 1920)),
}
# Space, whether with the bar of the sample, and what is played one after the other in the same home.
SCENES: tuple[tuple[str, bool, tuple[Callable[[Studio], None], ...]], ...] = (
    ("SZN", False, (day.whole_day,)),
    ("SZN", True, (day.sample_bar,)),
    ("SZN", False, (day.left_open, day.opened_again)),
    ("SZN", False, (day.longest_name,)),
    ("KWB", False, (day.front_page,)),
    ("TMG", False, (day.front_page,)),
)
SHOWN = ROOT / "docs" / "screenshots"


def in_the_guides() -> frozenset[str]:
    """File names of the pictures that the guides and the README show."""
    pages = [*sorted((ROOT / "docs" / "guide").glob("*.md")), ROOT / "README.md"]
    return frozenset(
        name for page in pages for name in re.findall(r"screenshots/([\w.-]+\.png)", page.read_text(encoding="utf-8"))
    )


def shoot(out: Path, looks: Sequence[str], wanted: frozenset[str] = frozenset()) -> list[Path]:
    """Play all scenes once for each look; returns what was written. wanted: file names, empty for all."""
    quiet_noise()
    make_application()
    taken: list[Path] = []
    for name in looks:
        for space, tray, acts in SCENES:
            with tempfile.TemporaryDirectory(prefix="mixdesk-") as home:
                for act in acts:
                    with studio(Path(home), space, LOOKS[name], out, wanted, tray=tray) as one:
                        act(one)
                        taken += one.taken
    return taken


def _shows(wanted: frozenset[str], look: Look) -> bool:
    return any(name.endswith(f"-{look.suffix}.png") for name in wanted)


def main(argv: Sequence[str]) -> int:
    """0 when every wanted picture was taken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--guide", action="store_true")
    parser.add_argument("--look", nargs="+", default=[], choices=list(LOOKS))
    typed = parser.parse_args(argv)
    out = typed.out or (SHOWN if typed.guide else ROOT / "build" / "shots")
    wanted = in_the_guides() if typed.guide else frozenset()
    looks = typed.look or [one for one, look in LOOKS.items() if not wanted or _shows(wanted, look)]
    taken = shoot(out, looks, wanted)
    for one in taken:
        print(one)
    missing = wanted - {one.name for one in taken}
    for name in sorted(missing):
        print(f"not taken: {name}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
