"""Rows of cells that span rows and columns, laid out as a grid."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from extractor.reading.rendered import Rendered

MOST_COLUMNS = 1000
"""As browsers clamp a colspan: beyond it is a slip or an attack."""

MOST_PLACES = 2_000_000
"""Rows times columns of one table: a grid beyond is not laid out."""


class Loose(NamedTuple):
    """A cell as marked up: its text and how far it says it reaches."""

    text: Rendered
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    indent: int = 0


class Laid(NamedTuple):
    """A cell at its place; the spans end where the table does."""

    row: int
    column: int
    rowspan: int
    colspan: int
    cell: Loose


class Grid(NamedTuple):
    """A table's cells in their places, row by row."""

    lines: list[list[Laid]]
    columns: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.lines)

    @property
    def cells(self) -> Iterator[Laid]:
        """All cells, row by row."""
        return chain.from_iterable(self.lines)

    @property
    def too_large(self) -> bool:
        """Whether cells reach further than a table can: then their places mean nothing."""
        return self.columns > MOST_COLUMNS or self.rows * self.columns > MOST_PLACES


def lay_out(groups: Sequence[Sequence[Sequence[Loose]]]) -> Grid:
    """The grid of a table's row groups (head, bodies); a rowspan ends with its group.

    Follows the table model of HTML: a cell takes the first free columns of its row, and one that reaches
    down keeps its columns from the rows below.
    """
    lines: list[list[Laid]] = []
    width = 0
    rows = sum(map(len, groups))
    for group in groups:
        width = max(width, _group(group, lines, min(MOST_COLUMNS, MOST_PLACES // max(rows, 1))))
    return Grid(lines, width)


def _group(rows: Sequence[Sequence[Loose]], lines: list[list[Laid]], most: int) -> int:
    """Adds a group's cells; how many columns it has. Beyond ``most`` columns spans are not followed."""
    width = 0
    top = len(lines)
    taken: dict[int, int] = {}  # column -> first row in which it is free again
    last = top + len(rows)
    for row, line in enumerate(rows, start=top):
        column = 0
        cells: list[Laid] = []
        lines.append(cells)
        for cell in line:
            while taken and taken.get(column, 0) > row:
                column += 1
            colspan = 1 if cell.colspan == 1 or column > most else _free(taken, column, row, cell.colspan)
            rowspan = 1 if cell.rowspan == 1 or column > most else min(cell.rowspan, last - row)
            if rowspan > 1:
                taken.update(dict.fromkeys(range(column, column + colspan), row + rowspan))
            cells.append(Laid(row, column, rowspan, colspan, cell))
            column += colspan
        width = max(width, column)
    return width


def _free(taken: dict[int, int], column: int, row: int, wanted: int) -> int:
    """How many columns a cell gets: no more than are free side by side."""
    widest = min(wanted, MOST_COLUMNS)
    return next((width for width in range(1, widest) if taken.get(column + width, 0) > row), widest)
