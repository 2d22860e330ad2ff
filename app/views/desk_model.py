"""The desk's window for QML: the strip at the top, who is inside, the search, the cards that come by themselves."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.desk.by_name import visit_to_show
from app.desk.outcome import Inside, Refused
from app.domain.passes import parts_of
from app.domain.spaces import wall
from app.views import desk_news
from app.views.bound import bound
from app.views.desk_day_model import DeskDayModel
from app.views.desk_news import News
from app.views.desk_news_stack import Make, NewsStack
from app.views.desk_people import found_people, nobody_found, people_inside
from app.views.desk_seams import PILLS, NoPapers, Papers, Pill, Sample
from app.views.desk_strip import Page, help_lines, page_of, strip_shown, trouble_words
from app.views.desk_tray_model import DeskTrayModel
from app.views.desk_walk_model import DeskWalkModel
from app.views.desk_words import plain_list, plain_map
from app.views.repair_model import RepairModel
from app.views.session import Session

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1
_SECOND = 1000


@QmlElement
@QmlUncreatable("made in Python")
class DeskModel(QObject):  # type: ignore[operator]
    """What the window itself shows; walkthroughs, visit card and day are models of their own.

    has_kiosk: a visitor's window is open beside this one. sample: only for a sample home.
    picture: the url of a file of the manual, "" for one that is missing.
    """

    changed = Signal()
    news_changed = Signal()
    ticked = Signal()
    face_changed = Signal()

    def __init__(
        self,
        session: Session,
        papers: Papers | None = None,
        sample: Sample | None = None,
        *,
        has_kiosk: bool = False,
        picture: Callable[[str], str] = lambda _file: "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sample = sample
        self._has_kiosk = has_kiosk
        self._pills: tuple[Pill, ...] = PILLS
        self._typed, self._who, self._page = "", "", Page.HOME
        self._news = NewsStack()
        self._english, self._scale, self._dark = False, 1.0, False
        self._trouble = trouble_words("", "", "")
        ways = papers or NoPapers()
        self.walk = DeskWalkModel(session, ways, picture, self)
        self.repair = RepairModel(session, ways, self)
        self.day = DeskDayModel(session, ways, self)
        self.tray = DeskTrayModel(sample, self)
        self._listen()
        self._second = QTimer(self, interval=_SECOND)
        self._second.timeout.connect(self._tick)
        self._second.start()

    def properties(self) -> dict[str, object]:
        """The required properties of DeskWindow.qml."""
        return {"model": self, "walk": self.walk, "repair": self.repair, "day": self.day, "samples": self.tray}

    def set_pills(self, pills: tuple[Pill, ...]) -> None:
        """The front door tells the truth about sync, printer and scanner."""
        self._pills = pills
        self.changed.emit()

    def trouble(self, code: str, ja: str, en: str, again: bool = False) -> None:
        """Something is wrong with the book: a plain page instead of everything. ja, en: sentence and what to do."""
        self._trouble = trouble_words(code, ja, en, again)
        self._turn(Page.TROUBLE)

    # what is shown

    @bound(str, notify=changed)
    def page(self) -> str:
        """Which page stands in the middle (desk_strip.Page)."""
        return self._page.value

    @bound("QVariantMap", notify=changed)
    def strip(self) -> dict[str, Any]:
        """The strip at the top (desk_strip.StripShown)."""
        return plain_map(
            strip_shown(self._session.front, self._session.now(), self._pills, self._sample, self._english)
        )

    @bound(str, notify=ticked)
    def clock(self) -> str:
        """`HH:MM` of the space."""
        return f"{self._session.now():%H:%M}"

    @bound("QVariantMap", notify=changed)
    def people(self) -> dict[str, Any]:
        """The left (desk_people.PeopleShown)."""
        return plain_map(people_inside(self._session.front, self._session.now(), self._english))

    @bound("QVariantList", notify=changed)
    def found(self) -> list[Any]:
        """Whom the search finds (desk_people.FoundLine)."""
        return plain_list(found_people(self._session.front, self._typed, self._session.now(), self._english))

    @bound(str, notify=changed)
    def nobody(self) -> str:
        """What an empty search says."""
        return nobody_found(self._typed, self._english)

    @bound(str, notify=changed)
    def typed(self) -> str:
        """What stands in the search."""
        return self._typed

    @bound(str, notify=changed)
    def whoTyped(self) -> str:
        """What stands in the search of the question whom a walkthrough is about."""
        return self._who

    @bound("QVariantList", notify=changed)
    def whoFound(self) -> list[Any]:
        """Whom that search finds."""
        return plain_list(found_people(self._session.front, self._who, self._session.now(), self._english))

    @bound(str, notify=changed)
    def whoNobody(self) -> str:
        """What that search says when it is empty."""
        return nobody_found(self._who, self._english)

    @bound("QVariantList", notify=news_changed)
    def news(self) -> list[Any]:
        """Cards that came by themselves (desk_news.News), the newest last."""
        return plain_list(self._news.shown(self._english))

    @bound("QVariantList", notify=face_changed)
    def keys(self) -> list[Any]:
        """The keys and what they do."""
        return plain_list(help_lines(self._english))

    @bound("QVariantMap", notify=changed)
    def troubleShown(self) -> dict[str, Any]:
        """The page of trouble (desk_strip.Trouble)."""
        return plain_map(self._trouble)

    @bound(bool, constant=True)
    def hasKiosk(self) -> bool:
        """Whether a question can be put on the visitor's screen."""
        return self._has_kiosk

    @bound(bool, notify=face_changed)
    def english(self) -> bool:
        """The language of this window."""
        return self._english

    @bound(float, notify=face_changed)
    def textScale(self) -> float:
        """1.0 to 2.0."""
        return self._scale

    @bound(bool, notify=face_changed)
    def dark(self) -> bool:
        """Whether the window is dark."""
        return self._dark

    # what is done

    @Slot(str)
    def scan(self, text: str) -> None:
        """A code was shown, anywhere; what comes of it opens beside what is open."""
        self._session.scan(text, at_kiosk=False)

    @Slot(str)
    def search(self, text: str) -> None:
        """Something was typed into the search."""
        self._typed = text
        self._turn(Page.SEARCH if text.strip() else self._rest())

    @Slot(str)
    def searchWho(self, text: str) -> None:
        """Something was typed to find whom a walkthrough is about."""
        self._who = text
        self.changed.emit()

    @Slot(str)
    def searchEntered(self, text: str) -> None:
        """Enter in the search: a code is scanned; one person found is opened."""
        if parts_of(text.strip()) is not None:
            self._typed = ""
            self.scan(text.strip())
            self._turn(self._rest())
            return
        found = found_people(self._session.front, text, self._session.now(), self._english)
        if len(found) == 1:
            self.openPerson(found[0].person)

    @Slot(str)
    def openPerson(self, person: str) -> None:
        """The card of somebody's visit: the open one, else the latest."""
        self.repair.open(visit_to_show(self._session.front, person))

    @Slot(str)
    def checkIn(self, person: str) -> None:
        """Somebody found by name comes in, as if their pass had been shown."""
        self._typed = ""
        self._session.come_in(person)

    @Slot(str)
    def leave(self, visit: str) -> None:
        """お帰り of somebody inside."""
        self._session.leave(visit)

    @Slot(str)
    def show(self, page: str) -> None:
        """Another page in the middle: help, emergency, home; the same once more puts it away."""
        self._turn(self._rest() if page == self._page.value else Page(page))

    @Slot()
    def back(self) -> None:
        """Esc: the innermost thing is put away, also a trouble that may be over; what is under way stays as a tab."""
        if self._page is Page.VISIT:
            self.repair.close()
            self._turn(Page.VISIT if self.repair.shown_visit else self._rest())
        elif self._page is Page.WALK:
            self.walk.aside()
            self._turn(self._rest())
        elif self._page is not Page.TROUBLE or self._trouble.again:
            self._typed = ""
            self._turn(self._rest())

    @Slot(int, str)
    def press(self, number: int, action: str) -> None:
        """A button on a card that came by itself."""
        card = self._news.take(number, self._english)
        self.news_changed.emit()
        if card is not None:
            self._pressed(card, action)

    @Slot(str)
    def pill(self, which: str) -> None:
        """A machine in the strip was pressed: what to do about it."""
        found = next((one for one in self._pills if one.id == which), None)
        if found is not None:
            self._tell(lambda number, english: desk_news.about_pill(number, found, english))

    @Slot(bool)
    def setEnglish(self, english: bool) -> None:
        """Japanese or English first."""
        self._english = english
        for one in (self.walk, self.repair, self.day):
            one.english = english
        self.face_changed.emit()
        self.news_changed.emit()
        self._refresh()

    @Slot(float)
    def setTextScale(self, scale: float) -> None:
        """Text from 100 to 200 %."""
        self._scale = min(2.0, max(1.0, scale))
        self.face_changed.emit()

    @Slot(bool)
    def setDark(self, dark: bool) -> None:
        """Light or dark."""
        self._dark = dark
        self.face_changed.emit()

    # within

    def _listen(self) -> None:
        self._session.changed.connect(self._refresh)
        self._session.refused.connect(self._refused)
        self._session.shown_inside.connect(self._inside)
        self._session.helped.connect(self._helped)
        self.day.printed.connect(self._printed)
        self.walk.changed.connect(self._settle)
        self.walk.came.connect(self._walk_came)
        self.repair.came.connect(self._visit_came)

    def _refresh(self) -> None:
        self.walk.refresh()
        self.day.refresh()
        self.repair.refresh()
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """The walkthrough in front came or went: the page follows, unless something else was opened on purpose."""
        if self._page in (Page.WALK, Page.HOME) and self._page is not self._rest():
            self._turn(self._rest())

    def _rest(self) -> Page:
        return page_of(self.walk.in_front is not None, bool(self.repair.shown_visit))

    def _turn(self, page: Page) -> None:
        self._page = page
        self.changed.emit()

    def _walk_came(self) -> None:
        self._typed, self._who = "", ""
        self.repair.open("")
        self._turn(self._rest())

    def _visit_came(self) -> None:
        self._turn(Page.VISIT)

    def _printed(self, where: str) -> None:
        self._tell(lambda number, english: desk_news.people_printed(number, where, english))

    def _refused(self, refused: Refused, at_kiosk: bool) -> None:
        self._tell(lambda number, english: desk_news.not_taken(number, refused, at_kiosk, english))

    def _inside(self, inside: Inside, at_kiosk: bool) -> None:
        if not at_kiosk:
            self._tell(lambda number, english: desk_news.somebody_inside(number, inside, english))

    def _helped(self, emergency: bool) -> None:
        at = wall(self._session.now())
        self._tell(lambda number, english: desk_news.called(number, at, emergency, english))

    def _tell(self, make: Make) -> None:
        self._news.tell(make)
        self.news_changed.emit()

    def _pressed(self, card: News, action: str) -> None:
        self.repair.open(card.about if action in (desk_news.BACK, desk_news.OUT, desk_news.CARD) else "")
        if action == desk_news.BACK:
            self.repair.stepBack()
        elif action == desk_news.OUT:
            self.repair.stepOut()
        elif action == desk_news.LEAVE:
            self.leave(card.about)
        elif action.startswith(desk_news.START):
            self._session.start(action.removeprefix(desk_news.START), "QR:不明", at_kiosk=False)

    def _tick(self) -> None:
        self.ticked.emit()
        self.walk.tick()
