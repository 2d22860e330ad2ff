"""Who comes to a simulated day: people with passes, and people with made-up names."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

_FAMILY = (
    *(("青葉", "アオバ"), ("入江", "イリエ"), ("梅津", "ウメツ"), ("恵比寿", "エビス"), ("尾花", "オバナ")),
    *(("桐生", "キリュウ"), ("久慈", "クジ"), ("小松原", "コマツバラ"), ("沢渡", "サワタリ"), ("白石", "シライシ")),
    *(("須藤", "スドウ"), ("瀬戸", "セト"), ("高階", "タカシナ"), ("千歳", "チトセ"), ("津島", "ツシマ")),
)
_GIVEN = (
    *(("あかり", "アカリ"), ("一平", "イッペイ"), ("うた", "ウタ"), ("栄介", "エイスケ"), ("かなで", "カナデ")),
    *(("恭子", "キョウコ"), ("健太", "ケンタ"), ("さとみ", "サトミ"), ("修", "オサム"), ("なつき", "ナツキ")),
)
JOBS = ("デザイナー", "エンジニア", "学生", "ライター", "研究職", "行政書士", "翻訳")


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who may come. code: what their pass carries, "" before they have one."""

    person_id: str
    code: str


@dataclass(frozen=True, slots=True)
class NewFace:
    """What somebody who comes for the first time says of themselves."""

    name: str
    kana: str
    phone: str
    mail: str
    job: str


def new_face(chance: Random) -> NewFace:
    """A made-up person; the phone numbers begin with 000, which nobody has."""
    (family, family_kana), (given, given_kana) = chance.choice(_FAMILY), chance.choice(_GIVEN)
    number = chance.randrange(100_000_000)
    return NewFace(
        f"{family} {given}",
        f"{family_kana} {given_kana}",
        f"000-{number // 10_000:04}-{number % 10_000:04}",
        f"guest{number}@example.com",
        chance.choice(JOBS),
    )


def somebody(chance: Random, known: Sequence[Guest], inside: frozenset[str]) -> Guest | None:
    """One of those with a pass who are not inside; None where everybody is."""
    free = [one for one in known if one.code and one.person_id not in inside]
    return chance.choice(free) if free else None
