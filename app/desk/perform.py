"""What the desk does by itself when a walkthrough comes to a [記録] or a [金額]."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app.desk.book import Writing
from app.desk.end_visit import end_visit
from app.desk.front import Front
from app.desk.outcome import Made
from app.desk.pricing import price_of_walking, write_quote
from app.desk.receipt_writing import write_receipt
from app.desk.take_in import take_in
from app.desk.walking import Walking
from app.domain.facts.desk import Noted, ShiftClosed, ShiftOpened, StepSkipped
from app.domain.facts.visits import VisitRefused
from app.domain.journal import Source
from app.domain.rates.quote import Quote
from app.domain.spaces import wall
from app.manual.answers import noted
from app.manual.kinds import Kind
from app.manual.model import Block, Procedure, Step


@dataclass(frozen=True, slots=True)
class Under:
    """The block that is done, and what under: walkthrough, act, time."""

    front: Front
    act: Writing
    walking: Walking
    procedure: Procedure
    step: Step
    block: Block
    now: datetime

    @property
    def source(self) -> Source:
        """Where in which manual this is."""
        manual = self.walking.walk.manual
        return Source(
            self.walking.walk_id, manual.version, self.procedure.id, self.step.id, self.block.number, manual.sha256[:16]
        )


@dataclass(frozen=True, slots=True)
class After:
    """The walkthrough after the block was done, and what came out of it."""

    walking: Walking
    made: Made
    quote: Quote | None = None


def perform(under: Under, made: Made) -> After:
    """Do one block that asks nobody."""
    if under.block.kind is Kind.QUOTE:
        return _quote(under, made)
    act = _RECORDS.get(under.block.record_kind, _plain)
    return act(under, made)


def _quote(under: Under, made: Made) -> After:
    walking = under.walking
    quote = price_of_walking(under.front, walking, under.now)
    if quote is None:
        return After(walking, made)
    write_quote(under.act, under.front, walking.visit_id, walking.person_id, quote, under.now, under.source)
    sums = replace(walking.sums, total=quote.total, due=quote.due)
    return After(replace(walking, sums=sums), made, quote)


def _check_in(under: Under, made: Made) -> After:
    walking, taken = take_in(under.front, under.act, under.walking, under.now, under.source)
    return After(walking, replace(made, new_pass=taken or made.new_pass, checked_in=walking.visit_id))


def _check_out(under: Under, made: Made) -> After:
    walking = under.walking
    visit = under.front.book.visit(walking.visit_id)
    if visit is None or not visit.open:
        return After(walking, made)
    end_visit(under.front, under.act, visit, wall(under.now), under.source)
    return After(walking, replace(made, checked_out=walking.visit_id))


def _refused(under: Under, made: Made) -> After:
    under.act.append(VisitRefused(under.walking.person_id, under.block.reason), under.source)
    return After(under.walking, made)


def _receipt(under: Under, made: Made) -> After:
    receipt = write_receipt(under.front, under.act, under.walking, under.now, under.source)
    return After(under.walking, replace(made, receipt=receipt))


def _open_shift(under: Under, made: Made) -> After:
    mixer = under.front.mixer
    if under.front.book.open_shift() is None:
        under.act.append(ShiftOpened(mixer.mixer_id, mixer.name, mixer.tier), under.source)
    return After(under.walking, made)


def _close_shift(under: Under, made: Made) -> After:
    shift = under.front.book.open_shift()
    if shift is not None:
        under.act.append(ShiftClosed(shift.shift_id, shift.mixer_id), under.source)
    return After(under.walking, made)


def _skip_reason(under: Under, made: Made) -> After:
    reason = "、".join(value for name, value in _typed(under) if name.endswith("reason") and value)
    under.act.append(
        StepSkipped(under.walking.walk_id, under.step.id, reason or under.block.reason, under.front.mixer.mixer_id),
        under.source,
    )
    return After(under.walking, made)


def _written_already(under: Under, made: Made) -> After:
    """Quotes, payments, hand-outs, consents and counts are written when their own block is answered."""
    return After(under.walking, made)


def _plain(under: Under, made: Made) -> After:
    under.act.append(
        Noted(
            under.block.record_kind,
            _typed(under),
            under.block.reason,
            under.walking.person_id if under.walking.known else "",
            under.walking.visit_id if under.front.book.visit(under.walking.visit_id) else "",
        ),
        under.source,
    )
    return After(under.walking, made)


def _typed(under: Under) -> tuple[tuple[str, str], ...]:
    """What was answered in the procedure that this block stands in, and the words given with the record."""
    own = {
        field.id for step in under.procedure.steps for block in step.blocks for field in block.fields if field.stored
    }
    own |= {block.id for step in under.procedure.steps for block in step.blocks if block.kind is Kind.CHOOSE}
    said = [(name, value) for name, value in under.walking.walk.answers if name in own and value]
    words = noted(under.walking.walk, under.block)
    return (*said, ("text", words)) if words else tuple(said)


_RECORDS: dict[str, Callable[[Under, Made], After]] = {
    "visit.checkin": _check_in,
    "visit.checkout": _check_out,
    "visit.refused": _refused,
    "receipt.issue": _receipt,
    "shift.open": _open_shift,
    "shift.close": _close_shift,
    "skip.reason": _skip_reason,
    "quote.made": _written_already,
    "payment.receive": _written_already,
    "handout.out": _written_already,
    "handout.back": _written_already,
    "consent.grant": _written_already,
    "register.count": _written_already,
}
