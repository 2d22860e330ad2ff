"""`mixdesk demo`: a simulated history of a space, made by the real acts, in a home of its own."""

import argparse
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from random import Random

from app.cli.load_space import NotLoaded
from app.cli.open_front import OpenFront, close_front, open_front
from app.cli.open_home import open_device
from app.cli.say import say_json, say_trouble
from app.cli.typed import space_id, whole
from app.desk.passes import pass_code
from app.desk.simulate.guests import Guest
from app.desk.simulate.history import DayDone, Simulation, simulate
from db.fold.place import wall_text
from db.home import book_id
from db.verify import verify

JST = timezone(timedelta(hours=9))
# The sample clock begins on this day (decisions.md 21).
FIRST_DAY = date(2026, 12, 2)
MOST_DAYS, MOST_SEED = 3660, 10**11


@dataclass(frozen=True, slots=True)
class History:
    """What a simulation came to. takings: yen by method."""

    space: str
    seed: int
    days: tuple[DayDone, ...]
    entries: int
    whole: bool

    @property
    def takings(self) -> dict[str, int]:
        """Of all days."""
        methods = sorted({method for day in self.days for method in day.takings})
        return {method: sum(day.takings.get(method, 0) for day in self.days) for method in methods}


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--space", default="SZN", type=space_id, metavar="ID")
    parser.add_argument(
        "--files", type=Path, default=None, metavar="FOLDER", help="スペースのファイル / the space's files"
    )
    parser.add_argument("--days", type=whole(1, MOST_DAYS), default=7, metavar="N", help="営業日の数 / open days")
    parser.add_argument(
        "--seed", type=whole(0, MOST_SEED), default=1, metavar="S", help="同じ数なら同じ日々 / repeatable"
    )
    parser.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when the days are written and the chain is whole. A home that is really used is refused, untouched."""
    home = typed.home / typed.space
    if book_id(home) and not open_device(home, typed.space).sample:
        ja = f"{home} には本物の記録簿があります。見本の日々は書きません。--home で別の場所を指定してください。"
        en = f"{home} holds a real book; no simulated days are written there. Name another place with --home."
        return say_trouble(ja, en, as_json=typed.json)
    opened = open_front(home, typed.space, _morning(FIRST_DAY), sample=True, folder=typed.files)
    if isinstance(opened, NotLoaded):
        return say_trouble(opened.ja, opened.en, as_json=typed.json, findings=opened.findings)
    try:
        history = _simulated(opened, typed.space, typed.days, typed.seed)
    finally:
        close_front(opened)
    _say(history, typed.json)
    return 0 if history.whole else 1


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 7, 0, tzinfo=JST)


def _simulated(opened: OpenFront, space: str, days: int, seed: int) -> History:
    hosts = tuple(row["member_id"] for row in opened.loaded.members if row["space_id"] == space)
    simulation = Simulation(opened.front, Random(seed), _regulars(opened, space), JST, hosts)
    done = tuple(simulate(simulation, _first_day(opened), days))
    verdict = verify(opened.home.book)
    return History(space, seed, done, verdict.entries, verdict.ok)


def _regulars(opened: OpenFront, space: str) -> list[Guest]:
    """The sample people of the space, with the passes that they hold."""
    tokens = [(row["person_id"], row["qr_token"]) for row in opened.loaded.dropins if row["home_space"] == space]
    tokens += [(row["member_id"], row["card_token"]) for row in opened.loaded.members if row["space_id"] == space]
    return [Guest(person, pass_code(opened.front, token)) for person, token in tokens]


def _first_day(opened: OpenFront) -> date:
    """The sample's own day; after the last day of a book that was used before: time never runs back."""
    last = opened.home.book.tail.hlc >> 16
    used = datetime.fromisoformat(wall_text(last, 540)).replace(tzinfo=JST) if last else _morning(FIRST_DAY)
    if used <= _morning(FIRST_DAY) + timedelta(minutes=1):
        return FIRST_DAY
    return used.date() + timedelta(days=1)


def _say(history: History, as_data: bool) -> None:
    visits = sum(one.visits for one in history.days)
    total = sum(history.takings.values())
    chain = "ok" if history.whole else "BROKEN"
    charged = sum(one.charged for one in history.days)
    if as_data:
        say_json(
            {
                "space": history.space,
                "seed": history.seed,
                "days": [asdict(one) for one in history.days],
                "visits": visits,
                "refused": sum(one.refused for one in history.days),
                "takings": history.takings,
                "total": total,
                "charged": charged,
                "journal": {"entries": history.entries, "chain": chain},
            }
        )
        return
    for one in history.days:
        print(f"{one.day}  入店 / visits {one.visits}  売上 / takings {sum(one.takings.values()):,}円")
    print(f"営業日 / days {len(history.days)}、入店 / visits {visits}、売上 / takings {total:,}円")
    if charged != total:
        print(f"料金 / charged {charged:,}円(会員口座に計上、または未収を含む / with what is posted or unpaid)")
    print(f"journal: {history.entries} entries, chain {chain}")
