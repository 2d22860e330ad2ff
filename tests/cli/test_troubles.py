"""Everything that can be wrong with a book has its own sentence."""

from app.cli.troubles import trouble_words
from db import trouble as troubles
from db.trouble import BookTrouble


def test_every_trouble_says_what_is_safe_and_what_to_do_in_both_languages() -> None:
    kinds = [one for one in vars(troubles).values() if isinstance(one, type) and issubclass(one, BookTrouble)]
    own = [one for one in kinds if one is not BookTrouble]
    words = {trouble_words(one("x")) for one in own}
    assert len(own) > 8 and len(words) == len(own)
    for ja, en in words:
        assert ja.endswith("。") and en.endswith(".")
