"""What can be wrong with a book: each its own name, so that each gets its own sentence."""


class BookTrouble(Exception):  # noqa: N818 (each is named for what is wrong)
    """The book cannot be used as it is.

    `code` names the sentence for the screen. `can_pass`: nothing was written and the book is whole, so the same act
    may be tried again in this run.
    """

    code = "book_trouble"
    can_pass = False


class TooOldDriver(BookTrouble):
    """SQLite below 3.51.3 can corrupt a book that two connections write to."""

    code = "driver_old"


class WrongKey(BookTrouble):
    """The key does not open this book (or the file is no book at all)."""

    code = "wrong_key"


class KeyMissing(BookTrouble):
    """There is a book, but its key is nowhere to be found."""

    code = "key_missing"


class Damaged(BookTrouble):
    """A page of the book cannot be read, or the chain of its entries is broken."""

    code = "damaged"


class CutShort(BookTrouble):
    """The book ends before the mark kept beside it: entries that were written are not there."""

    code = "cut_short"


class DiskFull(BookTrouble):
    """There is no room: nothing was written."""

    code = "disk_full"
    can_pass = True


class ReadOnly(BookTrouble):
    """The book may not be written to here."""

    code = "read_only"
    can_pass = True


class InUse(BookTrouble):
    """Another process holds this book."""

    code = "in_use"


class NewerBook(BookTrouble):
    """The book was written by a newer program."""

    code = "newer_book"


class OtherSpace(BookTrouble):
    """The book in this home belongs to another space than the one asked for; its text is that space's id."""

    code = "other_space"


class NotSaved(BookTrouble):
    """Writing failed; nothing of the act was kept."""

    code = "not_saved"
    can_pass = True


class Uncertain(BookTrouble):
    """The disk failed in the middle of writing: whether the act was kept is known only when it can be read again."""

    code = "uncertain"
