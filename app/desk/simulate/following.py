"""Following a walkthrough to its end with simulated answers, all at one moment."""

from datetime import datetime

from app.desk.answer import answer
from app.desk.choose_who import choose_who
from app.desk.found_gone import found_gone
from app.desk.front import Front
from app.desk.open_walk import open_walk
from app.desk.outcome import NewPass, Standing, Who
from app.desk.simulate.replies import Replies
from app.desk.stop_walk import stop_walk
from app.manual.walk import Ask, Ended

# A simulated person who goes round in a manual's loop gives up: a real one would ask.
MOST_ANSWERS = 80
GAVE_UP = "シミュレーションで先に進めなかった"


def follow(front: Front, standing: Standing, replies: Replies, now: datetime) -> tuple[Standing, NewPass | None]:
    """Answer question after question; the pass is the one that was made on the way. What has no end is stopped."""
    made: NewPass | None = None
    for _ in range(MOST_ANSWERS):
        if isinstance(standing.turn, Ended):
            return standing, made
        after = _answered(front, standing, standing.turn, replies, now)
        if after is None:
            break
        standing = after
        made = made or standing.made.new_pass
    stop_walk(front, standing.walking.walk_id, GAVE_UP, now)
    return standing, made


def _answered(front: Front, standing: Standing, turn: Ask | Who, replies: Replies, now: datetime) -> Standing | None:
    walk_id = standing.walking.walk_id
    if isinstance(turn, Who):
        return _who(front, walk_id, now)
    reply = {block.number: replies.to(block, standing) for block in turn.blocks}
    after = answer(front, walk_id, reply, now)
    return after if isinstance(after, Standing) else None


def _who(front: Front, walk_id: str, now: datetime) -> Standing | None:
    """Whom a closing is asked about: whoever is still inside goes now; who cannot, is found gone."""
    inside = front.book.inside()
    if not inside:
        return open_walk(front, walk_id, now)
    chosen = choose_who(front, walk_id, now, visit_id=inside[0].visit_id)
    if isinstance(chosen, Standing):
        return chosen
    found_gone(front, inside[0].visit_id, "", now)
    return open_walk(front, walk_id, now)
