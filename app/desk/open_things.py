"""What the desk leaves open by itself: money owed to the space, and money that the space owes."""

from app.desk.book import Writing
from app.desk.front import Front
from app.domain.facts.desk import TodoClosed, TodoOpened
from app.domain.money import Yen, yen_en
from app.domain.visits import Visit
from app.domain.watch import TodoWhy

DONE = "済み"


def open_unpaid(act: Writing, visit: Visit) -> None:
    """未収: the visit is over and not all of it was paid."""
    ja, en = f"未収 {visit.unpaid:,}円({visit.name})", f"Unpaid {yen_en(visit.unpaid)} ({visit.name})"
    act.append(TodoOpened(visit.person_id, visit.visit_id, "", ja, en, TodoWhy.UNPAID))


def open_refund(act: Writing, amount: Yen, person_id: str, visit_id: str, walk_id: str = "") -> None:
    """More was paid than the visit costs now: it counts as never begun, or its price fell."""
    ja, en = f"受け取った{amount:,}円をお返しする", f"Give back the {yen_en(amount)} that were paid"
    act.append(TodoOpened(person_id, visit_id, walk_id, ja, en, TodoWhy.REFUND))


def close_things(front: Front, act: Writing, visit_id: str, why: TodoWhy) -> None:
    """What was open about the money of a visit is settled."""
    for one in front.book.todos():
        if one.visit_id == visit_id and one.why == why:
            act.append(TodoClosed(one.todo_id, DONE))
