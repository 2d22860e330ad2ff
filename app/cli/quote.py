"""`mixdesk quote`: what a stay costs, line by line, with the reason of each."""

import argparse
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from app.cli.load_space import LoadedSpace, NotLoaded, load_space
from app.cli.say import say_json, say_trouble, warn_findings
from app.cli.typed import moment, space_id, whole
from app.desk.rates_at_desk import monthly
from app.domain.findings import has_errors
from app.domain.money import yen_en, yen_ja
from app.domain.rates.card import DROPIN, GENERAL, Word
from app.domain.rates.price import Rates, quote_visit
from app.domain.rates.quote import Quote, Reason
from app.domain.rates.stay import PriceRefused, Sold, Stay

MOST_YEN, MOST_PIECES = 10_000_000, 9_999


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--space", required=True, type=space_id, metavar="ID")
    parser.add_argument(
        "--files", type=Path, default=None, metavar="FOLDER", help="スペースのファイル / the space's files"
    )
    parser.add_argument("--from", dest="entry", required=True, type=moment, metavar='"2026-12-02 10:00"')
    parser.add_argument("--to", dest="exit", required=True, type=moment, metavar='"2026-12-02 14:40"')
    parser.add_argument("--plan", default="", help="料金表のことばかID / words or id of the card")
    parser.add_argument("--category", default="", help="一般、学生 … / general, student …")
    parser.add_argument("--no-proof", action="store_true", help="証明書を見ていない / no paper was seen")
    parser.add_argument("--item", action="append", default=[], metavar="ITEM=N", help="追加の品 / an extra")
    parser.add_argument(
        "--prior",
        type=whole(0, MOST_YEN),
        default=0,
        metavar="YEN",
        help="同じ日のこれまでの時間料金 / time charged before on the same day",
    )
    parser.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when there is a price."""
    loaded = load_space(typed.space, typed.files)
    if isinstance(loaded, NotLoaded):
        return say_trouble(loaded.ja, loaded.en, as_json=typed.json, findings=loaded.findings)
    stay = _stay(loaded, typed)
    rates = Rates(loaded.card, loaded.extras, loaded.holidays, loaded.space.registration is not None)
    priced = quote_visit(rates, stay) if isinstance(stay, Stay) else stay
    if not isinstance(priced, Quote):
        ja, en = (priced.ja, priced.en) if isinstance(priced, PriceRefused) else priced
        return say_trouble(ja, en, as_json=typed.json)
    if typed.json:
        say_json(priced_row(priced))
    else:
        warn_findings(one for one in loaded.findings if has_errors((one,)))
        _say(priced)
    return 0


Words = tuple[str, str]


def _stay(loaded: LoadedSpace, typed: argparse.Namespace) -> Stay | Words:
    """What is to be priced, or the two sentences that say what is not known."""
    card = loaded.card
    category = card.category_named(typed.category) if typed.category else Word(GENERAL, "", "")
    if category is None:
        return _unknown("区分", "category", typed.category, card.categories.values())
    plan = card.plan_named(typed.plan) if typed.plan else Word(DROPIN, "", "")
    if plan is None:
        return _unknown("プラン", "plan", typed.plan, card.plans.values())
    sold = [_sold(one) for one in typed.item]
    wrong = next((one for one, read in zip(typed.item, sold, strict=True) if read is None), None)
    if wrong is not None:
        return f"「{wrong}」は ITEM=数 と書いてください。", f"Write {wrong!r} as ITEM=NUMBER."
    return Stay(
        typed.entry,
        typed.exit,
        plan.id,
        (category.id,),
        frozenset() if typed.no_proof else frozenset({category.id}),
        typed.prior,
        sold=tuple(one for one in sold if one),
        with_host=True,
        monthly=monthly(plan.id),
    )


def _unknown(ja: str, en: str, typed: str, known: Iterable[Word]) -> Words:
    words = list(known)
    have_ja = "、".join(f"{one.ja}({one.id})" for one in words) or "—"
    have_en = ", ".join(f"{one.en} ({one.id})" for one in words) or "—"
    return (
        f"{ja}「{typed}」は料金表にありません。あるのは {have_ja} です。",
        f"No such {en}: {typed!r}. Known: {have_en}.",
    )


def _sold(text: str) -> Sold | None:
    item, _, number = text.replace("＝", "=").partition("=")
    pieces = number.strip() or "1"
    good = item.strip() and pieces.isascii() and pieces.isdigit() and int(pieces) <= MOST_PIECES
    return Sold(item.strip(), int(pieces)) if good else None


def _say(quote: Quote) -> None:
    for line in quote.lines:
        each = f"{yen_ja(line.unit_price)}×{line.quantity}"
        print(f"{line.ja} / {line.en}  {each} = {yen_ja(line.amount)}({line.rate}%)")
    print(f"合計 / Total  {yen_ja(quote.total)} / {yen_en(quote.total)}")
    for part in quote.taxes:
        if part.gross:
            print(f"  うち消費税{part.rate}% / incl. {part.rate}% tax  {yen_ja(part.tax)}")
    if quote.prepaid:
        print(f"先払い / Paid before  {yen_ja(quote.prepaid)}")
    print(f"お支払い / Due  {yen_ja(quote.due)}")
    print("計算のしかた / How it was worked out")
    for why in quote.explanation:
        print(f"  {_why(why)}")
    for why in quote.warnings:
        print(f"  ! {_why(why)}")


def _why(why: Reason) -> str:
    return f"{why.rule} {why.ja} / {why.en}"


def priced_row(quote: Quote) -> dict[str, object]:
    """A quote for programs: the sums of the table of cases, the lines, the reasons."""
    return {
        "card": quote.card_id,
        "time": quote.time,
        "overtime": quote.overtime,
        "extras": quote.extras,
        "total": quote.total,
        "tax10": quote.tax10,
        "tax8": quote.tax8,
        "prepaid": quote.prepaid,
        "due": quote.due,
        "invoice_kind": quote.invoice_kind.value,
        "lines": [asdict(one) for one in quote.lines],
        "explanation": [asdict(one) for one in quote.explanation],
        "warnings": [asdict(one) for one in quote.warnings],
    }
