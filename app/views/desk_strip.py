"""The strip at the top of the desk, the pages of its middle, and the fixed words of both."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.desk.front import Front
from app.domain.spaces import PayBy
from app.views.desk_seams import Pill, Sample
from app.views.desk_words import Tone, date_text, pick


class Page(StrEnum):
    """What stands in the middle."""

    HOME = "home"
    WALK = "walk"
    VISIT = "visit"
    SEARCH = "search"
    EMERGENCY = "emergency"
    HELP = "help"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class PillShown:
    """A machine's truth in words."""

    id: str
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class StripShown:
    """sample: the clock is the movable one of the samples."""

    space: str
    day: str
    sample: bool
    mixer: str
    tier: str
    pills: tuple[PillShown, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A plain page: what is the case and what to do.

    code: for whoever is called. again: the book can be used further, so the desk may go on and try once more.
    """

    code: str
    text: str
    sub: str
    again: bool


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key and what it does."""

    key: str
    text: str


def page_of(walk_in_front: bool, visit_open: bool) -> Page:
    """What the middle goes back to: the visit card, the walkthrough in front, or nothing."""
    if visit_open:
        return Page.VISIT
    return Page.WALK if walk_in_front else Page.HOME


def strip_shown(
    front: Front, now: datetime, pills: tuple[Pill, ...], sample: Sample | None, english: bool
) -> StripShown:
    """Where, when, who, and the truth about the machines. What the till should hold is never here."""
    watching = front.book.open_shift() is not None
    cash = PayBy.CASH in front.space.payment
    every = (*pills, _TILL_SHUT if not watching else _TILL_OPEN if cash else _NO_TILL)
    return StripShown(
        pick(english, front.space.ja, front.space.en),
        date_text(now, english),
        sample is not None,
        pick(english, front.mixer.name, front.mixer.romaji),
        pick(english, front.tier.ja, front.tier.en),
        tuple(PillShown(one.id, pick(english, one.ja, one.en), one.tone) for one in every),
    )


_TILL_OPEN = Pill("till", "レジ 受け取れます", "Till open", Tone.GOOD)
_NO_TILL = Pill("till", "現金なし", "No cash here")
_TILL_SHUT = Pill("till", "シフトはまだです", "No shift yet")


def trouble_words(code: str, ja: str, en: str, again: bool = False) -> Trouble:
    """The page of trouble: both languages at once, whoever reads it."""
    return Trouble(code, ja, en, again)


_KEYS = (
    ("/", "さがす(名前・よみ・下4けた・番号)", "Search (name, reading, last four, code)"),
    ("Enter", "次へ", "Next"),
    ("Esc", "もどる・わきに置く", "Back, put aside"),
    ("1–9", "答えをえらぶ", "Choose an answer"),
    ("Ctrl+1–9", "開いている手順をえらぶ", "Choose an open procedure"),
    ("Tab", "次のボタンへ", "To the next button"),
    ("F1", "このヘルプ", "This help"),
    ("F2", "いま居る人", "People inside"),
    ("F9", "地震・火事・急病", "Earthquake, fire, illness"),
)


def help_lines(english: bool) -> tuple[KeyLine, ...]:
    """The keys of the desk."""
    return tuple(KeyLine(key, pick(english, ja, en)) for key, ja, en in _KEYS)
