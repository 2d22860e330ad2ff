"""The sample spaces of tests/desk, for what the faces show of them."""

from tests.desk.conftest import kwb, szn, tmg

__all__ = ["kwb", "szn", "tmg"]
