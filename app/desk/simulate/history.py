"""Days of a simulated history: opening, people coming and going, closing, each by the space's own manual."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random

from app.desk.found_gone import found_gone
from app.desk.front import Front
from app.desk.needs import Need, need_of, records
from app.desk.outcome import Standing
from app.desk.scan import leaving_procedure, scan
from app.desk.shift import close_shift, open_shift
from app.desk.simulate.following import follow
from app.desk.simulate.guests import Guest, new_face, somebody
from app.desk.simulate.replies import Replies
from app.desk.start import start
from app.domain.spaces import wall
from app.manual.kinds import TriggerKind
from app.manual.model import Manual, Procedure

# A space that never closes is simulated by day; one without hours on its card as well.
BY_DAY = (9 * 60, 20 * 60)
SHORTEST, LONGEST = 15, 420
FIRST_TIME = 35  # of a hundred
OVERSTAYS = 6
FORGETS = 2


@dataclass(frozen=True, slots=True)
class DayDone:
    """One day. visits: taken in. refused: came and were not taken in.

    charged: yen that the visits cost. takings: yen by method; less than that where it is posted or unpaid.
    """

    day: str
    visits: int
    refused: int
    charged: int
    takings: dict[str, int]


@dataclass(slots=True)
class Simulation:
    """A desk, its people, and the dice."""

    front: Front
    chance: Random
    known: list[Guest]
    zone: tzinfo
    hosts: tuple[str, ...] = ()
    inside: dict[str, Guest] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class _Coming:
    """Somebody comes at a minute of the day and stays for so many."""

    at: int
    number: int
    stays: int


def simulate(simulation: Simulation, first: date, days: int) -> Iterator[DayDone]:
    """Simulate so many open days from a day on. The same dice and the same files give the same money."""
    for visit in simulation.front.book.inside():
        simulation.inside[visit.visit_id] = Guest(visit.person_id, "")
    day, done = first, 0
    while done < days:
        hours = _hours(simulation.front, day)
        if hours is not None:
            yield _one_day(simulation, day, hours)
            done += 1
        day += timedelta(days=1)


def _hours(front: Front, day: date) -> tuple[int, int] | None:
    """Opening and closing in minutes of the day, None on a day off."""
    days = front.card.opening.days
    return BY_DAY if days is None else days.get(day.weekday())


def _one_day(simulation: Simulation, day: date, hours: tuple[int, int]) -> DayDone:
    front, chance = simulation.front, simulation.chance
    opening, closing = hours
    _by_the_manual(simulation, "shift.open", _at(simulation, day, opening - 20))
    open_shift(front, _at(simulation, day, opening - 20))
    coming = [
        _Coming(chance.randrange(opening, closing - SHORTEST), number, chance.randint(SHORTEST, LONGEST))
        for number in range(chance.randint(front.space.seats // 2 + 1, front.space.seats * 2))
    ]
    going: list[tuple[int, str]] = []
    visits = refused = 0
    for minute in range(opening, closing + 60):
        for one in [one for one in coming if one.at == minute]:
            visit_id = _comes(simulation, _at(simulation, day, minute))
            visits, refused = visits + bool(visit_id), refused + (not visit_id)
            if visit_id and chance.randrange(100) >= FORGETS:
                late = chance.randint(1, 50) if chance.randrange(100) < OVERSTAYS else -5
                going.append((max(minute + 1, min(minute + one.stays, closing + late)), visit_id))
        for _, visit_id in sorted(one for one in going if one[0] == minute):
            _goes(simulation, visit_id, _at(simulation, day, minute))
    _close(simulation, _at(simulation, day, closing + 65))
    low = f"{day.isoformat()}T00:00:00"
    high = wall(_at(simulation, day, 1440))
    charged = sum(visit.charged for visit in front.book.visits_begun(low, high))
    return DayDone(day.isoformat(), visits, refused, charged, front.book.takings(low, high))


def _at(simulation: Simulation, day: date, minute: int) -> datetime:
    return datetime.combine(day, time(), simulation.zone) + timedelta(minutes=minute)


def _comes(simulation: Simulation, now: datetime) -> str:
    """Somebody comes in, by their pass or for the first time; the id of their visit, "" where they are not let in."""
    front, chance = simulation.front, simulation.chance
    guest = somebody(chance, simulation.known, frozenset(one.person_id for one in simulation.inside.values()))
    entrances = _entrances(front.manual(now))
    with front.book.act(front.mixer.mixer_id, now):
        if guest is not None and (not entrances or chance.randrange(100) >= FIRST_TIME):
            begun = scan(front, guest.code, now, at_kiosk=True)
        elif entrances:
            begun = start(front, chance.choice(entrances).id, "simulated", now, at_kiosk=True)
        else:
            return ""
        return _taken_in(simulation, begun, now) if isinstance(begun, Standing) else ""


def _taken_in(simulation: Simulation, begun: Standing, now: datetime) -> str:
    host = simulation.chance.choice(simulation.hosts) if simulation.hosts else ""
    replies = Replies(simulation.front, simulation.chance, new_face(simulation.chance), host)
    end, made = follow(simulation.front, begun, replies, now)
    walking = end.walking
    visit = simulation.front.book.visit(walking.visit_id)
    if visit is None or not visit.open:
        return ""
    guest = next((one for one in simulation.known if one.person_id == visit.person_id), None)
    if guest is None:
        guest = Guest(visit.person_id, made.code if made else "")
        simulation.known.append(guest)
    simulation.inside[visit.visit_id] = guest
    return visit.visit_id


def _entrances(manual: Manual) -> list[Procedure]:
    """The procedures by which somebody whom nobody knows comes in."""
    return [
        one
        for one in manual.procedures
        if records(one, "visit.checkin")
        and need_of(one) is Need.NOBODY
        and any(trigger.kind in (TriggerKind.BUTTON, TriggerKind.SCAN) for trigger in one.triggers)
    ]


def _goes(simulation: Simulation, visit_id: str, now: datetime) -> None:
    front = simulation.front
    guest = simulation.inside.pop(visit_id, None)
    visit = front.book.visit(visit_id)
    procedure = leaving_procedure(front.manual(now))
    if guest is None or visit is None or not visit.open or not procedure:
        return
    with front.book.act(front.mixer.mixer_id, now):
        begun = start(front, procedure, "simulated", now, person_id=visit.person_id, visit_id=visit_id)
        if isinstance(begun, Standing):
            follow(front, begun, Replies(front, simulation.chance, new_face(simulation.chance)), now)


def _close(simulation: Simulation, now: datetime) -> None:
    """Close by the manual; whoever is left is found gone, so that the next day begins with nobody inside."""
    front = simulation.front
    if _by_the_manual(simulation, "shift.close", now) is None or front.book.inside():
        for visit in front.book.inside():
            found_gone(front, visit.visit_id, "", now)
    close_shift(front, now)
    simulation.inside.clear()


def _by_the_manual(simulation: Simulation, record: str, now: datetime) -> Standing | None:
    """Follow the procedure that opens or closes a shift: the one of the clock, before one for a change of hands."""
    front = simulation.front
    own = [one for one in front.manual(now).procedures if records(one, record)]
    timed = [one for one in own if any(trigger.kind is TriggerKind.TIME for trigger in one.triggers)]
    procedure = next(iter(timed or own), None)
    if procedure is None:
        return None
    with front.book.act(front.mixer.mixer_id, now):
        begun = start(front, procedure.id, "simulated", now)
        if not isinstance(begun, Standing):
            return None
        replies = Replies(front, simulation.chance, new_face(simulation.chance), steady=True)
        return follow(front, begun, replies, now)[0]
