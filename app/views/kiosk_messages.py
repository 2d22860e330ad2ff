"""The pages of the visitor's screen that say something: what is the case, what to do, and the ways on."""

from datetime import datetime, time

from app.desk.outcome import Made, NewPass, Refused, Standing, Why
from app.desk.sentences import sentence
from app.domain.people import Person, call_name
from app.manual.kinds import Actor, Outcome
from app.manual.model import Contact, Manual, Said
from app.manual.triggers import buttons, emergencies
from app.manual.walk import Ask, Ended
from app.views.kiosk_screen import HOME, Action, ContactLine, Message, action, go_home, said, two


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


def refused_shown(refused: Refused, manual: Manual, now: datetime, english: bool) -> Message:
    """An expected no: what the screen saw, what to do, and the one button of the manual. Never red."""
    plain = sentence(refused)
    following = next((one for one in buttons(manual, kiosk=True) if one.procedure.id == refused.next_procedure), None)
    alone = refused.why is Why.UNATTENDED
    helped = following is None and not alone
    staff = action(english, "staff", "スタッフを呼ぶ", "Call staff", glyph="bell", primary=helped)
    home = go_home(english, primary=alone)
    if following is not None:
        name = said(english, following.said)
        onward = Action(f"{following.procedure.id}|{following.said.ja}", *name, primary=True, glyph="next")
        actions: tuple[Action, ...] = (onward, staff, home)
    else:
        actions = (home, staff) if alone else (staff, home)
    return Message(
        "info",
        "care",
        *two(english, plain.ja, plain.en),
        actions=actions,
        contacts=tuple(_contact(one, now, english) for one in manual.head.contacts) if alone else (),
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
