"""The visit card for QML: what a visit costs and holds, and everything that can be put right about it."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QJSValue, QmlElement, QmlUncreatable

from app.desk.found_gone import found_gone
from app.desk.issue_receipt import issue_receipt, receipt_again
from app.desk.outcome import NewPass, Refused
from app.desk.pay_for_party import PartyPaid
from app.desk.receipt_writing import Papers as Written
from app.desk.repaired import Repaired
from app.desk.sentences import sentence
from app.desk.step_out import step_back, step_out
from app.domain.receipts import Receipt
from app.domain.visits import Visit
from app.views.bound import bound
from app.views.desk_made import Pictures
from app.views.desk_seams import Papers
from app.views.desk_visit import visit_shown
from app.views.desk_words import pick, plain_list, plain_map
from app.views.repair_acts import Result, do_repair
from app.views.repair_forms import form_row, possible
from app.views.repair_kinds import Asking, Repair
from app.views.session import Session

QML_IMPORT_NAME = "Mixdesk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class RepairModel(QObject):  # type: ignore[operator]
    """One visit in the middle of the desk. Each slot is one act of the desk, then the card is read again."""

    changed = Signal()
    came = Signal()
    """A card was opened: it takes the middle."""

    def __init__(self, session: Session, papers: Papers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._papers = papers
        self._pictures = Pictures(papers)
        self._visit = ""
        self._repair: Repair | None = None
        self._notice = ""
        self._receipt: Receipt | None = None
        self._pass: NewPass | None = None
        self.english = False

    def refresh(self) -> None:
        """Read the visit again."""
        self.changed.emit()

    @property
    def shown_visit(self) -> str:
        """The id of the visit on the card, "" for none."""
        return self._visit

    @bound("QVariantMap", notify=changed)
    def visit(self) -> dict[str, Any]:
        """The visit on the card; empty where none is."""
        visit = self._read()
        return plain_map(visit_shown(self._session.front, visit, self._session.now(), self.english)) if visit else {}

    @bound("QVariantList", notify=changed)
    def repairs(self) -> list[Any]:
        """What can be put right about it now."""
        asking = self._asking()
        return plain_list(possible(asking)) if asking else []

    @bound("QVariantList", notify=changed)
    def form(self) -> list[Any]:
        """The form of the repair that was chosen: one row, or none."""
        asking = self._asking()
        return [form_row(self._repair, asking)] if asking and self._repair else []

    @bound(str, notify=changed)
    def formKey(self) -> str:
        """Changes with the form."""
        return f"{self._visit}|{self._repair or ''}"

    @bound(str, notify=changed)
    def notice(self) -> str:
        """What the last act came to, or why it could not be done."""
        return self._notice

    @bound("QVariantMap", notify=changed)
    def receipt(self) -> dict[str, Any]:
        """The receipt just written or looked at."""
        return plain_map(self._pictures.receipt(self._receipt)) if self._receipt else {}

    @bound("QVariantMap", notify=changed)
    def newPass(self) -> dict[str, Any]:
        """The pass just made."""
        return plain_map(self._pictures.new_pass(self._pass)) if self._pass else {}

    @Slot(str)
    def open(self, visit: str) -> None:
        """Show a visit's card."""
        self._visit, self._repair, self._notice = visit, None, ""
        self._receipt, self._pass = None, None
        self.changed.emit()
        if visit:
            self.came.emit()

    @Slot()
    def close(self) -> None:
        """Put a paper, the form or the card away, the innermost first."""
        if self._receipt or self._pass:
            self._receipt, self._pass = None, None
            self.changed.emit()
        elif self._repair:
            self.choose("")
        else:
            self.open("")

    @Slot(str)
    def choose(self, repair: str) -> None:
        """Open the form of a repair, "" for none."""
        self._repair, self._notice = (Repair(repair) if repair else None), ""
        self._receipt, self._pass = None, None
        self.changed.emit()

    @Slot("QVariant")
    def submit(self, values: Any) -> None:
        """The form is filled in: do it."""
        visit = self._read()
        if visit is None or self._repair is None:
            return
        typed = values.toVariant() if isinstance(values, QJSValue) else values
        answers = {str(name): str(value) for name, value in dict(typed or {}).items()}
        self._came_of(do_repair(self._repair, self._session.front, visit, answers, self._session.now()), visit)

    @Slot()
    def stepOut(self) -> None:
        """ちょっと外へ."""
        self._moved(step_out(self._session.front, self._visit, self._session.now()))

    @Slot()
    def stepBack(self) -> None:
        """もどりました."""
        self._moved(step_back(self._session.front, self._visit, self._session.now()))

    @Slot(str)
    def foundGone(self, visit: str) -> None:
        """お帰りになっていた, the time not known."""
        found = self._session.front.book.visit(visit)
        if found is not None:
            self._came_of(found_gone(self._session.front, visit, "", self._session.now()), found)

    @Slot()
    def writeReceipt(self) -> None:
        """A receipt without a name, for what was paid."""
        visit = self._read()
        if visit is not None:
            self._came_of(issue_receipt(self._session.front, self._visit, self._session.now()), visit)

    @Slot(str)
    def receiptAgain(self, number: str) -> None:
        """The same paper once more, marked 再発行."""
        visit = self._read()
        if visit is not None:
            self._came_of(receipt_again(self._session.front, number), visit)

    @Slot()
    def printPaper(self) -> None:
        """Print the receipt or the pass that is shown."""
        if self._receipt:
            self._papers.print_receipt(self._receipt)
        elif self._pass:
            self._papers.print_pass(self._pass)

    @Slot()
    def savePaper(self) -> None:
        """Save the receipt or the pass that is shown."""
        where = ""
        if self._receipt:
            where = self._papers.save_receipt(self._receipt)
        elif self._pass:
            where = self._papers.save_pass(self._pass)
        ja, en = (
            (f"保存しました: {where}", f"Saved: {where}")
            if where
            else ("保存できませんでした。", "Could not be saved.")
        )
        self._notice = pick(self.english, ja, en)
        self.changed.emit()

    def _read(self) -> Visit | None:
        return self._session.front.book.visit(self._visit) if self._visit else None

    def _asking(self) -> Asking | None:
        visit = self._read()
        return Asking(self._session.front, visit, self._session.now(), self.english) if visit else None

    def _moved(self, answer: Visit | Refused) -> None:
        if isinstance(answer, Refused):
            said = sentence(answer)
            self._notice = pick(self.english, said.ja, said.en)
        self._session.tell()

    def _came_of(self, result: Result, before: Visit) -> None:
        """Say what an act came to. A refusal leaves the form open, as it was typed."""
        if isinstance(result, Refused):
            said = sentence(result)
            self._notice = pick(self.english, said.ja, said.en)
            self.changed.emit()
            return
        self._repair = None
        self._receipt = result.receipt if isinstance(result, Written) else None
        self._pass = result if isinstance(result, NewPass) else None
        self._notice = self._words_of(result, before)
        for standing in result if isinstance(result, list) else []:
            self._session.stood.emit(standing)
        self._session.tell()

    def _words_of(self, result: Result, before: Visit) -> str:
        if isinstance(result, Repaired) and result.quote is not None:
            new, old = result.quote.total, before.charged
            was_ja, was_en = (f"(前は {old:,}円)", f" (was {old:,} yen)") if old and old != new else ("", "")
            return pick(
                self.english, f"直しました。いまの料金 {new:,}円{was_ja}", f"Done. It costs {new:,} yen now{was_en}."
            )
        if isinstance(result, PartyPaid):
            return pick(
                self.english,
                f"{result.total:,}円いただきました。お釣り {result.change:,}円。領収書は{len(result.receipts)}枚です。",
                f"{result.total:,} yen taken, change {result.change:,} yen, {len(result.receipts)} receipts.",
            )
        return pick(self.english, "記録しました。", "Saved.")
