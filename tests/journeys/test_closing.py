"""A closing that always ends, and lists what is open."""

from app.cli.player import Player
from app.desk.outcome import Who
from app.domain.tiers import Tier
from app.manual.kinds import Outcome
from app.shell.hand import named
from tests.journeys.conftest import Open
from tests.journeys.stage import Stage, steps


def closing(szn: Stage, gone: str, left: list[str]) -> str:
    """The closing is walked by touch: `gone` had left, those in `left` leave now, the last without giving back."""
    szn.touch(szn.desk, "timed.closing")
    walk_id = szn.last().standing.walking.walk_id
    player = Player(szn.staged, szn.clock.later, {"count": "20"})
    for _ in range(120):
        standing = player.standing(walk_id)
        if standing is None:
            return walk_id
        if not isinstance(standing.turn, Who):
            hand_back(szn, player, walk_id)
        elif gone:
            szn.touch(szn.desk, f"gone.{gone}")
            gone = ""
        else:
            szn.touch(szn.desk, f"who.{left.pop(0)}")
    raise AssertionError("the closing does not end")


def hand_back(szn: Stage, player: Player, walk_id: str) -> None:
    """One question; a card that a member does not have cannot be taken back now."""
    if [row["kind"] for row in szn.staged.desk.walk.step["rows"] if not row.get("done")][-1:] == ["back"]:
        szn.touch(szn.desk, "cannot")
        szn.touch(szn.desk, "why.NO_ITEM")
    else:
        player.one_question(walk_id)


def test_a_closing_by_a_beginner_ends_with_one_gone_a_card_and_a_key_missing(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    assert szn.front.mixer.mixer_id == "MX09" and szn.front.tier is Tier.BEGINNER
    szn.touch_words(szn.kiosk, "はじめての方")
    assert szn.follow(kana="きえた ひと", locker="yes").outcome is Outcome.DONE
    gone = szn.visit_of("きえた")
    szn.touch(szn.kiosk, "action-home")
    szn.scan(szn.kiosk, szn.sample("会員"))
    assert szn.follow().outcome is Outcome.DONE
    member = szn.visit_of("サクヤマ")
    (early,) = (one for one in szn.book.inside() if one.visit_id not in (gone.visit_id, member.visit_id))
    szn.clock.until(21, 5)

    walk_id = closing(szn, gone.visit_id, [member.visit_id, early.visit_id])
    closed = szn.followed[walk_id]
    assert closed.outcome is Outcome.DONE and "cl_missing" in steps(closed)
    assert szn.book.inside() == [] and szn.book.open_shift() is None
    held = {(one.item_id, one.visit_id) for one in szn.book.held()}
    assert {("guest_card", gone.visit_id), ("locker_key", gone.visit_id), ("guest_card", early.visit_id)} <= held
    lost, stayed = szn.book.visit(gone.visit_id), szn.book.visit(early.visit_id)
    assert lost is not None and (lost.exit, lost.unpaid) == ("2026-12-02T21:00:00", 1800 + 200)
    assert stayed is not None and stayed.paid == 1800
    assert szn.book.till().expected == 20000
    todos = szn.book.todos()
    assert any("未収" in one.words_ja and "きえた" in one.words_ja for one in todos)
    assert all(named(szn.desk, f"todo.{one.todo_id}") for one in todos), "what is open is listed"
    assert len(named(szn.desk, f"held.{gone.visit_id}")) == 2
