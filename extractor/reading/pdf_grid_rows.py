"""The rows of a table: which lines are one row, because a cell in them is broken."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from extractor.reading.pdf_grid_columns import Columns, Piece

Line = Sequence[Piece]

_OPEN = re.compile(
    r"(?:[(\[][^)\]]*|[,;±–—/-]|\b(?:and|or|of|the|to|for|with|in|by|vs|from|than|at))$", re.IGNORECASE
)
_GOES_ON = re.compile(r"[a-z(\[)%±]|[–—/-]\s?\d")
_INDENT = 0.5
_LEADING = 1.12
_NEAR = 1.45
_WIDEST_LEADING = 1.8  # sizes: lines of one cell are no further apart
_BANDS, _MOSTLY = 3, 0.7  # borders part the rows where most of so many bands are rows
_ROW_STEP = 0.9  # of the distance of two rows; lines of one label are nearer
_LABEL_STEP = 2.8  # sizes between two lines of a label
_OVERLAPPING = 0.8  # sizes: lines nearer than this are of cells set at different heights in one row


def grouped(lines: Sequence[Line], columns: Columns, borders: Sequence[float]) -> list[list[Line]]:
    """The lines of each row; ``borders``: the heights of rules and shades between rows."""
    bands = _bands(lines, borders)
    pitch = _pitch([band for band, _ in bands])
    closed = [(band, inside and _is_row(band, columns, pitch)) for band, inside in bands]
    if len(bands) < _BANDS or sum(one for _, one in closed) < _MOSTLY * len(bands):
        return _parted(lines, columns, borders)
    return [row for band, one in closed for row in ([band] if one else _parted(band, columns, borders))]


def _bands(lines: Sequence[Line], borders: Sequence[float]) -> list[tuple[list[Line], bool]]:
    """The lines between one border and the next, and whether there is one on both sides."""
    bands: dict[int, list[Line]] = {}
    for line in lines:
        bands.setdefault(sum(border < line[0].base for border in borders), []).append(line)
    return [(band, 0 < above < len(borders)) for above, band in bands.items()]


def _pitch(bands: Sequence[Sequence[Line]]) -> float:
    """The distance of two rows of one line each, with a border between them; 0 where there are none."""
    steps = sorted(
        below[0][0].base - above[0][0].base
        for above, below in pairwise(bands)
        if len(above) == 1 and len(below) == 1
    )
    return steps[len(steps) // 2] if len(steps) >= _BANDS else 0.0


def _is_row(band: Sequence[Line], columns: Columns, pitch: float) -> bool:
    """Whether all that stands between two borders is one row: one label, no values below one another.

    Cells set at different heights in a row have lines that do not meet, so that nothing else tells.
    """
    labelled = [line for line in band if columns.of(line[0])[0] == 0]
    if any(
        below[0].base - above[0].base > _LABEL_STEP * below[0].size for above, below in pairwise(labelled)
    ):
        return False
    if any(_heads(above, below, columns, pitch) for above, below in pairwise(band)):
        return False
    pairs = [*pairwise(band), *combinations([line for line in labelled if len(line) > 1], 2)]
    return not any(both_whole(above, below, columns) for above, below in pairs)


def _heads(above: Line, below: Line, columns: Columns, pitch: float) -> bool:
    """Whether a label without values heads the row under it: as far above as two rows are apart."""
    if not pitch or len(above) > 1 or len(below) < 2 or columns.of(above[0])[0] or columns.of(below[0])[0]:
        return False
    goes_on = _GOES_ON.match(below[0].text) or _OPEN.search(above[0].text)
    return not goes_on and below[0].base - above[0].base > _ROW_STEP * pitch


def _parted(lines: Sequence[Line], columns: Columns, borders: Sequence[float]) -> list[list[Line]]:
    """The rows where borders do not part every two of them."""
    rows: list[list[Line]] = []
    leading = _leading(lines, columns)
    for line in lines:
        if rows and _same_row(rows[-1], line, columns, borders, leading):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _leading(lines: Sequence[Line], columns: Columns) -> float | None:
    """The distance of two lines of one cell, where it is less than that of two rows."""
    pairs = [(below[0].base - above[0].base, above, below) for above, below in pairwise(lines)]
    apart = [pair for pair in pairs if pair[0] > _OVERLAPPING * pair[1][0].size]
    if len(apart) < 3:
        return None
    least = sorted(step for step, _, _ in apart)[len(apart) // 20]
    if least > _WIDEST_LEADING * lines[0][0].size:
        return None
    near = [pair for pair in apart if pair[0] <= _LEADING * least]
    if len(near) == len(apart):
        return None
    whole = sum(both_whole(above, below, columns) for _, above, below in near)
    return least if 4 * whole <= len(near) else None


def both_whole(above: Line, below: Line, columns: Columns) -> bool:
    """Whether two lines have values of their own in the same columns: then they are two rows.

    One column is enough where both have a label, else two.
    """
    mine = {columns.of(piece)[0]: piece for piece in below}
    other = {columns.of(piece)[0]: piece for piece in above}
    shared = sum(
        _is_whole(mine[column]) and _is_whole(other[column])
        for column in mine.keys() & other.keys()
        if column
    )
    labelled = 0 in mine and 0 in other and not _GOES_ON.match(mine[0].text)
    return shared > (0 if labelled else 1)


def _is_whole(piece: Piece) -> bool:
    """Whether a piece is a value that neither goes on on the next line nor ends one of the line above."""
    text = piece.text
    return piece.is_number and not _OPEN.search(text) and text.count("(") == text.count(")")


def _same_row(
    row: Sequence[Line], line: Line, columns: Columns, borders: Sequence[float], leading: float | None
) -> bool:
    above = row[-1]
    step, size = line[0].base - above[0].base, max(above[0].size, line[0].size)
    if any(above[0].base < border < line[0].base - 0.5 * line[0].size for border in borders):
        return False
    if step < _OVERLAPPING * size:
        return True
    if leading is not None:
        return step <= _LEADING * leading and not both_whole(above, line, columns)
    return step <= _NEAR * size and _goes_on(row, line, columns)


def _goes_on(row: Sequence[Line], line: Line, columns: Columns) -> bool:
    """Whether the words of a line go on with those of the cells above."""
    filled = {columns.of(piece)[0]: piece for below in row for piece in below}
    mine = {columns.of(piece)[0]: piece for piece in line}
    if 0 not in mine:
        return _continues_cells(filled, mine)
    if len(mine) > 1 and (len(filled) > 1 or 0 not in filled or _is_indented(filled[0], mine[0])):
        return False
    return _continues_label(filled, mine[0])


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
