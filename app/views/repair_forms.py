"""The forms of the visit card: which repairs fit a visit now, and each as one row of BlockColumn."""

from dataclasses import dataclass

from app.desk.pay_for_party import owed_by_party
from app.domain.visits import Where
from app.views.block_rows import Row
from app.views.desk_words import pick
from app.views.repair_fields import FIELDS, field
from app.views.repair_kinds import NAMES, Asking, Repair


@dataclass(frozen=True, slots=True)
class Possible:
    """A repair that fits the visit as it is now."""

    id: str
    text: str
    sub: str
    glyph: str


def possible(asking: Asking) -> tuple[Possible, ...]:
    """The repairs that make sense for a visit, in the order they are shown."""
    return tuple(
        Possible(one.value, pick(asking.english, NAMES[one][0], NAMES[one][1]), "", NAMES[one][2])
        for one in Repair
        if _fits(one, asking)
    )


def _fits(repair: Repair, asking: Asking) -> bool:
    book, visit = asking.front.book, asking.visit
    paid = [one for one in book.payments_of(visit.visit_id) if not one.void]
    match repair:
        case Repair.PLAN:
            return visit.open and bool(asking.front.card.plans)
        case Repair.GONE | Repair.UNDO_ENTRY | Repair.PARTY:
            return visit.open
        case Repair.UNDO_LEAVING:
            return visit.where in (Where.LEFT, Where.GONE)
        case Repair.PAY_PARTY:
            # alone and inside, one pays on leaving, by the manual
            alone = visit.open and not visit.party_id
            return not alone and bool(owed_by_party(asking.front, visit.visit_id, asking.now))
        case Repair.LINE_REMOVE:
            return bool(book.lines_of(visit.visit_id))
        case Repair.METHOD | Repair.UNDO_PAYMENT | Repair.PAPER_RECEIPT | Repair.NAMED_RECEIPT:
            return any(one.amount > 0 for one in paid)
        case Repair.REFUND:
            return sum(one.amount for one in paid) > 0
        case Repair.PASS_STOP:
            return any(not one.revoked_at for one in book.passes_of(visit.person_id))
        case _:
            return True


def form_row(repair: Repair, asking: Asking) -> Row:
    """The one row of a repair's form. Every change asks for its reason; a sale and a receipt do not."""
    fields = FIELDS[repair](asking)
    if repair in WITH_REASON:
        fields = [*fields, field("reason", asking.say("わけ", "Reason"), "text", required=True)]
    ja, en, _glyph = NAMES[repair]
    return {"number": 1, "kind": "form", "text": asking.say(ja, en), "sub": "", "optional": False, "fields": fields}


WITH_REASON = frozenset(
    {
        Repair.TIMES,
        Repair.CATEGORY,
        Repair.PLAN,
        Repair.SEAT,
        Repair.LINE_REMOVE,
        Repair.METHOD,
        Repair.DISCOUNT,
        Repair.REFUND,
        Repair.PASS_STOP,
        Repair.UNDO_ENTRY,
        Repair.UNDO_LEAVING,
        Repair.UNDO_PAYMENT,
    }
)
