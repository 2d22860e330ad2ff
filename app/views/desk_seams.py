"""What the front door hands to the desk face: papers, machines, and the tray of the sample."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.desk.outcome import NewPass
from app.domain.receipts import Receipt
from app.domain.visits import Visit
from app.views.desk_words import Tone


class Papers(Protocol):
    """Pictures for the screen and ways out of it. A url is what an Image in QML shows, "" for none.

    The three prints answer at once; what the printer says later comes as a pill of the strip.
    """

    def receipt_picture(self, receipt: Receipt) -> str:
        """The receipt as it is printed."""
        ...

    def receipt_code(self, receipt: Receipt) -> str:
        """The receipt as a QR for a telephone, "" where it is too long for one."""
        ...

    def pass_picture(self, made: NewPass) -> str:
        """The pass as its QR."""
        ...

    def print_receipt(self, receipt: Receipt) -> None:
        """Send a receipt to the printer."""
        ...

    def print_pass(self, made: NewPass) -> None:
        """Send a pass slip to the printer."""
        ...

    def print_people(self, inside: tuple[Visit, ...]) -> str:
        """Print who is inside, or save it where no printer is; returns where it went, in words."""
        ...

    def save_receipt(self, receipt: Receipt) -> str:
        """Write a receipt as PDF; returns the file, "" when it could not be written."""
        ...

    def save_pass(self, made: NewPass) -> str:
        """Write a pass as PDF card and PNG; returns the folder, "" when it could not be written."""
        ...


class NoPapers:
    """No printer and no pictures: every paper is an empty url, and saving fails."""

    def receipt_picture(self, receipt: Receipt) -> str:
        return ""

    def receipt_code(self, receipt: Receipt) -> str:
        return ""

    def pass_picture(self, made: NewPass) -> str:
        return ""

    def print_receipt(self, receipt: Receipt) -> None:
        """Nothing prints."""

    def print_pass(self, made: NewPass) -> None:
        """Nothing prints."""

    def print_people(self, inside: tuple[Visit, ...]) -> str:
        return ""

    def save_receipt(self, receipt: Receipt) -> str:
        return ""

    def save_pass(self, made: NewPass) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Pill:
    """One machine in the strip at the top: the truth in words, and what to do when it is pressed."""

    id: str
    ja: str
    en: str
    tone: Tone = Tone.PLAIN
    todo_ja: str = ""
    todo_en: str = ""


ALONE = Pill(
    "sync",
    "この端末だけに記録",
    "Kept on this device only",
    Tone.PLAIN,
    "記録はすべてこの端末に残っています。ほかの端末との同期は、まだ設定されていません。",
    "Everything is kept on this device. Sync with other devices is not set up yet.",
)
NO_PRINTER = Pill(
    "printer",
    "プリンターなし",
    "No printer",
    Tone.CARE,
    "プリンターにつながっていません。領収書は画面のQRか、手書きでお渡しできます。",
    "No printer is connected. Show the receipt as a QR, or write it by hand.",
)
SCANNER = Pill(
    "scanner",
    "読み取り できます",
    "Scanner ready",
    Tone.GOOD,
    "どの画面でも、QRをかざすと読み取ります。読めないときは検索に番号を入れてください。",
    "Show a QR on any screen. If it cannot be read, type its letters into the search.",
)
PILLS = (ALONE, NO_PRINTER, SCANNER)


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A sample pass to touch as if it were shown to the reader."""

    label: str
    sub: str
    code: str


@dataclass(frozen=True, slots=True)
class Sample:
    """Only a sample home has one. show: a pass of the tray is shown. ahead: minutes. till_closing: to 閉店前."""

    tray: tuple[TrayRow, ...]
    show: Callable[[str], None]
    ahead: Callable[[int], None]
    till_closing: Callable[[], None]
