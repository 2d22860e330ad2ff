"""What an act at the desk answers: one small frozen value per outcome."""

from dataclasses import dataclass
from enum import Enum

from app.desk.needs import Need
from app.desk.walking import Walking
from app.domain.rates.quote import Quote
from app.domain.receipts import Receipt
from app.domain.visits import Visit
from app.manual.model import Said
from app.manual.walk import Ask, Ended


class Why(Enum):
    """Why somebody or something could not be taken. Each has a sentence and a next step in `sentences.py`."""

    QR_UNKNOWN = "qr_unknown"
    WEB_ADDRESS = "web_address"
    OTHER_SPACE = "other_space"
    PASS_UNKNOWN = "pass_unknown"
    PASS_REVOKED = "pass_revoked"
    PASS_REPLACED = "pass_replaced"
    PASS_EXPIRED = "pass_expired"
    PASS_NOT_YET = "pass_not_yet"
    NO_PROCEDURE = "no_procedure"
    UNATTENDED = "unattended"
    TIER_LOW = "tier_low"
    GONE = "gone"
    ALREADY_INSIDE = "already_inside"
    NOT_INSIDE = "not_inside"
    TIME_ORDER = "time_order"
    CLOCK_BACK = "clock_back"
    NO_REASON = "no_reason"
    UNKNOWN_ITEM = "unknown_item"
    UNKNOWN_PLAN = "unknown_plan"
    TOO_LATE = "too_late"
    NOT_LONGER = "not_longer"
    MORE_THAN_PAID = "more_than_paid"
    TENDERED_SHORT = "tendered_short"
    AMOUNT = "amount"
    NO_QUOTE = "no_quote"
    NOTHING_PAID = "nothing_paid"
    NOTHING_OWED = "nothing_owed"
    NO_ADDRESSEE = "no_addressee"
    OWNER_ONLY = "owner_only"
    NOTHING_TO_UNDO = "nothing_to_undo"


@dataclass(frozen=True, slots=True)
class Refused:
    """An expected no. next_procedure: what the manual does about it, "" where somebody has to look.

    detail: what the sentence names (a time, a name, an amount).
    """

    why: Why
    next_procedure: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Who:
    """Before the next step it must be known whom the procedure is about."""

    need: Need
    procedure: str


@dataclass(frozen=True, slots=True)
class NewPass:
    """A pass was made: code is what its QR carries."""

    code: str
    pass_id: str
    name: str
    person_id: str


@dataclass(frozen=True, slots=True)
class Made:
    """What came out of an act beside its turn.

    refund_due: yen that were paid by somebody who is not taken in after all.
    """

    new_pass: NewPass | None = None
    receipt: Receipt | None = None
    checked_in: str = ""
    checked_out: str = ""
    refund_due: int = 0


NOTHING_MADE = Made()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a walkthrough stands after an act, all of it durable."""

    walking: Walking
    turn: Ask | Ended | Who
    quote: Quote | None = None
    made: Made = NOTHING_MADE


@dataclass(frozen=True, slots=True)
class NotTaken:
    """An answer that cannot be taken; the walkthrough stands as it stood. number: of the block."""

    said: Said
    number: int = 0
    field: str = ""


@dataclass(frozen=True, slots=True)
class Inside:
    """A pass was shown by somebody who is inside: もどりました, ちょっと外へ or お帰り (decisions.md 7)."""

    visit: Visit
    leaving_procedure: str


@dataclass(frozen=True, slots=True)
class Silent:
    """Nothing is to be shown: a text that looks like ours and fails its check is a misread."""
