import json
import os
import sqlite3
from typing import get_args

import pytest

from extractor.errors import StoreFailure
from extractor.serving import batch
from extractor.serving.cli import options
from extractor.storing import Store
from schemas.flag import Severity
from schemas.value import Kind

pytestmark = pytest.mark.usefixtures("stages")


@pytest.fixture
def db(tmp_path):
    return str(tmp_path / "evidence.db")


def stored(db):
    connection = sqlite3.connect(db)
    ids = [row[0] for row in connection.execute("SELECT id FROM documents ORDER BY ingested_at")]
    connection.close()
    return ids


def test_summary_counts_documents_records_flags_and_unread(run, file, db):
    outcome = run("ingest", file("a.txt", "a1"), file("b.txt", "b1", "b2"), "--db", db)
    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out.splitlines() == [
        f"documents  3 new, 0 unchanged, 0 failed   ({db})",
        "records    3 effect, 3 count, 0 summary, 0 rate, 3 grades, 0 heterogeneity, 0 test",
        "flags      3 error, 0 warning, 0 note",
        "unread     3",
    ]


def test_summary_as_json(run, file, db):
    outcome = run("ingest", file("a.txt", "a1"), file("b.txt", "damaged"), "--db", db, "--json")
    assert outcome.json["documents"] == {"new": 1, "again": 0, "unchanged": 0}
    assert outcome.json["records"]["effect"] == 1
    assert outcome.json["flags"] == {"error": 1, "warning": 0, "note": 0}
    assert [(failed["path"][-5:], failed["cause"]) for failed in outcome.json["failed"]] == [
        ("b.txt", "damaged")
    ]


def test_ingesting_again_changes_nothing_and_says_so(run, file, db):
    path = file("a.txt", "a1", "a2")
    run("ingest", path, "--db", db)
    outcome = run("ingest", path, "--db", db)
    assert outcome.code == 0
    assert "0 new, 2 unchanged" in outcome.out
    assert outcome.err == ""
    assert stored(db) == ["a1", "a2"]


def test_the_same_bytes_under_another_path_are_named(run, file, db):
    first, second = file("a.txt", "a1"), file("copy.txt", "a1")
    outcome = run("ingest", first, second, "--db", db)
    assert outcome.err == f"{second}: unchanged, the same bytes as {first}\n"


def test_other_bytes_under_the_same_path_are_another_document(run, file, db):
    run("ingest", file("a.txt", "a1"), "--db", db)
    run("ingest", file("a.txt", "a2"), "--db", db)
    assert stored(db) == ["a1", "a2"]


@pytest.mark.parametrize("trouble", ["damaged", "bug", "fault", "reader"])
def test_one_bad_file_never_stops_the_batch(run, file, db, trouble):
    bad = file("bad.txt", trouble)
    outcome = run("ingest", file("a.txt", "a1"), bad, file("c.txt", "c1"), "--db", db)
    assert outcome.code == 1
    assert outcome.err.startswith(f"{bad}: ")
    assert outcome.err.count("\n") == 1
    assert {"a1", "c1"} <= set(stored(db))


def test_what_is_wrong_with_pages_is_told_and_is_no_failure(run, file, db):
    path = file("a.pdf", "scan")
    outcome = run("ingest", path, "--db", db)
    assert outcome.err == f"{path}: pages 2, 4: no text layer\n{path}: page 5: is too long\n"
    assert outcome.code == 0
    assert run("ingest", path, "--db", db).err == ""


def test_a_fault_of_the_program_is_told_as_such_with_type_and_place(run, file, db):
    outcome = run("ingest", file("a.txt", "a1", "bug", "a2"), "--db", db)
    assert "a.txt: fault of this program: KeyError: " in outcome.err
    assert "(conftest.py:" in outcome.err
    assert stored(db) == ["a1", "a2"]


