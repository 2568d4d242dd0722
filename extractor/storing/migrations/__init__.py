"""Versions of the tables, and the steps from one to the next.

A store carries its version in ``evidence_store``. To change the tables:

1. change ``tables.py`` and raise ``VERSION`` by one;
2. write ``extractor/storing/migrations/v002_what_changes.py`` with ``upgrade(connection)`` in plain SQL that
   SQLite and PostgreSQL both understand, never in terms of ``tables.py`` (which will have moved on);
3. add it to ``STEPS`` under the version that it reaches;
4. keep a small store of the old version in ``tests/storing`` and show that opening it loses nothing.

Opening an older store runs the missing steps in one transaction; a newer one is refused. Alembic was
left out: it costs 0.3 s to import at every command, for a chain of steps that fits a dictionary.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, inspect, select, update
from sqlmodel import SQLModel

from extractor.errors import StoreFailure
from extractor.storing.tables import ALL, STORE

VERSION = 1

STEPS: Mapping[int, Callable[[Connection], None]] = {}
"""The step that reaches each version from the one before it."""


def is_ours(connection: Connection) -> bool | None:
    """True for an evidence store, None for an empty database, False for anything else."""
    tables = inspect(connection).get_table_names()
    return STORE.name in tables if tables else None


def bring_up_to_date(connection: Connection, path: str) -> None:
    """Creates the tables of an empty database, or runs the steps that an older one lacks."""
    if not is_ours(connection):
        # Our tables only: another package in the process may have SQLModel classes of its own.
        SQLModel.metadata.create_all(connection, tables=ALL)
        connection.execute(insert(STORE), [{"version": VERSION}])
        return
    version = connection.execute(select(STORE.c.version)).scalar_one()
    if version > VERSION:
        raise StoreFailure(path, f"written by a newer version of this program (tables {version} > {VERSION})")
    for reached in range(version + 1, VERSION + 1):
        STEPS[reached](connection)
        connection.execute(update(STORE).values(version=reached))
