"""A table's strings as a grid: header rows, rows, cells that span columns, indented labels."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from extractor.reading.grid import is_value
from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_grid_columns import Columns, Piece, columns_of, pieces_of, split_at
from extractor.reading.pdf_grid_rows import grouped
from extractor.reading.pdf_rows import baselines
from extractor.reading.pdf_shapes import Form, Shape
from extractor.reading.pdf_strings import String

_FULL = 0.75  # of the table's width: a rule that parts rows, not the columns under a common header
_MOST_HEADER_LINES = 9
_INDENT = 0.5
_LEVEL_STEP = 1.45  # sizes from one level of a header to the next; lines of one cell are nearer


@dataclass(slots=True)
class GridCell:
    """A cell: its lines, and where it stands."""

    row: int
    column: int
    colspan: int
    pieces: list[Piece]
    header: bool = False
    indent: int = 0
    rowspan: int = 1
    frame: Frame | None = None


@dataclass(slots=True)
class PdfGrid:
    """The cells of a table in reading order."""

    cells: list[GridCell] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    header_rows: int = 0
    doubt: str | None = None

    def extended(self, other: "PdfGrid") -> bool:
        """Takes the rows of the same table on the next page, without its repeated header."""
        if self.columns != other.columns:
            return False
        skip = other.header_rows if other.header == self.header else 0
        for cell in other.cells:
            if cell.row >= skip:
                cell.row += self.rows - skip
                cell.header = False
                self.cells.append(cell)
        self.rows += other.rows - skip
        self.doubt = self.doubt or other.doubt
        return True

    @property
    def header(self) -> list[str]:
        """The words of the header cells."""
        return [piece.text for cell in self.cells if cell.header for piece in cell.pieces]


def grid_of(frame: Frame, strings: Sequence[String], shapes: Sequence[Shape], area: Area) -> PdfGrid | None:
    """The grid of a table's strings; None where they have no columns."""
    lines = [pieces_of(row) for row in baselines(strings)]
    if len(lines) < 2:
        return None
    left, right = min(line[0].x0 for line in lines), max(line[-1].x1 for line in lines)
    inside = [shape for shape in shapes if area.holds(shape.area, 4)]
    width = right - left
    borders = _borders(inside, width)
    head = _header_lines(lines, borders)
    columns = columns_of(lines[head:] or lines, _bars(inside, lines, left, right))
    if columns.number < 2:
        columns, head = columns_of(lines, []), min(head, 1)
    lines = [split_at(line, columns.borders) for line in lines]
    grid = PdfGrid(columns=columns.number)
    rules = [shape.area for shape in inside if shape.form is Form.RULE and shape.area.width < _FULL * width]
    _header(grid, lines[:head], columns, rules)
    grid.header_rows = grid.rows
    _body(grid, lines[head:], columns, borders)
    grid.doubt = _doubt(grid, columns)
    for cell in grid.cells:
        cell.frame = frame
    return grid


def _borders(shapes: Sequence[Shape], width: float) -> list[float]:
    """The heights at which rules or the edges of shades cross the whole table."""
    spans: dict[int, float] = {}
    for shape in shapes:
        area = shape.area
        if shape.form is Form.RULE:
            levels: tuple[float, ...] = ((area.top + area.bottom) / 2,)
        elif shape.form is Form.BOX:
            levels = (area.top, area.bottom)
        else:
            continue
        for level in levels:
            key = round(level)
            spans[key] = spans.get(key, 0.0) + area.width
    joined = sorted(spans)
    return [
        float(level)
        for level in joined
        if sum(spans.get(near, 0.0) for near in (level - 1, level, level + 1)) >= _FULL * width
    ]


def _bars(
    shapes: Sequence[Shape], lines: Sequence[Sequence[Piece]], left: float, right: float
) -> list[float]:
    """The vertical rules that part columns: those along most of the table."""
    lengths: dict[int, float] = {}
    for shape in shapes:
        if shape.form is Form.BAR:
            key = round(shape.area.x0 / 2)
            lengths[key] = lengths.get(key, 0.0) + shape.area.height
    height = lines[-1][0].base - lines[0][0].base
    found: list[float] = []
    for key in sorted(lengths):
        at = 2.0 * key
        long = lengths[key] + lengths.get(key + 1, 0.0) > 0.6 * height
        if long and left + 4 < at < right - 4 and (not found or at - found[-1] > 6):
            found.append(at)
    return found


def _header_lines(lines: Sequence[Sequence[Piece]], borders: Sequence[float]) -> int:
    """How many lines head the table: those above the first rule, else those above the first values."""
    first = next((at for at, line in enumerate(lines) if _has_values(line)), len(lines))
    while first > 1 and len(lines[first - 1]) == 1 and _is_label(lines[first - 1][0], lines):
        first -= 1  # a heading of the rows below, not of the columns
    counts = sorted({sum(line[0].base < border for line in lines) for border in borders} - {0, len(lines)})
    ruled = [count for count in counts if count <= _MOST_HEADER_LINES]
    if ruled:
        # Rules between the levels of a header do not end it: it goes on to the last above the values.
        within = [count for count in ruled if count <= first]
        return within[-1] if within and (len(counts) < 4 or within[-1] == first) else ruled[0]
    return first if 0 < first <= _MOST_HEADER_LINES and first < len(lines) else 1


