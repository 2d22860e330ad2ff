"""What an answer to one block means at the desk: the fact that it leaves behind."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.desk.book import Writing
from app.desk.consent_scopes import TERMS, scope_of
from app.desk.front import Front
from app.desk.tender import pay_by
from app.desk.walking import Walking
from app.domain.facts.desk import Called, StepSkipped, TodoOpened
from app.domain.facts.money import LineAdded, PaymentReceived, TillCounted
from app.domain.facts.people import ConsentGiven
from app.domain.facts.visits import HandedBack, HandedOut
from app.domain.journal import Source
from app.domain.spaces import PayBy
from app.manual.answers import Agreed, CannotNow, Counted, Done, Filled, Given, Paid, Skipped
from app.manual.kinds import Kind
from app.manual.model import Block, Procedure, Step


@dataclass(frozen=True, slots=True)
class Settling:
    """The act and the place in the manual that answers belong to."""

    front: Front
    act: Writing
    procedure: Procedure
    step: Step
    now: datetime

    def source(self, walking: Walking, block: Block) -> Source:
        """Where in which manual the answer was given."""
        manual = walking.walk.manual
        return Source(
            walking.walk_id, manual.version, self.procedure.id, self.step.id, block.number, manual.sha256[:16]
        )


def settle_block(settling: Settling, walking: Walking, block: Block, given: Given) -> Walking:
    """Write what the answer leaves behind; most answers leave nothing but the step itself."""
    if isinstance(given, CannotNow):
        return _cannot(settling, walking, block, given)
    if isinstance(given, Skipped):
        return _skipped(settling, walking, block, given)
    act = _MEANS.get(block.kind)
    return act(settling, walking, block, given) if act else walking


def _cannot(settling: Settling, walking: Walking, block: Block, given: CannotNow) -> Walking:
    if block.kind is Kind.PHONE:
        settling.act.append(Called(block.contact, False, walking.walk_id, block.said.ja))
    settling.act.append(
        TodoOpened(
            walking.person_id if walking.known else "",
            walking.visit_id,
            walking.walk_id,
            block.said.ja or settling.step.said.ja,
            block.said.en or settling.step.said.en,
            "、".join(one for one in (given.why.value, given.words) if one),
        ),
        settling.source(walking, block),
    )
    return walking


def _skipped(settling: Settling, walking: Walking, block: Block, given: Skipped) -> Walking:
    if given.reason:
        settling.act.append(
            StepSkipped(walking.walk_id, settling.step.id, given.reason, settling.front.mixer.mixer_id),
            settling.source(walking, block),
        )
    return walking


def _hand(settling: Settling, walking: Walking, block: Block, given: Done) -> Walking:
    item = walking.walk.manual.item(block.item)
    if item is None:
        return walking
    source = settling.source(walking, block)
    settling.act.append(
        HandedOut(
            walking.visit_id,
            walking.person_id,
            block.item,
            given.number,
            block.count,
            item.comes_back,
            walking.walk_id,
        ),
        source,
    )
    if block.extra:
        settling.act.append(LineAdded(walking.visit_id, walking.person_id, block.extra, block.count), source)
    return walking


def _take_back(settling: Settling, walking: Walking, block: Block, given: Done) -> Walking:
    mine = [
        one
        for one in settling.front.book.held()
        if one.item_id == block.item and (one.visit_id == walking.visit_id or one.person_id == walking.person_id)
    ]
    for one in mine:
        settling.act.append(
            HandedBack(one.handout_id, one.visit_id, one.person_id, one.item_id, one.number),
            settling.source(walking, block),
        )
    return walking


def _consent(settling: Settling, walking: Walking, block: Block, given: Agreed) -> Walking:
    if not given.yes:
        return walking
    scope = scope_of(block.id)
    version = walking.walk.manual.head.terms_version if scope == TERMS else walking.walk.manual.version
    settling.act.append(
        ConsentGiven(walking.person_id, scope, version, given.evidence.value), settling.source(walking, block)
    )
    return walking


def _form(settling: Settling, walking: Walking, block: Block, given: Filled) -> Walking:
    """A field whose id is an item of the rate card adds that many lines (decisions.md 18)."""
    items = {one.item_id for one in settling.front.extras}
    for name, value in given.values.items():
        if name in items and value.strip().isdigit() and int(value) > 0:
            settling.act.append(
                LineAdded(walking.visit_id, walking.person_id, name, int(value)), settling.source(walking, block)
            )
    return walking


def _pay(settling: Settling, walking: Walking, block: Block, given: Paid) -> Walking:
    due = _still_due(settling, walking)
    tendered = given.tendered if given.tendered is not None else (due or 0)
    amount = tendered if due is None else due
    change = tendered - amount
    if amount > 0:
        how = pay_by(given.method, given.by or _chosen_method(walking))
        settling.act.append(
            PaymentReceived(walking.visit_id, walking.person_id, amount, how.value, tendered, change, walking.walk_id),
            settling.source(walking, block),
        )
    return replace(walking, sums=replace(walking.sums, due=0, tendered=tendered, change=change))


def _still_due(settling: Settling, walking: Walking) -> int | None:
    """Yen to take, None where no price was worked out. Never what was paid meanwhile, for the whole party say."""
    due = walking.sums.due
    visit = settling.front.book.visit(walking.visit_id)
    return due if due is None or visit is None else min(due, visit.unpaid)


def _chosen_method(walking: Walking) -> str:
    """The way of paying that was picked last in the manual's own choice."""
    ways = {one.value for one in PayBy}
    return next((value for _name, value in reversed(walking.walk.answers) if value in ways), "")


def _count(settling: Settling, walking: Walking, block: Block, given: Counted) -> Walking:
    till = settling.front.book.till()
    base = block.base or 0
    expected = till.expected if till.base or till.cash_in or till.cash_back else base
    difference = given.total - expected
    settling.act.append(
        TillCounted(block.id, given.denominations, given.total, expected, difference),
        settling.source(walking, block),
    )
    return replace(walking, sums=replace(walking.sums, expected=expected, difference=difference))


def _call(settling: Settling, walking: Walking, block: Block, given: Done) -> Walking:
    settling.act.append(Called(block.contact, True, walking.walk_id, block.said.ja), settling.source(walking, block))
    return walking


_MEANS: dict[Kind, Callable[[Settling, Walking, Block, Any], Walking]] = {
    Kind.HAND: _hand,
    Kind.TAKE_BACK: _take_back,
    Kind.CONSENT: _consent,
    Kind.FILL: _form,
    Kind.PAY: _pay,
    Kind.COUNT: _count,
    Kind.PHONE: _call,
}
