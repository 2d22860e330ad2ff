"""Answering: what somebody said to the question that a walkthrough stands at."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from app.desk.front import Front
from app.desk.go_on import go_on, standing_now
from app.desk.open_walk import walking_of
from app.desk.outcome import NotTaken, Refused, Standing, Why
from app.desk.settle_block import Settling, settle_block
from app.desk.tender import short_of
from app.desk.walking import Walking, with_walk
from app.manual.answers import Given, Paid
from app.manual.answers import NotTaken as WalkNotTaken
from app.manual.answers import answer as take_answer
from app.manual.model import Block, Said
from app.manual.state import Walk
from app.manual.walk import Ask

Reply = Mapping[int, Given]


def answer(front: Front, walk_id: str, reply: Reply, now: datetime) -> Standing | NotTaken | Refused:
    """Take answers to blocks of the question (by block number), do what they mean, and walk on.

    One transaction. All of them are taken or none: where one cannot be, the walkthrough
    stands as it stood. A walkthrough that is over, or stands at no question, is `Refused`.
    """
    with front.book.act(front.mixer.mixer_id, now) as act:
        kept = front.book.walk(walk_id)
        walking = walking_of(front, kept) if kept else None
        standing = standing_now(front, walking, now) if walking else None
        if standing is None or not isinstance(standing.turn, Ask):
            return Refused(Why.GONE)
        blocks = [block for block in standing.turn.blocks if block.number in reply]
        taken = _take_all(standing.walking, blocks, reply)
        if isinstance(taken, NotTaken):
            return taken
        settling = Settling(front, act, standing.turn.procedure, standing.turn.step, now)
        after = standing.walking
        for block in blocks:
            after = settle_block(settling, after, block, reply[block.number])
        return go_on(front, act, with_walk(after, taken), now, journal_words(reply))


def _take_all(walking: Walking, blocks: list[Block], reply: Reply) -> Walk | NotTaken:
    walk = walking.walk
    for block in blocks:
        given = reply[block.number]
        if isinstance(given, Paid) and (short := short_of(given, walking.sums)):
            ja, en = f"お預かりが {short:,}円 足りません。", f"{short:,} yen short."
            return NotTaken(Said(ja, en), block.number)
        taken = take_answer(walk, block, given)
        if isinstance(taken, WalkNotTaken):
            return NotTaken(Said(taken.ja, taken.en), block.number, taken.field)
        walk = taken
    return walk


def journal_words(reply: Reply) -> str:
    """The answers as text for the journal: kind and content of each, by block number."""
    plain = {str(number): {type(given).__name__: asdict(given)} for number, given in reply.items()}
    return json.dumps(plain, ensure_ascii=False, default=str, separators=(",", ":"))
