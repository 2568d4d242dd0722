"""Which lines of a table are one row, which words one column, and where a table goes on."""

from itertools import pairwise

import pytest

from extractor.reading.pdf_document import read_document
from schemas.paper import Paper, Table
from tests.reading.pdf_files import HEIGHT, Text, column, pdf, rule, text

WIDE = "Here is a line of text that is as wide as the page or nearly so and that goes on and on to its edge"
LINE = "Here is more text that fills a whole line of the col"
CAPTION = Text(40, 60, "Table 1. What was found", 8, "F2")
HEAD = ["Event", "Drug", "Placebo"]
XS = [40, 180, 260]


Cells = tuple[float, list[str | None]]
"""The height of a line, and the words in its columns."""


def read(*pages: bytes) -> Paper:
    return read_document(pdf(pages), "0" * 64, None, "test.pdf")


def row(y: float, words: list[str | None], xs: list[float] | None = None) -> list[Text]:
    """Words at the places of columns; none where a cell is empty."""
    return [Text(x, y, word, 8) for x, word in zip(xs or XS, words, strict=False) if word]


def table(lines: list[Cells], drawn: str = "", foot: float = 600) -> list[list[str]]:
    """The rows of a table whose lines stand at heights, below a head with a rule under it."""
    words = [CAPTION, *row(76, HEAD), *(one for y, cells in lines for one in row(y, cells))]
    paper = read(text([*words, *column(40, foot, [WIDE] * 12)], f"{rule(40, 340, 82)} {drawn}"))
    return rows_of(paper, paper.tables[0])


def rows_of(paper: Paper, one: Table) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in one.cells:
        found.setdefault(cell.row, []).append(paper.text[cell.start : cell.end])
    return [found[number] for number in sorted(found)][one.header_rows :]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [(100, ["Pneumonia that was", "12 (4.1)", "9 (3.0)"]), (109, ["severe"]),
             (123, ["Death", "1", "2"])],
            [["Pneumonia that was severe", "12 (4.1)", "9 (3.0)"], ["Death", "1", "2"]],
            id="a-label-goes-on-in-lower-case",
        ),
        pytest.param(
            [(100, ["Time to event", "5.1", "4.0"]), (109, [None, "(3.2-", "(2.0-"]),
             (118, [None, "7.7)", "6.9)"])],
            [["Time to event", "5.1 (3.2-7.7)", "4.0 (2.0-6.9)"]],
            id="values-broken-over-lines",
        ),
        pytest.param(
            [(100, ["Infections"]), (110, ["  Pneumonia", "12", "9"]), (120, ["  Sepsis", "4", "3"])],
            [["Infections"], ["Pneumonia", "12", "9"], ["Sepsis", "4", "3"]],
            id="a-heading-of-rows",
        ),
        pytest.param(
            [(100, ["Age", "61", "60"]), (110, [None, "59", "58"]), (120, ["Sex", "1", "2"])],
            [["Age", "61", "60"], ["59", "58"], ["Sex", "1", "2"]],
            id="a-row-without-a-label",
        ),
        pytest.param(
            [(100, ["Serious events"]), (104, [None, "12", "9"]), (108, ["of any kind"]),
             (124, ["Death", "1", "2"])],
            [["Serious events of any kind", "12", "9"], ["Death", "1", "2"]],
            id="values-in-the-middle-of-a-label",
        ),
    ],
)  # fmt: skip
def test_rows(lines, expected):
    assert table(lines) == expected


def borders(*heights: float) -> str:
    return " ".join(rule(40, 340, height) for height in heights)


def test_rows_between_rules_part_at_their_usual_distance():
    labels = [f"Item {number}" for number in range(6)]
    lines: list[Cells] = [(100 + 14 * at, [label, str(at), str(at + 9)]) for at, label in enumerate(labels)]
    more: list[Cells] = [(184, ["Endocrine events"]), (198, ["Goitre", "0 (0)", "1 (0.9)"])]
    last: list[Cells] = [
        (212, ["Stopped the", "9 (10.1)", "16 (15.1)"]), (222, ["drug"]),
        (236, ["Of choice", "2 (2.2)", "6 (5.7)"]),
    ]  # fmt: skip
    drawn = borders(*(104 + 14 * at for at in range(6)), 202, 240)
    found = table([*lines, *more, *last], drawn)
    assert found[6:8] == [["Endocrine events"], ["Goitre", "0 (0)", "1 (0.9)"]]
    assert found[8:] == [["Stopped the drug", "9 (10.1)", "16 (15.1)"], ["Of choice", "2 (2.2)", "6 (5.7)"]]