def test_a_misplaced_record_is_told_but_its_document_is_kept(run, file, db):
    outcome = run("ingest", file("a.txt", "fault"), "--db", db)
    assert outcome.code == 1
    assert "a.txt: fault of this program: a wrong offset" in outcome.err
    assert stored(db) == ["fault"]


def test_a_record_that_the_database_refuses_is_a_fault_of_its_document_only(run, file, db, monkeypatch):
    save = Store.save

    def spoilt(store, made):
        if made.paper.id == "b1":
            stray = made.flags[0].model_copy(update={"records": ("nobody",)})
            made = made.model_copy(update={"flags": (stray,)})
        return save(store, made)

    monkeypatch.setattr(Store, "save", spoilt)
    outcome = run("ingest", file("a.txt", "b1", "b2"), "--db", db)
    assert "fault of this program: IntegrityError" in outcome.err
    assert stored(db) == ["b2"]


def test_two_programs_at_once_count_a_document_once(run, file, db, monkeypatch):
    run("ingest", file("a.txt", "a1"), "--db", db)
    monkeypatch.setattr(Store, "origin", lambda _store, document: None if document == "a1" else "")
    monkeypatch.setattr(Store, "save", lambda *_: False)
    assert "0 new, 1 unchanged" in run("ingest", file("a.txt", "a1"), "--db", db).out


def test_nothing_that_could_be_read_is_exit_code_2(run, file, db, tmp_path):
    outcome = run("ingest", file("a.txt", "damaged"), tmp_path / "none", tmp_path / "*.nope", "--db", db)
    assert outcome.code == 2
    assert sorted(line.rpartition(": ")[2] for line in outcome.err.splitlines()) == [
        "damaged",
        "no file matches",
        "no such file",
    ]


def test_missing_paths_leave_no_store_behind(run, db, tmp_path):
    assert run("ingest", tmp_path / "none", "--db", db).code == 2
    assert not list(tmp_path.iterdir())


def test_ctrl_c_keeps_what_is_stored(run, file, db):
    outcome = run("ingest", file("a.txt", "a1", "ctrl-c", "a2"), "--db", db)
    assert outcome.code == 130
    assert "interrupted; every document stored so far is kept" in outcome.err
    assert "1 new" in outcome.out
    assert stored(db) == ["a1"]


def test_a_store_that_fails_on_the_way_ends_the_run(run, file, db, monkeypatch):
    save = Store.save

    def full(store, made):
        if made.paper.id == "a2":
            raise StoreFailure(db, "database or disk is full")
        return save(store, made)

    monkeypatch.setattr(Store, "save", full)
    outcome = run("ingest", file("a.txt", "a1", "a2", "a3"), "--db", db)
    assert outcome.code == 1
    assert outcome.err.splitlines()[0] == f"{db}: database or disk is full"
    assert "every document stored so far is kept" in outcome.err
    assert stored(db) == ["a1"]


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_an_error_meets_every_fail_on(run, file, db, severity):
    assert run("ingest", file("a.txt", "a1"), "--db", db, "--fail-on", severity).code == 1


def test_flags_of_papers_that_are_in_the_store_already_meet_fail_on_too(run, file, db):
    path = file("a.txt", "a1")
    assert run("ingest", path, "--db", db).code == 0
    outcome = run("ingest", path, "--db", db, "--fail-on", "warning")
    assert outcome.code == 1
    assert "flags      0 error" in outcome.out


def test_a_first_ingest_of_nothing_readable_leaves_no_store_behind(run, file, db, tmp_path):
    assert run("ingest", file("a.txt", "damaged"), "--db", db).code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_store_that_cannot_be_made_ends_the_run(run, file, tmp_path):
    with pytest.raises(StoreFailure):
        run("ingest", file("a.txt", "a1"), "--db", tmp_path / "no" / "such" / "folder.db")


