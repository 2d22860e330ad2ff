"""The money at the end of a visit: posted to the member account, or left open as 未収."""

from app.desk.book import Writing
from app.desk.front import Front
from app.desk.open_things import close_things, open_unpaid
from app.domain.facts.money import PaymentReceived, PaymentVoided
from app.domain.facts.visits import VisitEnded
from app.domain.journal import NO_SOURCE, Source
from app.domain.spaces import PayBy
from app.domain.visits import Visit, Where
from app.domain.watch import TodoWhy


def end_visit(
    front: Front, act: Writing, visit: Visit, leaving: str, source: Source = NO_SOURCE, *, found_gone: bool = False
) -> None:
    """End an open visit by its last quote.

    leaving: wall clock of the space, "" where nobody knows; a clock that was set back since never makes a visit end
    before it began. Where a space takes no money at the desk, what is owed is posted to the member account and
    billed at the month's end (pricing_rules.md B9a): a payment by `PayBy.ACCOUNT`. Else it stays as 未収.
    """
    ended = max(visit.entry, leaving) if leaving else ""
    act.append(VisitEnded(visit.visit_id, visit.person_id, ended, found_gone, visit.charged), source)
    _leave_owed(front, act, visit, source)


def take_back_end(front: Front, act: Writing, visit: Visit, reason: str) -> None:
    """What `end_visit` did about money, undone: the visit is open again and will end anew."""
    if by_account(front):
        for one in front.book.payments_of(visit.visit_id):
            if not one.void and one.amount > 0 and one.method == PayBy.ACCOUNT.value:
                act.append(PaymentVoided(one.payment_id, visit.visit_id, visit.person_id, reason))
    close_things(front, act, visit.visit_id, TodoWhy.UNPAID)


def settle_anew(front: Front, act: Writing, visit_id: str, reason: str) -> None:
    """After a repair of a visit that is over: what is posted, or stands open as 未収, follows what it costs now.

    Where money was given back, what is missing since is no debt.
    """
    visit = front.book.visit(visit_id)
    if visit is None or visit.where not in (Where.LEFT, Where.GONE):
        return
    take_back_end(front, act, visit, reason)
    if not any(one.amount < 0 for one in front.book.payments_of(visit_id)):
        _leave_owed(front, act, front.book.visit(visit_id) or visit, NO_SOURCE)


def _leave_owed(front: Front, act: Writing, visit: Visit, source: Source) -> None:
    owed = visit.unpaid
    if owed and by_account(front):
        way = PayBy.ACCOUNT.value
        act.append(PaymentReceived(visit.visit_id, visit.person_id, owed, way, owed, 0, source.walk_id), source)
    elif owed:
        open_unpaid(act, visit)


def by_account(front: Front) -> bool:
    """Whether no money changes hands at this desk (pricing_rules.md B9a)."""
    return front.space.payment == (PayBy.ACCOUNT,)
