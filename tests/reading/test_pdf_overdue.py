"""Pages that take too long: read line by line, told as such, and no other page the worse for it."""

import pytest

from extractor.reading import pdf_clock, pdf_layout, pdf_words
from extractor.reading.pdf_clock import Overdue
from extractor.reading.pdf_document import read_document
from extractor.reading.pdf_lines import lines_of as plain_lines_of
from schemas.paper import BlockRole, Paper
from tests.reading.pdf_files import Text, column, pdf, rule, text

TITLE = Text(40, 60, "A trial of one thing against another thing", 18, "F2")
LINE = "A line of the text that is as wide as the column is"
LOST = "This line is the one that takes too long"
HEAD = Text(40, 30, "Journal of Slow Pages")
XS = [45.0, 165.0, 265.0]


def read(*pages: bytes) -> Paper:
    return read_document(pdf(pages), "0" * 64, None, "slow.pdf")


def troubles(paper: Paper) -> list[str | None]:
    return [page.trouble for page in paper.pages]


def rows(y: float, *words: str) -> list[Text]:
    """Rows of a label and two values."""
    return [
        Text(x, y + 14 * at, cell, 8)
        for at, row in enumerate(words)
        for x, cell in zip(XS, row.split(), strict=True)
    ]


TABLE = [Text(40, 610, "Table 3. Events", 8, "F2"), *rows(632, "Event Drug None")]
FIRST = text(
    [
        TITLE,
        HEAD,
        *column(40, 100, [LINE] * 36),
        *TABLE,
        *rows(652, "Fever 11 21", "Rash 12 22", "Pain 13 23"),
    ],
    rule(40, 340, 638),
)
ON = rows(60, "Event Drug None", "Ache 14 24", "Itch 15 25", "Chill 16 26")


@pytest.fixture
def slow(monkeypatch):
    """Lets the laying out of one line take too long."""

    def lines_of(frame, strings, **options):
        if any(LOST in string.text for string in strings):
            raise Overdue
        return plain_lines_of(frame, strings, **options)

    monkeypatch.setattr(pdf_layout, "lines_of", lines_of)


@pytest.mark.usefixtures("slow")
def test_rows_that_joined_a_table_are_written_once():
    paper = read(FIRST, text([HEAD, *ON, *column(40, 300, [LINE] * 9), Text(40, 500, LOST)]))
    assert troubles(paper) == [None, "took longer than 20 seconds to read: read line by line"]
    (table,) = paper.tables
    assert "Pain" in paper.text[table.start : table.end]
    assert [paper.text.count(value) for value in ("13", "14", "24", "26")] == [1, 1, 1, 1]
    assert LOST in paper.text


@pytest.mark.usefixtures("slow")
def test_no_table_goes_on_behind_such_a_page():
    last = text([HEAD, *ON, *column(40, 300, [LINE] * 9)])
    paper = read(FIRST, text([HEAD, *column(40, 100, [LINE] * 40), Text(40, 600, LOST)]), last)
    table = paper.tables[0]
    assert "Pain" in paper.text[table.start : table.end]
    assert "Ache" not in paper.text[table.start : table.end]


@pytest.mark.usefixtures("slow")
def test_its_running_head_is_no_text():
    paper = read(FIRST, text([HEAD, *column(40, 100, [LINE] * 40), Text(40, 600, LOST)]))
    roles = {block.role for block in paper.blocks if "Slow Pages" in paper.text[block.start : block.end]}
    assert roles == {BlockRole.BOILERPLATE}


@pytest.mark.usefixtures("slow")
def test_its_second_direction_is_read_too():
    stamp = Text(590, 700, "Printed on paper", matrix="0 1 -1 0")
    paper = read(FIRST, text([HEAD, stamp, *column(40, 100, [LINE] * 40), Text(40, 600, LOST)]))
    roles = {block.role for block in paper.blocks if "Printed on" in paper.text[block.start : block.end]}
    assert roles == {BlockRole.BOILERPLATE}


def test_one_that_really_takes_too_long_is_read_line_by_line(monkeypatch):
    def for_ever(*_arguments):
        while True:
            pass

    monkeypatch.setattr(pdf_clock, "PAGE_SECONDS", 0.05)
    monkeypatch.setattr(pdf_layout, "columns", for_ever)
    paper = read(text([TITLE, *column(40, 100, [LINE] * 9)]))
    assert LINE in paper.text
    assert troubles(paper) == ["took longer than 0.05 seconds to read: read line by line"]


def test_one_that_nests_too_deeply_is_read_line_by_line(monkeypatch):
    def deep(*_arguments):
        raise RecursionError

    monkeypatch.setattr(pdf_layout, "columns", deep)
    paper = read(text([TITLE, *column(40, 100, [LINE] * 9)]))
    assert LINE in paper.text
    assert troubles(paper) == ["has a table of too many columns: read line by line"]


def test_one_whose_letters_take_too_long_costs_no_other(monkeypatch):
    plain = pdf_words.words_of

    def slow_words(page, characters):
        while page.number == 1:
            pass
        return plain(page, characters)

    monkeypatch.setattr(pdf_clock, "PAGE_SECONDS", 0.05)
    monkeypatch.setattr("extractor.reading.pdf_document.words_of", slow_words)
    paper = read(text([TITLE, *column(40, 100, [LINE])]), text(column(40, 100, [LINE] * 5)))
    assert troubles(paper) == ["took longer than 0.05 seconds to read: nothing of it was read", None]
