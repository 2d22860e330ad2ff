"""The same button and the same scan at three spaces: three different flows, each the space's own manual."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from app.desk.outcome import Who
from app.manual.kinds import Outcome
from app.shell.hand import named
from tests.journeys.conftest import Open
from tests.journeys.stage import Stage, reads

BUTTON = "はじめての方"


@dataclass(frozen=True, slots=True)
class Flow:
    """What the manual of a space makes of the button, the scan and the way home.

    Steps are those asked or passed, in order. paid: yen by way of payment.
    """

    first: tuple[str, ...]
    again: tuple[str, ...]
    leave: tuple[str, ...]
    regular: str
    answers: Mapping[str, str]
    welcome: str
    charged: int
    paid: Mapping[str, int]
    receipts: int
    kept: frozenset[str]
    back: Mapping[str, str] = field(default_factory=dict)


FLOWS = {
    "SZN": Flow(
        ("greet", "explain", "form", "age", "category", "consent", "share", "handout", "locker", "seat", "hello"),
        ("find", "welcome", "in"),
        ("bye", "extras", "quote", "agree", "pay", "cash", "receipt", "issue", "leave"),
        "2回目以降の方",
        {"category": "一般", "locker": "yes", "kana": "まつばら りん", "phone": "000-0009-4711"},
        "ようこそ、まつばらさん",
        1300 + 200 + 200,
        {"cash": 1700},
        1,
        frozenset({"guest_card", "locker_key"}),
        {"coffee": "2", "receipt": "slip"},
    ),
    "KWB": Flow(
        ("nm_hello", "g_host", "g_id", "g_rule"),
        ("plan", "plan_over", "plan_in"),
        ("out",),
        "会員(METERED)",
        {"nm_want": "guest", "g_idok": "passport", "g_name": "松原 凛"},
        "ようこそ、松原さん",
        2750,
        {"member_account": 2750},
        0,
        frozenset({"visitor_badge"}),
    ),
    "TMG": Flow(
        ("shoes", "plan", "prepay", "prepay_cash", "agree", "seat"),
        ("r_plan",),
        ("k_card", "k_pay", "k_shoes"),
        "2回目以降の方",
        {"plan": "半日", "category": "一般"},
        "ようこそ、お客様2さん",
        1200 + 300,
        {"cash": 1200 + 300},
        0,
        frozenset({"shoe_tag", "plan_card"}),
        {"matcha": "1"},
    ),
}


def steps(came_by: list[str]) -> tuple[str, ...]:
    return tuple(one.partition("#")[2] for one in came_by)


@pytest.mark.parametrize("space", FLOWS)
def test_the_same_button_and_the_same_scan_follow_each_space_s_own_manual(stage: Open, space: str) -> None:
    flow = FLOWS[space]
    at = stage(space, "10:00")
    inside = len(at.book.inside())

    at.touch_words(at.kiosk, BUTTON)
    first = at.follow(**flow.answers)
    assert (steps(first.steps), first.outcome) == (flow.first, Outcome.DONE)
    assert at.page == "welcome" and reads(at.kiosk, flow.welcome) and reads(at.kiosk, "あなたのパスです")
    newcomer = at.book.inside()[-1]
    assert newcomer.person_id not in {one["person_id"] for one in at.opened.loaded.dropins}
    assert {one.item_id for one in at.book.held() if one.visit_id == newcomer.visit_id} == flow.kept
    assert len(named(at.desk, f"held.{newcomer.visit_id}")) == len(flow.kept)
    assert reads(at.desk, f"いま居る人 {inside + 1}/") and reads(at.desk, newcomer.name)

    at.clock.later(5)
    at.scan(at.kiosk, at.sample(flow.regular))
    again = at.follow(**flow.answers) if at.under_way() else at.last()
    assert (steps(again.steps), again.outcome) == (flow.again, Outcome.DONE)
    assert at.page == "welcome" and reads(at.kiosk, "おかえりなさい")
    assert len(at.book.inside()) == inside + 2

    at.clock.until(14, 20)
    left = leave(at, newcomer.person_id, flow.back)
    assert (steps(left), at.page) == (flow.leave, "goodbye")
    gone = at.book.visit(newcomer.visit_id)
    assert gone is not None and (gone.open, gone.charged) == (False, flow.charged)
    assert not [one for one in at.book.held() if one.visit_id == newcomer.visit_id]
    by_way: dict[str, int] = {}
    for one in at.book.payments_of(newcomer.visit_id):
        by_way[one.method] = by_way.get(one.method, 0) + one.amount
    assert by_way == flow.paid
    numbers = [one.number for one in at.book.receipts_of(newcomer.visit_id)]
    assert [one.rpartition("-")[2] for one in numbers] == [f"{n:06}" for n in range(1, flow.receipts + 1)]


def leave(at: Stage, person_id: str, answers: Mapping[str, str]) -> list[str]:
    """お帰りの方 is touched and the pass shown; the price stands on the visitor's screen before money is taken."""
    at.touch(at.kiosk, "action-home")
    at.touch_words(at.kiosk, "お帰りの方")
    assert at.page == "who" and isinstance(at.last().standing.turn, Who)
    at.scan(at.kiosk, at.code_of(person_id))
    shown = []
    at.staged.session.stood.connect(lambda _: shown.append(at.page == "walk" and reads(at.kiosk, "お支払い金額")))
    left = at.follow(**answers)
    assert any(shown), "the visitor saw the price"
    assert left.outcome is Outcome.DONE
    return left.steps


def test_who_wants_a_desk_at_kawaberi_is_told_of_the_partner_and_stays_outside(stage: Open) -> None:
    kwb = stage("KWB", "10:00")
    inside = len(kwb.book.inside())
    kwb.touch_words(kwb.kiosk, BUTTON)
    refused = kwb.follow(nm_want="work")
    assert steps(refused.steps) == ("nm_hello", "nm_partner") and refused.outcome is Outcome.REFUSED
    assert kwb.page == "ended" and reads(kwb.kiosk, "会員制のためご案内できません")
    assert len(kwb.book.inside()) == inside


@pytest.mark.parametrize("space", FLOWS)
def test_who_was_inside_before_the_desk_opened_gets_out_again(stage: Open, space: str) -> None:
    at = stage(space, "12:00")
    (before,) = at.book.inside()
    at.touch(at.desk, f"person.{before.visit_id}")
    at.touch(at.desk, "leaveNow")
    assert at.follow().outcome is Outcome.DONE
    gone = at.book.visit(before.visit_id)
    assert gone is not None and not gone.open and at.book.held() == []
    assert at.book.payments_of(before.visit_id) == [] or gone.unpaid == 0
