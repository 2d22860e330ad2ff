"""Whatever stands in a file, checking it gives findings with lines and never raises."""

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.findings import has_errors
from app.manual.check import Checked, check, check_bytes
from app.manual.table import read_table
from app.manual.walk_through import walk_through
from tests.manual.small import END, FRONT, text_of
from tests.manual.test_samples import FILES, MANUALS

MANY = settings(max_examples=2000 if os.environ.get("MIXDESK_LONG") else 60, deadline=None)
SAMPLES = [(MANUALS / f"{name}.um.md").read_text("utf-8") for name in FILES[2:]] + [text_of(END)]
PIECES = (
    *(
        "---",
        "# ",
        "## ",
        "- ",
        "> ",
        "EN: ",
        "[",
        "]",
        "|",
        "{",
        "}",
        "{#a}",
        "→ #a",
        "→ 手順#p",
        "= ",
        "＝",
        "：",
        "：",
    ),
    *("[選択|id=c]", "[判定]", "[入力]", "[呼出]", "[終了]", "[設定]", "それ以外", "条件=", "かつ", "または", "なし"),
    *(
        "\n",
        "\r\n",
        "\t",
        "\x00",
        "\ufeff",
        "&a",
        "*a",
        "? ",
        "!!python/object",
        "'",
        '"',
        "{" * 50,
        "[" * 50,
        "\ud800",
    ),
)
messy = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join)


def fits(result: Checked, text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 1
    assert all(0 <= finding.line <= lines and finding.ja and finding.en for finding in result.findings)
    assert (result.manual is None) is has_errors(result.findings)


@MANY
@given(messy)
def test_any_text_gives_findings(text: str) -> None:
    for whole in (text, FRONT + text, text_of(text), text_of(END, "---\n" + text + "\n---\n")):
        fits(check(whole, "x"), whole)


@MANY
@given(st.sampled_from(SAMPLES), st.data())
def test_any_change_to_a_sample_gives_a_manual_or_findings(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.sampled_from([0, 1, 2, 20, 200]))
        text = text[:start] + data.draw(messy) + text[start + length :]
    result = check(text, "x")
    fits(result, text)
    for place in result.manual.procedures if result.manual else ():
        assert result.manual
        walk_through(result.manual, place.id, {"c": "x", "step_ok": "ok"})


@given(st.binary())
def test_any_bytes_give_findings(content: bytes) -> None:
    assert check_bytes(content, "x").findings


@given(messy)
def test_any_table_gives_findings_or_procedures(text: str) -> None:
    head = "手順ID,手順名,ステップID,ステップ名,種類,設定,本文,項目\n"
    for whole in (text, head + text):
        table = read_table(whole, "t.csv")
        assert table.procedures or table.findings


def test_text_that_is_deep_or_long_without_end_is_answered_all_the_same() -> None:
    far = " " * 4000
    for front in ("a: " + "[" * 200_000, "a: {" * 50_000, "- " * 50_000, "? " * 50_000):
        fits(check(text_of(END, f"---\n{front}\n---\n"), "x"), front + text_of(END))
    for line in (f"# a{far}b", f"[確認|条件=a{far}b] 見た", f"- {{a}}{far}→{far}#b", f"[案内{far}", "{#" * 4000):
        fits(check(text_of(line + END), "x"), text_of(line + END))
