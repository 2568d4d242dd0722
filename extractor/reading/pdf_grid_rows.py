"""The rows of a table: which lines are one row, because a cell in them is broken."""

import re
from collections.abc import Sequence

from extractor.reading.pdf_grid_columns import Columns, Piece

Line = Sequence[Piece]

_OPEN = re.compile(r"(?:[(\[][^)\]]*|[,–—/-]|\b(?:and|or|of|the|to|for|with|in|by|vs|from|than|at))$", re.IGNORECASE)
_GOES_ON = re.compile(r"[a-z(\[)%±]|[–—/-]\s?\d")
_INDENT = 0.5
_LEADING = 1.12


def rows_of(lines: Sequence[Line], columns: Columns, borders: Sequence[float]) -> list[list[Line]]:
    """The lines of each row; ``borders``: the heights of rules and shades between rows."""
    rows: list[list[Line]] = []
    step = _step(lines)
    for line in lines:
        if rows and _same_row(rows[-1], line, columns, borders, step):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _step(lines: Sequence[Line]) -> float:
    """The least usual distance of two lines: that of lines of one cell, where there are any."""
    steps = sorted(
        below[0].base - above[0].base for above, below in zip(lines, lines[1:], strict=False)
    )
    return steps[len(steps) // 8] if steps else 0.0


def _same_row(
    row: Sequence[Line], line: Line, columns: Columns, borders: Sequence[float], step: float
) -> bool:
    above = row[-1]
    if any(above[0].base < border < line[0].base for border in borders):
        return False
    filled = {columns.of(piece)[0]: piece for below in row for piece in below}
    mine = {columns.of(piece)[0]: piece for piece in line}
    if not _is_near(above, line, step):
        return False
    if 0 not in mine:
        return _continues_cells(filled, mine)
    if len(mine) == 1:
        return _continues_label(filled, mine[0])
    return len(filled) == 1 and 0 in filled and _continues_label(filled, mine[0]) and not _is_indented(filled[0], mine[0])


def _is_near(above: Line, line: Line, step: float) -> bool:
    size = max(above[0].size, line[0].size)
    return line[0].base - above[0].base <= max(_LEADING * step, 1.35 * size)


def _is_indented(above: Piece, below: Piece) -> bool:
    return below.x0 > above.x0 + _INDENT * below.size


def _continues_cells(filled: dict[int, Piece], mine: dict[int, Piece]) -> bool:
    """Whether a line without a label goes on with cells above it."""
    for column, piece in mine.items():
        above = filled.get(column)
        if above is None:
            if piece.is_number:
                return False
        elif above.is_number and piece.is_number and not _OPEN.search(above.text):
            return False
    return True


def _continues_label(filled: dict[int, Piece], label: Piece) -> bool:
    above = filled.get(0)
    if above is None:
        return False
    return _GOES_ON.match(label.text) is not None or _OPEN.search(above.text) is not None
