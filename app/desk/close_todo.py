"""Something that was open is done."""

from datetime import datetime

from app.desk.front import Front
from app.desk.give_refund import give_refund
from app.desk.open_things import DONE
from app.domain.facts.desk import TodoClosed
from app.domain.spaces import PayBy
from app.domain.visits import Where
from app.domain.watch import Todo, TodoWhy


def close_todo(front: Front, todo_id: str, reason: str, now: datetime) -> None:
    """Mark it as done, or given up with a reason; what is open no more stays closed.

    Money that was to be given back goes back by the way it came: only so does the till agree with what was done.
    """
    todo = next((one for one in front.book.todos() if one.todo_id == todo_id), None)
    if todo is None:
        return
    with front.book.act(front.mixer.mixer_id, now) as act:
        if todo.why == TodoWhy.REFUND:
            _give_back(front, todo, reason or DONE, now)
        if any(one.todo_id == todo_id for one in front.book.todos()):
            act.append(TodoClosed(todo_id, reason))


def _give_back(front: Front, todo: Todo, reason: str, now: datetime) -> None:
    visit = front.book.visit(todo.visit_id)
    left: dict[str, int] = {}
    for one in front.book.payments_of(todo.visit_id):
        if not one.void:
            left[one.method] = left.get(one.method, 0) + one.amount
    # of a visit that never began, or counts so, all of it
    over = sum(left.values()) - (visit.charged if visit is not None and visit.where is not Where.VOID else 0)
    for method, amount in left.items():
        if min(amount, over) > 0:
            give_refund(front, todo.visit_id, min(amount, over), PayBy(method), reason, now)
            over -= amount
