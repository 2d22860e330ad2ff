"""What a price says beside its total: what it refuses, what it explains, what it costs so far and at most."""

from dataclasses import replace

import pytest

from app.domain.rates.price import at_most_today, quote_visit
from app.domain.rates.quote import InvoiceKind, Quote
from app.domain.rates.rooms import Booking, quote_room, quote_room_cancel
from app.domain.rates.stay import Granted, PlanChange, PriceRefused, Sold, Stay, WhyNoPrice
from app.domain.rates.time_charge import inside_plan
from app.domain.tax import TaxPart
from tests.domain.rates.shelf import card, rates, shelf
from tests.domain.rates.times import at


def quoted(space_id: str, stay: Stay, registered: bool = True) -> Quote:
    quote = quote_visit(rates(space_id, registered), stay)
    assert isinstance(quote, Quote), quote
    return quote


def refused(space_id: str, stay: Stay) -> WhyNoPrice:
    answer = quote_visit(rates(space_id), stay)
    assert isinstance(answer, PriceRefused), answer
    assert answer.ja
    assert answer.en
    return answer.why


@pytest.mark.parametrize(
    ("space_id", "stay", "why"),
    [
        ("SZN", Stay(at("10:00"), at("09:59")), WhyNoPrice.EXIT_BEFORE_ENTRY),
        ("SZN", Stay(at("10:00"), at("11:00"), "P2"), WhyNoPrice.UNKNOWN_PLAN),
        ("SZN", Stay(at("10:00"), at("11:00"), "GUEST", with_host=True), WhyNoPrice.UNKNOWN_PLAN),
        ("SZN", Stay(at("10:00"), at("11:00"), sold=(Sold("matcha", 1),)), WhyNoPrice.UNKNOWN_ITEM),
        ("SZN", Stay(at("10:00"), at("11:00"), sold=(Sold("coffee", -1),)), WhyNoPrice.BAD_QUANTITY),
        ("KWB", Stay(at("10:00"), at("11:00")), WhyNoPrice.DROPIN_REFUSED),
        ("KWB", Stay(at("10:00"), at("11:00"), "GUEST"), WhyNoPrice.NO_MEMBER),
        ("KWB", Stay(at("10:00"), at("11:00"), "月額"), WhyNoPrice.UNKNOWN_PLAN),
        ("TMG", Stay(at("10:00"), at("11:00")), WhyNoPrice.UNKNOWN_PLAN),
        (
            "TMG",
            Stay(at("13:00"), at("16:00"), "P2", changes=(PlanChange("P9", at("15:00")),)),
            WhyNoPrice.UNKNOWN_PLAN,
        ),
        ("TMG", Stay(at("13:00"), at("16:00"), "P5", changes=(PlanChange("P2", at("15:00")),)), WhyNoPrice.NOT_LONGER),
        ("TMG", Stay(at("13:00"), at("16:00"), "PD", changes=(PlanChange("P5", at("15:00")),)), WhyNoPrice.NOT_LONGER),
        (
            "TMG",
            Stay(at("13:00"), at("16:00"), "P2", changes=(PlanChange("P5", at("15:11")),)),
            WhyNoPrice.CHANGE_TOO_LATE,
        ),
        (
            "TMG",
            Stay(at("13:00"), at("14:00"), "P2", changes=(PlanChange("P5", at("14:01")),)),
            WhyNoPrice.CHANGE_OUTSIDE,
        ),
    ],
)
def test_what_cannot_be_priced_is_refused_with_its_reason(space_id: str, stay: Stay, why: WhyNoPrice) -> None:
    assert refused(space_id, stay) is why


def test_a_plan_can_be_made_longer_twice() -> None:
    stay = Stay(at("2026-12-04 13:00"), at("2026-12-04 21:00"), "P2")
    # 360 min over P2 -> 12*150 = 1800; 2400 is more than PD
    assert (quoted("TMG", stay).time, quoted("TMG", stay).prepaid) == (1700, 600)
    # P2 ends 15:00, P5 at 18:00; seconds are dropped
    changes = (PlanChange("P5", at("2026-12-04 15:10:59")), PlanChange("PD", at("2026-12-04 18:10")))
    twice = quoted("TMG", replace(stay, changes=changes))
    assert (twice.time, twice.prepaid, twice.due) == (1700, 1700, 0)
    assert [one.rule for one in twice.explanation if one.rule == "C7"] == ["C7", "C7"]


