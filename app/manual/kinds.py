"""The words of um/1 that have a fixed set: block kinds and the values of attributes."""

from enum import Enum, StrEnum


class Kind(StrEnum):
    """The 21 kinds of block; the value is the word written in the manual."""

    INSTRUCT = "案内"
    SAY = "セリフ"
    TICK = "確認"
    CHOOSE = "選択"
    BRANCH = "判定"
    FILL = "入力"
    SHOW = "写真"
    SHOOT = "撮影"
    WAIT = "待つ"
    QUOTE = "金額"
    PAY = "入金"
    COUNT = "金種"
    CONSENT = "同意"
    HAND = "渡す"
    TAKE_BACK = "返却"
    PHONE = "電話"
    RECORD = "記録"
    SET = "設定"
    CALL = "呼出"
    GO = "進む"
    END = "終了"


# Only read; they need no answer of their own once something after them was answered.
READ_KINDS = frozenset({Kind.INSTRUCT, Kind.SAY, Kind.SHOW})
# One touch each; any number of them stand together on one screen.
TICK_KINDS = frozenset({Kind.TICK, Kind.HAND, Kind.TAKE_BACK, Kind.PHONE, Kind.SHOOT, Kind.CONSENT})
# Need an answer of their own; at most one on a screen, and it is the last.
ANSWER_KINDS = frozenset({Kind.CHOOSE, Kind.FILL, Kind.QUOTE, Kind.PAY, Kind.COUNT, Kind.WAIT})
# Walked without anybody being asked.
SILENT_KINDS = frozenset({Kind.BRANCH, Kind.SET, Kind.CALL, Kind.GO, Kind.END})
# End a step: what is written after them in the same step is never reached.
ENDING_KINDS = frozenset({Kind.CHOOSE, Kind.BRANCH, Kind.GO, Kind.END})

REQUIRED_BY_DEFAULT = TICK_KINDS - {Kind.SHOOT} | ANSWER_KINDS - {Kind.WAIT} | {Kind.RECORD}


class Outcome(StrEnum):
    """How a walkthrough ends."""

    DONE = "完了"
    STOPPED = "中止"
    REFUSED = "お断り"
    HANDED_ON = "引継ぎ"


class Audience(StrEnum):
    """対象: who answers a block; the operator and the next staff member answer at the desk."""

    VISITOR = "利用者"
    STAFF = "スタッフ"
    OPERATOR = "運営者"
    NEXT_STAFF = "次のスタッフ"


class SkipRule(StrEnum):
    """省略: who may skip a block (manual_format.md, Skip)."""

    UNSAID = ""
    NOBODY = "不可"
    BEGINNER = "初級"
    ADVANCED = "上級"


class Evidence(StrEnum):
    """証跡: what proves a consent."""

    UNSAID = ""
    SIGNATURE = "署名"
    CHECK = "チェック"


class Method(StrEnum):
    """方法: how money is received; CHOOSE lets the desk pick."""

    CASH = "現金"
    CASHLESS = "キャッシュレス"
    CHOOSE = "選択"


class PaymentTiming(StrEnum):
    """支払い: when visitors pay, unless their plan says otherwise."""

    POSTPAID = "後払い"
    PREPAID = "前払い"
    ACCOUNT = "会員口座"


class TriggerKind(StrEnum):
    """きっかけ: what starts a procedure."""

    BUTTON = "ボタン"
    SCAN = "QR"
    TIME = "時刻"
    BOOKING = "予約"
    EMERGENCY = "緊急"
    CALLED = "他の手順から"
    LINE = "回線"


class FieldType(StrEnum):
    """The 14 types of a form field."""

    TEXT = "文字"
    KANA = "カナ"
    NUMBER = "数値"
    AMOUNT = "金額"
    PHONE = "電話"
    MAIL = "メール"
    DATE = "日付"
    TIME = "時刻"
    HEADS = "人数"
    SEAT = "席"
    MEMBER = "会員番号"
    YES_NO = "はいいいえ"
    SIGNATURE = "署名"
    ONE_OF = "選択"


class Actor(Enum):
    """Who acts next in a walkthrough."""

    VISITOR = "visitor"
    STAFF = "staff"
    OWNER = "owner"


class Why(StrEnum):
    """Why a block cannot be done now (decisions.md 5)."""

    NOBODY = "相手がいない"
    NO_ITEM = "品がない"
    BROKEN = "機械が動かない"
    NO_ANSWER = "電話がつながらない"
    OTHER = "その他"

    @property
    def en(self) -> str:
        return _WHY_EN[self]


_WHY_EN = {
    Why.NOBODY: "Nobody is there",
    Why.NO_ITEM: "The item is not there",
    Why.BROKEN: "The machine does not work",
    Why.NO_ANSWER: "Nobody answers the phone",
    Why.OTHER: "Something else",
}
