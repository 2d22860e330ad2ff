"""The journal for its owner: every entry readable, one JSON object a line."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, select

from db.book import Book
from db.tables.journal import log

_PAGE = 1000
_ENTRIES = (
    select(log.c.local_no, log.c.header, log.c.body, log.c.digest)
    .where(log.c.local_no > bindparam("after"))
    .order_by(log.c.local_no)
    .limit(_PAGE)
)


class Line(msgspec.Struct, frozen=True):
    """header and body: their exact bytes, so that hashes and chain can be checked without this program."""

    header: msgspec.Raw
    body: msgspec.Raw | None
    digest: str


def export(book: Book) -> Iterator[str]:
    """Every entry in the order in which it was written, as a line without its end.

    `{"header": {…}, "body": {…} or null (erased), "digest": hex}`; digest = SHA-256(digest before + header).
    """
    encode = msgspec.json.Encoder().encode
    after = 0
    while True:
        with book.looking() as conn:
            page = conn.execute(_ENTRIES, {"after": after}).all()
        for row in page:
            body = None if row.body is None else msgspec.Raw(row.body)
            yield encode(Line(msgspec.Raw(row.header), body, row.digest.hex())).decode("utf-8")
        if len(page) < _PAGE:
            return
        after = page[-1].local_no
