"""Which page of the visitor's screen stands, and why: the walkthrough, what the desk says, and what is over it.

Knows nothing of Qt but the Session's acts; `KioskModel` shows it to QML.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.desk.needs import Need
from app.desk.outcome import Inside, Refused, Standing, Who
from app.desk.undo import undo_check_in, undo_check_out
from app.domain.visits import Visit
from app.manual.kinds import Kind, TriggerKind
from app.manual.triggers import emergencies
from app.manual.walk import Ended
from app.views.desk_seams import NoPapers, Papers
from app.views.desk_words import plain
from app.views.kiosk_codes import code_picture
from app.views.kiosk_idle import Idle, Limits, Page
from app.views.kiosk_inside import cost_shown, inside_act, inside_shown
from app.views.kiosk_messages import (
    contact_shown,
    emergency_shown,
    ended_shown,
    goodbye_shown,
    help_shown,
    refused_shown,
    turn_shown,
    undone_shown,
    wait_shown,
    welcome_shown,
    who_shown,
)
from app.views.kiosk_screen import Message, asks_who, home_shown, two
from app.views.kiosk_walk import KioskWalk
from app.views.kiosk_walk_page import walk_shown
from app.views.kiosk_walks import KioskWalks, Next
from app.views.session import Session

Said = Callable[[bool], Message]

SECOND = 1000
# Forms, terms and bills are read and filled in more slowly than a choice is made.
_SLOW = frozenset({Kind.FILL, Kind.CONSENT, Kind.QUOTE})
_OVER = frozenset({Page.HELP, Page.EMERGENCY, Page.PRICE, Page.TURN, Page.COST})
_OF_WALK = frozenset({Page.WALK, Page.WAIT, Page.WHO})


def _say_nothing(english: bool) -> Message:
    return Message("info", "calm", "", "")


_nothing: Said = _say_nothing


@dataclass(frozen=True, slots=True)
class KioskSetting:
    """How a kiosk is set up. single_screen: one screen is turned round between visitor and staff.

    second: milliseconds of a tick of the idle count, 0 where a test ticks by itself.
    price_words: what the space costs, one line each, in English or not; None hides 料金.
    picture: the url of a file of the manual, "" where it is missing.
    """

    single_screen: bool = False
    second: int = SECOND
    limits: Limits = field(default_factory=Limits)
    papers: Papers = field(default_factory=NoPapers)
    price_words: Callable[[bool], Sequence[str]] | None = None
    picture: Callable[[str], str] = lambda _file: ""


class KioskPages:
    """The page that stands, and the page under it while something is over it.

    looked: called when something may have to be drawn anew. turned: one screen for both goes round, True towards
    the visitor. undo_visit: the visit that 取り消す takes back, "" for none.
    """

    def __init__(
        self, session: Session, setting: KioskSetting, looked: Callable[[], None], turned: Callable[[bool], None]
    ) -> None:
        self.session = session
        self.setting = setting
        self.walks = KioskWalks(session)
        self.idle = Idle(setting.limits)
        self.page = Page.HOME
        self.undo_visit, self.undo_left = "", 0
        self._said: Said = _nothing
        self._under, self._under_said = Page.HOME, self._said
        self._inside: Inside | None = None
        self.visitors_side = True
        self._looked, self._turned = looked, turned

    @property
    def walk(self) -> KioskWalk | None:
        """The walkthrough on the screen."""
        return self.walks.now_shown

    @property
    def slow(self) -> bool:
        """Whether the question is one to read or fill in."""
        return self.walk is not None and self.walk.asked is not None and self.walk.asked.kind in _SLOW

    def values(self, english: bool) -> dict[str, Any]:
        """What the page shows: the fields of its frozen value."""
        front, now, walk = self.session.front, self.session.now(), self.walk
        match self.page:
            case Page.HOME:
                shown: Any = home_shown(front.manual(now), english, price=self.setting.price_words is not None)
            case Page.WALK if walk is not None:
                shown = walk_shown(front, walk, english, now, self.setting.picture)
            case Page.WAIT if walk is not None:
                shown = wait_shown(walk.standing, english)
            case Page.COST if self._inside is not None:
                shown = cost_shown(front, self._inside.visit, now, english)
            case Page.PRICE:
                words, space = self.setting.price_words, front.space
                hours = two(english, space.hours_ja, space.hours_en)[0]
                shown = {"lines": list(words(english)) if words else [], "hours": hours}
            case _:
                shown = self._said(english)
        return dict(plain(shown))

    # ---- what the desk says

    def stood(self, standing: Standing) -> None:
        """A walkthrough stands somewhere new: the one shown goes on, one begun at this screen is shown."""
        walks = self.walks
        if walks.is_shown(standing):
            self.settle(walks.take(standing))
        elif walks.begins_here(standing):
            self.leave(gave_up=False)
            self.settle(walks.take(standing))
        else:
            walks.known.add(standing.walking.walk_id)

    def refused(self, refused: Refused, at_kiosk: bool) -> None:
        """An expected no."""
        if at_kiosk:
            manual, now = self.session.front.manual(self.session.now()), self.session.now()
            self.show(Page.REFUSED, lambda english: refused_shown(refused, manual, now, english))

    def shown_inside(self, inside: Inside, at_kiosk: bool) -> None:
        """A pass shown by somebody inside: it answers whom a leaving is about, else it opens the three doors."""
        if not at_kiosk:
            return
        turn = self.walk.standing.turn if self.walk else None
        if self.walk is not None and isinstance(turn, Who) and turn.need is Need.VISIT:
            self.session.choose_who(self.walk.walk_id, at_kiosk=True, visit_id=inside.visit.visit_id)
            return
        self.leave(gave_up=False)
        self._inside = inside
        self.show(Page.INSIDE, lambda english: inside_shown(inside.visit, inside.leaving_procedure, english))

    def look_again(self) -> None:
        """The book changed: a question may wait here, or the one shown may be gone or moved."""
        walks = self.walks
        if walks.stopped():
            walks.now_shown = None
            if self.page in _OF_WALK:
                self.go_home()
        elif walks.moved() and self.page in _OF_WALK:
            self.settle(Next.SHOW)
        if self.page in (Page.HOME, Page.EMERGENCY) and self.walk is None:
            waiting = walks.waiting()
            if waiting is not None and (waiting.walking.at_kiosk or not self.setting.single_screen):
                walks.put_away.discard(waiting.walking.walk_id)
                self.settle(walks.take(waiting))
        self._looked()

    # ---- pages

    def settle(self, following: Next) -> None:
        """The page that fits where the walkthrough stands."""
        walk = self.walk
        if following is Next.CONTACT:
            manual, now = self.session.front.manual(self.session.now()), self.session.now()
            self.show(Page.CONTACT, lambda english: contact_shown(manual, now, english))
        elif walk is not None:
            self._show_walk(walk, walk.standing)

    def _show_walk(self, walk: KioskWalk, standing: Standing) -> None:
        turn = standing.turn
        if walk.visitors_turn and walk.walk_id not in self.walks.put_away:
            self.show(Page.WALK)
        elif asks_who(standing):
            self.show(Page.WHO, who_shown)
        elif walk.made.checked_out:
            self._show_done(walk, Page.GOODBYE, walk.made.checked_out)
        elif walk.made.checked_in:
            self._show_done(walk, Page.WELCOME, walk.made.checked_in)
        elif isinstance(turn, Ended):
            self.show(Page.ENDED, lambda english: ended_shown(turn, english))
        else:
            self.show(Page.WAIT)

    def _show_done(self, walk: KioskWalk, page: Page, visit: str) -> None:
        """Somebody came in or left. The rest of the walkthrough is the desk's: it does not begin the page anew."""
        if self.page is page and self.undo_visit == visit:
            return
        made = walk.made
        self.undo_visit, self.undo_left = visit, self.setting.limits.undo
        if page is Page.GOODBYE:
            receipt = self.setting.papers.receipt_code(made.receipt) if made.receipt else ""
            self.show(page, lambda english: goodbye_shown(made, receipt, english))
            return
        person = self.session.front.book.person(walk.standing.walking.person_id)
        code = code_picture(made.new_pass.code) if made.new_pass else ""
        self.show(page, lambda english: welcome_shown(person, made.new_pass, code, english))

    def show(self, page: Page, said: Said | None = None) -> None:
        """A page stands; where one screen serves both sides, a change of side is said first."""
        to_visitor = page is not Page.WAIT
        turning = self.setting.single_screen and to_visitor != self.visitors_side and page in (Page.WALK, Page.WAIT)
        if page in (Page.WALK, Page.WAIT):
            self.visitors_side = to_visitor
        self.page, self._said = page, said or _nothing
        self.idle.touched()
        if turning:
            self.over(Page.TURN, lambda english: turn_shown(english, to_visitor=to_visitor))
            self._turned(to_visitor)
        self._looked()

    def over(self, page: Page, said: Said | None = None) -> None:
        """A page over another, which comes back."""
        if self.page not in _OVER:
            self._under, self._under_said = self.page, self._said
        self.page, self._said = page, said or _nothing
        self.idle.touched()
        self._looked()

    def back_under(self) -> None:
        """What was over a page goes; a walkthrough has gone on meanwhile."""
        self.page, self._said = self._under, self._under_said
        self.idle.touched()
        if self.walk is not None and self.page in _OF_WALK:
            self.settle(Next.SHOW)
        self.look_again()

    def leave(self, *, gave_up: bool) -> None:
        """The visitor goes: nothing of them stays."""
        self._inside, self.undo_visit, self.undo_left = None, "", 0
        self.walks.leave(gave_up=gave_up)

    def go_home(self) -> None:
        """The first page, unless the desk sends a question."""
        self.page = Page.HOME
        self._said = _nothing
        self._under, self._under_said = Page.HOME, self._said
        self.idle.touched()
        self.look_again()

    def gone(self) -> bool:
        """Nobody touches the screen any more: a card over a page goes, else the visitor. True for the visitor."""
        if self.page in (Page.HELP, Page.PRICE) and self._under is not Page.HOME:
            self.back_under()
            return False
        self.leave(gave_up=False)
        self.go_home()
        return True

    # ---- acts that are no answers

    def begin(self, key: str) -> None:
        """A button of the manual: `procedure|label`."""
        procedure, _, label = key.partition("|")
        self.leave(gave_up=True)
        self.session.start(procedure, f"{TriggerKind.BUTTON.value}:{label}", at_kiosk=True)

    def call(self) -> None:
        """スタッフを呼ぶ."""
        self.session.call_help(emergency=False)
        self.over(Page.HELP, help_shown)

    def alarm(self) -> None:
        """地震・火事・急病: the desk knows at once; with one procedure it begins, of several one is chosen."""
        self.session.call_help(emergency=True)
        manual = self.session.front.manual(self.session.now())
        there = emergencies(manual)
        if len(there) == 1:
            self.begin_emergency(there[0].id)
        else:
            self.over(Page.EMERGENCY, lambda english: emergency_shown(manual, english, started=not there))

    def begin_emergency(self, procedure: str) -> None:
        """The emergency is the desk's; this screen says to follow it."""
        manual = self.session.front.manual(self.session.now())
        self.session.start(procedure, TriggerKind.EMERGENCY.value, at_kiosk=False)
        self.over(Page.EMERGENCY, lambda english: emergency_shown(manual, english, started=True))

    def act_inside(self, key: str) -> None:
        """One of the doors of somebody inside: back, away, leave or cost."""
        inside = self._inside
        if inside is None:
            self.go_home()
        elif key == "leave":
            visit, leaving = inside.visit, inside.leaving_procedure
            self.session.start(leaving, "QR:入店中", at_kiosk=True, person_id=visit.person_id, visit_id=visit.visit_id)
        elif key == "cost":
            self.over(Page.COST)
        else:
            outcome = inside_act(self.session.front, inside.visit, key, self.session.now())
            if isinstance(outcome, Refused):
                self.refused(outcome, True)
            else:
                self.show(Page.ENDED, outcome)
            self.session.tell()

    def undo(self) -> None:
        """取り消す: what was just done, within its seconds."""
        if self.walk is None or not self.undo_visit or not self.undo_left:
            return
        take_back = undo_check_out if self.walk.made.checked_out == self.undo_visit else undo_check_in
        outcome = take_back(self.session.front, self.undo_visit, "", self.session.now())
        self.walks.now_shown, self.undo_visit, self.undo_left = None, "", 0
        if isinstance(outcome, Visit):
            self.show(Page.ENDED, undone_shown)
        else:
            self.refused(outcome, True)
        self.session.tell()