def test_lines_between_rules_are_one_row_whatever_their_heights():
    lines: list[Cells] = []
    for at in range(5):
        y = 100 + 40 * at
        lines += [
            (y, [f"Study {at}"]),
            (y + 5, [None, "many words in", "other words"]),
            (y + 14, [None, "a cell"]),
        ]
    found = table(lines, borders(*(122 + 40 * at for at in range(5))))
    assert found[1] == ["Study 1", "many words in a cell", "other words"]


def test_bars_part_columns():
    words = [CAPTION, *row(76, ["A", "B"], [40, 100])]
    words += [one for at in range(5) for one in row(96 + 12 * at, [f"{at} text", f"{at} more"], [40, 100])]
    bar = f"97 {HEIGHT - 160} m 97 {HEIGHT - 66} l 0.5 w S"
    paper = read(text([*words, *column(40, 400, [WIDE] * 12)], f"{rule(40, 200, 82)} {bar}"))
    assert rows_of(paper, paper.tables[0])[0] == ["0 text", "0 more"]


def test_more_headings_than_columns_share_the_nearest():
    words = [CAPTION, *row(76, ["Event", "Drug", "all", "Placebo"], [40, 150, 190, 260])]
    words += [one for at in range(4) for one in row(96 + 12 * at, [f"Item {at}", "10 of 99"], [40, 165])]
    paper = read(text([*words, *column(40, 400, [WIDE] * 12)], rule(40, 340, 82)))
    head = [paper.text[cell.start : cell.end] for cell in paper.tables[0].cells if cell.header]
    assert "Event" in head
    assert any("Placebo" in one for one in head)


def test_a_row_alone_is_no_grid():
    paper = read(text([CAPTION, *row(76, ["Patients", "12", "14"]), *column(40, 300, [WIDE] * 12)]))
    (one,) = paper.tables
    assert not one.certain
    assert paper.text[one.start : one.end].split() == ["Patients", "12", "14"]


# ------------------------------------------------------------------------------------------ where it goes on


def body_rows(x: float, y: float, names: list[str]) -> list[Text]:
    return [
        one
        for at, name in enumerate(names)
        for one in row(y + 12 * at, [name, f"{at} (1.{at})", str(at + 20)], [x, x + 120, x + 180])
    ]


def test_a_table_goes_on_in_the_next_column_over_text_that_crosses_both():
    caption = Text(40, 560, "Table 1. Events", 8, "F2")
    left = [*column(40, 100, [LINE] * 36), caption, *row(576, HEAD, [40, 160, 220])]
    left += body_rows(40, 592, [f"First {at}" for at in range(4)])
    right = [*body_rows(320, 100, [f"Second {at}" for at in range(6)]), *column(320, 220, [LINE] * 30)]
    paper = read(text([*left, *right, *column(40, 680, [WIDE] * 4)], rule(40, 270, 581)))
    (one,) = paper.tables
    assert [cells[0] for cells in rows_of(paper, one)] == [
        *(f"First {at}" for at in range(4)),
        *(f"Second {at}" for at in range(6)),
    ]


def test_a_table_goes_on_in_the_next_column_under_a_table_over_both():
    wide = [Text(40, 60, "Table 1. Who took part", 8, "F2"), *row(76, HEAD, [40, 250, 450])]
    wide += [one for at in range(4) for one in row(92 + 12 * at, [f"All {at}", f"{at}", "9"], [40, 250, 450])]
    left = [*column(40, 180, [LINE] * 25), Text(40, 500, "Table 2. Events", 8, "F2")]
    left += [*row(516, HEAD, [40, 160, 220]), *body_rows(40, 532, [f"First {at}" for at in range(16)])]
    right = [*body_rows(320, 180, [f"Second {at}" for at in range(6)]), *column(320, 300, [LINE] * 35)]
    drawn = f"{rule(40, 540, 66)} {rule(40, 540, 82)} {rule(40, 540, 132)} {rule(40, 270, 521)}"
    paper = read(text([*wide, *left, *right], drawn))
    assert [one.label for one in paper.tables] == ["Table 1", "Table 2"]
    assert {"First 15", "Second 0", "Second 5"} <= {cells[0] for cells in rows_of(paper, paper.tables[1])}


