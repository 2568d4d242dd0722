"""What a table has on one page or in one column, as lines; which of its rows head it, which are repeated."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from extractor.reading.grid import is_value
from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_grid_columns import Piece
from extractor.reading.pdf_shapes import Shape
from extractor.reading.pdf_strings import String

Lines = list[list[Piece]]


class Part(NamedTuple):
    """What a table has on one page or in one column."""

    frame: Frame
    strings: Sequence[String]
    shapes: Sequence[Shape]
    area: Area

    @property
    def words(self) -> Area:
        """Where its strings stand, the caption's aside."""
        return reduce(Area.with_, (string.area for string in self.strings))


class Laid(NamedTuple):
    """A part's lines, moved over those of the first part, and the levels at which rules cross it."""

    part: Part
    plain: Lines
    lines: Lines
    borders: list[float]
    shift: float


def mostly_values(beside: Sequence[str]) -> bool:
    """Whether most cells beside a row's label hold values, so that the row is not one of headers."""
    return bool(beside) and 2 * sum(map(is_value, beside)) >= len(beside)


def rows_above_values(valued: Sequence[bool], labels: Sequence[bool]) -> int:
    """How many rows stand above the first with values, and all where none has any.

    Lone ``labels`` right above it are left out: they head the rows below and not the columns.
    """
    first = next((at for at, one in enumerate(valued) if one), len(valued))
    while first > 1 and labels[first - 1]:
        first -= 1
    return first


def repeated(first: Sequence[str], mine: Sequence[str], valued: Sequence[bool]) -> int:
    """How many of a further part's rows repeat the table's first; a row of values repeats none."""
    count = 0
    for above, below, values in zip(first, mine, valued, strict=False):
        if values or above != below:
            break
        count += 1
    return count
