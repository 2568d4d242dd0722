"""Paragraphs that a line, a column or a page breaks, and what stands between their halves."""

import pytest

from extractor.reading.pdf_document import read_document
from schemas.paper import Paper
from tests.reading.pdf_files import HEIGHT, Text, column, pdf, rule, text

TITLE = Text(40, 60, "A trial of one thing against another thing", 18, "F2")
LINE = "Here is more text that fills a whole line of the col"
SHORT = "Here a line is short of its end"
LAST = "It is the end of a paragraph of the text of this."


def read(*pages: bytes) -> Paper:
    return read_document(pdf(pages), "0" * 64, None, "joins.pdf")


def left(*ending: str) -> list[Text]:
    """A column of text with some lines at its foot."""
    return column(40, 100, [*[LINE] * 30, LAST, *ending])


@pytest.mark.parametrize(
    ("above", "below", "together"),
    [
        pytest.param("Of them all there were", "seen by nobody in the end.", True, id="lower-case"),
        pytest.param("There were 12 with fever,", "14 with a rash and 3 with both.", True, id="comma"),
        pytest.param("There were 12 with fever", "14 had a rash.", False, id="open"),
    ],
)
def test_a_short_line_at_the_foot_of_a_column(above, below, together):
    right = column(320, 100, [below, *[LINE] * 20])
    assert (f"{above} {below}" in read(text([TITLE, *left(above), *right])).text) is together


def test_an_item_of_a_list_goes_on_indented_in_the_next_column():
    item = [*column(40, 480, ["(2) no less than 12 months of", "follow-up, or they"])]
    right = [*column(334, 100, ["were left out of all of this."]), *column(320, 124, [LINE] * 20)]
    assert "or they were left out" in read(text([TITLE, *left(), *item, *right])).text


def test_a_line_in_lower_case_begins_no_paragraph_where_its_margin_changes():
    lines = [*[LINE] * 20, "Whoever takes part must be in good health at"]
    page = [TITLE, *column(57, 100, lines), *column(40, 352, ["the time."])]
    assert "in good health at the time." in read(text(page)).text


def picture(y: float) -> str:
    """The axes and the curve of a plot of 200 by 100 points."""
    foot = HEIGHT - y - 100
    return f"60 {foot} 200 0.5 re f 60 {foot} 0.5 100 re f 60 {foot} m 260 {foot + 90} l S"


def test_a_figure_with_an_address_under_it_breaks_no_paragraph():
    figure = [
        Text(40, 190, "Figure 1. Survival over five years", 8, "F2"),
        Text(40, 206, "https://doi.org/10.1000/x.g001", 8, "F3"),
    ]
    first = text([TITLE, *column(40, 100, [LINE] * 40), *column(40, 580, [SHORT])])
    second = text([*figure, *column(40, 232, ["and goes on behind it.", *[LINE] * 30])], picture(70))
    assert f"{SHORT} and goes on behind it." in read(first, second).text


def test_a_shade_around_a_table_ends_it():
    xs = (46, 180, 240)
    rows = [["Event", "Drug", "None"], ["Fever", "12", "9"], ["Rash", "4", "3"], ["Pain", "1", "2"]]
    cells = [
        Text(x, 82 + 14 * at, cell, 8) for at, row in enumerate(rows) for x, cell in zip(xs, row, strict=True)
    ]
    note = Text(46, 142, "Counted once.", 7)
    shade = f"0.9 g 40 {HEIGHT - 70} 260 20 re f 40 {HEIGHT - 156} 260 82 re f 0 g"
    shade += f" {rule(46, 290, 86)} {rule(46, 290, 130)}"
    small = [Text(40, 182, "It was tested at a level of 0.05 with a", 9), Text(40, 193, "program for it.", 9)]
    page = [Text(46, 64, "Table 1. What was found", 8, "F2"), *cells, note, *small]
    paper = read(text([*page, *column(40, 220, [LINE] * 40)], shade))
    (table,) = paper.tables
    assert "Pain" in paper.text[table.start : table.end]
    assert table.footnotes == ("Counted once.",)
    assert "at a level of 0.05" not in paper.text[table.start : table.end]
