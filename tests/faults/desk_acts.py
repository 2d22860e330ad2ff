"""What the desk does in the fault tests, and what must hold of a book whatever was done to the program or its disk."""

from collections.abc import Callable
from pathlib import Path

from app.domain.facts.money import PaymentReceived, QuoteMade
from app.domain.facts.people import PersonRegistered
from app.domain.facts.visits import HandedOut, VisitBegun, VisitEnded
from db.book import Book
from db.home import close_home, open_home
from db.rebuild import rebuild
from db.stats import stats
from db.trouble import BookTrouble
from db.verify import verify
from tests.db.homes import MIXER, later, projections

ENTRIES = 3  # of each act


def nothing(_: int) -> None:
    """No acknowledgment."""


def act(book: Book, number: int, before_commit: Callable[[int], None] = nothing) -> None:
    """Act `number` (1, 2, 3…): odd ones take a visitor in, even ones take the money and let them out."""
    person, visit = f"p{(number + 1) // 2}", f"v{(number + 1) // 2}"
    with book.act(MIXER, later(number)) as writing:
        if number % 2:
            writing.append(PersonRegistered(person, "dropin", "田中 花子", "タナカ ハナコ"))
            writing.append(VisitBegun(person, "田中 花子", "2026-12-02T09:25:00"), event_id=visit)
            writing.append(HandedOut(visit, person, "card", str(number)))
        else:
            writing.append(QuoteMade(visit, person, "r1", "", 900, 0, 0, 900, 81, None, 0, 900))
            writing.append(PaymentReceived(visit, person, 900, "cash", 1000, 100))
            writing.append(VisitEnded(visit, person, "2026-12-02T12:00:00", total=900))
        before_commit(number)


def next_act(book: Book) -> int:
    """The number of the act that was not done yet."""
    return book.tail.n // ENTRIES + 1


def wrong_with(folder: Path, acked: int, most: int) -> str:
    """What does not hold of the book in a home, "" when all is well.

    acked: how many acts were said to be done; most: how many can have been begun.
    """
    try:
        home = open_home(folder, "SZN", keyring=False)
    except BookTrouble as trouble:
        return f"refused: {trouble.code}"
    try:
        return _wrong(home.book, acked, most)
    except BookTrouble as trouble:
        return f"unreadable: {trouble.code}"
    finally:
        close_home(home)


def _wrong(book: Book, acked: int, most: int) -> str:
    acts, rest = divmod(book.tail.n, ENTRIES)
    if rest:
        return f"half an act: {book.tail.n} entries"
    if not acked <= acts <= most:
        return f"{acts} acts are there, {acked} were done, {most} begun"
    verdict = verify(book)
    if not verdict.ok or verdict.entries != book.tail.n:
        return f"chain: {verdict.broken[:3]}"
    rows = projections(book)
    seen = [len(rows[name]) for name in ("person", "visit", "handout", "payment")]
    came, paid = (acts + 1) // 2, acts // 2
    if seen != [came, came, came, paid] or len(book.inside()) != came - paid:
        return f"projections: {seen} after {acts} acts"
    before = stats(book)
    rebuild(book)
    if stats(book) != before:
        return "projections are not those of a replay"
    act(book, next_act(book))
    return ""
