"""The walkthroughs side by side at the desk: which stands in front, and what came of those that ended."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from app.desk.outcome import NOTHING_MADE, Made, Standing, Who
from app.domain.rates.quote import Quote
from app.manual.kinds import Actor, Kind
from app.manual.walk import Ask, Ended
from app.views.desk_step import is_urgent

UNDO_SECONDS = 10


@dataclass
class Held:
    """What the desk remembers of one walkthrough beside the book.

    key: of the question that `answers` belong to. wait_until: when a [待つ] is over.
    made_at: when something was made last, for the undo. here: answers are typed at the desk for the visitor.
    """

    standing: Standing
    resumed: bool = False
    key: str = ""
    answers: dict[int, Any] = field(default_factory=dict)
    drafts: dict[int, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    notice: str = ""
    quote: Quote | None = None
    made: Made = NOTHING_MADE
    made_at: datetime | None = None
    wait_until: datetime | None = None
    here: bool = False

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return isinstance(self.standing.turn, Ended)

    @property
    def staff_asked(self) -> bool:
        """Whether somebody at the desk is in the middle of answering."""
        turn = self.standing.turn
        waiting = isinstance(turn, Ask) and all(one.kind is Kind.WAIT or not one.required for one in turn.blocks)
        return isinstance(turn, Ask) and turn.actor is not Actor.VISITOR and not waiting

    @property
    def paying(self) -> bool:
        """Whether money is being taken: nothing else takes the focus then."""
        turn = self.standing.turn
        return isinstance(turn, Ask) and turn.actor is Actor.STAFF and any(b.kind is Kind.PAY for b in turn.blocks)

    def undo_left(self, now: datetime) -> int:
        """Seconds in which what was made can be taken back without a word."""
        if self.made_at is None or not (self.made.checked_in or self.made.checked_out):
            return 0
        passed = (now - self.made_at).total_seconds()
        return max(0, UNDO_SECONDS - int(passed)) if passed >= 0 else 0

    def wait_left(self, now: datetime) -> int:
        """Seconds until a wait is over, 0 for none."""
        return max(0, int((self.wait_until - now).total_seconds())) if self.wait_until else 0


class DeskWalks:
    """The tabs at the foot. Knows nothing of Qt; the book stays the truth of where each stands."""

    def __init__(self) -> None:
        self.held: dict[str, Held] = {}
        self.front = ""
        self._back_to: list[str] = []

    def read(self, open_now: Iterable[Standing], now: datetime) -> None:
        """Take over what the book says is under way; what is not there any more and did not end here is dropped."""
        standings = {one.walking.walk_id: one for one in open_now}
        for walk_id, standing in standings.items():
            if walk_id in self.held:
                self._update(self.held[walk_id], standing, now)
            else:
                self.held[walk_id] = Held(standing, resumed=True)
                self._update(self.held[walk_id], standing, now)
        for walk_id in [key for key, one in self.held.items() if key not in standings and not one.over]:
            self.drop(walk_id)

    def stood(self, standing: Standing, now: datetime) -> None:
        """A walkthrough stands somewhere new: the newest comes to the front, unless that would interrupt."""
        walk_id = standing.walking.walk_id
        known = walk_id in self.held
        held = self.held.setdefault(walk_id, Held(standing))
        self._update(held, standing, now)
        if held.over and standing.walking.at_kiosk and self.front != walk_id and standing.made.refund_due == 0:
            self.drop(walk_id)
        elif self._comes_forward(held, known):
            self.to_front(walk_id)

    def _comes_forward(self, held: Held, known: bool) -> bool:
        if is_urgent(held.standing):
            return True
        now_front = self.held.get(self.front)
        if now_front is None or now_front is held:
            return True
        if now_front.paying or is_urgent(now_front.standing):
            return False
        if held.standing.walking.at_kiosk:
            return held.staff_asked and not now_front.staff_asked
        return not known

    def _update(self, held: Held, standing: Standing, now: datetime) -> None:
        held.standing = standing
        held.quote = standing.quote or held.quote
        if isinstance(standing.turn, Who):
            # a closing asks for one visitor after another: what was made for the last one is not this one's
            held.made, held.made_at = NOTHING_MADE, None
        held.made, changed = _merged(held.made, standing.made)
        held.made_at = now if changed else held.made_at
        key = key_of(standing)
        if key != held.key:
            held.key, held.notice = key, ""
            held.answers, held.drafts, held.errors = {}, {}, {}
            held.wait_until = _due(standing, now)

    def to_front(self, walk_id: str) -> None:
        """Bring one to the front; an emergency remembers what it took the place of."""
        held = self.held.get(walk_id)
        if held is None or self.front == walk_id:
            return
        if is_urgent(held.standing) and self.front:
            self._back_to.append(self.front)
        self.front = walk_id

    def aside(self) -> None:
        """Nothing is in front; what was stays as a tab."""
        self.front = ""

    def drop(self, walk_id: str) -> None:
        """One is over and was seen: the front goes back to what an emergency interrupted."""
        self.held.pop(walk_id, None)
        if self.front == walk_id:
            self.front = next((one for one in reversed(self._back_to) if one in self.held), "")
        self._back_to = [one for one in self._back_to if one in self.held and one != self.front]


def key_of(standing: Standing) -> str:
    """Changes when another question is asked."""
    walk = standing.walking.walk
    asked = ",".join(str(one.number) for one in standing.turn.blocks) if isinstance(standing.turn, Ask) else "-"
    return f"{standing.walking.walk_id}|{len(walk.trace)}|{len(walk.frames)}|{asked}"


def _merged(old: Made, new: Made) -> tuple[Made, bool]:
    """What a walkthrough made so far, and whether something came to it."""
    both = replace(
        old,
        new_pass=new.new_pass or old.new_pass,
        receipt=new.receipt or old.receipt,
        checked_in=new.checked_in or old.checked_in,
        checked_out=new.checked_out or old.checked_out,
        refund_due=new.refund_due or old.refund_due,
    )
    return both, both != old


def _due(standing: Standing, now: datetime) -> datetime | None:
    """When the wait that is asked now is over; reckoned from when the desk first saw it."""
    if not isinstance(standing.turn, Ask):
        return None
    wait = next((one for one in standing.turn.blocks if one.kind is Kind.WAIT), None)
    if wait is None:
        return None
    if wait.at is not None:
        return now.replace(hour=wait.at.hour, minute=wait.at.minute, second=0, microsecond=0)
    return now + timedelta(minutes=wait.minutes or 0)
