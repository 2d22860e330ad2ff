"""Whole ways through the day of each space: the same button, three different flows."""

from app.desk.answer import answer
from app.desk.choose_who import choose_who
from app.desk.found_gone import found_gone
from app.desk.open_walk import open_walk, open_walks
from app.desk.outcome import Made, NotTaken, Refused, Standing, Who
from app.desk.outcome import Why as NoWhy
from app.desk.repaired import Repaired
from app.manual.answers import CannotNow
from app.manual.kinds import Actor, Outcome, Why
from app.manual.walk import Ask, Ended
from tests.desk.day import Day, given, open_day


def walked(standing: Standing) -> list[str]:
    return [step.partition("#")[2] for step in standing.walking.walk.trace]


def test_a_first_visit_at_suzunari_registers_a_person_and_gives_a_pass(szn: Day) -> None:
    asked = szn.start("first-dropin", at_kiosk=True)
    passes = []
    while isinstance(asked.turn, Ask):
        asked = szn.say(asked, name="山本 葵", kana="やまもと あおい", category="一般", phone="000-0008-7788")
        passes += [asked.made.new_pass] if asked.made.new_pass else []
    assert isinstance(asked.turn, Ended) and asked.turn.outcome is Outcome.DONE
    (person,) = szn.front.book.find_people("やまもと")
    assert (person.name, person.terms, person.visits) == ("山本 葵", "2026-10", 1)
    assert [one.name for one in passes] == ["山本 葵"]
    assert szn.front.book.find_people("7788")[0].person_id == person.person_id
    assert szn.front.book.consents_of(person.person_id) >= {"S0", "S1", "S2", "S6"}


def test_the_turn_goes_between_visitor_and_staff_as_the_manual_says(szn: Day) -> None:
    asked = szn.start("first-dropin", at_kiosk=True)
    turns = []
    while isinstance(asked.turn, Ask):
        turns.append((asked.turn.step.id, asked.turn.actor))
        asked = szn.say(asked, category="一般")
    assert ("greet", Actor.STAFF) in turns and ("form", Actor.VISITOR) in turns
    assert turns.index(("explain", Actor.VISITOR)) < turns.index(("explain", Actor.STAFF))


def test_terms_refused_ends_without_a_visit_and_without_asking_twice(szn: Day) -> None:
    end = szn.to_the_end(szn.start("first-dropin", at_kiosk=True), category="一般", terms="no")
    assert isinstance(end.turn, Ended) and end.turn.outcome is Outcome.REFUSED
    assert len(szn.front.book.inside()) == 1


