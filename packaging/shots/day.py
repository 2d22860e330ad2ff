"""A day at the sample desk, and where the camera clicks: every screen that the guides speak of."""

from app.desk.found_gone import found_gone
from app.shell.hand import find, settle, tap, touch, write
from app.views.repair_forms import Repair
from shots.studio import Face, Studio, walk_of

KIOSK, DESK = Face.KIOSK, Face.DESK
LONGEST = 100


def whole_day(one: Studio) -> None:
    """Opening to closing at SZN. Steps are those of its manual."""
    _opening(one)
    _first_visit(one)
    _doors(one)
    _at_the_desk(one)
    _leaving(one)
    _closing(one)


def _opening(one: Studio) -> None:
    one.keep("home", KIOSK)
    one.keep("morning", DESK)
    walk, player = one.start("opening"), one.player()
    player.play(walk, until="arrive")
    one.keep("step", DESK)
    player.play(walk, until="float")
    touch(one.desk, find(one.desk, "pieces-1000"))
    one.keep("count", DESK)
    player.play(walk)
    one.keep("opened", DESK)
    one.clock.until(10, 5)


def _first_visit(one: Studio) -> None:
    kiosk = one.staged.kiosk
    assert kiosk is not None
    kiosk.act("price")
    one.keep("price", KIOSK)
    kiosk.act("return")
    name = "Aoi Yamamoto" if one.look.english else "やまもと あおい"
    walk = one.start("first-dropin", at_kiosk=True)
    player = one.player(kana=name, phone="000-0009-0001", locker="no", seat="大テーブル")
    one.keep("wait", KIOSK)
    player.play(walk, until="explain")
    one.keep("explain", KIOSK)
    player.play(walk, until="form")
    one.keep("form", KIOSK)
    write(one.kiosk, find(one.kiosk, "field-kana"), name)
    one.keep("pad", KIOSK)
    one.keep("visitor", DESK)
    player.play(walk, until="consent")
    player.one_question(walk)
    one.keep("terms", KIOSK)
    player.play(walk, until="share")
    player.one_question(walk)
    one.keep("share", KIOSK)
    player.play(walk, until="handout")
    one.keep("handout", DESK)
    player.play(walk, until="seat")
    player.one_question(walk)
    one.keep("pass", KIOSK)
    one.keep("checked-in", DESK)
    player.play(walk)
    kiosk.home()


def _doors(one: Studio) -> None:
    """What else can happen at the visitor's screen."""
    kiosk = one.staged.kiosk
    assert kiosk is not None
    one.clock.ahead(12)
    walk = walk_of(one.show_pass(0))
    one.player().play(walk)
    one.keep("welcome", KIOSK)
    one.keep("ended", DESK)
    kiosk.home()
    one.clock.until(11, 40)
    one.show_pass(2)
    one.keep("inside", KIOSK)
    kiosk.act("cost")
    one.keep("cost", KIOSK)
    for _ in range(35):
        kiosk.tick()
    one.keep("still", KIOSK)
    kiosk.touched()
    kiosk.home()
    one.show_pass(4)
    one.keep("refused", KIOSK)
    one.keep("refused", DESK)
    kiosk.home()
    one.show_pass(one_not_ours(one))
    one.keep("not-ours", KIOSK)
    kiosk.home()
    kiosk.callStaff()
    one.keep("help", KIOSK)
    one.keep("called", DESK)
    kiosk.home()


def one_not_ours(one: Studio) -> int:
    """The tray's last row is a code that is no pass at all."""
    return len(one.opened.tray) - 1


def _at_the_desk(one: Studio) -> None:
    """Search, the card of a visit and its repairs, help, what to do in an emergency."""
    desk = one.staged.desk
    assert desk is not None
    _put_away(one)
    desk.back()
    one.keep("home", DESK)
    write(one.desk, find(one.desk, "searchBox"), "あ" if not one.look.english else "000")
    one.keep("search", DESK)
    desk.back()
    desk.repair.open(one.inside(1).visit_id)
    one.keep("visit", DESK)
    desk.repair.choose(Repair.TIMES.value)
    one.keep("repair", DESK)
    desk.back()
    desk.repair.close()
    desk.show("help")
    one.keep("help", DESK)
    desk.show("emergency")
    one.keep("emergency", DESK)
    desk.show("home")
    desk.pill("printer")
    one.keep("pill", DESK)
    _put_away(one)


def _put_away(one: Studio) -> None:
    """Close the cards that came by themselves."""
    desk = one.staged.desk
    assert desk is not None
    for news in list(desk.news):
        desk.press(news["id"], "close")


def _leaving(one: Studio) -> None:
    kiosk = one.staged.kiosk
    assert kiosk is not None
    one.clock.until(14, 20)
    visit = one.inside(1)
    walk, player = one.start("checkout", at_kiosk=True, visit=visit), one.player(receipt="slip", coffee="1")
    player.play(walk, until="bye")
    tap(one.desk, "cannot")
    one.keep("cannot", DESK)
    tap(one.desk, "reasonBack")
    player.play(walk, until="quote")
    one.keep("bill", KIOSK)
    one.keep("quote", DESK)
    player.play(walk, until="cash")
    one.keep("pay", DESK)
    player.play(walk, until="leave")
    one.keep("receipt", DESK)
    player.play(walk)
    one.keep("goodbye", KIOSK)
    one.keep("left", DESK)
    kiosk.home()
    kiosk.emergency()
    one.keep("emergency", KIOSK)
    kiosk.home()
    _put_away(one)


def _closing(one: Studio) -> None:
    desk = one.staged.desk
    assert desk is not None
    one.clock.until(20, 40)
    walk, player = one.start("closing"), one.player()
    player.play(walk)
    one.keep("who", DESK)
    for left in one.front.book.inside():
        found_gone(one.front, left.visit_id, "", one.clock())
    one.staged.session.tell()
    settle()
    player.play(walk, until="cl_cash")
    one.keep("close-count", DESK)
    player.play(walk)
    one.keep("closed", DESK)


def sample_bar(one: Studio) -> None:
    """The bar of the sample: its clock and its passes."""
    one.player().play(one.start("opening"))
    one.show_pass(2, at_kiosk=False)
    one.keep("sample", DESK)


def left_open(one: Studio) -> None:
    """A shift with two procedures open: what a loss of power leaves behind."""
    one.player().play(one.start("opening"))
    one.clock.until(10, 5)
    one.player().play(one.start("first-dropin", at_kiosk=True), until="handout")
    one.start("tour")


def opened_again(one: Studio) -> None:
    """The same home after that."""
    one.keep("continue", DESK)


def front_page(one: Studio) -> None:
    """The first page of a space: its own buttons."""
    one.keep(f"home-{one.front.space.space_id.lower()}", KIOSK)


def longest_name(one: Studio) -> None:
    """Somebody with a name of a hundred letters, on every page that says it."""
    name = ("Wolfeschlegelsteinhausenbergerdorff " if one.look.english else "じゅげむじゅげむごこうのすりきれ ") * 9
    one.player().play(one.start("opening"))
    one.clock.until(10, 5)
    walk, player = one.start("first-dropin", at_kiosk=True), one.player(kana=name[:LONGEST].strip(), phone="000")
    player.play(walk, until="handout")
    one.keep("long-step", DESK)
    player.play(walk, until="hello")
    one.keep("long-pass", KIOSK)
    one.keep("long-pass", DESK)
    player.play(walk)
    desk = one.staged.desk
    assert desk is not None
    desk.repair.open(one.inside(1).visit_id)
    one.keep("long-visit", DESK)
