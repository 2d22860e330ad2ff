"""A disk that is full, or may not be written to: said by name, nothing of the act kept, and on it goes afterwards."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.facts.desk import Noted
from app.domain.facts.people import PersonRegistered
from db.book import Book
from db.home import close_home, open_home
from db.trouble import BookTrouble, DiskFull, ReadOnly
from db.verify import verify
from tests.db.homes import MIXER, MORNING, Homes, projections, write

BULKY = Noted("call.log", (("about", "長い話" * 4000),))


def limit_pages(book: Book, more: int) -> None:
    """Let the file grow by so many pages from now on; negative: without limit."""
    with book.looking() as conn:
        now = conn.exec_driver_sql("PRAGMA page_count").scalar_one()
        conn.exec_driver_sql(f"PRAGMA max_page_count = {now + more if more >= 0 else 2**30}")


def fill(book: Book, most: int = 3000) -> int:
    """Acts until there is no room; how many were done."""
    for done in range(most):
        try:
            write(book, PersonRegistered(f"p{done}", "dropin", f"田中 {done}"), BULKY)
        except DiskFull:
            return done
    raise AssertionError("it never became full")


def assert_whole(book: Book, done: int) -> None:
    assert book.tail.n == 2 * done
    assert verify(book).ok and verify(book).entries == 2 * done
    rows = projections(book)
    assert (len(rows["person"]), len(rows["noted"])) == (done, done)


def test_a_full_book_says_so_and_keeps_nothing_of_the_act(homes: Homes) -> None:
    book = homes.open().book
    limit_pages(book, 120)
    done = fill(book)
    assert done > 2
    assert_whole(book, done)
    with pytest.raises(DiskFull):
        write(book, BULKY)
    limit_pages(book, -1)
    write(book, PersonRegistered("px", "dropin", "鈴木"), BULKY)
    assert_whole(book, done + 1)


def test_an_act_that_fails_halfway_leaves_the_one_that_catches_it_nothing_to_undo(homes: Homes) -> None:
    book = homes.open().book
    limit_pages(book, 10)
    with pytest.raises(DiskFull), book.act(MIXER, MORNING) as act:
        for n in range(50):
            act.append(PersonRegistered(f"p{n}", "dropin", "田中"))
            act.append(BULKY)
    assert_whole(book, 0)


def test_a_mark_that_cannot_be_written_does_not_undo_what_is_done(
    homes: Homes, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = homes.folder()
    book = homes.open(folder).book
    write(book, PersonRegistered("p1", "dropin", "田中"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(book.mark, "write", full)
        write(book, PersonRegistered("p2", "dropin", "田中"))
    assert book.tail.n == 2
    homes.close()
    assert homes.open(folder).book.tail.n == 2, "a mark that lags is no reason to refuse"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB of its own, where one may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    line = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(line, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield place
    subprocess.run(["mount", "-o", "remount,rw", str(place)], check=False)
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_on_a_disk_that_is_really_full_nothing_done_is_lost(small_disk: Path, tmp_path: Path) -> None:
    home = open_home(small_disk / "home", "SZN", keyring=False)
    ballast = small_disk / "something else"
    ballast.write_bytes(b"x" * 500_000)
    done = fill(home.book)
    assert_whole(home.book, done)
    left = shutil.copytree(small_disk / "home", tmp_path / "left")
    ballast.unlink()
    write(home.book, PersonRegistered("px", "dropin", "鈴木"), BULKY)
    close_home(home)
    again = open_home(small_disk / "home", "SZN", keyring=False)
    assert_whole(again.book, done + 1)
    close_home(again)
    as_when_full = open_home(left, "SZN", keyring=False)
    assert_whole(as_when_full.book, done)
    close_home(as_when_full)


def test_a_book_can_be_opened_and_read_while_the_disk_is_full(small_disk: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from db.home import open_home\n"
        "from tests.faults.test_no_room import fill\n"
        "print(fill(open_home(Path(sys.argv[1]), 'SZN', keyring=False).book), flush=True); os._exit(0)\n"
    )
    run = [sys.executable, "-c", script, str(small_disk / "home")]
    ended = subprocess.run(run, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True)
    home = open_home(small_disk / "home", "SZN", keyring=False)
    assert_whole(home.book, int(ended.stdout))
    with pytest.raises(DiskFull):
        write(home.book, BULKY)
    close_home(home)


def test_a_full_disk_at_the_start_is_named_and_leaves_no_half_made_home(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="28"):
        ballast.write_bytes(b"x" * 5_000_000)
    for _ in range(2):
        with pytest.raises(DiskFull):
            open_home(small_disk / "home", "SZN", keyring=False)
    ballast.unlink()
    home = open_home(small_disk / "home", "SZN", keyring=False)
    write(home.book, PersonRegistered("p1", "dropin", "田中"))
    close_home(home)


def test_a_read_only_disk_is_named_at_the_start(small_disk: Path) -> None:
    close_home(open_home(small_disk / "home", "SZN", keyring=False))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReadOnly):
        open_home(small_disk / "home", "SZN", keyring=False)
    with pytest.raises(ReadOnly):
        open_home(small_disk / "another", "SZN", keyring=False)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    close_home(open_home(small_disk / "home", "SZN", keyring=False))


def test_a_book_that_may_not_be_written_to_says_so_and_can_still_be_read(homes: Homes) -> None:
    book = homes.open().book
    write(book, PersonRegistered("p1", "dropin", "田中"), BULKY)
    with book.looking() as conn:
        conn.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(ReadOnly):
        write(book, PersonRegistered("p2", "dropin", "鈴木"))
    assert book.person("p1") is not None
    with book.looking() as conn:
        conn.exec_driver_sql("PRAGMA query_only = OFF")
    write(book, PersonRegistered("p2", "dropin", "鈴木"), BULKY)
    assert_whole(book, 2)


def test_every_trouble_has_a_code_of_its_own() -> None:
    kinds = BookTrouble.__subclasses__()
    assert len({kind.code for kind in kinds} | {BookTrouble.code}) == len(kinds) + 1
