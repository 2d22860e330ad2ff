"""Check-in: from the scanned text to the committed answer, against the same rows written by hand."""

import os
from pathlib import Path

from tests.bench.desk_book import BenchDesk, open_desk
from tests.bench.hand import ByHand
from tests.bench.many_facts import fill
from tests.bench.measure import Figure, at_share, steady, timed

ROUNDS = 1500
MEMBERS = 400
FEW = 1000
MANY = int(os.environ.get("MIXDESK_BENCH_FACTS", "1000000"))


def check_in_figures(folder: Path) -> list[Figure]:
    """All that is promised of a check-in, from one small book and one with many facts."""
    small, big = open_desk(folder / "few", MEMBERS), open_desk(folder / "many", MEMBERS)
    fill(small, FEW)
    fill(big, MANY)
    with steady():
        desk, hand = against_hand(small, ROUNDS)
        few, many = side_by_side(small, big, ROUNDS)
    small.close()
    big.close()
    ratio = {share: at_share(desk, share) / at_share(hand, share) for share in (0.5, 0.95)}
    return [
        Figure("checkin_vs_commit_p50", ratio[0.5], "×", ROUNDS, 2.0),
        Figure("checkin_vs_commit_p95", ratio[0.95], "×", ROUNDS, 2.0),
        Figure("checkin_p50_ms", at_share(desk, 0.5), "ms", ROUNDS),
        Figure("checkin_p99_ms", at_share(desk, 0.99), "ms", ROUNDS, 20.0),
        Figure("commit_p50_ms", at_share(hand, 0.5), "ms", ROUNDS),
        Figure("checkin_growth", at_share(many, 0.5) / at_share(few, 0.5), "×", ROUNDS, 1.2),
        Figure("checkin_many_p99_ms", at_share(many, 0.99), "ms", ROUNDS),
        Figure("checkin_facts", float(MANY), "facts", 1),
    ]


def against_hand(desk: BenchDesk, rounds: int) -> tuple[list[float], list[float]]:
    """Check-ins of one member after another, by the desk and by hand in turn; leaving is not timed."""
    by_desk: list[float] = []
    by_hand: list[float] = []
    hand = ByHand(desk.book)
    for number in range(rounds + _warm(rounds)):
        member = desk.members[number % len(desk.members)]
        desk.tick()
        took, stood = timed(desk.check_in, member)
        by_desk.append(took)
        ready = hand.lay_out(stood, member.pass_id, desk.now)
        desk.leave(stood.walking.visit_id, member)
        desk.tick()
        took, _ = timed(hand.write, ready)
        by_hand.append(took)
        desk.leave(ready.visit_id, member)
    hand.close()
    return by_desk[-rounds:], by_hand[-rounds:]


def side_by_side(small: BenchDesk, big: BenchDesk, rounds: int) -> tuple[list[float], list[float]]:
    """The same check-ins in turn at two desks, one with few facts behind it and one with many."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + _warm(rounds)):
        for desk, kept in zip((small, big), times, strict=True):
            member = desk.members[number % len(desk.members)]
            desk.tick()
            took, stood = timed(desk.check_in, member)
            kept.append(took)
            desk.leave(stood.walking.visit_id, member)
    return times[0][-rounds:], times[1][-rounds:]


def _warm(rounds: int) -> int:
    """Rounds before the first that counts: statements are compiled, pages are read."""
    return max(5, rounds // 10)
