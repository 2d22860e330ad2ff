"""Opening the front desk of a space: its files, its book, and who is signed in."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from app.cli.good_files import MANUAL, keep, keep_edition, kept_edition
from app.cli.load_space import LoadedSpace, NotLoaded, load_space
from app.desk.front import Front
from app.desk.seed_sample import SamplePass, sample_tray, seed_sample
from app.domain.spaces import Mixer
from app.domain.tiers import Tier
from app.manual.check import check_bytes
from app.manual.model import Manual
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
    fresh = dict(loaded.fresh or {})
    keep(good, fresh)
    for name, content in fresh.items():
        if name.endswith(MANUAL):
            keep_edition(good, sha256(content).hexdigest(), content)
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
        older=_older(opened, loaded, good),
    )
    tray: list[SamplePass] = []
    if opened.device.sample:
        seed_sample(front, loaded.dropins, loaded.members, now)
        terms = front.manual(now).head.terms_version
        tray = sample_tray(front, loaded.dropins, loaded.members, terms)
    return OpenFront(home, front, opened, loaded, tray)


def _older(opened: OpenHome, loaded: LoadedSpace, good: Path) -> tuple[Manual, ...]:
    """Editions that walkthroughs under way began with and that are not among the space's files any more."""
    have = {one.sha256 for one in loaded.editions}
    wanted = {one.manual_sha for one in opened.book.open_walks()} - have
    texts = ((sha, kept_edition(good, sha)) for sha in sorted(wanted))
    read = (check_bytes(text, f"{sha}{MANUAL}").manual for sha, text in texts if text is not None)
    return tuple(one for one in read if one is not None)


def close_front(opened: OpenFront) -> None:
    """Let go of the book."""
    close_home(opened.home)
