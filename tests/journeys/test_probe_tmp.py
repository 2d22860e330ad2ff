from tests.journeys.stage import texts
from app.shell.hand import type_burst, named, settle
import pytest
@pytest.mark.parametrize("sp",["SZN","KWB","TMG"])
def test_probe(stage, sp):
        s = stage(sp, "10:00")
        first = {"SZN":"first-dropin","KWB":"not-member","TMG":"first-dropin"}[sp]
        s.touch(s.kiosk, f"home-{first}")
        f = s.follow(**({"KWB":{"nm_want":"guest"}}.get(sp, {"plan":"2時間"})))
        code = s.sample("会員" if sp=="KWB" else "2回目")
        s.clock.later(5)
        type_burst(s.kiosk, code)
        if s.under_way():
            f = s.follow(**({"KWB":{"nm_want":"guest"}}.get(sp, {"plan":"2時間"})))
        s.clock.until(14, 20)
        s.touch(s.kiosk,"action-home"); s.touch(s.kiosk, "home-checkout")
        newcomer = [v for v in s.book.inside()][1]
        print("LEAVE", newcomer.name, s.page, s.desk_page, texts(s.kiosk)[6:])
        type_burst(s.kiosk, s.code_of(newcomer.person_id)); print(s.page, s.last().standing.turn.__class__)
        from app.manual.walk import Ask, Ended
        while not isinstance(s.last().standing.turn, Ended):
            t = s.last().standing.turn
            print(t.step.id, t.actor, s.page, texts(s.kiosk)[6:]); print("   DESK", texts(s.desk)[20:60])
            from app.cli.player import Player
            Player(s.staged, s.clock.later, {"receipt":"named","coffee":"2","matcha":"1"}).one_question(s.last().standing.walking.walk_id)
        f = s.last()
        print(sp, f.steps, f.outcome, f.receipts)
        print("KIOSK", s.page, texts(s.kiosk)[6:]); print("DESK", s.desk_page, texts(s.desk)[20:60])
        print(s.book.visit(newcomer.visit_id), s.book.payments_of(newcomer.visit_id), s.book.receipts_of(newcomer.visit_id), s.book.till(), s.book.takings("2026-12-02T","2026-12-02U"))
