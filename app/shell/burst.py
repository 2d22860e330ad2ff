"""How a scanner's burst of keys is told from a person typing, without Qt.

A scanner that acts as a keyboard sends its keys some 8 ms apart; nobody types like that for eight letters. The
times are those the keys were pressed at, not those they were worked on at, or a busy program would make every
person a scanner.
"""

import re
from dataclasses import dataclass, field

_CODE_ID = re.compile(r"[\]\[]Q[0-9]")  # what scanners put before a QR when told to; [ from a Japanese layout

# Positions on a keyboard as Linux numbers them (Windows counts the main block alike) and what a US keyboard has
# there without and with Shift. Scanners are set to US unless somebody changed it, whatever the computer is set to.
_ROWS = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_US = {
    (start + place, shift): letter
    for start, plain, shifted in _ROWS
    for shift, letters in ((False, plain), (True, shifted))
    for place, letter in enumerate(letters)
}


@dataclass(frozen=True, slots=True)
class BurstRule:
    """What makes a burst. Times in milliseconds.

    gap: the longest pause inside a burst. mean: the slowest average. silence: how long after the last key a burst
    ends by itself. shortest: letters. prefixes: first letters that are held back at once, even in a text field.
    repeat: for how long the same text again is taken for the same scan.
    """

    gap: int = 35
    mean: int = 25
    silence: int = 80
    shortest: int = 8
    prefixes: str = "V[]"
    repeat: int = 2500


@dataclass(slots=True)
class Burst:
    """The letters since the last pause."""

    rule: BurstRule
    _letters: list[str] = field(default_factory=list)
    _times: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self._letters)

    @property
    def text(self) -> str:
        """The letters, without the mark some scanners put before."""
        whole = "".join(self._letters)
        return whole[3:] if _CODE_ID.match(whole) else whole

    def goes_on(self, at: int) -> bool:
        """Tell whether a key at `at` still belongs to this burst. Time that runs backwards ends it."""
        return bool(self._times) and 0 <= at - self._times[-1] <= self.rule.gap

    def add(self, letter: str, at: int) -> None:
        self._letters.append(letter)
        self._times.append(at)

    def clear(self) -> None:
        self._letters.clear()
        self._times.clear()

    @property
    def long_enough(self) -> bool:
        return len(self._letters) >= self.rule.shortest

    @property
    def by_a_machine(self) -> bool:
        """Tell whether so many letters came so quickly that no hand can have typed them."""
        if not self.long_enough:
            return False
        return self._times[-1] - self._times[0] <= self.rule.mean * (len(self._times) - 1)


def us_letter(position: int, shift: bool) -> str | None:
    """Return what a US keyboard has at a position, whatever layout and CapsLock say. None for other keys."""
    return _US.get((position, shift))