def test_without_a_registration_number_no_tax_is_told() -> None:
    quote = quoted("SZN", Stay(at("10:00"), at("11:00"), sold=(Sold("beans_100g", 1),)), registered=False)
    assert (quote.tax10, quote.tax8, quote.taxes) == (None, None, ())
    assert quote.invoice_kind is InvoiceKind.PLAIN
    assert not [one for one in quote.explanation if one.rule == "G6"]


def test_the_tax_of_each_rate_is_told_with_its_sum() -> None:
    quote = quoted("SZN", Stay(at("10:00"), at("11:00"), sold=(Sold("beans_100g", 2), Sold("coffee", 3))))
    # 10%: 400 + 300 = 700 -> 63.6; 8%: 1600 -> 118.5
    assert quote.taxes == (TaxPart(10, 700, 63), TaxPart(8, 1600, 118))


@pytest.mark.parametrize(
    ("granted", "who", "time"),
    [
        (Granted(percent=30), (), 1260),  # 1800 * 0.7
        (Granted(yen=500), (), 1300),
        (Granted(yen=5000), (), 0),
        (Granted(percent=30), ("student",), 900),  # half is less
        (Granted(percent=60), ("student",), 720),  # 1800 * 0.4 is less than half
    ],
)
def test_what_the_owner_grants_is_one_more_discount_and_only_the_best_counts(
    granted: Granted, who: tuple[str, ...], time: int
) -> None:
    stay = Stay(at("10:00"), at("16:00"), categories=who, proofs=frozenset(who), granted=granted)
    late = replace(stay, exit=at("21:40"), sold=(Sold("coffee", 1),))
    assert quoted("SZN", stay).time == time
    # overtime and extras are never lowered (G12)
    assert (quoted("SZN", late).overtime, quoted("SZN", late).extras) == (600, 100)


def test_the_discounts_left_aside_are_named() -> None:
    who = ("student", "jobseeker")
    quote = quoted("SZN", Stay(at("10:00"), at("16:00"), categories=who, proofs=frozenset(who)))
    (aside,) = [one for one in quote.explanation if one.rule == "G11"]
    assert "学生" in aside.ja
    assert "求職中" not in aside.ja


def test_the_explanation_names_the_rules_in_their_order_with_their_minutes() -> None:
    stay = Stay(at("10:00"), at("21:40"), categories=("student",), proofs=frozenset({"student"}), prior=100)
    found = quoted("SZN", stay).explanation
    assert [one.rule for one in found] == ["A1", "A3", "A4", "A5", "A6", "A7", "A8", "G6"]
    assert [one.minutes for one in found if one.rule in ("A1", "A8")] == [660, 40]
    assert all(one.ja and one.en for one in found)


def test_a_receipt_does_not_tell_whose_discount_it_was() -> None:
    who = ("jobseeker",)
    quote = quoted("SZN", Stay(at("10:00"), at("21:40"), categories=who, proofs=frozenset(who)))
    assert [line.ja for line in quote.lines] == ["時間外のご利用(30分)"]
    half = quoted("SZN", Stay(at("10:00"), at("12:00"), categories=("student",), proofs=frozenset({"student"})))
    assert not [line for line in half.lines if "学生" in line.ja or "tudent" in line.en]


@pytest.mark.parametrize(
    ("space_id", "stay", "words"),
    [
        ("SZN", Stay(at("2026-12-07 10:00"), at("2026-12-07 11:00")), "お休みの日"),
        ("SZN", Stay(at("21:30"), at("21:35")), "閉店のあと"),
        ("SZN", Stay(at("10:00"), None), "分からない"),
        ("SZN", Stay(at("10:00"), at("11:00"), categories=("student",)), "学生証を見ていない"),
        ("SZN", Stay(at("10:00"), at("11:00"), categories=("astronaut",)), "astronaut"),
        ("KWB", Stay(at("10:00"), at("13:01"), "GUEST", with_host=True), "180分を超えました"),
    ],
)
def test_what_a_person_should_look_at_is_said_and_the_price_stands(space_id: str, stay: Stay, words: str) -> None:
    assert [one for one in quoted(space_id, stay).warnings if words in one.ja and one.en and one.rule]


def test_nothing_is_said_about_an_ordinary_visit() -> None:
    assert quoted("SZN", Stay(at("10:00"), at("12:00"))).warnings == ()
    assert quoted("KWB", Stay(at("10:00"), at("13:00"), "GUEST", with_host=True)).warnings == ()


def test_a_plan_that_is_asked_for_at_the_door_is_due_at_once_and_later_only_what_is_new() -> None:
    door = Stay(at("14:00"), at("14:00"), "P2", prepaid=0)
    assert (quoted("TMG", door).due, quoted("TMG", door).prepaid) == (600, 0)
    leaving = replace(door, exit=at("16:40"), prepaid=600)
    assert (quoted("TMG", leaving).total, quoted("TMG", leaving).due) == (900, 300)
    # nothing is given back at the desk's own reckoning (G13)
    assert quoted("TMG", replace(leaving, prepaid=1200)).due == 0


