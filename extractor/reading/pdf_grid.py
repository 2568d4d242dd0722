"""A table's strings as a grid: header rows, rows, cells that span columns, indented labels.

A table may come in parts, one for each column or page it runs over. All parts have the same columns: they
are laid over one another before the columns are looked for.
"""

from collections.abc import Sequence
from itertools import chain

from extractor.reading.pdf_grid_cells import GridCell, PdfGrid, indent
from extractor.reading.pdf_grid_columns import (
    Columns,
    Piece,
    columns_of,
    pieces_of,
    split_at,
    strips_free,
    with_drawn,
)
from extractor.reading.pdf_grid_header import header_cells
from extractor.reading.pdf_grid_lattice import framed_grid
from extractor.reading.pdf_grid_parts import Laid, Lines, Part, mostly_values, repeated, rows_above_values
from extractor.reading.pdf_grid_rows import grouped
from extractor.reading.pdf_grid_rules import bars_of, borders_of, rules_within
from extractor.reading.pdf_rows import baselines

_MOST_HEADER_LINES = 9
_SLACK = 12.0  # points
_LABEL = 4  # sizes from the left edge at most: a label begins there
_HEADER_GAP = 0.45  # sizes: two headers over neighbouring columns are no nearer


def grid_of(parts: Sequence[Part]) -> PdfGrid | None:
    """The grid of a table; None where it has no columns."""
    laid = _laid([part for part in parts if part.strings])
    if not laid or sum(len(one.lines) for one in laid) < 2:
        return None
    framed = framed_grid(laid)
    return framed or _unframed(laid)


def _laid(parts: Sequence[Part]) -> list[Laid]:
    """The lines of all parts in the coordinates of the first."""
    found: list[Laid] = []
    for part in parts:
        lines = [pieces_of(row) for row in baselines(part.strings)]
        width = max(line[-1].x1 for line in lines) - min(line[0].x0 for line in lines)
        shift = _shift(found[0].lines, lines) if found else 0.0
        moved = [[piece.moved(-shift) for piece in line] for line in lines]
        found.append(Laid(part, lines, moved, borders_of(part.shapes, part.area, width), shift))
    return found


def _shift(first: Lines, lines: Lines) -> float:
    """How far a part stands to the right of the first: what leaves most strips free in both."""
    left = min(line[0].x0 for line in lines) - min(line[0].x0 for line in first)
    right = max(line[-1].x1 for line in lines) - max(line[-1].x1 for line in first)
    wide = [line for line in first if len(line) > 1]

    def free(shift: float) -> int:
        moved = [[piece.moved(-shift) for piece in line] for line in lines if len(line) > 1]
        return strips_free([*wide, *moved])

    # A part that stands beside the first leaves strips free too, but has nothing to do with its columns.
    most = abs(left - right) + _SLACK
    near = [shift for shift in (0.0, left, right) if abs(shift - left) + abs(shift - right) <= most]
    return max(near, key=free)


def _unframed(laid: Sequence[Laid]) -> PdfGrid | None:
    """The grid of a table whose cells are not framed: by the strips its lines leave free."""
    first, others = laid[0], laid[1:]
    head = _header_lines(first.lines, first.borders)
    skips = [_repeated(first.lines[:head], one.lines) for one in others]
    rest = [line for one, skip in zip(others, skips, strict=True) for line in one.lines[skip:]]
    columns = columns_of([*first.lines[head:], *rest] or first.lines, bars_of(first.part.shapes, first.lines))
    if columns.number < 2:
        columns, head = columns_of([*first.lines, *rest], []), min(head, 1)
    if columns.number < 2:
        return None
    columns = with_drawn(columns, first.lines[:head])
    grid = PdfGrid(columns=columns.number)
    header = [split_at(line, columns.borders, _HEADER_GAP) for line in first.lines[:head]]
    cells, grid.rows = header_cells(header, columns, rules_within(first.part.shapes, first.part.area))
    grid.header_rows = grid.rows
    _own(cells, first)
    grid.cells += cells
    labels: list[tuple[GridCell, float]] = []
    for one, skip in zip(laid, [head, *skips], strict=True):
        labels += _body(grid, one, skip, columns)
    indent(labels)
    grid.doubt = _doubt(grid, columns)
    grid.part_overlaps()
    return grid


def _repeated(header: Lines, lines: Lines) -> int:
    """How many lines of a further part only repeat the header."""
    return repeated(_texts(header), _texts(lines), [_has_values(line) for line in lines])


def _texts(lines: Lines) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


def _own(cells: Sequence[GridCell], one: Laid) -> None:
    """Notes where cells come from, so that their boxes are right."""
    for cell in cells:
        cell.frame, cell.shift = one.part.frame, one.shift


def _header_lines(lines: Lines, borders: Sequence[float]) -> int:
    """How many lines head the table: those above the first rule, else those above the first values."""
    left = min(line[0].x0 for line in lines)
    labels = [len(line) == 1 and line[0].x0 < left + _LABEL * line[0].size for line in lines]
    first = rows_above_values([_has_values(line) for line in lines], labels)
    counts = sorted({sum(line[0].base < border for line in lines) for border in borders} - {0, len(lines)})
    ruled = [count for count in counts if count <= _MOST_HEADER_LINES]
    if ruled:
        # Rules between the levels of a header do not end it: it goes on to the last above the values.
        within = [count for count in ruled if count <= first]
        return within[-1] if within and (len(counts) < 4 or within[-1] == first) else ruled[0]
    return first if 0 < first <= _MOST_HEADER_LINES and first < len(lines) else 1


def _has_values(line: Sequence[Piece]) -> bool:
    return mostly_values([piece.text for piece in line[1:]])


def _body(grid: PdfGrid, one: Laid, skip: int, columns: Columns) -> list[tuple[GridCell, float]]:
    """The rows of one part; the cells of the first column, with where they begin."""
    labels: list[tuple[GridCell, float]] = []
    lines = [split_at(line, columns.borders) for line in one.lines[skip:]]
    for row in grouped(lines, columns, one.borders):
        cells: dict[int, GridCell] = {}
        for piece in chain.from_iterable(row):
            first, last = columns.of(piece)
            if first in cells:
                cells[first].pieces.append(piece)
            else:
                cells[first] = GridCell(grid.rows, first, last - first + 1, [piece])
        _own(list(cells.values()), one)
        grid.cells += [cells[column] for column in sorted(cells)]
        if 0 in cells:
            labels.append((cells[0], cells[0].pieces[0].x0))
        grid.rows += 1
    return labels


def _doubt(grid: PdfGrid, columns: Columns) -> str | None:
    if columns.crossed:
        return "some cells reach over the border of their column"
    joined = sum(
        cell.column > 0 and sum(piece.is_number and "(" in piece.text for piece in cell.pieces) > 1
        for cell in grid.cells
        if not cell.header
    )
    if joined:
        return "some rows may be two"
    crowded = sum(
        sum(piece.is_number and piece.base == cell.pieces[0].base for piece in cell.pieces) > 1
        for cell in grid.cells
        if not cell.header and cell.column > 0
    )
    return "some cells hold values of two columns" if crowded else None
