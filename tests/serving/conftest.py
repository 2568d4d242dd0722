import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor import reading
from extractor.errors import PROGRAM_FAULT, ReaderFault, UnreadableInput
from extractor.serving import batch
from extractor.serving.cli.app import app
from extractor.storing import open_store
from schemas.paper import Metadata, Page, Paper
from tests.papers import TEXT, evidence


class Outcome:
    """What a command left behind."""

    def __init__(self, result):
        self.code = result.exit_code
        self.out = result.stdout
        self.err = result.stderr
        self.exception = result.exception

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [line.split("\t") for line in self.out.splitlines()]


@pytest.fixture
def run():
    """Runs the command line in this process; what it raises is a failure of the test."""

    def command(*words, stdin=None):
        result = CliRunner().invoke(app, [str(word) for word in words], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result)

    return command


@pytest.fixture
def db(tmp_path):
    """A store with two documents."""
    path = str(tmp_path / "evidence.db")
    with open_store(path, create=True) as store:
        store.save(evidence("a1", path="papers/a.txt"))
        store.save(evidence("b2", path="papers/b.txt"))
    return path


def pages(line: str) -> tuple[Page, ...]:
    """The pages of "scan": two of them are images."""
    troubles = [None, "no text layer", None, "no text layer", "is too long"] if line == "scan" else []
    return tuple(
        Page(number=number, start=0, end=0, width=1, height=1, trouble=trouble)
        for number, trouble in enumerate(troubles, start=1)
    )


def read(data: bytes, path: str | None) -> Iterator[Paper]:
    for line in data.decode().splitlines():
        if line == "damaged":
            raise UnreadableInput(str(path), "damaged")
        if line == "reader":
            raise ReaderFault(str(path), "ValueError: no such column at x.py:1")
        yield Paper(id=line, metadata=Metadata(path=path), text=TEXT, pages=pages(line))


def extract(paper):
    if paper.id.startswith("bug"):
        raise KeyError(f"{paper.id}\nover two lines")
    if paper.id.startswith("ctrl-c"):
        raise KeyboardInterrupt
    made = evidence(paper.id, paper.metadata.path)
    if paper.id.startswith("fault"):
        spoilt = made.unread[0].model_copy(update={"why": f"{PROGRAM_FAULT}a wrong offset"})
        made = made.model_copy(update={"unread": (spoilt,)})
    return made.model_copy(update={"flags": ()})


def check(made):
    return made.model_copy(update={"flags": evidence(made.paper.id).flags})


@pytest.fixture
def stages(monkeypatch):
    """Reading and extraction by word: a line of a file is a document, or what goes wrong with it."""
    monkeypatch.setattr(reading, "read_bytes", read)
    monkeypatch.setattr(reading, "read_papers", lambda path: read(Path(path).read_bytes(), path))
    monkeypatch.setattr(batch, "extract", extract)
    monkeypatch.setattr(batch, "check", check)


@pytest.fixture
def file(tmp_path):
    """Writes a file of the documents that ``stages`` reads."""

    def written(name, *documents):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("\n".join(documents), encoding="utf-8")
        return str(path)

    return written
