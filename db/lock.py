"""One process per book: a lock on a file beside it, which the system lets go of when the process ends."""

import os
import sys
from pathlib import Path

from db.trouble import InUse

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BookLock:
    """Held from `__init__` to `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises InUse when another process has it, OSError when its file cannot be made."""
        self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._file)
        except OSError as taken:
            os.close(self._file)
            self._file = None
            raise InUse(str(path)) from taken

    def release(self) -> None:
        """Let go of the lock; a second call does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
