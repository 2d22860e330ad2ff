"""Following a walkthrough through the real windows, whatever the manual asks: for the scripted day and the journeys."""

from collections.abc import Callable, Mapping

from PySide6.QtQuick import QQuickWindow

from app.cli.stage_desk import StagedDesk
from app.desk.open_walk import open_walk
from app.desk.outcome import Standing, Who
from app.manual.kinds import Actor, FieldType, Kind
from app.manual.model import Block, Field
from app.manual.walk import Ask
from app.shell.hand import NotThereError, drag, find, named, settle, tap, touch, write

PATIENCE = 8
Answers = Mapping[str, str]


class Player:
    """Answers question after question by touch.

    answers: options of choices and values of fields by their ids, `pay` the method, `count` the
    pieces of 1,000 yen. What is not given is answered like most people would.
    """

    def __init__(self, staged: StagedDesk, later: Callable[[int], None], answers: Answers) -> None:
        self.staged = staged
        self._later = later
        self._answers = answers

    def play(self, walk_id: str, until: str = "") -> Standing | None:
        """Answer until the walkthrough is over (None), stands at the step `until`, or asks who it is about."""
        for _ in range(80):
            standing = self.standing(walk_id)
            if standing is None or isinstance(standing.turn, Who):
                return standing
            if isinstance(standing.turn, Ask) and until and standing.turn.step.id == until:
                return standing
            self.one_question(walk_id)
        raise NotThereError(f"{walk_id} does not end")

    def standing(self, walk_id: str) -> Standing | None:
        """Where the walkthrough stands by the book; None when it is over."""
        return open_walk(self.staged.session.front, walk_id, self.staged.session.now())

    def one_question(self, walk_id: str) -> None:
        """Answer what is asked now, on the face that asks. Raises NotThereError when nothing answers to touch."""
        before = self._mark(walk_id)
        for _ in range(PATIENCE):
            standing = self.standing(walk_id)
            if standing is None or not isinstance(standing.turn, Ask):
                return
            window = self._window(standing, standing.turn)
            touched = [self._answer(window, block) for block in standing.turn.blocks]
            if self._mark(walk_id) == before and named(window, "next"):
                tap(window, "next")
            elif self._mark(walk_id) == before and named(window, "pad-done"):
                tap(window, "pad-done")
            elif not any(touched):
                settle()
            if self._mark(walk_id) != before:
                return
        raise NotThereError(f"no way on from {before}")

    def _mark(self, walk_id: str) -> object:
        standing = self.standing(walk_id)
        if standing is None:
            return None
        return standing.walking.walk.trace, standing.walking.walk.frames, standing.walking.answers

    def _window(self, standing: Standing, ask: Ask) -> QQuickWindow:
        kiosk, desk = self.staged.kiosk_window, self.staged.desk_window
        on_kiosk = (
            ask.actor is Actor.VISITOR and self.staged.kiosk is not None and str(self.staged.kiosk.page) == "walk"
        )
        if on_kiosk and kiosk is not None:
            return kiosk
        if desk is None or self.staged.desk is None:
            raise NotThereError("the desk")
        self.staged.desk.walk.bring(standing.walking.walk_id)
        settle()
        if ask.actor is Actor.VISITOR and named(desk, "answerHere"):
            tap(desk, "answerHere")
        if ask.actor is Actor.OWNER and named(desk, "ownerSaid"):
            tap(desk, "ownerSaid")
        return desk

    def _answer(self, window: QQuickWindow, block: Block) -> bool:
        """Touch the card of a block, if it is on the page now."""
        try:
            self._touch(window, block)
        except NotThereError:
            return False
        return True

    def _touch(self, window: QQuickWindow, block: Block) -> None:
        number = block.number
        match block.kind:
            case Kind.TICK:
                tick = find(window, f"tick-{number}")
                if not tick.property("checked"):
                    touch(window, tick)
            case Kind.HAND | Kind.TAKE_BACK:
                given = find(window, f"given-{number}")
                if not given.property("chosen"):
                    touch(window, given)
            case Kind.PHONE:
                tap(window, f"reached-{number}")
            case Kind.CHOOSE:
                tap(window, f"option-{self._answers.get(block.id) or block.options[0].id}")
            case Kind.CONSENT:
                self._consent(window, block)
            case Kind.FILL:
                # the visitor's face asks for a name once, so not every field of the manual is on the page
                there = [one for one in block.fields if named(window, f"field-{one.id}")]
                if not there:
                    raise NotThereError("form")
                for field in there:
                    self._fill(window, field)
            case Kind.PAY:
                self._pay(window)
            case Kind.COUNT:
                write(window, find(window, "pieces-1000"), self._answers.get("count", "20"))
            case Kind.WAIT:
                self._later(block.minutes or 0)
                tap(window, f"over-{number}")
            case Kind.SHOOT:
                tap(window, f"shoot-{number}")
            case Kind.RECORD:
                write(window, find(window, f"note-{number}"), self._answers.get("words", "特になし"))
            case _:
                raise NotThereError("nothing to touch")

    def _consent(self, window: QQuickWindow, block: Block) -> None:
        yes = self._answers.get(block.id, "yes") == "yes"
        pads = named(window, "signature")
        if yes and pads:
            drag(window, pads[0])
        tap(window, "agree" if yes else "disagree")

    def _fill(self, window: QQuickWindow, field: Field) -> None:
        value = self._answers.get(field.id) or _usual(field)
        if not value:
            return
        box = find(window, f"field-{field.id}")
        if field.options:
            touch(window, find(window, f"pick-{value}"))
        elif field.type is FieldType.YES_NO:
            inside = [one for one in named(window, f"pick-{value}") if _within(one, box)]
            if not inside:
                raise NotThereError(field.id)
            touch(window, inside[0])
        elif not _text_of(box):
            write(window, box, value)

    def _pay(self, window: QQuickWindow) -> None:
        method = self._answers.get("pay", "cash")
        picks = named(window, f"pick-{method}")
        if picks:
            touch(window, picks[0])
        if named(window, "exact"):
            tap(window, "exact")
        tap(window, "paid")


def _within(item: object, box: object) -> bool:
    while item is not None:
        if item is box or item == box:
            return True
        item = item.parentItem()  # type: ignore[attr-defined]
    return False


def _text_of(box: object) -> str:
    return str(box.property("value") or "")  # type: ignore[attr-defined]


def _usual(field: Field) -> str:
    """What most people would answer to a field that has to be filled."""
    if not field.required:
        return ""
    return {
        FieldType.YES_NO: "yes",
        FieldType.KANA: "やまもと あおい",
        FieldType.TEXT: "山本 葵",
        FieldType.PHONE: "000-0009-0001",
        FieldType.MAIL: "aoi@example.com",
        FieldType.TIME: "14:00",
        FieldType.DATE: "2026-12-10",
        FieldType.MEMBER: "MS001",
    }.get(field.type, field.options[0] if field.options else "1")
