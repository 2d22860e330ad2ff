"""People who come in together."""

from app.desk.outcome import Standing
from app.desk.party import add_to_party, set_children
from app.domain.visits import Visit
from app.manual.walk import Ask, Ended
from tests.desk.day import Day


def test_a_party_gives_its_details_once_and_each_adult_consents_and_gets_a_card(szn: Day) -> None:
    szn.to_the_end(szn.start("first-dropin", at_kiosk=True), category="一般", name="大友 一家", kana="おおとも")
    leader = next(one for one in szn.front.book.inside() if one.name == "大友 一家")
    others = add_to_party(szn.front, leader.visit_id, 2, szn.now)
    assert isinstance(others, list) and len(others) == 2
    asked_forms = 0
    for standing in others:
        while isinstance(standing.turn, Ask):
            asked_forms += standing.turn.step.id == "form"
            standing = szn.say(standing, category="一般")
        assert isinstance(standing, Standing) and isinstance(standing.turn, Ended)
    assert asked_forms == 0
    party = szn.front.book.party(leader.visit_id)
    assert [one.name for one in party] == ["大友 一家", "大友様のお連れ様2", "大友様のお連れ様3"]
    cards = [one for one in szn.front.book.held() if one.visit_id in {one.visit_id for one in party}]
    assert [one.item_id for one in cards].count("guest_card") == 3
    for one in party[1:]:
        assert "S0" in szn.front.book.consents_of(one.person_id)


def test_children_count_for_the_head_count_without_a_form(szn: Day) -> None:
    szn.to_the_end(szn.scan("D001"))
    visit = szn.front.book.open_visit_of("D001")
    assert visit is not None
    changed = set_children(szn.front, visit.visit_id, 2, szn.now)
    assert isinstance(changed, Visit) and changed.children == 2
    assert szn.front.book.heads_inside() == (2, 2)
