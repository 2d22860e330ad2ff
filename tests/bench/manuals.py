"""The manual and the rates: a whole check, one step of a walkthrough, one price."""

from datetime import datetime
from pathlib import Path

from app.cli.load_space import LoadedSpace, load_space
from app.desk.outcome import Standing
from app.desk.walking import Walking
from app.domain.rates.price import Rates, quote_visit
from app.domain.rates.quote import Quote
from app.domain.rates.stay import Sold, Stay
from app.domain.tiers import Tier
from app.manual.answers import NotTaken, answer
from app.manual.check import check_bytes
from app.manual.model import Manual
from app.manual.walk import Ask, Do, Turn, Walk, begin, done, turn
from resources import ROOT
from tests.bench.measure import Figure, at_share, steady, timed
from tests.desk.day import given

_CHECKS, _WALKS, _QUOTES = 60, 200, 3000
_WALKED = "first-dropin"


def manual_figures(_folder: Path) -> list[Figure]:
    """SZN's manual and card, as they come with the program."""
    content = (ROOT / "manuals" / "SZN.um.md").read_bytes()
    space = load_space("SZN")
    assert isinstance(space, LoadedSpace), space
    with steady():
        checks = [timed(check_bytes, content, "SZN.um.md")[0] for _ in range(_CHECKS)]
        steps = [took for _ in range(_WALKS) for took in _walk_through(space.editions[0])]
        quotes = _quotes(space)
    return [
        Figure("manual_check_ms", at_share(checks, 0.5), "ms", len(checks), 100.0),
        Figure("walk_step_us", at_share(steps, 0.95) * 1000, "µs", len(steps), 500.0),
        Figure("quote_us", at_share(quotes, 0.5) * 1000, "µs", len(quotes)),
    ]


def _walk_through(manual: Manual) -> list[float]:
    """The times of all steps of one walk: an answer taken, and walked on to the next question or the end."""
    walk, now = _on_from(begin(manual, _WALKED))
    times: list[float] = []
    while isinstance(now, Ask):
        took, (walk, now) = timed(_step, walk, now)
        times.append(took)
    return times


def _step(walk: Walk, now: Ask) -> tuple[Walk, Turn]:
    standing = Standing(Walking("", walk, "", "", "", known=False, at_kiosk=False), now)
    for block in now.blocks:
        taken = answer(walk, block, given(block, {}, standing))
        assert not isinstance(taken, NotTaken), taken
        walk = taken
    return _on_from(walk)


def _on_from(walk: Walk) -> tuple[Walk, Turn]:
    while True:
        walk, now = turn(walk, lambda _name: None, Tier.BEGINNER)
        if not isinstance(now, Do):
            return walk, now
        walk = done(walk, now.block)


def _quotes(space: LoadedSpace) -> list[float]:
    rates = Rates(space.card, space.extras, space.holidays)
    stay = Stay(
        datetime(2026, 12, 2, 9, 55),
        datetime(2026, 12, 2, 15, 20),
        sold=tuple(Sold(one.item_id, 2) for one in space.extras[:2]),
    )
    assert isinstance(quote_visit(rates, stay), Quote)
    return [timed(quote_visit, rates, stay)[0] for _ in range(_QUOTES)]
