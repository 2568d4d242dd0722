"""Grids of tables in PDFs: framed cells, headers over their columns, tables over columns and pages."""

import pytest

from extractor.reading.pdf_document import read_document
from schemas.paper import Paper, Table
from tests.reading.pdf_files import HEIGHT, Text, column, pdf, rule, text

PROSE = ["A line of the text that is as wide as the column is"] * 6


def read(*pages: bytes) -> Paper:
    return read_document(pdf(pages), "0" * 64, None, "grid.pdf")


def grid(paper: Paper, table: Table) -> dict[tuple[int, int], str]:
    return {(cell.row, cell.column): paper.text[cell.start : cell.end] for cell in table.cells}


def bar(x: float, top: float, bottom: float) -> str:
    return f"{x} {HEIGHT - top} m {x} {HEIGHT - bottom} l 0.5 w S"


def cells(y: float, words: list[str], xs: list[float], size: float = 8) -> list[Text]:
    return [Text(x, y, word, size) for x, word in zip(xs, words, strict=True) if word]


XS = [45.0, 165.0, 265.0]
FRAMED = [
    Text(40, 300, "Table 1. Outcomes of the patients", 8, "F2"),
    *cells(322, ["Event", "Drug", "Placebo"], XS),
    *cells(342, ["Death", "12 (3.1)", "20"], XS),
    *cells(352, ["", "at 1 year", "(5.2)"], XS),
    *cells(372, ["Stroke", "", "9 (2.3)"], XS),
    *cells(392, ["Any event", "16", "29"], XS),
]
LEVELS = (310, 328, 358, 378, 398)
LINES = "\n".join(
    [rule(40, 340, y) for y in LEVELS] + [bar(x, LEVELS[0], LEVELS[-1]) for x in (40, 160, 260, 340)]
)


@pytest.mark.parametrize("sides", [True, False], ids=["closed", "open at the sides"])
def test_framed_cells_are_cells_whatever_their_lines(sides):
    drawn = (
        LINES
        if sides
        else "\n".join(line for line in LINES.split("\n") if not line.startswith(("40 4", "340 4")))
    )
    paper = read(text([*column(40, 100, PROSE), *FRAMED, *column(40, 450, PROSE)], drawn))
    (table,) = paper.tables
    found = grid(paper, table)
    assert table.header_rows == 1
    assert (found[0, 2], found[1, 0], found[1, 1], found[1, 2]) == (
        "Placebo",
        "Death",
        "12 (3.1) at 1 year",
        "20 (5.2)",
    )
    assert (2, 1) not in found
    assert found[3, 2] == "29"


def test_a_framed_part_on_the_next_page_repeats_the_header_but_no_values():
    levels = range(310, 391, 20)
    drawn = "\n".join([rule(40, 340, y) for y in levels] + [bar(x, 310, 390) for x in (40, 160, 260, 340)])
    rows = [cells(342 + 20 * at, [name, str(at + 1), str(at + 5)], XS) for at, name in enumerate("ABC")]
    lines = [*FRAMED[:4], *(one for row in rows for one in row)]
    again = [one._replace(y=one.y - 270) for one in lines[1:]]
    above = "\n".join(
        [rule(40, 340, y - 270) for y in levels] + [bar(x, 40, 120) for x in (40, 160, 260, 340)]
    )
    first = text([*column(40, 60, PROSE * 3), *lines], drawn)
    paper = read(first, text([*again, *column(40, 180, PROSE * 4)], above))
    (table,) = paper.tables
    found = grid(paper, table)
    assert [found[row, 0] for row in range(7)] == ["Event", *"ABCABC"]


def test_frames_around_several_rows_are_no_rows():
    groups = "\n".join(
        [rule(40, 340, y) for y in (310, 328, 398)] + [bar(x, 310, 398) for x in (40, 160, 260, 340)]
    )
    rows = [cells(342 + 14 * at, [f"Item {at}", str(at + 10), str(at + 20)], XS) for at in range(4)]
    lines = [*FRAMED[:4], *(one for row in rows for one in row)]
    paper = read(text([*column(40, 100, PROSE), *lines, *column(40, 450, PROSE)], groups))
    (table,) = paper.tables
    found = grid(paper, table)
    assert [found[row, 2] for row in range(1, 5)] == ["20", "21", "22", "23"]


WIDE = [45.0, 150.0, 210.0, 280.0, 340.0]


