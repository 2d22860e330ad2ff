"""What came out of a walkthrough, as the desk shows it: a new pass, a receipt, money to give back, the undo."""

from dataclasses import dataclass

from app.desk.outcome import Made, NewPass, Standing
from app.domain.receipts import Receipt
from app.manual.kinds import Outcome
from app.manual.walk import Ended
from app.views.desk_seams import Papers
from app.views.desk_words import Tone, pick


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A pass or a receipt with its picture. code: the QR of a receipt, "" for none. amount: of a receipt."""

    name: str
    picture: str
    code: str = ""
    amount: int = 0


@dataclass(frozen=True, slots=True)
class MadeShown:
    """What is shown under the step, or at the end.

    over: the walkthrough has ended. words: its closing words. undo: what the undo takes back, "" for nothing.
    visit: begun or ended by it. came: the one that was begun, which others may join.
    """

    over: bool
    tone: Tone
    outcome: str
    words: str
    new_pass: PaperShown | None
    receipt: PaperShown | None
    refund: int
    undo: str
    visit: str
    came: str


class Pictures:
    """The pictures of papers, each painted once."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers
        self._seen: dict[str, PaperShown] = {}

    def receipt(self, receipt: Receipt) -> PaperShown:
        """A receipt with its picture and its QR."""
        key = f"{receipt.number}|{receipt.reissue}|{receipt.void}"
        if key not in self._seen:
            picture, code = self._papers.receipt_picture(receipt), self._papers.receipt_code(receipt)
            self._seen[key] = PaperShown(receipt.number, picture, code, receipt.total)
        return self._seen[key]

    def new_pass(self, made: NewPass) -> PaperShown:
        """A pass with its QR."""
        if made.code not in self._seen:
            self._seen[made.code] = PaperShown(made.name, self._papers.pass_picture(made))
        return self._seen[made.code]


_OUTCOME_EN = {
    Outcome.DONE: "Done",
    Outcome.STOPPED: "Stopped",
    Outcome.REFUSED: "Not accepted",
    Outcome.HANDED_ON: "Handed on",
}


def made_shown(standing: Standing, made: Made, pictures: Pictures, english: bool) -> MadeShown:
    """What a walkthrough made so far, and how it ended if it did."""
    turn = standing.turn
    over = isinstance(turn, Ended)
    outcome = turn.outcome if isinstance(turn, Ended) else None
    words = pick(english, turn.said.ja, turn.said.en) if isinstance(turn, Ended) else ""
    undo = ""
    if made.checked_out:
        undo = pick(english, "お帰りを取り消す", "Undo leaving")
    elif made.checked_in:
        undo = pick(english, "入店を取り消す", "Undo check-in")
    return MadeShown(
        over,
        Tone.GOOD if outcome in (None, Outcome.DONE) else Tone.CARE,
        pick(english, outcome.value, _OUTCOME_EN[outcome]) if outcome else "",
        words,
        pictures.new_pass(made.new_pass) if made.new_pass else None,
        pictures.receipt(made.receipt) if made.receipt else None,
        made.refund_due,
        undo,
        made.checked_in or made.checked_out,
        "" if made.checked_out else made.checked_in,
    )