def test_again_extracts_anew_what_is_there_and_keeps_its_place(run, file, db, monkeypatch):
    path = file("a.txt", "a1", "a2")
    run("ingest", path, "--db", db)
    monkeypatch.setattr(batch, "check", lambda evidence: evidence.model_copy(update={"flags": ()}))
    outcome = run("ingest", path, file("b.txt", "b1"), "--db", db, "--again")
    assert outcome.code == 0
    assert "documents  1 new, 2 extracted again, 0 unchanged, 0 failed" in outcome.out
    assert stored(db) == ["a1", "a2", "b1"]
    assert run("flags", "--db", db, "--json").json == []
    assert len(run("records", "--db", db, "--json").json) == 9


def test_again_leaves_a_reviewed_paper_alone(run, file, db):
    path = file("a.txt", "a1")
    run("ingest", path, "--db", db)
    connection = sqlite3.connect(db)
    connection.execute("UPDATE records SET status = 'accepted' WHERE kind = 'count'")
    connection.commit()
    connection.close()
    outcome = run("ingest", path, "--db", db, "--again", "--fail-on", "error")
    assert outcome.err == f"{path}: unchanged, for it has been reviewed\n"
    assert "0 new, 1 unchanged" in outcome.out
    assert outcome.code == 1


def test_standard_input(run, db):
    outcome = run("ingest", "-", "--db", db, stdin="s1\ns2")
    assert "2 new" in outcome.out
    outcome = run("export", "--db", db)
    assert {json.loads(line)["document"]["path"] for line in outcome.out.splitlines()} == {"-"}


def test_folders_are_walked_in_order_and_other_kinds_counted(run, file, db, tmp_path):
    for name in ("in/b.txt", "in/a.txt", "in/deep/c.NXML", "in/.hidden.txt", "in/.git/x.txt"):
        file(name, name)
    file("in/plot.png", "x")
    file("in/Makefile", "x")
    outcome = run("ingest", tmp_path / "in", "--db", db)
    assert stored(db) == ["in/a.txt", "in/b.txt", "in/deep/c.NXML"]
    assert "passed by  1 .png, 1 Makefile" in outcome.out


def test_a_folder_without_papers_is_a_failure(run, file, db, tmp_path):
    file("in/plot.png", "x")
    outcome = run("ingest", tmp_path / "in", "--db", db)
    assert outcome.code == 2
    assert "a folder without a file of a kind that is read" in outcome.err


def test_a_folder_that_may_not_be_listed_is_named(run, file, db, tmp_path, monkeypatch):
    file("in/a.txt", "a1")
    locked = tmp_path / "in" / "locked"
    locked.mkdir()
    scandir = os.scandir

    def guarded(path):
        if str(path) == str(locked):
            raise PermissionError(13, "Permission denied", str(locked))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    outcome = run("ingest", tmp_path / "in", "--db", db)
    assert outcome.code == 1
    assert outcome.err == f"{locked}: Permission denied\n"
    assert stored(db) == ["a1"]


def test_globs_that_the_shell_left_alone(run, file, db, tmp_path):
    for name in ("x/1.txt", "x/2.txt", "x/sub.txt/3.txt"):
        file(name, name)
    run("ingest", tmp_path / "x" / "*.txt", "--db", db)
    assert stored(db) == ["x/1.txt", "x/2.txt"]


def test_a_file_named_like_a_glob_is_that_file(run, file, db):
    file("a1.txt", "other")
    run("ingest", file("a[1].txt", "named"), "--db", db)
    assert stored(db) == ["named"]


def test_a_name_that_cannot_be_written_down(run, db, tmp_path):
    outcome = run("ingest", str(tmp_path / "*.txt"), "--db", db)
    assert outcome.code == 2
    odd = tmp_path / "\udcff.txt"
    odd.touch()
    outcome = run("ingest", str(tmp_path / "*.txt"), "--db", db)
    assert outcome.code == 2
    assert "not UTF-8" in outcome.err


def test_options_spell_out_the_schemas_own_words():
    assert get_args(options.KindName) == tuple(kind.value for kind in Kind)
    assert get_args(options.SeverityName) == get_args(Severity)
    assert options.at_least("warning") == ("error", "warning")
