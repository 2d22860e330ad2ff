"""Forms, screens and the idle count of the visitor's face, without Qt."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.outcome import Standing
from app.manual.kinds import READ_KINDS, Actor, Audience, Kind
from app.manual.model import Block, Field, Manual
from app.manual.walk import Ask
from app.views.block_rows import Shown, rows_of
from app.views.kiosk_form import as_asked, as_typed, error_field, name_and_reading
from app.views.kiosk_idle import Idle, Limits, Page, Passed
from app.views.kiosk_walk import nobody_needed, screens_of
from tests.desk.day import Day


def form_of(manual: Manual, procedure: str, step: str) -> Block:
    return next(one for one in manual.procedure(procedure).step(step).blocks if one.kind is Kind.FILL)


def asked(day: Day, block: Block, *, english: bool, typed: dict[str, str] | None = None) -> dict[str, object]:
    standing = day.start("first-dropin")
    assert isinstance(standing.turn, Ask)
    manual = day.front.manual(day.now)
    rows = rows_of(replace(standing, turn=replace(standing.turn, blocks=(block,))), Shown(english, manual, {}))
    return as_asked(
        rows[0], block, typed or {}, english=english, operator="運営", in_english=lambda words: f"en:{words}"
    )


def fields(row: dict[str, object]) -> list[dict[str, object]]:
    found = row["fields"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(("english", "kind"), [(False, "kana"), (True, "text")])
def test_name_and_reading_are_one_question(szn: Day, english: bool, kind: str) -> None:
    block = form_of(szn.front.manual(szn.now), "first-dropin", "form")
    row = asked(szn, block, english=english, typed={"kana": "わたなべ"})
    shown = fields(row)
    assert [one["id"] for one in shown] == ["kana", "phone", "job", "adult", "category"]
    assert shown[0]["type"] == kind and shown[0]["required"] and shown[0]["value"] == "わたなべ"
    assert "運営" in str(row["purpose"])
    options = shown[-1]["options"]
    assert isinstance(options, list)
    assert [one["id"] for one in options] == ["一般", "学生", "求職中"], "what is answered stays the manual's own"
    assert options[0]["text"] == ("en:一般" if english else "一般")


def test_the_one_answer_stands_for_both_and_an_error_finds_its_field(szn: Day) -> None:
    block = form_of(szn.front.manual(szn.now), "first-dropin", "form")
    assert as_typed(block, {"kana": "わたなべ しおり", "phone": "1"}) == {
        "kana": "わたなべ しおり",
        "name": "わたなべ しおり",
        "phone": "1",
    }
    assert error_field(block, "name") == "kana" and error_field(block, "phone") == "phone"


def test_a_form_with_a_name_alone_asks_for_it_as_the_manual_does(szn: Day) -> None:
    block = form_of(szn.front.manual(szn.now), "visitor", "visit_to")
    assert name_and_reading(block) is None
    row = asked(szn, block, english=False)
    assert [one["id"] for one in fields(row)] == [one.id for one in block.fields]
    assert row["purpose"]


def test_a_form_that_asks_nothing_personal_needs_no_purpose(szn: Day) -> None:
    block = form_of(szn.front.manual(szn.now), "checkout", "extras")
    assert asked(szn, block, english=False)["purpose"] == ""


FIELD_IDS = st.lists(st.sampled_from(["name", "kana", "g_name", "seat", "x"]), unique=True, max_size=5)


@given(FIELD_IDS, st.dictionaries(st.sampled_from(["name", "kana", "x"]), st.text(max_size=5)))
def test_nothing_typed_is_ever_lost(ids: list[str], typed: dict[str, str]) -> None:
    block = replace(BLANK, fields=tuple(field_named(one) for one in ids))
    kept = as_typed(block, typed)
    pair = name_and_reading(block)
    replaced = {pair[0].id} if pair and pair[1].id in typed else set()
    assert {key: value for key, value in typed.items() if key not in replaced}.items() <= kept.items()


def field_named(name: str) -> Field:
    from app.manual.kinds import FieldType
    from app.manual.model import Said

    return Field(name, Said(name), FieldType.TEXT, True, False, True, (), 1)


def blank(number: int, kind: Kind) -> Block:
    from app.manual.model import Said

    return Block(kind, number, 1, Said("あ"), True, audience=Audience.VISITOR)


BLANK = blank(1, Kind.FILL)
KINDS = st.lists(
    st.sampled_from([Kind.SAY, Kind.INSTRUCT, Kind.TICK, Kind.CONSENT, Kind.FILL, Kind.CHOOSE]), min_size=1
)


@given(KINDS, st.sampled_from(Actor))
def test_a_question_is_cut_into_screens_in_order_with_nothing_left_out(kinds: list[Kind], actor: Actor) -> None:
    blocks = tuple(blank(number, kind) for number, kind in enumerate(kinds, 1))
    standing = Standing.__new__(Standing)
    ask = Ask.__new__(Ask)
    object.__setattr__(ask, "actor", actor)
    object.__setattr__(ask, "blocks", blocks)
    object.__setattr__(standing, "turn", ask)
    screens = screens_of(standing)
    if actor is not Actor.VISITOR:
        assert screens == ()
        reply = nobody_needed(standing)
        assert (reply is not None) == all(kind in READ_KINDS for kind in kinds)
        return
    assert tuple(block for screen in screens for block in screen) == blocks
    answers = [sum(block.kind not in READ_KINDS for block in screen) for screen in screens]
    assert all(count == 1 for count in answers[:-1]) and answers[-1] <= 1


def seconds_until(idle: Idle, page: Page, passed: Passed, *, form: bool = False, photographed: bool = False) -> int:
    for second in range(1, 400):
        if idle.tick(page, form=form, photographed=photographed) is passed:
            return second
    raise AssertionError("it never comes")


@pytest.mark.parametrize(("form", "seconds"), [(False, 30), (True, 120)])
def test_a_question_waits_then_asks_then_goes_home(form: bool, seconds: int) -> None:
    idle = Idle(Limits())
    assert seconds_until(idle, Page.WALK, Passed.ASK, form=form) == seconds
    assert idle.asking and idle.left == 15
    assert seconds_until(idle, Page.WALK, Passed.HOME, form=form) == 15
    assert not idle.asking


def test_any_touch_begins_the_count_anew() -> None:
    idle = Idle(Limits(answers=3, asking=2))
    for _ in range(2):
        assert idle.tick(Page.WALK, form=False, photographed=False) is Passed.NOTHING
    idle.touched()
    assert seconds_until(idle, Page.WALK, Passed.ASK) == 3
    idle.touched()
    assert not idle.asking
    assert seconds_until(idle, Page.WALK, Passed.ASK) == 3


def test_a_pass_stands_long_enough_to_be_photographed() -> None:
    assert seconds_until(Idle(Limits()), Page.WELCOME, Passed.HOME) == 10
    assert seconds_until(Idle(Limits()), Page.WELCOME, Passed.HOME, photographed=True) == 60
    assert seconds_until(Idle(Limits()), Page.HELP, Passed.HOME) == 10
