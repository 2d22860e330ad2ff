"""The registration number of a seller on a qualified invoice: `T` and 13 digits.

A corporate number carries a check digit. Whether the numbers of sole traders follow the same rule is not settled,
so a digit that does not fit is a doubt to show the owner, never a reason to hold back a receipt.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

_SHAPE = re.compile(r"T[0-9]{13}")


class Doubt(Enum):
    """What is doubtful about a registration number."""

    SHAPE = "shape"
    CHECK_DIGIT = "check_digit"


@dataclass(frozen=True, slots=True)
class RegistrationDoubt:
    """A warning about a registration number, in words for the owner. It blocks nothing."""

    number: str
    doubt: Doubt
    ja: str
    en: str


def folded_registration(text: str) -> str:
    """Return a number as typed in half-width capitals without blanks and hyphens."""
    half = unicodedata.normalize("NFKC", text).upper()
    return "".join(letter for letter in half if not letter.isspace() and letter not in "-‐‑–−")


def check_digit(base: str) -> int:
    """Return the leftmost digit (1 to 9) for the 12 digits that follow it in a corporate number.

    9 - (sum of P_n x Q_n mod 9), P_n the n-th digit from the right, Q_n = 1 for odd n and 2 for even n
    (ministerial ordinance 70 of 2014, article 2). A 0 and a 9 mixed up in one place go unnoticed: the rule's limit.
    """
    if len(base) != 12 or not (base.isascii() and base.isdigit()):
        raise ValueError("the base of a corporate number is 12 digits")
    weighted = sum(int(digit) * (1 if place % 2 == 1 else 2) for place, digit in enumerate(reversed(base), start=1))
    return 9 - weighted % 9


def registration_doubt(text: str) -> RegistrationDoubt | None:
    """Return what is doubtful about a registration number, None when it is in order."""
    number = folded_registration(text)
    if not _SHAPE.fullmatch(number):
        return RegistrationDoubt(
            number,
            Doubt.SHAPE,
            "登録番号は「T」と13桁の数字です。もう一度お確かめください。",
            "A registration number is T and 13 digits. Please look at it once more.",
        )
    if int(number[1]) != check_digit(number[2:]):
        return RegistrationDoubt(
            number,
            Doubt.CHECK_DIGIT,
            "登録番号の検査用の数字が合いません。個人事業の番号でなければ、写し間違いかもしれません。",
            "The check digit of this registration number does not fit. Unless it is a sole trader's, look again.",
        )
    return None
