"""Finding somebody by name among very many."""

from pathlib import Path

from app.domain.facts.people import PersonRegistered
from app.domain.journal import NO_SOURCE
from db.home import new_event_id
from tests.bench.desk_book import OPENED, BenchDesk, open_desk
from tests.bench.many_facts import ManyFacts
from tests.bench.measure import Figure, at_share, steady, timed

VISITORS = 100_000
_AT_ONCE = 10_000
_ROUNDS = 40
_FAMILY = (
    "佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,渡辺 ワタナベ,伊藤 イトウ,山本 ヤマモト,中村 ナカムラ,"
    "小林 コバヤシ,加藤 カトウ,吉田 ヨシダ,山田 ヤマダ,佐々木 ササキ,山口 ヤマグチ,松本 マツモト,井上 イノウエ,"
    "木村 キムラ,林 ハヤシ,斎藤 サイトウ,清水 シミズ,山崎 ヤマザキ,森 モリ,池田 イケダ,橋本 ハシモト,阿部 アベ,"
    "石川 イシカワ,前田 マエダ,藤田 フジタ,後藤 ゴトウ,小川 オガワ,岡田 オカダ,村上 ムラカミ,長谷川 ハセガワ,"
    "近藤 コンドウ,石井 イシイ,遠藤 エンドウ"
)
_GIVEN = (
    "翔 ショウ,蓮 レン,陽菜 ヒナ,結衣 ユイ,大輔 ダイスケ,健太 ケンタ,美咲 ミサキ,葵 アオイ,さくら サクラ,"
    "直樹 ナオキ,恵子 ケイコ,洋子 ヨウコ,誠 マコト,隆 タカシ,浩 ヒロシ,由美 ユミ,真由美 マユミ,久美子 クミコ,"
    "学 マナブ,明 アキラ,千尋 チヒロ,楓 カエデ,光 ヒカル,薫 カオル,望 ノゾミ,悠人 ユウト,湊 ミナト,凛 リン,"
    "芽衣 メイ,莉子 リコ,樹 イツキ"
)
# as people type: a first letter, hiragana and katakana, a reading in half, kanji, the given name alone, last four
_TYPED = (
    *("さ", "サトウ", "さとう", "わたなべ", "ﾔﾏﾓﾄ", "コバヤシ ミ", "はせが", "えんどうあおい"),
    *("佐藤", "渡邉", "林", "山", "高橋 陽菜", "ひな", "ダイスケ", "さくら", "健太", "凛", "真由美"),
    *("0042", "7319", "9999", "ムトウ", "鷹司"),
)


def search_figures(folder: Path) -> list[Figure]:
    """Every sort of search in turn, again and again; each as long as it takes to have the people in hand."""
    desk = open_desk(folder / "visitors", 1)
    _register(desk)
    book, times = desk.book, []
    with steady():
        for _ in range(_ROUNDS):
            for typed in _TYPED:
                took, _found = timed(book.find_people, typed)
                times.append(took)
    assert len(book.find_people("さとう")) == 20 and not book.find_people("鷹司")
    desk.close()
    return [
        Figure("search_100k_ms", at_share(times, 0.95), "ms", len(times), 50.0),
        Figure("search_100k_p50_ms", at_share(times, 0.5), "ms", len(times)),
    ]


def _register(desk: BenchDesk) -> None:
    families = [one.split() for one in _FAMILY.split(",")]
    givens = [one.split() for one in _GIVEN.split(",")]
    for first in range(0, VISITORS, _AT_ONCE):
        with desk.book.mending() as conn:
            many = ManyFacts(desk, conn)
            for number in range(first, first + _AT_ONCE):
                family, given = families[number % len(families)], givens[number * 7 % len(givens)]
                name, kana = f"{family[0]} {given[0]}", f"{family[1]} {given[1]}"
                contact = f"000-{number // 10_000:04d}-{number * 7919 % 10_000:04d}"
                fact = PersonRegistered(f"V{number:06d}", "dropin", name, kana, contact)
                many.append(fact, NO_SOURCE, new_event_id(), OPENED)
            many.flush()
        desk.book.tail = many.tail
