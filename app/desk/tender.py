"""Money handed over: how it moves, whether it is enough, and whether somebody slipped on a key."""

from app.desk.walking import Sums
from app.domain.spaces import PayBy
from app.manual.answers import Paid
from app.manual.kinds import Method

# A tender above ten times the amount is asked about once more (a zero too many).
DOUBTFUL = 10


def short_of(paid: Paid, sums: Sums) -> int:
    """How many yen are missing; 0 when it is enough or paid without cash."""
    if paid.method is not Method.CASH or paid.tendered is None or sums.due is None:
        return 0
    return max(0, sums.due - paid.tendered)


def doubtful(tendered: int, due: int) -> bool:
    """Whether to ask once more before taking the amount as typed."""
    return due > 0 and tendered > DOUBTFUL * due


def pay_by(method: Method, chosen: str) -> PayBy:
    """How the money moved. chosen: the id picked in the manual's own choice of methods, or ""."""
    if method is Method.CASH:
        return PayBy.CASH
    return PayBy(chosen) if chosen in {PayBy.QR.value, PayBy.CARD.value, PayBy.ACCOUNT.value} else PayBy.QR
