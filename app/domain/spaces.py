"""A space: one location with its manual, rate card and book, and the places in it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum


class PayBy(StrEnum):
    """How money moves at a desk."""

    CASH = "cash"
    QR = "qr"
    CARD = "card"
    ACCOUNT = "member_account"

    @property
    def ja(self) -> str:
        """The word on a Japanese screen or paper."""
        return _METHOD_JA[self]

    @property
    def en(self) -> str:
        """The same in English."""
        return _METHOD_EN[self]


_METHOD_JA = {
    PayBy.CASH: "現金",
    PayBy.QR: "QR決済",
    PayBy.CARD: "クレジットカード",
    PayBy.ACCOUNT: "会員口座に計上",
}
_METHOD_EN = {
    PayBy.CASH: "Cash",
    PayBy.QR: "QR payment",
    PayBy.CARD: "Credit card",
    PayBy.ACCOUNT: "Put on member account",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A table or a room. kind: table or room."""

    place_id: str
    kind: str
    ja: str
    en: str
    seats: int


@dataclass(frozen=True, slots=True)
class Space:
    """One space. registration: T-number of its operator, None where it has none (pricing_rules.md G10)."""

    space_id: str
    ja: str
    en: str
    address_ja: str
    address_en: str
    phone: str
    operator: str
    registration: str | None
    hours_ja: str
    hours_en: str
    seats: int
    places: tuple[Place, ...]
    payment: tuple[PayBy, ...]
    change_float: int
    rate_card: str


@dataclass(frozen=True, slots=True)
class Mixer:
    """Who is signed in at the desk. tier: see `app.domain.tiers`."""

    mixer_id: str
    name: str
    romaji: str
    tier: int


def wall(moment: datetime) -> str:
    """A moment on the wall of the space, `YYYY-MM-DDTHH:MM:SS`. `moment` is in the space's zone."""
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def business_day(moment: datetime, cut: time = time(0, 0)) -> str:
    """The business day that a moment belongs to: a visit belongs to the day of its entry (pricing_rules.md G3)."""
    shifted = moment - timedelta(hours=cut.hour, minutes=cut.minute)
    return shifted.date().isoformat()
