"""From a filled-in repair form to its act at the desk."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime

from app.desk.change_lines import add_line, remove_line
from app.desk.change_plan import change_plan
from app.desk.correct_method import correct_method
from app.desk.correct_visit import correct_visit
from app.desk.found_gone import found_gone
from app.desk.front import Front
from app.desk.give_refund import give_refund
from app.desk.grant_discount import grant_discount
from app.desk.issue_receipt import issue_receipt
from app.desk.outcome import NewPass, Refused, Standing, Why
from app.desk.party import add_to_party, set_children
from app.desk.passes import issue_pass, revoke_pass
from app.desk.pay_for_party import PartyPaid, pay_for_party
from app.desk.receipt_writing import Papers
from app.desk.repaired import Repaired
from app.desk.undo import undo_check_in, undo_check_out, undo_payment
from app.domain.spaces import PayBy, wall
from app.domain.visits import Visit
from app.views.repair_kinds import Repair

Result = Repaired | Papers | PartyPaid | NewPass | Visit | Refused | list[Standing] | None
Values = Mapping[str, str]


def do_repair(repair: Repair, front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    """Do what a form says; None where nothing came of it but the deed itself."""
    return ACTS[repair](front, visit, values, now)


def figure(text: str) -> int:
    """A typed amount in whole yen or pieces, full-width figures and commas understood; 0 where it is none."""
    digits = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() else 0


def at_time(day: str, typed: str) -> str:
    """A typed `H:MM`, `HHMM` or `H時MM分` of a day as wall clock; "" where it is none. day: `YYYY-MM-DD…`."""
    plain = unicodedata.normalize("NFKC", typed).strip().replace("時", ":").replace("分", "")
    if plain.isdigit() and len(plain) in (3, 4):
        plain = f"{plain[:-2]}:{plain[-2:]}"
    hours, _, minutes = plain.partition(":")
    if not (hours.isdigit() and (minutes or "0").isdigit()):
        return ""
    hour, minute = int(hours), int(minutes or 0)
    return f"{day[:10]}T{hour:02}:{minute:02}:00" if hour < 24 and minute < 60 else ""


def _times(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    """Each time that was changed is a repair of its own; the later one's quote counts."""
    result: Result = Refused(Why.TIME_ORDER)
    for what, day in (("exit", visit.exit), ("entry", visit.entry)):
        if what not in values or not day:
            continue
        new = at_time(day, values[what])
        if not new:
            return Refused(Why.TIME_ORDER)
        if new[:16] != day[:16]:
            result = correct_visit(front, visit.visit_id, what, new, values["reason"], now)
            if isinstance(result, Refused):
                return result
        elif isinstance(result, Refused):
            result = None
    return result


def _corrected(what: str) -> Callable[[Front, Visit, Values, datetime], Result]:
    def act(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
        return correct_visit(front, visit.visit_id, what, values[what], values["reason"], now)

    return act


def _plan(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return change_plan(front, visit.visit_id, values["plan"], values["reason"], now)


def _line_add(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return add_line(front, visit.visit_id, values["item"], figure(values["count"]), "", now)


def _line_remove(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return remove_line(front, visit.visit_id, values["line"], values["reason"], now)


def _method(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return correct_method(front, visit.visit_id, values["payment"], PayBy(values["way"]), values["reason"], now)


def _discount(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    percent, off = figure(values["percent"]), figure(values["yen"])
    return grant_discount(front, visit.visit_id, percent, off, values["by_whom"], values["reason"], now)


def _refund(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return give_refund(front, visit.visit_id, figure(values["yen"]), PayBy(values["way"]), values["reason"], now)


def _named(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return issue_receipt(front, visit.visit_id, now, addressee=values["addressee"], note=values["note"])


def _paper(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return issue_receipt(front, visit.visit_id, now, paper_number=values["number"], note=values["note"])


def _pass_again(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return issue_pass(front, visit.person_id, now)


def _pass_stop(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return revoke_pass(front, values["pass"], values["reason"], now)


def _undo_entry(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return undo_check_in(front, visit.visit_id, values["reason"], now)


def _undo_leaving(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return undo_check_out(front, visit.visit_id, values["reason"], now)


def _undo_payment(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    return undo_payment(front, visit.visit_id, values["payment"], values["reason"], now)


def _party(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    adults, children = figure(values["adults"]), figure(values["children"])
    if children != visit.children:
        changed = set_children(front, visit.visit_id, children, now)
        if isinstance(changed, Refused) or adults == 0:
            return changed
    return add_to_party(front, visit.visit_id, adults, now)


def _pay_party(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    way = PayBy(values["way"])
    received = figure(values["received"]) if way is PayBy.CASH else None
    return pay_for_party(front, visit.visit_id, way, received, now)


def _gone(front: Front, visit: Visit, values: Values, now: datetime) -> Result:
    typed = values["left"].strip()
    # A time of today; one that is still to come was on the day they came in.
    left = at_time(wall(now), typed)
    left = at_time(visit.entry, typed) if left > wall(now) else left
    return Refused(Why.TIME_ORDER) if typed and not left else found_gone(front, visit.visit_id, left, now)


ACTS: dict[Repair, Callable[[Front, Visit, Values, datetime], Result]] = {
    Repair.TIMES: _times,
    Repair.CATEGORY: _corrected("category"),
    Repair.PLAN: _plan,
    Repair.SEAT: _corrected("seat"),
    Repair.LINE_ADD: _line_add,
    Repair.LINE_REMOVE: _line_remove,
    Repair.METHOD: _method,
    Repair.DISCOUNT: _discount,
    Repair.REFUND: _refund,
    Repair.NAMED_RECEIPT: _named,
    Repair.PAPER_RECEIPT: _paper,
    Repair.PASS_AGAIN: _pass_again,
    Repair.PASS_STOP: _pass_stop,
    Repair.UNDO_ENTRY: _undo_entry,
    Repair.UNDO_LEAVING: _undo_leaving,
    Repair.UNDO_PAYMENT: _undo_payment,
    Repair.GONE: _gone,
    Repair.PARTY: _party,
    Repair.PAY_PARTY: _pay_party,
}
