"""Whatever is typed or lies in a file: one sentence in both languages, the code 1, and no traceback."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Mixdesk, Ran

STAY = ("--from", "2026-12-02 10:00", "--to", "2026-12-02 12:00")
COMMANDS = {
    "manual": ("manual", "check"),
    "walks": ("manual", "check-walks"),
    "rates": ("rates", "check"),
}
FILES = {
    "missing": None,
    "folder": "",
    "empty": b"",
    "latin": "コーヒー".encode("shift_jis"),
    "nul": b"---\n\x00\x00\n",
    "quote": b'a,b\n"never closed',
    "brackets": b"[" * 20_000,
}


def sentence(ran: Ran) -> None:
    said = ran.err + ran.out
    assert ran.code == 1 and "Traceback" not in said
    assert re.search(r"[ぁ-ん]", said) and re.search(r" / .*[A-Za-z]{3}", said), said


def made(tmp_path: Path, kind: str, suffix: str) -> Path:
    path = tmp_path / f"given{suffix}"
    content = FILES[kind]
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is not None:
        path.mkdir()
    return path


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_that_is_none_is_named_in_words(mixdesk: Mixdesk, tmp_path: Path, name: str, kind: str) -> None:
    path = made(tmp_path, kind, ".um.md" if name == "manual" else ".csv")
    ran = mixdesk(*COMMANDS[name], path)
    sentence(ran)
    assert "given" in ran.out + ran.err or "0 of" in ran.out


@pytest.mark.parametrize("kind", FILES)
def test_a_card_that_cannot_be_read_is_named_with_its_file(mixdesk: Mixdesk, tmp_path: Path, kind: str) -> None:
    table = tmp_path / "cases.csv"
    table.write_text("case_id\n", "utf-8")
    ran = mixdesk("rates", "check", table, "--cards", made(tmp_path, kind, ".yaml"))
    sentence(ran)
    assert "given.yaml:" in ran.err and ran.last == "0 of 0"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("bogus",),
        ("quote",),
        ("quote", "--space", "SZN", "--from", "yesterday", "--to", "2026-12-02 12:00"),
        ("quote", "--space", "SZN", "--from", "2026-12-02", "--to", "2026-12-02 12:00"),
        ("quote", "--space", "SZN", "--from", "2026-12-02 10:00+09:00", "--to", "2026-12-02 12:00"),
        ("quote", "--space", "SZN", "--from", "2026-12-02 13:00", "--to", "2026-12-02 12:00"),
        ("quote", "--space", "XXX", *STAY),
        ("quote", "--space", "../SZN", *STAY),
        ("quote", "--space", "SZN", "--category", "王様", *STAY),
        ("quote", "--space", "TMG", "--plan", "一年", *STAY),
        ("quote", "--space", "TMG", *STAY),
        ("quote", "--space", "KWB", *STAY),
        ("quote", "--space", "SZN", "--item", "coffee=-1", *STAY),
        ("quote", "--space", "SZN", "--item", "rocket=1", *STAY),
        ("quote", "--space", "SZN", "--prior", "many", *STAY),
        ("quote", "--space", "SZN", "--files", "/nowhere/at/all", *STAY),
        ("manual", "walk", "NONE", "x"),
        ("manual", "walk", "SZN", "no-such-procedure"),
        ("manual", "walk", "SZN", "first-dropin"),
        ("demo", "--days", "0"),
        ("demo", "--seed", "x"),
        ("demo", "--space", "NONE"),
        ("journal", "verify"),
        ("journal", "stats", "--space", "SZN"),
        ("pass", "verify", "V000"),
        ("pass", "issue", "D001", "--until", "soon"),
        ("doctor", "--space", "SZN"),
        ("doctor", "--recovery-key"),
        ("doctor", "--recover", "abc", "--space", "SZN"),
    ],
)
def test_words_that_do_not_fit_get_a_sentence(mixdesk: Mixdesk, tmp_path: Path, words: tuple[str, ...]) -> None:
    sentence(mixdesk(*words))
    if words:
        as_data = mixdesk(*words, "--json")
        assert as_data.code == 1 and set(json.loads(as_data.out)["error"]) == {"ja", "en"}
    assert not (tmp_path / "home").exists(), "asking in vain makes no home"


def test_help_ends_well_and_names_every_command(mixdesk: Mixdesk) -> None:
    ran = mixdesk("--help")
    assert ran.code == 0 and all(name in ran.out for name in ("kiosk", "desk", "quote", "journal", "doctor"))


def test_a_home_that_is_a_file_is_said_and_left_alone(mixdesk: Mixdesk, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a letter", "utf-8")
    for words in (("demo", "--days", "1"), ("journal", "verify"), ("doctor", "--space", "SZN")):
        sentence(mixdesk(*words))
    assert (tmp_path / "home").read_text("utf-8") == "a letter"
