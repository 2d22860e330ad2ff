"""One pays for all, and what was left unpaid is paid later."""

from app.desk.answer import answer
from app.desk.found_gone import found_gone
from app.desk.outcome import Refused, Standing, Why
from app.desk.party import add_to_party
from app.desk.pay_for_party import PartyPaid, pay_for_party
from app.domain.spaces import PayBy
from app.domain.visits import Visit
from app.manual.kinds import Kind
from app.manual.walk import Ask, Ended
from tests.desk.day import Day, given


def party_of_three(szn: Day) -> list[Visit]:
    szn.to_the_end(szn.start("first-dropin", at_kiosk=True), category="一般", name="大友 一家", kana="おおとも")
    leader = next(one for one in szn.front.book.inside() if one.name == "大友 一家")
    others = add_to_party(szn.front, leader.visit_id, 2, szn.now)
    assert isinstance(others, list)
    for standing in others:
        szn.to_the_end(standing, category="一般")
    return szn.front.book.party(leader.visit_id)


def test_one_pays_for_all_with_one_sum_one_change_and_a_receipt_each(szn: Day) -> None:
    party = party_of_three(szn)
    szn.to("12:00")
    till = szn.front.book.till().expected
    owing = sum(800 + sum(200 for _ in szn.front.book.lines_of(one.visit_id)) for one in party)
    short = pay_for_party(szn.front, party[1].visit_id, PayBy.CASH, owing - 1, szn.now)
    assert short == Refused(Why.TENDERED_SHORT, detail="1")
    paid = pay_for_party(szn.front, party[1].visit_id, PayBy.CASH, 10_000, szn.now)
    assert isinstance(paid, PartyPaid) and (paid.total, paid.change) == (owing, 10_000 - owing)
    assert [one.visit_id for one in paid.receipts] == [one.visit_id for one in party]
    assert sum(one.total for one in paid.receipts) == owing
    book = szn.front.book
    assert book.till().expected == till + owing
    payments = [one for visit in party for one in book.payments_of(visit.visit_id)]
    assert (sum(one.tendered for one in payments), sum(one.change for one in payments)) == (10_000, 10_000 - owing)
    assert pay_for_party(szn.front, party[0].visit_id, PayBy.CASH, 1, szn.now) == Refused(Why.NOTHING_OWED)


def test_who_was_paid_for_leaves_by_the_manual_without_being_asked_for_money(szn: Day) -> None:
    party = party_of_three(szn)
    szn.to("12:00")
    pay_for_party(szn.front, party[0].visit_id, PayBy.QR, None, szn.now)
    asked = szn.start("checkout", visit_id=party[1].visit_id, person_id=party[1].person_id)
    while isinstance(asked.turn, Ask):
        assert all(block.kind is not Kind.PAY for block in asked.turn.blocks)
        asked = szn.say(asked, receipt="slip")
    assert isinstance(asked.turn, Ended)
    closed = szn.front.book.visit(party[1].visit_id)
    assert closed is not None and not closed.open and closed.unpaid == 0
    assert len(szn.front.book.payments_of(closed.visit_id)) == 1


def test_money_is_never_taken_twice_where_all_was_paid_while_one_stood_before_the_till(szn: Day) -> None:
    party = party_of_three(szn)
    szn.to("12:00")
    asked = szn.start("checkout", visit_id=party[2].visit_id, person_id=party[2].person_id)
    while isinstance(asked.turn, Ask) and asked.turn.blocks[-1].kind is not Kind.PAY:
        asked = szn.say(asked)
    pay_for_party(szn.front, party[0].visit_id, PayBy.CARD, None, szn.now)
    assert isinstance(asked.turn, Ask)
    block = asked.turn.blocks[-1]
    after = answer(szn.front, asked.walking.walk_id, {block.number: given(block, {}, asked)}, szn.now)
    assert isinstance(after, Standing)
    assert len(szn.front.book.payments_of(party[2].visit_id)) == 1
    assert after.walking.sums.change == asked.walking.sums.due


def test_what_somebody_found_gone_owes_can_be_paid_when_they_come_back(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    szn.to("21:40")
    visit = szn.front.book.open_visit_of("D001")
    assert visit is not None
    found_gone(szn.front, visit.visit_id, "", szn.now)
    szn.to("11:00", "2026-12-03")
    paid = pay_for_party(szn.front, visit.visit_id, PayBy.CASH, 2000, szn.now)
    assert isinstance(paid, PartyPaid) and (paid.total, paid.change) == (1800, 200)
    assert szn.front.book.todos() == []
