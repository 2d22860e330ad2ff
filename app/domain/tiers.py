"""The three tiers of a mixer (段階). A higher tier may do all that a lower one may."""

from enum import IntEnum


class Tier(IntEnum):
    """What a mixer may do, ordered チャレンジ ＜ 初級 ＜ 上級."""

    CHALLENGE = 0
    BEGINNER = 1
    ADVANCED = 2

    @property
    def ja(self) -> str:
        return _JA[self]

    @property
    def en(self) -> str:
        return _EN[self]


_JA = ("チャレンジ", "初級", "上級")
_EN = ("Challenge", "Beginner", "Advanced")
_BY_WORD = {name: tier for tier in Tier for name in (tier.ja, tier.en.casefold())}


def tier_from(text: str) -> Tier | None:
    """Return the tier named by a Japanese or English word; None for any other word.

    「チャレンジモード」 (the full name of the lowest tier) is understood as well.
    """
    word = text.strip().removesuffix("モード").removesuffix(" mode").strip()
    return _BY_WORD.get(word.casefold())
