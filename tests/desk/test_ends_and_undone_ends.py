"""The money at the end of a visit, ends that were undone, second ways in, and clocks that went back."""

from app.desk.answer import answer
from app.desk.by_name import come_in
from app.desk.change_lines import add_line
from app.desk.change_plan import change_plan
from app.desk.choose_who import choose_who
from app.desk.close_todo import close_todo
from app.desk.correct_visit import correct_visit
from app.desk.found_gone import found_gone
from app.desk.give_refund import give_refund
from app.desk.outcome import Refused, Standing, Why
from app.desk.receipt_writing import Papers
from app.desk.repaired import Repaired
from app.desk.undo import undo_check_out, undo_payment
from app.desk.words import DeskWords
from app.domain.facts.desk import Noted
from app.domain.spaces import PayBy
from app.domain.visits import Visit, Where
from app.manual.walk import Ask, Ended
from tests.desk.day import Day


def test_a_metered_member_leaves_without_money_and_the_amount_stands_on_the_account(kwb: Day) -> None:
    kwb.to_the_end(kwb.scan("MK030"))
    visit = kwb.inside("MK030")
    kwb.to("10:31")
    end = kwb.scan("MK030")
    assert isinstance(end, Standing)
    kwb.to_the_end(end)
    (posted,) = kwb.front.book.payments_of(visit.visit_id)
    assert (posted.amount, posted.method) == (220, PayBy.ACCOUNT.value)
    assert kwb.front.book.takings("2026-12-02T", "2026-12-03T") == {"member_account": 220}
    assert kwb.front.book.todos() == [] and kwb.front.book.till().cash_in == 0
    back = give_refund(kwb.front, visit.visit_id, 20, PayBy.ACCOUNT, "打ちまちがい", kwb.now)
    assert isinstance(back, Papers) and back.receipt is None


def test_a_repair_after_leaving_posts_the_new_amount_in_place_of_the_old(kwb: Day) -> None:
    kwb.to_the_end(kwb.scan("MK030"))
    visit = kwb.inside("MK030")
    kwb.to("10:31")
    end = kwb.scan("MK030")
    assert isinstance(end, Standing)
    kwb.to_the_end(end)
    correct_visit(kwb.front, visit.visit_id, "exit", "2026-12-02T10:10:00", "打刻の直し", kwb.now)
    counted = [one.amount for one in kwb.front.book.payments_of(visit.visit_id) if not one.void]
    closed = kwb.front.book.visit(visit.visit_id)
    assert counted == [55] and closed is not None and (closed.charged, closed.paid) == (55, 55)


def test_somebody_found_gone_without_a_known_time_can_come_back_and_pays_for_the_real_stay(kwb: Day) -> None:
    kwb.to_the_end(kwb.scan("MK030"))
    visit = kwb.inside("MK030")
    kwb.to("10:20")
    gone = found_gone(kwb.front, visit.visit_id, "", kwb.now)
    assert isinstance(gone, Repaired) and (gone.visit.exit, gone.visit.paid) == ("", 1650)
    kwb.to("12:00")
    added = add_line(kwb.front, visit.visit_id, "print_bw", 1, "", kwb.now)
    assert isinstance(added, Repaired) and added.quote is not None and added.quote.total == 1650 + 11
    back = undo_check_out(kwb.front, visit.visit_id, "電話ブースに居た", kwb.now)
    assert isinstance(back, Visit) and back.open and back.paid == 0


