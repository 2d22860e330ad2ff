"""The 14 types of a form field: what may be typed, and how it is kept.

Values are kept as text in one form each: numbers without commas, times HH:MM, dates YYYY-MM-DD, はい/いいえ.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.manual.conditions import number
from app.manual.fold import code
from app.manual.kinds import FieldType
from app.manual.model import Field

_LONGEST = 2000
_YES = {"はい": "はい", "いいえ": "いいえ", "yes": "はい", "no": "いいえ"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a typed value is not taken."""

    ja: str
    en: str


def read_value(field: Field, typed: str) -> str | Refusal:
    """Read what was typed into a field; empty is fine unless the field is required."""
    text = clean(typed)
    if not text:
        return _missing(field) if field.required else ""
    if len(text) > _LONGEST:
        return Refusal(f"{_LONGEST}文字までで入れてください。", f"At most {_LONGEST} characters, please.")
    if field.type is FieldType.ONE_OF:
        return text if text in field.options else Refusal("一つ選んでください。", "Please choose one.")
    reader, refusal = _READERS[field.type]
    value = reader(text)
    return refusal if value is None else value


def clean(typed: str) -> str:
    """Take out control characters, which no keyboard types and a burst of a scanner may carry."""
    kept = (" " if unicodedata.category(sign) == "Cc" else sign for sign in typed)
    return "".join(sign for sign in kept if unicodedata.category(sign) != "Cs").strip()


def _missing(field: Field) -> Refusal:
    name = field.said.ja or field.id
    return Refusal(f"「{name}」がまだ入っていません。", f"{field.said.en or name} is still empty.")


def _text(text: str) -> str | None:
    return text


# More of anything than a day at a desk sees is a slip of a finger.
_MOST = 99_999
_MOST_YEN = 99_999_999


def _kana(text: str) -> str | None:
    """Kana of either kind; Latin letters as well, for names typed in English mode."""
    plain = unicodedata.normalize("NFKC", text)
    return plain if plain and all(_reads(letter) for letter in plain) else None


def _reads(letter: str) -> bool:
    """Kana, a Latin letter with whatever marks its language has, or what stands between the parts of a name."""
    if letter in " '’.-・=＝" or "\u3041" <= letter <= "\u30ff" or letter.isdigit():
        return True
    return unicodedata.name(letter, "").startswith("LATIN") or unicodedata.category(letter) == "Mn"


def _number(text: str) -> str | None:
    value = number(text)
    return None if value is None or not 0 <= value <= _MOST or len(code(text)) > 15 else f"{value.normalize():f}"


def _whole(text: str) -> str | None:
    value = number(text.lstrip("¥￥"))
    if value is None or not 0 <= value <= _MOST_YEN or value != int(value) or len(code(text)) > 15:
        return None
    return str(int(value))


def _heads(text: str) -> str | None:
    value = _whole(code(text).removesuffix("人").removesuffix("名"))
    return value if value is not None and int(value) <= 99_999 else None


def _phone(text: str) -> str | None:
    plain = re.sub(r"[‐−–—ー]", "-", code(text))
    digits = re.sub(r"\D", "", plain)
    return plain if re.fullmatch(r"\+?[0-9() .-]+", plain) and 7 <= len(digits) <= 15 else None


def _mail(text: str) -> str | None:
    plain = code(text)
    return plain if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", plain) and len(plain) <= 254 else None


def _date(text: str) -> str | None:
    found = re.fullmatch(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?", code(text), re.ASCII)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat() if found else None
    except ValueError:
        return None


def _time(text: str) -> str | None:
    found = re.fullmatch(r"(\d{1,2})(?:[:時](\d{1,2})?分?|)", code(text).replace("半", "30"), re.ASCII)
    if not found or not re.search("[:時]", code(text)):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _member(text: str) -> str | None:
    plain = code(text).upper()
    return plain if re.fullmatch(r"[A-Z0-9][A-Z0-9._-]{0,39}", plain) else None


def _yes_no(text: str) -> str | None:
    return _YES.get(code(text).casefold())


_READERS: dict[FieldType, tuple[Callable[[str], str | None], Refusal]] = {
    FieldType.TEXT: (_text, Refusal("", "")),
    FieldType.SEAT: (_text, Refusal("", "")),
    FieldType.SIGNATURE: (_text, Refusal("", "")),
    FieldType.KANA: (_kana, Refusal("ひらがなかカタカナで入れてください。", "Kana or Latin letters, please.")),
    FieldType.NUMBER: (
        _number,
        Refusal("0から99,999までの数字で入れてください。", "A number from 0 to 99,999, please."),
    ),
    FieldType.AMOUNT: (_whole, Refusal("金額は円の数字で入れてください。", "An amount in whole yen, please.")),
    FieldType.HEADS: (_heads, Refusal("人数を数字で入れてください。", "The number of people, please.")),
    FieldType.PHONE: (_phone, Refusal("電話番号をお確かめください。", "Please check the phone number.")),
    FieldType.MAIL: (_mail, Refusal("メールアドレスをお確かめください。", "Please check the e-mail address.")),
    FieldType.DATE: (_date, Refusal("日付は 2026-12-01 の形で入れてください。", "A date such as 2026-12-01, please.")),
    FieldType.TIME: (_time, Refusal("時刻は 21:10 の形で入れてください。", "A time such as 21:10, please.")),
    FieldType.MEMBER: (_member, Refusal("会員番号をお確かめください。", "Please check the member number.")),
    FieldType.YES_NO: (_yes_no, Refusal("「はい」か「いいえ」を選んでください。", "Please choose yes or no.")),
}
