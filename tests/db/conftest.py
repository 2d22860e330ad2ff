"""Homes for the tests of the book."""

from collections.abc import Iterator

import pytest

from db.book import Book
from tests.db.homes import Homes


@pytest.fixture(scope="session")
def made_homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture
def homes(made_homes: Homes) -> Iterator[Homes]:
    yield made_homes
    made_homes.close()


@pytest.fixture
def book(homes: Homes) -> Book:
    return homes.open().book
