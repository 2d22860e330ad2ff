"""Somebody inside at the visitor's screen: out for a moment, back, and what it costs."""

from collections.abc import Callable
from datetime import datetime

from app.desk.front import Front
from app.desk.outcome import Refused
from app.desk.pricing import so_far
from app.desk.step_out import step_back, step_out
from app.domain.people import call_name
from app.domain.visits import Visit
from app.views.kiosk_screen import CostShown, Message, action, go_home, two

_WORDS = {
    "away": (
        ("いってらっしゃい", "See you soon"),
        (
            "お出かけの間もご利用時間は続きます。もどられたら、もう一度パスをかざしてください。",
            "Your time goes on while you are out. Show your pass again when you are back.",
        ),
    ),
    "back": (("お帰りなさい", "Welcome back"), ("もどられたことを記録しました。", "You are back, and it is recorded.")),
}


def inside_shown(visit: Visit, leaving: str, english: bool) -> Message:
    """A pass shown by somebody inside: it never means paying again (decisions.md 7)."""
    name = call_name(visit.name)
    out = bool(visit.out_since)
    ja, en = (f"{name}さん、お帰りなさい", f"{name}, welcome back") if out else (f"{name}さん", f"Hello, {name}")
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


def inside_act(front: Front, visit: Visit, key: str, now: datetime) -> Callable[[bool], Message] | Refused:
    """ちょっと外へ ("away") or もどりました ("back"); answers what the screen says then."""
    outcome = (step_out if key == "away" else step_back)(front, visit.visit_id, now)
    if isinstance(outcome, Refused):
        return outcome
    heading, todo = _WORDS[key]
    return lambda english: Message(
        "check", "good", *two(english, *heading), *two(english, *todo), actions=(go_home(english, primary=True),)
    )


def cost_shown(front: Front, visit: Visit, now: datetime, english: bool) -> CostShown:
    """What a visit costs so far, and the most it can cost today."""
    total, most, quote = so_far(front, visit, now)
    lines = quote.lines if quote else ()
    return CostShown(
        call_name(visit.name),
        visit.entry[11:16],
        total,
        most,
        tuple(
            {"text": one.en if english else one.ja, "qty": one.quantity, "amount": one.amount, "note": ""}
            for one in lines
        ),
        tuple(one.en if english else one.ja for one in (quote.explanation if quote else ())),
    )
