"""The system words: what a manual may ask about the desk, and the fact each one is read from.

The desk answers them live. Unset is empty (decisions.md 12).
docs/manual-language.md shows this table; a test holds the two against each other.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.manual.kinds import Kind


class ValueKind(StrEnum):
    """What sort of value a word has; decides how it is compared."""

    TIME = "時刻"
    COUNT = "数"
    YEN = "円"
    TIER = "段階"
    ONE_OF = "ことば"
    TEXT = "文字"


@dataclass(frozen=True, slots=True)
class SystemWord:
    """One system word.

    values: all it can be, empty when open (numbers, times, names).
    read_from, read_from_en: the fact behind it.
    moved_by: kinds of block whose answer can change it within a step.
    """

    word: str
    kind: ValueKind
    values: tuple[str, ...]
    read_from: str
    read_from_en: str
    moved_by: frozenset[Kind] = frozenset()


_YES = ("はい", "いいえ")
_ANY = ("あり", "なし")
_ITEMS = frozenset({Kind.HAND, Kind.TAKE_BACK})
_PRICE = frozenset({Kind.QUOTE, Kind.HAND, Kind.FILL, Kind.CONSENT})
_PAID = frozenset({Kind.PAY})
_COUNTED = frozenset({Kind.COUNT})
_STAYS = frozenset({Kind.RECORD})


def _row(
    word: str,
    kind: ValueKind,
    values: tuple[str, ...],
    ja: str,
    en: str,
    moved_by: frozenset[Kind] = frozenset(),
) -> SystemWord:
    return SystemWord(word, kind, values, ja, en, moved_by)


_T, _N, _Y, _O, _X = ValueKind.TIME, ValueKind.COUNT, ValueKind.YEN, ValueKind.ONE_OF, ValueKind.TEXT
_TIERS = ("チャレンジ", "初級", "上級")

_TABLE = (
    _row("今の時刻", _T, (), "端末の時計(スペースの時刻)", "the device's clock, in the space's time"),
    _row("曜日", _O, tuple("月火水木金土日"), "営業日の曜日", "the weekday of the business day"),
    _row("段階", ValueKind.TIER, _TIERS, "シフトに入っている人の段階", "the tier of the mixer on shift"),
    _row("回線", _O, ("オンライン", "オフライン"), "最後の送受信の結果", "the last exchange with the hub"),
    _row("空席数", _N, (), "席の数から入店中の席を引いた数", "seats less the seats taken now", _STAYS),
    _row("初回", _O, _YES, "この人の入店の記録が一つもない", "the person has no check-in yet", _STAYS),
    _row("会員状態", _O, ("有効", "停止", "期限切れ", "なし"), "会員の記録とパスの状態", "the membership and its pass"),
    _row("会員種別", _X, (), "前回の区分(料金表のことば)。会員は「会員」", "the category last time; 会員 for a member"),
    _row(
        "規約の同意", _O, ("済", "古い", "なし"), "同意の記録の版と「規約の版」", "the consent kept, against 規約の版"
    ),
    _row("プランの時間内", _O, _YES, "料金表のプランの時間と今の時刻", "the plan's hours on the rate card, now"),
    _row("有人の時間", _O, _YES, "スペースの受付時間と今の時刻", "the space's staffed hours, now"),
    _row("予約", _O, _ANY, "この人のきょうの予約", "a booking of this person today"),
    _row("予約の終了", _T, (), "その予約の終わり", "the end of that booking"),
    _row("運営の予約", _O, _ANY, "この運営者のきょうの場所の予約", "the operator's booking of a place today"),
    _row("運営者の段階", ValueKind.TIER, _TIERS, "運営者のミキサー証", "the operator's mixer card"),
    _row("テーブル運営中", _O, _YES, "開始され、まだ終わっていない運営", "a run opened and not yet closed", _STAYS),
    _row("預かり荷物", _O, _ANY, "受け取り、まだ渡していない荷物", "a parcel received, not handed over", _STAYS),
    _row("預けた鍵", _O, _ANY, "この入店で渡し、戻っていない鍵", "a key handed out in this visit", _ITEMS),
    _row("渡した鍵", _O, _ANY, "この運営・予約で渡し、戻っていない鍵", "a key handed out for this run or room", _ITEMS),
    _row("未返却の品", _O, _ANY, "渡して、まだ戻っていない品すべて", "anything handed out and not back", _ITEMS),
    _row("入店中の人数", _N, (), "入店して退店していない人の数", "visits checked in and not out", _STAYS),
    _row("合計金額", _Y, (), "最後の料金の計算", "the last quote", _PRICE),
    _row("追加の金額", _Y, (), "最後の計算から先払いを引いた額", "the last quote less what was prepaid", _PRICE),
    _row(
        "運営者分", _Y, (), "運営の精算の運営者の分(足りないときは負)", "the operator's part, may be negative", _PRICE
    ),
    _row("お預かり", _Y, (), "受け取ったお金", "the money handed over", _PAID),
    _row("お釣り", _Y, (), "お預かりと金額の差", "the change to give", _PAID),
    _row("現金過不足", _Y, (), "数えた額からあるはずの額を引いた差", "cash counted less cash expected", _COUNTED),
    _row("過不足の大きさ", _Y, (), "現金過不足の、正負をのぞいた大きさ", "the size of that difference", _COUNTED),
    _row("退館の打刻もれ", _O, _ANY, "退館の時刻が分からない入館", "a stay with no known leaving time", _STAYS),
    _row("ゲスト", _O, _YES, "この入店は会員のお連れ様か", "whether the visit is a member's guest"),
    _row("靴をぬいだ", _O, _YES, "下足札を渡した記録", "a shoe tag was handed out", _ITEMS),
    _row("スタッフ名", _X, (), "シフトに入っている人の名前", "the name of the mixer on shift"),
)

SYSTEM_WORDS: dict[str, SystemWord] = {row.word: row for row in _TABLE}

# Internal: the walker asks the desk whether an item is out for this visit, so that a [返却] of what was
# never handed out passes by itself (decisions.md 5). Answers: あり, なし; unset means the desk does not know.
ITEM_OUT = "渡した品:"


def item_out_word(item: str) -> str:
    """The internal word that asks whether `item` was handed out for this visit and is still out."""
    return ITEM_OUT + item


def is_system_word(name: str) -> bool:
    return name in SYSTEM_WORDS


def moved_by(name: str) -> frozenset[Kind]:
    """Kinds of block whose answer can change the word; empty for what is no system word."""
    word = SYSTEM_WORDS.get(name)
    return word.moved_by if word else frozenset()
