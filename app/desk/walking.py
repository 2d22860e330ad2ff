"""A walkthrough at the desk: the pure walk, and whom and which money it is about."""

import json
from dataclasses import dataclass, replace

from app.manual.model import Manual
from app.manual.plain import from_plain, to_plain
from app.manual.state import Walk

_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Sums:
    """Money of this walkthrough, whole yen; what was not yet worked out is None.

    total, due: of the last quote. tendered, change: of the last payment.
    expected, difference: cash that should be in the till at the last count; counted less expected.
    """

    total: int | None = None
    due: int | None = None
    tendered: int | None = None
    change: int | None = None
    expected: int | None = None
    difference: int | None = None


@dataclass(frozen=True, slots=True)
class Walking:
    """One following of a procedure.

    person_id: whom it is about; where they are new (`known` False) the id that they will have.
    visit_id: the visit, open or to be begun under this id. at_kiosk: its face is the visitor's screen.
    children: come in with the person. party_id: others come in together with them.
    lead: what somebody of the party said for this one, role to words.
    """

    walk_id: str
    walk: Walk
    trigger: str
    person_id: str
    visit_id: str
    known: bool
    at_kiosk: bool
    sums: Sums = Sums()
    children: int = 0
    party_id: str = ""
    lead: tuple[tuple[str, str], ...] = ()

    @property
    def answers(self) -> dict[str, str]:
        """What was answered so far, by the manual's own names."""
        return dict(self.walk.answers)

    @property
    def procedure_id(self) -> str:
        """The procedure it began with."""
        return self.walk.begun


def kept(walking: Walking) -> str:
    """The walkthrough as text, for 「つづきから」."""
    sums = walking.sums
    return _text(
        {
            "walk": to_plain(walking.walk),
            "known": walking.known,
            "sums": {
                "total": sums.total,
                "due": sums.due,
                "tendered": sums.tendered,
                "change": sums.change,
                "difference": sums.difference,
            },
            "children": walking.children,
            "party": walking.party_id,
            "lead": walking.lead,
        },
    )


def from_kept(
    state: str, manual: Manual, walk_id: str, trigger: str, person_id: str, visit_id: str, at_kiosk: bool
) -> Walking:
    """The walkthrough that `kept` wrote. Raises ValueError where it does not fit the manual."""
    plain = json.loads(state)
    return Walking(
        walk_id,
        from_plain(manual, plain["walk"]),
        trigger,
        person_id,
        visit_id,
        plain["known"],
        at_kiosk,
        Sums(**plain["sums"]),
        plain["children"],
        plain["party"],
        tuple((role, words) for role, words in plain["lead"]),
    )


def with_walk(walking: Walking, walk: Walk) -> Walking:
    """The same walkthrough, further on."""
    return replace(walking, walk=walk)
