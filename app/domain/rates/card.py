"""A rate card: what a space charges, as its owner wrote it down. Read from its file by `read_card`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.money import Yen
from app.domain.rates.hours import Opening
from app.domain.rates.methods import Charging, Method, PrepaidPlans, StartedHours, TenMinuteUnits

GENERAL, MEMBER, GUEST_CATEGORY = "general", "member", "guest"
DROPIN, GUEST, MONTHLY = "dropin", "GUEST", "MONTHLY"
"""Plans that no card has to list: coming by, coming with a member, and 月額 (decisions.md 18)."""


class Timing(StrEnum):
    """When the money is due (支払い)."""

    POSTPAID = "postpaid"
    PREPAID = "prepaid"
    ACCOUNT = "monthly_account"


@dataclass(frozen=True, slots=True)
class Word:
    """What a category or a plan of the card is called. also: other words for it that are understood.

    proof: the paper without which somebody of this category pays as general, "" where none is asked for.
    """

    id: str
    ja: str
    en: str
    also: tuple[str, ...] = ()
    proof: str = ""

    def means(self, text: str) -> bool:
        """Whether a text is the id or one of the words; letters may be large or small."""
        return text.strip().casefold() in {one.casefold() for one in (self.id, self.ja, self.en, *self.also)}


class Off(StrEnum):
    """How a discount is taken off."""

    PERCENT = "percent_off"
    YEN = "yen_off"
    ALL = "free"


@dataclass(frozen=True, slots=True)
class Discount:
    """Something off the time charge for a category (G11, G12).

    value: percent or yen. step: rounded down to so many yen.
    """

    category: str
    off: Off
    value: int
    step: Yen = 1


@dataclass(frozen=True, slots=True)
class Overtime:
    """What staying after closing costs (A8, C6): nothing up to `grace`, else each begun unit since closing."""

    grace: int
    unit: int
    price: Yen


@dataclass(frozen=True, slots=True)
class GuestPrice:
    """What somebody pays who came with a member (B7). warn_over: minutes, None for never."""

    unit: int
    price: Yen
    warn_over: int | None


@dataclass(frozen=True, slots=True)
class CancelStep:
    """Percent of the booked charge when cancelled `days_before` days before, or earlier (A11)."""

    days_before: int
    percent: int


@dataclass(frozen=True, slots=True)
class Room:
    """A room to book (A10, A11). prices, min_units: by category, general always. cancel: the most days first.

    cancel_taxed: False keeps the fee out of the tax sums (G8).
    """

    id: str
    place: str
    unit: int
    prices: Mapping[str, Yen]
    min_units: Mapping[str, int]
    overrun_grace: int
    cancel: tuple[CancelStep, ...]
    cancel_taxed: bool


@dataclass(frozen=True, slots=True)
class Extra:
    """Something the space sells or lends beside time (追加). price: yen for one. rate: tax percent."""

    space_id: str
    item_id: str
    ja: str
    en: str
    unit_ja: str
    price: Yen
    rate: int
    ask_at: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RateCard:
    """Everything that a space charges for time, from one day to another.

    effective_from, effective_to: the first and the last day, None for no end; the card in force on the
    day of the entry prices the whole visit. same_day_cap, child: yen by category. unknown_exit: yen
    when nobody knows when a member left (B8), None where closing time stands in for it.
    """

    card_id: str
    space_id: str
    effective_from: date
    effective_to: date | None
    timing: Timing
    opening: Opening
    charging: Charging
    categories: Mapping[str, Word]
    plans: Mapping[str, Word]
    discounts: tuple[Discount, ...]
    same_day_cap: Mapping[str, Yen]
    child: Mapping[str, Yen]
    overtime: Overtime | None
    rooms: Mapping[str, Room]
    guest: GuestPrice | None
    unknown_exit: Yen | None
    dropin_refused: bool

    @property
    def method(self) -> Method:
        if isinstance(self.charging, StartedHours):
            return Method.STARTED_HOURS
        return Method.PREPAID_PLANS if isinstance(self.charging, PrepaidPlans) else Method.TEN_MINUTE_UNITS

    @property
    def units(self) -> TenMinuteUnits | None:
        """The rules of a card with members' plans, None for the other methods."""
        return self.charging if isinstance(self.charging, TenMinuteUnits) else None

    def category_named(self, text: str) -> Word | None:
        """The category that a text means; None when it is not on the card."""
        return _named(text, self.categories)

    def plan_named(self, text: str) -> Word | None:
        """The plan that a text means; None when it is not on the card."""
        return _named(text, self.plans)

    def category_words(self, category: str) -> str:
        """What a category is called in Japanese; the id itself when it is not on the card."""
        found = self.categories.get(category)
        return found.ja if found else category

    def plan_word(self, plan: str) -> Word:
        """What a plan is called; its id where the card has no words for it."""
        return self.plans.get(plan) or Word(plan, plan, plan)

    def is_guest_only(self, dropin_policy: str = "") -> bool:
        """Whether somebody without a plan comes in as a member's guest only.

        dropin_policy: what the manual says under ドロップイン, "" where it says nothing.
        """
        return self.guest is not None and (self.dropin_refused or dropin_policy == "不可")

    def in_force(self, day: date) -> bool:
        """Whether the card holds on a day; its first and last day are inside."""
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)


def _named(text: str, words: Mapping[str, Word]) -> Word | None:
    return words.get(text) or next((word for word in words.values() if word.means(text)), None)


def card_in_force(cards: Iterable[RateCard], space_id: str, day: date) -> RateCard | None:
    """The card of a space on a day; of several the one that began last."""
    fitting = [card for card in cards if card.space_id == space_id and card.in_force(day)]
    return max(fitting, key=lambda card: card.effective_from, default=None)


def card_by_id(cards: Iterable[RateCard], card_id: str) -> RateCard | None:
    """The card with an id."""
    return next((card for card in cards if card.card_id == card_id), None)