def test_an_end_undone_takes_its_open_debt_with_it_and_a_payment_undone_later_leaves_one(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    visit = szn.inside("D001")
    szn.to("12:00")
    found_gone(szn.front, visit.visit_id, "2026-12-02T11:00:00", szn.now)
    assert [one.why for one in szn.front.book.todos()] == ["unpaid"]
    undo_check_out(szn.front, visit.visit_id, "まだ居る", szn.now)
    assert szn.front.book.todos() == []
    szn.to_the_end(szn.start("checkout", visit_id=visit.visit_id, person_id="D001"))
    (paid,) = szn.front.book.payments_of(visit.visit_id)
    undo_payment(szn.front, visit.visit_id, paid.payment_id, "カードが通っていなかった", szn.now)
    (todo,) = szn.front.book.todos()
    assert todo.why == "unpaid" and "800" in todo.words_ja
    close_todo(szn.front, todo.todo_id, "いただいた", szn.now)
    before = szn.front.book.tail.n
    close_todo(szn.front, todo.todo_id, "いただいた", szn.now)
    assert szn.front.book.tail.n == before


def test_two_ways_in_at_once_are_one_visit(szn: Day) -> None:
    at_the_kiosk = szn.scan("D001")
    assert isinstance(at_the_kiosk, Standing) and isinstance(at_the_kiosk.turn, Ask)
    at_the_desk = come_in(szn.front, "D001", szn.now)
    assert isinstance(at_the_desk, Standing)
    assert at_the_desk.walking.walk_id == at_the_kiosk.walking.walk_id
    other = szn.start("repeat-dropin", person_id="D001")
    szn.to_the_end(at_the_kiosk)
    szn.to_the_end(other)
    assert [one.person_id for one in szn.front.book.inside()].count("D001") == 1


def test_a_clock_set_back_while_somebody_leaves_neither_stops_it_nor_ends_it_before_it_began(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    visit = szn.inside("D001")
    asked = szn.start("checkout", visit_id=visit.visit_id, person_id="D001")
    szn.to("09:00")
    end = szn.to_the_end(asked)
    closed = szn.front.book.visit(visit.visit_id)
    assert isinstance(end.turn, Ended) and closed is not None
    assert (closed.where, closed.exit, closed.charged) == (Where.LEFT, visit.entry, 0)


def test_only_earlier_visits_of_the_day_count_towards_the_cap_also_past_midnight(szn: Day) -> None:
    book = szn.front.book

    def stay(begin: str, end: str, next_day: bool = False) -> Visit:
        szn.to(begin, "2026-12-02")
        szn.to_the_end(szn.scan("D001"))
        visit = szn.inside("D001")
        szn.to(end, "2026-12-03" if next_day else "2026-12-02")
        szn.to_the_end(szn.start("checkout", visit_id=visit.visit_id, person_id="D001"))
        closed = book.visit(visit.visit_id)
        assert closed is not None
        return closed

    first = stay("10:00", "14:40")
    second = stay("15:00", "00:30", next_day=True)
    assert (first.time_charge, second.time_charge) == (1300, 500)
    assert second.charged == 500 + 7 * 300
    mended = correct_visit(szn.front, first.visit_id, "exit", "2026-12-02T14:59:00", "打刻の直し", szn.now)
    assert isinstance(mended, Repaired) and mended.visit.time_charge == 1300
    szn.to("10:00", "2026-12-03")
    szn.to_the_end(szn.scan("D001"))
    assert book.prior_charge("D001", szn.inside("D001").entry) == 0


def test_a_run_under_way_is_seen_also_after_a_thousand_others(szn: Day) -> None:
    front = szn.front
    with front.book.act("MX09", szn.now) as act:
        for _ in range(600):
            act.append(Noted("tablerun.open", ()))
            act.append(Noted("tablerun.close", ()))
        act.append(Noted("tablerun.open", ()))
        act.append(Noted("parcel.receive", (("whose", "MS001"),)))
    walking = szn.start("quake").walking
    assert DeskWords(front, walking, szn.now)("テーブル運営中") == "はい"
    assert front.book.count_notes("parcel.receive", "MS001") == 1
    assert front.book.count_notes("parcel.receive", "MS00") == 0


def test_a_choice_of_nobody_is_refused(szn: Day) -> None:
    asked = szn.start("checkout")
    assert isinstance(choose_who(szn.front, asked.walking.walk_id, szn.now, visit_id="nobody"), Refused)
    assert isinstance(answer(szn.front, asked.walking.walk_id, {}, szn.now), Refused)


def test_a_plan_that_is_no_longer_says_so_and_not_that_it_is_too_late(tmg: Day) -> None:
    tmg.to_the_end(tmg.start("first-dropin", at_kiosk=True), plan="半日", category="一般")
    visit = next(one for one in tmg.front.book.inside() if one.person_id != "D036")
    tmg.to("10:00")
    assert change_plan(tmg.front, visit.visit_id, "2時間", "短くしたい", tmg.now) == Refused(Why.NOT_LONGER)


def test_money_of_somebody_not_taken_in_is_out_of_the_till_once_it_is_given_back(tmg: Day) -> None:
    till = tmg.front.book.till().expected
    tmg.to_the_end(tmg.start("first-dropin", at_kiosk=True), plan="2時間", category="一般", terms="no")
    (todo,) = tmg.front.book.todos()
    assert tmg.front.book.till().expected == till + 500
    close_todo(tmg.front, todo.todo_id, "", tmg.now)
    assert (tmg.front.book.till().expected, tmg.front.book.todos()) == (till, [])
    assert [one.amount for one in tmg.front.book.payments_of(todo.visit_id)] == [500, -500]


def test_one_cap_over_the_day_also_when_an_earlier_visit_is_put_right_afterwards(szn: Day) -> None:
    def stays(come: str, go: str) -> Visit:
        szn.to(come)
        szn.to_the_end(szn.scan("D001"))
        visit = szn.inside("D001")
        szn.to(go)
        szn.to_the_end(szn.start("checkout", visit_id=visit.visit_id, person_id="D001"))
        return visit

    def owed() -> list[tuple[str, str]]:
        return [(one.words_ja, one.visit_id) for one in szn.front.book.todos() if one.why in ("unpaid", "refund")]

    front = szn.front
    first, second = stays("10:00", "12:00"), stays("15:30", "20:00")
    charged = [front.book.visit(one.visit_id).charged for one in (first, second)]  # type: ignore[union-attr]
    assert charged == [800, 1000] and owed() == []

    correct_visit(front, first.visit_id, "entry", "2026-12-02T11:00:00", "打ちまちがい", szn.now)
    later = front.book.visit(second.visit_id)
    assert later is not None and (later.charged, later.unpaid) == (1300, 300)
    assert [visit for _, visit in owed()] == [second.visit_id]

    correct_visit(front, first.visit_id, "entry", "2026-12-02T09:00:00", "やはり早い", szn.now)
    later = front.book.visit(second.visit_id)
    assert later is not None and later.charged < 1000
    back = [text for text, visit in owed() if visit == second.visit_id]
    assert len(back) == 1 and f"{1000 - later.charged}円をお返し" in back[0]

    (todo,) = [one for one in front.book.todos() if one.why == "refund"]
    close_todo(front, todo.todo_id, "", szn.now)
    later = front.book.visit(second.visit_id)
    assert later is not None and later.paid == later.charged < 1000
    assert front.book.takings("2026-12-02T", "2026-12-03T") == {"cash": 800 + later.paid}
