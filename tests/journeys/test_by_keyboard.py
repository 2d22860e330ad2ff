"""A check-out at Suzunari with cash, by somebody who has only a keyboard."""

from PySide6.QtCore import Qt

from app.manual.kinds import Outcome
from app.shell.hand import press, settle, to_front
from tests.journeys.conftest import Open
from tests.journeys.stage import Stage, reads, shown_at, steps

TABS = 80


class Keys:
    """Keys struck at the desk; nothing is touched."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        to_front(stage.desk)

    @property
    def step(self) -> dict[str, object]:
        """What stands in the middle of the desk."""
        assert self.stage.staged.desk is not None
        return dict(self.stage.staged.desk.walk.step)

    def letters(self, text: str) -> None:
        for letter in text:
            press(self.stage.desk, Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown, letter)

    def enter(self) -> None:
        press(self.stage.desk, Qt.Key.Key_Return, "\r")

    def focused(self) -> str:
        """The name of what has the focus, or of what it lies in."""
        item = self.stage.desk.activeFocusItem()
        while item is not None and not item.objectName():
            item = item.parentItem()
        return item.objectName() if item is not None else ""

    def tab_to(self, name: str) -> None:
        for _ in range(TABS):
            if self.focused() == name:
                return
            press(self.stage.desk, Qt.Key.Key_Tab, "\t")
        raise AssertionError(f"Tab does not come to {name}")

    def on(self, tendered: str) -> None:
        """One question: figures for money and choices, Enter for everything else."""
        rows = self.step["rows"]
        assert isinstance(rows, list)
        kinds = [row["kind"] for row in rows if not row.get("done")]
        if "pay" in kinds:
            self.letters(tendered)
            self.enter()
        elif kinds[-1:] == ["choose"] and not {"tick", "hand", "back"} & set(kinds):
            self.letters("2" if "レシートだけ" in str(rows[-1]) else "1")
        else:
            self.enter()


def test_search_check_out_cash_and_receipt_by_keys_alone(stage: Open) -> None:
    szn = stage("SZN", "10:00")
    (inside,) = szn.book.inside()
    szn.clock.until(12, 0)
    keys = Keys(szn)
    keys.letters("/おおさ")
    assert shown_at(szn.desk, "searchBox") == "" or reads(szn.desk, "大迫 豊")
    keys.enter()
    assert szn.desk_page == "visit"
    keys.tab_to("leaveNow")
    keys.enter()
    assert szn.under_way() == ["checkout"]
    for _ in range(40):
        if keys.step["side"] == "ended":
            break
        keys.on(tendered="5000")
    settle()
    left = szn.last()
    assert left.outcome is Outcome.DONE
    assert steps(left) == ("bye", "extras", "quote", "agree", "pay", "cash", "receipt", "issue", "leave")
    (paid,) = szn.book.payments_of(inside.visit_id)
    # 09:50 to 12:00 is two hours and ten minutes: three hours begun, and so 1,200 yen
    assert (paid.amount, paid.tendered, paid.change) == (1200, 5000, 3800)
    (receipt,) = szn.book.receipts_of(inside.visit_id)
    assert receipt.total == 1200 and reads(szn.desk, f"{receipt.number}")
    keys.enter()
    assert szn.desk_page == "home" and szn.book.inside() == []
    keys.letters("/")
    press(szn.desk, Qt.Key.Key_Escape)
    assert szn.desk_page == "home"
