"""A walkthrough as a plain value that JSON can hold, for 「つづきから」."""

from collections.abc import Mapping, Sequence

from app.manual.kinds import Outcome, Why
from app.manual.model import Manual, Said
from app.manual.state import Frame, Todo, Walk

Plain = dict[str, object]


class NotThisManualError(ValueError):
    """A kept walkthrough does not fit the manual it is read back with."""


def to_plain(walk: Walk) -> Plain:
    """The walk without its manual, which is named by `sha256` and kept elsewhere."""
    return {
        "sha256": walk.manual.sha256,
        "begun": walk.begun,
        "frames": [
            [
                f.procedure,
                f.step,
                f.at,
                list(f.asked),
                list(f.settled),
                list(f.prepared),
                [list(a) for a in f.agreed],
                f.stuck,
            ]
            for f in walk.frames
        ],
        "answers": dict(walk.answers),
        "trace": list(walk.trace),
        "todos": [[t.procedure, t.step, t.number, t.why.value, t.words, t.said.ja, t.said.en] for t in walk.todos],
        "money_taken": walk.money_taken,
        "outcome": walk.outcome.value if walk.outcome else None,
        "ending": [walk.ending.ja, walk.ending.en],
    }


def from_plain(manual: Manual, plain: Mapping[str, object]) -> Walk:
    """Read a walk back. Raises NotThisManualError when it was walked with another file or is no kept walk."""
    if plain.get("sha256") != manual.sha256:
        raise NotThisManualError(str(plain.get("sha256")))
    try:
        walk = Walk(
            manual=manual,
            begun=str(plain["begun"]),
            frames=tuple(_frame(row) for row in _rows(plain["frames"])),
            answers=tuple((str(name), str(value)) for name, value in _pairs(plain["answers"])),
            trace=tuple(str(step) for step in _list(plain["trace"])),
            todos=tuple(_todo(row) for row in _rows(plain["todos"])),
            money_taken=bool(plain["money_taken"]),
            outcome=Outcome(str(plain["outcome"])) if plain["outcome"] else None,
            ending=Said(*(str(text) for text in _list(plain["ending"]))),
        )
        for frame in walk.frames:
            manual.procedure(frame.procedure).step(frame.step)
    except (KeyError, ValueError, TypeError, IndexError) as fault:
        raise NotThisManualError(str(fault)) from fault
    return walk


def _frame(row: Sequence[object]) -> Frame:
    procedure, step, at, asked, settled, prepared, agreed, stuck = row
    return Frame(
        str(procedure),
        str(step),
        _whole(at),
        tuple(_whole(number) for number in _list(asked)),
        tuple(_whole(number) for number in _list(settled)),
        tuple(_whole(number) for number in _list(prepared)),
        tuple((_whole(number), bool(yes)) for number, yes in _rows(agreed)),
        bool(stuck),
    )


def _todo(row: Sequence[object]) -> Todo:
    procedure, step, number, why, words, ja, en = row
    return Todo(str(procedure), str(step), _whole(number), Why(str(why)), str(words), Said(str(ja), str(en)))


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise TypeError(value)
    return value


def _rows(value: object) -> Sequence[Sequence[object]]:
    return [_list(row) for row in _list(value)]


def _pairs(value: object) -> Sequence[tuple[object, object]]:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    return list(value.items())
