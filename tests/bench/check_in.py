"""Check-in: from the scanned text to the committed answer, against the same rows written by hand."""

from dataclasses import dataclass, field

from tests.bench.desk_book import BenchDesk
from tests.bench.hand import ByHand
from tests.bench.measure import timed


@dataclass
class Pairs:
    """Times in ms of both, measured in turn."""

    desk: list[float] = field(default_factory=list)
    hand: list[float] = field(default_factory=list)


def measure(desk: BenchDesk, rounds: int) -> Pairs:
    """Check-ins of one member after another, by the desk and by hand in turn; leaving is not timed."""
    hand, pairs = ByHand(desk.front.book), Pairs()
    model = desk.check_in(desk.members[0])
    warm = max(5, rounds // 20)
    for number in range(rounds + warm):
        member = desk.members[number % len(desk.members)]
        if number:
            desk.tick()
            stood = []
            took = timed(lambda: stood.append(desk.check_in(member)))
            model = stood[0]
            if number >= warm:
                pairs.desk.append(took)
        ready = hand.lay_out(model, member.pass_id, desk.now)
        desk.leave(model.walking.visit_id, member)
        desk.tick()
        took = timed(lambda: hand.write(ready))
        if number >= warm:
            pairs.hand.append(took)
        desk.leave(ready.visit_id, member)
    hand.close()
    return pairs
