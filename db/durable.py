"""Small files beside the book, written so that a power cut leaves the old one or the new one, never half."""

import os
import sys
from pathlib import Path


def write_durably(path: Path, text: str) -> None:
    """Put `text` at `path`, readable by its owner only, on the disk when this returns."""
    beside = path.with_name(path.name + ".new")
    file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(file, text.encode("utf-8"))
        os.fsync(file)
    finally:
        os.close(file)
    beside.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # a folder cannot be opened there; the file system journals the rename
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
