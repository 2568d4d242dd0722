"""What stands where on a page: headings beside text, abstracts, figures side by side, rows at the head."""

import pytest

from extractor.reading import pdf_drawn, pdf_engine
from extractor.reading.pdf_document import read_document
from extractor.reading.pdf_drawn import Matrix
from schemas.paper import BlockRole, Paper, SectionKind
from tests.reading.pdf_files import HEIGHT, Text, assemble, column, pdf, rule, text

LINE = "Here is more text that fills a whole line of the col"
WIDE = "Here is a line of text that is as wide as the page or nearly so and that goes on and on to its edge"
TITLE = Text(40, 60, "A trial of one thing against another thing", 18, "F2")
AUTHORS = Text(40, 80, "Jane Smith, John Doe and Richard Roe")


def read(*pages: bytes) -> Paper:
    return read_document(pdf(pages), "0" * 64, None, "test.pdf")


def sections(paper: Paper) -> list[tuple[str, SectionKind, str]]:
    return [(block.role.value, block.section, paper.text[block.start : block.end]) for block in paper.blocks]


def of(paper: Paper, words: str) -> tuple[BlockRole, SectionKind]:
    """The role and section of the block that holds some words."""
    block = next(one for one in paper.blocks if words in paper.text[one.start : one.end])
    return block.role, block.section


def body(y: float = 400) -> list[Text]:
    """Two sections of a paper's text in two columns."""
    left = [Text(40, y, "Methods", 12, "F2"), *column(40, y + 20, [LINE] * 12)]
    return [*left, Text(320, y, "Results", 12, "F2"), *column(320, y + 20, [LINE] * 12)]


def test_headings_beside_their_text_are_read_before_it():
    beside = [
        *(Text(40, y, word, font="F2") for y, word in ((110, "Abstract"), (130, "Background"))),
        Text(40, 142, "and Aims", font="F2"),
        *column(
            150, 130, ["It is not known whether the thing works in those who", "have had it before.", ""]
        ),
        Text(40, 170, "Results", font="F2"),
        *column(150, 170, ["The hazard ratio for death was 0.71 in all the patients", "who were enrolled."]),
    ]
    paper = read(text([TITLE, AUTHORS, *beside, *body()]))
    abstract = [one for one in sections(paper) if one[1] is SectionKind.ABSTRACT]
    assert [one[2] for one in abstract if one[0] == "heading"] == [
        "Abstract",
        "Background and Aims",
        "Results",
    ]
    assert any(one[2].startswith("The hazard ratio for death was 0.71 in all") for one in abstract)


def test_a_heading_over_the_left_of_two_columns_stands_beside_nothing():
    paper = read(text([TITLE, AUTHORS, *body(), *column(320, 100, [f"At {LINE}"] * 20)]))
    assert of(paper, "Methods")[0] is BlockRole.HEADING
    assert f"Methods\n\n{LINE}" in paper.text


def test_an_abstract_without_a_heading_is_known_by_its_letters():
    lines = [f"Sentence {number} says what was done. {WIDE[:60]}." for number in range(9)]
    above = [Text(40, 110 + 15 * at, line, 12) for at, line in enumerate(lines)]
    paper = read(text([TITLE, AUTHORS, *above, *column(40, 300, [WIDE] * 6), *body()]))
    assert of(paper, "Sentence 3 says") == (BlockRole.PROSE, SectionKind.ABSTRACT)
    assert of(paper, WIDE[:90]) == (BlockRole.PROSE, SectionKind.INTRODUCTION)


def test_a_label_in_capitals_over_the_title_is_no_title():
    paper = read(text([Text(40, 40, "ORIGINAL RESEARCH ARTICLE", 20, "F2"), TITLE, AUTHORS, *body()]))
    assert paper.metadata.title == "A trial of one thing against another thing"


def test_a_heading_at_the_foot_goes_on_in_no_other_column():
    left = [*column(40, 100, [LINE] * 40), Text(40, 600, "End Points", 13, "F2")]
    under = column(40, 620, [f"{LINE}umn."] * 3)
    right = [Text(320, 100, "Statistics", 13, "F2"), *column(320, 120, [LINE] * 40)]
    headings = [one[2] for one in sections(read(text([TITLE, *left, *under, *right]))) if one[0] == "heading"]
    assert headings == ["End Points", "Statistics"]


