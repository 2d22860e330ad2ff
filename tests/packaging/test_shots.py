"""The pictures of guides and manuals: all there, small, and taken again by `make shots`."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from PIL import Image

from resources import ROOT as RESOURCES

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "packaging"
PAGES = (*sorted((ROOT / "docs" / "guide").glob("*.md")), ROOT / "README.md")
LARGEST = 60_000


def links(page: Path) -> list[str]:
    """What a page links to beside the web."""
    text = page.read_text(encoding="utf-8")
    return [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_everything_a_guide_links_to_is_there(page: Path) -> None:
    missing = [link for link in links(page) if not (page.parent / link).resolve().exists()]
    assert missing == []


def test_every_guide_shows_screens_in_both_languages() -> None:
    for name in ("visitor.md", "mixer.md", "owner.md"):
        shown = [link for link in links(ROOT / "docs" / "guide" / name) if link.endswith(".png")]
        assert {re.sub(r".*-(ja|en)\b.*", r"\1", link) for link in shown} == {"ja", "en"}, name


def test_no_picture_lies_about_that_nobody_shows_and_all_are_small() -> None:
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page) if link.endswith(".png")}
    there = set((ROOT / "docs" / "screenshots").glob("*.png"))
    assert there == shown
    assert [path.name for path in there if path.stat().st_size > LARGEST] == []


def test_every_picture_that_a_sample_manual_names_is_there() -> None:
    for manual in sorted((RESOURCES / "manuals").glob("*.um.md")):
        head = yaml.safe_load(manual.read_text(encoding="utf-8").split("---")[1])
        for figure in head.get("図", {}).values():
            with Image.open(RESOURCES / "manuals" / figure["ファイル"]) as picture:
                assert picture.size == (1200, 800), figure


def test_the_plans_are_drawn_anew_as_they_lie_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(RECIPES)
    described = importlib.util.spec_from_file_location("recipe_draw_plans", RECIPES / "draw_plans.py")
    assert described and described.loader
    plans = importlib.util.module_from_spec(described)
    monkeypatch.setitem(sys.modules, described.name, plans)
    described.loader.exec_module(plans)
    assert plans.main(["--out", str(tmp_path)]) == 0
    drawn = sorted(tmp_path.glob("*.png"))
    assert [one.name for one in drawn] == [one.name for one in sorted((RESOURCES / "manuals").glob("*.png"))]
    for one in drawn:
        with Image.open(one) as new, Image.open(RESOURCES / "manuals" / one.name) as kept:
            # a table moved in the data must move in the picture; another Pillow may round a corner otherwise
            assert _unlike(new.convert("L"), kept.convert("L")) < 0.01, one.name


def _unlike(one: Image.Image, other: Image.Image) -> float:
    pairs = zip(one.tobytes(), other.tobytes(), strict=True)
    return sum(abs(a - b) > 64 for a, b in pairs) / (one.width * one.height)


@pytest.mark.parametrize("look", ["ja", pytest.param("en", marks=pytest.mark.long)])
def test_make_shots_writes_every_file_it_names_and_all_that_the_guides_show(look: str, tmp_path: Path) -> None:
    command = [sys.executable, str(RECIPES / "shots.py"), "--out", str(tmp_path), "--look", look]
    played = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    assert (played.returncode, played.stderr) == (0, "")
    named = {Path(line) for line in played.stdout.splitlines()}
    assert named == set(tmp_path.glob("*.png"))
    wanted = {Path(link).name for page in PAGES for link in links(page) if link.endswith(f"-{look}.png")}
    assert wanted <= {one.name for one in named}
