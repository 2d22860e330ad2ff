"""A table of priced cases, each compared with what the cards make of it (decisions.md 17)."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.rates.card import RateCard, card_by_id
from app.domain.rates.price import Rates, quote_visit
from app.domain.rates.quote import Quote, Reason
from app.domain.rates.rooms import Booking, quote_room, quote_room_cancel
from app.domain.rates.stay import PriceRefused, Stay, WhyNoPrice
from app.domain.rates.table_cells import Row, RowError
from app.domain.rates.table_row import Case, Shelf, case_of

GIVEN = ("case_id", "space_id", "rate_card", "kind", "plan", "category", "entry", "exit", "qualifiers", "lines")
COMPARED = (
    "exp_time",
    "exp_run",
    "exp_overtime",
    "exp_extras",
    "exp_total",
    "exp_tax10",
    "exp_tax8",
    "exp_prepaid",
    "exp_due",
    "invoice_kind",
    "exp_space_part",
    "exp_mixer_part",
    "tax_basis",
)
UNCHECKED = ("rule_refs",)


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that is not as expected. "" stands for an empty cell."""

    column: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One row: right, or wrong with its differences, or not priced with the reason in words.

    line: counted from 1, the header is line 1. explanation: of the price, where there is one.
    """

    line: int
    case_id: str
    differences: tuple[Difference, ...] = ()
    ja: str = ""
    en: str = ""
    explanation: tuple[Reason, ...] = ()

    @property
    def right(self) -> bool:
        return not self.differences and not self.ja


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """All rows of a table, in order."""

    file: str
    rows: tuple[Checked, ...]

    @property
    def right(self) -> int:
        """N of `N of M`; M is the number of all rows."""
        return sum(row.right for row in self.rows)

    @property
    def all_right(self) -> bool:
        """Whether there are rows, and none is wrong."""
        return bool(self.rows) and self.right == len(self.rows)


def check_rows(text: str, file: str, shelf: Shelf) -> CheckedTable:
    """Price every row of a table and compare every expected cell; empty means absent.

    text: CSV with a header in the columns of docs/rates.md, in any order. A row that cannot be read or priced
    is wrong, with a sentence that says why.
    """
    return CheckedTable(file, tuple(_checked(line, row, shelf) for line, row in _rows(text)))


def _rows(text: str) -> Iterator[tuple[int, Row | RowError]]:
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    header: list[str] = []
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            ja, en = (
                "この行から先は表として読めません(引用符を確かめてください)。",
                "Not a table from here on: check quotes.",
            )
            yield start, RowError(ja, en)
            return
        if any(cell.strip() for cell in cells):
            if header:
                yield start, _named(header, cells)
            else:
                header = [cell.strip() for cell in cells]
        start = reader.line_num + 1


def _named(header: list[str], cells: list[str]) -> Row | RowError:
    missing = [name for name in (*GIVEN, *COMPARED) if name not in header]
    if missing:
        names = "、".join(missing)
        return RowError(f"列がありません: {names}", f"Columns are missing: {', '.join(missing)}")
    if len(cells) > len(header) or len(set(header)) < len(header):
        return RowError("列の数が見出しと合いません。", "The cells do not fit the header.")
    row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
    strange = [name for name in header if name not in (*GIVEN, *COMPARED, *UNCHECKED) and row.get(name)]
    if strange:
        return RowError(f"列「{strange[0]}」は知らない列です。", f"The column {strange[0]!r} is unknown.")
    return {name: row.get(name, "") for name in header}


def _checked(line: int, row: Row | RowError, shelf: Shelf) -> Checked:
    if isinstance(row, RowError):
        return Checked(line, "", ja=row.ja, en=row.en)
    try:
        card = _card(row, shelf)
        found = _priced(case_of(row, card, shelf), card, shelf)
    except RowError as odd:
        return Checked(line, row["case_id"], ja=odd.ja, en=odd.en)
    if isinstance(found, PriceRefused):
        return Checked(line, row["case_id"], ja=found.ja, en=found.en)
    got = _cells(found, row["space_id"] in shelf.registered)
    wrong = tuple(Difference(name, row[name], got[name]) for name in COMPARED if not _same(row[name], got[name]))
    return Checked(line, row["case_id"], wrong, explanation=found.explanation)


def _card(row: Row, shelf: Shelf) -> RateCard:
    card = card_by_id(shelf.cards, row["rate_card"])
    if card is None:
        name = row["rate_card"] or "—"
        raise RowError(f"料金表「{name}」がありません。", f"There is no rate card {name!r}.")
    if card.space_id != row["space_id"]:
        raise RowError(
            f"料金表「{card.card_id}」はスペース「{row['space_id']}」のものではありません。",
            f"The rate card {card.card_id} is not of the space {row['space_id']!r}.",
        )
    return card


def _priced(case: Case, card: RateCard, shelf: Shelf) -> Quote | PriceRefused:
    mine = shelf.extras.get(card.space_id, ())
    rates = Rates(card, mine, shelf.holidays, card.space_id in shelf.registered)
    if isinstance(case, Stay):
        return _visit(rates, case)
    if isinstance(case, Booking):
        return quote_room(rates, case)
    return quote_room_cancel(rates, case.booking, case.on)


def _visit(rates: Rates, stay: Stay) -> Quote | PriceRefused:
    """A visit as it goes on after a change of plan that came too late: on its old plan, with the extension (C4)."""
    found = quote_visit(rates, stay)
    if isinstance(found, PriceRefused) and found.why is WhyNoPrice.CHANGE_TOO_LATE:
        before = _visit(rates, replace(stay, changes=stay.changes[:-1]))
        if isinstance(before, Quote):
            return replace(before, explanation=(Reason("C7", found.ja, found.en), *before.explanation))
    return found


def _cells(quote: Quote, registered: bool) -> dict[str, str]:
    """A quote in the words of the table. Nothing is split where no mixer or organiser has a part."""
    amounts = {
        "exp_time": quote.time,
        "exp_run": quote.run,
        "exp_overtime": quote.overtime,
        "exp_extras": quote.extras,
        "exp_total": quote.total,
        "exp_tax10": quote.tax10,
        "exp_tax8": quote.tax8,
        "exp_prepaid": quote.prepaid,
        "exp_due": quote.due,
        "exp_space_part": None,
        "exp_mixer_part": None,
    }
    words = {"invoice_kind": str(quote.invoice_kind), "tax_basis": "receipt_total" if registered else "none"}
    return {**{name: "" if one is None else str(one) for name, one in amounts.items()}, **words}


def _same(expected: str, found: str) -> bool:
    """Cells compare as numbers where both are numbers, so that 1,300 and 1300 are the same."""
    return expected == found or (bool(found) and expected.replace(",", "") == found)
