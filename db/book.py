"""The book: one device's journal and its projections, as the desk asks for them.

One act is one transaction: read, decide, append, fold, commit; only then is it shown.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, select
from sqlalchemy.exc import DBAPIError

from app.domain.journal import GENESIS, Author
from app.domain.people import Pass, Person
from app.domain.visits import Handout, IssuedReceipt, Line, Payment, Visit
from app.domain.watch import Shift, TillState, Todo, WalkKept
from db.driver import checkpoint, named, naming
from db.mark import HighWater, MarkFile
from db.read import desk, people, visits
from db.tables.journal import log
from db.trouble import BookTrouble, CutShort, Damaged, NotSaved, Uncertain
from db.writing import Tail, Writing

_HAS = select(log.c.local_no).where(log.c.event_id == bindparam("e"))
_TAIL = (
    select(log.c.n, log.c.digest, log.c.hlc)
    .where(log.c.space_id == bindparam("s"), log.c.device_id == bindparam("d"), log.c.epoch == bindparam("ep"))
    .order_by(log.c.n.desc())
    .limit(1)
)


class Book:
    """What the desk reads and writes. Belongs to one thread."""

    def __init__(
        self,
        engine: Engine,
        author: Author,
        mark: MarkFile,
        *,
        new_id: Callable[[], str],
        new_salt: Callable[[], bytes],
        till_base: int = 0,
    ) -> None:
        self.author = author
        self.new_id = new_id
        self.engine = engine
        self.mark = mark
        self._salt = new_salt
        self._till_base = till_base
        self._conn = engine.connect()
        self._acting: Writing | None = None
        self._shaken = self._unsettled = self._unmarked = self._committing = False
        self.tail = self._read_tail()

    @property
    def space_id(self) -> str:
        """The space whose desk this is."""
        return self.author.space_id

    # writing ---------------------------------------------------------------

    @contextmanager
    def act(self, actor: str, now: datetime) -> Iterator[Writing]:
        """One act: all that is appended inside is durable when the block ends, or none of it is.

        now: aware, in the time zone of the space. An act inside an act joins it.
        Raises BookTrouble when it could not be written: then nothing of it is kept, and the
        next act goes on from the same number. Uncertain alone says that this is not known.
        """
        if self._acting is not None:
            yield self._acting
            return
        acting = None
        try:
            with self.mending() as conn:
                acting = Writing(conn, self.author, self.tail, actor, now, self.new_id, self._salt)
                self._acting = acting
                yield acting
        except NotSaved:
            self._acting = None
            if acting is None or not self._kept_after_all(acting):
                raise
        finally:
            self._acting = None
        if acting.tail != self.tail or self._unmarked:
            self._mark(acting.tail)

    @contextmanager
    def mending(self) -> Iterator[Connection]:
        """One durable transaction on the tables: what an act is made of; alone, for making projections anew."""
        self._settle()
        self._conn.execution_options(writing=True)
        self._committing = False
        try:
            with self._conn.begin():
                yield self._conn
                self._committing = True
        except DBAPIError as failed:
            raise self._not_written(failed) from failed
        finally:
            self._conn.execution_options(writing=False)

    def checkpoint(self) -> None:
        """Bring the log into the file and empty it, so that nothing erased is left in it."""
        with naming():
            checkpoint(self.engine)

    def close(self) -> None:
        """Let go of the file, log checkpointed, mark synced."""
        self._conn.close()
        self.engine.dispose()
        with suppress(OSError):
            self.mark.close()

    def _mark(self, tail: Tail) -> None:
        self.tail = tail
        # the act is done; a mark that cannot be written merely lags, which is harmless
        try:
            self.mark.write(HighWater(self.author.epoch, tail.n, tail.digest.hex()))
            self._unmarked = False
        except OSError:
            self._unmarked = True

    def _not_written(self, failed: DBAPIError) -> BookTrouble:
        trouble = named(failed)
        if isinstance(trouble, Damaged):
            # after an I/O error nothing that the connection holds in memory is to be trusted
            self._shaken = self._unsettled = True
            return NotSaved(str(trouble))
        return trouble if isinstance(trouble, BookTrouble) else NotSaved(str(failed.orig))

    def _kept_after_all(self, acting: Writing) -> bool:
        """After an I/O error in an act: whether it is found in the file, and could be brought safely to the disk."""
        if not (self._shaken and self._committing):
            return False
        before = self.tail
        try:
            self._steady()
            if self.tail == before:
                return False
            self._settle()
        except BookTrouble as failing:
            raise Uncertain(str(failing)) from failing
        self._unmarked = True
        return self.tail == acting.tail

    def _steady(self) -> None:
        """After an I/O error: a new connection, and the chain's end read again from the file."""
        if not self._shaken:
            return
        with naming():
            self._conn.close()
            self.engine.dispose()
            self._conn = self.engine.connect()
        self._shaken = False
        found = self._read_tail()
        if found.n < self.tail.n:
            self._shaken = True
            raise CutShort(f"{self.tail.n}")
        self.tail = found

    def _settle(self) -> None:
        """Before writing again: what is in the log goes into the file and is synced.

        The system tells of a failed sync once, and takes what it could not write for written
        from then on: to go on in the same log would put good entries behind a hole.
        """
        try:
            self._steady()
            if self._unsettled:
                self.checkpoint()
                self._unsettled = False
        except Damaged as failing:
            raise NotSaved(str(failing)) from failing

    def _read_tail(self) -> Tail:
        with self.looking() as conn:
            row = conn.execute(
                _TAIL, {"s": self.author.space_id, "d": self.author.device_id, "ep": self.author.epoch}
            ).one_or_none()
        return Tail(row.n, row.digest, row.hlc) if row else Tail(0, GENESIS, 0)

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """The connection for reading, of one moment; inside an act, the act's own. Raises BookTrouble."""
        if self._acting is not None:
            yield self._conn
            return
        self._steady()
        try:
            with naming():
                yield self._conn
        except Damaged:
            self._shaken = True
            raise
        finally:
            self._conn.rollback()

    # reading ---------------------------------------------------------------

    def has(self, event_id: str) -> bool:
        """Whether an entry of that id is written: an act that is repeated changes nothing."""
        with self.looking() as conn:
            return conn.execute(_HAS, {"e": event_id}).first() is not None

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        read = self._acting.people if self._acting is not None else {}
        if person_id not in read:
            with self.looking() as conn:
                read[person_id] = people.person_of(conn, self.space_id, person_id)
        return read[person_id]

    def find_people(self, typed: str, most: int = 20) -> list[Person]:
        """People by the beginning of a name or reading, or the last four digits of the contact."""
        with self.looking() as conn:
            return people.found(conn, self.space_id, typed, most)

    def pass_with(self, pass_id: str) -> Pass | None:
        """The pass of that id."""
        with self.looking() as conn:
            return people.pass_of(conn, self.space_id, pass_id)

    def passes_of(self, person_id: str) -> list[Pass]:
        """All passes of a person."""
        with self.looking() as conn:
            return people.passes_of(conn, self.space_id, person_id)

    def consents_of(self, person_id: str) -> frozenset[str]:
        """Scopes that a person has open."""
        with self.looking() as conn:
            return people.consents_of(conn, self.space_id, person_id)

    def visit(self, visit_id: str) -> Visit | None:
        """The visit of that id."""
        with self.looking() as conn:
            return visits.visit_of(conn, self.space_id, visit_id)

    def open_visit_of(self, person_id: str) -> Visit | None:
        """The visit of a person who is inside."""
        with self.looking() as conn:
            return visits.open_visit_of(conn, self.space_id, person_id)

    def inside(self) -> list[Visit]:
        """Everybody inside, by the time they came."""
        with self.looking() as conn:
            return visits.inside(conn, self.space_id)

    def heads_inside(self) -> tuple[int, int]:
        """How many visits are open, and how many children came with them."""
        with self.looking() as conn:
            return visits.heads(conn, self.space_id)

    def visits_begun(self, low: str, high: str) -> list[Visit]:
        """Visits whose entry lies in [low, high), wall clock of the space."""
        with self.looking() as conn:
            return visits.of_day(conn, self.space_id, low, high)

    def visits_of(self, person_id: str, most: int = 20) -> list[Visit]:
        """A person's visits, the latest first."""
        with self.looking() as conn:
            return visits.of_person(conn, self.space_id, person_id, most)

    def party(self, party_id: str) -> list[Visit]:
        """The visits of people who came in together."""
        with self.looking() as conn:
            return visits.of_party(conn, self.space_id, party_id)

    def prior_charge(self, person_id: str, entry: str) -> int:
        """Yen of time of a person's visits begun on the day of `entry` and before it (pricing_rules.md A7)."""
        with self.looking() as conn:
            return visits.prior_charge(conn, self.space_id, person_id, entry)

    def lines_of(self, visit_id: str) -> list[Line]:
        """The extras on a visit's bill."""
        with self.looking() as conn:
            return visits.lines_of(conn, self.space_id, visit_id)

    def payments_of(self, visit_id: str) -> list[Payment]:
        """Payments and refunds of a visit, void ones too."""
        with self.looking() as conn:
            return visits.payments_of(conn, self.space_id, visit_id)

    def receipts_of(self, visit_id: str) -> list[IssuedReceipt]:
        """Copies of a visit's receipts."""
        with self.looking() as conn:
            return visits.receipts_of(conn, self.space_id, visit_id)

    def receipt(self, number: str) -> IssuedReceipt | None:
        """The copy of one receipt."""
        with self.looking() as conn:
            return visits.receipt_of(conn, self.space_id, number)

    def last_receipt_number(self, prefix: str) -> str:
        """The highest receipt number of this device's series, "" before the first."""
        with self.looking() as conn:
            return visits.last_receipt_number(conn, self.space_id, prefix)

    def held(self) -> list[Handout]:
        """Everything that is out and has to come back."""
        with self.looking() as conn:
            return visits.held(conn, self.space_id)

    def walk(self, walk_id: str) -> WalkKept | None:
        """The walkthrough of that id."""
        with self.looking() as conn:
            return desk.walk_of(conn, self.space_id, walk_id)

    def open_walks(self) -> list[WalkKept]:
        """Walkthroughs under way."""
        with self.looking() as conn:
            return desk.open_walks(conn, self.space_id)

    def todos(self) -> list[Todo]:
        """What is open."""
        with self.looking() as conn:
            return desk.todos(conn, self.space_id)

    def open_shift(self) -> Shift | None:
        """Who watches the desk now."""
        with self.looking() as conn:
            return desk.open_shift(conn, self.space_id)

    def till(self) -> TillState:
        """The till since its last count."""
        with self.looking() as conn:
            return desk.till(conn, self.space_id, self._till_base)

    def takings(self, low: str, high: str) -> dict[str, int]:
        """Yen taken by method in [low, high), refunds taken off."""
        with self.looking() as conn:
            return desk.takings(conn, self.space_id, low, high)

    def count_notes(self, kind: str, word: str = "") -> int:
        """How many plain records of a kind there are; word: only those with that value among their words."""
        with self.looking() as conn:
            return desk.count_notes(conn, self.space_id, kind, word)

    def notes(self, kind: str, most: int = 20) -> list[tuple[str, dict[str, str]]]:
        """Plain records of a kind, the latest first: (when, words)."""
        with self.looking() as conn:
            return desk.notes(conn, self.space_id, kind, most)
