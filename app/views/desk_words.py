"""Small words of the desk face: times, tones, and values made plain for QML."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum, IntEnum
from typing import Any

from app.desk.front import Front
from app.desk.walking import Walking
from app.desk.words import ANSWERED, DeskWords

_DAYS_JA = "月火水木金土日"
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Tone(IntEnum):
    """How a pill or card looks; the numbers are those of StatusPill.qml and Card.qml is told apart there."""

    PLAIN = 0
    GOOD = 1
    CARE = 2
    STOP = 3


def pick(english: bool, ja: str, en: str) -> str:
    """The text of one language; one that is missing shows the other."""
    return (en or ja) if english else (ja or en)


def clock_of(moment: str) -> str:
    """`HH:MM` of a wall clock text; "" for none."""
    return moment[11:16]


def day_clock(moment: str, today: str) -> str:
    """`HH:MM` today, `12/1 21:10` on another day. today: `YYYY-MM-DD`."""
    if not moment or moment[:10] == today:
        return clock_of(moment)
    return f"{int(moment[5:7])}/{int(moment[8:10])} {clock_of(moment)}"


def date_text(now: datetime, english: bool) -> str:
    """`12月2日(水)`, or `Wed 2 Dec`."""
    if english:
        return f"{_DAYS_EN[now.weekday()]} {now.day} {now:%b}"
    return f"{now.month}月{now.day}日({_DAYS_JA[now.weekday()]})"


def yen(amount: int, english: bool) -> str:
    """`1,300円`, or `1,300 yen`."""
    return f"{amount:,} yen" if english else f"{amount:,}円"


def plain(value: Any) -> Any:
    """A frozen value as QML reads it: dataclasses become maps, tuples lists, enums their values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Enum):
        return value.value
    return value


def plain_map(value: Any) -> dict[str, Any]:
    """A frozen value as a map for QML; {} for None."""
    return {} if value is None else dict(plain(value))


def plain_list(values: Iterable[Any]) -> list[Any]:
    """Frozen values as a list for QML."""
    return [plain(one) for one in values]


class FillWords(Mapping[str, str]):
    """What `{word}` in the manual's texts stands for in one walkthrough: looked up only when a text asks."""

    def __init__(self, front: Front, walking: Walking, now: datetime) -> None:
        self._answers = walking.answers
        self._words = DeskWords(front, walking, now)

    def __getitem__(self, name: str) -> str:
        """A value as it is read aloud: figures with their comma. Raises KeyError for one without a value."""
        value = self._answers[name] if name in self._answers else self._words(name)
        if value is None or value == "":
            raise KeyError(name)
        return f"{value:,}" if isinstance(value, int) else str(value)

    def __iter__(self) -> Iterator[str]:
        return iter(ANSWERED | set(self._answers))

    def __len__(self) -> int:
        return len(ANSWERED | set(self._answers))