def _has_values(line: Sequence[Piece]) -> bool:
    values = sum(is_value(piece.text) for piece in line[1:])
    return len(line) > 1 and 2 * values >= len(line) - 1


def _is_label(piece: Piece, lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether a piece stands where the rows' labels do."""
    left = min(line[0].x0 for line in lines)
    return piece.x0 < left + 4 * piece.size


def _header(grid: PdfGrid, lines: Sequence[Sequence[Piece]], columns: Columns, rules: Sequence[Area]) -> None:
    """Header cells, level by level: a common header stands above those of its columns."""
    levels: list[list[tuple[Piece, int, int]]] = []
    for line in lines:
        placed = [(piece, *_reach(piece, columns, rules)) for piece in line]
        if levels and not _begins_level(levels[-1], placed, rules):
            levels[-1] += placed
        else:
            levels.append(placed)
    for level in levels:
        cells: dict[tuple[int, int], GridCell] = {}
        for piece, first, last in level:
            cell = cells.get((first, last))
            if cell is None:
                cells[first, last] = GridCell(grid.rows, first, last - first + 1, [piece], header=True)
            else:
                cell.pieces.append(piece)
        grid.cells += sorted(cells.values(), key=lambda cell: cell.column)
        grid.rows += 1
    for cell in grid.cells:
        below = [other.row for other in grid.cells if other.row > cell.row and _overlap(cell, other)]
        cell.rowspan = min(below, default=grid.rows) - cell.row


def _overlap(one: GridCell, other: GridCell) -> bool:
    return one.column < other.column + other.colspan and other.column < one.column + one.colspan


def _begins_level(
    level: Sequence[tuple[Piece, int, int]], line: Sequence[tuple[Piece, int, int]], rules: Sequence[Area]
) -> bool:
    """Whether a line of the header stands under what is above it, not in the same cells."""
    last = max(piece.base for piece, _, _ in level)
    for piece, first, end in line:
        if piece.base - last > _LEVEL_STEP * piece.size:
            return True
        for above, begin, close in level:
            if begin <= first and end <= close and (begin, close) != (first, end):
                return True
            if (begin, close) == (first, end) and any(
                above.base < rule.top < piece.base and rule.x0 < piece.x1 and rule.x1 > piece.x0
                for rule in rules
            ):
                return True
    return False


def _reach(piece: Piece, columns: Columns, rules: Sequence[Area]) -> tuple[int, int]:
    """The columns of a header's piece: those over the rule under it, else those it stands over."""
    for rule in rules:
        if (
            0 < rule.top - piece.base < 1.5 * piece.size
            and rule.x0 <= piece.x0 + 2
            and rule.x1 >= piece.x1 - 2
        ):
            under = [
                number
                for number, (left, right) in enumerate(_strips(columns))
                if min(right, rule.x1) - max(left, rule.x0) > 0.3 * min(right - left, rule.x1 - rule.x0)
            ]
            if under:
                return under[0], under[-1]
    return columns.headed_by(piece)


def _strips(columns: Columns) -> list[tuple[float, float]]:
    edges = [columns.borders[0] - 60, *columns.borders, columns.borders[-1] + 60]
    return list(pairwise(edges))


def _body(
    grid: PdfGrid, lines: Sequence[Sequence[Piece]], columns: Columns, borders: Sequence[float]
) -> None:
    lefts: list[tuple[GridCell, float]] = []
    for row in grouped(lines, columns, borders):
        cells: dict[int, GridCell] = {}
        for piece in chain.from_iterable(row):
            first, last = columns.of(piece)
            if first in cells:
                cells[first].pieces.append(piece)
            else:
                cells[first] = GridCell(grid.rows, first, last - first + 1, [piece])
        grid.cells += [cells[column] for column in sorted(cells)]
        if 0 in cells:
            lefts.append((cells[0], cells[0].pieces[0].x0))
        grid.rows += 1
    _indent(lefts)


def _indent(labels: Sequence[tuple[GridCell, float]]) -> None:
    """Depths of indentation of the row labels, the least first."""
    levels: list[float] = []
    for cell, left in sorted(labels, key=lambda label: label[1]):
        if not levels or left > levels[-1] + _INDENT * cell.pieces[0].size:
            levels.append(left)
        cell.indent = len(levels) - 1


def _doubt(grid: PdfGrid, columns: Columns) -> str | None:
    if columns.number < 2:
        return "no columns could be told apart"
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
