import hashlib

import pytest

from extractor.document.pages import boxes, page_of
from extractor.errors import UnreadableInput
from extractor.reading import read_bytes
from extractor.reading.pdf_document import read_document
from schemas.paper import BlockRole, Paper, SectionKind
from tests.reading.pdf_files import HEIGHT, Text, column, pdf, rule, text

# Lines as long as the column, so that none looks like the last of its paragraph.
LEFT = [
    "The first column begins here with a sentence that",
    "runs over some lines of forty letters each, and so",
    "goes on until the column ends, where a word is bro-",
]
RIGHT = [
    "ken in two. The hazard ratio was 0.62 in all of the",
    "patients who had been treated at one of the centres",
    "of this trial, which is the last line of the column.",
]
HEAD = [
    Text(40, 60, "A trial of one thing against another thing", 18, "F2"),
    Text(40, 90, "Jane Smith, John Doe and Richard Roe"),
]


def read(data: bytes) -> Paper:
    """The paper, read in this process and not in one beside it, so that its lines count as tested."""
    return read_document(data, "0" * 64, None, "test.pdf")


def prose(paper: Paper) -> list[str]:
    return [paper.text[block.start : block.end] for block in paper.blocks if block.role is BlockRole.PROSE]


def two_columns() -> bytes:
    filler = ["Here is more text that fills a whole line of the col"] * 8
    left = column(40, 150, filler + LEFT)
    right = column(320, 150, RIGHT + filler)
    return pdf([text([*HEAD, Text(40, 130, "Results", 12, "F2"), *left, *right])])


def test_columns_are_read_one_after_the_other():
    paper = read(two_columns())
    whole = " ".join(prose(paper))
    assert "a word is broken in two. The hazard ratio was 0.62 in all" in whole
    assert paper.metadata.title == "A trial of one thing against another thing"
    assert paper.metadata.first_author == "Jane Smith"


def test_sections_follow_the_headings():
    paper = read(two_columns())
    block = next(one for one in paper.blocks if "hazard ratio" in paper.text[one.start : one.end])
    assert block.section is SectionKind.RESULTS


def test_every_run_slices_the_text_and_has_an_edge_for_each_character():
    paper = read(two_columns())
    for run in paper.runs:
        assert len(run.edges) == run.end - run.start
        assert "\n" not in paper.text[run.start : run.end]
    assert [run.start for run in paper.runs] == sorted(run.start for run in paper.runs)


def test_boxes_are_where_the_text_is_printed():
    paper = read(two_columns())
    start = paper.text.index("0.62")
    (box,) = boxes(paper, start, start + 4)
    assert page_of(paper, start) == 1
    assert 320 < box.x0 < box.x1 < 560
    assert box.top < 150 < box.bottom


def test_a_broken_word_has_a_box_on_each_line():
    paper = read(two_columns())
    start = paper.text.index("broken in two")
    first, second = boxes(paper, start, start + 6)
    assert first.x0 < 300 < second.x0
    assert first.top > second.top


@pytest.mark.parametrize(
    ("base", "raised", "expected"),
    [
        ("of 0.721", "7", "of 0.721[7]"),
        ("95 kg/m", "2", "95 kg/m2"),
        ("fewer than 10", "5", "fewer than 10^5"),
        ("such trials", "12,13", "such trials[12,13]"),
    ],
)
def test_raised_numbers_never_run_into_others(base, raised, expected):
    width = {"of 0.721": 36.2, "95 kg/m": 35.6, "fewer than 10": 60.6, "such trials": 45.1}[base]
    line = [Text(40, 200, base), Text(40 + width, 196, raised, 6.5)]
    paper = read(pdf([text([*column(40, 100, LEFT), *line])]))
    assert expected in paper.text
    assert ("[" in expected) == bool(paper.citations)


def test_running_heads_and_page_numbers_are_no_text():
    pages = [
        text(
            [
                Text(40, 30, "Smith et al. A trial"),
                Text(290, 780, str(number)),
                *column(40, 100, LEFT + RIGHT),
            ]
        )
        for number in (11, 12, 13)
    ]
    paper = read(pdf(pages))
    furniture = [paper.text[one.start : one.end] for one in paper.blocks if one.role is BlockRole.BOILERPLATE]
    assert furniture.count("Smith et al. A trial") == 3
    assert "Smith" not in " ".join(prose(paper))