@pytest.mark.parametrize("ruled", [True, False])
def test_a_common_header_stands_over_its_columns(ruled):
    top = [Text(150, 322, "Budesonide (n = 60)", 8, "F2"), Text(280, 322, "Placebo (n = 58)", 8, "F2")]
    low = cells(342, ["Characteristic", "No.", "%", "No.", "%"], WIDE)
    rows = [
        one
        for at, name in enumerate(("Women", "Smokers", "Drug users", "Others"))
        for one in cells(362 + 14 * at, [name, str(31 + at), f"5{at}.5", str(28 + at), f"4{at}.3"], WIDE)
    ]
    drawn = [rule(40, 380, 310), rule(40, 380, 348), rule(40, 380, 410)]
    if ruled:
        drawn += [rule(148, 235, 327), rule(278, 365, 327)]
    caption = Text(40, 300, "Table 2. Who took part", 8, "F2")
    content = [*column(40, 100, PROSE), caption, *top, *low, *rows, *column(40, 450, PROSE)]
    paper = read(text(content, "\n".join(drawn)))
    (table,) = paper.tables
    spans = {
        (cell.row, cell.column, cell.colspan): paper.text[cell.start : cell.end]
        for cell in table.cells
        if cell.header
    }
    assert table.header_rows == 2
    assert spans[0, 1, 2] == "Budesonide (n = 60)"
    assert spans[0, 3, 2] == "Placebo (n = 58)"
    assert spans[1, 3, 1] == "No."
    assert grid(paper, table)[2, 4] == "40.3"


def test_a_table_goes_on_on_the_next_page_in_the_same_columns():
    head = cells(632, ["Event", "Drug", "Placebo"], XS)
    first = [
        one
        for at in range(5)
        for one in cells(652 + 14 * at, [f"Item {at}", f"{at} (1.{at})", str(at + 20)], XS)
    ]
    second = [
        one
        for at in range(4)
        for one in cells(60 + 14 * at, [f"More {at}", f"{at} (2.{at})", str(at + 30)], XS)
    ]
    caption = Text(40, 610, "Table 3. Events", 8, "F2")
    pages = (
        text([*column(40, 100, PROSE * 6), caption, *head, *first], rule(40, 340, 638)),
        text([*head_again(), *second, *column(40, 300, PROSE * 3)]),
    )
    paper = read(*pages)
    (table,) = paper.tables
    found = grid(paper, table)
    assert [found[row, 0] for row in range(1, 10)] == [
        *(f"Item {at}" for at in range(5)),
        *(f"More {at}" for at in range(4)),
    ]
    assert found[9, 2] == "33"
    start = paper.text.index("3 (2.3)")
    assert next(run.page for run in paper.runs if run.start <= start < run.end) == 2


def head_again() -> list[Text]:
    return cells(46, ["Event", "Drug", "Placebo"], XS)


def test_a_caption_at_the_head_of_pages_is_no_running_head():
    pages = [
        text(
            [
                Text(40, 46, f"Table {number}. Events by visit", 8, "F2"),
                *cells(62, ["Visit", "Drug", "Placebo"], XS),
                *(
                    one
                    for at in range(4)
                    for one in cells(80 + 14 * at, [f"Week {at}", str(at + 1), str(at + 5)], XS)
                ),
                *column(40, 200, PROSE * 3),
            ]
        )
        for number in (1, 2, 3)
    ]
    paper = read(*pages)
    assert [table.label for table in paper.tables] == ["Table 1", "Table 2", "Table 3"]


def shade(x0: float, x1: float, top: float, bottom: float) -> str:
    return f"0.9 g {x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re f 0 g"


SHADED = [45.0, 145.0, 245.0, 345.0]


def band(top: float, name: str, words: str) -> list[Text]:
    """A row of 60 points whose label stands in the middle and whose cells have other lines each."""
    return [
        Text(45, top + 30, name, 8),
        *(Text(145, top + 14 + 11 * at, f"{words} {at}", 8) for at in range(4)),
        *(Text(245, top + 19 + 11 * at, f"and {words} {at}", 8) for at in range(3)),
        Text(345, top + 27, "0.5", 8),
    ]


def shades(*tops: float) -> str:
    return "\n".join(shade(x - 3, x + 92, top, top + 60) for top in tops for x in SHADED)


def frame(top: float, bottom: float) -> str:
    return f"0.5 w 40 {HEIGHT - bottom} 402 {bottom - top} re S"


