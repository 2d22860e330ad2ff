"""The bench measures what it says: the hand writes what the desk writes, and a long history is a true one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.rebuild import rebuild
from db.stats import stats
from db.tables.journal import JOURNAL
from db.tables.projections import PROJECTIONS
from db.verify import verify
from tests.bench.desk_book import BenchDesk, open_desk
from tests.bench.hand import ByHand
from tests.bench.many_facts import fill
from tests.bench.measure import Figure, at_share


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[BenchDesk]:
    opened = open_desk(tmp_path / "desk", 3)
    yield opened
    opened.close()


def test_the_hand_writes_as_many_rows_of_each_table_as_the_desk_and_changes_as_many(desk: BenchDesk) -> None:
    hand, member = ByHand(desk.book), desk.members[1]
    before = _rows(desk)
    stood = desk.check_in(member)
    by_desk = _more(before, _rows(desk))
    ready = hand.lay_out(stood, member.pass_id, desk.now)
    desk.leave(stood.walking.visit_id, member)
    before = _rows(desk)
    hand.write(ready)
    assert _more(before, _rows(desk)) == by_desk == {"log": 4, "visit": 1, "walk": 1, "changed": 8}
    visit = desk.book.open_visit_of(member.person_id)
    assert visit is not None and visit.visit_id == ready.visit_id
    assert desk.book.walk(ready.walk_id) is not None and desk.book.open_walks() == []
    hand.close()


def test_the_journal_is_whole_after_both_have_written_in_turn(desk: BenchDesk) -> None:
    hand = ByHand(desk.book)
    for member in desk.members:
        stood = desk.check_in(member)
        hand.write(hand.lay_out(stood, member.pass_id, desk.now))
        desk.leave(stood.walking.visit_id, member)
    assert verify(desk.book).ok
    hand.close()


def test_a_long_history_is_sealed_and_folded_like_one_that_was_lived(desk: BenchDesk) -> None:
    written = fill(desk, 200)
    book = desk.book
    assert written >= 200 and written == book.tail.n
    assert verify(book).ok
    folded = stats(book)
    rebuild(book)
    assert stats(book) == folded
    assert not any(book.open_visit_of(one.person_id) for one in desk.members)
    assert all(book.visits_of(one.person_id) for one in desk.members)  # everybody has a past


def test_a_share_is_the_nearest_time_that_was_measured() -> None:
    times = [float(one) for one in range(1, 101)]
    assert [at_share(times[::-1], share) for share in (0.5, 0.95, 0.99, 1.0)] == [50.0, 95.0, 99.0, 100.0]
    assert at_share([7.0], 0.99) == 7.0
    with pytest.raises(ValueError):
        at_share([], 0.5)


def test_a_promise_is_kept_up_to_and_with_its_figure() -> None:
    assert Figure("a", 2.0, "×", 1, 2.0).kept and Figure("a", 9.0, "×", 1).kept
    assert not Figure("a", 2.01, "×", 1, 2.0).kept


def _rows(desk: BenchDesk) -> dict[str, int]:
    """Rows by table, and how many were inserted or changed since the book was opened."""
    with desk.book.looking() as conn:
        counts = {
            table.name: int(conn.execute(select(func.count()).select_from(table)).scalar_one())
            for table in (*JOURNAL.sorted_tables, *PROJECTIONS.sorted_tables)
        }
        changed = conn.exec_driver_sql("SELECT total_changes()").scalar_one()
    return counts | {"changed": int(changed)}


def _more(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}
