"""How the book's file is opened: encrypted, durable, and read back to be sure."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from db.trouble import BookTrouble, Damaged, DiskFull, InUse, ReadOnly, TooOldDriver, WrongKey

OLDEST = (3, 51, 3)
CACHE_KIB = 65536
# How long an act waits for a backup tool that holds the file, before it says so.
BUSY_MS = 3000

# By the beginning of SQLite's own names for its result codes, the extended ones too.
_BY_RESULT: tuple[tuple[str, type[BookTrouble]], ...] = (
    ("SQLITE_NOTADB", WrongKey),
    ("SQLITE_FULL", DiskFull),
    ("SQLITE_CORRUPT", Damaged),
    ("SQLITE_IOERR", Damaged),
    ("SQLITE_READONLY", ReadOnly),
    ("SQLITE_CANTOPEN", ReadOnly),
    ("SQLITE_BUSY", InUse),
    ("SQLITE_LOCKED", InUse),
)
_BY_ERRNO: dict[int, type[BookTrouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: Damaged,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
}


def driver_version() -> str:
    """The SQLite that the driver brings."""
    return str(dbapi2.sqlite_version)


def check_driver(version: tuple[int, ...] = dbapi2.sqlite_version_info) -> None:
    """Refuse an SQLite with the WAL-reset fault (every one before 3.51.3)."""
    if tuple(version) < OLDEST:
        raise TooOldDriver(f"SQLite {'.'.join(map(str, version))}")


def open_engine(path: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """An engine on the encrypted book at `path`, one connection, for one thread.

    key: 32 random bytes, used raw. Raises WrongKey, Damaged, TooOldDriver, InUse or ReadOnly.
    """
    check_driver()
    uri = path.absolute().as_uri() + ("?mode=ro" if read_only else "")
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=True),
        module=dbapi2,
        poolclass=StaticPool,
        hide_parameters=True,  # an error is logged; what people typed is not
    )
    event.listen(engine, "connect", lambda raw, _record: _prepare(raw, key, read_only))
    event.listen(engine, "begin", _begin)
    try:
        with naming():
            engine.connect().close()
    except BaseException:
        engine.dispose()
        raise
    return engine


def _begin(conn: Connection) -> None:
    # a reader must not take the write lock, and a writer must have it before it reads what it decides on
    conn.exec_driver_sql("BEGIN IMMEDIATE" if conn.get_execution_options().get("writing") else "BEGIN")


def _prepare(raw: Any, key: bytes, read_only: bool) -> None:
    try:
        _set_up(raw.cursor(), key, read_only)
    except BaseException:
        raw.close()  # nobody else has it yet
        raise


def _set_up(cursor: Any, key: bytes, read_only: bool) -> None:
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
    cursor.execute("PRAGMA foreign_keys = ON")
    # without it INSERT OR REPLACE would take a line out of the journal behind the trigger's back
    cursor.execute("PRAGMA recursive_triggers = ON")
    cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    cursor.execute("PRAGMA secure_delete = ON")
    if not read_only:
        mode = cursor.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        cursor.execute("PRAGMA synchronous = FULL")
        level = cursor.execute("PRAGMA synchronous").fetchone()[0]
        if (mode, level) != ("wal", 2):
            raise ReadOnly(f"journal_mode {mode}, synchronous {level}")
    cursor.close()


def checkpoint(engine: Engine) -> None:
    """Bring the write-ahead log into the file, synced, and empty it. Not inside a transaction.

    Raises InUse when another program is reading.
    """
    raw = engine.raw_connection()
    try:
        busy = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()[0][0]
    finally:
        raw.close()
    if busy:
        raise InUse("checkpoint")


def broken_pages(engine: Engine) -> list[str]:
    """What SQLCipher says of pages whose bytes are not those that were written; empty for a sound file.

    It looks at the file alone: after a checkpoint that was cut off, pages are right in the log only,
    so `checkpoint` comes first.
    """
    with engine.connect() as conn:
        return [str(row[0]) for row in conn.exec_driver_sql("PRAGMA cipher_integrity_check")]


def named(failed: Exception) -> Exception:
    """The book's own name for what the driver or the system reports; `failed` itself where there is none."""
    if isinstance(failed, OSError):
        trouble = _BY_ERRNO.get(failed.errno or 0)
        return trouble(str(failed)) if trouble else failed
    plain = failed.orig if isinstance(failed, DBAPIError) else failed
    result = str(getattr(plain, "sqlite_errorname", ""))
    return next((kind(str(plain)) for name, kind in _BY_RESULT if result.startswith(name)), failed)


@contextmanager
def naming() -> Iterator[None]:
    """Inside, what the driver and the system report is raised under the book's own names."""
    try:
        yield
    except (DBAPIError, dbapi2.DatabaseError, OSError) as failed:
        trouble = named(failed)
        if trouble is failed:
            raise
        raise trouble from failed
