"""The papers: every code on them can be read back, no word is lost, nothing runs over the edge."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from PySide6.QtGui import QImage

from app.domain.passes import code_for
from app.domain.receipt_issue import Issue, Part, issue, reissued, voided
from app.domain.receipt_refund import refund
from app.domain.receipts import Receipt, ReceiptLine, Seller, Tender
from app.shell.papers.output import NARROW_DOTS, WIDE_DOTS, pdf_a4, pdf_strip, preview, raster
from app.shell.papers.pass_picture import pass_png
from app.shell.papers.passes import PassPaper, paint_pass, pass_card_pdf
from app.shell.papers.people import PeopleInside, PersonInside, paint_people
from app.shell.papers.plain import clock, day, on_one_line
from app.shell.papers.qr import modules
from app.shell.papers.receipt import paint_receipt
from app.shell.papers.report import Report, Row, Section, paint_report
from app.shell.papers.words import receipt_qr, receipt_words

AT = datetime(2026, 12, 2, 3, 24, tzinfo=UTC)
CODE = code_for("SZN", "B4CF04D89D10B8D4", b"k" * 32)
PASS = PassPaper(CODE, "阿部 𠮷野", "コワーキングスペース すずなり", "Coworking Space Suzunari")
SHOP = Seller("すずなり運営合同会社(架空)", "鈴鳴市 駅前通 0丁目0-1 架空ビル3階", "T7990000000101", "000-0000-0101")
CASH = Tender("現金", "Cash", True, 5000, 2700)
LINES = (
    ReceiptLine("ドロップイン(一般)", "Drop-in, general", 1, 400, 400, 10),
    ReceiptLine("モニター1日", "Monitor, one day", 1, 300, 300, 10),
    ReceiptLine("コーヒー豆 100g", "Coffee beans 100 g", 2, 800, 1600, 8),
)
HARD_NAMES = ["あ" * 100, "W" * 100, "髙﨑 𠮷野", "👩\u200d👩\u200d👧 家族", "<b>太郎</b>", "1"]
awkward = st.text(min_size=1, max_size=100) | st.sampled_from(HARD_NAMES)


def receipt(lines: tuple[ReceiptLine, ...] = LINES, **given: object) -> Receipt:
    total = sum(line.amount for line in lines)
    made = issue(Part(lines, total), CASH, replace(Issue("SZN1-000123", AT, "SZN", "V1", SHOP), **given))
    assert isinstance(made, Receipt)
    return made


def grey(image: QImage) -> Image.Image:
    byte_image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(byte_image.constBits())
    return Image.frombuffer("L", (image.width(), image.height()), data, "raw", "L", byte_image.bytesPerLine(), 1)


def read(picture: Image.Image) -> str:
    found = zxingcpp.read_barcode(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    return found.text if found else ""


def text_of(pdf: bytes) -> str:
    told = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return told.replace("\n", "").replace("\t", " ")  # the type has one sign for blank and tab


def test_a_pass_code_fits_a_small_code_with_its_quiet_zone():
    assert modules(CODE).size == (33, 33)
    edge = modules(CODE).crop((0, 0, 33, 4)).tobytes()
    assert set(edge) == {255}


@given(name=awkward, space=awkward)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_pass_picture_is_read_back_whatever_the_names(name, space):
    png = pass_png(PassPaper(CODE, name, space, ""))
    picture = Image.open(io.BytesIO(png))
    assert picture.size == (600, 600)
    assert read(picture) == CODE


def test_a_long_name_is_cut_and_keeps_its_title():
    short, long = (pass_png(replace(PASS, name=name)) for name in ("あ", "あ" * 100))
    right = [Image.open(io.BytesIO(png)).convert("L").crop((578, 484, 600, 540)).getextrema() for png in (short, long)]
    assert right == [(255, 255), (255, 255)]


@pytest.mark.parametrize("dots", [WIDE_DOTS, NARROW_DOTS])
def test_a_slip_is_read_back_and_has_black_and_white_only(qapp, dots):
    slip = raster(lambda flow: paint_pass(PASS, flow), dots)
    assert slip.format() == QImage.Format.Format_Mono
    assert slip.width() == dots
    assert read(grey(slip)) == CODE


def test_each_module_of_a_slip_is_a_whole_number_of_dots(qapp):
    picture = grey(raster(lambda flow: paint_pass(PASS, flow), NARROW_DOTS))
    row = next(y for y in range(120, picture.height) if 0 in picture.crop((60, y, 300, y + 1)).tobytes())
    line = picture.crop((0, row, picture.width, row + 1)).tobytes()
    runs = [len(run) for run in line.replace(b"\xff", b" ").decode("latin-1").split(" ") if run]
    assert runs
    assert {run % 11 for run in runs} == {0}  # 11 dots a module: 33 modules in 384 dots


def test_a_card_has_the_size_of_a_bank_card_and_is_read_back(qapp):
    page = PdfReader(io.BytesIO(pass_card_pdf(PASS))).pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (243, 153)  # points
    assert len(PdfReader(io.BytesIO(pass_card_pdf(replace(PASS, name="あ" * 100)))).pages) == 1
    assert [read(image.image) for image in page.images] == [CODE]


def test_a_receipt_says_all_that_a_qualified_invoice_must(qapp):
    words = receipt_words(receipt(named=True, addressee="株式会社東"))
    for must in (
        "適格請求書",
        "No. SZN1-000123",
        "2026年12月2日(水) 12:24",  # Japanese time of 03:24 UTC
        "株式会社東 様",
        "但し コワーキング利用料として",
        "コーヒー豆 100g ※ 1,600円",
        "10%対象 At 10% 700円",
        "内消費税 Tax inside 63円",
        "8%対象 ※ At 8% 1,600円",
        "内消費税 Tax inside 118円",
        "合計 2,300円",
        "お釣り Change 2,700円",
        "登録番号 T7990000000101",
    ):
        assert must in words


def test_a_receipt_without_a_registration_number_shows_no_tax(qapp):
    words = receipt_words(receipt(seller=replace(SHOP, registration=None)))
    assert "合計 2,300円" in words
    for never in ("消費税", "登録番号", "対象 At", "適格", "tax"):
        assert never not in words


def test_copies_voids_handwriting_and_refunds_say_what_they_are(qapp):
    first = receipt()
    back = refund(first, LINES[:1], CASH, "SZN1-000124", AT)
    assert isinstance(back, Receipt)
    assert "再発行" in receipt_words(reissued(first))
    assert "取消" in receipt_words(voided(first))
    assert "手書き No. 17" in receipt_words(receipt(paper_number="17"))
    words = receipt_words(back)
    assert "返金額 400円" in words
    assert "返金のもとの領収書 Refund of No. SZN1-000123 2026年12月2日(水)" in words
    assert "受け取りました" not in words


def test_the_stamp_box_is_on_paper_only(qapp):
    dear = receipt((ReceiptLine("会議室", "Room", 1, 55_000, 55_000, 10),))
    with_box, without = (raster(lambda flow, p=paper: paint_receipt(dear, flow, p)) for paper in (True, False))
    assert with_box.height() >= without.height() + 24 * 8


def test_the_pdf_of_a_receipt_says_the_same_as_the_paper_for_the_printer(qapp):
    told = text_of(pdf_strip(lambda flow: paint_receipt(receipt(), flow), "領収書"))
    for must in ("SZN1-000123", "適格簡易請求書", "コーヒー豆 100g ※", "T7990000000101"):
        assert must in told


@given(words=st.lists(awkward, min_size=4, max_size=4), amount=st.integers(1, 99_999_999))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_on_a_receipt_runs_over_the_edge(qapp, words, amount):
    line = ReceiptLine(words[0], words[1], 3, amount, amount, 8)
    seller = replace(SHOP, name=words[2])
    made = receipt((line,), seller=seller, addressee=words[3])
    for dots in (NARROW_DOTS, WIDE_DOTS):
        sheet = raster(lambda flow: paint_receipt(made, flow), dots)
        bottom = grey(sheet).crop((0, sheet.height() - 8, dots, sheet.height()))
        assert bottom.getextrema() == (255, 255)  # the margin below: what is measured is what is drawn
    assert len(PdfReader(io.BytesIO(pdf_strip(lambda flow: paint_receipt(made, flow), "領収書"))).pages) == 1


def test_amounts_stand_at_the_right_edge_and_the_total_is_the_largest(qapp):
    sheet = grey(preview(lambda flow: paint_receipt(receipt(), flow), 600))
    heights, run = [], 0
    for y in range(sheet.height):
        inked = sheet.crop((430, y, 570, y + 1)).getextrema()[0] < 128
        full = inked and sheet.crop((430, y, 570, y + 1)).getextrema()[1] < 128  # a rule across
        run = run + 1 if inked and not full else 0
        heights.append(run)
    tall = sorted(h for h, after in zip(heights, [*heights[1:], 0], strict=True) if h and not after)
    assert tall[-1] > 1.5 * tall[-2]


def test_a_receipt_goes_to_a_telephone_as_a_code_of_its_own_words(qapp):
    picture = receipt_qr(receipt())
    assert picture is not None
    grown = grey(picture).resize((picture.width() * 4, picture.height() * 4), Image.Resampling.NEAREST)
    assert read(grown) == receipt_words(receipt())
    assert receipt_qr(receipt(LINES * 40)) is None  # too long for one code: said, not cut


def people(count: int) -> PeopleInside:
    some = [PersonInside(f"利用者{number}", "大テーブル", AT) for number in range(count)]
    return PeopleInside("すずなり", AT, (*some, PersonInside("千葉", "", AT, 3), PersonInside("石田", "", AT, 1, True)))


def test_the_list_of_people_inside_names_everybody_on_however_many_pages(qapp):
    pdf = pdf_a4(lambda flow: paint_people(people(70), flow), "いま居る人")
    told = text_of(pdf)
    assert len(PdfReader(io.BytesIO(pdf)).pages) >= 3
    assert all(f"利用者{number}大テーブル" in told for number in range(70))
    assert people(70).inside == 73
    assert "73人" in told
    assert "外出中 stepped out" in told


def test_an_empty_list_says_that_nobody_is_inside(qapp):
    told = text_of(pdf_a4(lambda flow: paint_people(PeopleInside("すずなり", AT, ()), flow), "いま居る人"))
    assert "どなたもいません" in told


def test_a_report_shows_every_row_and_says_none_where_there_is_nothing(qapp):
    rows = (Row("現金", "12,300円"), Row("合計", "1,234,567円", True), Row("紙の補充"))
    handover = Section("引き継ぎ", "Handover", (), "一行目\n二行目")
    sections = (Section("売上", "Sales", rows), handover, Section("未収", "Unpaid"))
    report = Report("レジ締め", "Till closing", "すずなり", AT, "及川", sections)
    told = text_of(pdf_a4(lambda flow: paint_report(report, flow), "レジ締め"))
    for must in ("現金", "紙の補充", "一行目", "二行目", "なし None", "担当 及川"):
        assert must in told


@given(st.text(max_size=200))
def test_no_name_can_break_a_line_or_turn_it_round(words):
    clean = on_one_line(words)
    assert len(clean.splitlines()) <= 1
    assert not set(clean) & set("\x00\x1b\u202e\u2066")
    assert on_one_line(clean) == clean


def test_days_and_times_are_japanese_ones():
    late = datetime(2026, 12, 31, 15, 5, tzinfo=UTC)
    assert (day(late), clock(late)) == ("2027年1月1日(金)", "00:05")
    assert clock(datetime(2026, 12, 2, 9, 25)) == "09:25"
