"""The three ways of charging for time that a rate card can choose from, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Yen
from app.domain.rates.hours import Band


class Method(StrEnum):
    """The `method` of a card."""

    STARTED_HOURS = "started_hours"
    TEN_MINUTE_UNITS = "ten_minute_units"
    PREPAID_PLANS = "prepaid_plans"


@dataclass(frozen=True, slots=True)
class Cap:
    """The most that a stay may cost (A5).

    entry_from: holds for entries at or after this minute of the day, None for all.
    max_hours: holds while no more than so many hours have begun, None for any.
    """

    name: str
    amount: Yen
    entry_from: int | None = None
    max_hours: int | None = None

    def holds(self, entry: int, units_minutes: int) -> bool:
        """entry: minute of the day. units_minutes: the begun units in minutes."""
        if self.entry_from is not None and entry < self.entry_from:
            return False
        return self.max_hours is None or units_minutes <= self.max_hours * 60


@dataclass(frozen=True, slots=True)
class StartedHours:
    """So much for each begun unit, up to a cap (rules A2 to A5).

    free_first: stays of up to so many minutes cost nothing. grace: minutes taken off once.
    unit: minutes. caps: the most particular first; the first that holds is the one that counts.
    """

    free_first: int
    grace: int
    unit: int
    price: Yen
    caps: tuple[Cap, ...]


class Free(StrEnum):
    """When a member's plan has nothing to pay (B1)."""

    ALWAYS = "always"
    NEVER = "never"
    DAYS_OFF = "sat_sun_holiday"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class MemberPlan:
    """A plan of a card that charges by units. band: the hours of `Free.BAND`.

    min_units: begun units that are charged at least (B5).
    """

    id: str
    free: Free
    band: Band | None = None
    min_units: int = 0
    monthly_fee: Yen = 0


@dataclass(frozen=True, slots=True)
class PricedBand:
    """The price of a unit that starts inside the band."""

    band: Band
    price: Yen


@dataclass(frozen=True, slots=True)
class Block:
    """A cap on the charges of each `minutes` counted from the entry (B4)."""

    minutes: int
    cap: Yen


@dataclass(frozen=True, slots=True)
class TenMinuteUnits:
    """So much for each begun unit outside the plan's hours, by the unit's start (rules B1 to B5)."""

    unit: int
    bands: tuple[PricedBand, ...]
    block: Block | None
    plans: tuple[MemberPlan, ...]

    def plan(self, plan_id: str) -> MemberPlan | None:
        """The plan with an id."""
        return next((one for one in self.plans if one.id == plan_id), None)

    def price_at(self, minute: int) -> Yen:
        """The price of a unit that starts at a minute of the day. The bands fill the day."""
        return next(one.price for one in self.bands if one.band.holds(minute))


@dataclass(frozen=True, slots=True)
class PaidPlan:
    """A plan that is paid at the entry (C1). minutes: None for until closing. prices: by category, general always."""

    id: str
    minutes: int | None
    prices: Mapping[str, Yen]

    def outlasts(self, other: "PaidPlan") -> bool:
        """Whether this plan is the longer one (C7)."""
        if self.minutes is None or other.minutes is None:
            return self.minutes is None and other.minutes is not None
        return self.minutes > other.minutes


@dataclass(frozen=True, slots=True)
class EarlyBird:
    """So much off every plan for entries before a minute of the day (C2)."""

    before: int
    minus: Yen


@dataclass(frozen=True, slots=True)
class Extension:
    """What staying past the end of a plan costs (C4). prices: per begun unit, by category, general always."""

    grace: int
    unit: int
    prices: Mapping[str, Yen]


@dataclass(frozen=True, slots=True)
class PrepaidPlans:
    """Plans paid at the entry, extended by units, never dearer than one of them (rules C1 to C7).

    ceiling: the id of the plan that is the most to pay, "" for none.
    change_within: minutes after a plan's end in which a longer one can still be had; None: no changes at all.
    """

    plans: tuple[PaidPlan, ...]
    early: EarlyBird | None
    extension: Extension | None
    ceiling: str
    change_within: int | None

    def plan(self, plan_id: str) -> PaidPlan | None:
        """The plan with an id."""
        return next((one for one in self.plans if one.id == plan_id), None)


Charging = StartedHours | TenMinuteUnits | PrepaidPlans
