"""A mapping of a rate card, asked key by key: what is wrong becomes a finding and the reading goes on."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from app.domain.findings import Finding
from app.domain.rates.values import UnreadableError, clock, day, whole

LINES = "__lines__"
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Findings:
    """The findings of one file, in the order in which they were made, and what was asked for so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Finding] = []
        self._entries: list[Entry] = []
        # by identity: two readers may ask the same mapping for different keys
        self._asked: dict[int, set[str]] = {}

    def add(self, line: int, code: str, ja: str, en: str) -> None:
        self.found.append(Finding(self.file, line, code, ja, en))

    def asked_of(self, entry: "Entry", raw: Mapping[str, Any]) -> set[str]:
        """The keys that were asked of a mapping, shared by all its entries."""
        if id(raw) not in self._asked:
            self._entries.append(entry)
        return self._asked.setdefault(id(raw), {LINES})

    def say_unread(self) -> None:
        """Warn of keys that nothing asked for: a slip of the pen would silently change a price."""
        for entry in self._entries:
            entry.say_unread()


class Entry:
    """One mapping of the file. path: the keys that lead to it, in words for findings.

    Scalars may be text, numbers or dates (decisions.md 13). A mapping may give the lines of its keys under
    `__lines__`. What cannot be read is replaced by 0 or "", so that all findings of a card are made at once.
    """

    def __init__(self, raw: Mapping[str, Any], path: str, findings: Findings, line: int = 0) -> None:
        self._raw = raw
        self.path = path
        self.findings = findings
        self._line = line
        self._read = findings.asked_of(self, raw)

    def has(self, key: str) -> bool:
        """Whether a key is there with a value."""
        self._read.add(key)
        return self._raw.get(key) is not None

    def keys(self) -> list[str]:
        """All keys that are there, in their order."""
        return [str(key) for key in self._raw if key != LINES]

    def text(self, key: str, default: str | None = None) -> str:
        return self._get(key, default, lambda value: str(value).strip(), "")

    def words(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts; () where there is none."""
        value = self._value(key)
        if value is None:
            return ()
        many = value if isinstance(value, list | tuple) else [value]
        return tuple(str(one).strip() for one in many if str(one).strip())

    def whole(self, key: str, default: int | None = None, least: int = 0, most: int | None = None) -> int:
        """A whole number from `least` to `most`."""
        return self._get(key, default, lambda value: whole(value, least, most), least)

    def clock(self, key: str) -> int:
        """A time of day in minutes."""
        return self._get(key, None, clock, 0)

    def day(self, key: str) -> date:
        return self._get(key, None, day, date.min)

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E:
        allowed = "、".join(kind)
        return self._get(key, default, kind, next(iter(kind)), allowed)

    def entry(self, key: str) -> "Entry | None":
        """The mapping under a key, None where there is none."""
        value = self._value(key)
        return None if value is None else self._under(key, value)

    def entries(self, key: str) -> list[tuple[str, "Entry"]]:
        """The mappings of a mapping, by name."""
        holder = self.entry(key)
        if holder is None:
            return []
        found = [(name, holder.entry(name)) for name in holder.keys()]  # noqa: SIM118 - Entry is no mapping
        return [(name, one) for name, one in found if one is not None]

    def rows(self, key: str) -> list["Entry"]:
        """The mappings of a list."""
        value = self._value(key)
        if value is None:
            return []
        if not isinstance(value, list | tuple):
            self.wrong(key, value, "一覧(-)")
            return []
        return [self._under(key, one) for one in value]

    def amounts(self, key: str) -> dict[str, int]:
        """A mapping of names to whole numbers; {} where there is none. One number alone is general's."""
        value = self._value(key)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            return {"general": self.whole(key)}
        holder = self._under(key, value)
        return {name: holder.whole(name) for name in holder.keys()}  # noqa: SIM118 - Entry is no mapping

    def wrong(self, key: str, value: object, allowed: str = "") -> None:
        """Say that a value cannot be used. allowed: what can, in words."""
        hint = f"使えるのは {allowed} です。" if allowed else ""
        hint_en = f" It takes: {allowed}." if allowed else ""
        at = self.where(key)
        self.add(key, "E602", f"{at} の値「{value}」は使えません。{hint}", f"{at}: {value!r} cannot be used.{hint_en}")

    def add(self, key: str, code: str, ja: str, en: str) -> None:
        """Add a finding at the line of a key."""
        self.findings.add(self.line_of(key), code, ja, en)

    def where(self, key: str) -> str:
        return f"{self.path} › {key}" if self.path else key

    def line_of(self, key: str) -> int:
        """The line of a key, else the mapping's own, 0 where no lines are known."""
        lines = self._raw.get(LINES)
        return int(lines.get(key, self._line)) if isinstance(lines, Mapping) else self._line

    def say_unread(self) -> None:
        """Warn of the keys of this mapping that nothing asked for."""
        for key in self.keys():
            if key not in self._read:
                at = self.where(key)
                self.add(key, "W601", f"{at} は知らない項目なので使いません。", f"{at} is unknown and not used.")

    def _value(self, key: str) -> Any:
        self._read.add(key)
        return self._raw.get(key)

    def _under(self, key: str, value: object) -> "Entry":
        at = self.where(key)
        if isinstance(value, Mapping):
            return Entry(value, at, self.findings, self.line_of(key))
        self.add(key, "E603", f"{at} には「名前: 値」の組を書いてください。", f"{at} needs names with values.")
        return Entry({}, at, self.findings, self.line_of(key))

    def _get(self, key: str, default: T | None, reader: Callable[[Any], T], stand_in: T, allowed: str = "") -> T:
        value = self._value(key)
        if value is None:
            if default is not None:
                return default
            at = self.where(key)
            self.add(key, "E601", f"{at} がありません。", f"{at} is missing.")
            return stand_in
        try:
            return reader(value)
        except (ValueError, TypeError) as odd:
            self.wrong(key, value, allowed or (str(odd) if isinstance(odd, UnreadableError) else ""))
            return stand_in
