"""`rates check`, `quote` and `manual check`: the cards of the samples, and cards that were named."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Mixdesk
from tests.fourth_space.annex import FILES as ANNEX
from tests.fourth_space.annex import change, folder_in

CASES = Path(__file__).parents[1] / "domain" / "rates" / "worked_by_hand.csv"
STAY = ("--from", "2026-12-02 10:00", "--to", "2026-12-02 14:40")


def with_cell(tmp_path: Path, column: str, value: str) -> tuple[Path, list[dict[str, str]]]:
    """The cases with one cell of the first row changed; the path and the rows."""
    rows = list(csv.DictReader(io.StringIO(CASES.read_text("utf-8"))))
    rows[0][column] = value
    path = tmp_path / "cases.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path, rows


def test_a_table_that_holds_ends_with_n_of_n(mixdesk: Mixdesk) -> None:
    ran = mixdesk("rates", "check", CASES)
    good, of, total = ran.last.split()
    assert (ran.code, of, good) == (0, "of", total) and int(total) > 0


def test_a_wrong_figure_is_shown_with_what_was_found_and_the_rules(mixdesk: Mixdesk, tmp_path: Path) -> None:
    path, rows = with_cell(tmp_path, "exp_total", "12345")
    ran = mixdesk("rates", "check", path)
    first = ran.out.splitlines()[0]
    assert ran.code == 1 and ran.last == f"{len(rows) - 1} of {len(rows)}"
    assert first.startswith(f"{path}:2: {rows[0]['case_id']} exp_total:") and "expected 12345, found " in first
    assert "A1 閉店までのご利用は" in ran.out, "the rules by which it was worked out"
    told = mixdesk("rates", "check", path, "--json").json
    (wrong,) = [row for row in told["rows"] if not row["right"]]
    assert (told["good"], told["of"]) == (len(rows) - 1, len(rows))
    assert [one["column"] for one in wrong["differences"]] == ["exp_total"] and wrong["explanation"]


def test_a_kind_that_is_unknown_is_a_miss_and_counts_in_m(mixdesk: Mixdesk, tmp_path: Path) -> None:
    path, rows = with_cell(tmp_path, "kind", "balloon")
    ran = mixdesk("rates", "check", path)
    assert ran.code == 1 and ran.last == f"{len(rows) - 1} of {len(rows)}"


def test_a_card_of_ones_own_is_checked_with_the_extras_beside_it(mixdesk: Mixdesk, tmp_path: Path) -> None:
    head = CASES.read_text("utf-8").splitlines()[0]
    row = dict.fromkeys(head.split(","), "") | {
        **{"case_id": "A1", "space_id": "HNR", "rate_card": "HNR-A", "kind": "visit", "plan": "dropin"},
        **{"category": "gakuwari", "entry": "2026-12-02 10:00", "exit": "2026-12-02 11:10", "lines": "senbei*2"},
        **{"exp_time": "330", "exp_run": "0", "exp_overtime": "0", "exp_extras": "108", "exp_total": "438"},
        **{"exp_prepaid": "0", "exp_due": "438", "invoice_kind": "plain_receipt", "tax_basis": "none"},
    }
    path = tmp_path / "own.csv"
    path.write_text(f"{head}\n{','.join(row[name] for name in head.split(','))}\n", "utf-8")
    ran = mixdesk("rates", "check", path, "--cards", ANNEX / "rate_cards.yaml")
    assert (ran.code, ran.last) == (0, "1 of 1"), ran.out
    assert mixdesk("rates", "check", path).last == "0 of 1"


def test_a_card_with_a_slip_of_the_pen_is_named_by_file_and_line(mixdesk: Mixdesk, tmp_path: Path) -> None:
    folder = folder_in(tmp_path, cards=("unit_price: 130", "unit_price: 百三十円"))
    ran = mixdesk("rates", "check", CASES, "--cards", folder / "rate_cards.yaml")
    assert ran.code == 1 and "rate_cards.yaml:13: E602" in ran.err and "百三十円" in ran.err


def test_a_price_comes_with_its_lines_and_reasons(mixdesk: Mixdesk) -> None:
    stay = ("quote", "--space", "SZN", *STAY, "--category", "学生", "--item", "coffee=2")
    ran = mixdesk(*stay)
    assert ran.code == 0 and "合計 / Total  850円" in ran.out and "A5 " in ran.out and "A6 " in ran.out
    told = mixdesk(*stay, "--json").json
    assert (told["time"], told["extras"], told["total"], told["tax10"]) == (650, 200, 850, 77)
    assert sum(line["amount"] for line in told["lines"]) == told["total"]
    assert mixdesk(*stay, "--no-proof", "--json").json["time"] == 1300
    assert mixdesk(*stay, "--prior", "600", "--json").json["time"] == 300


@pytest.mark.parametrize("plan", ["P2", "2時間", "2 hours"])
def test_a_plan_goes_by_its_id_and_by_its_words(mixdesk: Mixdesk, plan: str) -> None:
    told = mixdesk("quote", "--space", "TMG", *STAY, "--plan", plan, "--category", "student", "--json").json
    assert (told["prepaid"], told["total"], told["due"]) == (400, 1000, 600)


def test_an_amount_that_the_card_does_not_hold_is_pointed_out(mixdesk: Mixdesk, tmp_path: Path) -> None:
    folder = folder_in(
        tmp_path, manual=("[入力] おやつ", "[セリフ] 30分130円、せんべい54円、1日999円です。\n[入力] おやつ")
    )
    ran = mixdesk("manual", "check", folder / "HNR.um.md")
    assert ran.code == 0 and [line for line in ran.out.splitlines() if "W303" in line and "999円" in line]
    assert ran.out.count("W303") == 1
    (folder / "rate_cards.yaml").unlink()
    without = mixdesk("manual", "check", folder / "HNR.um.md")
    assert "W303" not in without.out and "HNR-A" in without.err
    named = mixdesk("manual", "check", folder / "HNR.um.md", "--cards", ANNEX / "rate_cards.yaml", "--json")
    assert [row["code"] for row in named.json if row["code"] == "W303"] == ["W303"]


def test_the_samples_have_nothing_to_point_out(mixdesk: Mixdesk) -> None:
    manuals = Path(__file__).parents[2] / "resources" / "manuals"
    assert mixdesk("manual", "check", *sorted(manuals.glob("*.um.md")), "--json").json == []


def test_the_table_form_is_checked_with_its_own_lines(mixdesk: Mixdesk, tmp_path: Path) -> None:
    table = Path(__file__).parents[1] / "manual" / "tabular_tmg_checkout.csv"
    assert mixdesk("manual", "check", table).code == 0
    broken = tmp_path / "broken.csv"
    broken.write_text(table.read_text("utf-8").replace("visit.checkout", "visit.vanish"), "utf-8")
    ran = mixdesk("manual", "check", broken, "--json")
    (found,) = [row for row in ran.json if row["level"] == "E"]
    lines = broken.read_text("utf-8").splitlines()
    assert ran.code == 1 and found["code"] == "E403" and "visit.vanish" in lines[found["line"] - 1]


def test_walks_end_with_n_of_m_and_say_why_a_manual_is_no_use(mixdesk: Mixdesk, tmp_path: Path) -> None:
    table = Path(__file__).parents[1] / "manual" / "walks.csv"
    good = mixdesk("manual", "check-walks", table)
    assert good.code == 0 and len(set(good.last.split(" of "))) == 1
    folder = folder_in(tmp_path)
    change(folder, "manual", "[終了] 完了: また", "[おわり] 完了: また")
    head = table.read_text("utf-8").splitlines()[0].split(",")
    cells = {"path_id": "H1", "space_id": "HNR", "procedure": "matane", "expected_outcome": "完了", "money_taken": "no"}
    own = tmp_path / "own.csv"
    own.write_text(f"{','.join(head)}\n{','.join(cells.get(name, '') for name in head)}\n", "utf-8")
    bad = mixdesk("manual", "check-walks", own, "--manuals", folder)
    assert (bad.code, bad.last) == (1, "0 of 1") and "HNR.um.md:35: E201" in bad.err
