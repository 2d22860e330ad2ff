"""What the desk asks of storage. Everything here is answered from this device alone."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from app.domain.facts.base import Fact
from app.domain.journal import NO_SOURCE, Source
from app.domain.people import Pass, Person
from app.domain.visits import Handout, IssuedReceipt, Line, Payment, Visit
from app.domain.watch import Shift, TillState, Todo, WalkKept


class Writing(Protocol):
    """An act under way."""

    def append(self, fact: Fact, source: Source = NO_SOURCE, event_id: str = "") -> str:
        """Write one fact; returns the id of its entry."""
        ...


class Book(Protocol):
    """One space's journal and what is read from it."""

    @property
    def space_id(self) -> str:
        """The space whose desk this is."""
        ...

    def new_id(self) -> str:
        """A new, time-ordered id for an entry."""
        ...

    def act(self, actor: str, now: datetime) -> AbstractContextManager[Writing]:
        """One act: all that is appended inside is durable when the block ends, or none of it is."""
        ...

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        ...

    def find_people(self, typed: str, most: int = 20) -> list[Person]:
        """People by the beginning of a name or reading, or the last four digits of the contact."""
        ...

    def pass_with(self, pass_id: str) -> Pass | None:
        """The pass of that id."""
        ...

    def passes_of(self, person_id: str) -> list[Pass]:
        """All passes of a person."""
        ...

    def consents_of(self, person_id: str) -> frozenset[str]:
        """Scopes that a person has open."""
        ...

    def visit(self, visit_id: str) -> Visit | None:
        """The visit of that id."""
        ...

    def open_visit_of(self, person_id: str) -> Visit | None:
        """The visit of a person who is inside."""
        ...

    def inside(self) -> list[Visit]:
        """Everybody inside, by the time they came."""
        ...

    def heads_inside(self) -> tuple[int, int]:
        """How many visits are open, and how many children came with them."""
        ...

    def visits_begun(self, low: str, high: str) -> list[Visit]:
        """Visits whose entry lies in [low, high), wall clock of the space."""
        ...

    def visits_of(self, person_id: str, most: int = 20) -> list[Visit]:
        """A person's visits, the latest first."""
        ...

    def party(self, party_id: str) -> list[Visit]:
        """The visits of people who came in together."""
        ...

    def prior_charge(self, person_id: str, entry: str) -> int:
        """Yen of time of a person's visits begun on the day of `entry` and before it (pricing_rules.md A7)."""
        ...

    def lines_of(self, visit_id: str) -> list[Line]:
        """The extras on a visit's bill."""
        ...

    def payments_of(self, visit_id: str) -> list[Payment]:
        """Payments and refunds of a visit, void ones too."""
        ...

    def receipts_of(self, visit_id: str) -> list[IssuedReceipt]:
        """Copies of a visit's receipts."""
        ...

    def receipt(self, number: str) -> IssuedReceipt | None:
        """The copy of one receipt."""
        ...

    def last_receipt_number(self, prefix: str) -> str:
        """The highest receipt number of this device's series, "" before the first."""
        ...

    def held(self) -> list[Handout]:
        """Everything that is out and has to come back."""
        ...

    def walk(self, walk_id: str) -> WalkKept | None:
        """The walkthrough of that id."""
        ...

    def open_walks(self) -> list[WalkKept]:
        """Walkthroughs under way."""
        ...

    def todos(self) -> list[Todo]:
        """What is open."""
        ...

    def open_shift(self) -> Shift | None:
        """Who watches the desk now."""
        ...

    def till(self) -> TillState:
        """The till since its last count."""
        ...

    def takings(self, low: str, high: str) -> dict[str, int]:
        """Yen taken by method in [low, high), refunds taken off."""
        ...

    def count_notes(self, kind: str, word: str = "") -> int:
        """How many plain records of a kind there are; word: only those with that value among their words."""
        ...

    def notes(self, kind: str, most: int = 20) -> list[tuple[str, dict[str, str]]]:
        """Plain records of a kind, the latest first: (when, words)."""
        ...
