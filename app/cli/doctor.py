"""`mixdesk doctor`: how this device is set up, said plainly."""

import argparse
import platform
from importlib.metadata import version
from pathlib import Path

from app.cli.journal import spaces_of
from app.cli.open_home import opened, uses_keyring
from app.cli.say import say_json, say_trouble
from app.cli.troubles import trouble_words
from app.cli.typed import space_id
from db.driver import check_driver, driver_version
from db.fold.place import wall_text
from db.keys import KeyPlace, recovery_text
from db.recovery import Recovery, recover
from db.trouble import BookTrouble

JST_MINUTES = 540


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--space", default="", type=space_id, metavar="ID")
    parser.add_argument("--recovery-key", action="store_true", help="回復用の鍵を出す / print the recovery key")
    parser.add_argument("--recover", default="", metavar="TEXT", help="回復用の鍵で鍵を戻す / restore a lost key")
    parser.add_argument("--json", action="store_true")


def run(typed: argparse.Namespace) -> int:
    """0 when nothing is wrong."""
    if typed.recover:
        return _recover(typed)
    if typed.recovery_key:
        return _recovery_key(typed)
    if typed.space and not _spaces(typed):
        ja, en = (
            f"{typed.home} に「{typed.space}」の記録簿がありません。",
            f"There is no book of {typed.space} in {typed.home}.",
        )
        return say_trouble(ja, en, as_json=typed.json)
    rows = [_driver(), *(_space(typed.home, space) for space in _spaces(typed))]
    if typed.json:
        say_json({"home": str(typed.home), "python": platform.python_version(), "checks": rows})
    else:
        print(f"データの場所 / data: {typed.home}")
        for row in rows:
            print(f"[{'ok' if row['ok'] else '!!'}] {row['name']}: {row['ja']} / {row['en']}")
        if len(rows) == 1:
            print("まだ記録簿はありません。開くとつくられます。 / No book yet; opening a desk makes one.")
    return 0 if all(row["ok"] for row in rows) else 1


def _spaces(typed: argparse.Namespace) -> list[str]:
    """The spaces that are there; looking never makes a book."""
    return [one for one in spaces_of(typed.home) if typed.space in ("", one)]


def _driver() -> dict[str, object]:
    words = f"SQLite {driver_version()}, SQLAlchemy {version('sqlalchemy')}, PySide6 {version('pyside6-essentials')}"
    try:
        check_driver()
    except BookTrouble as trouble:
        ja, en = trouble_words(trouble)
        return {"name": "program", "ok": False, "ja": ja, "en": en}
    return {"name": "program", "ok": True, "ja": words, "en": words}


def _space(home: Path, space: str) -> dict[str, object]:
    try:
        with opened(home, space) as there:
            place = there.device.key_place
            entries = there.book.tail.n
            last = wall_text(there.book.tail.hlc >> 16, JST_MINUTES) if there.book.tail.n else ""
    except BookTrouble as trouble:
        ja, en = trouble_words(trouble)
        return {"name": space, "ok": False, "ja": ja, "en": en, "trouble": trouble.code}
    ja_key, en_key = _KEY_WORDS[place]
    return {
        "name": space,
        "ok": True,
        "ja": f"{entries}件、最後の記録 {last or '—'}。暗号化ずみ。{ja_key}",
        "en": f"{entries} entries, last {last or '—'}. Encrypted. {en_key}",
        "key_place": place.value,
        "entries": entries,
    }


_KEY_WORDS = {
    KeyPlace.KEYRING: ("鍵はOSの鍵束にあります。", "The key is in the system's keyring."),
    KeyPlace.FILE: (
        "鍵はこのフォルダーのファイル(本人だけ読める 0600)にあります。盗まれた端末では守りになりません。",
        "The key is in a file of this folder (mode 0600): no protection once the device is stolen.",
    ),
}


def _recovery_key(typed: argparse.Namespace) -> int:
    spaces = _spaces(typed)
    if not spaces:
        return say_trouble("記録簿がありません。", "There is no book.", as_json=typed.json)
    for space in spaces:
        with opened(typed.home, space) as there:
            text = recovery_text(there.key)
        if typed.json:
            say_json({"space": space, "recovery_key": text})
        else:
            print(f"{space} {text}")
    return 0


def _recover(typed: argparse.Namespace) -> int:
    if not typed.space:
        return say_trouble("--space でスペースを指定してください。", "Name the space with --space.", as_json=typed.json)
    done = recover(typed.home / typed.space, typed.recover, keyring=uses_keyring())
    ja, en = {
        Recovery.DONE: ("鍵を戻しました。", "The key is back."),
        Recovery.NOT_A_TEXT: (
            "回復用の鍵として読めません。写しまちがいを確かめてください。",
            "This is no recovery key. Check for slips.",
        ),
        Recovery.OTHER_BOOK: (
            "別の記録簿の鍵です。何も変えていません。",
            "This is another book's key. Nothing was changed.",
        ),
        Recovery.NO_BOOK: ("記録簿がありません。", "There is no book."),
    }[done]
    if done is not Recovery.DONE:
        return say_trouble(ja, en, as_json=typed.json)
    if typed.json:
        say_json({"recovered": typed.space})
    else:
        print(f"{ja} / {en}")
    return 0
