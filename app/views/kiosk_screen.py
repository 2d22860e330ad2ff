"""What the pages of the visitor's screen show: frozen values made from what the desk knows, without Qt.

Every pair is (first language of the screen, the other one under it).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.desk.outcome import Standing, Who
from app.manual.model import Manual, Procedure, Said
from app.manual.triggers import buttons
from app.manual.walk import Ask

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Action:
    """A big button of a page. id: what `KioskModel.act` is told."""

    id: str
    text: str
    sub: str = ""
    primary: bool = False
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Somebody to call. now: whether they can be reached at this hour."""

    name: str
    sub: str
    phone: str
    hours: str
    now: bool


@dataclass(frozen=True, slots=True)
class Message:
    """A page that says something. tone: calm, good or care, never red. code: a QR to be photographed, "" for none."""

    glyph: str
    tone: str
    text: str
    sub: str
    todo: str = ""
    todo_sub: str = ""
    actions: tuple[Action, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    code: str = ""
    caption: str = ""
    caption_sub: str = ""
    undo: bool = False


@dataclass(frozen=True, slots=True)
class HomeShown:
    """The first page: the manual's own buttons, and whether a price list is one touch away."""

    buttons: tuple[Action, ...]
    price: bool


@dataclass(frozen=True, slots=True)
class CostShown:
    """What a visit costs so far and at most today. lines: of the quote."""

    name: str
    since: str
    so_far: int
    at_most: int
    lines: tuple[Mapping[str, Any], ...]
    explain: tuple[str, ...]


HOME = "home"
_GLYPHS = (
    ("お帰り", "leave"),
    ("帰る", "leave"),
    ("はじめて", "enter"),
    ("会員", "card"),
    ("2回目", "person"),
    ("見学", "eye"),
    ("打合せ", "people"),
    ("連れ", "people"),
    ("荷物", "parcel"),
    ("会議室", "key"),
)


def two(english: bool, ja: str, en: str) -> Pair:
    """A text and the other language under it; one that is missing shows the other alone."""
    if english:
        return (en, ja) if en else (ja, "")
    return (ja, en) if ja else (en, "")


def said(english: bool, words: Said) -> Pair:
    """The same for a text of the manual."""
    return two(english, words.ja, words.en)


def action(english: bool, key: str, ja: str, en: str, *, primary: bool = False, glyph: str = "") -> Action:
    """A button in both languages."""
    return Action(key, *two(english, ja, en), primary=primary, glyph=glyph)


def go_home(english: bool, *, primary: bool = False) -> Action:
    """The way back to the first page."""
    return action(english, HOME, "はじめの画面へ", "Start page", primary=primary, glyph="home")


def home_shown(manual: Manual, english: bool, *, price: bool) -> HomeShown:
    """The manual's own buttons for visitors, in its order; the first is the green one."""
    shown = [
        Action(
            f"{one.procedure.id}|{one.said.ja}", *said(english, one.said), primary=at == 0, glyph=glyph_of(one.said.ja)
        )
        for at, one in enumerate(buttons(manual, kiosk=True))
    ]
    return HomeShown(tuple(shown), price)


def glyph_of(label: str) -> str:
    """An icon for a button by its words; an arrow where none fits."""
    return next((glyph for word, glyph in _GLYPHS if word in label), "next")


def step_names(standing: Standing, english: bool) -> tuple[Pair, Pair]:
    """The procedure and the step that a question belongs to."""
    turn = standing.turn
    if isinstance(turn, Ask):
        return said(english, turn.procedure.said), said(english, turn.step.said)
    procedure = begun_by(standing)
    return said(english, procedure.said), ("", "")


def begun_by(standing: Standing) -> Procedure:
    """The procedure that a walkthrough began with."""
    return standing.walking.walk.manual.procedure(standing.walking.procedure_id)


def asks_who(standing: Standing) -> bool:
    """Whether it must be known whom this is about."""
    return isinstance(standing.turn, Who)
