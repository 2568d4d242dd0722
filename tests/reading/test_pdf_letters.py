"""Letters as journals set them: spaced out, raised and lowered, large at the beginning, aslant."""

import threading

import pytest

from extractor.errors import WrongUse
from extractor.reading import open_paper, pdf_clock
from extractor.reading.pdf_document import read_document
from schemas.paper import BlockRole, Paper, SectionKind
from tests.reading.pdf_files import Text, column, pdf, rule, text

LINE = "Here is more text that fills a whole line of the col"
WIDE = "Here is a line of text that is as wide as the page or nearly so and that goes on and on to its edge"
TITLE = Text(40, 60, "A trial of one thing against another thing", 18, "F2")


def read(*pages: bytes) -> Paper:
    return read_document(pdf(pages), "0" * 64, None, "test.pdf")


def spaced(x: float, y: float, word: str, step: float = 12) -> list[Text]:
    return [Text(x + step * at, y, letter, 10, "F2") for at, letter in enumerate(word)]


def test_spaced_letters_are_a_word():
    paper = read(text([TITLE, *spaced(40, 100, "ABSTRACT"), *column(40, 120, [WIDE] * 6)]))
    assert "ABSTRACT" in paper.text


def test_a_large_initial_begins_its_line():
    first = [Text(40, 128, "T", 32), *column(62, 110, ["his is the first line of a paragraph", LINE[:44]])]
    paper = read(text([TITLE, *first, *column(40, 134, [LINE] * 20)]))
    assert "This is the first line of a paragraph" in paper.text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([Text(40, 120, "1.5 x 10"), Text(75.6, 116, "-5", 6), Text(88, 120, "mol")], "10^-5"),
        ([Text(40, 120, "kept at 37"), Text(89, 116, "o", 6), Text(94, 120, "C until")], "37°C"),
        ([Text(40, 120, "the HbA1"), Text(81.7, 122, "2", 6), Text(92, 120, "of all")], "HbA1_2"),
        ([Text(40, 120, "the CO"), Text(72.5, 122, "2", 6), Text(81, 120, "of all")], "CO2"),
    ],
)
def test_raised_and_lowered_letters(words, expected):
    paper = read(text([TITLE, *words, *column(40, 160, [WIDE] * 12)]))
    assert expected in paper.text


def test_a_capital_a_little_behind_a_citation_begins_a_word():
    line = [
        Text(40, 120, "It was seen before."),
        Text(125.9, 116, "7", 6),
        Text(130.7, 120, "In all of them"),
    ]
    paper = read(text([TITLE, *line, *column(40, 160, [WIDE] * 12)]))
    assert "It was seen before.[7] In all of them" in paper.text


def test_a_printed_blank_of_no_width_parts_words_but_no_number():
    line = Text(40, 120, "The odds were 0. 85 at first and 1 240 at the end")
    paper = read(text([TITLE, line, *column(40, 160, [WIDE] * 12)], "-2.78 Tw"))
    assert "The odds were 0.85 at first and 1240 at the end" in paper.text


def test_a_printed_blank_parts_two_numbers():
    paper = read(
        text([TITLE, Text(40, 120, "It was seen in visits 1. 2 and 3 4"), *column(40, 160, [WIDE] * 12)])
    )
    assert "in visits 1. 2 and 3 4" in paper.text


def test_letters_aslant_are_a_watermark():
    slanted = Text(200, 400, "DRAFT COPY", 40, matrix="0.7 0.7 -0.7 0.7")
    assert "DRAFT" not in read(text([TITLE, slanted, *column(40, 100, [WIDE] * 20)])).text


def test_a_bar_between_a_number_and_its_heading_is_no_text():
    heading = [Text(40, 100, "2", 12, "F2"), Text(55, 100, "|", 12, "F2"), Text(65, 100, "METHODS", 12, "F2")]
    paper = read(text([TITLE, *heading, *column(40, 120, [WIDE] * 20)]))
    assert "2 METHODS" in paper.text


def test_lines_of_dots_are_rules():
    words = [Text(40, 100, "Table 1. Events", 8, "F2"), Text(40, 112, "." * 90, 8)]
    words += [
        Text(x, 124 + 12 * at, f"{name} {at}", 8)
        for at in range(4)
        for x, name in ((40, "Item"), (180, "1"), (260, "2"))
    ]
    paper = read(text([*words, *column(40, 300, [WIDE] * 12)]))
    assert "...." not in paper.text
    assert len(paper.tables) == 1


def test_line_numbers_in_the_margin_are_no_text():
    numbers = [Text(20, 100 + 14 * at, str(at + 1), 8) for at in range(40)]
    paper = read(text([TITLE, *numbers, *column(60, 100, [LINE] * 40, step=14)]))
    prose = [one for one in paper.blocks if one.role is BlockRole.PROSE]
    assert all("39" not in paper.text[one.start : one.end] for one in prose)


def test_a_part_set_apart_in_a_section_ends_with_the_next_heading():
    heads = [
        ("Methods", 13),
        ("Patients", 11),
        ("Ethics statement", 11),
        ("Statistical analysis", 11),
        ("Results", 13),
        ("References", 13),
    ]
    words, y = [TITLE], 100
    for head, size in heads:
        words += [Text(40, y, head, size, "F2"), *column(40, y + 16, [WIDE] * 4)]
        y += 90
    paper = read(text(words))
    found = {
        paper.text[one.start : one.end]: one.section for one in paper.blocks if one.role is BlockRole.HEADING
    }
    assert found["Statistical analysis"] is SectionKind.METHODS
    assert found["Results"] is SectionKind.RESULTS