def test_a_table_goes_on_as_wide_as_its_rules_though_its_header_has_few_words():
    xs = [40.0, 200.0, 410.0]
    names = [f"Item {at}" for at in range(5)]
    rows = [
        one
        for at, name in enumerate(names)
        for one in row(60 + 14 * at, [name, f"{at}.5", f"1{at}", f"({at} to 2{at})"], [*xs, 450.0])
    ]
    head = [Text(40, 610, "Table 1. What was found", 8, "F2"), *row(632, ["Event", "Drug", "All"], xs)]
    paper = read(
        text([*column(40, 100, [WIDE] * 40), *head], f"{rule(40, 520, 620)} {rule(40, 520, 638)}"),
        text([*rows, *column(40, 300, [WIDE] * 20)]),
    )
    (one,) = paper.tables
    assert [cells[-1] for cells in rows_of(paper, one)] == [f"({at} to 2{at})" for at in range(5)]


def test_a_caption_may_say_that_its_table_goes_on():
    first = [
        Text(40, 560, "Table 2. Events", 8, "F2"),
        *row(576, HEAD),
        *body_rows(40, 592, ["One", "Two", "Three"]),
    ]
    again = [
        Text(40, 60, "Table 2. (Continued)", 8, "F2"),
        *row(76, HEAD),
        *body_rows(40, 92, ["Four", "Five"]),
    ]
    paper = read(
        text([*column(40, 100, [WIDE] * 36), *first], rule(40, 340, 581)),
        text([*again, *column(40, 300, [WIDE] * 20)], rule(40, 340, 81)),
    )
    labels = [cells[0] for one in paper.tables for cells in rows_of(paper, one)]
    assert labels == ["One", "Two", "Three", "Four", "Five"]
    assert len(paper.tables) == 1


def test_a_caption_under_a_table_that_began_on_the_page_before():
    top = [*row(60, HEAD), *body_rows(40, 76, [f"Item {at}" for at in range(6)])]
    under = Text(40, 160, "Table 3. Events of all kinds", 8, "F2")
    paper = read(
        text([*column(40, 100, [WIDE] * 20), *row(640, HEAD), *body_rows(40, 656, ["Before 1", "Before 2"])]),
        text([*top, under, *column(40, 300, [WIDE] * 20)], rule(40, 340, 66)),
    )
    assert any(one.label == "Table 3" for one in paper.tables)


def test_a_raised_mark_begins_the_notes_of_a_table():
    words = [CAPTION, *row(76, HEAD), *body_rows(40, 96, [f"Item {at}" for at in range(5)])]
    notes = [Text(40, 166, "a", 5), Text(43, 169, "SE: standard error of the mean.", 8)]
    under = [Text(40, 190, "Results of the second stage", 11, "F2"), *column(40, 210, [WIDE] * 30)]
    paper = read(text([*words, *notes, *under], rule(40, 340, 82)))
    (one,) = paper.tables
    assert one.footnotes == ("[a]SE: standard error of the mean.",)
    assert "Results of the second stage" not in paper.text[one.start : one.end]
    assert all(above != below for above, below in pairwise(rows_of(paper, one)))


@pytest.mark.parametrize("under", [0, 30], ids=["at the foot", "over text"])
def test_a_bold_line_larger_than_a_table_ends_it(under):
    words = [CAPTION, *row(76, HEAD), *body_rows(40, 96, [f"Item {at}" for at in range(5)])]
    notes = [Text(40, 166, "SE - standard error of the mean", 7)]
    heading = Text(40, 186, "Results of the second stage", 10.5, "F2")
    drawn = f"{rule(40, 340, 82)} {rule(40, 340, 156)}"
    first = text([*words, *notes, heading, *column(40, 200, [WIDE] * under)], drawn)
    paper = read(first, text(column(40, 60, [WIDE] * 40)))
    (one,) = paper.tables
    assert one.footnotes == ("SE - standard error of the mean",)
