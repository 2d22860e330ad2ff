"""A stay as it is priced: who, from when to when, on which plan, with what beside it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.money import Yen
from app.domain.rates.card import DROPIN, GENERAL


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A longer plan from a moment on (C7)."""

    plan: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Granted:
    """Something off the time charge that the owner allowed: one more discount to choose from (G11, G12).

    percent 1 to 100, or yen above 0; the other is 0, both are 0 where nothing was allowed. ja, en: words for it.
    """

    percent: int = 0
    yen: Yen = 0
    ja: str = "オーナーの割引"
    en: str = "Owner's discount"


NOTHING_GRANTED = Granted()


@dataclass(frozen=True, slots=True)
class Sold:
    """An extra on the bill."""

    item_id: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit to be priced. Times are the wall clock of the space, without a zone; seconds are dropped (G1).

    exit: when they left, or the moment up to which the price is asked for; None when nobody knows (B8, decisions.md 6).
    categories: ids of the card. proofs: the categories whose proof was seen.
    prior: time charges of earlier visits on the same business day, in yen (A7).
    prepaid: what was paid before, in yen; None takes what the plan costs at the entry, where plans are prepaid (C1).
    with_host: they came with a member (B7). monthly: a member on 月額 at home, who pays no time (decisions.md 18).
    """

    entry: datetime
    exit: datetime | None
    plan: str = DROPIN
    categories: tuple[str, ...] = (GENERAL,)
    proofs: frozenset[str] = frozenset()
    prior: Yen = 0
    changes: tuple[PlanChange, ...] = ()
    sold: tuple[Sold, ...] = ()
    prepaid: Yen | None = None
    granted: Granted = NOTHING_GRANTED
    with_host: bool = False
    monthly: bool = False


class WhyNoPrice(StrEnum):
    """Why a stay cannot be priced as it was asked for."""

    EXIT_BEFORE_ENTRY = "exit_before_entry"
    UNKNOWN_PLAN = "unknown_plan"
    DROPIN_REFUSED = "dropin_refused"
    NO_MEMBER = "no_member"
    UNKNOWN_ITEM = "unknown_item"
    BAD_QUANTITY = "bad_quantity"
    NO_CHANGES = "no_changes"
    NOT_LONGER = "not_longer"
    CHANGE_TOO_LATE = "change_too_late"
    CHANGE_OUTSIDE = "change_outside"
    UNKNOWN_ROOM = "unknown_room"
    NO_BOOKING = "no_booking"


@dataclass(frozen=True, slots=True)
class PriceRefused:
    """No price, and why: an answer, not an error."""

    why: WhyNoPrice
    ja: str
    en: str
