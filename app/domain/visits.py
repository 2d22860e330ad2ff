"""A visit as the desk sees it: who, since when, what they hold, what they owe.

Times are wall clock of the space, `YYYY-MM-DDTHH:MM:SS`, "" for none.
"""

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """Where a visit stands."""

    INSIDE = "inside"
    LEFT = "left"
    GONE = "gone"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Visit:
    """One person from check-in to check-out.

    out_since: set while the person is out for a moment (the charge goes on,
    pricing_rules.md G4). changes: (plan, from when) after a change of plan.
    charged: the total of the last quote. paid: payments less refunds.
    """

    visit_id: str
    person_id: str
    name: str
    where: Where
    entry: str
    exit: str
    plan: str
    category: str
    proofs: tuple[str, ...]
    seat: str
    children: int
    party_id: str
    host_id: str
    out_since: str
    changes: tuple[tuple[str, str], ...]
    charged: int
    paid: int
    discount_percent: int
    discount_yen: int
    time_charge: int

    @property
    def open(self) -> bool:
        """Whether the person still counts as inside."""
        return self.where is Where.INSIDE

    @property
    def unpaid(self) -> int:
        """What is still owed of the last quote, never below 0."""
        return max(0, self.charged - self.paid)


@dataclass(frozen=True, slots=True)
class Handout:
    """An item of the manual's 渡し物 that somebody holds, or held."""

    handout_id: str
    visit_id: str
    person_id: str
    name: str
    item_id: str
    number: str
    returns: bool
    out_at: str
    back_at: str


@dataclass(frozen=True, slots=True)
class Line:
    """An extra of the space on a visit's bill."""

    line_id: str
    visit_id: str
    item_id: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that came in (amount > 0) or went back (amount < 0) for a visit."""

    payment_id: str
    visit_id: str
    amount: int
    method: str
    tendered: int
    change: int
    at: str
    void: bool


@dataclass(frozen=True, slots=True)
class IssuedReceipt:
    """A receipt as kept: document is the whole paper."""

    number: str
    visit_id: str
    kind: str
    total: int
    document: str
    refers_to: str
    how: str
    at: str