def test_rows_between_shades_and_a_caption_below_on_the_last_page():
    head = cells(604, ["Study", "Aim", "Methods", "Finding"], SHADED)
    first = [*head, *band(640, "Doe 2011", "aim"), *band(700, "Roe 2012", "plan")]
    second = [
        one for at, year in enumerate((2013, 2014, 2015)) for one in band(40 + 60 * at, f"Poe {year}", "goal")
    ]
    caption = Text(45, 240, "Table 4. Studies of the review", 9, "F2")
    head_shades = "\n".join(shade(x - 3, x + 92, 590, 612) for x in SHADED)
    paper = read(
        text([*column(40, 100, PROSE * 5), *first], f"{head_shades}\n{shades(640)}\n{frame(588, 770)}"),
        text([*second, caption, *column(40, 300, PROSE * 4)], f"{shades(40, 160)}\n{frame(30, 225)}"),
    )
    (table,) = paper.tables
    found = grid(paper, table)
    assert table.label == "Table 4"
    assert table.caption == "Table 4. Studies of the review"
    assert found[0, 3] == "Finding"
    row = next(at for (at, column_), word in found.items() if word == "Poe 2014" and column_ == 0)
    assert found[row, 1] == "goal 0 goal 1 goal 2 goal 3"


def test_a_header_over_a_plot_heads_a_column_of_its_own():
    xs = [45.0, 150.0, 230.0, 340.0, 470.0]
    paper = read(
        text(
            [
                *column(40, 100, PROSE),
                Text(40, 300, "Table 2. Outcomes of the trial", 8, "F2"),
                *cells(322, ["", "Zinc", "Hazard ratio", "Hazard ratio", ""], xs),
                *cells(332, ["", "n/N (%)", "(95% CI)", "(95% CI)", "P value"], xs),
                *cells(352, ["Death", "12/40 (30)", "0.62 (0.49, 0.77)", "", "0.013"], xs),
                *cells(372, ["Stroke", "9/41 (22)", "0.65 (0.50, 0.85)", "", "0.021"], xs),
                *column(40, 450, PROSE),
            ],
            "\n".join(rule(40, 520, y) for y in (310, 338, 380)),
        )
    )
    (table,) = paper.tables
    found = grid(paper, table)
    assert found[table.header_rows, 4] == "0.013"
    heads = {
        at: " ".join(found[row, at] for row in range(table.header_rows) if (row, at) in found)
        for at in range(5)
    }
    assert heads == {
        0: "",
        1: "Zinc n/N (%)",
        2: "Hazard ratio (95% CI)",
        3: "Hazard ratio (95% CI)",
        4: "P value",
    }


def test_centred_labels_are_not_indented():
    names = [
        "Okafor et al.",
        "Lindqvist and Brandt et al.",
        "Tan et al.",
        "Brandt, Tanaka et al.",
        "Roe et al.",
    ]
    rows = [
        part
        for at, name in enumerate(names)
        for part in cells(342 + 20 * at, [name, f"{at + 3}10", "0.71"], [110 - 1.9 * len(name), 240, 330])
    ]
    paper = read(
        text(
            [
                *column(40, 100, PROSE),
                Text(40, 300, "Table 1. Studies of the review", 8, "F2"),
                *cells(322, ["Study", "Patients", "Risk ratio"], [100, 235, 325]),
                *rows,
                *column(40, 480, PROSE),
            ],
            "\n".join(rule(40, 400, y) for y in (310, 328, 430)),
        )
    )
    (table,) = paper.tables
    assert {cell.indent for cell in table.cells} == {0}


def test_the_end_of_a_cell_on_the_last_line_is_no_note():
    paper = read(
        text(
            [
                *column(40, 100, PROSE),
                Text(40, 300, "Table 1. Studies of the review", 8, "F2"),
                *cells(322, ["Study", "Patients", "Association"], XS),
                *cells(342, ["Okafor et al.", "310", "HR 1.30 (1.10-1.50)"], XS),
                *cells(362, ["Tanaka et al.", "410", "Zinc 26-50%: HR 1.57"], XS),
                *cells(372, ["", "", "Zinc: 25% or less: HR 1.92"], XS),
                *column(40, 480, PROSE),
            ],
            "\n".join(rule(40, 400, y) for y in (310, 328, 378)),
        )
    )
    (table,) = paper.tables
    assert "HR 1.92" in grid(paper, table)[2, 2]
