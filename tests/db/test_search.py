"""How a person is found, however their name is written and however it is typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.facts.people import PersonCorrected, PersonRegistered
from db.book import Book
from db.search import folded, search_keys
from tests.db.homes import write

VS17 = "\U000e0100"


def register(book: Book, *names: tuple[str, str, str]) -> None:
    write(book, *(PersonRegistered(f"p{n}", "dropin", *one) for n, one in enumerate(names)))


@pytest.mark.parametrize(
    "typed",
    [
        "田",
        "田中",
        "田中花",
        "田中 花子",
        "田中　花子",
        "花子",
        "花",
        "たなか",
        "タナカ",
        "ﾀﾅｶ",
        "はなこ",
        "ﾊﾅｺ",
        "たなかは",
        "5678",
    ],
)
def test_a_person_is_found_by_the_beginning_of_either_name_and_either_reading(book: Book, typed: str) -> None:
    register(book, ("田中 花子", "タナカ ハナコ", "090-1234-5678"), ("鈴木 一郎", "スズキ イチロウ", "090-0000-0000"))
    assert [one.person_id for one in book.find_people(typed)] == ["p0"]


@pytest.mark.parametrize("typed", ["", "  ", "　", "中", "子", "ナカ", "678", "1234", "\x00", "%", "_", "*", "\u200b"])
def test_what_is_not_a_beginning_finds_nobody(book: Book, typed: str) -> None:
    register(book, ("田中 花子", "タナカ ハナコ", "090-1234-5678"))
    assert book.find_people(typed) == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("髙橋 一", "高橋"),
        ("高橋 一", "髙橋"),
        ("山﨑 二", "山崎"),
        ("渡邊 三", "渡辺"),
        ("渡邉 三", "渡邊"),
        ("齋藤 四", "斎藤"),
        (f"葛{VS17}城 五", "葛城"),
        ("葛城 五", f"葛{VS17}城"),
        ("Ann O'Neil", "ann o'n"),
        ("Ａｎｎ", "ann"),
        ("ガード", unicodedata.normalize("NFD", "ガード")),
        ("ｶﾞｰﾄﾞ", "がーど"),
        ("👩‍👩‍👧 家", "👩"),
        ("<b>太字</b>", "<b>太"),
        ("山\u200b田", "山田"),
        ("山\x07田", "山田"),
        ("李", "李"),
        ("寿" * 100, "寿" * 100),
        ("\U0010ffff終", "\U0010ffff"),
    ],
)
def test_names_of_every_sort_are_found(book: Book, name: str, typed: str) -> None:
    register(book, (name, "", ""))
    assert [one.name for one in book.find_people(typed)] == [name]


def test_a_corrected_name_is_found_and_the_old_one_no_more(book: Book) -> None:
    register(book, ("田中 花子", "タナカ ハナコ", "090-1234-5678"))
    write(book, PersonCorrected("p0", "name", "田中 花子", "佐藤 花子"), PersonCorrected("p0", "contact", "", "x-9999"))
    assert [len(book.find_people(typed)) for typed in ("佐藤", "はなこ", "9999", "田中", "5678")] == [1, 1, 1, 0, 0]


def test_who_is_registered_twice_is_found_as_they_were_first(book: Book) -> None:
    write(book, PersonRegistered("p0", "dropin", "田中"), PersonRegistered("p0", "dropin", "佐藤"))
    assert [len(book.find_people(typed)) for typed in ("田中", "佐藤")] == [1, 0]


def test_the_list_is_in_the_order_of_readings_and_no_longer_than_asked(book: Book) -> None:
    register(book, *((f"田中 {kana}", kana, "") for kana in ("ウ", "ア", "イ")))
    assert [one.kana for one in book.find_people("田中", most=2)] == ["ア", "イ"]


@given(st.text(max_size=100))
def test_a_name_is_found_by_itself_and_by_each_of_its_parts(name: str) -> None:
    keys = search_keys(name, "", "")
    for typed in (name, *name.split()):
        assert not folded(typed) or any(key.startswith(folded(typed)) for key in keys)


@given(st.lists(st.text(st.characters(categories=["Lo", "Ll"]), min_size=1, max_size=8), min_size=1, max_size=4))
def test_a_name_typed_from_one_of_its_words_on_is_found(words: list[str]) -> None:
    keys = search_keys("　".join(words), "", "")
    for at in range(len(words)):
        assert folded(" ".join(words[at:])) in keys
