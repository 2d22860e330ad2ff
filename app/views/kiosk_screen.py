"""What the pages of the visitor's screen show: frozen values made from what the desk knows, without Qt.

Every pair is (first language of the screen, the other one under it).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from app.desk.outcome import Made, NewPass, Refused, Standing, Who
from app.desk.sentences import sentence
from app.domain.people import Person, call_name
from app.domain.visits import Visit
from app.manual.kinds import Actor, Outcome
from app.manual.model import Contact, Manual, Procedure, Said
from app.manual.triggers import buttons, emergencies
from app.manual.walk import Ask, Ended

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Action:
    """A big button of a page. id: what `KioskModel.act` is told."""

    id: str
    text: str
    sub: str = ""
    primary: bool = False
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Somebody to call. now: whether they can be reached at this hour."""

    name: str
    sub: str
    phone: str
    hours: str
    now: bool


@dataclass(frozen=True, slots=True)
class Message:
    """A page that says something. tone: calm, good or care, never red. code: a QR to be photographed, "" for none."""

    glyph: str
    tone: str
    text: str
    sub: str
    todo: str = ""
    todo_sub: str = ""
    actions: tuple[Action, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    code: str = ""
    caption: str = ""
    caption_sub: str = ""
    undo: bool = False


@dataclass(frozen=True, slots=True)
class HomeShown:
    """The first page: the manual's own buttons, and whether a price list is one touch away."""

    buttons: tuple[Action, ...]
    price: bool


@dataclass(frozen=True, slots=True)
class CostShown:
    """What a visit costs so far and at most today. lines: of the quote."""

    name: str
    since: str
    so_far: int
    at_most: int
    lines: tuple[Mapping[str, Any], ...]
    explain: tuple[str, ...]


HOME = "home"
_GLYPHS = (
    ("お帰り", "leave"),
    ("帰る", "leave"),
    ("はじめて", "enter"),
    ("会員", "card"),
    ("2回目", "person"),
    ("見学", "eye"),
    ("打合せ", "people"),
    ("連れ", "people"),
    ("荷物", "parcel"),
    ("会議室", "key"),
)


def two(english: bool, ja: str, en: str) -> Pair:
    """A text and the other language under it; one that is missing shows the other alone."""
    if english:
        return (en, ja) if en else (ja, "")
    return (ja, en) if ja else (en, "")


def said(english: bool, words: Said) -> Pair:
    """The same for a text of the manual."""
    return two(english, words.ja, words.en)


def action(english: bool, key: str, ja: str, en: str, *, primary: bool = False, glyph: str = "") -> Action:
    """A button in both languages."""
    return Action(key, *two(english, ja, en), primary=primary, glyph=glyph)


def go_home(english: bool, *, primary: bool = False) -> Action:
    """The way back to the first page."""
    return action(english, HOME, "はじめの画面へ", "Start page", primary=primary, glyph="home")


def home_shown(manual: Manual, english: bool, *, price: bool) -> HomeShown:
    """The manual's own buttons for visitors, in its order; the first is the green one."""
    shown = [
        Action(
            f"{one.procedure.id}|{one.said.ja}", *said(english, one.said), primary=at == 0, glyph=glyph_of(one.said.ja)
        )
        for at, one in enumerate(buttons(manual, kiosk=True))
    ]
    return HomeShown(tuple(shown), price)


def glyph_of(label: str) -> str:
    """An icon for a button by its words; an arrow where none fits."""
    return next((glyph for word, glyph in _GLYPHS if word in label), "next")


def wait_shown(standing: Standing, english: bool) -> Message:
    """The desk's turn: somebody comes, and what is done next."""
    turn = standing.turn
    owner = isinstance(turn, Ask) and turn.actor is Actor.OWNER
    ja, en = (
        (
            "担当が責任者に確かめています。少々お待ちください。",
            "We are checking with the person in charge. One moment, please.",
        )
        if owner
        else ("スタッフがご案内します。少々お待ちください。", "Our staff will help you. One moment, please.")
    )
    step = turn.step.said if isinstance(turn, Ask) else Said("")
    todo = two(english, f"つぎは「{step.ja}」です。", f"Next: {step.en or step.ja}.") if step.ja else ("", "")
    return Message("bell", "calm", *two(english, ja, en), *todo, actions=(go_home(english),))


def who_shown(english: bool) -> Message:
    """A code is needed to know whom this is about."""
    return Message(
        "qr",
        "calm",
        *two(english, "QRをかざしてください", "Please show your QR"),
        *two(
            english,
            "スマートフォンの画面・紙のパス・会員証のどれでも読み取ります。お持ちでない方はスタッフをお呼びください。",
            "A phone, a paper pass or a member card will do. Without one, please call our staff.",
        ),
        actions=(action(english, "staff", "QRがない", "No QR", glyph="bell"), go_home(english)),
    )


def ended_shown(ended: Ended, english: bool) -> Message:
    """A walkthrough that did not take anybody in or out: the manual's own words, calmly."""
    heading = {
        Outcome.DONE: ("ありがとうございました", "Thank you"),
        Outcome.REFUSED: ("本日はご案内できません", "We cannot take you in today"),
        Outcome.STOPPED: ("ここで終わります", "This ends here"),
        Outcome.HANDED_ON: ("担当が引き継ぎます", "Our staff will take over"),
    }[ended.outcome]
    good = ended.outcome is Outcome.DONE
    return Message(
        "check" if good else "info",
        "good" if good else "calm",
        *two(english, *heading),
        *said(english, ended.said),
        actions=(
            go_home(english, primary=True),
            action(english, "staff", "スタッフにきく", "Ask our staff", glyph="bell"),
        ),
    )


def welcome_shown(person: Person | None, new_pass: NewPass | None, code: str, english: bool) -> Message:
    """Somebody came in: a call name only. code: the picture of a new pass, "" for none."""
    name = person.call_name if person else call_name(new_pass.name) if new_pass else ""
    first = new_pass is not None or person is None or person.visits <= 1
    ja, en = ("ようこそ", "Welcome") if first else ("おかえりなさい", "Welcome back")
    if name:
        ja, en = f"{ja}、{name}さん", f"{en}, {name}"
    caption = (
        two(
            english,
            "あなたのパスです。写真にとってください。つぎからは、かざすだけで入れます。",
            "This is your pass. Take a photo: next time, just show it.",
        )
        if code
        else ("", "")
    )
    done = (
        action(english, HOME, "写真にとりました", "I took a photo", primary=True)
        if code
        else action(english, HOME, "わかりました", "OK", primary=True)
    )
    return Message(
        "check",
        "good",
        *two(english, ja, en),
        *two(
            english,
            "入店を記録しました。どうぞごゆっくりお過ごしください。",
            "You are checked in. Make yourself at home.",
        ),
        actions=(done,),
        code=code,
        caption=caption[0],
        caption_sub=caption[1],
        undo=True,
    )


def goodbye_shown(made: Made, code: str, english: bool) -> Message:
    """Somebody left. code: the picture of the receipt's QR, "" where there is none to photograph."""
    receipt = ("", "")
    if made.receipt is not None:
        receipt = (
            two(english, "領収書です。写真にとると、あとで見られます。", "Your receipt. Take a photo to keep it.")
            if code
            else two(english, "領収書はスタッフがお渡しします。", "Our staff will give you the receipt.")
        )
    return Message(
        "check",
        "good",
        *two(english, "ありがとうございました", "Thank you"),
        *two(english, "お気をつけてお帰りください。またお待ちしています。", "Take care. We hope to see you again."),
        actions=(action(english, HOME, "わかりました", "OK", primary=True),),
        code=code,
        caption=receipt[0],
        caption_sub=receipt[1],
        undo=True,
    )


def inside_shown(visit: Visit, leaving: str, english: bool) -> Message:
    """A pass shown by somebody inside: it never means paying again (decisions.md 7)."""
    name = call_name(visit.name)
    out = bool(visit.out_since)
    ja, en = (f"{name}さん、お帰りなさい", f"{name}, welcome back") if out else (f"{name}さん", name)
    back = action(english, "back", "もどりました", "I am back", primary=True, glyph="enter")
    away = action(english, "away", "ちょっと外へ", "Out for a moment", glyph="clock")
    leave = action(english, "leave", "お帰り", "Leaving", primary=not out, glyph="leave")
    cost = action(english, "cost", "いくらになりますか", "What will it cost?", glyph="yen")
    doors = (back, leave) if out else (away, leave)
    return Message(
        "person",
        "calm",
        *two(english, ja, en),
        *two(english, f"{visit.entry[11:16]} から入店中です。", f"Inside since {visit.entry[11:16]}."),
        actions=(*(one for one in doors if one.id != "leave" or leaving), cost),
    )


def refused_shown(refused: Refused, manual: Manual, english: bool) -> Message:
    """An expected no: what the screen saw, what to do, and the one button of the manual. Never red."""
    plain = sentence(refused)
    following = next((one for one in buttons(manual, kiosk=True) if one.procedure.id == refused.next_procedure), None)
    if following is None:
        first = go_home(english, primary=True)
    else:
        first = Action(
            f"{following.procedure.id}|{following.said.ja}", *said(english, following.said), primary=True, glyph="next"
        )
    more = () if first.id == HOME else (go_home(english),)
    return Message(
        "info",
        "care",
        *two(english, plain.ja, plain.en),
        actions=(first, action(english, "staff", "スタッフを呼ぶ", "Call staff", glyph="bell"), *more),
    )


def help_shown(english: bool) -> Message:
    """Somebody was called."""
    return Message(
        "bell",
        "good",
        *two(english, "スタッフを呼びました", "Our staff has been called"),
        *two(english, "すぐにまいります。このままお待ちください。", "Somebody will be with you in a moment."),
        actions=(action(english, "return", "もどる", "Back", primary=True, glyph="back"),),
    )


def emergency_shown(manual: Manual, english: bool, *, started: bool) -> Message:
    """The emergency corner: the manual's own procedures, then what to do until somebody comes."""
    if not started:
        chosen = tuple(
            Action(f"emergency|{one.id}", *said(english, one.said), glyph="care") for one in emergencies(manual)
        )
        return Message(
            "care",
            "care",
            *two(english, "何が起きましたか", "What happened?"),
            actions=(*chosen, action(english, "return", "もどる", "Back", glyph="back")),
        )
    return Message(
        "care",
        "care",
        *two(english, "スタッフの指示に従ってください", "Please follow our staff"),
        *two(
            english,
            "スタッフに知らせました。まず身の安全を守ってください。",
            "Our staff knows. Keep yourself safe first.",
        ),
        actions=(action(english, "return", "もどる", "Back", glyph="back"),),
        contacts=(),
    )


def contact_shown(manual: Manual, now: datetime, english: bool) -> Message:
    """Nobody is at the desk: whom to call, in the manual's order."""
    return Message(
        "phone",
        "calm",
        *two(english, "いまは受付に担当がおりません", "Nobody is at the desk now"),
        *two(
            english,
            "ここからは担当がご案内します。お急ぎのときは、下の連絡先へお願いいたします。ここまでの入力は残していません。",
            "From here on our staff is needed. If it is urgent, please call. Nothing of what you entered was kept.",
        ),
        actions=(go_home(english, primary=True),),
        contacts=tuple(_contact(one, now, english) for one in manual.head.contacts),
    )


def undone_shown(english: bool) -> Message:
    """What was just done is taken back."""
    return Message(
        "undo",
        "calm",
        *two(english, "取り消しました", "Taken back"),
        *two(english, "はじめからやりなおせます。", "You can begin again."),
        actions=(go_home(english, primary=True),),
    )


def turn_shown(english: bool, *, to_visitor: bool) -> Message:
    """One screen for both sides: it is turned round."""
    ja, en = (
        ("画面をお客様に向けてください", "Please turn the screen to the visitor")
        if to_visitor
        else ("画面をスタッフに戻してください", "Please turn the screen back to our staff")
    )
    return Message(
        "sync",
        "calm",
        *two(english, ja, en),
        actions=(action(english, "turned", "向けました", "Turned", primary=True),),
    )


def step_names(standing: Standing, english: bool) -> tuple[Pair, Pair]:
    """The procedure and the step that a question belongs to."""
    turn = standing.turn
    if isinstance(turn, Ask):
        return said(english, turn.procedure.said), said(english, turn.step.said)
    procedure = begun_by(standing)
    return said(english, procedure.said), ("", "")


def begun_by(standing: Standing) -> Procedure:
    """The procedure that a walkthrough began with."""
    return standing.walking.walk.manual.procedure(standing.walking.procedure_id)


def asks_who(standing: Standing) -> bool:
    """Whether it must be known whom this is about."""
    return isinstance(standing.turn, Who)


def _contact(contact: Contact, now: datetime, english: bool) -> ContactLine:
    hours = contact.hours
    text = f"{hours[0]:%H:%M}–{hours[1]:%H:%M}" if hours else ("24 h" if english else "終日")
    return ContactLine(*said(english, contact.said), contact.phone, text, _reached(hours, now))


def _reached(hours: tuple[time, time] | None, now: datetime) -> bool:
    """Half-open; hours that end before they begin go over midnight."""
    if hours is None:
        return True
    low, high = hours
    at = now.time()
    return low <= at < high if low <= high else at >= low or at < high
