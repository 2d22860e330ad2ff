"""The page of a question on the visitor's screen, as one frozen value made from the walkthrough."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Standing
from app.desk.pricing import price_of_walking
from app.domain.rates.quote import Quote
from app.manual.kinds import Kind
from app.manual.model import Block
from app.manual.walk import Ask
from app.views.block_rows import Row, Shown, rows_of
from app.views.desk_words import FillWords
from app.views.kiosk_form import as_asked
from app.views.kiosk_screen import Pair, step_names, two
from app.views.kiosk_walk import GOES_ON, KioskWalk

# Kinds for which somebody may ask for paper and a pen instead.
_ON_PAPER = frozenset({Kind.FILL, Kind.CONSENT})


@dataclass(frozen=True, slots=True)
class WalkShown:
    """One question. key: changes with the screen. at, of: place of this screen among those of the question, from 0.

    paper: 紙で書く is offered. going: 次へ is shown, with its two texts. notice: why an answer was not taken.
    """

    key: str
    procedure: str
    step: str
    step_sub: str
    rows: tuple[Row, ...]
    at: int
    of: int
    paper: bool
    going: bool
    next: str
    next_sub: str
    notice: str


def walk_shown(front: Front, walk: KioskWalk, english: bool, now: datetime, picture: Callable[[str], str]) -> WalkShown:
    """The screen that a walkthrough stands at. picture: the url of a file of the manual, "" where it is missing."""
    procedure, step = step_names(walk.standing, english)
    asked = walk.asked
    rows = _rows(front, walk, english, now, picture)
    following = _next_words(asked, english)
    return WalkShown(
        f"{walk.key}|{walk.at}",
        procedure[0],
        *step,
        rows,
        walk.at,
        len(walk.screens),
        asked is not None and asked.kind in _ON_PAPER,
        _may_go_on(walk, asked),
        *following,
        walk.notice,
    )


def _rows(
    front: Front, walk: KioskWalk, english: bool, now: datetime, picture: Callable[[str], str]
) -> tuple[Row, ...]:
    standing = _only(walk.standing, (*walk.heard, *walk.screen))
    shown = Shown(
        english,
        standing.walking.walk.manual,
        FillWords(front, standing.walking, now),
        quote=_quote(front, walk, now),
        due=standing.walking.sums.due or 0,
        due_in=_seconds(walk.asked),
        payment=front.space.payment,
        drafts=walk.answers,
        errors=walk.errors,
    )
    blocks = standing.turn.blocks if isinstance(standing.turn, Ask) else ()
    return tuple(
        _for_visitor(row, block, walk, english, front, picture)
        for row, block in zip(rows_of(standing, shown), blocks, strict=True)
    )


def _for_visitor(
    row: Row, block: Block, walk: KioskWalk, english: bool, front: Front, picture: Callable[[str], str]
) -> Row:
    """What is read aloud to a visitor is read by them here; a form shows what was typed, and what it is for."""
    if row["kind"] == "say":
        return row | {"kind": "read"}
    if row["kind"] == "picture":
        return row | {"pictureUrl": picture(row["pictureUrl"]) if row["pictureUrl"] else ""}
    if block.kind is Kind.FILL:
        typed = walk.drafts.get(block.number, {})
        asked = as_asked(
            row,
            block,
            typed,
            english=english,
            operator=front.space.operator,
            in_english=lambda words: _english_of(front, words),
        )
        return asked | {"value": None}
    if block.kind is Kind.TICK:
        return row | {"done": block.number in walk.answers}
    return row


def _only(standing: Standing, blocks: tuple[Block, ...]) -> Standing:
    """The same standing with these blocks alone."""
    turn = standing.turn
    return replace(standing, turn=replace(turn, blocks=blocks)) if isinstance(turn, Ask) else standing


def _quote(front: Front, walk: KioskWalk, now: datetime) -> Quote | None:
    if walk.asked is None or walk.asked.kind is not Kind.QUOTE:
        return walk.quote
    return walk.quote or price_of_walking(front, walk.standing.walking, now)


def _seconds(block: Block | None) -> int:
    return (block.minutes or 0) * 60 if block is not None and block.kind is Kind.WAIT else 0


def _may_go_on(walk: KioskWalk, asked: Block | None) -> bool:
    """次へ stands where an answer does not go on by itself, and where there is one already."""
    if asked is None or asked.kind not in GOES_ON or asked.number in walk.answers:
        return True
    return asked.kind is Kind.CHOOSE and not asked.required


def _next_words(asked: Block | None, english: bool) -> Pair:
    if asked is not None and asked.kind is Kind.QUOTE:
        return two(english, "わかりました", "I see")
    return two(english, "次へ", "Next")


def _english_of(front: Front, words: str) -> str:
    """A category or plan of the rate card by its English words; others as they are."""
    found = front.card.category_named(words) or front.card.plan_named(words)
    return found.en if found else words
