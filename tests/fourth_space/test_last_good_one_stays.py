"""A file that an owner broke never becomes the space's: what was good last stays in use, and the fault is named."""

from pathlib import Path

import pytest

from app.cli.load_space import LoadedSpace, NotLoaded, load_space
from app.cli.open_front import OpenFront, close_front, open_front
from app.desk.outcome import Standing
from app.desk.shift import open_shift
from app.desk.start import start
from app.domain.rates.methods import StartedHours
from tests.fourth_space.annex import NOW, change, folder_in, open_annex


@pytest.fixture
def used(tmp_path: Path) -> tuple[Path, Path]:
    """A home that was opened once with good files; the home and the folder."""
    folder = folder_in(tmp_path)
    close_front(open_annex(tmp_path / "home", folder))
    return tmp_path / "home", folder


def reopened(home: Path, folder: Path) -> OpenFront:
    opened = open_annex(home, folder)
    close_front(opened)
    return opened


def price_of(opened: OpenFront) -> int:
    assert isinstance(opened.front.card.charging, StartedHours)
    return opened.front.card.charging.price


def test_a_broken_manual_gives_way_to_the_one_before_with_line_and_words(used: tuple[Path, Path]) -> None:
    home, folder = used
    change(folder, "manual", '版: "1.0"', '版: "1.1"')
    change(folder, "manual", "[記録|種類=visit.checkin]", "[記録|種類=visit.chekin]")
    opened = open_annex(home, folder)
    open_shift(opened.front, NOW)
    assert isinstance(start(opened.front, "irasshai", "test", NOW), Standing), "the desk works on"
    close_front(opened)
    (kept,) = opened.loaded.still_good
    assert kept.ja == "マニュアルの 22行目が読めません。前の版(1.0)を使います。"
    assert kept.en == "Line 22 of the manual cannot be read. Using version 1.0."
    assert [one.code for one in opened.loaded.findings if one.line == 22] == ["E403"]
    change(folder, "manual", "visit.chekin", "visit.checkin")
    mended = reopened(home, folder)
    assert mended.front.editions[0].version == "1.1" and mended.loaded.still_good == ()


def test_a_broken_card_never_changes_a_price(used: tuple[Path, Path]) -> None:
    home, folder = used
    change(folder, "cards", "unit_price: 130", "unit_price: -150")
    opened = reopened(home, folder)
    assert price_of(opened) == 130
    (kept,) = opened.loaded.still_good
    assert (kept.file, kept.line) == ("rate_cards.yaml", 13) and "前に読めたもの" in kept.ja
    change(folder, "cards", "unit_price: -150", "unit_price: 150")
    assert price_of(reopened(home, folder)) == 150
    change(folder, "cards", "id: HNR-A", "id: HNR-B")
    assert price_of(reopened(home, folder)) == 150, "and 150 is what was good last"


BROKEN = {
    "gone": None,
    "empty": b"",
    "latin": "版: 港".encode("shift_jis"),
    "half a file": b"schema: mixer-spaces/1\nspaces:\n  - {space_id: HNR, name_ja: ",
    "nothing of ours": b"\x00\x01\x02",
}


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("name", ["HNR.um.md", "rate_cards.yaml", "spaces.yaml", "extra_items.csv"])
def test_whatever_happened_to_a_file_its_copy_stays(used: tuple[Path, Path], name: str, kind: str) -> None:
    home, folder = used
    content = BROKEN[kind]
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    opened = reopened(home, folder)
    assert (price_of(opened), opened.front.editions[0].version, opened.front.space.ja) == (130, "1.0", "港のはなれ")
    if (name, kind) == ("extra_items.csv", "gone"):
        return  # a folder without extras is a space that sells none
    assert [one.item_id for one in opened.front.extras] == ["senbei"]
    assert [one.file for one in opened.loaded.still_good] == [name]


def test_an_edition_that_nobody_approved_waits_while_the_approved_one_stays(used: tuple[Path, Path]) -> None:
    home, folder = used
    change(folder, "manual", '版: "1.0"', '版: "2.0"')
    change(folder, "manual", "承認: {名前: 浜野 ゆい, 役割: オーナー, 日付: 2026-11-30}\n", "")
    opened = reopened(home, folder)
    assert [one.version for one in opened.front.editions] == ["1.0"]
    assert "W002" in {one.code for one in opened.loaded.findings}


def test_a_folder_that_is_gone_altogether_still_opens_the_desk(used: tuple[Path, Path], tmp_path: Path) -> None:
    home, folder = used
    folder.rename(tmp_path / "elsewhere")
    assert reopened(home, folder).front.editions[0].version == "1.0"


def test_without_a_copy_a_broken_file_is_named_and_nothing_opens(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    change(folder, "manual", "[終了] 完了: また", "[おわり] 完了: また")
    refused = open_front(tmp_path / "home", "HNR", NOW, folder=folder, keyring=False)
    assert isinstance(refused, NotLoaded) and "マニュアル" in refused.ja
    assert ("HNR.um.md", 35, "E201") in {(one.file, one.line, one.code) for one in refused.findings}
    assert not (tmp_path / "home").exists()


def test_another_spaces_manual_under_this_name_is_none_of_its(tmp_path: Path) -> None:
    folder = folder_in(tmp_path, manual=("スペースID: HNR", "スペースID: SZN"))
    refused = load_space("HNR", folder)
    assert isinstance(refused, NotLoaded) and "E904" in {one.code for one in refused.findings}


def test_a_longer_id_is_another_space(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    (folder / "HNR2.um.md").write_text("broken", "utf-8")
    loaded = load_space("HNR", folder)
    assert isinstance(loaded, LoadedSpace) and len(loaded.editions) == 1


def test_a_broken_row_of_people_is_named_and_the_others_stay(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    (folder / "mixers.csv").write_text(
        "mixer_id,name_ja,romaji,tier\nMX09,番 一郎,Ban,初級\nMX10,番 次郎,Ban,仙人\n,番 三郎,Ban,初級\n", "utf-8"
    )
    loaded = load_space("HNR", folder)
    assert isinstance(loaded, LoadedSpace) and [one.mixer_id for one in loaded.mixers] == ["MX09"]
    found = [(one.line, one.ja) for one in loaded.findings if one.code == "E903"]
    assert found == [(3, "段階「仙人」はありません。"), (4, "mixer_id がありません。")]


def test_the_samples_that_come_along_are_without_a_fault() -> None:
    for space in ("SZN", "KWB", "TMG"):
        loaded = load_space(space)
        assert isinstance(loaded, LoadedSpace) and loaded.findings == () and loaded.fresh is None
        assert loaded.editions and loaded.mixers and loaded.dropins
