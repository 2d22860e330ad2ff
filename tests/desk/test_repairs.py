"""The six repairs, found gone, going out, and taking back what was just done."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.desk.change_lines import add_line, remove_line
from app.desk.change_plan import change_plan
from app.desk.correct_method import correct_method
from app.desk.correct_visit import correct_visit
from app.desk.found_gone import found_gone
from app.desk.give_refund import give_refund
from app.desk.grant_discount import grant_discount
from app.desk.issue_receipt import issue_receipt, receipt_again
from app.desk.outcome import Refused, Why
from app.desk.pricing import so_far
from app.desk.receipt_copy import as_document, from_document
from app.desk.receipt_writing import Papers
from app.desk.repaired import Repaired
from app.desk.step_out import step_back, step_out
from app.desk.undo import undo_check_in, undo_check_out, undo_payment
from app.domain.receipts import ReceiptKind
from app.domain.spaces import PayBy
from app.domain.visits import Visit, Where
from tests.desk.day import Day


@pytest.fixture
def inside(szn: Day) -> Visit:
    """D001, in since 10:00; it is noon."""
    szn.to_the_end(szn.scan("D001"))
    szn.to("12:00")
    return szn.inside("D001")


def total(done: Repaired | Refused) -> int:
    assert isinstance(done, Repaired) and done.quote is not None, done
    return done.quote.total


def test_each_repair_answers_with_a_fresh_price(szn: Day, inside: Visit) -> None:
    front, who = szn.front, inside.visit_id
    assert total(correct_visit(front, who, "entry", "2026-12-02T11:00:00", "入店の打ちまちがい", szn.now)) == 400
    assert total(add_line(front, who, "coffee", 3, "", szn.now)) == 700
    (line,) = front.book.lines_of(who)
    assert total(remove_line(front, who, line.line_id, "頼んでいない", szn.now)) == 400
    assert total(correct_visit(front, who, "category", "学生", "学生証を確認", szn.now)) == 200
    assert total(grant_discount(front, who, 100, 0, "小田嶋", "開店記念", szn.now)) == 0


def test_a_repair_without_a_reason_or_with_an_impossible_time_is_not_made(szn: Day, inside: Visit) -> None:
    front, who, before = szn.front, inside.visit_id, szn.front.book.tail.n
    assert correct_visit(front, who, "entry", "2026-12-02T11:00:00", " ", szn.now) == Refused(Why.NO_REASON)
    assert correct_visit(front, who, "entry", "2026-12-02T12:30:00", "x", szn.now) == Refused(Why.TIME_ORDER)
    assert correct_visit(front, who, "entry", "きのう", "x", szn.now) == Refused(Why.TIME_ORDER)
    assert add_line(front, who, "diamond", 1, "", szn.now) == Refused(Why.UNKNOWN_ITEM)
    assert grant_discount(front, who, 10, 0, "", "友だち", szn.now) == Refused(Why.OWNER_ONLY)
    assert grant_discount(front, who, 10, 100, "小田嶋", "両方", szn.now) == Refused(Why.AMOUNT)
    assert front.book.tail.n == before


def test_a_refund_goes_through_the_till_with_its_own_receipt_and_never_above_what_was_paid(
    szn: Day, inside: Visit
) -> None:
    closed = szn.leave(inside, receipt="slip")
    assert closed.paid == 800 and szn.front.book.till().expected == 20800
    too_much = give_refund(szn.front, closed.visit_id, 801, PayBy.CASH, "席が寒かった", szn.now)
    assert too_much == Refused(Why.MORE_THAN_PAID, detail="800")
    first = give_refund(szn.front, closed.visit_id, 500, PayBy.CASH, "席が寒かった", szn.now)
    assert isinstance(first, Papers) and first.receipt is not None
    assert first.receipt.kind is ReceiptKind.REFUND and first.receipt.number.endswith("-000002")
    assert szn.front.book.till().expected == 20300
    again = give_refund(szn.front, closed.visit_id, 301, PayBy.CASH, "もう一度", szn.now)
    assert again == Refused(Why.MORE_THAN_PAID, detail="300")


def test_the_method_of_a_payment_can_be_put_right_and_the_till_follows(szn: Day, inside: Visit) -> None:
    closed = szn.leave(inside)
    (paid,) = szn.front.book.payments_of(closed.visit_id)
    done = correct_method(szn.front, closed.visit_id, paid.payment_id, PayBy.QR, "QRだった", szn.now)
    assert isinstance(done, Repaired) and szn.front.book.till().expected == 20000
    assert szn.front.book.takings("2026-12-02T", "2026-12-03T") == {"qr": 800}


def test_a_longer_plan_is_had_up_to_ten_minutes_after_the_end_and_not_later(tmg: Day) -> None:
    tmg.to("10:30")
    tmg.to_the_end(tmg.start("first-dropin", at_kiosk=True), plan="2時間", category="一般")
    visit = next(one for one in tmg.front.book.inside() if one.person_id != "D036")
    tmg.to("12:40")
    changed = change_plan(tmg.front, visit.visit_id, "半日", "もう少しいる", tmg.now)
    assert isinstance(changed, Repaired) and changed.quote is not None and changed.quote.due == 600
    tmg.to("15:41")
    assert change_plan(tmg.front, visit.visit_id, "1日", "もっといる", tmg.now) == Refused(Why.TOO_LATE)


def test_somebody_found_gone_is_closed_with_what_they_owe_and_hold(szn: Day, inside: Visit) -> None:
    szn.to("21:40")
    gone = found_gone(szn.front, inside.visit_id, "", szn.now)
    assert isinstance(gone, Repaired)
    assert (gone.visit.where, gone.visit.exit, gone.visit.unpaid) == (Where.GONE, "2026-12-02T21:00:00", 1800)
    assert [one.why for one in szn.front.book.todos()] == ["unpaid"]
    assert any(one.visit_id == inside.visit_id for one in szn.front.book.held())


def test_a_member_who_forgot_to_check_out_pays_one_block_where_the_time_is_not_known(kwb: Day) -> None:
    kwb.to_the_end(kwb.scan("MK030"))
    visit = kwb.front.book.open_visit_of("MK030")
    assert visit is not None
    kwb.to("09:00", "2026-12-03")
    gone = found_gone(kwb.front, visit.visit_id, "", kwb.now)
    assert isinstance(gone, Repaired) and gone.quote is not None and gone.quote.total == 1650


def test_going_out_for_a_moment_leaves_the_charge_alone(szn: Day, inside: Visit) -> None:
    out = step_out(szn.front, inside.visit_id, szn.now)
    assert isinstance(out, Visit) and out.out_since and out.open
    szn.to("13:00")
    back = step_back(szn.front, inside.visit_id, szn.now)
    assert isinstance(back, Visit) and not back.out_since
    assert so_far(szn.front, back, szn.now)[0] == 1200


def test_undo_is_free_for_ten_seconds_and_asks_for_a_reason_later(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    visit = szn.front.book.open_visit_of("D001")
    assert visit is not None
    szn.to("10:00:11")
    assert undo_check_in(szn.front, visit.visit_id, "", szn.now) == Refused(Why.NO_REASON)
    undone = undo_check_in(szn.front, visit.visit_id, "別の方のQR", szn.now)
    assert isinstance(undone, Visit) and undone.where is Where.VOID
    assert szn.front.book.open_visit_of("D001") is None
    assert not any(one.person_id == "D001" for one in szn.front.book.held())


def test_a_check_out_and_a_payment_can_be_taken_back(szn: Day, inside: Visit) -> None:
    closed = szn.leave(inside)
    back = undo_check_out(szn.front, closed.visit_id, "", szn.now)
    assert isinstance(back, Visit) and back.open
    (paid,) = szn.front.book.payments_of(closed.visit_id)
    free = undo_payment(szn.front, closed.visit_id, paid.payment_id, "", szn.now)
    assert isinstance(free, Visit) and free.paid == 0 and szn.front.book.till().expected == 20000


def test_a_receipt_can_be_had_later_with_a_name_by_hand_and_once_more(szn: Day, inside: Visit) -> None:
    closed = szn.leave(inside, receipt="no")
    assert issue_receipt(szn.front, closed.visit_id, szn.now, addressee="") != Refused(Why.NOTHING_PAID)
    named = issue_receipt(szn.front, closed.visit_id, szn.now, addressee="髙﨑 𠮷子", note="会場費")
    assert isinstance(named, Papers) and named.receipt is not None and named.receipt.kind is ReceiptKind.FULL
    by_hand = issue_receipt(szn.front, closed.visit_id, szn.now, paper_number="A-17")
    assert isinstance(by_hand, Papers) and by_hand.receipt is not None and by_hand.receipt.handwritten
    again = receipt_again(szn.front, named.receipt.number)
    assert isinstance(again, Papers) and again.receipt is not None
    assert again.receipt.reissue and again.receipt.total == named.receipt.total
    numbers = [one.number[-6:] for one in szn.front.book.receipts_of(closed.visit_id)]
    assert numbers == ["000001", "000002", "000003"]
    kept = szn.front.book.receipt(named.receipt.number)
    assert kept is not None and from_document(as_document(named.receipt)) == named.receipt


def test_no_receipt_without_a_payment(szn: Day, inside: Visit) -> None:
    assert issue_receipt(szn.front, inside.visit_id, szn.now) == Refused(Why.NOTHING_PAID)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["line", "refund", "unpay", "method", "discount"]), st.integers(1, 900)), max_size=6
    )
)
def test_whatever_is_repaired_the_till_agrees_with_the_payments(szn: Day, steps: list[tuple[str, int]]) -> None:
    """The till is the float and every cash payment less every cash refund, to the yen, in any order of repairs."""
    front = szn.front
    szn.to("10:00")
    end = szn.to_the_end(szn.start("first-dropin", at_kiosk=True), category="一般", locker="no")
    visit_id = end.walking.visit_id
    szn.to("10:20")
    add_line(front, visit_id, "beans_100g", 2, "", szn.now)
    szn.to_the_end(szn.start("checkout", visit_id=visit_id, person_id=end.walking.person_id))
    for what, yen in steps:
        paid = [one for one in front.book.payments_of(visit_id) if not one.void and one.amount > 0]
        if what == "line":
            add_line(front, visit_id, "coffee", yen % 5, "", szn.now)
        elif what == "refund":
            give_refund(front, visit_id, yen, PayBy.CASH, "理由", szn.now)
        elif what == "unpay" and paid:
            undo_payment(front, visit_id, paid[0].payment_id, "理由", szn.now)
        elif what == "method" and paid:
            correct_method(front, visit_id, paid[0].payment_id, PayBy.CASH if yen % 2 else PayBy.QR, "理由", szn.now)
        elif what == "discount":
            grant_discount(front, visit_id, yen % 101, 0, "小田嶋", "理由", szn.now)
    every = [
        one
        for visit in front.book.visits_begun("2026-12-02T", "2026-12-03T")
        for one in front.book.payments_of(visit.visit_id)
        if not one.void and one.method == "cash"
    ]
    assert front.book.till().expected == 20000 + sum(one.amount for one in every)
    kept = front.book.visit(visit_id)
    assert kept is not None and kept.paid == sum(one.amount for one in front.book.payments_of(visit_id) if not one.void)
