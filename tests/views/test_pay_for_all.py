"""まとめて支払う on the card of a visit: offered to a party and to who left owing, and done by its form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk.outcome import Refused, Why
from app.desk.party import add_to_party
from app.desk.pay_for_party import PartyPaid
from app.domain.visits import Visit
from app.views.repair_acts import do_repair
from app.views.repair_forms import form_row, possible
from app.views.repair_kinds import Asking, Repair
from tests.desk.day import Day, open_day


@pytest.fixture
def szn(tmp_path: Path) -> Iterator[Day]:
    day = open_day(tmp_path / "szn", "SZN")
    yield day
    day.close()


def asking(day: Day, visit: Visit) -> Asking:
    read = day.front.book.visit(visit.visit_id)
    assert read is not None
    return Asking(day.front, read, day.now, False)


def offered(day: Day, visit: Visit) -> bool:
    return Repair.PAY_PARTY.value in {one.id for one in possible(asking(day, visit))}


def test_it_is_offered_to_a_party_that_owes_and_takes_the_money_of_all(szn: Day) -> None:
    szn.to_the_end(szn.start("first-dropin", at_kiosk=True), category="一般", name="大友 一家", locker="no")
    leader = next(one for one in szn.front.book.inside() if one.name == "大友 一家")
    szn.to("12:00")
    assert not offered(szn, leader)
    others = add_to_party(szn.front, leader.visit_id, 1, szn.now)
    assert isinstance(others, list)
    szn.to_the_end(others[0], category="一般", locker="no")
    assert offered(szn, leader)
    words = str(form_row(Repair.PAY_PARTY, asking(szn, leader)))
    assert "合計 800円" in words  # the other one has only just come
    nothing = do_repair(Repair.PAY_PARTY, szn.front, leader, {"way": "cash", "received": ""}, szn.now)
    assert nothing == Refused(Why.TENDERED_SHORT, detail="800")
    paid = do_repair(Repair.PAY_PARTY, szn.front, leader, {"way": "cash", "received": "1,000"}, szn.now)
    assert isinstance(paid, PartyPaid) and (paid.total, paid.change) == (800, 200)
    assert not offered(szn, leader)
