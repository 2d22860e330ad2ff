"""The front door of `mixdesk`: the only reader of the clock."""

import os
import sys
from datetime import datetime, timedelta, timezone

# Spaces stand in Japan; a device that travels keeps the wall clock of its space.
JST = timezone(timedelta(hours=9))


def clock() -> datetime:
    """Now, on the wall of the space."""
    return datetime.now(JST)


def main() -> None:
    """Run the command that was typed, and end with its code."""
    os.environ.setdefault("PYTHONUTF8", "1")
    if not os.environ.get("LC_ALL") and "UTF" not in os.environ.get("LANG", "").upper():
        # Qt complains about a machine without a UTF-8 locale, and a fresh one has none set
        os.environ["LC_ALL"] = "C.UTF-8"
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    from app.cli.front_door import run

    sys.exit(run(sys.argv[1:], clock))


if __name__ == "__main__":
    main()
