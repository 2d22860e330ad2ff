"""The kinds of record that a manual's [記録|種類=…] may name.

What the book can hold as facts is a superset of this list.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record: its id in manuals and what people call it."""

    kind: str
    ja: str
    en: str


_TABLE = (
    RecordKind("shift.open", "シフト開始", "Shift opened"),
    RecordKind("shift.close", "シフト終了", "Shift closed"),
    RecordKind("handover.note", "引き継ぎメモ", "Handover note"),
    RecordKind("visit.checkin", "入店", "Check-in"),
    RecordKind("visit.checkout", "退店", "Check-out"),
    RecordKind("visit.refused", "受け入れ不可", "Visit not accepted"),
    RecordKind("visitor.meet", "来訪者", "Visitor for a member"),
    RecordKind("idcheck.result", "本人確認の結果", "ID check result"),
    RecordKind("consent.grant", "同意", "Consent given"),
    RecordKind("consent.revoke", "同意の取り消し", "Consent withdrawn"),
    RecordKind("quote.made", "料金の計算", "Quote"),
    RecordKind("payment.receive", "入金", "Payment received"),
    RecordKind("receipt.issue", "領収書の発行", "Receipt issued"),
    RecordKind("handout.out", "渡したもの", "Item handed out"),
    RecordKind("handout.back", "返却されたもの", "Item returned"),
    RecordKind("register.count", "レジの金種", "Cash count"),
    RecordKind("daily.report", "日報", "Daily report"),
    RecordKind("parcel.receive", "荷物の受取", "Parcel received"),
    RecordKind("parcel.handover", "荷物の引き渡し", "Parcel handed over"),
    RecordKind("lostfound.in", "落とし物の受付", "Lost property in"),
    RecordKind("lostfound.out", "落とし物の返却・届出", "Lost property out"),
    RecordKind("room.handover", "会議室の引き渡し", "Room handed over"),
    RecordKind("room.return", "会議室の返却", "Room returned"),
    RecordKind("tablerun.open", "テーブル/ルーム運営の開始", "Run opened"),
    RecordKind("tablerun.close", "テーブル/ルーム運営の終了", "Run closed"),
    RecordKind("tablerun.settle", "テーブル/ルーム運営の精算", "Run settled"),
    RecordKind("tour.visit", "内覧", "Tour"),
    RecordKind("call.log", "電話の記録", "Phone call logged"),
    RecordKind("incident.log", "トラブルの記録", "Incident log"),
    RecordKind("escalation.call", "責任者への連絡", "Escalation call"),
    RecordKind("flyer.exchange", "チラシの交換", "Flyers exchanged"),
    RecordKind("sns.post", "SNS・ブログの投稿", "SNS or blog post"),
    RecordKind("monitor.note", "モニターの記録", "Monitor note"),
    RecordKind("panel.join", "パネラー参加", "Panel appearance"),
    RecordKind("event.join", "イベント参加", "Event attended"),
    RecordKind("intro.idea", "紹介の案", "Matching idea"),
    RecordKind("intro.negotiate", "混ぜ込みの交渉", "Introduction negotiated"),
    RecordKind("consult.note", "相談・フォロー", "Consultation note"),
    RecordKind("demo.session", "実演・BGM・コーヒー", "Demo session"),
    RecordKind("event.plan", "イベントの企画", "Event planned"),
    RecordKind("event.checkin", "イベント受付", "Event check-in"),
    RecordKind("event.settle", "イベントの精算", "Event settled"),
    RecordKind("mediation.case", "調整・調停", "Mediation"),
    RecordKind("workshop.case", "アイデア出し", "Idea workshop"),
    RecordKind("appointment.grant", "任命・認定", "Appointment or certification"),
    RecordKind("skip.reason", "手順を飛ばした理由", "Reason a step was skipped"),
)

RECORD_KINDS: dict[str, RecordKind] = {row.kind: row for row in _TABLE}

# A record of these kinds is nothing without words: from a form of the same step, from 理由=, or asked for.
_MADE_OF_WORDS = frozenset({"handover.note", "incident.log"})


def takes_typed_words(kind: str) -> bool:
    """Whether a record of this kind needs words typed by a person when no form before it in the step gave any."""
    return kind in _MADE_OF_WORDS
