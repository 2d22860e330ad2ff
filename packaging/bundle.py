"""Build dist/mixdesk, a folder that starts without Python, and start it once to be sure.

Called by `make bundle`. Ends with 1 when the folder was built but does not start.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "dist" / "mixdesk" / ("mixdesk.exe" if os.name == "nt" else "mixdesk")
STARTS = (("doctor", "--json"), ("run", "--space", "SZN"))
PATIENCE = 300  # seconds; the scripted first day takes a fraction of it


def megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def bare_surroundings(home: str) -> dict[str, str]:
    """An environment with nothing of this checkout in it: no Python, no screen, an empty home."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return kept | {
        "PATH": "/usr/bin:/bin", "HOME": home, "MIXDESK_HOME": str(Path(home) / "book"), "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software",
    }  # fmt: skip


def starts(arguments: tuple[str, ...]) -> bool:
    """Start the bundle from an empty folder, offscreen, and wait for its own end."""
    with tempfile.TemporaryDirectory(prefix="mixdesk-") as home:
        started = subprocess.run(
            [PROGRAM, *arguments], cwd=home, env=bare_surroundings(home), timeout=PATIENCE, check=False,
            capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
    print(f"bundle: mixdesk {' '.join(arguments)}: exit {started.returncode}")
    if started.returncode != 0:
        print(started.stdout[-2000:], started.stderr[-4000:], sep="\n", file=sys.stderr)
    return started.returncode == 0


def main() -> int:
    recipe = ROOT / "packaging" / "mixdesk.spec"
    work = ROOT / "build" / "pyinstaller"
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
         f"--distpath={ROOT / 'dist'}", f"--workpath={work}", recipe],
        check=True, cwd=ROOT,
    )  # fmt: skip
    print(f"bundle: {PROGRAM.parent.relative_to(ROOT)}, {megabytes(PROGRAM.parent):.0f} MB")
    return 0 if all(map(starts, STARTS)) else 1


if __name__ == "__main__":
    sys.exit(main())
