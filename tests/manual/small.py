"""Small manuals for tests: a front matter that is complete, and one procedure to fill."""

from app.domain.tiers import Tier
from app.manual.answers import Given, NotTaken, answer
from app.manual.check import Checked, check
from app.manual.conditions import Value
from app.manual.model import Block, Manual
from app.manual.walk import Ask, Do, Turn, Walk, Words, done, turn

FRONT = """---
形式: um/1
スペースID: HRN
スペース名: はらっぱ
版: "1.0"
施行日: 2026-12-01
承認: {名前: 原 さくら, 役割: オーナー, 日付: 2026-11-30}
併記: []
料金表: HRN-1
支払い: 後払い
連絡先:
  owner: {名称: オーナー, 電話: "000", 時間: 終日}
渡し物:
  card: {名称: カード, 数: 3, 返却: 要}
  flyer: {名称: チラシ}
図:
  floor: {名称: 地図, ファイル: floor.png}
---
"""
EMERGENCY = """
# 緊急 {#sos}
- きっかけ: 緊急
- 段階: チャレンジ
- 割り込み: 可
## 知らせる {#s1}
[セリフ] 外へ出てください。
[終了] 完了: 終わり
"""
HEAD = "# 手順 {#p}\n- きっかけ: ボタン:はじめる\n- 段階: 初級\n## 一 {#a}\n"
END = "\n[終了] 完了: 終わり\n"


def text_of(body: str, front: str = FRONT) -> str:
    """A whole manual around the blocks of its first step (or more steps)."""
    return front + HEAD + body + EMERGENCY


def checked(body: str) -> Checked:
    return check(text_of(body), "HRN.um.md")


def manual_of(body: str) -> Manual:
    """A manual whose procedure `p` begins with these blocks. Fails where it has errors."""
    result = checked(body)
    assert result.manual, [str(finding) for finding in result.findings]
    return result.manual


def words_from(given: dict[str, Value]) -> Words:
    return lambda name: given.get(name)


def ask(walk: Walk, tier: Tier = Tier.BEGINNER, **given: Value) -> tuple[Walk, Turn]:
    """The next question or end, with every Do done on the way."""
    while True:
        walk, now = turn(walk, words_from(given), tier)
        if not isinstance(now, Do):
            return walk, now
        walk = done(walk, now.block)


def asked_block(now: Turn, place: int = 0) -> Block:
    assert isinstance(now, Ask), now
    return now.blocks[place]


def reply(walk: Walk, block: Block, given: Given) -> Walk:
    """The walk with an answer that must be taken."""
    taken = answer(walk, block, given)
    assert not isinstance(taken, NotTaken), taken
    return taken
