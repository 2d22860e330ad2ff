"""What a room costs: booked time, overrun, cancellation (pricing_rules.md A10, A11, G8)."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.money import Yen, yen_en, yen_ja
from app.domain.rates.bill import NOTHING, Charge, Reason, line_of
from app.domain.rates.card import GENERAL, RateCard, Room
from app.domain.rates.hours import floored, started, whole_minutes
from app.domain.rates.price import Rates, charge_extras
from app.domain.rates.quote import Parts, Quote, put_together
from app.domain.rates.stay import PriceRefused, Sold, WhyNoPrice
from app.domain.tax import OUT_OF_SCOPE, rates_on


@dataclass(frozen=True, slots=True)
class Booking:
    """A room for `[start, end)`, wall clock. room: its id on the card, or its place in the space.

    category: general or member, or another that the room has prices for. left: when it was empty again,
    None for by the end.
    """

    room: str
    category: str
    start: datetime
    end: datetime
    left: datetime | None = None
    sold: tuple[Sold, ...] = ()


@dataclass(frozen=True, slots=True)
class _Booked:
    """A booking by its room's numbers. units: of booked time, over: of overrun."""

    room: Room
    units: int
    over: int
    price: Yen
    overrun: int


def quote_room(rates: Rates, booking: Booking) -> Quote | PriceRefused:
    """What a room costs: the booked units, at least the card's minimum, and those of the overrun."""
    booked = _booked(rates.card, booking)
    if isinstance(booked, PriceRefused):
        return booked
    sold = charge_extras(rates.extras, booking.sold)
    if isinstance(sold, PriceRefused):
        return sold
    unit, rate = booked.room.unit, rates_on(booking.start.date()).standard
    lines = [line_of(f"会議室({unit}分)", f"Room ({unit} min)", booked.units, booked.price, rate)]
    if booked.over:
        lines.append(line_of(f"会議室 超過({unit}分)", f"Room overrun ({unit} min)", booked.over, booked.price, rate))
    amount = sum(line.amount for line in lines)
    charge = Charge(amount, tuple(line for line in lines if line.amount), _why(booked))
    return put_together(rates.card.card_id, Parts(charge, NOTHING, sold, 0, rates.registered))


def quote_room_cancel(rates: Rates, booking: Booking, cancelled_on: date) -> Quote | PriceRefused:
    """What a cancelled booking costs: a share of the booked charge by the days between the dates (A11).

    cancelled_on: the day of the booking itself, or later, for somebody who never came.
    """
    booked = _booked(rates.card, Booking(booking.room, booking.category, booking.start, booking.end))
    if isinstance(booked, PriceRefused):
        return booked
    days = (booking.start.date() - cancelled_on).days
    full = booked.units * booked.price
    percent = next((step.percent for step in booked.room.cancel if days >= step.days_before), _latest(booked.room))
    fee = full * percent // 100
    rate = rates_on(booking.start.date()).standard if booked.room.cancel_taxed else OUT_OF_SCOPE
    line = line_of("会議室 キャンセル料", "Room cancellation fee", 1, fee, rate)
    why = Reason(
        "A11",
        f"{max(days, 0)}日前のキャンセルは{yen_ja(full)}の{percent}%で{yen_ja(fee)}です。",
        f"Cancelled {max(days, 0)} days before: {percent}% of {yen_en(full)} is {yen_en(fee)}.",
    )
    charge = Charge(fee, (line,) if fee else (), (why,))
    return put_together(rates.card.card_id, Parts(charge, NOTHING, NOTHING, 0, rates.registered))


def room_of(card: RateCard, name: str) -> Room | None:
    """A room by its id on the card, or by its place in the space."""
    return card.rooms.get(name) or next((one for one in card.rooms.values() if one.place == name), None)


def _latest(room: Room) -> int:
    """The percent for a cancellation later than every step: that of the last step, all where there are none."""
    return room.cancel[-1].percent if room.cancel else 100


def _booked(card: RateCard, booking: Booking) -> _Booked | PriceRefused:
    room = room_of(card, booking.room)
    if room is None:
        ja, en = f"会議室「{booking.room}」は料金表にありません。", f"The room {booking.room!r} is not on the card."
        return PriceRefused(WhyNoPrice.UNKNOWN_ROOM, ja, en)
    start, end = floored(booking.start), floored(booking.end)
    left = floored(booking.left) if booking.left else end
    if end <= start:
        ja, en = "予約の終わりが始まりより前です。", "The booking ends before it begins."
        return PriceRefused(WhyNoPrice.NO_BOOKING, ja, en)
    if left < start:
        ja, en = "お帰りの時刻が予約の始まりより前です。", "The leaving time is before the booking."
        return PriceRefused(WhyNoPrice.EXIT_BEFORE_ENTRY, ja, en)
    least = room.min_units.get(booking.category, room.min_units.get(GENERAL, 1))
    overrun = max(0, whole_minutes(left - end))
    return _Booked(
        room,
        max(least, started(whole_minutes(end - start), room.unit)),
        started(overrun, room.unit) if overrun > room.overrun_grace else 0,
        room.prices.get(booking.category, room.prices[GENERAL]),
        overrun,
    )


def _why(booked: _Booked) -> tuple[Reason, ...]:
    unit, price = booked.room.unit, booked.price
    found = [
        Reason(
            "A10",
            f"予約の時間は{unit}分{yen_ja(price)}×{booked.units}です。",
            f"Booked time: {yen_en(price)} per {unit} min × {booked.units}.",
            booked.units * unit,
        )
    ]
    if booked.over:
        ja = f"予約の終わりから{booked.overrun}分、{unit}分{yen_ja(price)}×{booked.over}が加わります。"
        en = f"{booked.overrun} min past the booking: {booked.over} more units of {yen_en(price)}."
        found.append(Reason("A10", ja, en, booked.overrun))
    elif booked.overrun:
        ja, en = (
            f"超過は{booked.room.overrun_grace}分以内なので加わりません。",
            "The overrun is within the free minutes.",
        )
        found.append(Reason("A10", ja, en, booked.overrun))
    return tuple(found)
