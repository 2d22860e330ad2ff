"""Taking back what was just done: within ten seconds without a word, later with a reason (decisions.md 11)."""

from datetime import datetime

from app.desk.end_visit import take_back_end
from app.desk.front import Front
from app.desk.open_things import close_things, open_refund, open_unpaid
from app.desk.outcome import Refused, Why
from app.domain.facts.desk import WalkEnded
from app.domain.facts.money import PaymentVoided
from app.domain.facts.visits import HandedBack, VisitReopened, VisitVoided
from app.domain.visits import Visit, Where
from app.domain.watch import TodoWhy
from app.manual.kinds import Outcome

SECONDS = 10
UNDONE = "取り消し"


def undo_check_in(front: Front, visit_id: str, reason: str, now: datetime) -> Visit | Refused:
    """The visit counts as never begun; what was handed out for it counts as taken back.

    Money that was paid for it is not forgotten: to give it back stays open until it is done.
    """
    visit = front.book.visit(visit_id)
    if visit is None or not visit.open:
        return Refused(Why.NOTHING_TO_UNDO)
    if not reason.strip() and not _fresh(visit.entry, now):
        return Refused(Why.NO_REASON)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(VisitVoided(visit_id, visit.person_id, reason.strip() or UNDONE))
        for one in front.book.held():
            if one.visit_id == visit_id:
                act.append(HandedBack(one.handout_id, visit_id, one.person_id, one.item_id, one.number))
        for walk in front.book.open_walks():
            if walk.visit_id == visit_id:
                act.append(WalkEnded(walk.walk_id, visit.person_id, visit_id, Outcome.STOPPED.value, UNDONE))
        if visit.paid > 0:
            open_refund(act, visit.paid, visit.person_id, visit_id)
    return front.book.visit(visit_id) or visit


def undo_check_out(front: Front, visit_id: str, reason: str, now: datetime) -> Visit | Refused:
    """The person is inside again, with the bill still open; also somebody found gone who came back.

    What went on the member account when they left is taken off again; other payments and receipts stand.
    """
    visit = front.book.visit(visit_id)
    if visit is None or visit.where not in (Where.LEFT, Where.GONE):
        return Refused(Why.NOTHING_TO_UNDO)
    if front.book.open_visit_of(visit.person_id) is not None:
        return Refused(Why.ALREADY_INSIDE)
    if not reason.strip() and not _fresh(visit.exit, now):
        return Refused(Why.NO_REASON)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(VisitReopened(visit_id, visit.person_id, reason.strip() or UNDONE))
        take_back_end(front, act, visit, reason.strip() or UNDONE)
    return front.book.visit(visit_id) or visit


def undo_payment(front: Front, visit_id: str, payment_id: str, reason: str, now: datetime) -> Visit | Refused:
    """A payment counts no more, and the money is out of the till; of a visit that is over it is open as 未収.

    A receipt that was given for it stays in the book; the next one takes its place.
    """
    visit = front.book.visit(visit_id)
    paid = next((one for one in front.book.payments_of(visit_id) if one.payment_id == payment_id), None)
    if visit is None or paid is None or paid.void or paid.amount <= 0:
        return Refused(Why.NOTHING_TO_UNDO)
    if not reason.strip() and not _fresh(paid.at, now):
        return Refused(Why.NO_REASON)
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(PaymentVoided(payment_id, visit_id, visit.person_id, reason.strip() or UNDONE))
        if visit.paid == paid.amount:
            close_things(front, act, visit_id, TodoWhy.REFUND)
        owing = front.book.visit(visit_id) or visit
        if owing.where in (Where.LEFT, Where.GONE) and owing.unpaid:
            close_things(front, act, visit_id, TodoWhy.UNPAID)
            open_unpaid(act, owing)
    return front.book.visit(visit_id) or visit


def _fresh(at: str, now: datetime) -> bool:
    """Whether it happened at most ten seconds ago. at: wall clock of the space, "" for an unknown time."""
    if not at:
        return False
    passed = now.replace(tzinfo=None) - datetime.fromisoformat(at)
    return 0 <= passed.total_seconds() <= SECONDS
