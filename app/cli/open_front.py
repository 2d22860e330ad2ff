"""Opening the front desk of a space: its files, its book, and who is signed in."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.cli.good_files import keep
from app.cli.load_space import LoadedSpace, NotLoaded, load_space
from app.desk.front import Front
from app.desk.seed_sample import SamplePass, sample_tray, seed_sample
from app.domain.spaces import Mixer
from app.domain.tiers import Tier
from db.home import OpenHome, close_home, open_home

# Until mixers sign in with their own card, one of the samples stands at the desk.
SIGNED_IN = "MX09"
# Beside the book: copies of the space's files as they could be read last.
GOOD = "good"


@dataclass(frozen=True, slots=True)
class OpenFront:
    """An open front desk: close it with `close_front`. folder: where its book lies."""

    folder: Path
    front: Front
    home: OpenHome
    loaded: LoadedSpace
    tray: list[SamplePass]


def open_front(
    home: Path,
    space_id: str,
    now: datetime,
    *,
    sample: bool = False,
    folder: Path | None = None,
    keyring: bool | None = None,
    mixer_id: str = SIGNED_IN,
) -> OpenFront | NotLoaded:
    """Open the book in `home` for a space; of a sample the people are there from the start.

    keyring: None asks the environment (`MIXDESK_KEYS=file` keeps keys in files). Raises BookTrouble.
    """
    good = home / GOOD
    loaded = load_space(space_id, folder, good)
    if isinstance(loaded, NotLoaded):
        return loaded
    use_ring = os.environ.get("MIXDESK_KEYS") != "file" if keyring is None else keyring
    opened = open_home(home, space_id, keyring=use_ring, sample=sample, till_base=loaded.space.change_float)
    keep(good, dict(loaded.fresh or {}))
    mixer = next((one for one in loaded.mixers if one.mixer_id == mixer_id), None)
    front = Front(
        opened.book,
        loaded.space,
        loaded.editions,
        loaded.card,
        loaded.extras,
        loaded.holidays,
        mixer or Mixer(mixer_id, "担当", "Staff", int(Tier.BEGINNER)),
        opened.device.receipt_prefix,
        opened.device.pass_keys,
        lambda: secrets.token_hex(8).upper(),
    )
    tray: list[SamplePass] = []
    if opened.device.sample:
        seed_sample(front, loaded.dropins, loaded.members, now)
        terms = front.manual(now).head.terms_version
        tray = sample_tray(front, loaded.dropins, loaded.members, terms)
    return OpenFront(home, front, opened, loaded, tray)


def close_front(opened: OpenFront) -> None:
    """Let go of the book."""
    close_home(opened.home)
