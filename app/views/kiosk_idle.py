"""How long the visitor's screen waits for somebody who has gone: counted in whole seconds, without a clock."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Page(StrEnum):
    """The pages of the visitor's screen; the value names the page in Kiosk/KioskWindow.qml."""

    HOME = "home"
    WALK = "walk"
    WAIT = "wait"
    WHO = "who"
    WELCOME = "welcome"
    GOODBYE = "goodbye"
    ENDED = "ended"
    INSIDE = "inside"
    COST = "cost"
    REFUSED = "refused"
    HELP = "help"
    EMERGENCY = "emergency"
    CONTACT = "contact"
    PRICE = "price"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds without a touch. answers, forms: until まだご利用ですか. asking: how long that stands.

    undo: how long 取り消す stands. card: short messages. long: pages that somebody reads or photographs.
    """

    answers: int = 30
    forms: int = 120
    asking: int = 15
    undo: int = 10
    card: int = 10
    long: int = 60


class Passed(Enum):
    """What a second brought."""

    NOTHING = "nothing"
    ASK = "ask"
    HOME = "home"


_ASKS = frozenset({Page.WALK, Page.WHO, Page.INSIDE, Page.COST})


class Idle:
    """Counts seconds without a touch. left: of まだご利用ですか, 0 while it is not asked."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._passed = 0
        self.left = 0

    @property
    def asking(self) -> bool:
        """Whether まだご利用ですか stands."""
        return self.left > 0

    def touched(self) -> None:
        """Somebody is there."""
        self._passed, self.left = 0, 0

    def tick(self, page: Page, *, form: bool, photographed: bool) -> Passed:
        """A second went by on a page. form: something is filled in or read closely. photographed: a QR is shown."""
        if self.left:
            self.left -= 1
            return Passed.HOME if self.left == 0 else Passed.NOTHING
        self._passed += 1
        if self._passed < self.seconds(page, form=form, photographed=photographed):
            return Passed.NOTHING
        self._passed = 0
        if page not in _ASKS:
            return Passed.HOME
        self.left = self._limits.asking
        return Passed.ASK

    def seconds(self, page: Page, *, form: bool, photographed: bool) -> int:
        """How long a page stands without a touch."""
        limits = self._limits
        if page is Page.WALK:
            return limits.forms if form else limits.answers
        if page in (Page.WELCOME, Page.GOODBYE):
            return max(limits.undo, limits.long if photographed else 0)
        if page is Page.HELP:
            return limits.card
        if page in (Page.EMERGENCY, Page.WAIT, Page.TURN):
            return limits.forms
        return limits.long if page is Page.CONTACT else limits.answers
