"""The extras of the spaces, read from the rows of their table."""

from collections.abc import Iterable, Mapping

from app.domain.findings import Finding
from app.domain.rates.card import Extra
from app.domain.rates.reading import Findings
from app.domain.rates.values import UnreadableError, whole
from app.domain.tax import known_rates


def extras_from(
    rows: Iterable[Mapping[str, str]], file: str
) -> tuple[dict[str, tuple[Extra, ...]], tuple[Finding, ...]]:
    """The extras of each space, from rows of a table with the columns of extra_items.csv. The first row is line 2."""
    found: dict[str, list[Extra]] = {}
    findings = Findings(file)
    for number, row in enumerate(rows, start=2):
        extra = _extra(row, number, findings)
        if extra is None:
            continue
        mine = found.setdefault(extra.space_id, [])
        if any(one.item_id == extra.item_id for one in mine):
            ja, en = f"「{extra.item_id}」が2回あります。", f"{extra.item_id!r} is there twice."
            findings.add(number, "E605", ja, en)
        else:
            mine.append(extra)
    return {space: tuple(extras) for space, extras in found.items()}, tuple(findings.found)


def _extra(row: Mapping[str, str], number: int, findings: Findings) -> Extra | None:
    empty = [key for key in ("space_id", "item_id", "name_ja", "price_incl", "tax_rate") if not row.get(key)]
    if empty:
        ja, en = f"{'、'.join(empty)} がありません。", f"Missing: {', '.join(empty)}."
        findings.add(number, "E601", ja, en)
        return None
    rates = {0, *known_rates()}
    try:
        price, rate = whole(row["price_incl"]), whole(row["tax_rate"])
        if rate not in rates:
            raise UnreadableError("、".join(str(one) for one in sorted(rates)))
    except UnreadableError as odd:
        ja = f"金額か税率が使えません({odd})。"
        findings.add(number, "E602", ja, f"The price or the tax rate cannot be used ({odd}).")
        return None
    more = [row.get(key) or "" for key in ("unit_ja", "ask_at", "note")]
    name, name_en = row["name_ja"], row.get("name_en") or row["name_ja"]
    return Extra(row["space_id"], row["item_id"], name, name_en, more[0], price, rate, *more[1:])
