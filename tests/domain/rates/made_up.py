"""Cards that nobody wrote: any numbers in the three methods, and stays to price by them."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

START = datetime(2026, 12, 1)
yen = st.integers(0, 3000)
short = st.integers(0, 20)
units = st.sampled_from((7, 10, 15, 30, 60))
hours_of_day = st.integers(0, 23).map(lambda hour: f"{hour:02}:00")
overtime = st.fixed_dictionaries({"grace_minutes": short, "unit_minutes": units, "unit_price": yen})
discount = st.one_of(
    st.just({"type": "free", "proof": "書類"}),
    st.fixed_dictionaries(
        {
            "type": st.just("percent_off"),
            "value": st.integers(0, 100),
            "round_down_to": st.sampled_from((1, 10, 100)),
            "proof": st.just("書類"),
        }
    ),
)
entries = st.integers(0, 35 * 1440).map(lambda minute: START + timedelta(minutes=minute))
seconds = st.integers(0, 59)


@st.composite
def opening(draw: st.DrawFn) -> dict[str, str]:
    days = draw(st.sets(st.sampled_from(("mon", "tue", "wed", "thu", "fri", "sat", "sun")), min_size=1))
    return {day: f"{draw(st.integers(5, 11)):02}:00-{draw(st.integers(12, 26)):02}:30" for day in sorted(days)}


def _base(method: str, timing: str) -> dict[str, Any]:
    return {
        "id": "NEW-1",
        "space_id": "NEW",
        "effective_from": "2026-10-01",
        "payment_timing": timing,
        "method": method,
    }


@st.composite
def hour_cards(draw: st.DrawFn) -> dict[str, Any]:
    return _base("started_hours", "postpaid") | {
        "open": draw(opening()),
        "free_first_minutes": draw(short),
        "grace_minutes": draw(short),
        "unit_minutes": draw(units),
        "unit_price": draw(yen),
        "caps": {
            "day": {"amount": draw(yen)},
            "half_day": {"max_hours": draw(st.integers(1, 8)), "amount": draw(yen)},
            "night": {"entry_from": draw(hours_of_day), "amount": draw(yen)},
        },
        "discounts": {"student": draw(discount), "senior": draw(discount)},
        "same_day_cap": {"general": draw(yen), "student": draw(yen)},
        "overtime": draw(overtime),
    }


@st.composite
def unit_cards(draw: st.DrawFn) -> dict[str, Any]:
    first, last = draw(st.integers(0, 11)), draw(st.integers(12, 23))
    morning, evening = f"{first:02}:00", f"{last:02}:00"
    return _base("ten_minute_units", "monthly_account") | {
        "open": "always",
        "unit_minutes": draw(units),
        "bands": [
            {"from": morning, "to": evening, "price": draw(yen)},
            {"from": evening, "to": morning, "price": draw(yen)},
        ],
        "block": {"minutes": draw(st.sampled_from((360, 720, 1440))), "from": "entry", "cap": draw(yen)},
        "plans": {
            "ALL": {"free": "always"},
            "SOME": {"free": f"{draw(hours_of_day)}-{draw(st.integers(0, 23)):02}:30"},
            "OFF": {"free": "sat_sun_holiday"},
            "NONE": {"free": "never"},
        },
        "min_units": {"NONE": 1},
        "discounts": {"student": draw(discount)},
        "unknown_exit_charge": draw(yen),
        "dropin": "refused",
    }


@st.composite
def plan_cards(draw: st.DrawFn) -> dict[str, Any]:
    def prices() -> dict[str, int]:
        return {"general": draw(st.integers(500, 3000)), "student": draw(st.integers(500, 3000))}

    return _base("prepaid_plans", "prepaid") | {
        "open": draw(opening()),
        "plans": {
            "A": {"minutes": draw(st.integers(30, 180))} | prices(),
            "B": {"minutes": draw(st.integers(181, 400))} | prices(),
            "D": {"minutes": "until_close"} | prices(),
        },
        "early_bird": {"entry_before": draw(hours_of_day), "minus": draw(st.integers(0, 500))},
        "extension": {"grace_minutes": draw(short), "unit_minutes": draw(units)} | prices(),
        "ceiling": draw(st.sampled_from(("B", "D"))),
        "overtime": draw(overtime),
        "upgrade_allowed_minutes_after_plan_end": draw(short),
    }
