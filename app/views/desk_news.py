"""Cards that come by themselves: a visitor calls, a code was not taken, somebody inside showed their pass.

They lie above what is open and take nothing away: each is closed by itself, and none takes the keyboard.
"""

from dataclasses import dataclass

from app.desk.outcome import Inside, Refused, Why
from app.desk.sentences import sentence
from app.domain.people import call_name
from app.views.desk_seams import Pill
from app.views.desk_words import Tone, clock_of, pick


@dataclass(frozen=True, slots=True)
class Press:
    """A button on a card. id: what it does; "close" for nothing more."""

    id: str
    text: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """One card. about: the visit it speaks of, "" for none."""

    id: int
    tone: Tone
    glyph: str
    text: str
    sub: str
    actions: tuple[Press, ...]
    about: str = ""


CLOSE = "close"
_NO_SHIFT = (
    "シフトがまだ始まっていません。右の「シフトを始める」から始めてください。",
    "No shift is open yet. Start it on the right.",
)
BACK, OUT, LEAVE, CARD, START = "back", "out", "leave", "card", "start:"


def called(number: int, at: str, emergency: bool, english: bool) -> News:
    """A visitor pressed one of the two corners of their screen. at: wall clock."""
    close = (Press(CLOSE, pick(english, "わかりました", "OK"), primary=True),)
    if emergency:
        text = pick(
            english, "お客様が「地震・火事・急病」を押しました。", "A visitor pressed “Earthquake, fire, illness”."
        )
        return News(number, Tone.STOP, "care", text, clock_of(at), close)
    text = pick(english, "お客様が呼んでいます。", "A visitor is calling you.")
    return News(number, Tone.CARE, "bell", text, clock_of(at), close)


def not_taken(number: int, refused: Refused, at_kiosk: bool, english: bool) -> News:
    """Something shown could not be taken: what was seen, and what the manual does about it."""
    said = sentence(refused)
    where = pick(english, "お客様の画面で", "On the visitor's screen") if at_kiosk else ""
    close = Press(CLOSE, pick(english, "閉じる", "Close"))
    label = pick(english, "はじめての方として案内", "Welcome as a first visit")
    onward = refused.next_procedure and not at_kiosk
    actions = (Press(START + refused.next_procedure, label, primary=True), close) if onward else (close,)
    text = pick(english, *_NO_SHIFT) if refused.why is Why.UNATTENDED else pick(english, said.ja, said.en)
    return News(number, Tone.CARE, "info", text, where, actions)


def somebody_inside(number: int, inside: Inside, english: bool) -> News:
    """A pass of somebody who is inside: never a second payment (decisions.md 7)."""
    visit = inside.visit
    text = pick(
        english,
        f"{call_name(visit.name)}様は {clock_of(visit.entry)} から入店中です。",
        f"{call_name(visit.name)} has been inside since {clock_of(visit.entry)}.",
    )
    back = Press(BACK, pick(english, "もどりました", "Back"))
    out = Press(OUT, pick(english, "ちょっと外へ", "Out for a moment"))
    leave = (Press(LEAVE, pick(english, "お帰り", "Leaving"), primary=True),) if inside.leaving_procedure else ()
    card = Press(CARD, pick(english, "くわしく", "Details"))
    close = Press(CLOSE, pick(english, "閉じる", "Close"))
    actions = (*leave, back if visit.out_since else out, card, close)
    return News(number, Tone.GOOD, "person", text, visit.name, actions, visit.visit_id)


def about_pill(number: int, pill: Pill, english: bool) -> News:
    """What to do about a machine."""
    close = (Press(CLOSE, pick(english, "わかりました", "OK")),)
    return News(number, pill.tone, "info", pick(english, pill.todo_ja, pill.todo_en), "", close)


def people_printed(number: int, where: str, english: bool) -> News:
    """The list of who is inside went to the printer. where: the file it was also written to, "" for none."""
    close = (Press(CLOSE, pick(english, "わかりました", "OK"), primary=True),)
    if where:
        text = pick(english, "いま居る人の一覧を出しました。", "The list of who is inside is out.")
        return News(number, Tone.GOOD, "print", text, where, close)
    text = pick(
        english,
        "一覧を保存できませんでした。左の一覧をお使いください。",
        "The list could not be saved. Use the one on the left.",
    )
    return News(number, Tone.CARE, "print", text, "", close)
