"""`mixdesk journal verify|export|rebuild|stats`: the record book of this device."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from app.cli.open_home import opened
from app.cli.say import say_json, say_trouble
from app.cli.typed import space_id
from db.book import Book
from db.export import export
from db.rebuild import rebuild
from db.stats import as_json, stats
from db.verify import verify

BOOK_FILES = ("book.json", "book.db")


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("part", choices=("verify", "export", "rebuild", "stats"))
    parser.add_argument("--space", default="", type=space_id, metavar="ID", help="なければすべて / all where left out")
    parser.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when the chain is whole."""
    spaces = [typed.space] if typed.space else list(spaces_of(typed.home))
    if not spaces or not set(spaces) <= set(spaces_of(typed.home)):
        ja, en = f"{typed.home} に記録簿がありません。", f"There is no book in {typed.home}."
        return say_trouble(ja, en, as_json=typed.json)
    results = []
    for space in spaces:
        with opened(typed.home, space) as home:
            results.append(_PARTS[typed.part](home.book, typed.json))
    if typed.part == "stats":
        merged = {name: one for found in results if isinstance(found, dict) for name, one in found["spaces"].items()}
        say_json({"spaces": merged})
        return 0
    return 0 if all(results) else 1


def spaces_of(home: Path) -> Iterator[str]:
    """The spaces that have a book in this home, one that lost its label among them."""
    if home.is_dir():
        names = sorted(one.name for one in home.iterdir())
        yield from (name for name in names if any((home / name / file).exists() for file in BOOK_FILES))


def _verify(book: Book, as_data: bool) -> bool:
    verdict = verify(book)
    if as_data:
        broken = [{"n": one.n, "why": one.why.value, "words": one.words} for one in verdict.broken]
        say_json({"space": book.space_id, "entries": verdict.entries, "ok": verdict.ok, "broken": broken})
        return verdict.ok
    print(f"{book.space_id} journal: {verdict.entries} entries, chain {'ok' if verdict.ok else 'BROKEN'}")
    for one in verdict.broken:
        print(f"  {one.n}: {one.why.value} {one.words}")
    return verdict.ok


def _export(book: Book, _as_data: bool) -> bool:
    for line in export(book):
        sys.stdout.write(line + "\n")
    return True


def _rebuild(book: Book, as_data: bool) -> bool:
    done = rebuild(book)
    if as_data:
        say_json({"space": book.space_id, "entries": done.entries, "passed_over": done.passed_over})
    else:
        print(f"{book.space_id}: {done.entries} 件から作り直しました。 / Rebuilt from {done.entries} entries.")
    return True


def _stats(book: Book, _as_data: bool) -> object:
    return as_json(stats(book))


_PARTS = {"verify": _verify, "export": _export, "rebuild": _rebuild, "stats": _stats}
