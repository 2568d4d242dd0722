"""The grid of a table whose cells are framed: each word belongs to the frame around it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_grid_cells import GridCell, PdfGrid, indent
from extractor.reading.pdf_grid_columns import Columns, Piece
from extractor.reading.pdf_grid_parts import Laid, mostly_values, repeated, rows_above_values
from extractor.reading.pdf_grid_rows import both_whole
from extractor.reading.pdf_lattice import Framed, Lattice, lattice_of
from extractor.reading.pdf_shapes import Form, Shape
from extractor.reading.pdf_words import Word

_SLACK = 8.0  # points around a table's words: its outer frame
_CROWDED = 3  # pieces of a line in one frame
_MOST_CROWDED = 0.05  # of the lines: more with several cells in a frame, and the frames are not the cells'
_APART = 1.6  # sizes between two of them
_TWO_ROWS = 0.5  # of the rows: more that stand with another in a frame, and rules part groups of them


def framed_grid(parts: Sequence[Laid]) -> PdfGrid | None:
    """The grid of framed cells; None where a part is not framed, or its frames hold several rows."""
    grid = PdfGrid()
    for part, lines, *_ in parts:
        lattice = lattice_of(_inside(part.shapes, part.words))
        if lattice is None or (grid.columns and lattice.columns != grid.columns):
            return None
        cells = _filled(lattice, lines)
        if cells is None or _hold_rows(cells, lattice) or _hold_columns(lattice, lines):
            return None
        grid.columns = lattice.columns
        _add(grid, lattice, cells, part.frame)
    if not grid.cells:
        return None
    _without_empty(grid)
    _mark_header(grid)
    indent([(cell, cell.pieces[0].x0) for cell in grid.cells if cell.column == 0 and not cell.header])
    return grid if grid.columns > 1 else None


def _inside(shapes: Sequence[Shape], area: Area) -> list[Shape]:
    """What is drawn around a table's words, larger boxes left out."""
    wide, high = area.width + 8 * _SLACK, area.height + 8 * _SLACK
    near = [shape for shape in shapes if shape.area.width <= wide and shape.area.height <= high]
    around = area
    for shape in near:
        if shape.form is not Form.PICTURE and area.holds(shape.area, _SLACK):
            around = around.with_(shape.area)
    return [shape for shape in near if around.holds(shape.area, 1.0)]


def _filled(lattice: Lattice, lines: Sequence[Sequence[Piece]]) -> dict[Framed, list[Piece]] | None:
    """The lines of each framed cell; None where words stand outside all."""
    cells: dict[Framed, list[Piece]] = {}
    for line in lines:
        found: dict[Framed, list[Word]] = {}
        for word in (word for piece in line for word in piece.words):
            framed = lattice.at((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
            if framed is None:
                return None
            found.setdefault(framed, []).append(word)
        for framed, mine in found.items():
            x1 = max(word.x1 for word in mine)
            piece = Piece(tuple(mine), mine[0].x0, x1, line[0].base, line[0].size)
            cells.setdefault(framed, []).append(piece)
    return cells or None


def _hold_rows(cells: dict[Framed, list[Piece]], lattice: Lattice) -> bool:
    """Whether many frames hold several rows, side by side."""
    columns = Columns(lattice.xs[1:-1], 0, [])
    rows: dict[int, dict[float, list[Piece]]] = {}
    for framed, pieces in cells.items():
        if framed.rowspan == 1:
            for piece in pieces:
                rows.setdefault(framed.row, {}).setdefault(piece.base, []).append(piece)
    several = sum(
        both_whole(above, below, columns)
        for row in rows.values()
        for (_, above), (_, below) in pairwise(sorted(row.items()))
    )
    return several > max(2, _TWO_ROWS * len(rows))


def _hold_columns(lattice: Lattice, lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether many lines have several cells in one frame: shades that leave every other row open."""
    crowded = sum(any(_is_crowded(*one) for one in _by_frame(lattice, line)) for line in lines)
    return crowded > max(1, _MOST_CROWDED * len(lines))


def _by_frame(lattice: Lattice, line: Sequence[Piece]) -> Iterable[tuple[Framed, list[Piece]]]:
    """The pieces of a line in each frame."""
    found: dict[Framed, list[Piece]] = {}
    for one in line:
        framed = lattice.at((one.x0 + one.x1) / 2, one.base - one.size / 3)
        if framed is not None:
            found.setdefault(framed, []).append(one)
    return found.items()


def _is_crowded(framed: Framed, pieces: Sequence[Piece]) -> bool:
    """Whether pieces of a line in one frame are cells: too many, or far apart in a frame over two columns."""
    apart = any(right.x0 - left.x1 > _APART * left.size for left, right in pairwise(pieces))
    return len(pieces) >= _CROWDED or (framed.colspan > 1 and apart)


def _add(grid: PdfGrid, lattice: Lattice, cells: dict[Framed, list[Piece]], frame: Frame) -> None:
    """The cells of a part below those before; a header that is repeated is left out."""
    found = sorted(
        (
            GridCell(framed.row, framed.column, framed.colspan, pieces, rowspan=framed.rowspan, frame=frame)
            for framed, pieces in cells.items()
        ),
        key=lambda cell: (cell.row, cell.column),
    )
    skip = _repeated(grid, found)
    for cell in found:
        if cell.row >= skip:
            cell.row += grid.rows - skip
            grid.cells.append(cell)
    grid.rows += lattice.rows - skip


def _repeated(grid: PdfGrid, found: Sequence[GridCell]) -> int:
    """How many of a further part's rows repeat the table's first."""
    first, mine = _rows(grid.cells), _rows(found)
    valued = [_has_values(row) for row in mine]
    return repeated([_text(row) for row in first], [_text(row) for row in mine], valued)


def _rows(cells: Iterable[GridCell]) -> list[list[GridCell]]:
    """The cells by the row in which they begin."""
    rows: dict[int, list[GridCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return [rows.get(row, []) for row in range(max(rows, default=-1) + 1)]


def _text(row: Sequence[GridCell]) -> str:
    return "\t".join(" ".join(piece.text for piece in cell.pieces) for cell in row)


def _without_empty(grid: PdfGrid) -> None:
    """Takes out the rows and columns in which no filled cell begins."""
    rows = sorted({cell.row for cell in grid.cells})
    columns = sorted({cell.column for cell in grid.cells})
    for cell in grid.cells:
        below = sum(cell.row <= row < cell.row + cell.rowspan for row in rows)
        beside = sum(cell.column <= column < cell.column + cell.colspan for column in columns)
        cell.row, cell.column = rows.index(cell.row), columns.index(cell.column)
        cell.rowspan, cell.colspan = max(below, 1), max(beside, 1)
    grid.rows, grid.columns = len(rows), len(columns)


def _mark_header(grid: PdfGrid) -> None:
    """The rows above the first with values are headers, without the labels right above it."""
    rows = _rows(grid.cells)
    valued = [_has_values(row) for row in rows]
    labels = [len(row) == 1 and row[0].column == 0 for row in rows]
    first = rows_above_values(valued, labels) if any(valued) else 1
    reach = max((cell.row + cell.rowspan for cell in grid.cells if cell.row < first), default=first)
    grid.header_rows = reach if 0 < reach < grid.rows else min(1, grid.rows - 1)
    for cell in grid.cells:
        cell.header = cell.row < grid.header_rows


def _has_values(row: Sequence[GridCell]) -> bool:
    return mostly_values([cell.pieces[0].text for cell in row if cell.column > 0])
