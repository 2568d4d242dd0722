"""The cells of a table in a PDF: the lines of each, and where it stands in the grid."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.reading.pdf_frames import Frame
from extractor.reading.pdf_grid_columns import Piece

_INDENT = 0.5  # sizes
_ALIGNED = 0.4  # sizes: middles no further apart
_FEWEST_CENTRED = 4


@dataclass(slots=True, eq=False)
class GridCell:
    """A cell: its lines, and where it stands; ``shift`` leads from their x to that in the frame."""

    row: int
    column: int
    colspan: int
    pieces: list[Piece]
    header: bool = False
    indent: int = 0
    rowspan: int = 1
    frame: Frame | None = None
    shift: float = 0.0

    def is_over(self, other: "GridCell") -> bool:
        """Whether the two share a column."""
        return self.column < other.column + other.colspan and other.column < self.column + self.colspan


@dataclass(slots=True)
class PdfGrid:
    """The cells of a table in reading order."""

    cells: list[GridCell] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    header_rows: int = 0
    doubt: str | None = None

    def part_overlaps(self) -> None:
        """Makes cells that reach into one another narrower: a place belongs to one cell."""
        taken: set[tuple[int, int]] = {(cell.row, cell.column) for cell in self.cells}
        for cell in self.cells:
            mine = (cell.row, cell.column)
            taken.discard(mine)
            while cell.colspan > 1 and _places(cell) & taken:
                cell.colspan -= 1
            while cell.rowspan > 1 and _places(cell) & taken:
                cell.rowspan -= 1
            taken |= _places(cell)


def _places(cell: GridCell) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(cell.row, cell.row + cell.rowspan)
        for column in range(cell.column, cell.column + cell.colspan)
    }


def indent(labels: Sequence[tuple[GridCell, float]]) -> None:
    """Depths of indentation of the row labels, by where each begins, the least first.

    Labels set in the middle of their column have none.
    """
    levels: list[float] = []
    ordered = sorted(labels, key=lambda label: label[1])
    if _are_centred([cell for cell, _ in ordered]):
        return
    for cell, left in ordered:
        if not levels or left > levels[-1] + _INDENT * cell.pieces[0].size:
            levels.append(left)
        cell.indent = len(levels) - 1


def _are_centred(cells: Sequence[GridCell]) -> bool:
    """Whether labels, and their lines, share a middle but neither side."""
    pieces = [piece for cell in cells for piece in cell.pieces]
    if len(cells) < _FEWEST_CENTRED:
        return False
    middles = sorted((piece.x0 + piece.x1) / 2 for piece in pieces)
    lefts = sorted(piece.x0 for piece in pieces)
    return _spread(middles) < _ALIGNED * pieces[0].size < _spread(lefts)


def _spread(places: Sequence[float]) -> float:
    """How far apart most of them are: without the outermost tenths."""
    cut = len(places) // 10
    return places[-1 - cut] - places[cut]
