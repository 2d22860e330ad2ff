"""Reading visits and what hangs on them."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Connection, UnaryExpression, bindparam, func, select
from sqlalchemy.sql.operators import custom_op

from app.domain.visits import Handout, IssuedReceipt, Line, Payment, Visit, Where
from db.tables.projections import handout, line, payment, receipt, visit

_VISIT = select(visit).where(visit.c.space_id == bindparam("s"), visit.c.visit_id == bindparam("v"))
# `+` keeps the index by person out of it: who is inside is a short list, whoever comes daily has a long one
_THEIRS: ColumnElement[bool] = UnaryExpression(visit.c.person_id, operator=custom_op("+")) == bindparam("p")
_OPEN_OF = (
    select(visit)
    .where(visit.c.space_id == bindparam("s"), visit.c.where_ == Where.INSIDE.value, _THEIRS)
    .order_by(visit.c.entry)
)
_INSIDE = (
    select(visit)
    .where(visit.c.space_id == bindparam("s"), visit.c.where_ == Where.INSIDE.value)
    .order_by(visit.c.entry, visit.c.visit_id)
)
_HEADS = select(func.count(), func.coalesce(func.sum(visit.c.children), 0)).where(
    visit.c.space_id == bindparam("s"), visit.c.where_ == Where.INSIDE.value
)
_DAY = (
    select(visit)
    .where(
        visit.c.space_id == bindparam("s"),
        visit.c.entry >= bindparam("low"),
        visit.c.entry < bindparam("high"),
        visit.c.where_ != Where.VOID.value,
    )
    .order_by(visit.c.entry)
)
_PRIOR = select(func.coalesce(func.sum(visit.c.time_charge), 0)).where(
    visit.c.space_id == bindparam("s"),
    visit.c.person_id == bindparam("p"),
    visit.c.entry >= bindparam("low"),
    visit.c.entry < bindparam("high"),
    visit.c.where_ != Where.VOID.value,
)
_PARTY = (
    select(visit)
    .where(visit.c.space_id == bindparam("s"), visit.c.party_id == bindparam("p"), visit.c.where_ != Where.VOID.value)
    .order_by(visit.c.entry, visit.c.visit_id)
)
_OF_PERSON = (
    select(visit)
    .where(visit.c.space_id == bindparam("s"), visit.c.person_id == bindparam("p"))
    .order_by(visit.c.entry.desc())
    .limit(bindparam("most"))
)
_LINES = (
    select(line)
    .where(line.c.space_id == bindparam("s"), line.c.visit_id == bindparam("v"), line.c.removed == 0)
    .order_by(line.c.line_id)
)
_PAYMENTS = (
    select(payment)
    .where(payment.c.space_id == bindparam("s"), payment.c.visit_id == bindparam("v"))
    .order_by(payment.c.local_no)
)
_RECEIPTS = (
    select(receipt)
    .where(receipt.c.space_id == bindparam("s"), receipt.c.visit_id == bindparam("v"))
    .order_by(receipt.c.at, receipt.c.number)
)
_RECEIPT = select(receipt).where(receipt.c.space_id == bindparam("s"), receipt.c.number == bindparam("n"))
_LAST_RECEIPT = select(func.max(receipt.c.number)).where(
    receipt.c.space_id == bindparam("s"), receipt.c.number >= bindparam("low"), receipt.c.number < bindparam("high")
)
_HELD = (
    select(handout, visit.c.name)
    .outerjoin(visit, (visit.c.space_id == handout.c.space_id) & (visit.c.visit_id == handout.c.visit_id))
    .where(handout.c.space_id == bindparam("s"), handout.c.back_at == "", handout.c.returns == 1)
    .order_by(handout.c.out_at, handout.c.handout_id)
)


def _visit(row: Any) -> Visit:
    return Visit(
        row.visit_id,
        row.person_id,
        row.name,
        Where(row.where_),
        row.entry,
        row.exit,
        row.plan,
        row.category,
        tuple(json.loads(row.proofs)),
        row.seat,
        row.children,
        row.party_id,
        row.host_id,
        row.out_since,
        tuple((plan, since) for plan, since in json.loads(row.changes)),
        row.charged,
        row.paid,
        row.discount_percent,
        row.discount_yen,
        row.time_charge,
    )


def visit_of(conn: Connection, space: str, visit_id: str) -> Visit | None:
    """The visit of that id."""
    row = conn.execute(_VISIT, {"s": space, "v": visit_id}).one_or_none()
    return _visit(row) if row else None


def open_visit_of(conn: Connection, space: str, person_id: str) -> Visit | None:
    """The visit of a person who is inside, the earliest if two devices each took them in."""
    row = conn.execute(_OPEN_OF, {"s": space, "p": person_id}).first()
    return _visit(row) if row else None


def inside(conn: Connection, space: str) -> list[Visit]:
    """Everybody inside, by the time they came."""
    return [_visit(row) for row in conn.execute(_INSIDE, {"s": space})]


def heads(conn: Connection, space: str) -> tuple[int, int]:
    """How many visits are open, and how many children came with them."""
    row = conn.execute(_HEADS, {"s": space}).one()
    return int(row[0]), int(row[1])


def of_day(conn: Connection, space: str, low: str, high: str) -> list[Visit]:
    """Visits whose entry lies in [low, high)."""
    return [_visit(row) for row in conn.execute(_DAY, {"s": space, "low": low, "high": high})]


def prior_charge(conn: Connection, space: str, person_id: str, entry: str) -> int:
    """Yen of time of a person's visits begun on the day of `entry` and before it (pricing_rules.md A7).

    A visit belongs to the day on which it began, also past midnight (G3).
    """
    return int(conn.execute(_PRIOR, {"s": space, "p": person_id, "low": f"{entry[:10]}T", "high": entry}).scalar_one())


def of_person(conn: Connection, space: str, person_id: str, most: int) -> list[Visit]:
    """A person's visits, the latest first."""
    return [_visit(row) for row in conn.execute(_OF_PERSON, {"s": space, "p": person_id, "most": most})]


