"""The command line as a process: what it costs, and how it meets a broken machine."""

import os
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}
SLOW = {"numpy", "pdfplumber", "pydantic", "pypdfium2", "rich", "spacy", "sqlalchemy", "sqlmodel"}
PAPERS = 150  # some seconds of work, and more than the small disk can hold
SENTENCE = "Overall survival was longer (HR 0.50; 95% CI 0.30-0.80; p = 0.004) in {} patients.\n"


def command(*words):
    return [sys.executable, "-m", "extractor", *map(str, words)]


def extractor(*words):
    return subprocess.run(command(*words), env=ENVIRONMENT, capture_output=True, text=True, check=False)


def in_background(*words):
    pipe = subprocess.PIPE
    return subprocess.Popen(command(*words), env=ENVIRONMENT, text=True, stdout=pipe, stderr=pipe)


def python(code):
    return subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )


def seconds(*words):
    started = time.perf_counter()
    subprocess.run([sys.executable, *words], env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def documents(db):
    connection = sqlite3.connect(db)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (count,) = connection.execute("SELECT count(*) FROM documents").fetchone()
    connection.close()
    return count


@pytest.fixture
def papers(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(PAPERS):
        (folder / f"{number:03}.txt").write_text(SENTENCE.format(number) * 10, encoding="utf-8")
    return folder


def test_help_imports_nothing_slow():
    loaded = python(
        "import sys, extractor.serving.cli.app as a\n"
        "try: a.app(['--help'])\n"
        "except SystemExit: print('modules', *{name.partition('.')[0] for name in sys.modules})"
    )
    assert not SLOW & set(loaded.stdout.rpartition("modules")[2].split())


def test_importing_the_package_imports_nothing_slow():
    loaded = python("import sys, extractor; print(*{name.partition('.')[0] for name in sys.modules})")
    assert not (SLOW | {"typer", "schemas"}) & set(loaded.stdout.split())


def test_help_costs_little_more_than_typer():
    # In turns, so that both meet the same load; the median forgives a few disturbed runs.
    turns = [(seconds("-m", "extractor", "--help"), seconds("-c", "import typer")) for _ in range(7)]
    assert statistics.median(ours for ours, _ in turns) <= 1.8 * statistics.median(
        typers for _, typers in turns
    )


def test_a_reader_that_leaves_early_gets_no_traceback(papers, tmp_path):
    db = tmp_path / "e.db"
    extractor("ingest", papers / "00*.txt", "--db", db)
    running = in_background("export", "--db", db)
    assert running.stdout is not None
    assert running.stderr is not None
    assert running.stdout.read(1) == "{"
    running.stdout.close()
    with running.stderr as errors:
        assert errors.read() == ""
    assert running.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_standard_output_is_one_line():
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command("--help"), env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "extractor: cannot write: No space left on device\n"


def test_ctrl_c_in_mid_ingest_keeps_what_is_stored(papers, tmp_path):
    db = tmp_path / "e.db"
    running = in_background("ingest", papers, "--db", db)
    wait_for_a_document(db, running)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert (running.returncode, "Traceback" in err) == (130, False)
    assert "interrupted; every document stored so far is kept" in err
    kept = documents(db)
    assert 0 < kept < PAPERS
    again = extractor("ingest", papers, "--db", db)
    assert f"{PAPERS - kept} new, {kept} unchanged" in again.stdout


def wait_for_a_document(db, running):
    for _ in range(600):
        time.sleep(0.05)
        assert running.poll() is None, running.stderr.read()
        try:
            if documents(db):
                return
        except sqlite3.Error:
            continue  # not made yet
    pytest.fail("no document was stored within 30 s")


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 1.5 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        pytest.skip("no mount command: a full disk cannot be made here")
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1500k", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a tmpfs may not be mounted here: a full disk cannot be made")
    yield folder
    subprocess.run([umount, folder], check=True)


def test_a_full_disk_keeps_what_is_stored(papers, small_disk):
    db = small_disk / "e.db"
    done = extractor("ingest", papers, "--db", db)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"{db}: database or disk is full",
        "stopped: the store cannot be written; every document stored so far is kept",
    ]
    shutil.copytree(small_disk, papers.parent / "rescued")
    kept = documents(papers.parent / "rescued" / "e.db")
    assert 0 < kept < PAPERS
    assert f"{kept} new" in done.stdout


def test_a_disk_that_is_full_from_the_start(papers, small_disk):
    (small_disk / "filler").write_bytes(b"\0" * (1500 * 1024 - 4096))
    done = extractor("ingest", papers, "--db", small_disk / "e.db")
    assert done.returncode == 2
    assert done.stderr == f"extractor: {small_disk}/e.db: database or disk is full\n"


def test_a_huge_text_file_is_refused_and_the_others_are_read(papers, tmp_path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    done = extractor("ingest", huge, papers / "000.txt", "--db", tmp_path / "e.db")
    assert done.returncode == 1
    assert done.stderr.startswith(f"{huge}: ")
    assert done.stderr.count("\n") == 1
    assert documents(tmp_path / "e.db") == 1


@pytest.mark.parametrize(
    ("content", "cause"), [(b"", "empty"), (bytes(range(256)) * 20, "binary")], ids=["empty", "binary"]
)
def test_a_file_that_is_no_paper(tmp_path, content, cause):
    path = tmp_path / "paper.txt"
    path.write_bytes(content)
    done = extractor("ingest", path, "--db", tmp_path / "e.db")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{path}: {cause}")
    assert done.stderr.count("\n") == 1


def test_a_database_of_another_kind(papers):
    done = extractor("ingest", papers / "000.txt", "--db", papers / "001.txt")
    assert done.returncode == 2
    assert done.stderr == f"extractor: {papers}/001.txt: file is not a database\n"
