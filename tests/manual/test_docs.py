"""docs/manual-language.md says what the code does."""

import re
from pathlib import Path

from app.manual.check import check
from app.manual.codes import SENTENCES
from app.manual.head import KNOWN_KEYS
from app.manual.kinds import FieldType, Kind, Outcome, TriggerKind
from app.manual.table import COLUMNS
from app.manual.walk_through import Walked, walk_through
from app.manual.words import SYSTEM_WORDS

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "manual-language.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading."""
    part = TEXT.split(heading, 1)[1]
    table = re.search(r"(?:^\|.*\n)+", part, re.MULTILINE)
    assert table
    lines = table.group().replace("\\|", "｜").splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_table_of_findings_is_the_table_of_the_check() -> None:
    told = {code: (ja.replace("{{", "{").replace("}}", "}"), en) for code, (ja, en) in SENTENCES.items()}
    expected = {code: (ja, en.replace("{{", "{").replace("}}", "}")) for code, (ja, en) in told.items()}
    assert {row[0]: (row[1], row[2]) for row in rows("## 見つかること")} == expected


def test_the_table_of_system_words_is_the_one_conditions_know() -> None:
    expected = {
        word.word: [word.kind.value, " ".join(word.values) or "—", word.read_from, word.read_from_en]
        for word in SYSTEM_WORDS.values()
    }
    assert {row[0]: row[1:] for row in rows("### システムのことば")} == expected


def test_every_kind_type_key_trigger_outcome_and_column_is_explained() -> None:
    assert {name for row in rows("### ブロックの種類") for name in row[0].split("・")} == {kind.value for kind in Kind}
    assert {row[0] for row in rows("### 欄の型")} == {kind.value for kind in FieldType}
    assert {key for row in rows("### 見出し部分") for key in row[0].split(", ")} == set(KNOWN_KEYS)
    assert all(f"`{kind.value}" in TEXT for kind in TriggerKind)
    assert all(f"`{outcome.value}:`" in TEXT for outcome in Outcome)
    assert all(
        f"`{column}`" in TEXT or f"- {column}:" in TEXT or column in "段階順番目安割り込み画面無人"
        for column in COLUMNS
    )


def test_the_manual_of_forty_lines_is_one_and_can_be_walked() -> None:
    found = re.search(r"```um\n(.*?)```", TEXT, re.DOTALL)
    assert found and 35 <= found[1].count("\n") <= 48
    result = check(found[1], "HRN.um.md")
    assert result.findings == () and result.manual
    walked = walk_through(result.manual, "leave", {"合計金額": "400"})
    assert walked == Walked(("leave#pay",), Outcome.DONE, money_taken=True)
    assert walk_through(result.manual, "leave", {}) == Walked(("leave#pay",), Outcome.DONE, money_taken=False)
