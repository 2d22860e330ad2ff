"""What docs/rates.md shows is what the program does."""

import re
from pathlib import Path

from app.domain.rates.price import Rates, quote_visit
from app.domain.rates.quote import Quote
from app.domain.rates.read_card import cards_from
from app.domain.rates.stay import Stay
from tests.domain.rates.shelf import as_text, rates
from tests.domain.rates.times import at

ROOT = Path(__file__).resolve().parents[3]
DOCS = (ROOT / "docs" / "rates.md").read_text("utf-8")


def test_the_card_in_the_guide_is_read_without_a_word_and_prices_as_told() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)
    found = cards_from(as_text(text), "docs/rates.md")
    assert not found.findings
    quote = quote_visit(Rates(found.cards[0]), Stay(at("2027-01-15 19:00"), at("2027-01-16 02:20")))
    assert isinstance(quote, Quote)
    assert (quote.time, quote.overtime) == (700, 300)


def test_the_explained_example_of_the_guide_is_the_program_s_own() -> None:
    stay = Stay(at("10:00"), at("16:00"), categories=("student",), proofs=frozenset({"student"}))
    quote = quote_visit(rates("SZN"), stay)
    assert isinstance(quote, Quote)
    for one in quote.explanation:
        assert f"| {one.rule} | {one.ja} | {one.en} |" in DOCS


def test_every_code_of_a_finding_is_in_the_guide() -> None:
    told = set(re.findall(r"^\| ([EW]6\d\d) \|", DOCS, re.MULTILINE))
    sources = (ROOT / "app" / "domain" / "rates").glob("*.py")
    used = {code for path in sources for code in re.findall(r'"([EW]6\d\d)"', path.read_text("utf-8"))}
    assert told == used