def of_party(conn: Connection, space: str, party_id: str) -> list[Visit]:
    """The visits of people who came in together."""
    return [_visit(row) for row in conn.execute(_PARTY, {"s": space, "p": party_id})]


def lines_of(conn: Connection, space: str, visit_id: str) -> list[Line]:
    """The extras on a visit's bill."""
    rows = conn.execute(_LINES, {"s": space, "v": visit_id})
    return [Line(row.line_id, row.visit_id, row.item_id, row.quantity) for row in rows]


def payments_of(conn: Connection, space: str, visit_id: str) -> list[Payment]:
    """Payments and refunds of a visit in the order of writing, void ones too."""
    rows = conn.execute(_PAYMENTS, {"s": space, "v": visit_id})
    return [
        Payment(row.payment_id, row.visit_id, row.amount, row.method, row.tendered, row.change, row.at, bool(row.void))
        for row in rows
    ]


def _receipt(row: Any) -> IssuedReceipt:
    return IssuedReceipt(row.number, row.visit_id, row.kind, row.total, row.document, row.refers_to, row.how, row.at)


def receipts_of(conn: Connection, space: str, visit_id: str) -> list[IssuedReceipt]:
    """Copies of a visit's receipts."""
    return [_receipt(row) for row in conn.execute(_RECEIPTS, {"s": space, "v": visit_id})]


def receipt_of(conn: Connection, space: str, number: str) -> IssuedReceipt | None:
    """The copy of one receipt."""
    row = conn.execute(_RECEIPT, {"s": space, "n": number}).one_or_none()
    return _receipt(row) if row else None


def last_receipt_number(conn: Connection, space: str, prefix: str) -> str:
    """The highest receipt number of this device's series, "" before the first."""
    low = prefix + "-"
    return conn.execute(_LAST_RECEIPT, {"s": space, "low": low, "high": prefix + "."}).scalar() or ""


def held(conn: Connection, space: str) -> list[Handout]:
    """Everything that is out and has to come back, with the name of who has it."""
    return [
        Handout(
            row.handout_id,
            row.visit_id,
            row.person_id,
            row.name or "",
            row.item_id,
            row.number,
            bool(row.returns),
            row.out_at,
            row.back_at,
        )
        for row in conn.execute(_HELD, {"s": space})
    ]
