"""What the screen says to an expected no: what it saw and what to do, in both languages.

Wording: what is the case, then what to do; nobody is blamed. `{detail}` is what the refusal names.
"""

from dataclasses import dataclass

from app.desk.outcome import Refused, Why


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its one button, in both languages."""

    ja: str
    en: str
    button_ja: str
    button_en: str


_BACK = ("もどる", "Back")
_SEARCH = ("名前でさがす", "Look up by name")

_SENTENCES: dict[Why, Sentence] = {
    Why.QR_UNKNOWN: Sentence(
        "このQRは読み取れましたが、ここのものではないようです。お名前でお探しします。",
        "This code is not one of ours. Let us look you up by name.",
        *_SEARCH,
    ),
    Why.WEB_ADDRESS: Sentence(
        "これはウェブページのQRのようです。入店用のQRをお持ちでしたら、そちらをかざしてください。",
        "This code leads to a web page. If you have a pass, please show that one.",
        *_SEARCH,
    ),
    Why.OTHER_SPACE: Sentence(
        "これはほかのスペースのパスです。こちらでは、はじめての方としてご案内します。",
        "This pass belongs to another space. Here we will welcome you as a first-time visitor.",
        "はじめての方へ",
        "First visit",
    ),
    Why.PASS_UNKNOWN: Sentence(
        "このスペースのパスですが、まだこの端末に届いていない記録のようです。お名前でお探しします。",
        "This is a pass of this space, but its record has not reached this desk yet. Let us look you up by name.",
        *_SEARCH,
    ),
    Why.PASS_REVOKED: Sentence(
        "このパスは {detail} に使えなくなっています。お名前でお探しします。",
        "This pass was stopped on {detail}. Let us look you up by name.",
        *_SEARCH,
    ),
    Why.PASS_REPLACED: Sentence(
        "このパスは {detail} に再発行ずみです。新しいパスをかざしてください。",
        "This pass was replaced on {detail}. Please show the new one.",
        *_SEARCH,
    ),
    Why.PASS_EXPIRED: Sentence(
        "このパスは {detail} までのものです。受付でご案内します。",
        "This pass was good until {detail}. The desk will help you.",
        *_SEARCH,
    ),
    Why.PASS_NOT_YET: Sentence(
        "このパスは {detail} から使えます。受付でご案内します。",
        "This pass is good from {detail}. The desk will help you.",
        *_SEARCH,
    ),
    Why.NO_PROCEDURE: Sentence(
        "このスペースのマニュアルには、この場合の手順がありません。担当がご案内します。",
        "The manual of this space has no procedure for this. The desk will help you.",
        *_BACK,
    ),
    Why.UNATTENDED: Sentence(
        "いまは受付に担当がおりません。お急ぎのときは下の連絡先へお願いいたします。",
        "Nobody is at the desk now. If it is urgent, please use the contact below.",
        *_BACK,
    ),
    Why.TIER_LOW: Sentence(
        "この手順は{detail}以上の方が行います。オーナーに連絡しますか。",
        "This needs a higher tier. Call the owner?",
        "オーナーに電話",
        "Call the owner",
    ),
    Why.GONE: Sentence(
        "この手順はもう終わっています。記録は残っています。", "This is already finished. It has been recorded.", *_BACK
    ),
    Why.ALREADY_INSIDE: Sentence(
        "もう入店されています。お帰りのときは「お帰りの方」からどうぞ。",
        "Already checked in. To leave, use the leaving button.",
        "お帰りの手続きへ",
        "Check out",
    ),
    Why.NOT_INSIDE: Sentence(
        "入店の記録が見つかりません。入店の時刻をうかがって登録します。",
        "There is no check-in record. Ask for the time and enter it.",
        "入店の時刻を入れる",
        "Enter the time",
    ),
    Why.TIME_ORDER: Sentence(
        "時刻が読めないか、順番が合いません。入店、お帰り、いまの順になるように、14:05 の形で入れてください。",
        "The time cannot be read or is out of order (check-in, leaving, now). Write it like 14:05.",
        "時刻を直す",
        "Correct the time",
    ),
    Why.CLOCK_BACK: Sentence(
        "いまの時刻が、入店の時刻({detail})より前になっています。端末の時計か、この方の入店の時刻を直してから、お帰りに進んでください。",
        "It is now earlier than the check-in ({detail}). Correct the clock, or this check-in time, then go on.",
        "時刻を直す",
        "Correct the time",
    ),
    Why.NO_REASON: Sentence("理由をひとこと書いてください。", "Please give a short reason.", "書く", "Write"),
    Why.UNKNOWN_ITEM: Sentence(
        "この品は料金表にありません。品名をお確かめください。",
        "This item is not on the rate card. Please check the item.",
        *_BACK,
    ),
    Why.UNKNOWN_PLAN: Sentence(
        "このプランは料金表にありません。プランをお確かめください。",
        "This plan is not on the rate card. Please check the plan.",
        *_BACK,
    ),
    Why.TOO_LATE: Sentence(
        "プランの変更ができる時刻を過ぎています。延長の料金でご案内します。",
        "It is too late to change the plan. The extension price applies.",
        *_BACK,
    ),
    Why.NOT_LONGER: Sentence(
        "いまのプランより長いプランに変えられます。プランをお選びください。",
        "A plan can be changed to a longer one. Please choose it.",
        *_BACK,
    ),
    Why.MORE_THAN_PAID: Sentence(
        "いただいた {detail}円 より多くは返せません。金額をお確かめください。",
        "No more than the {detail} yen that were paid can be given back. Please check the amount.",
        "金額を直す",
        "Correct",
    ),
    Why.TENDERED_SHORT: Sentence("お預かりが {detail}円 足りません。", "{detail} yen short.", "金額を直す", "Correct"),
    Why.AMOUNT: Sentence("金額をお確かめください。", "Please check the amount.", "金額を直す", "Correct"),
    Why.NO_QUOTE: Sentence(
        "料金を計算できませんでした。時刻と区分をお確かめください。",
        "The price could not be worked out. Please check times and category.",
        *_BACK,
    ),
    Why.NOTHING_PAID: Sentence(
        "お支払いがないので、領収書はありません。", "Nothing was paid, so there is no receipt.", *_BACK
    ),
    Why.NOTHING_OWED: Sentence(
        "お支払いは済んでいます。いまいただくものはありません。",
        "Everything is paid. There is nothing to take now.",
        *_BACK,
    ),
    Why.NO_ADDRESSEE: Sentence("宛名を入れてください。", "Please enter the addressee.", "入力にもどる", "Go back"),
    Why.OWNER_ONLY: Sentence(
        "値引きはオーナーの許可が要ります。電話をして、許可をいただいた方のお名前を入れてください。",
        "A discount needs the owner's word. Call, then enter who allowed it.",
        "オーナーに電話",
        "Call the owner",
    ),
    Why.NOTHING_TO_UNDO: Sentence("取り消せる操作がありません。", "There is nothing to undo.", *_BACK),
}


def sentence(refused: Refused) -> Sentence:
    """The sentence of a refusal, its detail filled in; an empty detail shows as —."""
    plain = _SENTENCES[refused.why]
    detail = _readable(refused.detail) or "—"
    return Sentence(
        plain.ja.replace("{detail}", detail), plain.en.replace("{detail}", detail), plain.button_ja, plain.button_en
    )


def _readable(detail: str) -> str:
    """A wall clock text as people write it: `12/2 14:05`; anything else as it is."""
    if len(detail) >= 10 and detail[4] == "-" and detail[7] == "-":
        day = f"{int(detail[5:7])}/{int(detail[8:10])}"
        return f"{day} {detail[11:16]}" if len(detail) >= 16 else day
    return detail
