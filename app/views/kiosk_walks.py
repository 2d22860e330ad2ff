"""Which walkthrough the visitor's screen shows, and what becomes of it when the visitor goes. Knows nothing of Qt."""

from dataclasses import dataclass, field
from enum import Enum

from app.desk.open_walk import open_walks
from app.desk.outcome import Standing
from app.manual.walk import Ended
from app.views.kiosk_screen import asks_who, begun_by
from app.views.kiosk_walk import KioskWalk, is_visitors, nobody_needed, spoken
from app.views.session import Session

PAPER, HALF_WAY, NO_CODE, UNATTENDED, GAVE_UP = "紙", "途中", "QRなし", "無人", "ご本人がやめた"


class Next(Enum):
    """What the screen does after a walkthrough stood somewhere."""

    SHOW = "show"
    CONTACT = "contact"


@dataclass
class KioskWalks:
    """The walkthrough on the screen, and those that are the desk's.

    put_away: moved to the desk, or left by the visitor; they come back only when the desk sends them.
    known: all that were seen, so that a walkthrough that begins now is told from one that goes on.
    """

    session: Session
    now_shown: KioskWalk | None = None
    put_away: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)

    def remember(self) -> None:
        """At the start: what is under way at the desk stays there, and what stood on this screen comes back."""
        for standing in open_walks(self.session.front, self.session.now()):
            self.known.add(standing.walking.walk_id)
            if not standing.walking.at_kiosk:
                self.put_away.add(standing.walking.walk_id)

    def is_shown(self, standing: Standing) -> bool:
        """Whether it is the one on the screen."""
        return self.now_shown is not None and self.now_shown.walk_id == standing.walking.walk_id

    def begins_here(self, standing: Standing) -> bool:
        """Whether the visitor has begun it at this screen just now."""
        return standing.walking.at_kiosk and standing.walking.walk_id not in self.known

    def take(self, standing: Standing) -> Next:
        """Show a walkthrough where it stands now.

        Without an open shift, what would only be said aloud is shown with the next question, and where a hand is
        needed the walkthrough is stopped, so that nothing stays half done (decisions.md 10).
        """
        self.known.add(standing.walking.walk_id)
        if not self.is_shown(standing):
            self.now_shown = KioskWalk(standing, own=standing.walking.at_kiosk)
        shown = self.now_shown
        if shown is None:
            return Next.SHOW
        shown.stand(standing)
        if not self._needs_desk(standing):
            return Next.SHOW
        reply = nobody_needed(standing) if begun_by(standing).unattended else None
        if reply is not None:
            shown.heard = (*shown.heard, *spoken(standing))
            self.session.answer(shown.walk_id, reply, at_kiosk=True)
            return Next.CONTACT if self.now_shown is None else Next.SHOW
        self.now_shown = None
        self.session.stop(standing.walking.walk_id, UNATTENDED)
        return Next.CONTACT

    def to_desk(self, reason: str) -> None:
        """Hand it to the desk, with what was typed so far; the screen goes on showing that somebody comes."""
        shown = self.now_shown
        if shown is None:
            return
        self.put_away.add(shown.walk_id)
        self.session.drafts[shown.walk_id] = {**shown.drafts, **shown.answers}
        if shown.own:
            self.session.move(shown.walk_id, to_kiosk=False, reason=reason)

    def leave(self, *, gave_up: bool) -> None:
        """The visitor goes: nothing of them stays on the screen, and nothing half done in the book."""
        shown, self.now_shown = self.now_shown, None
        if shown is None or isinstance(shown.standing.turn, Ended):
            return
        if asks_who(shown.standing):
            if shown.own:
                self.session.stop(shown.walk_id, NO_CODE)
        elif shown.visitors_turn and shown.walk_id not in self.put_away:
            self._leave_question(shown, gave_up)

    def waiting(self) -> Standing | None:
        """The newest question for a visitor that the desk sends to this screen."""
        ready = [
            one
            for one in open_walks(self.session.front, self.session.now())
            if is_visitors(one) and (one.walking.at_kiosk or one.walking.walk_id not in self.put_away)
        ]
        return ready[-1] if ready else None

    def moved(self) -> bool:
        """Whether the one shown was taken to the desk, or brought back, since it was last looked at."""
        shown = self.now_shown
        kept = self.session.front.book.walk(shown.walk_id) if shown else None
        if shown is None or kept is None or not shown.own:
            return False
        if kept.at_kiosk and shown.walk_id in self.put_away:
            self.put_away.discard(shown.walk_id)
            return True
        if not kept.at_kiosk and shown.walk_id not in self.put_away:
            self.put_away.add(shown.walk_id)
            return True
        return False

    def stopped(self) -> bool:
        """Whether the one shown was ended by the desk."""
        shown = self.now_shown
        if shown is None or isinstance(shown.standing.turn, Ended):
            return False
        kept = self.session.front.book.walk(shown.walk_id)
        return kept is None or bool(kept.outcome)

    def _needs_desk(self, standing: Standing) -> bool:
        if is_visitors(standing) or asks_who(standing) or isinstance(standing.turn, Ended):
            return False
        return standing.walking.at_kiosk and self.session.front.book.open_shift() is None

    def _leave_question(self, shown: KioskWalk, gave_up: bool) -> None:
        self.put_away.add(shown.walk_id)
        if not shown.own:
            return
        if gave_up or self.session.front.book.open_shift() is None:
            self.session.stop(shown.walk_id, GAVE_UP if gave_up else HALF_WAY)
            return
        self.session.drafts[shown.walk_id] = {**shown.drafts, **shown.answers}
        self.session.move(shown.walk_id, to_kiosk=False, reason=HALF_WAY)
