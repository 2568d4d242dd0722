"""Cells made of words at places: what frames hold, and what the borders of columns part."""

import pytest

from extractor.reading.pdf_engine import Font
from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_grid import grid_of
from extractor.reading.pdf_grid_cells import PdfGrid
from extractor.reading.pdf_grid_columns import Piece, split_at
from extractor.reading.pdf_grid_parts import Part
from extractor.reading.pdf_shapes import Form, Shape
from extractor.reading.pdf_strings import String, string_of
from extractor.reading.pdf_words import Word

SERIF = Font("Serif", bold=False, italic=False)
XS, YS = (40.0, 100.0, 160.0, 220.0), (40.0, 60.0, 80.0, 100.0, 120.0)


def word(text: str, x: float, y: float) -> Word:
    """A word of letters of four points each, with its baseline at ``y``."""
    edges = tuple((x + 4.0 * at, x + 4.0 * at + 4) for at in range(len(text)))
    return Word(text, edges, x, x + 4.0 * len(text), y - 8, y + 2, y, 8, SERIF, spaced=True)


def string(text: str, x: float, y: float) -> String:
    """Words three points apart."""
    words: list[Word] = []
    for one in text.split():
        words.append(word(one, words[-1].x1 + 3 if words else x, y))
    return string_of(words)


def lattice() -> list[Shape]:
    across = [Shape(Form.RULE, Area(XS[0], y, XS[-1], y)) for y in YS]
    return [*across, *(Shape(Form.BAR, Area(x, YS[0], x, YS[-1])) for x in XS)]


ROWS = [
    ("Event", "Drug", "None"),
    ("Early death", "12 (3)", "20 (5)"),
    ("Late death", "9 (2)", "11 (3)"),
    ("Any death", "20 (5)", "29 (8)"),
]
WORDS = [
    string(text, x + 6, y + 14)
    for y, row in zip(YS, ROWS, strict=False)
    for x, text in zip(XS, row, strict=False)
]


def grid(strings: list[String]) -> PdfGrid:
    area = Area(30, 40, 280, 120)
    found = grid_of([Part(Frame(1, 0, 600, 800), strings, lattice(), area)])
    assert found is not None
    return found


def test_words_are_cells_of_the_frames_around_them():
    found = grid(WORDS)
    assert (found.rows, found.columns, found.header_rows) == (4, 3, 1)
    assert len(found.cells) == 12


def test_a_word_outside_all_frames_is_in_a_cell_all_the_same():
    found = grid([*WORDS, string("0.031", 236, 74)])
    words = {one for cell in found.cells for piece in cell.pieces for one in piece.text.split()}
    assert words == {"0.031", *(one for string in WORDS for one in string.text.split())}


@pytest.mark.parametrize(
    ("words", "borders", "parts"),
    [
        ("Age 61 (52-70)", [54], ["Age", "61 (52-70)"]),
        ("Age 61 60", [54, 65], ["Age", "61", "60"]),
        ("Patients aged 18 to 65 years", [93, 115], ["Patients aged 18 to 65 years"]),
        ("Women over 65 years", [82], ["Women over 65 years"]),
    ],
)
def test_a_line_without_gaps_is_a_label_unless_values_follow_it(words, borders, parts):
    made = string(words, 40, 48)
    line = [Piece(made.words, made.area.x0, made.area.x1, 48, 8)]
    assert [piece.text for piece in split_at(line, borders)] == parts


def test_what_stands_in_brackets_is_never_parted():
    pieces = [string(words, x, 48) for words, x in (("Death", 40), ("Visit 2 (dose 1)", 100))]
    line = [Piece(one.words, one.area.x0, one.area.x1, 48, 8) for one in pieces]
    borders = [80, 128, 152]  # before "(dose" and before "1)"
    assert [piece.text for piece in split_at(line, borders)] == ["Death", "Visit 2", "(dose 1)"]
