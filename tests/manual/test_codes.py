"""Every finding there is has a text that brings it about, on the line that it names."""

import pytest

from app.domain.findings import Level
from app.domain.rates.known import KnownNumbers
from app.manual.check import check, check_bytes
from app.manual.codes import SENTENCES
from app.manual.table import read_table
from tests.manual.small import EMERGENCY, END, FRONT, HEAD, text_of

CARD = KnownNumbers(frozenset({400}), frozenset({"17:00"}), frozenset({"locker_day"}))


def front(old: str, new: str) -> str:
    assert old in FRONT
    return FRONT.replace(old, new) + HEAD + END.strip() + EMERGENCY


def body(text: str) -> str:
    return text_of(text)


def whole(text: str) -> str:
    return FRONT + text + EMERGENCY


CASES = {
    "E002": whole("").replace("---\n", "", 1),
    "E003": front("連絡先:\n", "連絡先: [\n"),
    "E004": front("版:", "版名:"),
    "E005": front("支払い: 後払い", "支払い: あとで"),
    "E006": front("料金表: HRN-1", "料金表: HRN-1\n料金表: HRN-2"),
    "E007": front("図:\n  floor: {名称: 地図, ファイル: floor.png}", "図: [floor]"),
    "E008": front("時間: 終日}", "時間: 終日, つながらないとき: nobody}"),
    "E009": front("施行日: 2026-12-01", "施行日: 2026-12-01\n失効日: 2026-12-01"),
    "E101": whole("ここから\n"),
    "E102": whole("# 手順 {#p}\n- きっかけ: ボタン:はじめる\n本文\n## 一 {#a}" + END),
    "E103": whole("# 手順\n## 一 {#a}" + END),
    "E104": whole(HEAD + END + "# 手順 {#p}\n## 一 {#a}" + END),
    "E105": body(END + "## 二 {#a}" + END),
    "E106": FRONT,
    "E107": whole("# 手順 {#p}\n- きっかけ: ボタン:はじめる\n"),
    "E108": body("### 小見出し\n" + END),
    "E109": whole("# 手順 {#手 順}\n## 一 {#a}" + END),
    "E110": body("[セリフ] どうぞ\n- 項目\n" + END),
    "E111": whole("# 手順 {#p}\n- きっかけ: ボタン:はじめる\n- 段かい: 初級\n## 一 {#a}" + END),
    "E112": whole("# 手順 {#p}\n- きっかけ: ボタン:はじめる\n- 段階: 中級\n## 一 {#a}" + END),
    "E113": whole("# 手順 {#p}\n- きっかけ: ぼたん:はじめる\n## 一 {#a}" + END),
    "E201": body("[説明] どうぞ\n" + END),
    "E202": body("[案内 どうぞ\n" + END),
    "E203": body("[案内|色=赤] どうぞ\n" + END),
    "E204": body("[記録] のこす\n" + END),
    "E205": body("[確認|省略=だれでも] 見た\n" + END),
    "E206": body("[確認|必須|任意] 見た\n" + END),
    "E207": body(END + "[案内] とどかない\n"),
    "E208": body("[確認|省略=不可|省略=上級] 見た\n" + END),
    "E209": body("[撮影] 証を撮る\n[記録|種類=idcheck.result] のこす\n" + END),
    "E301": body("[選択|id=c] どちら\n- はい → #a\n"),
    "E302": body("[案内] 本文\n[判定]\n- 空席数 = 0\n- それ以外 → #a\n"),
    "E303": body("[入力]\n- お名前: 文字\n" + END),
    "E304": body("[入力]\n- {n} お名前: 文章\n" + END),
    "E305": body("[案内] 本文\n[判定]\n- 空席数 = 0 → #a\n"),
    "E306": body("[案内] 本文\n[判定]\n- それ以外 → #a\n- 空席数 = 0 → #a\n"),
    "E307": body("[入力]\n- {n} お名前: 文字\n- {n} よみ: カナ\n" + END),
    "E308": body("[入力]\n" + END),
    "E309": body("[入力]\n- {n} お名前: 文字, 大事\n" + END),
    "E401": body("[進む] → #nowhere\n"),
    "E402": body("[呼出] → 手順#nowhere\n" + END),
    "E403": body("[記録|種類=visit.checkout2] のこす\n" + END),
    "E404": body("[電話|宛先=police] かける\n" + END),
    "E405": body("[渡す|品=key] わたす\n" + END),
    "E406": body("[確認|条件=空席数] 見た\n" + END),
    "E407": body("[確認|条件=空席数 = 0 かつ 初回 = はい または 予約 = あり] 見た\n" + END),
    "E408": body("[確認|条件=席の数 = 0] 見た\n" + END),
    "E409": body("[呼出] → #a\n" + END),
    "E410": body("[セリフ] {合計きんがく}円です\n" + END),
    "E501": body("[セリフ] どうぞ\n"),
    "E502": body("[判定]\n- 空席数 = 0 → #a\n- それ以外 → #b\n## 二 {#b}" + END),
    "W001": front("料金表:", "標語: ようこそ\n料金表:"),
    "W002": front("承認: {名前: 原 さくら, 役割: オーナー, 日付: 2026-11-30}\n", ""),
    "W003": front("支払い: 後払い\n", ""),
    "W101": front("併記: []\n", ""),
    "W102": whole("EN: Welcome\n" + HEAD + END),
    "W103": body("[セリフ] {合計金額}円です\nEN: Please pay.\n" + END),
    "W201": body(END + "## 二 {#b}" + END),
    "W202": body(END + "# 次 {#q}\n- きっかけ: ボタン:はじめる\n## 一 {#a}" + END),
    "W203": body(END + "# 次 {#q}\n## 一 {#a}" + END),
    "W204": body("## 二 {#b}" + END),
    "W205": body("[セリフ] 一\n[呼出] → 手順#p\n" + END),
    "W206": FRONT + HEAD + END,
    "W207": body(END).replace("- 割り込み: 可\n", ""),
    "W208": body("[確認|条件=回線 = 切れた] 見た\n" + END),
    "W301": body("[渡す|品=card] わたす\n" + END),
    "W302": body("[写真|図=exit] 見せる\n" + END),
    "W303": body("[セリフ] 1時間420円です\n" + END),
    "W304": body("[セリフ] 18時からです\n" + END),
    "W305": body("[渡す|品=flyer|追加=towel] わたす\n" + END),
    "W306": body("[案内|宛先=owner] 本文\n" + END),
    "W307": front("料金表: HRN-1\n", "").replace("[終了] 完了", "[金額] いくら\n[終了] 完了", 1),
}
TABLES = {
    "E601": "手順ID,手順名\np,手順\n",
    "E602": '手順ID,"手順名\n' + "x" * 140_000,
    "E603": "手順ID,手順名,ステップID,ステップ名,種類,設定,本文,項目\np,手順,a,一,終了,,完了: 終わり,,,\n",
    "W601": "手順ID,手順名,ステップID,ステップ名,種類,設定,本文,項目,色\np,手順,a,一,終了,,完了: 終わり,,\n",
}
BYTES = {"E001": FRONT.encode("cp932")}


