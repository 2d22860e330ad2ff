"""Reading rate cards: any card in the three methods, faults with their place in words, and never an exception."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rates.card import card_in_force
from app.domain.rates.known import known_amounts
from app.domain.rates.price import Rates, quote_visit
from app.domain.rates.quote import Quote
from app.domain.rates.read_card import ReadCards, cards_from, extras_from
from app.domain.rates.stay import Stay
from tests.domain.rates.shelf import as_text, card, sample_text, shelf
from tests.domain.rates.times import at

FOURTH = """
cards:
  - id: NEW-2027-01
    space_id: NEW
    effective_from: 2027-01-01
    method: started_hours
    open: {mon: "08:00-24:00", fri: "18:00-02:00"}
    unit_minutes: 30
    unit_price: 150
    caps:
      day: {amount: 1200}
      evening: {entry_from: "18:00", amount: 700}
    discounts:
      senior: {type: yen_off, value: 100}
    categories:
      senior: {words_ja: [65歳以上, シニア], words_en: 65 and over}
    overtime: {unit_minutes: 15, unit_price: 200}
"""


def read(text: str) -> ReadCards:
    return cards_from(as_text(text), "cards.yaml")


def broken(old: str, new: str) -> ReadCards:
    """The fourth card with one place changed."""
    assert FOURTH.count(old) == 1
    return read(FOURTH.replace(old, new))


def test_a_fourth_space_is_priced_from_its_card_alone() -> None:
    found = read(FOURTH)
    assert not found.findings
    (new,) = found.cards
    # Friday 15 January, 19:00 to 02:20 the next day: closing 02:00, 420 min = 14 units * 150 = 2100, evening cap 700;
    # a senior pays 100 less; 20 min late = 2 units * 200
    stay = Stay(at("2027-01-15 19:00"), at("2027-01-16 02:20"), categories=("senior",))
    quote = quote_visit(Rates(new), stay)
    assert isinstance(quote, Quote)
    assert (quote.time, quote.overtime, quote.total) == (600, 400, 1000)
    # without grace a minute begins a unit, and without free minutes the first one counts
    short = quote_visit(Rates(new), Stay(at("2027-01-11 09:00"), at("2027-01-11 09:31")))
    assert isinstance(short, Quote)
    assert short.time == 300


def test_numbers_may_be_text_numbers_or_dates() -> None:
    parsed = cards_from(yaml.safe_load(sample_text()), "rate_cards.yaml")
    assert not parsed.findings
    assert parsed.cards == shelf().cards
    assert parsed.holidays == shelf().holidays


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("    unit_price: 150\n", "", "E601", "NEW-2027-01 › unit_price がありません"),
        ("unit_price: 150", "unit_price: 百五十", "E602", "NEW-2027-01 › unit_price の値「百五十」"),
        ("unit_price: 150", "unit_price: -150", "E602", "0以上"),
        ("unit_price: 150", "unit_price: 1.5", "E602", "unit_price"),
        ("unit_minutes: 30", "unit_minutes: 0", "E602", "NEW-2027-01 › unit_minutes"),
        ('entry_from: "18:00"', 'entry_from: "18:75"', "E602", "caps › evening › entry_from"),
        ("method: started_hours", "method: by_the_hour", "E602", "started_hours、ten_minute_units、prepaid_plans"),
        ("day: {amount: 1200}", "day: 1200", "E603", "NEW-2027-01 › caps › day"),
        ('mon: "08:00-24:00"', "mon: eight to twelve", "E602", "open › mon"),
        ('{mon: "08:00-24:00", fri: "18:00-02:00"}', "{}", "E602", "NEW-2027-01 › open"),
        ("effective_from: 2027-01-01", "effective_from: soon", "E602", "YYYY-MM-DD"),
        ("type: yen_off", "type: half", "E602", "discounts › senior › type"),
        ("    space_id: NEW\n", "", "E601", "space_id"),
    ],
)
def test_a_fault_leaves_the_card_out_and_names_its_place(old: str, new: str, code: str, words: str) -> None:
    found = broken(old, new)
    assert found.cards == ()
    assert [one for one in found.findings if one.code == code and words in one.ja and one.en], found.findings


def test_a_misspelled_key_is_a_warning_and_the_card_stays() -> None:
    found = broken("    unit_price: 150", "    unit_price: 150\n    grace_minuts: 5")
    assert len(found.cards) == 1
    (warning,) = found.findings
    assert (warning.code, warning.ja) == ("W601", "NEW-2027-01 › grace_minuts は知らない項目なので使いません。")


def test_all_faults_of_a_card_are_told_at_once_with_their_lines() -> None:
    lines = {"id": 3, "method": 5, "open": 6}
    raw = {"id": "A", "method": "none", "open": {"__lines__": {"mon": 7}, "mon": "x"}, "__lines__": lines}
    found = cards_from({"cards": [raw]}, "cards.yaml").findings
    assert {(one.line, one.code) for one in found} >= {(5, "E602"), (7, "E602"), (0, "E601")}


def test_one_broken_card_does_not_take_the_others_with_it() -> None:
    found = read(sample_text().replace("unit_price: 400 ", "unit_price: four hundred "))
    assert [one.space_id for one in found.cards] == ["KWB", "TMG"]


def test_bands_that_leave_a_minute_without_a_price_are_a_fault() -> None:
    gap = read(sample_text().replace('from: "22:00", to: "06:00"', 'from: "22:00", to: "05:59"'))
    assert [(one.code, "05:59" in one.ja) for one in gap.findings] == [("E604", True)]
    twice = read(sample_text().replace('from: "22:00", to: "06:00"', 'from: "21:59", to: "06:00"'))
    assert [(one.code, "21:59" in one.ja) for one in twice.findings] == [("E604", True)]


def test_a_ceiling_has_to_be_one_of_the_plans() -> None:
    found = read(sample_text().replace("ceiling: PD", "ceiling: PX"))
    assert [(one.code, "TMG-2026-10 › ceiling" in one.ja) for one in found.findings] == [("E602", True)]


def test_another_rounding_of_the_tax_is_a_fault() -> None:
    found = read(sample_text().replace("rounding: floor_once_per_rate_per_receipt", "rounding: half_up_per_line"))
    assert [one.code for one in found.findings] == ["E602"]


def test_two_cards_with_one_id_are_a_fault() -> None:
    (card_rows,) = [as_text(FOURTH)["cards"]]
    found = cards_from({"cards": card_rows * 2}, "cards.yaml")
    assert len(found.cards) == 1
    assert [one.code for one in found.findings] == ["E602"]


keys = st.sampled_from(
    (
        "id",
        "space_id",
        "method",
        "open",
        "plans",
        "caps",
        "bands",
        "rooms",
        "discounts",
        "effective_from",
        "tax",
        "cards",
    )
)
scalars = st.one_of(
    st.none(), st.text(max_size=5), st.integers(-5, 5), st.sampled_from(("started_hours", "ten_minute_units", "always"))
)
junk = st.recursive(
    scalars, lambda part: st.one_of(st.lists(part, max_size=3), st.dictionaries(keys, part, max_size=5)), max_leaves=12
)


@given(st.dictionaries(keys, junk, max_size=5), st.lists(st.dictionaries(keys, junk, max_size=6), max_size=2))
def test_whatever_the_file_holds_it_is_read_or_has_findings(data: dict[str, Any], cards: list[Any]) -> None:
    found = cards_from(data | {"cards": cards}, "junk.yaml")
    assert len(found.cards) == len(cards) or found.findings


@pytest.mark.parametrize(
    ("space_id", "words", "category"),
    [
        ("SZN", "一般", "general"),
        ("SZN", "学生", "student"),
        ("SZN", "求職中", "jobseeker"),
        ("SZN", "お仕事を探している方", "jobseeker"),
        ("TMG", "小学生", "primary_school"),
        ("TMG", "Child", "primary_school"),
    ],
)
def test_categories_are_known_by_their_words(space_id: str, words: str, category: str) -> None:
    found = card(space_id).category_named(words)
    assert found is not None
    assert found.id == category


def test_plans_are_known_by_their_words_and_unknown_ones_are_not() -> None:
    named = [card("TMG").plan_named(words) for words in ("2時間", "半日", "1日", "月額", "p5")]
    assert [one.id for one in named if one] == ["P2", "P5", "PD", "MONTHLY", "P5"]
    assert card("TMG").plan_named("3時間") is None
    assert card("SZN").plan_named("2時間") is None


def test_the_proof_a_category_needs_is_told_in_words() -> None:
    papers = {one.id: one.proof for one in card("SZN").categories.values()}
    assert papers == {"general": "", "student": "学生証", "jobseeker": "求職中であることの書類", "member": ""}


def test_members_alone_come_in_where_dropins_are_refused() -> None:
    assert [card(space).is_guest_only() for space in ("SZN", "KWB", "TMG")] == [False, True, False]


def test_the_card_in_force_is_the_one_that_began_last() -> None:
    old = as_text(FOURTH)["cards"][0]
    new = old | {"id": "NEW-2027-04", "effective_from": "2027-04-01", "effective_to": "2027-04-30"}
    cards = cards_from({"cards": [new, old]}, "cards.yaml").cards
    days = ("2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01", "2027-04-30", "2027-05-01")
    found = [card_in_force(cards, "NEW", at(f"{one} 00:00").date()) for one in days]
    assert [one.card_id if one else None for one in found] == [
        *(None, "NEW-2027-01", "NEW-2027-01"),
        *("NEW-2027-04", "NEW-2027-04", "NEW-2027-01"),
    ]
    assert card_in_force(cards, "OLD", at("2027-01-01 00:00").date()) is None


def test_extras_are_read_by_space_and_odd_rows_are_named() -> None:
    good = {"space_id": "NEW", "item_id": "tea", "name_ja": "お茶", "price_incl": "1,200", "tax_rate": "8"}
    rows = [good, good, good | {"item_id": "x", "tax_rate": "9"}, good | {"item_id": "y", "price_incl": ""}]
    extras, findings = extras_from(rows, "extra_items.csv")
    assert [(one.item_id, one.en, one.price, one.rate) for one in extras["NEW"]] == [("tea", "お茶", 1200, 8)]
    assert [(one.line, one.code) for one in findings] == [(3, "E605"), (4, "E602"), (5, "E601")]


def test_what_a_manual_may_say_aloud_is_on_the_card() -> None:
    szn = known_amounts(card("SZN"), shelf().extras["SZN"])
    assert {400, 1300, 1800, 900, 500, 300, 800, 200} <= szn.amounts
    # minutes and percents of the card are no yen
    assert not {60, 5, 30, 21} & szn.amounts
    assert szn.hours == {"10:00", "17:00", "21:00"}
    assert "beans_100g" in szn.items
    kwb = known_amounts(card("KWB"), shelf().extras["KWB"])
    assert {55, 33, 1650, 550, 14300} <= kwb.amounts
    assert kwb.hours == {"06:00", "22:00", "18:00", "08:00"}
