"""The words that are typed after a command: read, or refused with a sentence in both languages."""

import argparse
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import NoReturn

# A space's id names a folder of the home: letters that are a path are none of it.
_SPACE = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)


class BadWordsError(Exception):
    """Words that do not fit the command; its two sentences."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.ja = ja
        self.en = en


class Parser(argparse.ArgumentParser):
    """A parser that raises BadWordsError where the library would end the program in English."""

    def error(self, message: str) -> NoReturn:
        """message: English, as the library words it, or ours in both languages."""
        raise BadWordsError(
            f"コマンドの書き方が違います。「{self.prog} --help」で確かめてください。({message})",
            f"The command is not written right; see '{self.prog} --help'. ({message})",
        )


def space_id(text: str) -> str:
    """A space's id as typed; "" stays, as what was left out passes through here too."""
    if text and not _SPACE.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"スペースのID「{_shown(text)}」は英数字と「_」「-」です / a space id takes letters, digits, _ and -"
        )
    return text


def moment(text: str) -> datetime:
    """`YYYY-MM-DD HH:MM`, wall clock of the space; `T` and seconds are taken too, a zone is not."""
    try:
        found = datetime.fromisoformat(text.strip().replace("/", "-"))
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None or len(text.strip()) < len("2026-12-02 10:00"):
        raise argparse.ArgumentTypeError(
            f"「{_shown(text)}」は日時として読めません。例: 2026-12-02 10:00 / not a date with a time"
        )
    return found


def day(text: str) -> str:
    """`YYYY-MM-DD`; "" stays."""
    try:
        return text and date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"「{_shown(text)}」は日付として読めません。例: 2026-12-02 / not a date"
        ) from None


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number from `least` to `most`."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch(r"\d{1,12}", text.strip(), re.ASCII) else -1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(
                f"「{_shown(text)}」は {least}〜{most} の数で書いてください / a whole number from {least} to {most}"
            )
        return number

    return read


def _shown(text: str) -> str:
    """A text as it may be printed: short, and without signs that a terminal would obey."""
    return "".join(sign if sign.isprintable() else "?" for sign in text[:40])
