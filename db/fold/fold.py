"""One entry into the projections: which fold answers which fact, on one page."""

from collections.abc import Callable
from typing import Any

from app.domain.facts import desk as desk_facts
from app.domain.facts import money as money_facts
from app.domain.facts import people as people_facts
from app.domain.facts import visits as visit_facts
from app.domain.facts.base import Fact
from db.fold import desk, money, people, visits
from db.fold.place import Place

FOLDS: dict[type[Fact], Callable[[Place, Any], None]] = {
    people_facts.PersonRegistered: people.registered,
    people_facts.PersonCorrected: people.corrected,
    people_facts.PassIssued: people.pass_issued,
    people_facts.PassRevoked: people.pass_revoked,
    people_facts.ConsentGiven: people.consented,
    people_facts.ConsentWithdrawn: people.withdrawn,
    visit_facts.VisitBegun: visits.begun,
    visit_facts.VisitEnded: visits.ended,
    visit_facts.WentOut: visits.went_out,
    visit_facts.CameBack: visits.came_back,
    visit_facts.VisitCorrected: visits.corrected,
    visit_facts.VisitVoided: visits.voided,
    visit_facts.VisitReopened: visits.reopened,
    visit_facts.HandedOut: visits.handed_out,
    visit_facts.HandedBack: visits.handed_back,
    money_facts.LineAdded: money.line_added,
    money_facts.LineRemoved: money.line_removed,
    money_facts.QuoteMade: money.quoted,
    money_facts.PaymentReceived: money.paid,
    money_facts.PaymentVoided: money.payment_voided,
    money_facts.MethodCorrected: money.method_corrected,
    money_facts.Refunded: money.refunded,
    money_facts.DiscountGranted: money.discounted,
    money_facts.ReceiptIssued: money.receipt_issued,
    money_facts.TillCounted: money.counted,
    desk_facts.WalkBegun: desk.walk_begun,
    desk_facts.WalkAnswered: desk.walk_answered,
    desk_facts.WalkMoved: desk.walk_moved,
    desk_facts.WalkEnded: desk.walk_ended,
    desk_facts.TodoOpened: desk.todo_opened,
    desk_facts.TodoClosed: desk.todo_closed,
    desk_facts.ShiftOpened: desk.shift_opened,
    desk_facts.ShiftClosed: desk.shift_closed,
    desk_facts.Noted: desk.record,
}

# Kept in the journal only: nothing is read from them but the history.
UNFOLDED: frozenset[type[Fact]] = frozenset(
    {
        visit_facts.ScanSeen,
        visit_facts.VisitRefused,
        desk_facts.Called,
        desk_facts.StepSkipped,
        desk_facts.HelpCalled,
    }
)


# Folds that leave the table of people alone: whom an act has read, it need not read again after these.
LEAVES_PEOPLE: frozenset[type[Fact]] = UNFOLDED | {
    desk_facts.WalkBegun,
    desk_facts.WalkAnswered,
    desk_facts.WalkMoved,
    desk_facts.WalkEnded,
}


def fold(at: Place, fact: Fact) -> None:
    """Bring one fact into the projections; what is not folded stays readable in the journal."""
    act = FOLDS.get(type(fact))
    if act is not None:
        act(at, fact)
