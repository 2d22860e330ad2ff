"""A walkthrough keeps the edition it began with, also when the owner writes a new one over it."""

import shutil
from pathlib import Path

from app.cli.open_front import OpenFront, close_front, open_front
from app.desk.open_walk import open_walks
from app.desk.outcome import Standing
from app.desk.shift import open_shift
from app.desk.start import start
from tests.desk.day import at

FILES = Path(__file__).with_name("files")


def opened(home: Path, folder: Path) -> OpenFront:
    front = open_front(home, "HNR", at("10:00"), folder=folder, keyring=False)
    assert isinstance(front, OpenFront), front
    return front


def test_a_walkthrough_goes_on_by_its_edition_after_a_new_one_was_written_over_it(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    shutil.copytree(FILES, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    first = opened(tmp_path / "home", folder)
    open_shift(first.front, at("10:00"))
    procedure = next(one for one in first.front.manual(at("10:00")).procedures if one.on_kiosk)
    begun = start(first.front, procedure.id, "test", at("10:00"), at_kiosk=True)
    assert isinstance(begun, Standing)
    close_front(first)
    manual = next(folder.glob("HNR*.um.md"))
    text = manual.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("版:"))
    manual.write_text(text.replace(old, '版: "9.9"'), encoding="utf-8")
    second = opened(tmp_path / "home", folder)
    assert second.front.manual(at("10:00")).version == "9.9"
    (kept,) = open_walks(second.front, at("10:05"))
    assert kept.walking.walk.manual.version != "9.9" and kept.walking.walk_id == begun.walking.walk_id
    close_front(second)
