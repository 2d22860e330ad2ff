"""Receipts: what is on the paper, to the yen, and what is never made."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.receipt_issue import Issue, Part, issue, reissued, voided
from app.domain.receipt_part import back_by_rate, by_rate, part_of
from app.domain.receipt_refund import refund
from app.domain.receipts import (
    NoReceipt,
    RateTotal,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    Refusal,
    Seller,
    Tender,
    needs_stamp,
    next_number,
)

AT = datetime(2026, 12, 2, 3, 24, tzinfo=UTC)
SHOP = Seller("すずなり運営合同会社(架空)", "鈴鳴市 駅前通 0丁目0-1", "T7990000000101")
UNREGISTERED = replace(SHOP, registration=None)
CASH = Tender("現金", "Cash", True, 3000, 700)
CARD = Tender("カード", "Card", False)
GIVEN = Issue("SZN1-000001", AT, "SZN", "V1", SHOP)


def line(amount: int, rate: int = 10) -> ReceiptLine:
    return ReceiptLine("ドロップイン", "Drop-in", 1, amount, amount, rate)


def priced(*lines: ReceiptLine) -> Part:
    return Part(lines, sum(each.amount for each in lines))


def made(answer: Receipt | NoReceipt) -> Receipt:
    assert isinstance(answer, Receipt)
    return answer


amounts = st.integers(1, 200_000)
lines = st.lists(st.builds(line, amounts, st.sampled_from([0, 8, 10])), min_size=1, max_size=8)


def test_two_rates_are_summed_and_taxed_apart_each_once():
    # X08: 400 in the space and 1,900 of which two bags of beans at 8 % (800 each) and 300 at 10 %
    receipt = made(issue(priced(line(400), line(300), line(800, 8), line(800, 8)), CASH, GIVEN))
    assert receipt.kind is ReceiptKind.SIMPLIFIED
    assert receipt.totals == (RateTotal(10, 700, 63), RateTotal(8, 1600, 118))
    assert [each.reduced for each in receipt.lines] == [False, False, True, True]
    assert receipt.total == 2300


def test_tax_is_dropped_once_and_not_line_by_line():
    # floor(3 x 105 x 10 / 110) = 28, by the line it would be 3 x 9 = 27
    assert made(issue(priced(line(105), line(105), line(105)), CASH, GIVEN)).totals == (RateTotal(10, 315, 28),)


def test_a_cancellation_fee_is_in_the_total_and_in_no_tax():
    receipt = made(issue(priced(line(1000, 0)), CASH, GIVEN))
    assert receipt.totals == (RateTotal(0, 1000, None),)


@given(lines)
def test_the_sums_per_rate_are_the_total_and_the_tax_is_within_one_yen_of_exact(some):
    receipt = made(issue(priced(*some), CARD, GIVEN))
    assert sum(part.gross for part in receipt.totals) == receipt.total
    for part in receipt.totals:
        exact = part.gross * part.rate
        assert part.rate == 0 or 0 <= exact - (part.tax or 0) * (100 + part.rate) < 100 + part.rate


def test_a_seller_without_a_number_shows_neither_number_nor_tax():
    unregistered = replace(GIVEN, seller=UNREGISTERED, named=True, addressee="株式会社東")
    receipt = made(issue(priced(line(880)), CASH, unregistered))
    assert (receipt.kind, receipt.totals, receipt.addressee) == (ReceiptKind.PLAIN, (), "株式会社東")


def test_a_full_invoice_wants_a_name_and_never_makes_one_up():
    answer = issue(priced(line(880)), CASH, replace(GIVEN, named=True, addressee="  "))
    assert isinstance(answer, NoReceipt)
    assert answer.why is Refusal.NO_ADDRESSEE
    named = made(issue(priced(line(880)), CASH, replace(GIVEN, named=True, addressee="𠮷野 様", note="会議室代として")))
    assert (named.kind, named.addressee, named.note_ja, named.note_en) == (
        ReceiptKind.FULL,
        "𠮷野 様",
        "会議室代として",
        "",
    )


def test_nothing_paid_is_no_receipt():
    assert isinstance(issue(priced(line(0)), CASH, GIVEN), NoReceipt)


def test_lines_that_do_not_add_up_are_never_put_on_paper():
    with pytest.raises(ValueError, match="add up"):
        issue(Part((line(400),), 500), CASH, GIVEN)


@given(lines, amounts, st.integers(0, 200_000))
def test_whatever_was_paid_each_receipt_adds_up(some, first, more):
    one = part_of(priced(*some), first)
    two = part_of(priced(*some), more, one.lines)
    for part, amount in ((one, first), (two, more)):
        assert part.total == amount == sum(each.amount for each in part.lines)


@given(lines, amounts)
def test_paid_in_two_parts_both_receipts_carry_the_tax_rates_of_the_price(some, first):
    whole = priced(*some)
    first = min(first, whole.total)
    one = part_of(whole, first)
    two = part_of(whole, whole.total - first, one.lines)
    assert {rate: yen for rate, yen in by_rate((*one.lines, *two.lines)).items() if yen} == by_rate(some)
    assert all(yen >= 0 for part in (one, two) for yen in by_rate(part.lines).values())


@given(lines, st.integers(0, 200_000), st.integers(1, 200_000))
def test_a_refund_never_goes_below_what_was_paid_at_any_rate(some, first, second):
    total = sum(each.amount for each in some)
    first, second = min(first, total), min(second, max(0, total - first))
    one = back_by_rate(some, (), {}, first)
    lines_back = [line(yen, rate) for rate, yen in one.items()]
    two = back_by_rate(some, lines_back, {}, second)
    assert (sum(one.values()), sum(two.values())) == (first, second)
    for rate, paid in by_rate(some).items():
        assert one.get(rate, 0) + two.get(rate, 0) <= paid


def test_goods_taken_off_the_bill_go_back_at_their_own_rate():
    assert back_by_rate([line(400), line(800, 8)], (), {10: 400}, 800) == {8: 800}
    assert back_by_rate([line(400), line(800, 8)], (), {10: 400}, 1000) == {10: 200, 8: 800}


def test_the_second_receipt_of_a_prepaid_visit_has_its_own_tax():
    # X15: 1,950 in all, 1,200 paid before, 750 due: floor(750 x 10 / 110) = 68
    receipt = made(issue(part_of(priced(line(1350), line(600)), 750, [line(1200)]), CASH, GIVEN))
    assert (receipt.total, receipt.totals) == (750, (RateTotal(10, 750, 68),))


@pytest.mark.parametrize(
    ("total", "seller", "tender", "stamp"),
    [
        (54_998, SHOP, CASH, False),  # 54,998 - floor(54,998 x 10 / 110) = 54,998 - 4,999 = 49,999
        (54_999, SHOP, CASH, True),  # 54,999 - 4,999 = 50,000: the tax is dropped to whole yen
        (55_000, SHOP, CASH, True),  # 55,000 - 5,000 = 50,000
        (55_000, SHOP, CARD, False),
        (49_999, UNREGISTERED, CASH, False),
        (50_000, UNREGISTERED, CASH, True),
    ],
)
def test_the_stamp_box_is_for_cash_from_50000_without_tax_where_the_tax_is_shown(total, seller, tender, stamp):
    receipt = made(issue(priced(line(total)), tender, replace(GIVEN, seller=seller)))
    assert receipt.stamp is stamp
    assert needs_stamp(receipt.total, receipt.totals, tender.cash) is receipt.stamp


def test_numbers_of_a_device_have_no_gap():
    numbers = [next_number("SZN1", None)]
    for _ in range(3):
        numbers.append(next_number("SZN1", numbers[-1]))
    assert numbers == ["SZN1-000001", "SZN1-000002", "SZN1-000003", "SZN1-000004"]
    assert next_number("SZN1", "SZN1-999999") == "SZN1-1000000"
    for wrong in ("SZN2-000001", "SZN1-", "000001", "SZN1-٣"):
        with pytest.raises(ValueError, match="no receipt number"):
            next_number("SZN1", wrong)


def test_a_copy_and_a_voided_one_keep_number_and_money():
    receipt = made(issue(priced(line(60_000)), CASH, replace(GIVEN, paper_number="手-17")))
    assert receipt.handwritten
    assert reissued(receipt) == replace(receipt, reissue=True)
    assert voided(receipt).number == receipt.number
    assert receipt.stamp
    assert not voided(receipt).stamp


def test_money_given_back_is_a_receipt_of_its_own_that_names_the_first():
    first = made(issue(priced(line(60_000), line(800, 8)), CASH, GIVEN))
    later = datetime(2026, 12, 3, 1, 0, tzinfo=UTC)
    back = made(refund(first, [line(550), line(400, 8)], CASH, "SZN1-000002", later))
    assert (back.kind, back.total, back.number) == (ReceiptKind.REFUND, 950, "SZN1-000002")
    assert back.totals == (RateTotal(10, 550, 50), RateTotal(8, 400, 29))
    assert back.refers_to is not None
    assert (back.refers_to.number, back.refers_to.issued_at) == (first.number, AT)
    assert back.seller == SHOP
    assert not back.stamp


def why(answer: Receipt | NoReceipt) -> Refusal:
    assert isinstance(answer, NoReceipt)
    assert answer.ja
    assert answer.en
    return answer.why


def test_what_cannot_be_given_back_is_refused_in_words():
    first = made(issue(priced(line(1000), line(800, 8)), CASH, GIVEN))
    once = made(refund(first, [line(700)], CASH, "SZN1-000002", AT))
    assert why(refund(first, [line(1001)], CASH, "n", AT)) is Refusal.MORE_THAN_PAID  # more than there was at 10 %
    assert why(refund(first, [line(301)], CASH, "n", AT, [once])) is Refusal.MORE_THAN_PAID
    assert made(refund(first, [line(300)], CASH, "n", AT, [once])).total == 300
    assert made(refund(first, [line(301)], CASH, "n", AT, [voided(once)])).total == 301
    assert why(refund(first, [], CASH, "n", AT)) is Refusal.NOTHING_PAID
    assert why(refund(once, [line(1)], CASH, "n", AT)) is Refusal.OF_A_REFUND
    assert why(refund(voided(first), [line(1)], CASH, "n", AT)) is Refusal.VOIDED


@given(lines, st.lists(st.integers(1, 60_000), max_size=6), st.sampled_from([0, 8, 10]))
def test_refunds_together_never_exceed_what_was_paid(some, wanted, rate):
    first = made(issue(priced(*some), CASH, GIVEN))
    given_back: list[Receipt] = []
    for amount in wanted:
        answer = refund(first, [line(amount, rate)], CASH, f"SZN1-{len(given_back) + 2:06d}", AT, given_back)
        if isinstance(answer, Receipt):
            given_back.append(answer)
    paid = sum(each.amount for each in some if each.rate == rate)
    assert sum(each.total for each in given_back) <= paid
    assert not wanted or wanted[0] > paid or given_back


@dataclass(frozen=True, slots=True)
class OtherLine:
    """A line of some other quote with the same words."""

    ja: str
    en: str
    quantity: int
    unit_price: int
    amount: int
    rate: int


@dataclass(frozen=True, slots=True)
class OtherQuote:
    lines: tuple[OtherLine, ...]
    total: int


def test_any_quote_with_lines_and_a_total_can_be_put_on_a_receipt():
    quote = OtherQuote((OtherLine("会議室", "Room", 2, 600, 1200, 10),), 1200)
    assert made(issue(quote, CARD, GIVEN)).lines == (ReceiptLine("会議室", "Room", 2, 600, 1200, 10),)
