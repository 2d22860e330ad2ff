import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.manual.field_types import Refusal, read_value
from app.manual.kinds import FieldType
from app.manual.model import Field, Said


def field(type_: FieldType, required: bool = True) -> Field:
    options = ("一般", "学生") if type_ is FieldType.ONE_OF else ()
    return Field("f", Said("欄", "Field"), type_, required, False, True, options, 1)


@pytest.mark.parametrize(
    ("type_", "typed", "kept"),
    [
        (FieldType.TEXT, "  𠮷野\u3000家 ", "𠮷野\u3000家"),
        (FieldType.TEXT, "<b>原</b>\x07", "<b>原</b>"),
        (FieldType.KANA, "はら ｻｸﾗ", "はら サクラ"),
        (FieldType.KANA, "Müller", "Müller"),
        (FieldType.NUMBER, "１，２００", "1200"),
        (FieldType.NUMBER, "1.50", "1.5"),
        (FieldType.AMOUNT, "¥1,300円", "1300"),
        (FieldType.HEADS, "３人", "3"),
        (FieldType.PHONE, "０００−００００−０１１１", "000-0000-0111"),
        (FieldType.MAIL, "ｈara@example.com", "hara@example.com"),
        (FieldType.DATE, "2026年12月1日", "2026-12-01"),
        (FieldType.TIME, "９時半", "09:30"),
        (FieldType.TIME, "21:10", "21:10"),
        (FieldType.TIME, "21時", "21:00"),
        (FieldType.MEMBER, "ｍ-01", "M-01"),
        (FieldType.YES_NO, "はい", "はい"),
        (FieldType.ONE_OF, "学生", "学生"),
        (FieldType.SEAT, "窓3", "窓3"),
        (FieldType.SIGNATURE, "原", "原"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(type_: FieldType, typed: str, kept: str) -> None:
    assert read_value(field(type_), typed) == kept
    assert read_value(field(type_), kept) == kept


@pytest.mark.parametrize(
    ("type_", "typed"),
    [
        (FieldType.KANA, "原 さくら"),
        (FieldType.NUMBER, "-1"),
        (FieldType.AMOUNT, "100.5"),
        (FieldType.HEADS, "1.5"),
        (FieldType.PHONE, "12345"),
        (FieldType.MAIL, "hara@example"),
        (FieldType.DATE, "2026-02-30"),
        (FieldType.TIME, "24:00"),
        (FieldType.TIME, "930"),
        (FieldType.MEMBER, "会員1"),
        (FieldType.YES_NO, "たぶん"),
        (FieldType.ONE_OF, "社会人"),
        (FieldType.TEXT, "あ" * 2001),
    ],
)
def test_what_does_not_fit_its_type_is_refused(type_: FieldType, typed: str) -> None:
    assert isinstance(read_value(field(type_), typed), Refusal)


@pytest.mark.parametrize("type_", FieldType)
def test_nothing_is_fine_only_where_the_field_is_optional(type_: FieldType) -> None:
    assert read_value(field(type_, required=False), " \u3000\t") == ""
    refused = read_value(field(type_), "")
    assert isinstance(refused, Refusal) and "欄" in refused.ja and "Field" in refused.en


@given(st.sampled_from(FieldType), st.text())
def test_any_text_is_refused_or_kept_in_a_form_that_reads_the_same_again(type_: FieldType, typed: str) -> None:
    kept = read_value(field(type_, required=False), typed)
    if isinstance(kept, Refusal):
        assert kept.ja and kept.en
    else:
        assert read_value(field(type_, required=False), kept) == kept
