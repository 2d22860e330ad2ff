"""What people at a simulated desk answer: mostly the usual, now and then the other thing."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from app.desk.form_roles import Role, role_of
from app.desk.front import Front
from app.desk.outcome import Standing
from app.desk.simulate.guests import NewFace
from app.domain.spaces import PayBy
from app.manual.given import YEN_COINS, Agreed, Chosen, Counted, Done, Filled, Given, Paid
from app.manual.kinds import Evidence, FieldType, Kind, Method
from app.manual.model import Block, Field

# Out of a hundred: how often somebody agrees to what is free to choose, takes the first option, pays in cash.
AGREES, USUAL, IN_CASH, BUYS = 75, 85, 65, 25
# A required consent is hardly ever refused, or nobody would come in.
AGREES_TO_TERMS = 98


@dataclass(frozen=True, slots=True)
class Replies:
    """Answers of one walkthrough. steady: staff at opening and closing, who take the first way and count rightly.

    host: the id of a member, for a form that asks whom somebody comes with.
    """

    front: Front
    chance: Random
    face: NewFace
    host: str = ""
    steady: bool = False

    def to(self, block: Block, standing: Standing) -> Given:
        """The answer to one block of a question."""
        match block.kind:
            case Kind.CHOOSE:
                return self._choice(block)
            case Kind.FILL:
                return Filled({field.id: self._typed(field) for field in block.fields})
            case Kind.CONSENT:
                usual = AGREES_TO_TERMS if block.required else AGREES
                return Agreed(self.steady or self._happens(usual), Evidence.SIGNATURE)
            case Kind.PAY:
                return self._payment(block, standing.walking.sums.due or 0)
            case Kind.COUNT:
                till = self.front.book.till()
                known = till.base or till.cash_in or till.cash_back
                return Counted(_pieces(till.expected if known else block.base or 0))
            case Kind.RECORD:
                return Done(text="特になし")
            case _:
                return Done(number=str(self.chance.randint(1, block_numbers(self.front, block))))

    def _happens(self, percent: int) -> bool:
        return self.chance.randrange(100) < percent

    def _choice(self, block: Block) -> Given:
        ids = [option.id for option in block.options]
        ways = [one for one in ids if one in set(PayBy) and PayBy(one) in self.front.space.payment]
        if ways:
            cash = PayBy.CASH.value in ways and self._happens(IN_CASH)
            return Chosen(PayBy.CASH.value if cash else self.chance.choice(ways))
        if self.steady or self._happens(USUAL):
            return Chosen(ids[0])
        return Chosen(self.chance.choice(ids))

    def _typed(self, field: Field) -> str:
        if field.id in {one.item_id for one in self.front.extras}:
            return str(self.chance.randint(1, 3)) if self._happens(BUYS) else ""
        role = role_of(field)
        if role is Role.CONTACT:
            return self.face.mail if field.type is FieldType.MAIL else self.face.phone
        said = {Role.NAME: self.face.name, Role.KANA: self.face.kana, Role.WORK: self.face.job}.get(role or Role.SEAT)
        if said and field.type in (FieldType.TEXT, FieldType.KANA):
            return said
        if field.options:
            return self.chance.choice(field.options) if field.required else ""
        return _PLAIN[field.type](self) if field.required else ""

    def _payment(self, block: Block, due: int) -> Given:
        cashless = [one for one in self.front.space.payment if one is not PayBy.CASH]
        cash = PayBy.CASH in self.front.space.payment and (not cashless or self._happens(IN_CASH))
        if block.method is Method.CASH or (block.method is Method.CHOOSE and cash):
            return Paid(Method.CASH, self._tender(due))
        return Paid(Method.CASHLESS, None, self.chance.choice(cashless).value if cashless else "")

    def _tender(self, due: int) -> int:
        """The exact amount, or the next note."""
        note = self.chance.choice((1, 1, 500, 1000, 1000, 5000, 10000))
        return -(-due // note) * note


_PLAIN: dict[FieldType, Callable[[Replies], str]] = {
    FieldType.TEXT: lambda _: "特になし",
    FieldType.KANA: lambda one: one.face.kana,
    FieldType.NUMBER: lambda _: "1",
    FieldType.AMOUNT: lambda _: "0",
    FieldType.PHONE: lambda one: one.face.phone,
    FieldType.MAIL: lambda one: one.face.mail,
    FieldType.DATE: lambda _: "2026-12-10",
    FieldType.TIME: lambda _: "15:00",
    FieldType.HEADS: lambda _: "1",
    FieldType.SEAT: lambda one: one.front.space.places[0].place_id if one.front.space.places else "1",
    FieldType.MEMBER: lambda one: one.host or "1",
    FieldType.YES_NO: lambda _: "はい",
    FieldType.SIGNATURE: lambda one: one.face.name,
    FieldType.ONE_OF: lambda _: "",
}


def block_numbers(front: Front, block: Block) -> int:
    """How many numbered pieces of an item there are, so that a number that is handed out exists."""
    items = front.editions[-1].head.items
    return next((one.count for one in items if one.id == block.item and one.count), 20) or 20


def _pieces(total: int) -> tuple[tuple[int, int], ...]:
    """An amount in the fewest notes and coins; nothing where there is nothing, as no till is below zero."""
    left, pieces = max(total, 0), []
    for yen in YEN_COINS:
        pieces.append((yen, left // yen))
        left %= yen
    return tuple(pieces)
