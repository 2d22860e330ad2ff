"""Opening a book: each thing that can be wrong has its own name, and nothing is overwritten by trying."""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

import db.home
from app.domain.facts.people import PersonRegistered
from app.domain.facts.visits import VisitBegun
from db.driver import OLDEST, check_driver, naming
from db.home import close_home, open_home
from db.keys import KeyPlace, find_key, key_from_recovery, recovery_text
from db.mark import HighWater, MarkFile
from db.recovery import Recovery, recover
from db.trouble import (
    BookTrouble,
    CutShort,
    Damaged,
    InUse,
    KeyMissing,
    NewerBook,
    OtherSpace,
    ReadOnly,
    TooOldDriver,
    WrongKey,
)
from tests.db.homes import Homes, write


@pytest.fixture
def folder(homes: Homes) -> Path:
    """A home with some days of entries in it, closed."""
    found = homes.folder()
    home = homes.open(found)
    for n in range(40):
        write(home.book, PersonRegistered(f"p{n}", "dropin", f"田中 {n}"), VisitBegun(f"p{n}", f"田中 {n}", ""))
    homes.close()
    return found


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file of a home but the lock, and SQLite's shared memory."""
    passing = {"book.lock", "book.db-shm"}
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
        if file.name not in passing
    }


def refused(folder: Path, trouble: type[BookTrouble], space: str = "SZN") -> BookTrouble:
    """Opening is refused by that name, twice the same, and no file is other than before."""
    before = fingerprint(folder)
    for _ in range(2):
        with pytest.raises(trouble) as said:
            close_home(open_home(folder, space, keyring=False))
        assert type(said.value) is trouble
        assert {name: sum_ for name, sum_ in fingerprint(folder).items() if name in before} == before
    return said.value


def flip(file: Path, at: int) -> None:
    raw = bytearray(file.read_bytes())
    raw[at] ^= 1
    file.write_bytes(raw)


# the ordinary case --------------------------------------------------------------


def test_a_new_home_has_a_key_that_only_its_owner_may_read(tmp_path: Path) -> None:
    home = open_home(tmp_path / "a new" / "ホーム #1?", "SZN", keyring=False, sample=True)
    assert home.device.key_place is KeyPlace.FILE and home.device.sample
    close_home(home)
    made = tmp_path / "a new" / "ホーム #1?"
    assert ((made / "book.key").stat().st_mode & 0o777, len(home.key)) == (0o600, 32)
    assert not (made / "book.db").read_bytes().startswith(b"SQLite format 3")
    assert not [word for word in (home.key, home.key.hex().encode()) if word in (made / "book.json").read_bytes()]


def test_closing_brings_the_log_into_the_file(folder: Path, homes: Homes) -> None:
    assert not (folder / "book.db-wal").exists()
    home = homes.open(folder)
    write(home.book, PersonRegistered("p99", "dropin", "鈴木"))
    assert (folder / "book.db-wal").stat().st_size > 0
    homes.close()
    assert not (folder / "book.db-wal").exists()


def test_nothing_that_was_typed_can_be_read_in_any_file(folder: Path, homes: Homes) -> None:
    home = homes.open(folder)
    write(home.book, PersonRegistered("p99", "dropin", "Canary Kanarienvogel", "カナリア"))
    words = [word.encode(code) for word in ("Kanarien", "カナリア", "田中") for code in ("utf-8", "utf-16-le")]
    assert not [file.name for file in folder.iterdir() for word in words if word in file.read_bytes()]


# the key ---------------------------------------------------------------------------


def test_another_key_is_said_to_be_the_wrong_one(folder: Path) -> None:
    (folder / "book.key").write_text("ab" * 32 + "\n")
    refused(folder, WrongKey)


def test_without_a_label_that_knows_the_key_it_is_the_wrong_one_too(folder: Path) -> None:
    plain = json.loads((folder / "book.json").read_text())
    (folder / "book.json").write_text(json.dumps({"book_id": plain["book_id"]}))
    (folder / "book.key").write_text("ab" * 32 + "\n")
    refused(folder, WrongKey)


@pytest.mark.parametrize("words", ["", "zz", "ab" * 31, "ab" * 33, "田中"])
def test_a_key_file_that_holds_no_key_is_the_wrong_one(folder: Path, words: str) -> None:
    (folder / "book.key").write_text(words, encoding="utf-8")
    refused(folder, WrongKey)


