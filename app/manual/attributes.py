"""The attributes of a block, `設定=値`: each value understood and put into its Tag."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time

from app.domain.tiers import Tier, tier_from
from app.manual.conditions import Condition
from app.manual.fold import code
from app.manual.head import clock
from app.manual.kinds import Audience, Evidence, Kind, Method, SkipRule

_WORD_OF_METHOD = {
    "現金": Method.CASH,
    "キャッシュレス": Method.CASHLESS,
    "QR決済": Method.CASHLESS,
    "カード": Method.CASHLESS,
    "クレジットカード": Method.CASHLESS,
    "選択": Method.CHOOSE,
}
_ID = re.compile(r"^[A-Za-z0-9_-]+$")
_SPAN = re.compile(r"^(?:(\d{1,3})時間)?(?:(\d{1,4})分)?$")


@dataclass(slots=True)
class Tag:
    """What the brackets of one block say; what they do not say keeps its default."""

    kind: Kind
    required: bool | None = None
    id: str = ""
    condition: Condition | None = None
    tier: Tier | None = None
    skip: SkipRule = SkipRule.UNSAID
    audience: Audience = Audience.STAFF
    contact: str = ""
    item: str = ""
    count: int = 1
    extra: str = ""
    minutes: int | None = None
    at: time | None = None
    picture: str = ""
    record_kind: str = ""
    reason: str = ""
    method: Method = Method.CHOOSE
    base: int | None = None
    evidence: Evidence = Evidence.UNSAID
    written: set[str] = field(default_factory=set)


# Each setter puts a value into the tag and returns None, or the words that would have been allowed.


def _set_id(tag: Tag, value: str) -> str | None:
    tag.id = code(value)
    return None if _ID.match(tag.id) else "英数字 _ -"


def _set_skip(tag: Tag, value: str) -> str | None:
    if value not in (SkipRule.NOBODY, SkipRule.BEGINNER, SkipRule.ADVANCED):
        return "不可 / 初級 / 上級"
    tag.skip = SkipRule(value)
    return None


def _set_tier(tag: Tag, value: str) -> str | None:
    tag.tier = tier_from(value)
    return "チャレンジ / 初級 / 上級" if tag.tier is None else None


def _set_audience(tag: Tag, value: str) -> str | None:
    if value not in list(Audience):
        return " / ".join(audience.value for audience in Audience)
    tag.audience = Audience(value)
    return None


def _set_evidence(tag: Tag, value: str) -> str | None:
    if value not in (Evidence.SIGNATURE, Evidence.CHECK):
        return "署名 / チェック"
    tag.evidence = Evidence(value)
    return None


def _set_method(tag: Tag, value: str) -> str | None:
    tag.method = _WORD_OF_METHOD.get(code(value), Method.CHOOSE)
    return None if code(value) in _WORD_OF_METHOD else " / ".join(_WORD_OF_METHOD)


def _set_contact(tag: Tag, value: str) -> str | None:
    tag.contact = code(value)
    return None


def _set_item(tag: Tag, value: str) -> str | None:
    tag.item = "" if code(value) == "なし" else code(value)
    return None


def _set_extra(tag: Tag, value: str) -> str | None:
    tag.extra = code(value)
    return None


def _set_picture(tag: Tag, value: str) -> str | None:
    tag.picture = code(value)
    return None


def _set_record_kind(tag: Tag, value: str) -> str | None:
    tag.record_kind = code(value)
    return None


def _set_reason(tag: Tag, value: str) -> str | None:
    tag.reason = value
    return None


def _whole(value: str) -> int | None:
    plain = code(value).replace(",", "").removesuffix("円")
    return int(plain) if re.fullmatch(r"\d{1,9}", plain, re.ASCII) else None


def _set_count(tag: Tag, value: str) -> str | None:
    count = _whole(value)
    if not count:
        return "1, 2, 3 …"
    tag.count = count
    return None


def _set_base(tag: Tag, value: str) -> str | None:
    tag.base = _whole(value)
    return "20000" if tag.base is None else None


def _set_minutes(tag: Tag, value: str) -> str | None:
    found = _SPAN.match(code(value))
    if not found or not (found[1] or found[2]):
        return "10分 / 1時間 / 1時間30分"
    tag.minutes = int(found[1] or 0) * 60 + int(found[2] or 0)
    return None


def _set_at(tag: Tag, value: str) -> str | None:
    tag.at = clock(value)
    return "21:00" if tag.at is None else None


SETTERS: dict[str, Callable[[Tag, str], str | None]] = {
    "id": _set_id,
    "条件": _set_reason,  # read before the setters are asked, since its findings are its own
    "証跡": _set_evidence,
    "省略": _set_skip,
    "段階": _set_tier,
    "対象": _set_audience,
    "宛先": _set_contact,
    "品": _set_item,
    "数": _set_count,
    "追加": _set_extra,
    "時間": _set_minutes,
    "時刻": _set_at,
    "図": _set_picture,
    "種類": _set_record_kind,
    "理由": _set_reason,
    "方法": _set_method,
    "基準": _set_base,
}
