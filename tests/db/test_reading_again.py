"""Inside an act the book need not read a person twice, and still never tells what is no longer so."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.facts.people import PersonRegistered
from db.book import Book
from db.read import people
from tests.db.fact_shapes import EVERY_FACT, facts
from tests.db.homes import MORNING

IDS = ("P1", "P2")
ANY_FACT = st.sampled_from(EVERY_FACT).flatmap(lambda cls: facts(cls, IDS))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happened=st.lists(ANY_FACT, min_size=1, max_size=8))
def test_whom_an_act_reads_is_as_the_table_has_them_after_every_fact(book: Book, happened: list) -> None:  # type: ignore[type-arg]
    with book.act("MX", MORNING) as act:
        act.append(PersonRegistered("P1", "dropin", "佐藤 光"))
        for fact in happened:
            book.person("P1"), book.person("P2")
            act.append(fact)
            with book.looking() as conn:
                there = [people.person_of(conn, book.space_id, one) for one in IDS]
            assert [book.person(one) for one in IDS] == there


def test_what_an_act_read_does_not_outlive_it(book: Book) -> None:
    with book.act("MX", MORNING):
        assert book.person("P9") is None
    with book.act("MX", MORNING) as act:
        act.append(PersonRegistered("P9", "dropin", "佐藤 光"))
        assert book.person("P9") is not None
    assert book.person("P9") is not None
