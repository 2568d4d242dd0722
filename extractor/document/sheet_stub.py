"""Which columns of a table hold the labels of its rows."""

import re
from collections.abc import Callable, Sequence

from extractor.document.sheet_terms import SIZED, VALUE
from schemas.paper import Cell

_BLANK_SHARE = 0.2
_WORD_SHARE = 0.3
_FEWEST_NUMBERED = 3
_SERIAL = re.compile(r"[#(]?(\d{1,3})[.)]?")

Grid = dict[tuple[int, int], Cell]
Reader = Callable[[Cell], str]


def starts(grid: Grid, row: int, column: int = 0) -> bool:
    """Whether the first column of labels is filled in this row."""
    cell = grid.get((row, column))
    return cell is not None and cell.row == row and cell.end > cell.start


def label_columns(grid: Grid, body: Sequence[int], width: int, text: Reader) -> range:
    """The columns that hold labels: the first, and the next where the first is often left blank.

    Where the first only numbers the rows, the names beside it are the labels: "1 | Okafor et al. | 120".
    """
    if width < 3 or not body:
        return range(min(1, width - 1) if width > 1 else 0)
    seconds = [
        text(cell) for row in body if (cell := grid.get((row, 1))) and cell.row == row and cell.colspan == 1
    ]
    blank = sum(not starts(grid, row) for row in body)
    filled = [words for words in seconds if words]
    if len(filled) < 2:
        return range(1)
    worded = sum(not (VALUE.match(words) or SIZED.match(words)) for words in filled) / len(filled)
    if worded == 1 and len(set(filled)) == len(filled) and _is_serial(grid, body, text):
        return range(1, 2)
    two = blank >= _BLANK_SHARE * len(body) and len(filled) > blank and worded >= _WORD_SHARE
    return range(2 if two else 1)


def _is_serial(grid: Grid, body: Sequence[int], text: Reader) -> bool:
    """Whether the first column numbers the rows: 1, 2, 3 and so on, and says nothing else."""
    cells = [grid[row, 0] for row in body if starts(grid, row)]
    found = [_SERIAL.fullmatch(text(cell)) for cell in cells]
    serial = [int(match[1]) for match in found if match]
    return len(serial) >= _FEWEST_NUMBERED and serial == list(range(1, len(cells) + 1))
