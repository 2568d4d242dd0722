"""What surrounds the commands: failures in one line, the progress bar, the module's own door."""

import pickle
import runpy
import sys
from io import StringIO

import pytest

from extractor.reading import pdf_companion
from extractor.serving.cli import app, progress


@pytest.fixture
def main(monkeypatch, capfd):
    """Runs the program and gives its exit code and standard error."""

    def program(*words):
        monkeypatch.setattr(sys, "argv", ["extractor", *map(str, words)])
        monkeypatch.delitem(sys.modules, "extractor.__main__", raising=False)  # another test may import it
        with pytest.raises(SystemExit) as left:
            runpy.run_module("extractor", run_name="__main__")
        return left.value.code, capfd.readouterr().err

    return program


def test_a_failure_is_one_line_and_exit_code_2(main, tmp_path):
    missing = tmp_path / "none.db"
    cause = "no such store; 'extractor ingest PATH --db FILE' makes one"
    assert main("records", "--db", missing) == (2, f"extractor: {missing}: {cause}\n")


def test_a_fault_of_the_pdf_reader_is_one_line_and_exit_code_2(main, tmp_path, monkeypatch):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7\n")
    answer = pickle.dumps(("fault", "ValueError: no such column at x.py:1"))
    monkeypatch.setattr(pdf_companion, "_ask", lambda *_: answer)
    cause = "fault of this program: ValueError: no such column at x.py:1"
    assert main("read", bad) == (2, f"extractor: {bad}: {cause}\n")


def test_an_unknown_check_is_wrong_use(main):
    code, err = main("explain", "nonsense")
    assert code == 2
    assert err.startswith("extractor: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("trouble", "code", "message"),
    [
        (OSError(28, "No space left on device"), 2, "extractor: cannot write: No space left on device\n"),
        (BrokenPipeError(32, "Broken pipe"), 1, ""),
    ],
)
def test_a_standard_output_that_cannot_be_written(main, monkeypatch, trouble, code, message):
    def failing(**_):
        raise trouble

    monkeypatch.setattr(app, "app", failing)
    muted = []
    monkeypatch.setattr(app, "_mute_standard_output", lambda: muted.append(True))
    assert main("records") == (code, message)
    assert muted == [True]


def test_no_bar_in_a_pipe(capsys):
    with progress.progress("ingesting") as bar:
        assert list(bar.over([1, 2])) == [1, 2]
        bar.done()
        bar.tell("a.txt: empty")
    assert capsys.readouterr().err == "a.txt: empty\n"


def test_a_bar_on_a_terminal_counts_articles(monkeypatch):
    screen = StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with progress.progress("ingesting") as bar:
        for _ in bar.over(["one", "two"]):
            bar.done()
        bar.tell("a.txt: [bold] empty")
    assert "ingesting: 2 articles" in screen.getvalue()
    assert "a.txt: [bold] empty" in screen.getvalue()
