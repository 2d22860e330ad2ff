"""What a shown code starts, and what it never does."""

from app.desk.outcome import Inside, Refused, Silent, Standing, Who, Why
from app.desk.passes import issue_pass, revoke_pass
from app.desk.scan import scan
from app.desk.sentences import sentence
from app.domain.passes import code_for
from app.manual.walk import Ask, Ended
from tests.desk.day import Day, open_day


def test_a_returning_visitor_is_taken_in_by_their_pass_and_gets_no_second_one(szn: Day) -> None:
    end = szn.to_the_end(szn.scan("D001"))
    assert end.walking.walk.trace == ("repeat-dropin#find", "repeat-dropin#welcome", "repeat-dropin#in")
    visit = szn.front.book.open_visit_of("D001")
    assert visit is not None and visit.entry == "2026-12-02T10:00:00"
    assert [one.item_id for one in szn.front.book.held() if one.visit_id == visit.visit_id] == ["guest_card"]
    assert len(szn.front.book.passes_of("D001")) == 1


def test_a_pass_shown_inside_asks_what_is_wanted_and_charges_nothing(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    szn.to("11:00")
    again = szn.scan("D001")
    assert isinstance(again, Inside) and again.leaving_procedure == "checkout"
    assert len(szn.front.book.inside()) == 2 and szn.front.book.payments_of(again.visit.visit_id) == []


def test_showing_a_pass_twice_while_the_first_is_being_dealt_with_is_one_act(szn: Day) -> None:
    first = szn.scan("D001")
    second = szn.scan("D001")
    assert isinstance(first, Standing) and isinstance(second, Standing)
    assert second.walking.walk_id == first.walking.walk_id


def test_a_member_inside_plan_hours_runs_to_the_end_in_the_scan_itself(kwb: Day) -> None:
    before = kwb.front.book.tail.n
    end = kwb.scan("MK015")
    assert isinstance(end, Standing) and isinstance(end.turn, Ended)
    assert kwb.front.book.tail.n - before == 4  # the scan, the beginning, the check-in, the end
    kwb.to("12:00")
    left = kwb.to_the_end(kwb.scan("MK015"))
    assert left.walking.walk.trace == ("checkout#out",) and kwb.front.book.open_visit_of("MK015") is None


def test_a_member_outside_plan_hours_is_told_the_price_first(kwb: Day) -> None:
    asked = kwb.scan("MK020")
    assert isinstance(asked, Standing) and isinstance(asked.turn, Ask)
    assert asked.walking.walk.trace[-1] == "member-checkin#plan_over"


def test_every_kind_of_wrong_code_has_its_own_sentence_and_next_step(szn: Day) -> None:
    front = szn.front
    held = next(one for one in front.book.passes_of("D002"))
    assert revoke_pass(front, held.pass_id, "紛失", szn.now) is None
    old = szn.code_of("D005")
    issue_pass(front, "D005", szn.now)
    issue_pass(front, "D006", szn.now, valid_until="2026-12-01")
    issue_pass(front, "D008", szn.now, valid_from="2026-12-24")
    seen = {
        "revoked": szn.scan("D002"),
        "replaced": scan(front, old, szn.now, at_kiosk=True),
        "expired": szn.scan("D006"),
        "not yet": szn.scan("D008"),
        "other space": scan(front, code_for("KWB", "0" * 16, b"k" * 32), szn.now, at_kiosk=True),
        "web": scan(front, "https://example.com/a", szn.now, at_kiosk=True),
        "unknown": scan(front, "4901234567894", szn.now, at_kiosk=True),
        "ours but not here": scan(front, code_for("SZN", "F" * 16, front.pass_keys[0]), szn.now, at_kiosk=True),
    }
    whys = [one.why for one in seen.values() if isinstance(one, Refused)]
    assert whys == [
        Why.PASS_REVOKED,
        Why.PASS_REPLACED,
        Why.PASS_EXPIRED,
        Why.PASS_NOT_YET,
        Why.OTHER_SPACE,
        Why.WEB_ADDRESS,
        Why.QR_UNKNOWN,
        Why.PASS_UNKNOWN,
    ]
    words = {sentence(one).ja for one in seen.values() if isinstance(one, Refused)}
    assert len(words) == len(seen)
    onward = {name for name, one in seen.items() if isinstance(one, Refused) and one.next_procedure == "first-dropin"}
    assert onward == {"other space", "web", "unknown"}, "a pass of ours that is not good belongs to somebody known"
    assert "12/2 10:00" in sentence(seen["replaced"]).ja  # type: ignore[arg-type]


def test_a_misread_of_our_own_shape_says_nothing(szn: Day) -> None:
    good = szn.code_of("D001")
    broken = good[:-1] + ("0" if good[-1] != "0" else "1")
    assert isinstance(scan(szn.front, broken, szn.now, at_kiosk=True), Silent)


def test_every_why_has_a_sentence_in_both_languages() -> None:
    for why in Why:
        words = sentence(Refused(why))
        assert words.ja and words.en and words.button_ja and words.button_en, why
        assert not any(bad in words.ja for bad in ("エラー", "無効", "不正")), why


def test_without_a_shift_only_what_the_manual_allows_begins(tmp_path) -> None:  # type: ignore[no-untyped-def]
    szn = open_day(tmp_path / "a", "SZN", shift=False)
    assert szn.scan("D001") == Refused(Why.UNATTENDED)
    assert isinstance(szn.start("quake"), Standing)
    assert isinstance(szn.start("opening"), Standing)
    szn.close()
    kwb = open_day(tmp_path / "b", "KWB", "23:00", shift=False)
    assert isinstance(kwb.scan("MK015"), Standing)
    assert kwb.front.book.open_visit_of("MK015") is not None
    stopped = kwb.scan("MK029")
    assert isinstance(stopped, Standing) and isinstance(stopped.turn, Ask)
    assert kwb.front.book.open_visit_of("MK029") is None
    kwb.close()


def test_leaving_by_the_button_asks_who(szn: Day) -> None:
    asked = szn.start("checkout")
    assert isinstance(asked.turn, Who)
