"""`demo`, `journal`, `pass`, `scan` and `doctor` over the same home, as somebody at a desk would use them."""

import json
from pathlib import Path

import pytest
import qrcode

from app.cli.open_front import close_front, open_front
from app.domain.passes import code_for
from tests.cli.conftest import NOW, Mixdesk
from tests.fourth_space.annex import FILES as ANNEX


def demo(mixdesk: Mixdesk, *words: object) -> dict[str, object]:
    ran = mixdesk("demo", "--days", "1", *words, "--json")
    assert ran.code == 0, ran.err
    return ran.json  # type: ignore[no-any-return]


def test_the_same_seed_makes_the_same_money(mixdesk: Mixdesk, tmp_path: Path) -> None:
    one = demo(mixdesk, "--seed", "7", "--home", tmp_path / "a")
    two = demo(mixdesk, "--seed", "7", "--home", tmp_path / "b")
    other = demo(mixdesk, "--seed", "8", "--home", tmp_path / "c")
    assert one == two and one["total"] != other["total"]
    assert one["visits"] and one["total"] and one["journal"]["chain"] == "ok"  # type: ignore[index]


@pytest.mark.parametrize("words", [("--space", "KWB"), ("--space", "TMG"), ("--space", "HNR", "--files", ANNEX)])
def test_every_space_has_a_history_by_its_own_manual(mixdesk: Mixdesk, words: tuple[object, ...]) -> None:
    made = demo(mixdesk, *words, "--seed", "2")
    assert made["visits"] and made["charged"]
    account = {"member_account"}
    assert (set(made["takings"]) == account) is (words[1] == "KWB"), "at KWB nobody pays at the desk"  # type: ignore[call-overload]
    space = words[1]
    verified = mixdesk("journal", "verify", "--space", space)
    assert verified.code == 0 and verified.last.endswith("chain ok")


def test_a_history_goes_on_after_its_last_day_and_leaves_nobody_inside(mixdesk: Mixdesk) -> None:
    first, second = demo(mixdesk), demo(mixdesk)
    assert [one["days"][0]["day"] for one in (first, second)] == ["2026-12-02", "2026-12-03"]  # type: ignore[index]
    ran = mixdesk("demo", "--days", "1")
    assert ran.last.startswith("journal: ") and ran.last.endswith(" entries, chain ok")


def test_no_history_is_ever_written_into_a_real_home(mixdesk: Mixdesk, tmp_path: Path) -> None:
    real = open_front(tmp_path / "home" / "SZN", "SZN", NOW, keyring=False)
    close_front(real)  # type: ignore[arg-type]
    before = sorted((one.name, one.read_bytes()) for one in (tmp_path / "home" / "SZN").glob("book.db"))
    ran = mixdesk("demo", "--days", "1")
    assert ran.code == 1 and "本物" in ran.err and "real book" in ran.err
    assert sorted((one.name, one.read_bytes()) for one in (tmp_path / "home" / "SZN").glob("book.db")) == before


def test_the_journal_is_told_in_numbers_and_line_by_line(mixdesk: Mixdesk) -> None:
    demo(mixdesk, "--space", "KWB")
    stats = mixdesk("journal", "stats", "--json").json
    assert set(stats) == {"spaces"} and set(stats["spaces"]["KWB"]) == {"entries", "heads", "digest"}
    lines = mixdesk("journal", "export").out.splitlines()
    assert len(lines) == stats["spaces"]["KWB"]["entries"] and all(json.loads(line) for line in lines)
    assert mixdesk("journal", "rebuild").code == 0
    assert mixdesk("journal", "stats").json == stats, "made anew, the projections are the same"
    assert mixdesk("journal", "verify", "--json").json == {
        **{"space": "KWB", "entries": len(lines), "ok": True, "broken": []},
    }


def test_a_pass_is_made_looked_at_stopped_and_read_from_its_picture(mixdesk: Mixdesk, tmp_path: Path) -> None:
    demo(mixdesk, "--space", "TMG")
    picture = tmp_path / "pass.png"
    issued = mixdesk("pass", "issue", "D038", "--space", "TMG", "--png", picture, "--json").json
    assert mixdesk("pass", "verify", issued["code"].lower(), "--space", "TMG", "--json").json["verdict"] == "good"
    read = mixdesk("scan", picture, "--space", "TMG").json
    assert (read["text"], read["kind"], read["verdict"]) == (issued["code"], "pass", "ours")
    assert set(read) == {"file", "text", "kind", "verdict", "ms"}
    stopped = mixdesk("pass", "revoke", issued["pass_id"], "--space", "TMG", "--reason", "紛失")
    assert stopped.code == 0
    verified = mixdesk("pass", "verify", issued["code"], "--space", "TMG")
    assert (verified.code, verified.out.split()[0]) == (1, "revoked")
    assert mixdesk("pass", "issue", "NOBODY", "--space", "TMG").code == 1
    assert mixdesk("pass", "issue", "D038", "--space", "TMG", "--png", tmp_path / "no" / "where.png").code == 1


def test_a_picture_is_named_by_what_its_code_is_without_any_book(mixdesk: Mixdesk, tmp_path: Path) -> None:
    texts = {
        code_for("SZN", "0" * 16, b"k" * 32): ("pass", "unchecked"),
        code_for("KWB", "0" * 16, b"k" * 32): ("pass", "other_space"),
        "https://example.com/coffee": ("web_address", "not_ours"),
        "4901234567894": ("other", "not_ours"),
    }
    pictures = []
    for number, text in enumerate(texts):
        pictures.append(tmp_path / f"{number}.png")
        qrcode.make(text, box_size=6, border=4).save(pictures[-1])
    ran = mixdesk("scan", *pictures)
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0 and [(one["text"], (one["kind"], one["verdict"])) for one in told] == list(texts.items())
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    ran = mixdesk("scan", broken, pictures[0], "--json")
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert ran.code == 1 and first["text"] is None and second["text"]
    assert not (tmp_path / "home").exists()


def test_the_doctor_names_book_key_and_recovery_key(mixdesk: Mixdesk) -> None:
    assert mixdesk("doctor").code == 0
    demo(mixdesk, "--space", "KWB")
    checks = mixdesk("doctor", "--json").json["checks"]
    assert [(one["name"], one["ok"]) for one in checks] == [("program", True), ("KWB", True)]
    assert checks[1]["key_place"] == "file" and "0600" in checks[1]["ja"]
    key = mixdesk("doctor", "--recovery-key", "--json").json
    assert key["space"] == "KWB" and len(key["recovery_key"]) > 40


def test_a_book_that_is_open_elsewhere_is_left_alone_with_a_sentence(mixdesk: Mixdesk, tmp_path: Path) -> None:
    other = open_front(tmp_path / "home" / "KWB", "KWB", NOW, sample=True, keyring=False)
    for words in (("journal", "verify"), ("demo", "--space", "KWB"), ("pass", "verify", "V0", "--space", "KWB")):
        ran = mixdesk(*words, "--json")
        assert ran.code == 1 and "もう一つの窓" in ran.json["error"]["ja"] and "another window" in ran.err
    close_front(other)  # type: ignore[arg-type]
    assert mixdesk("journal", "verify").code == 0
