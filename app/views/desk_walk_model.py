"""The middle and the foot of the desk for QML: the walkthroughs side by side, the one in front, its answers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QJSValue, QmlElement, QmlUncreatable

from app.desk.open_walk import open_walks
from app.desk.outcome import NotTaken, Standing
from app.desk.pricing import price_of_walking
from app.desk.sentences import sentence
from app.desk.undo import undo_check_in, undo_check_out
from app.domain.visits import Visit
from app.manual.answers import CannotNow, Skipped
from app.manual.kinds import Kind, Why
from app.manual.walk import Ask
from app.views.block_rows import Shown
from app.views.bound import bound
from app.views.desk_made import Pictures, made_shown
from app.views.desk_reply import goes_on, missing, reply_of
from app.views.desk_seams import Papers
from app.views.desk_step import Given, step_shown, tab_of, with_pictures
from app.views.desk_walks import DeskWalks, Held
from app.views.desk_words import FillWords, pick, plain_map
from app.views.session import Session

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class DeskWalkModel(QObject):  # type: ignore[operator]
    """Turns walkthroughs into the step in front and the tabs; holds no rule of the desk."""

    changed = Signal()
    ticked = Signal()
    came = Signal()
    """Something came to the front: what else was shown in the middle gives way."""

    def __init__(
        self, session: Session, papers: Papers, picture: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._papers = papers
        self._pictures = Pictures(papers)
        self._picture = picture
        self._walks = DeskWalks()
        self._over: set[str] = set()
        self.english = False
        session.stood.connect(self._stood)
        self.refresh()

    def refresh(self) -> None:
        """Read from the book where everything stands."""
        self._walks.read(open_walks(self._session.front, self._session.now()), self._session.now())
        self.changed.emit()
        self.ticked.emit()

    def tick(self) -> None:
        """A second went by; a wait that is over now says so in its tab."""
        self.ticked.emit()
        now = self._session.now()
        over = {key for key, one in self._walks.held.items() if one.wait_until and not one.wait_left(now)}
        if over != self._over:
            self._over = over
            self.changed.emit()

    @property
    def in_front(self) -> Held | None:
        """The walkthrough in front."""
        return self._walks.held.get(self._walks.front)

    @bound("QVariantList", notify=changed)
    def tabs(self) -> list[Any]:
        """The tabs at the foot, oldest first."""
        front, now = self._session.front, self._session.now()
        return [
            plain_map(
                tab_of(front, one.standing, self.english, in_front=key == self._walks.front, left=one.wait_left(now))
            )
            for key, one in self._walks.held.items()
        ]

    @bound("QVariantMap", notify=changed)
    def step(self) -> dict[str, Any]:
        """The step in front; empty where nothing is."""
        held = self.in_front
        if held is None:
            return {}
        front, now = self._session.front, self._session.now()
        drafts = held.drafts or self._session.drafts.get(held.standing.walking.walk_id, {})
        given = Given(held.key, held.answers, drafts, held.notice)
        shown = step_shown(front, held.standing, self._shown(held), given, now, resumed=held.resumed)
        shown = with_pictures(shown, self._picture)
        return plain_map(shown) | {"here": held.here}

    @bound("QVariantMap", notify=changed)
    def made(self) -> dict[str, Any]:
        """What the walkthrough in front made so far."""
        held = self.in_front
        return plain_map(made_shown(held.standing, held.made, self._pictures, self.english)) if held else {}

    @bound("QVariantList", notify=changed)
    def reasons(self) -> list[Any]:
        """Why something cannot be done now."""
        return [{"id": one.name, "text": pick(self.english, one.value, one.en)} for one in Why]

    @bound("QVariantMap", notify=ticked)
    def left(self) -> dict[str, int]:
        """Seconds until the wait of each walkthrough is over."""
        now = self._session.now()
        return {key: one.wait_left(now) for key, one in self._walks.held.items()}

    @bound(int, notify=ticked)
    def undoLeft(self) -> int:
        """Seconds in which the last deed in front can be taken back without a word."""
        held = self.in_front
        return held.undo_left(self._session.now()) if held else 0

    @Slot(int, "QVariant")
    def answered(self, number: int, value: Any) -> None:
        """A card has its answer; a choice, a payment and the end of a wait go on by themselves."""
        held = self.in_front
        if held is None or not isinstance(held.standing.turn, Ask):
            return
        held.answers[number] = value.toVariant() if isinstance(value, QJSValue) else value
        if held.answers[number] is False:
            del held.answers[number]
        held.notice = ""
        if goes_on(held.standing.turn, number, held.answers):
            self.next()
        else:
            self.changed.emit()

    @Slot(int, "QVariant")
    def drafted(self, number: int, value: Any) -> None:
        """A form is half filled: kept while other things come to the front."""
        if held := self.in_front:
            held.drafts[number] = value.toVariant() if isinstance(value, QJSValue) else value

    @Slot()
    def next(self) -> None:
        """次へ: give all answers of the step."""
        held = self.in_front
        if held is None or not isinstance(held.standing.turn, Ask):
            return
        ask = held.standing.turn
        reply = reply_of(ask, held.answers, self._session.front.tier)
        if (open_block := missing(ask, reply)) is not None:
            ja, en = (
                f"「{open_block.said.ja}」がまだです。",
                f"“{open_block.said.en or open_block.said.ja}” is still open.",
            )
            self._notice(held, pick(self.english, ja, en))
            return
        self._give(held, reply)

    @Slot(int, str, str)
    def cannot(self, number: int, why: str, words: str) -> None:
        """いまはできない: the block stays open as a to-do. why: a name of `Why`."""
        if held := self.in_front:
            self._give(held, {number: CannotNow(Why[why], words.strip())})

    @Slot(int, str)
    def skip(self, number: int, reason: str) -> None:
        """とばす, with the reason."""
        if held := self.in_front:
            self._give(held, {number: Skipped(reason.strip(), self._session.front.tier)})

    @Slot()
    def answerHere(self) -> None:
        """The visitor's answers are typed in at the desk, from paper or from what they say."""
        if held := self.in_front:
            held.here = True
            if held.standing.walking.at_kiosk:
                self._session.move(held.standing.walking.walk_id, to_kiosk=False, reason="代筆")
            self.changed.emit()

    @Slot()
    def showVisitor(self) -> None:
        """The visitor answers by themselves again."""
        if held := self.in_front:
            held.here = False
            self.changed.emit()

    @Slot()
    def toKiosk(self) -> None:
        """Show the question on the visitor's screen."""
        if held := self.in_front:
            self._session.move(held.standing.walking.walk_id, to_kiosk=True, reason="お客様の番")

    @Slot(str, str)
    def choose(self, person: str, visit: str) -> None:
        """Whom the walkthrough in front is about."""
        if self._walks.front:
            self._session.choose_who(self._walks.front, at_kiosk=False, person_id=person, visit_id=visit)

    @Slot(str)
    def bring(self, walk: str) -> None:
        """A tab was pressed."""
        self._walks.to_front(walk)
        self.changed.emit()
        self.came.emit()

    @Slot(int)
    def bringAt(self, place: int) -> None:
        """Ctrl+1 to 9: the tab at that place, from 1."""
        walks = list(self._walks.held)
        if 0 < place <= len(walks):
            self.bring(walks[place - 1])

    @Slot()
    def aside(self) -> None:
        """もどる: what is in front stays as a tab; what has ended is put away."""
        held = self.in_front
        if held is not None and held.over:
            self._walks.drop(self._walks.front)
        else:
            self._walks.aside()
        self.changed.emit()

    @Slot(str)
    def stop(self, reason: str) -> None:
        """やめる: the walkthrough ends as 中止."""
        if self._walks.front:
            self._session.stop(self._walks.front, reason.strip())

    @Slot()
    def undo(self) -> None:
        """Take back what was just done, within ten seconds."""
        held = self.in_front
        if held is None:
            return
        act, visit = (
            (undo_check_out, held.made.checked_out) if held.made.checked_out else (undo_check_in, held.made.checked_in)
        )
        answer = act(self._session.front, visit, "", self._session.now())
        if isinstance(answer, Visit):
            self._walks.drop(self._walks.front)
            self._session.tell()
        else:
            said = sentence(answer)
            self._notice(held, pick(self.english, said.ja, said.en))

    @Slot()
    def printPass(self) -> None:
        """The pass in front as a slip."""
        if (held := self.in_front) and held.made.new_pass:
            self._papers.print_pass(held.made.new_pass)

    @Slot()
    def savePass(self) -> None:
        """The pass in front as files."""
        if (held := self.in_front) and held.made.new_pass:
            self._saved(held, self._papers.save_pass(held.made.new_pass))

    @Slot()
    def printReceipt(self) -> None:
        """The receipt in front on paper."""
        if (held := self.in_front) and held.made.receipt:
            self._papers.print_receipt(held.made.receipt)

    @Slot()
    def saveReceipt(self) -> None:
        """The receipt in front as a file."""
        if (held := self.in_front) and held.made.receipt:
            self._saved(held, self._papers.save_receipt(held.made.receipt))

    def _stood(self, standing: Standing) -> None:
        before = self._walks.front
        self._walks.stood(standing, self._session.now())
        if self._walks.front != before:
            self.came.emit()

    def _give(self, held: Held, reply: Any) -> None:
        outcome = self._session.answer(held.standing.walking.walk_id, reply, at_kiosk=False)
        if isinstance(outcome, NotTaken):
            said = pick(self.english, outcome.said.ja, outcome.said.en)
            held.answers.pop(outcome.number, None)
            held.errors = {outcome.field: said} if outcome.field else {}
            self._notice(held, said)

    def _notice(self, held: Held, words: str) -> None:
        held.notice = words
        self.changed.emit()

    def _saved(self, held: Held, where: str) -> None:
        ja, en = (
            (f"保存しました: {where}", f"Saved: {where}")
            if where
            else ("保存できませんでした。", "Could not be saved.")
        )
        self._notice(held, pick(self.english, ja, en))

    def _shown(self, held: Held) -> Shown:
        session, walking = self._session, held.standing.walking
        asks_money = isinstance(held.standing.turn, Ask) and any(
            one.kind in (Kind.QUOTE, Kind.PAY) for one in held.standing.turn.blocks
        )
        quote = held.quote or (price_of_walking(session.front, walking, session.now()) if asks_money else None)
        return Shown(
            self.english,
            walking.walk.manual,
            FillWords(session.front, walking, session.now()),
            quote,
            due=walking.sums.due or 0,
            prepaid=quote.prepaid if quote else 0,
            due_in=held.wait_left(session.now()),
            payment=session.front.space.payment,
            errors=held.errors,
        )
