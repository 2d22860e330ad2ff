"""A code was shown: what it is, and which procedure of the manual it starts."""

from datetime import datetime

from app.desk.front import Front
from app.desk.needs import records
from app.desk.open_walk import open_walk_of
from app.desk.outcome import Inside, Refused, Silent, Standing, Why
from app.desk.passes import not_good
from app.desk.start import start
from app.domain.facts.visits import ScanSeen
from app.domain.passes import ForeignPass, NotOurs, NotOursKind, OursPass, read_code
from app.domain.people import Person
from app.domain.visits import Visit
from app.manual.model import Manual
from app.manual.triggers import procedure_for_scan

# What somebody shows who may never have been here. A pass of ours that is not good belongs to somebody known.
_NEW_HERE = frozenset({Why.QR_UNKNOWN, Why.WEB_ADDRESS, Why.OTHER_SPACE})
UNKNOWN, DROPIN, MEMBER = "不明", "ドロップイン", "会員"


def scan(front: Front, text: str, now: datetime, *, at_kiosk: bool) -> Standing | Inside | Refused | Silent:
    """Answer a scanned or typed text. What was shown is kept as a fact, with what came of it, in one transaction.

    Asks only this device's book: the same on line and off line.
    """
    manual = front.manual(now)
    match read_code(text, front.space.space_id, front.pass_keys):
        case NotOurs(kind=kind):
            return _not_ours(front, kind, manual, now)
        case ForeignPass():
            return _refused(front, Why.OTHER_SPACE, "", manual, now)
        case OursPass(pass_id=pass_id):
            return _ours(front, pass_id, manual, now, at_kiosk)


def _ours(
    front: Front, pass_id: str, manual: Manual, now: datetime, at_kiosk: bool
) -> Standing | Inside | Refused | Silent:
    # one transaction from the first look to the last line: what is decided on cannot change meanwhile
    with front.book.act(front.mixer.mixer_id, now) as act:
        held = front.book.pass_with(pass_id)
        person = front.book.person(held.person_id) if held else None
        if held is None or person is None:
            return _refused(front, Why.PASS_UNKNOWN, pass_id, manual, now)
        stale = not_good(held, front.day(now))
        if stale is not None:
            return _refused(front, stale.why, pass_id, manual, now, stale.detail)
        visit = front.book.open_visit_of(person.person_id)
        act.append(ScanSeen(pass_id, "inside" if visit else "good", person.person_id))
        again = open_walk_of(front, person.person_id, now)
        if again is not None:
            return again
        if visit is not None:
            return _inside(front, person, visit, manual, now, at_kiosk)
        label = _label(person)
        procedure = procedure_for_scan(manual, label, inside=False)
        if procedure is None:
            return Refused(Why.NO_PROCEDURE)
        return start(front, procedure.id, f"QR:{label}", now, at_kiosk=at_kiosk, person_id=person.person_id)


def _inside(
    front: Front, person: Person, visit: Visit, manual: Manual, now: datetime, at_kiosk: bool
) -> Standing | Inside | Refused:
    """Somebody inside never pays again for showing a pass (decisions.md 7)."""
    label = _label(person)
    own = procedure_for_scan(manual, label, inside=True)
    if own is not None:
        return start(
            front,
            own.id,
            f"QR:{label}(入館中)",
            now,
            at_kiosk=at_kiosk,
            person_id=person.person_id,
            visit_id=visit.visit_id,
        )
    return Inside(visit, leaving_procedure(manual))


def leaving_procedure(manual: Manual) -> str:
    """The procedure that ends a visit, "" where the manual has none."""
    return next((one.id for one in manual.procedures if records(one, "visit.checkout")), "")


def _label(person: Person) -> str:
    return MEMBER if person.kind == "member" else DROPIN


def _not_ours(front: Front, kind: NotOursKind, manual: Manual, now: datetime) -> Refused | Silent:
    if kind.silent or kind is NotOursKind.EMPTY:
        return Silent()
    why = Why.WEB_ADDRESS if kind is NotOursKind.WEB_ADDRESS else Why.QR_UNKNOWN
    return _refused(front, why, "", manual, now)


def _refused(front: Front, why: Why, pass_id: str, manual: Manual, now: datetime, detail: str = "") -> Refused:
    """A no is written down too. Whoever is new here comes with what the manual does about somebody unknown."""
    with front.book.act(front.mixer.mixer_id, now) as act:
        act.append(ScanSeen(pass_id, why.value))
    unknown = procedure_for_scan(manual, UNKNOWN, inside=False) if why in _NEW_HERE else None
    return Refused(why, unknown.id if unknown else "", detail)
