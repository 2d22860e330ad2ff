"""The tables as migrations make them are the tables that the program writes to."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, text

from db.book import Book
from db.tables.journal import JOURNAL, TRIGGERS
from db.tables.projections import PROJECTIONS


def test_the_migrations_make_the_tables_of_the_program(book: Book) -> None:
    both = MetaData()
    for table in (*JOURNAL.tables.values(), *PROJECTIONS.tables.values()):
        table.to_metadata(both)
    with book.looking() as conn:
        assert compare_metadata(MigrationContext.configure(conn), both) == []


def test_the_triggers_are_those_of_the_program(book: Book) -> None:
    with book.looking() as conn:
        there = conn.execute(text("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")).scalars()
        assert [" ".join(one.split()) for one in there] == [" ".join(one.split()) for one in TRIGGERS]


def test_the_space_stands_first_in_every_key_of_the_projections() -> None:
    for table in PROJECTIONS.tables.values():
        keys = [table.primary_key.columns.keys(), *(index.columns.keys() for index in table.indexes)]
        assert {key[0] for key in keys} == {"space_id"}, table.name
