"""The catalogue of all that can happen: wire name to fact, nowhere else."""

from app.domain.facts import desk, money, people, visits
from app.domain.facts.base import Fact

_FACTS: tuple[type[Fact], ...] = (
    people.PersonRegistered,
    people.PersonCorrected,
    people.PassIssued,
    people.PassRevoked,
    people.ConsentGiven,
    people.ConsentWithdrawn,
    visits.ScanSeen,
    visits.VisitBegun,
    visits.VisitEnded,
    visits.VisitRefused,
    visits.WentOut,
    visits.CameBack,
    visits.VisitCorrected,
    visits.VisitVoided,
    visits.VisitReopened,
    visits.HandedOut,
    visits.HandedBack,
    money.LineAdded,
    money.LineRemoved,
    money.QuoteMade,
    money.PaymentReceived,
    money.PaymentVoided,
    money.MethodCorrected,
    money.Refunded,
    money.DiscountGranted,
    money.ReceiptIssued,
    money.TillCounted,
    desk.ShiftOpened,
    desk.ShiftClosed,
    desk.WalkBegun,
    desk.WalkAnswered,
    desk.WalkMoved,
    desk.WalkEnded,
    desk.TodoOpened,
    desk.TodoClosed,
    desk.Called,
    desk.StepSkipped,
    desk.HelpCalled,
)

FACTS: dict[str, type[Fact]] = {one.KIND: one for one in _FACTS}
