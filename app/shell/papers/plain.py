"""Words made safe for paper, and the few forms of numbers and times on it."""

import re
import unicodedata
from datetime import datetime, timedelta, timezone

JST = timezone(timedelta(hours=9), "JST")  # Japan has no summer time, and Windows has no zone files
_WEEKDAYS = "月火水木金土日"
# marks that would turn the text of a line round
_DROPPED = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def on_one_line(words: str) -> str:
    """Return words without control characters and line ends, so that a name cannot rewrite the paper around it."""
    kept = (
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in words
        if letter not in _DROPPED and unicodedata.category(letter) != "Cs"
    )
    return re.sub(" +", " ", "".join(kept)).strip()


def yen(amount: int) -> str:
    """Return yen as on the screen: `1,300円`."""
    return f"{amount:,}円"


def day(at: datetime) -> str:
    """Return a day in Japanese time: `2026年12月2日(水)`."""
    local = in_japan(at)
    return f"{local.year}年{local.month}月{local.day}日({_WEEKDAYS[local.weekday()]})"


def clock(at: datetime) -> str:
    """Return a time of day in Japanese time: `09:25`."""
    return f"{in_japan(at):%H:%M}"


def in_japan(at: datetime) -> datetime:
    """Return an instant in Japanese time; one without a zone is taken to be so already."""
    return at.astimezone(JST) if at.tzinfo else at