def test_a_lost_key_is_missed_and_no_new_one_is_made(folder: Path) -> None:
    (folder / "book.key").unlink()
    refused(folder, KeyMissing)
    assert not (folder / "book.key").exists()


def test_a_lost_label_does_no_harm_while_the_key_is_there(folder: Path, homes: Homes) -> None:
    (folder / "book.json").unlink()
    assert homes.open(folder).book.tail.n == 80


@pytest.mark.parametrize("words", ["", "{", "[]", "{}", "null"])
def test_a_torn_label_is_said(folder: Path, words: str) -> None:
    (folder / "book.json").write_text(words)
    refused(folder, Damaged)


@pytest.mark.parametrize("left", [[], ["book.key"], ["book.key", "book.json"], ["book.key", "book.json", "book.db"]])
def test_a_home_whose_making_was_cut_off_is_made_to_its_end(homes: Homes, left: list[str]) -> None:
    folder = homes.folder()
    for file in folder.iterdir():
        if file.name not in left:
            file.unlink()
    key = (folder / "book.key").read_text() if left else ""
    home = homes.open(folder)
    write(home.book, PersonRegistered("p1", "dropin", "田中"))
    assert not left or (folder / "book.key").read_text() == key
    homes.close()
    assert homes.open(folder).book.tail.n == 1


def test_the_recovery_text_puts_a_lost_key_back(folder: Path, homes: Homes) -> None:
    words = recovery_text(homes.open(folder).key)
    homes.close()
    (folder / "book.key").unlink()
    typed = "　" + words.lower().replace("-", " ")
    assert recover(folder, typed, keyring=False) is Recovery.DONE
    assert homes.open(folder).book.tail.n == 80


def test_the_recovery_text_works_without_a_label_and_over_a_spoilt_key_file(folder: Path, homes: Homes) -> None:
    words = recovery_text(homes.open(folder).key)
    homes.close()
    (folder / "book.json").write_text("{")
    (folder / "book.key").write_text("spoilt")
    assert recover(folder, words, keyring=False) is Recovery.DONE
    assert homes.open(folder).book.tail.n == 80
    assert (folder / "book.key.before").read_text() == "spoilt"


@pytest.mark.parametrize("label", [True, False])
def test_the_recovery_text_of_another_book_changes_nothing(folder: Path, label: bool) -> None:
    if not label:
        (folder / "book.json").unlink()
    (folder / "book.key").unlink()
    before = fingerprint(folder)
    assert recover(folder, recovery_text(b"\x07" * 32), keyring=False) is Recovery.OTHER_BOOK
    assert recover(folder, "ABCD-EFGH", keyring=False) is Recovery.NOT_A_TEXT
    assert recover(folder, "", keyring=False) is Recovery.NOT_A_TEXT
    assert fingerprint(folder) == before


def test_a_recovery_text_can_be_typed_with_its_look_alikes() -> None:
    key = bytes(range(32))
    text_ = recovery_text(key)
    assert key_from_recovery(text_.replace("O", "0").replace("I", "1").replace("B", "8")) == key
    assert {len(group) for group in text_.split("-")} == {4}


def test_a_key_in_the_keyring_is_found_under_the_books_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring: dict[str, str] = {}
    monkeypatch.setattr("db.keys._ring_get", ring.get)
    monkeypatch.setattr("db.keys._ring_set", lambda name, words: ring.update({name: words}) is None)
    home = open_home(tmp_path, "SZN", keyring=True)
    close_home(home)
    assert ring == {db.home.book_id(tmp_path): home.key.hex()} and not (tmp_path / "book.key").exists()
    again = open_home(tmp_path, "SZN", keyring=True)
    close_home(again)
    assert (again.key, again.device.key_place) == (home.key, KeyPlace.KEYRING)
    assert find_key("another", tmp_path, keyring=True) is None


# the file ---------------------------------------------------------------------------


