"""Opening a home from a command: with the keyring, or with keys in files where `MIXDESK_KEYS=file` says so."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.home import Device, OpenHome, close_home, open_home


def uses_keyring() -> bool:
    """Whether keys are looked for in the keyring of the operating system."""
    return os.environ.get("MIXDESK_KEYS") != "file"


@contextmanager
def opened(home: Path, space: str) -> Iterator[OpenHome]:
    """The home of a space, open for as long as the block runs. Raises BookTrouble."""
    there = open_home(home / space, space, keyring=uses_keyring())
    try:
        yield there
    finally:
        close_home(there)


def open_device(home: Path, space: str) -> Device:
    """What is known of this device, the book closed again."""
    there = open_home(home, space, keyring=uses_keyring())
    close_home(there)
    return there.device
