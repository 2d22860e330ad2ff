"""Writes one entry of every kind as it goes into the journal, once for each version:

python -m tests.db.record_wire > tests/db/recorded/0.1.jsonl

A recorded file is never made again: it shows what is out there in people's books.
"""

import json
import sys
from dataclasses import asdict, fields
from typing import Any, get_args, get_origin, get_type_hints

from app.domain.facts.base import Fact
from app.domain.facts.desk import Noted
from app.domain.journal import GENESIS, Author, Source, Stamp
from db.seal import seal
from tests.db.fact_shapes import EVERY_FACT


def example(cls: type[Fact]) -> Fact:
    """A fact of the class with something in every field."""
    if cls is Noted:
        return Noted("parcel.receive", (("carrier", "ヤマト"), ("tracking_last4", "1234")), "留守", "p1", "v1")
    hints = get_type_hints(cls)
    return cls(**{one.name: _value(one.name, hints[one.name]) for one in fields(cls)})  # type: ignore[arg-type]


def _value(name: str, hint: Any) -> Any:
    if hint is str:
        return f"{name}・値"
    if hint in (bool, int):
        return hint(1)
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        return (_value(name, inner[0]),) if inner[-1] is Ellipsis else tuple(_value(name, one) for one in inner)
    return 100


def main() -> None:
    """One line for each kind, chained."""
    digest, author, source = GENESIS, Author("SZN", "d1e2", 1), Source("w1", "1.2", "walk-in", "s1", 2, "ab12")
    for n, cls in enumerate(EVERY_FACT, 1):
        fact = example(cls)
        stamp = Stamp(1_764_635_100_000 + n, 540, (1_764_635_100_000 + n) << 16)
        entry = seal(fact, source, author, n, digest, stamp, "MX09", f"e{n}", bytes([n]) * 16)
        digest = entry.digest
        line = {
            "kind": entry.kind,
            "fields": asdict(fact),  # type: ignore[call-overload]
            "h": entry.header.decode(),
            "b": (entry.body or b"").decode(),
            "digest": digest.hex(),
        }
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
