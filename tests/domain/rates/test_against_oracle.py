"""The program and a minute-by-minute count agree to the yen, on cards that nobody wrote.

MIXDESK_LONG multiplies the number of examples.
"""

import os
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.rates.price import Rates, at_most_today, quote_visit
from app.domain.rates.quote import Quote
from app.domain.rates.read_card import cards_from
from app.domain.rates.stay import Stay
from tests.domain.rates import made_up, oracle

TIMES = int(os.environ.get("MIXDESK_LONG") or 1)
HOLIDAYS = frozenset({date(2026, 12, 23), date(2027, 1, 1)})
many = settings(max_examples=700 * TIMES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def card_of(raw: dict[str, Any]) -> Rates:
    read = cards_from({"cards": [raw]}, "made_up")
    assert not read.findings, read.findings
    return Rates(read.cards[0], (), HOLIDAYS)


def priced(rates: Rates, stay: Stay) -> Quote:
    quote = quote_visit(rates, stay)
    assert isinstance(quote, Quote), quote
    assert sum(line.amount for line in quote.lines) == quote.total
    assert quote.total == quote.time + quote.overtime + quote.extras
    assert quote.tax10 == oracle.tax(quote.total, 10)
    assert quote.due == max(0, quote.total - quote.prepaid)
    return quote


@many
@given(
    made_up.hour_cards(),
    made_up.entries,
    st.integers(0, 1500),
    made_up.seconds,
    made_up.seconds,
    st.sampled_from(((), ("student",), ("senior",), ("student", "senior"))),
    st.integers(0, 3000),
)
def test_begun_units_with_caps_discounts_and_overtime_agree(
    raw: dict[str, Any], entry: datetime, length: int, s1: int, s2: int, who: tuple[str, ...], prior: int
) -> None:
    leaving = entry + timedelta(minutes=length)
    late = oracle.overtime_price(raw, entry, leaving)
    full = oracle.hours_price(raw, entry, leaving)
    after = min([full, *(oracle.discounted(raw["discounts"][one], full) for one in who)])
    cap = raw["same_day_cap"]["student" if "student" in who else "general"]
    s2 = max(s1, s2) if not length else s2
    stay = Stay(
        entry + timedelta(seconds=s1),
        leaving + timedelta(seconds=s2),
        categories=who or ("general",),
        proofs=frozenset(who),
        prior=prior,
    )
    quote = priced(card_of(raw), stay)
    assert (quote.time, quote.overtime) == (min(after, max(0, cap - prior)), late)


@many
@given(
    made_up.unit_cards(),
    made_up.entries,
    st.integers(0, 4000),
    st.sampled_from(("ALL", "SOME", "OFF", "NONE")),
    st.booleans(),
)
def test_units_outside_a_plan_with_blocks_agree(
    raw: dict[str, Any], entry: datetime, length: int, plan: str, student: bool
) -> None:
    leaving = entry + timedelta(minutes=length)
    full = oracle.units_price(raw, plan, HOLIDAYS, entry, leaving)
    expected = oracle.discounted(raw["discounts"]["student"], full) if student else full
    proofs = frozenset({"student"}) if student else frozenset()
    quote = priced(card_of(raw), Stay(entry, leaving, plan, ("student",), proofs))
    assert (quote.time, quote.overtime, quote.prepaid) == (expected, 0, 0)


@many
@given(
    made_up.plan_cards(),
    made_up.entries,
    st.integers(0, 1500),
    st.sampled_from("ABD"),
    st.sampled_from(("general", "student")),
)
def test_prepaid_plans_with_extension_and_ceiling_agree(
    raw: dict[str, Any], entry: datetime, length: int, plan: str, who: str
) -> None:
    leaving = entry + timedelta(minutes=length)
    table = {one: oracle.plans_price(raw, plan, one, entry, leaving) for one in ("general", "student")}
    # somebody with two prices to choose from pays the lower one
    expected = table["general"] if who == "general" else min(table.values())
    quote = priced(card_of(raw), Stay(entry, leaving, plan, (who,), frozenset({who})))
    assert (quote.time, quote.overtime) == (expected, oracle.overtime_price(raw, entry, leaving))


@settings(max_examples=150 * TIMES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(made_up.hour_cards(), made_up.unit_cards(), made_up.plan_cards()),
    made_up.entries,
    st.integers(0, 600),
    st.integers(0, 600),
)
def test_a_longer_stay_never_costs_less_and_never_more_than_was_said_before_closing(
    raw: dict[str, Any], entry: datetime, length: int, longer: int
) -> None:
    rates = card_of(raw)
    plan = {"started_hours": "dropin", "ten_minute_units": "SOME", "prepaid_plans": "A"}[raw["method"]]
    now, later = entry + timedelta(minutes=length), entry + timedelta(minutes=length + longer)
    first, second = priced(rates, Stay(entry, now, plan)), priced(rates, Stay(entry, later, plan))
    if raw["method"] != "started_hours":
        # a card of begun hours may have a half-day cap above its day cap; made-up numbers do that
        assert first.total <= second.total
    most = at_most_today(rates, Stay(entry, now, plan))
    close = oracle.closing(raw, entry.date())
    if raw["method"] == "prepaid_plans" and close is not None:
        assert second.time <= most
    if close is None and later.date() == now.date():
        assert second.total <= most
