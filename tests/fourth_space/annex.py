"""The files of a made-up fourth space, as they lie in a folder, with one thing changed here and there."""

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.cli.open_front import OpenFront, open_front

FILES = Path(__file__).with_name("files")
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=timezone(timedelta(hours=9)))

UNITS = """    method: ten_minute_units
    open: always
    unit_minutes: 20
    bands: [{from: "05:00", to: "17:00", price: 70}, {from: "17:00", to: "05:00", price: 40}]
    block: {minutes: 720, from: entry, cap: 900}
    plans: {NAGISA: {words_ja: なぎさ, free: "08:00-12:00"}}
"""
PLANS = """    method: prepaid_plans
    open: {mon: "08:00-19:00", tue: "08:00-19:00", wed: "08:00-19:00", thu: "08:00-19:00", fri: "08:00-19:00"}
    closed: [sat, sun]
    plans:
      KATA: {words_ja: ひと潮, minutes: 180, general: 450, gakuwari: 350}
      MARU: {words_ja: まる一日, minutes: until_close, general: 990, gakuwari: 790}
    extension: {grace_minutes: 5, unit_minutes: 60, general: 210, gakuwari: 160}
    ceiling: MARU
"""


def folder_in(place: Path, **changed: tuple[str, str]) -> Path:
    """A copy of the files. changed: file name with dots as underscores → (old text, new text)."""
    folder = place / "files"
    shutil.copytree(FILES, folder)
    for name, (old, new) in changed.items():
        change(folder, name, old, new)
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change a text of a file, which has to be there."""
    path = folder / {"manual": "HNR.um.md", "cards": "rate_cards.yaml", "spaces": "spaces.yaml"}.get(name, name)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def with_method(folder: Path, method: str) -> Path:
    """The card with another method of counting; everything between `method:` and the overtime gives way."""
    path = folder / "rate_cards.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    starts = [place for place, line in enumerate(lines) if line.startswith(("    method:", "    overtime:"))]
    path.write_text("".join(lines[: starts[0]]) + method + "".join(lines[starts[1] :]), "utf-8")
    return folder


def open_annex(home: Path, folder: Path, now: datetime = NOW) -> OpenFront:
    """The desk of the annex."""
    opened = open_front(home, "HNR", now, folder=folder, keyring=False)
    assert isinstance(opened, OpenFront), opened
    return opened