def test_a_paper_without_a_title_still_has_its_sections():
    paper = read(text([Text(40, 100, "Results", 12, "F2"), *column(40, 120, [WIDE] * 20)]))
    assert any(one.section is SectionKind.RESULTS for one in paper.blocks)


def test_text_of_another_size_ends_an_abstract_that_no_heading_follows():
    labels = [
        Text(40, 100 + 36 * at, f"{label}: {WIDE[:70]}", 8) for at, label in enumerate(("Aim", "Methods"))
    ]
    more = [Text(40, 112 + 36 * at, WIDE, 8) for at in range(2)]
    results = column(40, 180, [f"{WIDE}"] * 10, step=12)
    later = [
        Text(40, 320, "Methods", 12, "F2"),
        *column(40, 340, [WIDE] * 10),
        Text(40, 480, "Results", 12, "F2"),
    ]
    abstract = [one for pair in zip(labels, more, strict=True) for one in pair]
    paper = read(text([TITLE, *abstract, *results, *later, *column(40, 500, [WIDE] * 12)]))
    block = next(one for one in paper.blocks if one.start <= paper.text.rindex("Methods") < one.end)
    assert block.section is SectionKind.METHODS


def test_no_alarm_is_set_beside_the_main_thread():
    waited = []

    def work() -> None:
        with pdf_clock.page_time():
            waited.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert waited == [True]


def test_a_file_of_several_articles_is_no_single_paper(tmp_path):
    one = "PMID- {0}\nTI  - A title of number {0}\nAB  - Of 40 patients, 12 died.\n\n"
    path = tmp_path / "two.nbib"
    path.write_text(one.format(1) + one.format(2), encoding="utf-8")
    with pytest.raises(WrongUse, match="holds several articles"):
        open_paper(path)


def test_rules_alone_are_no_text():
    paper = read(text([TITLE, *column(40, 100, [WIDE] * 10)], rule(40, 300, 300)))
    assert paper.tables == ()


def test_an_initial_that_is_drawn_last_begins_its_line():
    lines = column(66, 110, ["his is the first line of a paragraph", LINE[:44]])
    rest = column(40, 134, [LINE] * 20)
    paper = read(text([TITLE, *lines, *rest, Text(40, 127, "T", 32)]))
    assert "This is the first line of a paragraph" in paper.text


def test_scripts_that_are_drawn_later_join_their_line():
    lines = [
        *column(40, 120, ["the level of CO   in all who were seen at the centres was low"]),
        *column(40, 132, [WIDE] * 9),
    ]
    paper = read(text([TITLE, *lines, Text(106.2, 122, "2", 6)]))
    assert "CO2 in all" in " ".join(paper.text.split())


def test_a_soft_hyphen_ends_with_its_line():
    lines = [
        "A word that a line breaks at a mark which is no hyphen of its own is the treat\u00ad",
        "ment of all.",
    ]
    paper = read(text([TITLE, *column(40, 120, lines), *column(40, 160, [WIDE] * 9)]))
    assert "the treatment of all." in paper.text


def test_what_stands_over_the_title_is_no_text():
    over = [
        Text(40, 60, "Open access and other things of this journal", 9),
        Text(40, 90, TITLE.text, 18, "F2"),
    ]
    names = Text(40, 110, "Jane Smith, John Doe and Richard Roe")
    home = Text(
        40, 130, "1 Department of Medicine, University of One; 2 Institute of Trials, Hospital of Two", 8
    )
    paper = read(
        text([*over, names, home, Text(40, 160, "Abstract", 12, "F2"), *column(40, 180, [WIDE] * 9)])
    )
    roles = {paper.text[one.start : one.end]: one.role for one in paper.blocks}
    assert roles["Open access and other things of this journal"] is BlockRole.BOILERPLATE
    assert roles[home.text] is BlockRole.BOILERPLATE
    assert paper.metadata.first_author == "Jane Smith"


def test_an_abstract_in_smaller_letters_ends_where_the_text_begins():
    labels = [f"Aim: {WIDE}.", f"Methods: {WIDE}.", f"Results: {WIDE}."]
    small = [
        Text(40, 100 + 30 * at + 10 * line, words, 8)
        for at, label in enumerate(labels)
        for line, words in enumerate((label, WIDE, f"{WIDE[:60]}."))
    ]
    begins = column(40, 220, [f"The text begins {WIDE}"[:100], *[WIDE] * 5])
    heads = [(310, "Methods"), (430, "Results"), (550, "References")]
    words = [
        one for y, head in heads for one in (Text(40, y, head, 12, "F2"), *column(40, y + 18, [WIDE] * 7))
    ]
    paper = read(text([TITLE, Text(40, 84, "Jane Smith, John Doe and Richard Roe"), *small, *begins, *words]))
    block = next(one for one in paper.blocks if "The text begins" in paper.text[one.start : one.end])
    assert block.section is SectionKind.INTRODUCTION