@pytest.mark.parametrize("part", range(8))
def test_a_flipped_bit_is_found_on_whatever_page_it_lies(folder: Path, part: int) -> None:
    size = (folder / "book.db").stat().st_size
    at = random.Random(part).randrange(part * size // 8, (part + 1) * size // 8)
    flip(folder / "book.db", at)
    refused(folder, Damaged)


@pytest.mark.parametrize("at", [0, 15, 16, 31, 4095, 4096])
def test_a_flipped_bit_at_the_edges_of_the_first_page_is_damage_and_not_a_wrong_key(folder: Path, at: int) -> None:
    flip(folder / "book.db", at)
    refused(folder, Damaged)


def test_a_flipped_bit_in_a_book_too_large_to_check_is_found_by_reading(
    folder: Path, homes: Homes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db.home, "CHECKED_AT_START", 0)
    raw = (folder / "book.db").read_bytes()
    found = 0
    for page in range(1, len(raw) // 4096):
        (folder / "book.db").write_bytes(raw)
        flip(folder / "book.db", page * 4096 + 77)
        try:
            home = homes.open(folder)
            with home.book.looking() as conn:
                conn.execute(text("SELECT sum(length(body)), max(event_id) FROM log NOT INDEXED")).all()
        except Damaged:
            found += 1
        homes.close()
    assert found > 3, "at least the journal's own pages were read"


@pytest.mark.parametrize("rest", [4096, 8192, -4096, -100])
def test_a_file_that_was_cut_off_is_said_to_be_damaged(folder: Path, rest: int) -> None:
    raw = (folder / "book.db").read_bytes()
    (folder / "book.db").write_bytes(raw[:rest])
    refused(folder, Damaged)


@pytest.mark.parametrize("rest", [None, 0, 1, 511, 1000, 4095])
def test_no_new_book_is_begun_where_a_full_one_was(folder: Path, rest: int | None) -> None:
    raw = (folder / "book.db").read_bytes()
    (folder / "book.db").unlink()
    if rest is not None:
        (folder / "book.db").write_bytes(raw[:rest])
    refused(folder, CutShort)
    assert (folder / "book.db").exists() == (rest is not None)


def lose_the_log(folder: Path, homes: Homes) -> Path:
    """A copy of a home as it lies while it is written to, without its write-ahead log."""
    home = homes.open(folder)
    write(home.book, PersonRegistered("p99", "dropin", "最後の人"))
    copy = shutil.copytree(folder, folder.with_suffix(".copy"))
    (copy / "book.db-wal").unlink()
    (copy / "book.db-shm").unlink()
    return copy


def test_a_lost_write_ahead_log_is_noticed_by_the_mark(folder: Path, homes: Homes) -> None:
    refused(lose_the_log(folder, homes), CutShort)


@pytest.mark.parametrize("at", [8, 40, 5000])
def test_a_flipped_bit_in_the_write_ahead_log_is_noticed_and_the_rest_of_the_log_kept(
    folder: Path, homes: Homes, at: int
) -> None:
    home = homes.open(folder)
    for n in range(5):
        write(home.book, PersonRegistered(f"q{n}", "dropin", "最後の人"))
    copy = shutil.copytree(folder, folder.with_suffix(".copy"))
    flip(copy / "book.db-wal", at)
    refused(copy, CutShort)


def test_without_the_mark_the_loss_would_go_unnoticed(folder: Path, homes: Homes) -> None:
    # planted: shows that nothing else in the opening would have found it
    copy = lose_the_log(folder, homes)
    (copy / "book.mark").unlink()
    assert homes.open(copy).book.tail.n == 80


def test_a_book_from_last_week_is_noticed_by_the_mark(folder: Path, homes: Homes) -> None:
    old = (folder / "book.db").read_bytes()
    home = homes.open(folder)
    write(home.book, PersonRegistered("p99", "dropin", "鈴木"))
    homes.close()
    (folder / "book.db").write_bytes(old)
    refused(folder, CutShort)


def test_a_torn_mark_leaves_the_other_one(folder: Path, homes: Homes) -> None:
    mark = MarkFile(folder / "book.mark")
    raw = (folder / "book.mark").read_bytes()
    latest = mark.read()
    assert latest is not None and latest.n == 80
    for cut in range(0, 256, 8):
        torn = bytearray(raw)
        torn[cut : cut + 8] = b"#" * 8
        (folder / "book.mark").write_bytes(torn)
        found = mark.read()
        assert found is not None and found.n in (78, 80)
        assert homes.open(folder).book.tail.n == 80
        homes.close()


@pytest.mark.parametrize("raw", [b"", b"x" * 300, b"1 2 3 4\n", "９ ９ あ 00000000".encode(), b"\xff" * 256])
def test_a_mark_that_is_none_is_no_mark(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "book.mark").write_bytes(raw)
    assert MarkFile(tmp_path / "book.mark").read() is None


def test_the_mark_goes_on_over_a_new_epoch(tmp_path: Path) -> None:
    mark = MarkFile(tmp_path / "book.mark")
    for one in (HighWater(1, 8, "aa"), HighWater(1, 9, "bb"), HighWater(2, 1, "cc")):
        mark.write(one)
        assert mark.read() == one
    mark.close()


# who and where ---------------------------------------------------------------------


def test_a_second_process_is_told_that_the_book_is_in_use(folder: Path, homes: Homes) -> None:
    homes.open(folder)
    script = (
        "import sys; from pathlib import Path; from db.home import open_home\n"
        "from db.trouble import BookTrouble\n"
        "try: open_home(Path(sys.argv[1]), 'SZN', keyring=False)\n"
        "except BookTrouble as said: print(said.code)\n"
    )
    root = Path(__file__).parents[2]
    run = [sys.executable, "-c", script, str(folder)]
    assert subprocess.run(run, capture_output=True, text=True, cwd=root, check=True).stdout.strip() == "in_use"


def test_a_book_that_is_closed_can_be_opened_again_at_once(folder: Path) -> None:
    for _ in range(3):
        close_home(open_home(folder, "SZN", keyring=False))


def test_a_refused_opening_lets_go_of_the_lock(folder: Path, homes: Homes) -> None:
    with pytest.raises(OtherSpace):
        open_home(folder, "KWB", keyring=False)
    assert homes.open(folder).book.tail.n == 80


def test_a_tool_that_holds_the_file_is_waited_for_and_then_named(
    folder: Path, homes: Homes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlcipher3 import dbapi2

    monkeypatch.setattr("db.driver.BUSY_MS", 20)
    home = homes.open(folder)
    other = dbapi2.connect(str(folder / "book.db"), isolation_level=None)
    other.execute(f"PRAGMA key = \"x'{home.key.hex()}'\"")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(InUse):
        write(home.book, PersonRegistered("p99", "dropin", "鈴木"))
    assert home.book.person("p1") is not None, "reading goes on"
    other.execute("ROLLBACK")
    other.close()
    write(home.book, PersonRegistered("p99", "dropin", "鈴木"))
    assert home.book.tail.n == 81


def test_the_book_of_another_space_is_not_taken_for_this_ones(folder: Path) -> None:
    assert str(refused(folder, OtherSpace, "KWB")) == "SZN"
    home = open_home(folder, "", keyring=False)
    assert home.book.space_id == "SZN"
    close_home(home)


def test_a_book_of_a_newer_program_is_left_alone(folder: Path, homes: Homes) -> None:
    home = homes.open(folder)
    with home.book.mending() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    homes.close()
    assert "0999" in str(refused(folder, NewerBook))


@pytest.mark.parametrize("version", [(3, 51, 2), (3, 40, 1), (3, 7), (2, 99, 99)])
def test_an_sqlite_that_can_corrupt_a_book_is_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(TooOldDriver):
        check_driver(version)


def test_an_sqlite_without_that_fault_is_taken() -> None:
    for version in (OLDEST, (3, 53, 4), (4, 0, 0)):
        check_driver(version)
    check_driver()


def test_the_connection_is_as_durable_as_it_says(folder: Path, homes: Homes) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1, "secure_delete": 1}
    with homes.open(folder).book.looking() as conn:
        assert {name: conn.execute(text(f"PRAGMA {name}")).scalar() for name in wanted} == wanted


def test_what_the_system_refuses_has_a_name() -> None:
    import errno

    for number, trouble in ((errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.EACCES, "read_only")):
        with pytest.raises(BookTrouble) as said, naming():
            raise OSError(number, os.strerror(number))
        assert said.value.code == trouble
    with pytest.raises(OSError, match="12"), naming():
        raise OSError(errno.ENOMEM, "no name for it")


def test_a_file_where_the_home_should_be_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a letter")
    with pytest.raises((ReadOnly, OSError)):
        open_home(tmp_path / "home", "SZN", keyring=False)
    assert (tmp_path / "home").read_text() == "a letter"
