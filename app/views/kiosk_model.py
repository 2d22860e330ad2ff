"""The visitor's screen for QML: which page stands, what it shows, and one act for each touch."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QJSValue, QmlElement, QmlUncreatable

from app.desk.needs import Need
from app.desk.outcome import Inside, NotTaken, Refused, Standing, Who
from app.desk.undo import undo_check_in, undo_check_out
from app.domain.visits import Visit
from app.manual.kinds import Kind, TriggerKind
from app.manual.triggers import emergencies
from app.manual.walk import Ended
from app.views.desk_reply import reply_of
from app.views.desk_seams import NoPapers, Papers
from app.views.desk_words import plain
from app.views.kiosk_codes import code_picture
from app.views.kiosk_form import as_typed, error_field
from app.views.kiosk_idle import Idle, Limits, Page, Passed
from app.views.kiosk_inside import cost_shown, inside_act
from app.views.kiosk_screen import (
    Message,
    Pair,
    asks_who,
    contact_shown,
    emergency_shown,
    ended_shown,
    goodbye_shown,
    help_shown,
    home_shown,
    inside_shown,
    refused_shown,
    turn_shown,
    two,
    undone_shown,
    wait_shown,
    welcome_shown,
    who_shown,
)
from app.views.kiosk_walk import GOES_ON, KioskWalk
from app.views.kiosk_walk_page import walk_shown
from app.views.kiosk_walks import PAPER, KioskWalks, Next
from app.views.session import Session

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.25, 1.5, 2.0)
SECOND = 1000
# Forms, terms and bills are read and filled in more slowly than a choice is made.
_SLOW = frozenset({Kind.FILL, Kind.CONSENT, Kind.QUOTE})

Said = Callable[[bool], Message]


@dataclass(frozen=True, slots=True)
class KioskSetting:
    """How a kiosk is set up. single_screen: one screen is turned round between visitor and staff.

    second: milliseconds of a tick of the idle count, 0 where a test ticks by itself.
    price_words: what the space costs, one line each, in English or not. picture: the url of a file of the manual.
    """

    single_screen: bool = False
    second: int = SECOND
    limits: Limits = field(default_factory=Limits)
    papers: Papers = field(default_factory=NoPapers)
    price_words: Callable[[bool], Sequence[str]] | None = None
    picture: Callable[[str], str] = lambda _file: ""


@QmlElement
@QmlUncreatable("made in Python")
class KioskModel(QObject):
    """Turns touches and scans into pages; holds no rule of the desk."""

    changed = Signal()
    ticked = Signal()
    turned = Signal(bool)
    """One screen for both: it goes round; True towards the visitor."""

    def __init__(
        self,
        session: Session,
        read_image: Callable[[str], str | None] | None = None,
        setting: KioskSetting | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._read_image = read_image
        self._setting = setting or KioskSetting()
        self._walks = KioskWalks(session)
        self._idle = Idle(self._setting.limits)
        self._page, self._said, self._under = Page.HOME, _nothing, Page.HOME
        self._under_said: Said = _nothing
        self._inside: Inside | None = None
        self._undo, self._undo_left = "", 0
        self._visitors_side = True
        self._english, self._scale = False, 1.0
        self._shown: dict[str, Any] = {}
        session.stood.connect(self._stood)
        session.refused.connect(self._refused)
        session.shown_inside.connect(self._shown_inside)
        session.changed.connect(self._look_again)
        self._walks.remember()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        if self._setting.second:
            self._timer.start(self._setting.second)
        self._look_again()
        self._refresh()

    # ---- what QML reads

    @Property(str, notify=changed)
    def page(self) -> str:
        """Which page stands: a value of `Page`."""
        return self._page.value

    @Property(dict, notify=changed)
    def shown(self) -> dict[str, Any]:
        """What the page shows: the fields of its frozen value."""
        return self._shown

    @Property(bool, notify=changed)
    def english(self) -> bool:
        """Whether English is the first language of this screen."""
        return self._english

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """1.0 to 2.0."""
        return self._scale

    @Property(str, notify=changed)
    def spaceName(self) -> str:
        """The name of the space in the screen's language."""
        return self._space()[0]

    @Property(str, notify=changed)
    def spaceSub(self) -> str:
        """The same in the other language."""
        return self._space()[1]

    @Property(bool, notify=changed)
    def priceOffered(self) -> bool:
        """Whether 料金 can be looked at."""
        return self._setting.price_words is not None

    @Property(bool, notify=ticked)
    def asksStill(self) -> bool:
        """Whether まだご利用ですか stands over the page."""
        return self._idle.asking

    @Property(int, notify=ticked)
    def stillLeft(self) -> int:
        """Seconds until the first page comes back by itself."""
        return self._idle.left

    @Property(int, notify=ticked)
    def undoLeft(self) -> int:
        """Seconds in which the visitor can take back what was just done."""
        return self._undo_left

    @Property(int, notify=ticked)
    def idleMs(self) -> int:
        """How long this page stands without a touch, in milliseconds."""
        return 1000 * self._idle.seconds(self._page, form=self._slow(), photographed=self._photographed())

    @Property(bool, constant=True)
    def singleScreen(self) -> bool:
        """Whether one screen serves both sides."""
        return self._setting.single_screen

    # ---- touches

    @Slot(str)
    def act(self, key: str) -> None:
        """A button of a page was pressed: its id."""
        self.touched()
        match key:
            case "home":
                self.home()
            case "return" | "turned":
                self._back_under()
            case "staff":
                self.callStaff()
            case "back" | "away" | "leave" | "cost":
                self._act_inside(key)
            case "price":
                self._over(Page.PRICE, _nothing)
            case _ if key.startswith("emergency|"):
                self._start_emergency(key.partition("|")[2])
            case _:
                procedure, _, label = key.partition("|")
                self._leave(gave_up=True)
                self._session.start(procedure, f"{TriggerKind.BUTTON.value}:{label}", at_kiosk=True)

    @Slot(int, "QVariant")
    def answered(self, number: int, value: Any) -> None:
        """A card of the question has its answer."""
        self.touched()
        walk = self._walks.now_shown
        if walk is None or walk.asked is None or walk.asked.number != number:
            return
        given = value.toVariant() if isinstance(value, QJSValue) else value
        if given is False:
            walk.answers.pop(number, None)
        elif walk.asked.kind is Kind.FILL:
            walk.drafts[number] = as_typed(walk.asked, given)
            walk.answers[number] = walk.drafts[number]
        else:
            walk.answers[number] = given
        if walk.asked.kind in GOES_ON:
            self.next()
        else:
            self._refresh()

    @Slot(int, "QVariant")
    def drafted(self, number: int, value: Any) -> None:
        """A form is being filled in; kept so that nothing is lost when it goes to the desk."""
        self.touched()
        walk = self._walks.now_shown
        if walk is not None and walk.asked is not None and walk.asked.number == number:
            walk.drafts[number] = as_typed(walk.asked, value.toVariant() if isinstance(value, QJSValue) else value)

    @Slot()
    def next(self) -> None:
        """次へ: the next screen of the question, or all its answers to the desk."""
        self.touched()
        walk = self._walks.now_shown
        if walk is None or not walk.visitors_turn:
            return
        if not walk.go(1):
            self._give(walk)
        self._refresh()

    @Slot()
    def back(self) -> None:
        """前へもどる, within the screens of one question."""
        self.touched()
        if (walk := self._walks.now_shown) is not None and walk.go(-1):
            self._refresh()

    @Slot()
    def paper(self) -> None:
        """紙で書く: the desk takes the question over."""
        self.touched()
        self._walks.to_desk(PAPER)
        self._show(Page.WAIT)

    @Slot()
    def home(self) -> None:
        """はじめの画面へ, by the visitor's own word."""
        self._leave(gave_up=True)
        self._go_home()

    @Slot()
    def callStaff(self) -> None:
        """スタッフを呼ぶ, the corner at the left."""
        self.touched()
        self._session.call_help(emergency=False)
        self._over(Page.HELP, help_shown)

    @Slot()
    def emergency(self) -> None:
        """地震・火事・急病, the corner at the right: the desk knows at once."""
        self.touched()
        self._session.call_help(emergency=True)
        manual = self._session.front.manual(self._session.now())
        there = emergencies(manual)
        if len(there) == 1:
            self._start_emergency(there[0].id)
        else:
            self._over(Page.EMERGENCY, lambda english: emergency_shown(manual, english, started=not there))

    @Slot()
    def undo(self) -> None:
        """取り消す: what was just done, within its seconds."""
        self.touched()
        walk = self._walks.now_shown
        if walk is None or not self._undo or not self._undo_left:
            return
        take_back = undo_check_out if walk.made.checked_out == self._undo else undo_check_in
        outcome = take_back(self._session.front, self._undo, "", self._session.now())
        self._walks.now_shown, self._undo, self._undo_left = None, "", 0
        if isinstance(outcome, Visit):
            self._show(Page.ENDED, undone_shown)
        else:
            self._refuse(outcome)
        self._session.tell()

    @Slot()
    def switchLanguage(self) -> None:
        """日本語 and English."""
        self.touched()
        self._english = not self._english
        self._refresh()

    @Slot()
    def switchSize(self) -> None:
        """The next text size; after the largest the smallest."""
        self.touched()
        self._scale = SCALES[(SCALES.index(self._scale) + 1) % len(SCALES)]
        self._refresh()

    @Slot()
    def touched(self) -> None:
        """Somebody is there: any touch or key."""
        self._idle.touched()
        self.ticked.emit()

    @Slot()
    def tick(self) -> None:
        """A second went by."""
        self._undo_left = max(0, self._undo_left - 1)
        passed = Passed.NOTHING
        if self._page is not Page.HOME or self._english or self._scale != 1.0:
            passed = self._idle.tick(self._page, form=self._slow(), photographed=self._photographed())
        if passed is Passed.HOME:
            self._gone()
        self.ticked.emit()

    @Slot(str)
    def scan(self, text: str) -> None:
        """A code was shown to this screen. While somebody answers a question it is not for this screen."""
        self.touched()
        if self._page is not Page.WALK:
            self._session.scan(text, at_kiosk=True)

    def scan_picture(self, path: str) -> None:
        """A picture of a code, handed over by the front door; one that says nothing is passed over."""
        text = self._read_image(path) if self._read_image else None
        if text:
            self.scan(text)

    # ---- what the desk says

    def _stood(self, standing: Standing) -> None:
        walks = self._walks
        if walks.is_shown(standing):
            self._settle(walks.take(standing))
        elif walks.begins_here(standing):
            self._leave(gave_up=False)
            self._idle.touched()
            self._settle(walks.take(standing))
        else:
            walks.known.add(standing.walking.walk_id)

    def _refused(self, refused: Refused, at_kiosk: bool) -> None:
        if at_kiosk:
            self._refuse(refused)

    def _shown_inside(self, inside: Inside, at_kiosk: bool) -> None:
        if not at_kiosk:
            return
        walk = self._walks.now_shown
        turn = walk.standing.turn if walk else None
        if walk is not None and isinstance(turn, Who) and turn.need is Need.VISIT:
            self._session.choose_who(walk.walk_id, at_kiosk=True, visit_id=inside.visit.visit_id)
            return
        self._leave(gave_up=False)
        self._inside = inside
        self._show(Page.INSIDE, lambda english: inside_shown(inside.visit, inside.leaving_procedure, english))

    def _look_again(self) -> None:
        """The book changed: a question may wait here, or the one shown may be gone."""
        walks = self._walks
        if walks.stopped():
            walks.now_shown = None
            if self._page in (Page.WALK, Page.WAIT, Page.WHO):
                self._go_home()
        elif walks.now_shown is not None and walks.moved() and self._page in (Page.WALK, Page.WAIT):
            self._settle(Next.SHOW)
        if self._page in (Page.HOME, Page.EMERGENCY) and walks.now_shown is None:
            waiting = walks.waiting()
            if waiting is not None and (waiting.walking.at_kiosk or not self._setting.single_screen):
                walks.put_away.discard(waiting.walking.walk_id)
                self._settle(walks.take(waiting))
        self._refresh()

    # ---- pages

    def _settle(self, following: Next) -> None:
        """The page that fits where the walkthrough stands."""
        walk = self._walks.now_shown
        if following is Next.CONTACT:
            manual, now = self._session.front.manual(self._session.now()), self._session.now()
            self._show(Page.CONTACT, lambda english: contact_shown(manual, now, english))
        elif walk is not None:
            self._show_walk(walk)

    def _show_walk(self, walk: KioskWalk) -> None:
        standing, turn = walk.standing, walk.standing.turn
        if walk.visitors_turn and walk.walk_id not in self._walks.put_away:
            self._show(Page.WALK)
        elif asks_who(standing):
            self._show(Page.WHO, who_shown)
        elif walk.made.checked_out:
            self._show_done(walk, Page.GOODBYE)
        elif walk.made.checked_in:
            self._show_done(walk, Page.WELCOME)
        elif isinstance(turn, Ended):
            self._show(Page.ENDED, lambda english: ended_shown(turn, english))
        else:
            self._show(Page.WAIT)

    def _show_done(self, walk: KioskWalk, page: Page) -> None:
        made, front = walk.made, self._session.front
        visit = made.checked_out or made.checked_in
        if self._page is page and self._undo == visit:
            return
        self._undo, self._undo_left = visit, self._setting.limits.undo
        if page is Page.GOODBYE:
            code = self._setting.papers.receipt_code(made.receipt) if made.receipt else ""
            self._show(page, lambda english: goodbye_shown(made, code, english))
            return
        person = front.book.person(walk.standing.walking.person_id)
        code = code_picture(made.new_pass.code) if made.new_pass else ""
        self._show(page, lambda english: welcome_shown(person, made.new_pass, code, english))

    def _show(self, page: Page, said: Said | None = None) -> None:
        side = page is not Page.WAIT
        turning = self._setting.single_screen and side != self._visitors_side and page in (Page.WALK, Page.WAIT)
        if page in (Page.WALK, Page.WAIT):
            self._visitors_side = side
        self._page, self._said = page, said or _nothing
        self._idle.touched()
        if turning:
            self._over(Page.TURN, lambda english: turn_shown(english, to_visitor=side))
            self.turned.emit(side)
        self._refresh()
        self.ticked.emit()

    def _over(self, page: Page, said: Said) -> None:
        """A page over another, which comes back."""
        if self._page not in (Page.HELP, Page.EMERGENCY, Page.PRICE, Page.TURN, Page.COST):
            self._under, self._under_said = self._page, self._said
        self._page, self._said = page, said
        self._idle.touched()
        self._refresh()

    def _back_under(self) -> None:
        self._page, self._said = self._under, self._under_said
        self._idle.touched()
        walk = self._walks.now_shown
        if walk is not None and self._page in (Page.WALK, Page.WAIT, Page.WHO):
            self._show_walk(walk)
        self._look_again()

    def _refuse(self, refused: Refused) -> None:
        manual = self._session.front.manual(self._session.now())
        self._show(Page.REFUSED, lambda english: refused_shown(refused, manual, english))

    def _start_emergency(self, procedure: str) -> None:
        manual = self._session.front.manual(self._session.now())
        self._session.start(procedure, TriggerKind.EMERGENCY.value, at_kiosk=False)
        self._over(Page.EMERGENCY, lambda english: emergency_shown(manual, english, started=True))

    def _act_inside(self, key: str) -> None:
        inside = self._inside
        if inside is None:
            self._go_home()
        elif key == "leave":
            visit = inside.visit
            self._session.start(
                inside.leaving_procedure, "QR:入店中", at_kiosk=True, person_id=visit.person_id, visit_id=visit.visit_id
            )
        elif key == "cost":
            self._over(Page.COST, _nothing)
        else:
            outcome = inside_act(self._session.front, inside.visit, key, self._session.now())
            if isinstance(outcome, Refused):
                self._refuse(outcome)
            else:
                self._show(Page.ENDED, outcome)
            self._session.tell()

    def _leave(self, *, gave_up: bool) -> None:
        self._inside, self._undo, self._undo_left = None, "", 0
        self._walks.leave(gave_up=gave_up)

    def _go_home(self) -> None:
        self._page, self._said, self._under, self._under_said = Page.HOME, _nothing, Page.HOME, _nothing
        self._idle.touched()
        self._look_again()
        self.ticked.emit()

    def _gone(self) -> None:
        """Nobody touches the screen any more: what was over a page goes, else all that is personal goes."""
        if self._page is Page.HELP and self._under is not Page.HOME:
            self._back_under()
            return
        self._leave(gave_up=False)
        self._english, self._scale = False, 1.0
        self._go_home()

    # ---- answers

    def _give(self, walk: KioskWalk) -> None:
        turn = walk.standing.turn
        if isinstance(turn, Ended | Who):
            return
        reply = reply_of(turn, walk.answers, self._session.front.tier)
        outcome = self._session.answer(walk.walk_id, reply, at_kiosk=True)
        if isinstance(outcome, NotTaken):
            words = two(self._english, outcome.said.ja, outcome.said.en)[0]
            walk.show(outcome.number)
            asked = walk.asked
            walk.errors = {error_field(asked, outcome.field): words} if asked and outcome.field else {}
            walk.notice = "" if outcome.field else words

    def _refresh(self) -> None:
        shown = self._page_values()
        state = (self._page, self._english, self._scale, shown)
        if state != getattr(self, "_state", None):
            self._state = state
            self._shown = shown
            self.changed.emit()

    def _page_values(self) -> dict[str, Any]:
        front, now, walk = self._session.front, self._session.now(), self._walks.now_shown
        match self._page:
            case Page.HOME:
                return _map(home_shown(front.manual(now), self._english, price=self.priceOffered))
            case Page.WALK if walk is not None:
                return _map(walk_shown(front, walk, self._english, now, self._setting.picture))
            case Page.WAIT if walk is not None:
                return _map(wait_shown(walk.standing, self._english))
            case Page.COST if self._inside is not None:
                return _map(cost_shown(front, self._inside.visit, now, self._english))
            case Page.PRICE:
                return self._price()
            case _:
                return _map(self._said(self._english))

    def _price(self) -> dict[str, Any]:
        space, words = self._session.front.space, self._setting.price_words
        hours = two(self._english, space.hours_ja, space.hours_en)
        return {"lines": list(words(self._english)) if words else [], "hours": hours[0]}

    def _space(self) -> Pair:
        space = self._session.front.space
        return two(self._english, space.ja, space.en)

    def _slow(self) -> bool:
        walk = self._walks.now_shown
        return walk is not None and walk.asked is not None and walk.asked.kind in _SLOW

    def _photographed(self) -> bool:
        return bool(self._shown.get("code"))


def _nothing(english: bool) -> Message:
    return Message("info", "calm", "", "")


def _map(value: Any) -> dict[str, Any]:
    made: Mapping[str, Any] = plain(value)
    return dict(made)
