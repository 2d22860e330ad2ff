"""One walkthrough on the visitor's screen: one question a screen, answered together when the last one is done."""

from dataclasses import dataclass, field, replace
from typing import Any

from app.desk.answer import Reply
from app.desk.outcome import NOTHING_MADE, Made, Standing
from app.domain.rates.quote import Quote
from app.manual.answers import Done
from app.manual.kinds import READ_KINDS, Actor, Kind
from app.manual.model import Block
from app.manual.walk import Ask
from app.views.desk_walks import key_of

Screen = tuple[Block, ...]

# Answering one of these goes on by itself; everything else waits for 次へ.
GOES_ON = frozenset({Kind.CHOOSE, Kind.CONSENT, Kind.PAY, Kind.WAIT})


@dataclass
class KioskWalk:
    """What the visitor's screen remembers of a walkthrough beside the book.

    own: it began here. key: of the question that the rest belongs to. at: which of its screens is shown.
    answers: by block number, as the cards gave them. drafts: forms begun, field id to text, by block number.
    heard: what the manual would have had read aloud where nobody is at the desk.
    """

    standing: Standing
    own: bool = True
    key: str = ""
    screens: tuple[Screen, ...] = ()
    at: int = 0
    answers: dict[int, Any] = field(default_factory=dict)
    drafts: dict[int, dict[str, str]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    notice: str = ""
    quote: Quote | None = None
    made: Made = NOTHING_MADE
    heard: tuple[Block, ...] = ()

    @property
    def walk_id(self) -> str:
        return self.standing.walking.walk_id

    @property
    def visitors_turn(self) -> bool:
        return is_visitors(self.standing)

    @property
    def screen(self) -> Screen:
        """The blocks shown now; none where it is not the visitor's turn."""
        return self.screens[self.at] if self.at < len(self.screens) else ()

    @property
    def asked(self) -> Block | None:
        """The block of the screen that wants an answer."""
        return next((one for one in self.screen if one.kind not in READ_KINDS), None)

    def stand(self, standing: Standing) -> None:
        """It stands somewhere; where that is another question, what was answered before belongs to the past."""
        self.standing = standing
        self.quote = standing.quote or self.quote
        self.made = with_made(self.made, standing.made)
        key = key_of(standing)
        if key != self.key:
            # what was said aloud is heard once, with the question after it
            self.heard = () if self.screens else self.heard
            self.key = key
            self.screens = screens_of(standing)
            self.at, self.answers, self.drafts, self.errors, self.notice = 0, {}, {}, {}, ""

    def go(self, by: int) -> bool:
        """To another screen of the same question; False where there is none."""
        if not 0 <= self.at + by < len(self.screens):
            return False
        self.at += by
        self.notice = ""
        return True

    def show(self, number: int) -> None:
        """The screen of a block: where an answer was not taken."""
        self.at = next((at for at, screen in enumerate(self.screens) if any(b.number == number for b in screen)), 0)


def is_visitors(standing: Standing) -> bool:
    """Whether the visitor is asked."""
    return isinstance(standing.turn, Ask) and standing.turn.actor is Actor.VISITOR


def screens_of(standing: Standing) -> tuple[Screen, ...]:
    """The visitor's question cut into screens: each thing to answer alone, with what is to be read before it."""
    if not is_visitors(standing) or not isinstance(standing.turn, Ask):
        return ()
    screens: list[Screen] = []
    read: Screen = ()
    for block in standing.turn.blocks:
        if block.kind in READ_KINDS:
            read = (*read, block)
        else:
            screens.append((*read, block))
            read = ()
    return (*screens, read) if read else tuple(screens)


def nobody_needed(standing: Standing) -> Reply | None:
    """Where no shift is open: the answer to words that a mixer would only have read; None where a hand is needed."""
    turn = standing.turn
    if not isinstance(turn, Ask) or turn.actor is Actor.VISITOR:
        return None
    if any(block.kind not in READ_KINDS for block in turn.blocks):
        return None
    return {block.number: Done() for block in turn.blocks}


def spoken(standing: Standing) -> tuple[Block, ...]:
    """What the manual says aloud to the visitor at this point."""
    turn = standing.turn
    return tuple(one for one in turn.blocks if one.kind is Kind.SAY) if isinstance(turn, Ask) else ()


def with_made(old: Made, new: Made) -> Made:
    """All that a walkthrough made, whichever of its steps made it."""
    return replace(
        old,
        new_pass=new.new_pass or old.new_pass,
        receipt=new.receipt or old.receipt,
        checked_in=new.checked_in or old.checked_in,
        checked_out=new.checked_out or old.checked_out,
        refund_due=new.refund_due or old.refund_due,
    )
