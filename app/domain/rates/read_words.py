"""What the categories and plans of a card are called (decisions.md 18)."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.rates.card import DROPIN, GENERAL, GUEST, MONTHLY, Word
from app.domain.rates.known_words import CATEGORIES, PLANS
from app.domain.rates.methods import Method
from app.domain.rates.reading import Entry

PAPER = "証明書類"
"""The proof of a category with prices of its own, where the card does not name one."""
NO_PROOF = ("", "なし", "none")


def categories_from(card: Entry, names: Iterable[str], columns: tuple[str, ...]) -> dict[str, Word]:
    """The categories of a card by id: those that its prices name, and those that it lists itself.

    columns: categories with prices of their own; these need a proof unless the card says `proof: なし`.
    """
    own = dict(card.entries("categories"))
    papers = {name: one.text("proof", "") for name, one in card.entries("discounts")}
    found = {}
    for name in dict.fromkeys((*names, *own)):
        word = CATEGORIES.get(name, Word(name, name, name))
        proof = papers.get(name) or (PAPER if name in columns else "")
        if name in own:
            word = _named(word, own[name])
            proof = own[name].text("proof", proof)
        found[name] = replace(word, proof="" if name == GENERAL or proof in NO_PROOF else proof)
    return found


def plans_from(card: Entry, method: Method, dropin_refused: bool, guests: bool) -> dict[str, Word]:
    """The plans of a card by id, with those that need no listing: a drop-in, a guest, 月額."""
    found: dict[str, Word] = {}
    if method is not Method.STARTED_HOURS:
        found = {name: _named(Word(name, name, name), one) for name, one in card.entries("plans")}
    if method is not Method.PREPAID_PLANS and not dropin_refused:
        found.setdefault(DROPIN, PLANS[DROPIN])
    if guests:
        found.setdefault(GUEST, PLANS[GUEST])
    if method is not Method.TEN_MINUTE_UNITS:
        found.setdefault(MONTHLY, PLANS[MONTHLY])
    return found


def _named(word: Word, raw: Entry) -> Word:
    """A word with what the card says: label_ja is shown, every words_ja is understood; words before a bracket, too."""
    label_ja, label_en = raw.text("label_ja", ""), raw.text("label_en", "")
    ja, en = raw.words("words_ja"), raw.words("words_en")
    shown_ja = label_ja or next(iter(ja), word.ja)
    shown_en = label_en or next(iter(en), word.en)
    short = [one.replace("(", "(").partition("(")[0].strip() for one in (shown_ja, shown_en)]
    return replace(word, ja=shown_ja, en=shown_en, also=tuple(dict.fromkeys((*word.also, *ja, *en, *short))))
