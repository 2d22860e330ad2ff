"""A desk with both windows that takes visitors in and out until it is killed: `HOME`.

Prints one line of JSON after each act that its windows show as done: the last entry with its digest, the walkthrough
under way (`walk`, "" for none), who is inside and what was paid.
"""

import json
import sys
from itertools import count
from pathlib import Path

from app.cli.player import Player
from app.domain.visits import Visit
from app.shell.hand import settle
from app.shell.stage import make_application, quiet_noise
from tests.journeys.stage import Stage


def tell(desk: Stage, walk_id: str) -> None:
    """Say what the windows show as done by now."""
    settle()
    kept = desk.book.walk(walk_id)
    inside = desk.book.inside()
    line = {
        "n": desk.book.tail.n,
        "digest": desk.book.tail.digest.hex(),
        "walk": walk_id if kept is not None and not kept.outcome else "",
        "inside": [one.visit_id for one in inside],
        "paid": [one.payment_id for visit in inside for one in desk.book.payments_of(visit.visit_id)],
    }
    print(json.dumps(line), flush=True)


def follow(desk: Stage, **answers: str) -> None:
    """Question by question to the end."""
    walk_id = desk.last().standing.walking.walk_id
    player = Player(desk.staged, desk.clock.later, answers)
    tell(desk, walk_id)
    while player.standing(walk_id) is not None:
        player.one_question(walk_id)
        tell(desk, walk_id)


def one_visitor(desk: Stage, number: int) -> None:
    """Somebody comes for the first time, and leaves an hour later."""
    before = {one.visit_id for one in desk.book.inside()}
    desk.touch(desk.kiosk, "home-first-dropin")
    follow(desk, kana=f"きゃく {'あいうえお'[number % 5] * (number + 1)}", phone=f"000-0009-{number:04}")
    visit: Visit = next(one for one in desk.book.inside() if one.visit_id not in before)
    desk.touch(desk.kiosk, "action-home")
    desk.clock.later(60)
    desk.touch(desk.kiosk, "home-checkout")
    desk.scan(desk.kiosk, desk.code_of(visit.person_id))
    follow(desk, receipt="slip")
    desk.touch(desk.kiosk, "action-home")


def main() -> None:
    quiet_noise()
    make_application()
    desk = Stage(Path(sys.argv[1]), "SZN", "10:00")
    print("ready", flush=True)
    for number in count():
        one_visitor(desk, number)


if __name__ == "__main__":
    main()