def test_a_page_number_whose_line_crosses_into_the_page_is_no_text():
    pages = [
        text(
            [
                Text(40, 76, "Smith et al. A trial"),
                Text(500, 81, f"{number} of 14", 12),
                *column(40, 120, LEFT + RIGHT),
            ]
        )
        for number in (11, 12, 13)
    ]
    paper = read(pdf(pages))
    kept = [block for block in paper.blocks if block.role is not BlockRole.BOILERPLATE]
    assert "of 14" not in " ".join(paper.text[block.start : block.end] for block in kept)


TABLE = [
    Text(40, 300, "Table 1. Outcomes of the patients", 8, "F2"),
    *(Text(x, 320, name, 8, "F2") for x, name in ((40, "Event"), (200, "Drug"), (300, "Placebo"))),
    *(
        Text(x, 340 + 14 * row, cell, 8)
        for row, line in enumerate(
            [("Death", "12 (3.1)", "20 (5.2)"), ("Stroke", "4 (1.0)", "9 (2.3)"), ("Any event", "16", "29")]
        )
        for x, cell in zip((40, 200, 300), line, strict=True)
    ),
    Text(40, 395, "Values are n (%).", 7),
]
RULES = "\n".join(rule(40, 380, y) for y in (308, 326, 385))


@pytest.mark.parametrize("drawn", [RULES, ""], ids=["ruled", "unruled"])
def test_tables_become_grids(drawn):
    around = column(40, 100, LEFT + RIGHT), column(40, 450, LEFT + RIGHT)
    paper = read(pdf([text([*around[0], *TABLE, *around[1]], drawn)]))
    (table,) = paper.tables
    grid = {(cell.row, cell.column): paper.text[cell.start : cell.end] for cell in table.cells}
    assert table.label == "Table 1"
    assert table.header_rows == 1
    assert grid[0, 2] == "Placebo"
    assert grid[1, 0] == "Death"
    assert grid[2, 1] == "4 (1.0)"
    assert grid[3, 2] == "29"
    assert table.footnotes == ("Values are n (%).",)
    assert "Death" not in " ".join(prose(paper))


def test_rotated_text_keeps_its_boxes():
    lines = [
        Text(100 + 14 * number, 600, line, 10, "F1", "0 1 -1 0")
        for number, line in enumerate((LEFT + RIGHT) * 3)
    ]
    paper = read(pdf([text(lines)]))
    start = paper.text.index("0.62")
    box = boxes(paper, start, start + 4)[0]
    assert box.bottom - box.top > box.x1 - box.x0
    assert 0 < box.top < box.bottom < HEIGHT


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_pages_that_are_turned_read_as_they_are_shown(rotation):
    matrix = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[rotation]
    places = {
        90: lambda n: (100 + 14 * n, 700),
        180: lambda n: (500, 700 - 14 * n),
        270: lambda n: (500 - 14 * n, 100),
    }
    lines = [
        Text(*places[rotation](number), line, 10, "F1", matrix) for number, line in enumerate(LEFT + RIGHT)
    ]
    paper = read(pdf([text(lines)], page=f"/Rotate {rotation}"))
    assert "where a word is broken in two" in paper.text
    start = paper.text.index("0.62")
    (box,) = boxes(paper, start, start + 4)
    assert box.x1 - box.x0 > box.bottom - box.top


def test_identity_is_that_of_the_bytes():
    data = two_columns()
    (paper,) = read_bytes(data)
    assert paper.id == hashlib.sha256(data).hexdigest()


def test_a_page_without_text_is_reported_and_costs_no_other():
    paper = read(pdf([text(column(40, 100, LEFT + RIGHT)), b""]))
    assert [page.trouble for page in paper.pages] == [None, "no text layer"]


def test_a_file_of_images_is_refused_with_advice(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(UnreadableInput, match="ocrmypdf"):
        list(read_bytes(pdf([b"", b""])))
