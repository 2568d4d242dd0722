"""Opening a database: SQLite with the settings that keep evidence safe, or PostgreSQL by its URL."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    NoSuchModuleError,
)
from sqlalchemy.pool import NullPool

from extractor.errors import StoreFailure
from extractor.storing.migrations import bring_up_to_date, is_ours

_WAIT_SECONDS = 30  # for another program that is writing


@contextmanager
def failures(path: str) -> Iterator[None]:
    """Whatever the database refuses becomes one line that names it and the cause."""
    try:
        yield
    except (IntegrityError, DataError, InterfaceError):
        raise  # the database is well; this program has handed it something wrong, and must say so as a fault
    except DBAPIError as error:
        raise StoreFailure(shown(path), str(error.orig).strip().splitlines()[0]) from error
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise StoreFailure(shown(path), f"not a database that can be opened ({error})") from error


def shown(path: str) -> str:
    """The path or URL without its password, for messages."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", path)


def connect(path: str, *, create: bool) -> Connection:
    """An open connection to an up-to-date evidence store.

    Args:
        path: a file, or the URL of a PostgreSQL database.
        create: make the store where there is none; otherwise that is a failure.
    """
    if "://" not in path and not create and not Path(path).exists():
        raise StoreFailure(shown(path), "no such store; 'extractor ingest PATH --db FILE' makes one")
    with failures(path):
        connection = _engine(path).connect()
        try:
            _claim(connection, path, create=create)
        except BaseException:
            connection.close()
            raise
    return connection


def _engine(path: str) -> Engine:
    if "://" in path:
        return create_engine(path, poolclass=NullPool)
    url = URL.create("sqlite", database=path)
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _own_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _own_transactions(connection: sqlite3.Connection, _: object) -> None:
    # Python's sqlite3 would begin transactions by its own rules and leave CREATE TABLE outside of them.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _claim(connection: Connection, path: str, *, create: bool) -> None:
    with connection.begin():
        ours = is_ours(connection)
    # Nothing may be written, not even the journal mode, before it is known whose database this is.
    if ours is False:
        raise StoreFailure(shown(path), "a database, but not an evidence store")
    if ours is None and not create:
        raise StoreFailure(shown(path), "an empty database; 'extractor ingest PATH --db FILE' fills one")
    if connection.dialect.name == "sqlite":
        _write_ahead(connection)
    with connection.begin():
        bring_up_to_date(connection, shown(path))


def _write_ahead(connection: Connection) -> None:
    # Readers and one writer at once, and a commit that costs no wait for the disk: after a power failure the
    # last documents may be missing, but the store is whole.
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101  (for the type checker: the dialect says so)
    driver.execute("PRAGMA journal_mode = WAL")
    driver.execute("PRAGMA synchronous = NORMAL")