def test_a_monthly_member_pays_no_time_at_home_but_overtime_and_extras() -> None:
    for space_id, late in (("SZN", "21:40"), ("TMG", "18:40")):
        for stay in (Stay(at("10:00"), at(late), "MONTHLY"), Stay(at("10:00"), at(late), monthly=True)):
            quote = quoted(space_id, replace(stay, sold=(Sold("print_bw", 1),)))
            assert (quote.time, quote.overtime, quote.extras) == (0, 600, 10)


def test_a_guest_who_left_unseen_owes_the_first_unit() -> None:
    assert quoted("KWB", Stay(at("10:00"), None, "GUEST", with_host=True)).total == 550


def test_the_most_that_today_can_cost_is_the_price_up_to_closing_without_overtime() -> None:
    assert at_most_today(rates("SZN"), Stay(at("10:00"), at("10:20"))) == 1800
    assert at_most_today(rates("SZN"), Stay(at("18:00"), at("18:20"), sold=(Sold("coffee", 1),))) == 1000
    # 120 min of P2 from 16:30 end after closing: nothing more can come
    assert at_most_today(rates("TMG"), Stay(at("16:30"), at("17:00"), "P2")) == 600
    # 22:30 to midnight: 9 units * 33
    assert at_most_today(rates("KWB"), Stay(at("22:30"), at("22:40"), "METERED")) == 297
    # after closing the overtime so far is left out, even that of somebody who came in after it
    assert at_most_today(rates("SZN"), Stay(at("21:30"), at("22:00"))) == 0
    assert at_most_today(rates("SZN"), Stay(at("19:30"), at("22:00"))) == 800


@pytest.mark.parametrize(
    ("plan", "moment", "inside"),
    [
        ("FULL", "12:00", True),
        ("METERED", "12:00", False),
        ("NIGHT", "17:59", False),
        ("NIGHT", "18:00", True),
        ("NIGHT", "07:59", True),
        ("NIGHT", "08:00", False),
        ("WEEKEND", "2026-12-05 00:00", True),
        ("WEEKEND", "2026-12-07 00:00", False),
        ("WEEKEND", "2027-01-11 12:00", True),
        ("NOBODY", "12:00", False),
    ],
)
def test_a_member_is_inside_the_plan_or_not_by_the_minute(plan: str, moment: str, inside: bool) -> None:
    assert inside_plan(card("KWB"), plan, shelf().holidays, at(moment)) is inside


def test_a_room_is_known_by_its_id_and_by_its_place() -> None:
    for name in ("hibiki", "R1"):
        quote = quote_room(rates("SZN"), Booking(name, "general", at("10:00"), at("11:00")))
        assert isinstance(quote, Quote)
        assert quote.total == 1000
    answer = quote_room(rates("SZN"), Booking("hall", "general", at("10:00"), at("11:00")))
    assert isinstance(answer, PriceRefused)
    assert answer.why is WhyNoPrice.UNKNOWN_ROOM
    backwards = quote_room(rates("SZN"), Booking("hibiki", "general", at("11:00"), at("10:00")))
    assert isinstance(backwards, PriceRefused)
    assert backwards.why is WhyNoPrice.NO_BOOKING


def test_a_cancellation_fee_is_in_no_tax_sum_but_in_the_total() -> None:
    booking = Booking("hibiki", "general", at("2026-12-10 10:00"), at("2026-12-10 11:00"))
    days = {"2026-12-01": 0, "2026-12-08": 0, "2026-12-09": 500, "2026-12-10": 1000, "2026-12-11": 1000}
    for on, fee in days.items():
        quote = quote_room_cancel(rates("SZN"), booking, at(f"{on} 00:00").date())
        assert isinstance(quote, Quote)
        assert (quote.total, quote.taxes, quote.tax10) == (fee, (), 0)


def test_half_of_an_odd_booking_drops_the_half_yen() -> None:
    hibiki = replace(card("SZN").rooms["hibiki"], prices={"general": 333}, min_units={})
    odd = replace(rates("SZN"), card=replace(card("SZN"), rooms={"hibiki": hibiki}))
    booking = Booking("hibiki", "general", at("10:00"), at("10:30"))
    quote = quote_room_cancel(odd, booking, at("2026-12-01 23:59").date())
    assert isinstance(quote, Quote)
    assert quote.total == 166
