"""The pages that people read show what the program does today: their commands and their Python are run.

``EXTRACTOR_REWRITE=1 pytest tests/scripts/test_pages.py`` puts the output of today into the pages.
"""

import doctest
import os

import pytest

from tests.scripts import consoles

PAGES = ("README.md", "CONTRIBUTING.md", "docs/flow.md")
REWRITE = "EXTRACTOR_REWRITE"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder that knows the corpus, as a reader has it after cloning."""
    (tmp_path / "corpus").symlink_to(consoles.ROOT / "corpus")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", PAGES)
def test_commands_print_what_the_page_shows(name, folder):
    path = consoles.ROOT / name
    page = path.read_text(encoding="utf-8")
    today = consoles.run_page(page, folder)
    if os.environ.get(REWRITE) and today != page:
        path.write_text(today, encoding="utf-8")
    assert today == page


@pytest.mark.parametrize("name", PAGES)
def test_python_prints_what_the_page_shows(name, folder):
    page = (consoles.ROOT / name).read_text(encoding="utf-8")
    consoles.run_page(page, folder)  # the files that the Python reads
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    said: list[str] = []
    for session in consoles.sessions(page):
        runner.run(session, out=said.append)
    assert not runner.failures, "".join(said)


def test_a_page_is_run_and_corrected(folder):
    page = (
        "<!-- file: a.txt -->\n```text\nNothing here.\n```\n\n```console\n$ extractor check a.txt\nold\n```\n"
    )
    today = consoles.run_page(page, folder)
    assert (folder / "a.txt").read_text() == "Nothing here.\n"
    assert "old" not in today
    assert "$ extractor check a.txt\ndocument" in today


def test_only_the_program_is_run(folder):
    with pytest.raises(ValueError, match="can only run extractor"):
        consoles.run_page("```console\n$ rm everything\n```\n", folder)
