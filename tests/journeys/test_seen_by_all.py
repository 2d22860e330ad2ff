"""The same way in English, and in the largest text: nothing in the wrong language, nothing cut off or covered."""

import re

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.cli.player import Player
from app.manual.kinds import Outcome
from app.shell.hand import bring_into_view, items
from tests.journeys.conftest import Open
from tests.journeys.stage import Stage, reads, shown_at

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def test_a_first_visit_in_english_is_english_first_on_every_page(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    szn.touch(szn.kiosk, "language")
    pages: list[tuple[str, str]] = []
    szn.staged.kiosk.changed.connect(lambda: pages.append(headline(szn)))
    szn.touch_words(szn.kiosk, "First-time drop-in")
    first = szn.follow(kana="Emma Green", phone="emma@example.com")
    assert first.outcome is Outcome.DONE
    assert szn.page == "welcome" and reads(szn.kiosk, "Welcome, Emma")
    japanese = {one for one in pages if JAPANESE.search(one[1])}
    assert japanese == set()
    person = szn.person("Emma")
    assert (person.name, person.contact) == ("Emma Green", "emma@example.com")
    assert shown_at(szn.kiosk, "language") == "日本語", "the way back"
    szn.seconds(60)
    assert szn.page == "home" and shown_at(szn.kiosk, "language") == "English", "the next visitor begins in Japanese"


def headline(szn: Stage) -> tuple[str, str]:
    """Page and its biggest words as the model has them."""
    shown = szn.staged.kiosk.shown
    return szn.page, str(shown.get("step", "") or shown.get("text", ""))


@pytest.mark.parametrize(
    ("space", "button"), [("SZN", "はじめての方"), ("KWB", "Someone who is not a member"), ("TMG", "First visit")]
)
def test_at_the_largest_text_nothing_to_press_is_cut_off_or_covered(stage: Open, space: str, button: str) -> None:
    at = stage(space, "10:00")
    at.staged.look(button.isascii(), 2.0, False)
    assert (at.staged.kiosk.textScale, at.staged.desk.textScale) == (2.0, 2.0)
    at.touch_words(at.kiosk, button)
    walk_id = at.last().standing.walking.walk_id
    player = Player(at.staged, at.clock.later, {"nm_want": "guest", "locker": "yes"})
    looked = set()
    for _ in range(60):
        standing = player.standing(walk_id)
        if standing is None:
            break
        for window in (at.kiosk, at.desk):
            assert wrong_with(window) == [], (space, standing.walking.walk.trace[-1:], window is at.kiosk)
        looked.add(at.page)
        player.one_question(walk_id)
    assert at.last().outcome is Outcome.DONE and {"wait", "walk"} & looked
    for window in (at.kiosk, at.desk):
        assert wrong_with(window) == []


def wrong_with(window: QQuickWindow) -> list[str]:
    """Whatever can be pressed and has a name, and cannot be brought to where a finger comes to it."""
    wrong = []
    for one in [item for item in items(window) if pressable(item)]:
        bring_into_view(one)
        if not one.isVisible():
            continue
        area = one.mapRectToScene(one.boundingRect())
        if area.width() > window.width() + 1 or not inside(window, area):
            wrong.append(f"{one.objectName()} outside: {area}")
        elif (other := on_top(window, area.center())) is not None and not related(other, one):
            wrong.append(f"{one.objectName()} covered by {other.objectName() or other.metaObject().className()}")
    return wrong


def pressable(item: QQuickItem) -> bool:
    named = bool(item.objectName()) and item.metaObject().indexOfSignal("clicked()") >= 0
    return named and item.isVisible() and item.isEnabled() and item.width() > 0 and item.height() > 0


def inside(window: QQuickWindow, area: QRectF) -> bool:
    """Its middle must be in the window; a card may be higher than a small page."""
    middle = area.center()
    sides = area.left() >= -1 and area.right() <= window.width() + 1
    return sides and 0 <= middle.y() <= window.height()


def on_top(window: QQuickWindow, spot: QPointF) -> QQuickItem | None:
    """The last painted item that takes a press at a spot."""
    found = None
    for one in items(window):
        if one.isVisible() and one.isEnabled() and one.metaObject().indexOfSignal("clicked()") >= 0:
            area = clipped(one)
            if area.contains(spot):
                found = one
    return found


def clipped(item: QQuickItem) -> QRectF:
    """Where an item is seen, after everything around it that clips."""
    area = item.mapRectToScene(item.boundingRect())
    around = item.parentItem()
    while around is not None:
        if around.clip():
            area = area.intersected(around.mapRectToScene(around.boundingRect()))
        around = around.parentItem()
    return area


def related(one: QQuickItem, other: QQuickItem) -> bool:
    """Whether one is the other, or lies inside it."""
    for low, high in ((one, other), (other, one)):
        at: QQuickItem | None = low
        while at is not None:
            if at == high:
                return True
            at = at.parentItem()
    return False
