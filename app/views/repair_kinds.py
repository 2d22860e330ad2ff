"""What can be put right about a visit, and what its forms are made from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.desk.front import Front
from app.domain.visits import Visit
from app.views.desk_words import pick


class Repair(StrEnum):
    """What can be put right, or given, on a visit's card."""

    TIMES = "times"
    CATEGORY = "category"
    PLAN = "plan"
    SEAT = "seat"
    LINE_ADD = "line_add"
    LINE_REMOVE = "line_remove"
    METHOD = "method"
    DISCOUNT = "discount"
    REFUND = "refund"
    NAMED_RECEIPT = "named_receipt"
    PAPER_RECEIPT = "paper_receipt"
    PASS_AGAIN = "pass_again"
    PASS_STOP = "pass_stop"
    UNDO_ENTRY = "undo_entry"
    UNDO_LEAVING = "undo_leaving"
    UNDO_PAYMENT = "undo_payment"
    GONE = "gone"
    PARTY = "party"
    PAY_PARTY = "pay_party"


NAMES: dict[Repair, tuple[str, str, str]] = {
    Repair.TIMES: ("時刻を直す", "Correct times", "clock"),
    Repair.CATEGORY: ("区分を直す", "Correct category", "person"),
    Repair.PLAN: ("プランを変える", "Change plan", "calendar"),
    Repair.SEAT: ("席を直す", "Correct seat", "seat"),
    Repair.LINE_ADD: ("追加を入れる", "Add an extra", "plus"),
    Repair.LINE_REMOVE: ("追加を消す", "Remove an extra", "minus"),
    Repair.METHOD: ("支払い方法を直す", "Correct method", "card"),
    Repair.DISCOUNT: ("値引き(許可)", "Discount (allowed)", "yen"),
    Repair.REFUND: ("返金", "Refund", "undo"),
    Repair.NAMED_RECEIPT: ("宛名つき領収書", "Named receipt", "receipt"),
    Repair.PAPER_RECEIPT: ("手書きの領収書", "Handwritten receipt", "paper"),
    Repair.PASS_AGAIN: ("パスを作り直す", "New pass", "qr"),
    Repair.PASS_STOP: ("パスを止める", "Stop a pass", "lock"),
    Repair.UNDO_ENTRY: ("入店を取り消す", "Undo check-in", "undo"),
    Repair.UNDO_LEAVING: ("お帰りを取り消す", "Undo leaving", "undo"),
    Repair.UNDO_PAYMENT: ("支払いを取り消す", "Undo a payment", "undo"),
    Repair.GONE: ("お帰りになっていた", "Had left already", "leave"),
    Repair.PARTY: ("一緒に来た方", "Came together", "people"),
    Repair.PAY_PARTY: ("まとめて支払う", "Pay for all", "yen"),
}
"""Japanese, English, glyph of each button."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What the fields of a form are made from."""

    front: Front
    visit: Visit
    now: datetime
    english: bool

    def say(self, ja: str, en: str) -> str:
        """One of two texts."""
        return pick(self.english, ja, en)
