"""Sealing a fact into an entry, and opening one again: an entry as bytes, nowhere else."""

import hashlib
from typing import Any

import msgspec

from app.domain.facts.base import Fact, refs_of, wire_kind
from app.domain.facts.catalogue import FACTS
from app.domain.facts.desk import Noted
from app.domain.journal import NO_SOURCE, Author, Entry, Opened, Source, Stamp

SALT_BYTES = 16

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


class Unreadable(ValueError):  # noqa: N818 (it reads as a sentence where it is caught)
    """The bytes are no entry as this program writes them."""


class Header(msgspec.Struct, frozen=True):
    """What is hashed of an entry; its fields in the order of writing. Field names are the wire's."""

    v: int
    event_id: str
    space_id: str
    device_id: str
    epoch: int
    n: int
    kind: str
    kv: int
    hlc: int
    wall_ms: int
    utc_offset: int
    clock: str
    actor_id: str
    person_id: str
    refs: tuple[str, ...]
    body_sha256: str


_decode_header = msgspec.json.Decoder(Header).decode


def seal(
    fact: Fact,
    source: Source,
    author: Author,
    n: int,
    before: bytes,
    stamp: Stamp,
    actor: str,
    event_id: str,
    salt: bytes,
) -> Entry:
    """The entry of a fact: number `n` of its author, chained to the digest `before`."""
    body: dict[str, Any] = {"salt": salt.hex(), "fact": fact}
    if source != NO_SOURCE:
        body["source"] = source
    packed = _encode(body)
    header = _encode(
        Header(
            v=1,
            event_id=event_id,
            space_id=author.space_id,
            device_id=author.device_id,
            epoch=author.epoch,
            n=n,
            kind=wire_kind(fact),
            kv=fact.VERSION,
            hlc=stamp.hlc,
            wall_ms=stamp.wall_ms,
            utc_offset=stamp.offset_min,
            clock=stamp.clock,
            actor_id=actor,
            person_id=getattr(fact, "person_id", ""),
            refs=refs_of(fact),
            body_sha256=body_hash(packed),
        )
    )
    return Entry(event_id, n, wire_kind(fact), header, packed, chained(before, header))


def body_hash(body: bytes) -> str:
    """What the header says of the body."""
    return hashlib.sha256(body).hexdigest()


def chained(before: bytes, header: bytes) -> bytes:
    """The digest after an entry: SHA-256 over the digest before it and its header."""
    return hashlib.sha256(before + header).digest()


def header_of(raw: bytes) -> Header:
    """The header read back. Raises Unreadable."""
    try:
        return _decode_header(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError) as broken:
        raise Unreadable(str(broken)) from broken


def opened(header: bytes, body: bytes | None) -> Opened:
    """An entry read back. Its fact is None when the body is erased or the kind not known here.

    Raises Unreadable when the bytes do not fit what their kind promises.
    """
    head = header_of(header)
    try:
        fact, source = (None, NO_SOURCE) if body is None else _facts(body, head.kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, KeyError, TypeError) as broken:
        raise Unreadable(str(broken)) from broken
    return Opened(head.event_id, head.n, head.kind, fact, source, head.actor_id, head.wall_ms, head.utc_offset)


def _facts(body: bytes, kind: str) -> tuple[Fact | None, Source]:
    plain = _decode(body)
    source = msgspec.convert(plain["source"], Source) if "source" in plain else NO_SOURCE
    inner = plain["fact"]
    # A manual may keep a plain record under any kind, also under one that has a fact of its own; it says so itself.
    cls = Noted if inner.get("record_kind") == kind else FACTS.get(kind)
    return (None if cls is None else msgspec.convert(inner, cls)), source
