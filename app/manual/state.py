"""A walkthrough as one pure value, and the few moves it can make."""

from dataclasses import dataclass, replace

from app.manual.kinds import Kind, Outcome, Why
from app.manual.model import Block, Manual, Procedure, Said, Step, Target

_NO_WORDS = Said("")


@dataclass(frozen=True, slots=True)
class Frame:
    """One procedure being followed; the frame below it on the stack is the one that called it.

    at: place in the step's blocks of the first one not yet passed.
    asked: numbers of the blocks that were asked last; only these can be answered.
    settled: numbers of blocks answered in this entry of the step, in any order.
    prepared: numbers of blocks half done in this entry: a quote made, the words of a record given, a choice
        answered whose arrow is not yet followed.
    agreed: the answers given to consents in this entry, as (block number, yes).
    stuck: an answer left no way on; the procedure ends as 引継ぎ at the next turn.
    """

    procedure: str
    step: str
    at: int = 0
    asked: tuple[int, ...] = ()
    settled: tuple[int, ...] = ()
    prepared: tuple[int, ...] = ()
    agreed: tuple[tuple[int, bool], ...] = ()
    stuck: bool = False


@dataclass(frozen=True, slots=True)
class Todo:
    """A block that could not be done; it stays open and is never counted as done (decisions.md 5)."""

    procedure: str
    step: str
    number: int
    why: Why
    words: str
    said: Said


@dataclass(frozen=True, slots=True)
class Walk:
    """A walkthrough so far.

    begun: the procedure it began with. frames: innermost last, empty when it is over.
    answers: what fields, choices, consents and [設定] hold, later ones replacing earlier.
    trace: the steps entered, as `procedure#step`, in order; coming back from a call does not enter again.
    money_taken: whether an [入金] was walked. outcome, ending: set when it is over.
    """

    manual: Manual
    begun: str
    frames: tuple[Frame, ...]
    answers: tuple[tuple[str, str], ...] = ()
    trace: tuple[str, ...] = ()
    todos: tuple[Todo, ...] = ()
    money_taken: bool = False
    outcome: Outcome | None = None
    ending: Said = _NO_WORDS

    def answer_to(self, name: str) -> str | None:
        """What a field, choice or setting holds; None when nothing was answered."""
        return next((value for key, value in self.answers if key == name), None)


HANDED_ON = Said("ここまでを引き継ぎます", "Handed on from here")
TOO_LONG = Said("手順が終わらないので、ここで引き継ぎます", "The procedure does not end; handed on from here")


def place_of(walk: Walk) -> tuple[Procedure, Step]:
    """The procedure and step where a walk that is not over stands."""
    frame = walk.frames[-1]
    procedure = walk.manual.procedure(frame.procedure)
    return procedure, procedure.step(frame.step)


def with_answers(walk: Walk, *given: tuple[str, str]) -> Walk:
    """The walk with these answers set."""
    merged = dict(walk.answers)
    merged.update(given)
    return replace(walk, answers=tuple(merged.items()))


def with_frame(walk: Walk, frame: Frame) -> Walk:
    """The walk with its innermost frame replaced."""
    return replace(walk, frames=(*walk.frames[:-1], frame))


def asking(walk: Walk, numbers: tuple[int, ...]) -> Walk:
    """The walk with these blocks of the current step asked."""
    return with_frame(walk, replace(walk.frames[-1], asked=numbers))


def settle(walk: Walk, *numbers: int) -> Walk:
    """The walk with these blocks of the current step done with."""
    frame = walk.frames[-1]
    fresh = tuple(number for number in numbers if number not in frame.settled)
    return with_frame(walk, replace(frame, settled=frame.settled + fresh))


def prepare(walk: Walk, number: int) -> Walk:
    """The walk with the first half of a block done: the quote made, the words given."""
    frame = walk.frames[-1]
    return with_frame(walk, replace(frame, prepared=(*frame.prepared, number)))


def choose(walk: Walk, block: Block, option_id: str) -> Walk:
    """The walk with a choice answered; its arrow is followed once all before it in the step is settled."""
    return settle(prepare(with_answers(walk, (block.id, option_id)), block.number), block.number)


def no_way_on(walk: Walk) -> Walk:
    """The walk with the procedure being followed at its end; what else was asked can still be answered."""
    return with_frame(walk, replace(walk.frames[-1], stuck=True))


def takes_over(block: Block) -> bool:
    """Whether a choice is a plain yes/no, which a consent just before it answers (decisions.md 9)."""
    return block.kind is Kind.CHOOSE and {option.id for option in block.options} == {"yes", "no"}


def pass_block(walk: Walk) -> Walk:
    """The walk past the block it stands at."""
    frame = walk.frames[-1]
    return with_frame(walk, replace(frame, at=frame.at + 1))


def enter_procedure(walk: Walk, procedure_id: str) -> Walk:
    """Put a procedure on top of the stack, at its first step. Raises KeyError when there is no such procedure."""
    first = walk.manual.procedure(procedure_id).steps[0]
    frame = Frame(procedure_id, first.id)
    return replace(walk, frames=(*walk.frames, frame), trace=(*walk.trace, f"{procedure_id}#{first.id}"))


def enter_step(walk: Walk, step_id: str) -> Walk:
    """Go to another step of the same procedure."""
    here = walk.frames[-1].procedure
    entered = with_frame(walk, Frame(here, step_id))
    return replace(entered, trace=(*walk.trace, f"{here}#{step_id}"))


def follow(walk: Walk, target: Target) -> Walk:
    """Follow an arrow. One to another procedure hands over: whoever called this one gets control back from that."""
    if target.procedure:
        return enter_procedure(replace(walk, frames=walk.frames[:-1]), target.procedure)
    return enter_step(walk, target.step)


def end(walk: Walk, outcome: Outcome, said: Said) -> Walk:
    """End the procedure being followed: its caller goes on, or the walkthrough is over."""
    if len(walk.frames) > 1:
        return replace(walk, frames=walk.frames[:-1])
    return replace(walk, frames=(), outcome=outcome, ending=said)


def hand_on(walk: Walk, said: Said = HANDED_ON) -> Walk:
    """End the procedure being followed as 引継ぎ: there is no way on in it."""
    return end(walk, Outcome.HANDED_ON, said)
