"""The visitor's screen for QML: which page stands, what it shows, and one act for each touch."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QJSValue, QmlElement, QmlUncreatable

from app.desk.outcome import Inside, NotTaken, Refused, Standing, Who
from app.manual.kinds import Kind
from app.manual.walk import Ended
from app.views.desk_reply import reply_of
from app.views.kiosk_form import as_typed, error_field
from app.views.kiosk_idle import Page, Passed
from app.views.kiosk_pages import KioskPages, KioskSetting
from app.views.kiosk_screen import Pair, two
from app.views.kiosk_walk import GOES_ON, KioskWalk
from app.views.kiosk_walks import PAPER
from app.views.session import Session

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.25, 1.5, 2.0)


@QmlElement
@QmlUncreatable("made in Python")
class KioskModel(QObject):  # type: ignore[operator]
    """Turns touches and scans into pages; holds no rule of the desk. Must outlive the window that shows it."""

    changed = Signal()
    ticked = Signal()
    turned = Signal(bool)
    """One screen for both: it is asked to go round; True towards the visitor."""
    faced = Signal(bool)
    """It was turned round; True towards the visitor."""

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
        self._english, self._scale = False, SCALES[0]
        self._shown: dict[str, Any] = {}
        self._drawn: object = None
        self._pages = KioskPages(session, self._setting, self._refresh, self.turned.emit)
        self._pages.walks.remember()
        session.stood.connect(self._stood)
        session.refused.connect(self._refused)
        session.shown_inside.connect(self._shown_inside)
        session.changed.connect(self._look_again)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        if self._setting.second:
            self._timer.start(self._setting.second)
        self._pages.look_again()

    # ---- what QML reads

    @Property(str, notify=changed)
    def page(self) -> str:
        """Which page stands: a value of `Page`."""
        return self._pages.page.value

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
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
        space = self._session.front.space
        return two(self._english, space.ja, space.en)[0]

    @Property(bool, notify=ticked)
    def asksStill(self) -> bool:
        """Whether まだご利用ですか stands over the page."""
        return self._pages.idle.asking

    @Property(int, notify=ticked)
    def stillLeft(self) -> int:
        """Seconds until the first page comes back by itself."""
        return self._pages.idle.left

    @Property(int, notify=ticked)
    def undoLeft(self) -> int:
        """Seconds in which the visitor can take back what was just done."""
        return self._pages.undo_left

    @Property(int, notify=ticked)
    def idleMs(self) -> int:
        """How long this page stands without a touch, in milliseconds."""
        pages = self._pages
        return 1000 * pages.idle.seconds(pages.page, form=pages.slow, photographed=self._photographed())

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
            case "return":
                self._pages.back_under()
            case "turned":
                self._pages.back_under()
                self.faced.emit(self._pages.visitors_side)
            case "staff":
                self._pages.call()
            case "back" | "away" | "leave" | "cost":
                self._pages.act_inside(key)
            case "price":
                self._pages.over(Page.PRICE)
            case _ if key.startswith("emergency|"):
                self._pages.begin_emergency(key.partition("|")[2])
            case _:
                self._pages.begin(key)

    @Slot(int, "QVariant")
    def answered(self, number: int, value: Any) -> None:
        """A card of the question has its answer."""
        self.touched()
        walk = self._asked(number)
        if walk is None or walk.asked is None:
            return
        given = _value(value)
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
        walk = self._asked(number)
        if walk is not None and walk.asked is not None:
            walk.drafts[number] = as_typed(walk.asked, _value(value))

    @Slot()
    def next(self) -> None:
        """次へ: the next screen of the question, or all its answers to the desk."""
        self.touched()
        walk = self._pages.walk
        if walk is None or not walk.visitors_turn:
            return
        if not walk.go(1):
            self._give(walk)
        self._refresh()

    @Slot()
    def back(self) -> None:
        """前へもどる, within the screens of one question."""
        self.touched()
        if (walk := self._pages.walk) is not None and walk.go(-1):
            self._refresh()

    @Slot()
    def paper(self) -> None:
        """紙で書く: the desk takes the question over."""
        self.touched()
        self._pages.walks.to_desk(PAPER)
        self._pages.show(Page.WAIT)

    @Slot()
    def home(self) -> None:
        """はじめの画面へ, by the visitor's own word."""
        self._pages.leave(gave_up=True)
        self._pages.go_home()

    @Slot()
    def callStaff(self) -> None:
        """スタッフを呼ぶ, the corner at the left."""
        self.touched()
        self._pages.call()

    @Slot()
    def emergency(self) -> None:
        """地震・火事・急病, the corner at the right."""
        self.touched()
        self._pages.alarm()

    @Slot()
    def undo(self) -> None:
        """取り消す."""
        self.touched()
        self._pages.undo()

    @Slot()
    def switchLanguage(self) -> None:
        """日本語 and English."""
        self._english = not self._english
        self.touched()
        self._refresh()

    @Slot()
    def switchSize(self) -> None:
        """The next text size; after the largest the smallest."""
        self._scale = SCALES[(SCALES.index(self._scale) + 1) % len(SCALES)]
        self.touched()
        self._refresh()

    @Slot()
    def touched(self) -> None:
        """Somebody is there: any touch or key."""
        self._pages.idle.touched()
        self.ticked.emit()

    @Slot()
    def tick(self) -> None:
        """A second went by."""
        pages = self._pages
        pages.undo_left = max(0, pages.undo_left - 1)
        passed = Passed.NOTHING
        if pages.page is not Page.HOME or self._english or self._scale != SCALES[0]:
            passed = pages.idle.tick(pages.page, form=pages.slow, photographed=self._photographed())
        if passed is Passed.HOME and pages.gone():
            self._english, self._scale = False, SCALES[0]
            self._refresh()
        self.ticked.emit()

    @Slot(str)
    def scan(self, text: str) -> None:
        """A code was shown to this screen. While somebody answers a question it is not for this screen."""
        self.touched()
        if self._pages.page is not Page.WALK:
            self._session.scan(text, at_kiosk=True)

    def scan_picture(self, path: str) -> None:
        """A picture of a code, handed over by the front door; one that says nothing is passed over."""
        text = self._read_image(path) if self._read_image else None
        if text:
            self.scan(text)

    # ---- what the desk says: slots of this object, so that nothing is called when it is gone

    @Slot(Standing)
    def _stood(self, standing: Standing) -> None:
        self._pages.stood(standing)

    @Slot(Refused, bool)
    def _refused(self, refused: Refused, at_kiosk: bool) -> None:
        self._pages.refused(refused, at_kiosk)

    @Slot(Inside, bool)
    def _shown_inside(self, inside: Inside, at_kiosk: bool) -> None:
        self._pages.shown_inside(inside, at_kiosk)

    @Slot()
    def _look_again(self) -> None:
        self._pages.look_again()

    # ---- answers

    def _asked(self, number: int) -> KioskWalk | None:
        """The walkthrough, where this block is what its screen asks."""
        walk = self._pages.walk
        return walk if walk is not None and walk.asked is not None and walk.asked.number == number else None

    def _give(self, walk: KioskWalk) -> None:
        turn = walk.standing.turn
        if isinstance(turn, Ended | Who):
            return
        reply = reply_of(turn, walk.answers, self._session.front.tier)
        outcome = self._session.answer(walk.walk_id, reply, at_kiosk=True)
        if isinstance(outcome, NotTaken):
            words: Pair = two(self._english, outcome.said.ja, outcome.said.en)
            walk.show(outcome.number)
            asked = walk.asked
            walk.errors = {error_field(asked, outcome.field): words[0]} if asked and outcome.field else {}
            walk.notice = "" if outcome.field else words[0]

    def _refresh(self) -> None:
        shown = self._pages.values(self._english)
        drawn = (self._pages.page, self._english, self._scale, shown)
        if drawn != self._drawn:
            self._drawn, self._shown = drawn, shown
            self.changed.emit()
        self.ticked.emit()

    def _photographed(self) -> bool:
        return bool(self._shown.get("code"))


def _value(value: Any) -> Any:
    return value.toVariant() if isinstance(value, QJSValue) else value