def test_large_letters_over_the_right_column_are_read_with_it():
    left = column(40, 100, [f"{number} left {LINE[:40]}" for number in range(30)])
    right = [Text(320, 101, "RESULTS", 14, "F2"), *column(320, 124, [LINE] * 28)]
    whole = read(text([TITLE, *left, *right])).text
    assert whole.index("29 left") < whole.index("RESULTS")


def picture(x: float, y: float) -> str:
    """The axes and the curve of a plot of 200 by 100 points."""
    foot = HEIGHT - y - 100
    return f"{x} {foot} 200 0.5 re f {x} {foot} 0.5 100 re f {x} {foot} m {x + 200} {foot + 90} l S"


def test_the_value_in_a_plot_is_read_whole():
    inside = column(150, 160, ["HR: 0.65", "(95% CI, 0.42-1.00)", "P = .048"])
    caption = Text(40, 240, "Figure 1. Survival over five years", 8, "F2")
    paper = read(text([TITLE, *inside, caption, *column(320, 100, [LINE] * 40)], picture(60, 100)))
    assert of(paper, "HR: 0.65 (95% CI, 0.42-1.00) P = .048")[1] is SectionKind.FIGURE


def test_numbers_at_risk_belong_to_the_figure():
    risk = [Text(40, 250, "No. at risk", 7), Text(40, 290, "Placebo", 7), Text(200, 290, "65", 7)]
    caption = Text(40, 320, "Figure 1. Survival over five years", 8, "F2")
    paper = read(text([TITLE, *risk, caption, *column(320, 100, [LINE] * 40)], picture(60, 100)))
    assert of(paper, "Placebo")[1] is SectionKind.FIGURE


SMALL = "Here is small print that fills a line of a column like large print"


def test_small_print_beside_a_figure_is_text():
    beside = [Text(320, 100 + 10 * at, SMALL, 8) for at in range(12)]
    caption = Text(40, 240, "Figure 1. Survival over five years", 8, "F2")
    under = [*column(40, 260, [LINE] * 30), *column(320, 260, [LINE] * 30)]
    label = Text(150, 160, "HR: 0.65", 8)
    paper = read(text([TITLE, *beside, label, caption, *under], picture(60, 100)))
    assert of(paper, SMALL)[1] is not SectionKind.FIGURE
    assert of(paper, "HR: 0.65")[1] is SectionKind.FIGURE


def test_lines_of_a_picture_do_not_end_at_one_place():
    beside = [Text(62, 100 + 10 * at, SMALL[: 66 - 2 * at], 8) for at in range(9)]
    caption = Text(40, 240, "Figure 1. Patients of the trial", 8, "F2")
    under = [*column(40, 260, [LINE] * 30), *column(320, 260, [LINE] * 30)]
    paper = read(text([TITLE, *beside, caption, *under], picture(60, 100)))
    assert of(paper, SMALL[:50])[1] is SectionKind.FIGURE


def framed_row(top: float) -> str:
    """Three cells framed over the width of the page."""
    foot = HEIGHT - top - 12
    return " ".join(f"0.5 w {x} {foot} 170 12 re S" for x in (40, 210, 380))


def test_an_empty_row_under_a_tables_words_is_no_picture_of_a_figure():
    cells = [
        Text(x + 4, 609 + 12 * at, word, 8)
        for at, words in enumerate((("Event", "Drug", "None"), ("Fever", "12", "9"), ("Rash", "4", "3")))
        for x, word in zip((40, 210, 380), words, strict=True)
    ]
    table = [Text(40, 590, "Table 1. What was found", 8, "F2"), *cells]
    figure = [Text(320, 320, "Figure 1. Survival over five years", 8, "F2"), Text(330, 205, "1.0", 7)]
    left, right = column(40, 200, [LINE] * 30), column(320, 340, [f"Right {LINE[:46]}"] * 18)
    drawn = " ".join([picture(330, 200), *(framed_row(600 + 12 * at) for at in range(6))])
    paper = read(text([TITLE, *left, *figure, *right, *table], drawn))
    assert paper.text.count(f"{LINE} Right") == 1  # at the head of the right column only


def test_a_bold_line_right_under_a_figure_heads_the_text_below_it():
    caption = Text(60, 90, "Figure 1. Survival over five years", 8, "F2")
    heading = Text(40, 214, "Efficacy", 10, "F2")
    page = [caption, heading, *column(40, 228, [LINE] * 30), *column(320, 100, [LINE] * 40)]
    paper = read(text([TITLE, AUTHORS, *body()]), text(page, picture(60, 100)))
    assert of(paper, "Efficacy")[0] is BlockRole.HEADING


