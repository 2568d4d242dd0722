"""Reading an article that was drawn for the test: order, joins, tables, figures, boxes, troubles."""

import pypdfium2
import pytest

from extractor.errors import UnreadableInput
from extractor.reading.pdf_document import read_document
from schemas.paper import BlockRole, Paper, SectionKind
from tests.reading.drawn_pdfs import Sheet, saved

LEFT, RIGHT = 50.0, 310.0
TITLE = "Budesonide for adults with mild asthma in general practice"
FILLER = (
    "Patients were seen by their own doctor every four weeks and kept a diary of symptoms, of the puffs "
    "they took and of the nights on which they woke. Nurses called those who missed a visit. "
)


def read(data: bytes, name: str) -> Paper:
    """The paper, read in this process and not in one beside it, so that its lines count as tested."""
    return read_document(data, "0" * 64, name, name)


def head(sheet: Sheet, number: int) -> None:
    """What stands on every page."""
    sheet.text(LEFT, 40, "Journal of Drawn Trials", size=7)
    sheet.text(520, 40, f"Page {number}", size=7)
    sheet.text(LEFT, 815, "Copyright of nobody", size=7)


def first_page(document: pypdfium2.PdfDocument) -> None:
    sheet = Sheet(document)
    head(sheet, 1)
    sheet.text(LEFT, 80, TITLE, size=16, font="Times-Bold")
    sheet.text(LEFT, 105, "A. Writer, B. Reader and C. Third", size=10)
    sheet.text(LEFT, 135, "Abstract", size=10, font="Times-Bold")
    y = sheet.lines(
        LEFT, 150, "Methods: We randomised 240 adults to budesonide or placebo. " + FILLER, letters=110
    )
    y = sheet.lines(
        LEFT, y, "Results: The hazard ratio for relapse was 0.62 (95% CI 0.48-0.80; p = 0.001).", letters=110
    )
    sheet.text(LEFT, 250, "Introduction", size=11, font="Times-Bold")
    y = sheet.lines(LEFT, 266, "Asthma is common in general practice. " + FILLER * 5)
    sheet.text(LEFT, y, "Relapse was found in many of those who were fol-")
    sheet.text(RIGHT, 250, "lowed for a year, and the left column ends here.")
    sheet.text(RIGHT, 272, "Methods", size=11, font="Times-Bold")
    y = sheet.lines(RIGHT, 288, "The trial was done in nine practices. " + FILLER * 4)
    sheet.text(RIGHT, y, "Earlier work agrees")
    sheet.text(RIGHT + 76, y - 3, "12,13", size=5.5)
    sheet.text(RIGHT + 94, y, "with what we planned to do.")
    sheet.done()


def second_page(document: pypdfium2.PdfDocument) -> None:
    sheet = Sheet(document)
    head(sheet, 2)
    sheet.text(LEFT, 80, "Results", size=11, font="Times-Bold")
    y = sheet.lines(LEFT, 96, "Median follow-up was 12 months (range 3-18). " + FILLER * 3)
    sheet.lines(LEFT, y + 6, "Of 240 adults, 31 (13%) relapsed. " + FILLER * 3)
    sheet.text(RIGHT, 80, "Table 1. Baseline of the two arms", size=8, font="Times-Bold")
    columns = (RIGHT, RIGHT + 110, RIGHT + 180)
    sheet.rule(RIGHT, 550, 86)
    sheet.row(97, zip(columns, ("Characteristic", "Budesonide", "Placebo"), strict=True))
    sheet.rule(RIGHT, 550, 101)
    for at, cells in enumerate(
        (
            ("Age, years", "41 (12)", "42 (11)"),
            ("Women", "70 (58%)", "66 (55%)"),
            ("Smokers", "22 (18%)", "25 (21%)"),
            ("Puffs a day", "2.1 (0.9)", "2.2 (1.0)"),
        )
    ):
        sheet.row(112 + 11 * at, zip(columns, cells, strict=True))
    sheet.rule(RIGHT, 550, 150)
    sheet.text(RIGHT, 160, "Values are mean (SD) or number (%).", size=7)
    sheet.lines(RIGHT, 190, "Relapse was rarer with budesonide. " + FILLER * 3)
    forest_plot(sheet, 430)
    sheet.text(LEFT, 700, "Discussion", size=11, font="Times-Bold")
    sheet.lines(LEFT, 716, "Budesonide helped. " + FILLER, letters=52)
    sheet.done()