def test_leaving_at_suzunari_takes_the_money_and_the_receipt_adds_up(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    szn.to("14:20")
    visit = szn.front.book.open_visit_of("D001")
    assert visit is not None
    asked = szn.start("checkout", visit_id=visit.visit_id, person_id="D001")
    receipts = []
    while isinstance(asked.turn, Ask):
        asked = szn.say(
            asked,
            coffee="2",
            beans_100g="1",
            tendered="10000",
            receipt="named",
            addressee="株式会社あさひ",
            note="利用料",
        )
        receipts += [asked.made.receipt] if asked.made.receipt else []
    closed = szn.front.book.visit(visit.visit_id)
    assert closed is not None and not closed.open and closed.unpaid == 0
    assert (closed.charged, closed.time_charge) == (1300 + 200 + 800, 1300)
    (receipt,) = receipts
    assert receipt.total == 2300 and receipt.addressee == "株式会社あさひ"
    assert [(one.rate, one.gross, one.tax) for one in receipt.totals] == [(10, 1500, 136), (8, 800, 59)]
    assert receipt.number.endswith("-000001") and receipt.tender.change == 7700
    assert szn.front.book.till().expected == 20000 + 2300
    assert szn.front.book.held() and all(one.person_id == "D003" for one in szn.front.book.held())


def test_too_little_money_is_not_taken_and_nothing_is_written(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    szn.to("12:00")
    visit = szn.front.book.open_visit_of("D001")
    assert visit is not None
    asked = szn.start("checkout", visit_id=visit.visit_id, person_id="D001")
    while isinstance(asked.turn, Ask) and asked.turn.step.id != "cash":
        asked = szn.say(asked)
    before = szn.front.book.tail.n
    assert isinstance(asked.turn, Ask)
    block = asked.turn.blocks[-1]
    short = answer(szn.front, asked.walking.walk_id, {block.number: given(block, {"tendered": "100"}, asked)}, szn.now)
    assert isinstance(short, NotTaken) and "足りません" in short.said.ja
    assert szn.front.book.tail.n == before


def test_tsumugiya_takes_the_money_before_the_seat_and_the_rest_on_leaving(tmg: Day) -> None:
    end = tmg.to_the_end(tmg.start("first-dropin", at_kiosk=True), plan="2時間", category="一般")
    assert walked(end)[:4] == ["shoes", "plan", "prepay", "prepay_cash"]
    (visit,) = [one for one in tmg.front.book.inside() if one.person_id != "D036"]
    assert visit.name == "お客様2"
    assert (visit.plan, visit.paid) == ("P2", 500)  # 600 less the early bird
    tmg.to("12:20")
    left = tmg.to_the_end(tmg.start("checkout", visit_id=visit.visit_id, person_id=visit.person_id), matcha="1")
    closed = tmg.front.book.visit(visit.visit_id)
    assert isinstance(left.turn, Ended) and closed is not None
    assert (closed.charged, closed.paid, closed.unpaid) == (500 + 300 + 300, 1100, 0)  # 50 min over: two units
    assert [one.item_id for one in tmg.front.book.held() if one.visit_id == visit.visit_id] == []


def test_who_paid_and_does_not_agree_gets_the_money_back(tmg: Day) -> None:
    asked = tmg.start("first-dropin", at_kiosk=True)
    made = Made()
    while isinstance(asked.turn, Ask):
        asked = tmg.say(asked, plan="2時間", category="一般", terms="no")
        made = asked.made
    assert isinstance(asked.turn, Ended) and asked.turn.outcome is Outcome.REFUSED
    assert made.refund_due == 500
    assert [one.why for one in tmg.front.book.todos()] == ["refund"]
    assert tmg.front.book.held() == [one for one in tmg.front.book.held() if one.person_id == "D036"]


def test_kawaberi_refuses_who_is_no_member_and_posts_a_guest_to_the_account(kwb: Day) -> None:
    refused = kwb.to_the_end(kwb.start("not-member", at_kiosk=True), nm_want="work")
    assert isinstance(refused.turn, Ended) and refused.turn.outcome is Outcome.REFUSED
    guest = kwb.to_the_end(kwb.start("not-member", at_kiosk=True), nm_want="guest", g_name="客 太郎", g_idok="passport")
    assert walked(guest) == ["nm_hello", "g_host", "g_id", "g_rule"]
    (visit,) = [one for one in kwb.front.book.inside() if one.name == "客 太郎"]
    assert visit.plan == "GUEST"
    kwb.to("11:01")
    kwb.to_the_end(kwb.start("checkout", visit_id=visit.visit_id, person_id=visit.person_id))
    closed = kwb.front.book.visit(visit.visit_id)
    (posted,) = kwb.front.book.payments_of(visit.visit_id)
    assert closed is not None and (closed.charged, closed.unpaid) == (1100, 0)
    assert (posted.amount, posted.method) == (1100, "member_account")


def test_a_closing_by_a_beginner_ends_with_everything_open_listed(szn: Day) -> None:
    szn.to_the_end(
        szn.start("first-dropin", at_kiosk=True), category="一般", name="消えた 人", locker="yes", number="5"
    )
    gone = next(one for one in szn.front.book.inside() if one.name == "消えた 人")
    member = szn.to_the_end(szn.start("member-checkin", person_id="MS001"))
    assert isinstance(member.turn, Ended)
    szn.to("21:05")
    asked = szn.start("closing")
    for _ in range(40):
        if isinstance(asked.turn, Ended):
            break
        if isinstance(asked.turn, Who):
            left = szn.front.book.inside()
            if any(one.visit_id == gone.visit_id for one in left):
                closed = found_gone(szn.front, gone.visit_id, "", szn.now)
                assert isinstance(closed, Repaired)
                again = open_walk(szn.front, asked.walking.walk_id, szn.now)
                assert again is not None
                asked = again
            else:
                picked = choose_who(szn.front, asked.walking.walk_id, szn.now, visit_id=left[0].visit_id)
                assert isinstance(picked, Standing)
                asked = picked
        else:
            asked = szn.say(asked, count="21", cl_diff_memo="")
    assert isinstance(asked.turn, Ended) and asked.turn.outcome is Outcome.DONE
    assert szn.front.book.inside() == [] and szn.front.book.open_shift() is None
    assert "cl_missing" in walked(asked)
    held = {(one.item_id, one.name) for one in szn.front.book.held()}
    assert {("guest_card", "消えた 人"), ("locker_key", "消えた 人")} <= held
    assert any("未収" in one.words_ja and "消えた" in one.words_ja for one in szn.front.book.todos())
    lost = szn.front.book.visit(gone.visit_id)
    assert lost is not None and lost.exit == "2026-12-02T21:00:00" and lost.charged == 1800 + 200


def test_nobody_left_while_who_is_asked_lets_the_closing_go_on(szn: Day) -> None:
    szn.to("21:05")
    asked = szn.start("closing")
    while isinstance(asked.turn, Ask):
        asked = szn.say(asked)
    assert isinstance(asked.turn, Who)
    for one in szn.front.book.inside():
        assert isinstance(found_gone(szn.front, one.visit_id, "", szn.now), Repaired)
    again = open_walk(szn.front, asked.walking.walk_id, szn.now)
    assert again is not None and isinstance(again.turn, Ask) and again.turn.step.id == "cl_room"


def test_what_cannot_be_done_now_stays_open_and_never_stops_the_day(szn: Day) -> None:
    asked = szn.start("opening")
    while isinstance(asked.turn, Ask):
        reply = {
            block.number: CannotNow(Why.NO_ITEM) if "トイレ" in block.said.ja else given(block, {}, asked)
            for block in asked.turn.blocks
        }
        after = answer(szn.front, asked.walking.walk_id, reply, szn.now)
        assert isinstance(after, Standing)
        asked = after
    assert isinstance(asked.turn, Ended) and asked.turn.outcome is Outcome.DONE
    assert ["トイレ" in one.words_ja for one in szn.front.book.todos()] == [True]


def test_after_a_restart_the_desk_goes_on_where_it_stood(tmp_path) -> None:  # type: ignore[no-untyped-def]
    day = open_day(tmp_path / "szn")
    asked = day.start("first-dropin", at_kiosk=True)
    asked = day.say(day.say(asked), category="学生")
    stood = asked.walking.walk.trace[-1], asked.walking.answers
    day.close()
    again = open_day(tmp_path / "szn")
    (kept,) = open_walks(again.front, again.now)
    assert (kept.walking.walk.trace[-1], kept.walking.answers) == stood and isinstance(kept.turn, Ask)
    end = again.to_the_end(kept, category="一般")
    assert isinstance(end.turn, Ended)
    assert answer(again.front, end.walking.walk_id, {}, again.now) == Refused(NoWhy.GONE)
    again.close()
