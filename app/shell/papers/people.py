"""The list of the people inside, printed when everybody has to leave the building."""

from dataclasses import dataclass
from datetime import datetime

from app.shell.papers.flow import Flow
from app.shell.papers.plain import clock, day


@dataclass(frozen=True, slots=True)
class PersonInside:
    """One line of the list. name: how they are called. place: where they sit, may be empty.

    heads: how many came in together, children counted. stepped_out: gone out for a while, so perhaps not inside.
    """

    name: str
    place: str
    since: datetime
    heads: int = 1
    stepped_out: bool = False
    staff: bool = False


@dataclass(frozen=True, slots=True)
class PeopleInside:
    """Who is inside one space at a moment."""

    space_ja: str
    at: datetime
    people: tuple[PersonInside, ...]

    @property
    def inside(self) -> int:
        """Heads believed inside, staff included."""
        return sum(person.heads for person in self.people if not person.stepped_out)

    @property
    def stepped_out(self) -> int:
        return sum(person.heads for person in self.people if person.stepped_out)


def paint_people(now: PeopleInside, flow: Flow) -> None:
    """Write the list with a square to tick for each, those inside first, and how many must be found."""
    flow.gap(2)
    flow.framed("いま居る人 PEOPLE INSIDE", 5)
    flow.text(now.space_ja, 4, bold=True)
    flow.text(f"{day(now.at)} {clock(now.at)}", 3.2)
    flow.gap(1)
    flow.pair("居る人 Inside", f"{now.inside}人", 6, bold=True)
    flow.pair("外出中 Stepped out", f"{now.stepped_out}人", 3.6)
    flow.rule()
    if not now.people:
        flow.text("どなたもいません。 Nobody is inside.", 4)
    for person in sorted(now.people, key=lambda each: (each.stepped_out, each.staff, each.name)):
        _person(person, flow)
    flow.rule()
    flow.text("確かめた人 Checked by", 3.2)
    flow.gap(12)


def _person(person: PersonInside, flow: Flow) -> None:
    many = f" ほか{person.heads - 1}人 +{person.heads - 1}" if person.heads > 1 else ""
    flow.keep(12)
    flow.tick_row(f"{person.name}{many}", 5)
    where = [person.place, f"{clock(person.since)}〜"]
    if person.staff:
        where.append("スタッフ staff")
    if person.stepped_out:
        where.append("外出中 stepped out")
    flow.text(" / ".join(part for part in where if part), 3, indent=8)
    flow.gap(1)
