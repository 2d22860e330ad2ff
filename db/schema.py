"""Bringing a book's tables up to date (Alembic; loaded only when there is something to do)."""

from pathlib import Path

from sqlalchemy import Engine, inspect

from db.trouble import NewerBook

HEAD = "0001"


def refuse_newer(engine: Engine) -> None:
    """Raises NewerBook for a book from a newer program."""
    now = _revision(engine)
    if now > HEAD:
        raise NewerBook(now)


def bring_up_to_date(engine: Engine) -> None:
    """Run the migrations that the book has not seen."""
    if _revision(engine) == HEAD:
        return
    # alembic takes longer to import than a book to open, so only a book that needs it pays
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", (Path(__file__).parent / "migrations").as_posix())
    with engine.connect() as conn, conn.execution_options(writing=True).begin():
        config.attributes["connection"] = conn
        command.upgrade(config, HEAD)


def _revision(engine: Engine) -> str:
    with engine.connect() as conn:
        if not inspect(conn).has_table("alembic_version"):
            return ""
        return str(conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")