def forest_plot(sheet: Sheet, y: float) -> None:
    """Studies with their estimates beside squares on a scale, and a caption below."""
    columns = (LEFT, LEFT + 120, LEFT + 190, LEFT + 390)
    sheet.row(y, zip(columns, ("Subgroup", "Events/n", "", "HR (95% CI)"), strict=True))
    rows = (("Women", "12/136", "0.58 (0.40-0.84)"), ("Men", "19/104", "0.66 (0.47-0.93)"))
    for at, (name, events, estimate) in enumerate((*rows, ("All", "31/240", "0.62 (0.48-0.80)"))):
        base = y + 14 * (at + 1)
        sheet.row(base, ((columns[0], name), (columns[1], events), (columns[3], estimate)))
        sheet.rule(LEFT + 230, LEFT + 320, base - 3)
        sheet.square(LEFT + 270, base - 1, 4)
    sheet.rule(LEFT + 200, LEFT + 360, y + 60)
    sheet.row(y + 70, ((LEFT + 215, "0.5"), (LEFT + 280, "1"), (LEFT + 340, "2")), size=7)
    sheet.text(LEFT, y + 90, "Figure 1. Relapse by subgroup, budesonide against placebo.", size=8)


@pytest.fixture(scope="module")
def article() -> bytes:
    document = pypdfium2.PdfDocument.new()
    first_page(document)
    second_page(document)
    return saved(document)


@pytest.fixture(scope="module")
def paper(article: bytes) -> Paper:
    return read(article, "drawn.pdf")


def prose(paper: Paper, section: SectionKind | None = None) -> str:
    """The running text, or that of one section."""
    blocks = [b for b in paper.blocks if b.role is BlockRole.PROSE and section in {None, b.section}]
    return "\n".join(paper.text[block.start : block.end] for block in blocks)


def test_the_title_is_the_largest_line(paper: Paper) -> None:
    titles = [paper.text[b.start : b.end] for b in paper.blocks if b.role is BlockRole.TITLE]
    assert titles == [TITLE]
    assert paper.metadata.title == TITLE


def test_sections_come_from_the_headings(paper: Paper) -> None:
    assert "0.62 (95% CI 0.48-0.80; p = 0.001)" in prose(paper, SectionKind.ABSTRACT)
    assert "Asthma is common" in prose(paper, SectionKind.INTRODUCTION)
    assert "nine practices" in prose(paper, SectionKind.METHODS)
    assert "31 (13%) relapsed" in prose(paper, SectionKind.RESULTS)
    assert "Budesonide helped" in prose(paper, SectionKind.DISCUSSION)


def test_the_left_column_goes_on_in_the_right_one(paper: Paper) -> None:
    assert "those who were followed for a year, and the left column ends here." in " ".join(
        prose(paper).split()
    )


def test_running_heads_are_no_prose(paper: Paper) -> None:
    assert "Drawn Trials" not in prose(paper)
    assert "Copyright" not in prose(paper)


def test_a_superscript_is_a_citation_and_no_number(paper: Paper) -> None:
    labels = {mark.label for mark in paper.citations}
    assert any("12" in label and "13" in label for label in labels)


def test_a_table_is_a_grid(paper: Paper) -> None:
    tables = [table for table in paper.tables if table.label and "1" in table.label]
    cells = {paper.text[cell.start : cell.end].strip() for table in tables for cell in table.cells}
    assert {"Age, years", "41 (12)", "70 (58%)", "25 (21%)", "2.2 (1.0)"} <= cells
    assert "70 (58%)" not in prose(paper)


def test_what_stands_in_a_figure_joins_no_paragraph(paper: Paper) -> None:
    assert "0.58 (0.40-0.84)" not in prose(paper)
    assert "0.58 (0.40-0.84)" in paper.text


def test_every_character_of_a_run_has_its_box(paper: Paper) -> None:
    assert paper.runs
    for run in paper.runs:
        assert len(run.edges) == run.end - run.start
        assert all(x0 <= x1 for x0, x1 in run.edges)
        assert 0 <= run.top <= run.bottom <= 842
    estimate = paper.text.index("0.62")
    boxes = [run.box(estimate, estimate + 4) for run in paper.runs if run.start <= estimate < run.end]
    assert [box.page for box in boxes if box] == [1]


def test_pages_part_the_text(paper: Paper) -> None:
    assert [page.number for page in paper.pages] == [1, 2]
    assert all(page.trouble is None for page in paper.pages)


def test_a_page_without_text_is_named() -> None:
    document = pypdfium2.PdfDocument.new()
    first_page(document)
    Sheet(document).done()
    paper = read(saved(document), "scan.pdf")
    assert [page.trouble for page in paper.pages] == [None, "no text layer"]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_reads_the_same(rotation: int) -> None:
    document = pypdfium2.PdfDocument.new()
    sheet = Sheet(document)
    sheet.text(LEFT, 90, TITLE, size=16)
    sheet.lines(LEFT, 130, "Relapse occurred in 31 of 240 patients (13%). " + FILLER * 2, letters=100)
    sheet.done(rotation=rotation)
    paper = read(saved(document), "turned.pdf")
    assert "31 of 240 patients (13%)" in paper.text


@pytest.mark.parametrize("cut", [60, 400])
def test_half_a_file_is_refused_with_its_name(article: bytes, cut: int) -> None:
    with pytest.raises(UnreadableInput, match=r"half\.pdf"):
        read(article[:cut], "half.pdf")