@pytest.mark.parametrize("code", CASES)
def test_a_text_with_one_thing_wrong_gets_that_finding_and_no_other_error(code: str) -> None:
    findings = check(CASES[code], "HRN.um.md", CARD).findings
    assert code in {finding.code for finding in findings}
    wrong = {finding.code for finding in findings if finding.level is Level.ERROR}
    if code not in ("E003", "E103", "E109", "E112"):  # these take something else down with them
        assert wrong <= {code}, [str(finding) for finding in findings]


@pytest.mark.parametrize("code", TABLES)
def test_a_broken_table_gets_its_finding(code: str) -> None:
    assert code in {finding.code for finding in read_table(TABLES[code], "t.csv").findings}


@pytest.mark.parametrize("code", BYTES)
def test_a_file_in_another_encoding_gets_its_finding(code: str) -> None:
    assert code in {finding.code for finding in check_bytes(BYTES[code], "HRN.um.md").findings}


def test_every_code_has_a_text_that_brings_it_about() -> None:
    assert CASES.keys() | TABLES.keys() | BYTES.keys() == SENTENCES.keys()


def test_the_small_manual_itself_is_clean() -> None:
    assert check(text_of(END), "HRN.um.md", CARD).findings == ()


def test_an_error_leaves_no_manual_and_a_warning_does() -> None:
    assert check(CASES["E401"], "x").manual is None
    assert check(CASES["W301"], "x").manual is not None


def test_a_finding_reads_as_file_line_code_japanese_and_english() -> None:
    (finding,) = check(CASES["E401"], "HRN.um.md").findings
    line = text_of("").count("\n", 0, text_of("").index("## 一")) + 2
    assert str(finding) == (
        f"HRN.um.md:{line}: E401 進む先のステップ「#nowhere」がこの手順にありません。"
        " / There is no step #nowhere in this procedure."
    )
