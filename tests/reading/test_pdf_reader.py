"""The reading process: its program's answers, its limit of memory, and what one page can do to the others."""

import io
import pickle
import sys

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import pdf_document, pdf_engine, pdf_reader
from extractor.reading.pdf_document import read_document
from schemas.paper import Paper
from tests.reading.pdf_files import Text, assemble, column, pdf, rule, text

GOOD = pdf([text(column(40, 100, ["A sentence of some words stands on this page of the file."] * 5))])


class Pipe:
    """A standard stream over bytes."""

    def __init__(self, content: bytes = b"") -> None:
        self.buffer = io.BytesIO(content)


def question(data: bytes) -> bytes:
    return pickle.dumps((data, "0" * 64, None, "x.pdf"))


def framed(content: bytes) -> bytes:
    return len(content).to_bytes(8, "big") + content


def answers(content: bytes) -> list[tuple[str, object]]:
    found, at = [], 0
    while at < len(content):
        end = at + 8 + int.from_bytes(content[at : at + 8], "big")
        found.append(pickle.loads(content[at + 8 : end]))  # noqa: S301  (written by our own program)
        at = end
    return found


def test_it_answers_until_its_input_is_closed(monkeypatch):
    asked = Pipe(framed(question(GOOD)) + framed(question(b"%PDF-1.7 nothing")))
    told = Pipe()
    monkeypatch.setattr(sys, "stdin", asked)
    monkeypatch.setattr(sys, "stdout", told)
    monkeypatch.setattr(pdf_reader, "_limit_memory", lambda: None)
    pdf_reader.main()
    (read, paper), refused = answers(told.buffer.getvalue())
    assert read == "read"
    assert isinstance(paper, Paper)
    assert refused == ("refused", "damaged: no PDF that can be opened")


@pytest.mark.parametrize(
    ("raised", "cause"),
    [
        (MemoryError(), "needs more memory than a paper may"),
        (RecursionError(), "its pages are nested too deeply"),
        (UnreadableInput("x.pdf", "is of another world"), "is of another world"),
    ],
)
def test_what_a_file_did_to_it_is_told(monkeypatch, raised, cause):
    def broken(*_arguments):
        raise raised

    monkeypatch.setattr(pdf_reader, "read_document", broken)
    assert pickle.loads(pdf_reader.answer(question(b""))) == ("refused", cause)  # noqa: S301  (our own)


def test_its_memory_is_limited_where_the_system_can(monkeypatch):
    resource = pytest.importorskip("resource")
    set_to = []
    monkeypatch.setattr(resource, "setrlimit", lambda _kind, limits: set_to.append(limits))
    pdf_reader._limit_memory()  # noqa: SLF001  (the real limit would hold for the tests too)
    assert set_to[0][0] == pdf_reader.MOST_MEMORY
    monkeypatch.setitem(sys.modules, "resource", None)  # as on systems without it
    pdf_reader._limit_memory()  # noqa: SLF001
    assert len(set_to) == 1


def test_more_pages_than_a_paper_has_are_refused(monkeypatch):
    monkeypatch.setattr(pdf_document, "MOST_PAGES", 1)
    with pytest.raises(UnreadableInput, match="2 pages, where 1 is the limit"):
        read_document(pdf([b"", b""]), "0" * 64, None, "x.pdf")


def test_a_page_that_cannot_be_loaded_costs_no_other(monkeypatch):
    page = pdf_engine.Engine.page

    def broken(engine, number):
        if number == 1:
            raise pdf_engine.PageFault("cannot be loaded (damaged)")
        return page(engine, number)

    monkeypatch.setattr(pdf_engine.Engine, "page", broken)
    paper = read_document(pdf([b"", text(column(40, 100, ["Some words of text."] * 4))]), "0" * 64, None, "x")
    assert [one.trouble for one in paper.pages] == [
        "cannot be loaded (damaged): nothing of it was read",
        None,
    ]
    with pytest.raises(UnreadableInput, match="no page can be read: cannot be loaded"):
        read_document(pdf([b""]), "0" * 64, None, "x")


def test_pages_that_are_no_pages():
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Nothing /Parent 2 0 R >>",
    ]
    with pytest.raises(UnreadableInput):
        read_document(assemble(bodies), "0" * 64, None, "x")


def test_a_table_without_columns_is_kept_as_lines():
    lines = column(40, 130, [f"One thing after another, the {word}" for word in ("first", "second", "third")])
    caption = Text(40, 110, "Table 1. A list of things", 8, "F2")
    prose = column(40, 300, ["Here is a line of text that is as wide as the page is and goes on"] * 12)
    paper = read_document(pdf([text([caption, *lines, *prose], rule(40, 300, 118))]), "0" * 64, None, "x")
    assert "the second" in paper.text
    for table in paper.tables:
        assert not table.certain
        assert table.doubt
