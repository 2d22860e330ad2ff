"""Run as a program of its own: `empty` or `desk`. Ends after the first frame of every window, and prints its memory.

What is printed comes after the last window has swapped its first frame, so both are timed to the same moment: to
something that can be seen and touched.
"""

import os
import sys
from pathlib import Path
from typing import Any

FIRST_FRAME = "first frame"


def empty() -> None:
    """The smallest program with a Qt Quick window."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    application = QGuiApplication(["empty"])
    engine = QQmlApplicationEngine()
    engine.loadData(b"import QtQuick\nWindow { visible: true; width: 1280; height: 800 }")
    _when_seen(application)
    application.exec()


def desk(home: str, clock_at: str) -> None:
    """The whole program with its two windows, as `mixdesk run` opens it."""
    from datetime import datetime

    from app.cli import front_door, windows

    windows._report = _when_seen
    os.environ["MIXDESK_FIRST_FRAME"] = "1"
    front_door.run(["--home", home, "run", "--space", "SZN"], lambda: datetime.fromisoformat(clock_at))


def _when_seen(application: Any) -> None:
    """End once every window has swapped a frame; one that was drawn already draws another, which is not forgiven."""
    waiting = set()
    for window in application.topLevelWindows():
        if window.isVisible() and hasattr(window, "frameSwapped"):
            waiting.add(window)
            window.frameSwapped.connect(lambda window=window: _seen(application, waiting, window))
            window.update()
    if not waiting:
        application.exit(1)


def _seen(application: Any, waiting: set[Any], window: Any) -> None:
    if window in waiting:
        waiting.discard(window)
        if not waiting:
            print(FIRST_FRAME, _resident_kib(), flush=True)
            application.quit()


def _resident_kib() -> int:
    """What the process holds in memory now; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(one.split()[1]) for one in status.read_text().splitlines() if one.startswith("VmRSS"))


if __name__ == "__main__":
    if sys.argv[1] == "desk":
        desk(*sys.argv[2:])
    else:
        empty()
