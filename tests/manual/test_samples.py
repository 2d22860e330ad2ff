"""The manuals of the sample spaces, and the table of walks through them."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from app.domain.tiers import Tier
from app.manual.check import check_bytes
from app.manual.check_walks import check_walks
from app.manual.kinds import Kind
from app.manual.model import Manual
from app.manual.triggers import buttons

MANUALS = Path(__file__).resolve().parents[2] / "resources" / "manuals"
FILES = ("SZN", "KWB", "TMG", "TMG-2.1")
TABLE = Path(__file__).with_name("walks.csv").read_text("utf-8")


@cache
def sample(name: str) -> Manual:
    result = check_bytes((MANUALS / f"{name}.um.md").read_bytes(), name)
    assert result.manual, result.findings
    return result.manual


@pytest.mark.parametrize("name", FILES)
def test_a_sample_manual_has_nothing_to_remark(name: str) -> None:
    assert check_bytes((MANUALS / f"{name}.um.md").read_bytes(), name).findings == ()


def test_every_walk_of_the_table_comes_out_as_it_says() -> None:
    results = check_walks(TABLE, sample)
    assert len(results) == 24
    assert [(row.path, row.why) for row in results if not row.holds] == []


def test_a_walk_that_comes_out_differently_names_the_first_step_that_differs() -> None:
    wrong = TABLE.replace(
        "member-checkin#plan member-checkin#plan_in", "member-checkin#plan member-checkin#plan_over", 1
    )
    (row,) = [row for row in check_walks(wrong, sample) if not row.holds]
    assert row.path == "W06"
    assert row.why[0].ja == "2番目のステップは member-checkin#plan_over のはずが member-checkin#plan_in でした。"


def test_the_kiosk_shows_the_visitors_buttons_of_each_space_and_the_desk_shows_all() -> None:
    on_kiosk = {name: [button.said.ja for button in buttons(sample(name), kiosk=True)] for name in FILES}
    assert on_kiosk == {
        "SZN": ["はじめての方", "2回目以降の方", "会員の方", "お帰りの方", "見学の方", "打合せで来た"],
        "KWB": ["はじめての方", "会員のお連れ様", "お帰りの方"],
        "TMG": ["はじめての方", "お帰りの方"],
        "TMG-2.1": ["はじめての方", "お帰りの方"],
    }
    assert "荷物が届いた" in [button.said.ja for button in buttons(sample("SZN"), kiosk=False)]
    assert buttons(sample("SZN"), kiosk=True)[0].said.en == "First-time drop-in"


def test_only_members_of_the_unattended_space_come_and_go_without_a_shift() -> None:
    free = {(name, p.id) for name in FILES for p in sample(name).procedures if p.unattended}
    assert free == {("KWB", "member-checkin"), ("KWB", "checkout")}


def test_every_space_that_lets_operators_in_can_settle_with_them() -> None:
    for name in FILES:
        begin, close = sample(name).procedure("run-in"), sample(name).procedure("run-out")
        fields = {field.id for step in begin.steps for block in step.blocks for field in block.fields}
        assert "price_kind" in fields
        kinds = [block.record_kind for step in close.steps for block in step.blocks if block.kind is Kind.RECORD]
        assert kinds == ["tablerun.close", "tablerun.settle"]


def test_the_front_matter_says_what_the_space_is() -> None:
    head = sample("SZN").head
    assert (head.effective_from, head.version, head.terms_version) == (date(2026, 12, 1), "3.2", "2026-10")
    assert head.approved and head.approved.on == date(2026, 11, 20)
    assert sample("SZN").policy("通話") == "小さな声なら可"
    owner = sample("SZN").contact("owner")
    assert owner and owner.hours and f"{owner.hours[0]:%H:%M}" == "08:00" and owner.fallback == "deputy"
    assert sample("SZN").procedure("quake").tier is Tier.CHALLENGE


def test_a_manual_is_hashable_and_reads_the_same_twice() -> None:
    again = check_bytes((MANUALS / "TMG.um.md").read_bytes(), "TMG").manual
    assert again == sample("TMG") and hash(again) == hash(sample("TMG"))
