import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from extractor.errors import StoreFailure
from extractor.storing import migrations, open_store
from extractor.storing.tables import ALL
from tests.papers import evidence


def refused(path, *, create=False):
    with pytest.raises(StoreFailure) as failure:
        open_store(path, create=create)
    assert failure.value.path == path
    assert "\n" not in str(failure.value)
    return failure.value.cause


def test_reading_makes_no_store(db):
    assert "no such store" in refused(db)
    assert not Path(db).exists()


def test_a_file_that_is_no_database(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be looked at as one\n" * 40, encoding="utf-8")
    assert refused(str(path), create=True) == "file is not a database"
    assert path.read_text(encoding="utf-8").startswith("not a database")


def test_a_database_of_another_program_is_not_touched(tmp_path):
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    before = path.read_bytes()
    assert refused(str(path), create=True) == "a database, but not an evidence store"
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store_only_when_writing(db):
    Path(db).touch()
    assert "an empty database" in refused(db)
    with open_store(db, create=True) as store:
        assert store.save(evidence())


def test_a_folder_that_does_not_exist(tmp_path):
    assert refused(str(tmp_path / "none" / "e.db"), create=True) == "unable to open database file"


def test_a_folder_in_place_of_a_file(tmp_path):
    assert refused(str(tmp_path), create=True) == "unable to open database file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere, so nothing is unwritable")
def test_a_store_that_may_not_be_written(db):
    with open_store(db, create=True):
        pass
    Path(db).chmod(0o400)
    with open_store(db) as store, pytest.raises(StoreFailure, match="readonly"):
        store.save(evidence())


@pytest.mark.parametrize("url", ["nonsense://host/db", "://"])
def test_a_url_of_no_known_database(url):
    assert "not a database that can be opened" in refused(url, create=True)


def test_a_password_is_not_shown():
    with pytest.raises(StoreFailure) as failure:
        open_store("nonsense://reviewer:secret@host/db", create=True)
    assert str(failure.value).startswith("nonsense://reviewer:***@host/db: ")


def test_a_newer_store_is_refused(db):
    with open_store(db, create=True):
        pass
    set_version(db, migrations.VERSION + 1)
    assert "written by a newer version" in refused(db)


def set_version(db, version):
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE evidence_store SET version = ?", (version,))
    connection.close()


def test_an_older_store_runs_the_missing_steps(db, monkeypatch):
    with open_store(db, create=True) as store:
        store.save(evidence())
    steps = {
        2: lambda connection: connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN journal TEXT"),
        3: lambda connection: connection.exec_driver_sql("UPDATE documents SET journal = 'NEJM'"),
    }
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", 3)
    with open_store(db) as store:
        assert store.load("a1") == evidence()
    connection = sqlite3.connect(db)
    assert connection.execute("SELECT journal, version FROM documents, evidence_store").fetchall() == [
        ("NEJM", 3)
    ]
    connection.close()


def test_a_failing_step_leaves_the_store_as_it_was(db, monkeypatch):
    with open_store(db, create=True):
        pass

    def broken(connection):
        connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN journal TEXT")
        connection.exec_driver_sql("UPDATE nowhere SET x = 1")

    monkeypatch.setattr(migrations, "STEPS", {2: broken})
    monkeypatch.setattr(migrations, "VERSION", 2)
    assert "no such table" in refused(db)
    monkeypatch.undo()
    with open_store(db) as store:
        assert store.save(evidence())
    connection = sqlite3.connect(db)
    assert "journal" not in [column[1] for column in connection.execute("PRAGMA table_info(documents)")]
    connection.close()


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_the_tables_exist_in_postgresql_too(table):
    assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))
