"""All papers of a visit together are the money that was paid for it, at the right tax rates."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.desk.change_lines import add_line, remove_line
from app.desk.correct_method import correct_method
from app.desk.give_refund import give_refund
from app.desk.grant_discount import grant_discount
from app.desk.issue_receipt import issue_receipt
from app.desk.outcome import Refused, Why
from app.desk.pay_for_party import pay_for_party
from app.desk.receipt_cover import cover_of
from app.desk.receipt_writing import Papers
from app.desk.undo import undo_check_in, undo_check_out, undo_payment
from app.domain.receipt_part import by_rate
from app.domain.receipts import Receipt, ReceiptKind, totals_by_rate
from app.domain.spaces import PayBy
from app.domain.visits import Visit
from tests.desk.day import Day


def paper(done: Papers | Refused) -> Receipt:
    assert isinstance(done, Papers) and done.receipt is not None, done
    return done.receipt


def came(szn: Day, until: str = "12:00") -> Visit:
    szn.to_the_end(szn.scan("D001"))
    szn.to(until)
    return szn.inside("D001")


def test_a_prepaid_visit_with_a_receipt_at_the_entry_gets_the_rest_on_the_second(tmg: Day) -> None:
    tmg.to_the_end(tmg.start("first-dropin", at_kiosk=True), plan="2時間", category="一般")
    visit = next(one for one in tmg.front.book.inside() if one.person_id != "D036")
    first = paper(issue_receipt(tmg.front, visit.visit_id, tmg.now))
    assert (first.total, first.totals[0].tax) == (500, 45)
    tmg.to("12:20")
    add_line(tmg.front, visit.visit_id, "beans_100g", 1, "", tmg.now)
    tmg.leave(visit)
    second = paper(issue_receipt(tmg.front, visit.visit_id, tmg.now))
    # 800 of time less the 500 on the first, 850 of beans at 8 %
    assert [(one.rate, one.gross, one.tax) for one in second.totals] == [(10, 300, 27), (8, 850, 62)]
    assert second.refers_to is None and second.tender.tendered == 1150


def test_a_check_out_undone_after_its_receipt_gives_a_receipt_over_what_came_on_top(szn: Day) -> None:
    closed = szn.leave(came(szn), receipt="slip")
    assert isinstance(undo_check_out(szn.front, closed.visit_id, "まだ居る", szn.now), Visit)
    szn.to("13:30")
    szn.leave(closed, receipt="slip", beans_100g="1")
    first, second = cover_of(szn.front, closed.visit_id).standing
    assert (first.total, second.total) == (800, (1300 - 800) + 800)
    assert [(one.rate, one.gross) for one in second.totals] == [(10, 500), (8, 800)]


def test_a_named_receipt_after_a_plain_one_takes_its_place_and_never_counts_beside_it(szn: Day) -> None:
    closed = szn.leave(came(szn), receipt="slip")
    (plain,) = cover_of(szn.front, closed.visit_id).standing
    named = paper(issue_receipt(szn.front, closed.visit_id, szn.now, addressee="株式会社あさひ"))
    assert named.refers_to is not None and named.refers_to.number == plain.number
    assert named.lines == plain.lines
    assert cover_of(szn.front, closed.visit_id).standing == (named,)


def test_goods_given_back_are_refunded_at_their_own_rate_and_the_paper_names_the_receipt(szn: Day) -> None:
    visit = came(szn)
    closed = szn.leave(visit, receipt="slip", beans_100g="1")
    (line,) = szn.front.book.lines_of(visit.visit_id)
    remove_line(szn.front, visit.visit_id, line.line_id, "袋が破れていた", szn.now)
    back = paper(give_refund(szn.front, visit.visit_id, 800, PayBy.CASH, "豆の返品", szn.now))
    assert [(one.rate, one.gross, one.tax) for one in back.totals] == [(8, 800, 59)]
    first = cover_of(szn.front, closed.visit_id).standing[0]
    assert back.kind is ReceiptKind.REFUND and back.refers_to is not None and back.refers_to.number == first.number
    kept = szn.front.book.receipt(back.number)
    assert kept is not None and kept.refers_to == first.number


def test_a_refund_without_a_receipt_before_names_none(szn: Day) -> None:
    closed = szn.leave(came(szn), receipt="no")
    back = paper(give_refund(szn.front, closed.visit_id, 300, PayBy.CASH, "席が寒かった", szn.now))
    assert back.refers_to is None and back.total == 300
    assert paper(issue_receipt(szn.front, closed.visit_id, szn.now)).total == 800


def test_a_payment_undone_after_its_receipt_is_no_longer_on_the_next(szn: Day) -> None:
    closed = szn.leave(came(szn), receipt="slip")
    (paid,) = szn.front.book.payments_of(closed.visit_id)
    undo_payment(szn.front, closed.visit_id, paid.payment_id, "方法のまちがい", szn.now)
    assert issue_receipt(szn.front, closed.visit_id, szn.now) == Refused(Why.NOTHING_PAID)
    again = pay_for_party(szn.front, closed.visit_id, PayBy.QR, None, szn.now)
    assert not isinstance(again, Refused) and again.total == 800
    (standing,) = cover_of(szn.front, closed.visit_id).standing
    assert (standing.total, standing.tender.ja, standing.refers_to is not None) == (800, "QR決済", True)


def test_a_visit_that_counts_as_never_begun_gets_its_money_back_and_no_receipt(tmg: Day) -> None:
    tmg.to_the_end(tmg.start("first-dropin", at_kiosk=True), plan="2時間", category="一般")
    visit = next(one for one in tmg.front.book.inside() if one.person_id != "D036")
    undo_check_in(tmg.front, visit.visit_id, "別の店だった", tmg.now)
    assert [(one.why, one.visit_id) for one in tmg.front.book.todos()] == [("refund", visit.visit_id)]
    assert issue_receipt(tmg.front, visit.visit_id, tmg.now) == Refused(Why.NOTHING_PAID)
    assert grant_discount(tmg.front, visit.visit_id, 10, 0, "店主", "x", tmg.now) == Refused(Why.NOT_INSIDE)
    assert paper(give_refund(tmg.front, visit.visit_id, 500, PayBy.CASH, "返金", tmg.now)).total == 500
    assert tmg.front.book.todos() == []


STEPS = ["line", "beans", "unline", "refund", "unpay", "method", "discount", "receipt", "pay"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(1, 900)), min_size=2, max_size=9))
def test_in_any_order_of_repairs_the_papers_are_the_money(szn: Day, steps: list[tuple[str, int]]) -> None:
    front = szn.front
    szn.to("10:00")
    end = szn.to_the_end(szn.start("first-dropin", at_kiosk=True), category="一般", locker="no")
    visit_id = end.walking.visit_id
    szn.to("10:20")
    szn.to_the_end(szn.start("checkout", visit_id=visit_id, person_id=end.walking.person_id), beans_100g="2")
    for what, yen in steps:
        _do(szn, visit_id, what, yen)
    issued = issue_receipt(front, visit_id, szn.now)
    cover = cover_of(front, visit_id)
    for one in (*cover.standing, *cover.refunds):
        assert sum(line.amount for line in one.lines) == one.total > 0
        assert one.totals == totals_by_rate(one.lines, one.seller)
    assert all(yen > 0 for one in cover.refunds for yen in by_rate(one.lines).values())
    if isinstance(issued, Papers):
        assert cover.open_yen == 0
        net = sum(one.total for one in cover.standing) - sum(one.total for one in cover.refunds)
        assert net == sum(one.amount for one in front.book.payments_of(visit_id) if not one.void)
    numbers = [int(one.number[-6:]) for one in front.book.receipts_of(visit_id)]
    assert numbers == sorted(set(numbers))


def _do(szn: Day, visit_id: str, what: str, yen: int) -> None:
    front, now = szn.front, szn.now
    paid = [one for one in front.book.payments_of(visit_id) if not one.void and one.amount > 0]
    lines = front.book.lines_of(visit_id)
    match what:
        case "line":
            add_line(front, visit_id, "coffee", 1 + yen % 4, "", now)
        case "beans":
            add_line(front, visit_id, "beans_100g", 1, "", now)
        case "unline" if lines:
            remove_line(front, visit_id, lines[yen % len(lines)].line_id, "返品", now)
        case "refund":
            give_refund(front, visit_id, yen, PayBy.CASH, "理由", now)
        case "unpay" if paid:
            undo_payment(front, visit_id, paid[yen % len(paid)].payment_id, "理由", now)
        case "method" if paid:
            correct_method(front, visit_id, paid[0].payment_id, PayBy.CASH if yen % 2 else PayBy.QR, "理由", now)
        case "discount":
            grant_discount(front, visit_id, yen % 101, 0, "小田嶋", "理由", now)
        case "receipt":
            issue_receipt(front, visit_id, now)
        case "pay":
            pay_for_party(front, visit_id, PayBy.CASH if yen % 2 else PayBy.CARD, 100_000 if yen % 2 else None, now)