def test_figures_side_by_side_keep_their_labels():
    labels = [Text(42, 105, "left", 7), Text(322, 105, "right", 7)]
    captions = [Text(60, 220, "Figure 1. One", 8, "F2"), Text(340, 220, "Figure 2. Other", 8, "F2")]
    under = [*column(40, 250, [LINE] * 30), *column(320, 250, [LINE] * 30)]
    drawn = f"{picture(60, 100)} {picture(340, 100)}"
    found = [one[2] for one in sections(read(text([*labels, *captions, *under], drawn)))]
    assert found.index("Figure 1. One") < found.index("left") < found.index("Figure 2. Other")


def test_a_legend_in_two_columns_is_read_one_after_the_other():
    legend = [
        "Figure 1. Survival of all",
        "patients who were treated at one",
        "of the centres of this trial or",
    ]
    left = [Text(40, 240 + 10 * at, line, 8, "F2" if at == 0 else "F1") for at, line in enumerate(legend)]
    rest = [
        "at another one that took part in",
        "it later. Shades are intervals of",
        "the curves. CI, interval.",
    ]
    right = [Text(190, 240 + 10 * at, line, 8) for at, line in enumerate(rest)]
    paper = read(text([TITLE, *left, *right, *column(40, 320, [WIDE] * 12)], picture(60, 100)))
    assert "of the centres of this trial or at another one" in paper.text


def test_rows_at_the_head_of_pages_are_no_running_heads():
    head = [Text(40, 30, "Journal of Trials", 8)]
    rows = [
        [Text(x, y, word) for x, word in ((40, label), (200, first), (300, second))]
        for y, label, first, second in ((60, "Yes", "13", "3.3"), (74, "No", "385", "96.7"))
    ]
    other = [Text(40, 60, "Yes"), Text(200, 60, "14"), Text(300, 60, "2.3")]
    filler = column(40, 300, [WIDE] * 20)
    first = text([*head, TITLE, AUTHORS, *body()])
    paper = read(first, text([*head, *rows[0], *rows[1], *filler]), text([*head, *other, *filler]))
    assert of(paper, "Journal of Trials")[0] is BlockRole.BOILERPLATE
    for value in ("3.3", "96.7", "2.3"):
        assert of(paper, value)[0] is not BlockRole.BOILERPLATE


def test_the_numbers_of_a_tables_rows_are_no_line_numbers():
    caption = Text(40, 100, "Table 1. The studies", 8, "F2")
    head = [Text(x, 118, word, 8) for x, word in ((40, "No."), (90, "Study"), (300, "Patients"))]
    rows = [
        Text(x, 136 + 12 * at, word, 8)
        for at in range(14)
        for x, word in ((40, str(at + 1)), (90, f"Study of some name {at}"), (300, str(100 + at)))
    ]
    paper = read(text([caption, *head, *rows, *column(40, 400, [WIDE] * 20)], rule(40, 400, 124)))
    (table,) = paper.tables
    assert "14" in [paper.text[cell.start : cell.end] for cell in table.cells if cell.column == 0]


def test_what_a_placed_drawing_holds_stands_where_it_is_placed():
    stream = b"10 20 30 0.5 re f"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Length 16 >>\nstream\n"
        + stream
        + b"\nendstream"
    )
    content = b"q 2 0 0 2 100 200 cm /D Do Q"
    data = assemble([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /D 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        form,
    ])  # fmt: skip
    engine = pdf_engine.Engine(data, "test.pdf")
    ((_, *corners),) = pdf_drawn.drawn_on(engine.page(1))
    engine.close()
    assert corners == pytest.approx([120, 240, 180, 241])


def test_matrices_follow_one_another():
    turned = Matrix(0, 1, -1, 0, 10, 0).within(Matrix(2, 0, 0, 2, 0, 5))
    assert turned.around(0, 0, 1, 2) == pytest.approx((16, 5, 20, 7))


def test_a_page_that_draws_too_much_is_read_without_it(monkeypatch):
    monkeypatch.setattr(pdf_drawn, "MOST_SHAPES", 3)
    paper = read(text([TITLE, *body()], " ".join(rule(40, 300, y) for y in (200, 210, 220, 230))))
    assert "Results" in paper.text
    assert paper.pages[0].trouble is not None
    assert "draws more than" in paper.pages[0].trouble
