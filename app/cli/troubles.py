"""What is said when a book cannot be used: what is safe, and what to do."""

from db.trouble import BookTrouble

_WORDS: dict[str, tuple[str, str]] = {
    "in_use": (
        "この記録簿は、もう一つの窓で開いています。そちらをお使いください。記録はそのまま残っています。",
        "This book is open in another window. Please use that one. Nothing is lost.",
    ),
    "wrong_key": (
        "鍵がこの記録簿と合いません。記録簿には手をつけていません。"
        "鍵を入れ直すか、回復用の鍵(doctor --recover)をお使いください。",
        "The key does not fit this book. The book was not touched. "
        "Put the right key back, or use the recovery key (doctor --recover).",
    ),
    "key_missing": (
        "記録簿の鍵が見つかりません。記録簿には手をつけていません。回復用の鍵をお持ちの方に連絡してください。",
        "The key of this book is missing. The book was not touched. Ask whoever keeps the recovery key.",
    ),
    "damaged": (
        "記録簿に読めないところがあります。上書きはしていません。このフォルダーを写しとってから、オーナーに連絡してください。",
        "A part of the book cannot be read. Nothing was overwritten. Copy this folder, then tell the owner.",
    ),
    "cut_short": (
        "記録簿が、前に書いたところより短くなっています(book.db-wal がなくなったのかもしれません)。"
        "上書きはしていません。フォルダーを写しとってから、オーナーに連絡してください。",
        "The book is shorter than it was (its -wal file may be gone). Nothing was overwritten. "
        "Copy this folder, then tell the owner.",
    ),
    "disk_full": (
        "ディスクがいっぱいで、いまの操作は記録されていません。それまでの記録は無事です。"
        "空きをつくってから、もう一度お願いします。",
        "The disk is full: what you just did was not saved. All before it is safe. Free some space and try again.",
    ),
    "read_only": (
        "この場所には書き込めません。いまの操作は記録されていません。フォルダーの権限を確かめてください。",
        "This place cannot be written to: nothing was saved. Check the folder's permissions.",
    ),
    "driver_old": (
        "データベースの部品が古く、記録をこわすおそれがあるので開きません。make setup をやり直してください。",
        "The database driver is too old to be safe, so the book stays closed. Run make setup again.",
    ),
    "newer_book": (
        "この記録簿は、新しい版のMixdeskで書かれています。新しい版を入れてください。記録簿には手をつけていません。",
        "This book was written by a newer Mixdesk. Please install that one. The book was not touched.",
    ),
    "not_saved": (
        "いまの操作は記録できませんでした。それまでの記録は無事です。もう一度お試しください。",
        "What you just did could not be saved. All before it is safe. Please try again.",
    ),
    "other_space": (
        "このフォルダーの記録簿は、別のスペースのものです。手をつけていません。",
        "This folder holds another space's book. It was not touched.",
    ),
    "uncertain": (
        "ディスクの調子が悪く、いまの操作が記録できたか分かりません。開き直して、記録を確かめてから続けてください。",
        "The disk failed: it is not known whether that was saved. Open again and look before repeating.",
    ),
}
_PLAIN = ("記録簿を使えません。記録には手をつけていません。", "The book cannot be used. It was not touched.")


def trouble_words(trouble: BookTrouble) -> tuple[str, str]:
    """The sentence in both languages."""
    return _WORDS.get(trouble.code, _PLAIN)
