"""An entry as bytes: what goes in comes out, and what is out there stays readable for ever."""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.facts.base import Fact, wire_kind
from app.domain.facts.catalogue import FACTS
from app.domain.facts.desk import Called, Noted
from app.domain.facts.people import ConsentWithdrawn, PersonRegistered
from app.domain.facts.visits import VisitEnded
from app.domain.journal import GENESIS, NO_SOURCE, Author, Entry, Source, Stamp, next_hlc
from db.fold.fold import FOLDS, UNFOLDED
from db.seal import SALT_BYTES, Unreadable, opened, seal
from tests.db.fact_shapes import EVERY_FACT, facts

AUTHOR = Author("SZN", "d1", 1)
STAMP = Stamp(1_764_635_100_000, 540, 7)
RECORDED = sorted((Path(__file__).parent / "recorded").glob("*.jsonl"))


def sealed(fact: Fact, source: Source = NO_SOURCE, salt: bytes = b"\x01" * SALT_BYTES) -> Entry:
    return seal(fact, source, AUTHOR, 1, GENESIS, STAMP, "MX09", "e1", salt)


@pytest.mark.parametrize("cls", EVERY_FACT, ids=lambda cls: cls.__name__)
def test_every_fact_comes_back_as_it_was_written(cls: type[Fact]) -> None:
    @given(facts(cls), st.builds(Source, walk_id=st.text(), block=st.integers(0, 99)))
    def holds(fact: Fact, source: Source) -> None:
        entry = sealed(fact, source)
        back = opened(entry.header, entry.body)
        assert (back.fact, back.source, back.actor_id, back.offset_min) == (fact, source, "MX09", 540)

    holds()


def test_every_fact_is_folded_or_said_to_be_kept_only() -> None:
    assert set(FOLDS) | UNFOLDED == set(EVERY_FACT)
    assert not set(FOLDS) & UNFOLDED


def test_the_header_has_every_field_of_the_wire_from_the_first_day() -> None:
    entry = sealed(VisitEnded("v1", "p1", "2026-12-02T12:00:00"))
    head = json.loads(entry.header)
    assert list(head) == [
        *("v", "event_id", "space_id", "device_id", "epoch", "n", "kind", "kv", "hlc", "wall_ms", "utc_offset"),
        *("clock", "actor_id", "person_id", "refs", "body_sha256"),
    ]
    assert (head["person_id"], head["refs"], head["kind"]) == ("p1", ["v1"], "visit.checkout")
    assert head["body_sha256"] == hashlib.sha256(entry.body or b"").hexdigest()
    assert entry.digest == hashlib.sha256(GENESIS + entry.header).digest()


def test_nothing_of_a_body_stands_in_the_header() -> None:
    entry = sealed(PersonRegistered("p1", "dropin", "田中 花子", "タナカ ハナコ", "090-1234-5678"))
    assert not [word for word in ("田中", "タナカ", "5678") if word.encode() in entry.header]


def test_the_same_fact_with_another_salt_has_another_hash() -> None:
    fact = PersonRegistered("p1", "dropin", "田中 花子")
    one, two = sealed(fact), sealed(fact, salt=b"\x02" * SALT_BYTES)
    assert json.loads(one.header)["body_sha256"] != json.loads(two.header)["body_sha256"]
    assert bytes.fromhex(json.loads(one.body or b"")["salt"]) == b"\x01" * 16


@pytest.mark.parametrize("kind", sorted(set(FACTS) | {"parcel.receive", "a kind that a manual may name one day"}))
def test_a_plain_record_stays_one_whatever_kind_its_manual_gave_it(kind: str) -> None:
    fact = Noted(kind, (("about", "宅配"),))
    entry = sealed(fact)
    assert opened(entry.header, entry.body).fact == fact


def test_the_fact_of_a_kind_is_not_taken_for_a_plain_record_of_that_kind() -> None:
    for fact in (Called("owner", True, "w1", "鍵"), ConsentWithdrawn("p1", "S1")):
        entry = sealed(fact)
        assert opened(entry.header, entry.body).fact == fact


def test_an_erased_body_and_an_unknown_kind_open_without_a_fact() -> None:
    entry = sealed(VisitEnded("v1", "p1", ""))
    assert opened(entry.header, None).fact is None
    unknown = entry.header.replace(b'"visit.checkout"', b'"moon.phase"')
    back = opened(unknown, b'{"salt":"00","fact":{"moon":"full"}}')
    assert (back.fact, back.kind) == (None, "moon.phase")


def test_a_field_that_a_newer_program_added_does_no_harm() -> None:
    entry = sealed(VisitEnded("v1", "p1", "", total=900))
    plain = json.loads(entry.body or b"")
    plain["fact"]["mood"] = "good"
    assert opened(entry.header, json.dumps(plain).encode()).fact == VisitEnded("v1", "p1", "", total=900)


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_bytes_that_are_no_entry_are_refused_by_name(header: bytes, body: bytes) -> None:
    with pytest.raises(Unreadable):
        opened(header, body)
    with pytest.raises(Unreadable):
        opened(sealed(VisitEnded("v1", "p1", "")).header, body)


@given(st.lists(st.integers(-(2**40), 2**41), max_size=40))
def test_the_hybrid_clock_only_goes_forward_whatever_the_wall_says(walls: list[int]) -> None:
    last, seen = 0, []
    for wall in walls:
        last = next_hlc(last, wall)
        seen.append(last)
        assert last >> 16 >= wall
    assert seen == sorted(set(seen))


@pytest.mark.parametrize("log", RECORDED, ids=lambda path: path.stem)
def test_a_log_of_an_older_version_opens_for_ever(log: Path) -> None:
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    digest = GENESIS
    for line in lines:
        header, body = line["h"].encode(), line["b"].encode()
        digest = hashlib.sha256(digest + header).digest()
        fact = opened(header, body).fact
        assert fact is not None and wire_kind(fact) == line["kind"]
        now = json.loads(json.dumps(asdict(fact)))  # type: ignore[call-overload]
        assert {name: now[name] for name in line["fields"]} == line["fields"]
    assert digest.hex() == lines[-1]["digest"]


def test_every_kind_that_can_be_written_stands_in_a_recorded_log() -> None:
    recorded = {json.loads(line)["kind"] for log in RECORDED for line in log.read_text("utf-8").splitlines()}
    assert set(FACTS) <= recorded
