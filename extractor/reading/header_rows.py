"""Which rows of a grid are its headers, where the markup says only half of it.

Journals put the first row into the head and "n (%)" below every arm into the body, begin a second part of
a table with headers of its own, and leave the head out; some put the first line of values into it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, overload

from extractor.reading.grids import Grid, Laid
from extractor.reading.header_patterns import (
    BESIDE,
    EQUATION,
    NAMED,
    PLACEHOLDER,
    RESULT,
    SIZE,
    STATISTIC,
    TIME,
)

_MOST = 6  # rows of a header; the deepest seen has five
_SHORT = 40  # characters of a name in a column of values
_NEARLY_ALL = 0.75


Shares = Callable[[], Mapping[int, float]]


class Headers(NamedTuple):
    """The number of rows at the top, and the rows further down, that hold headers."""

    top: int
    inner: frozenset[int]


def find(grid: Grid, marked: int) -> Headers:
    """The header rows of a grid (``marked``: how many of its first rows the markup says are).

    A header row further down is a row of names among columns of values: it stands over the rows under it.
    """
    rows = _Filled(grid.lines)
    shares = cache(lambda: _shares(rows, marked))  # most tables have no row for which it is asked
    top = _without_results(rows, marked)
    if top == marked:
        top = _with_continuation(rows, marked, shares)
    named = [row for row, line in enumerate(grid.lines) if row >= top and _ends_in_words(line)]
    return Headers(top, frozenset(row for row in named if _is_inner(rows, row, top, shares)))


class _Filled(Sequence[list[Laid]]):
    """The cells of every row that hold anything; most rows are never asked for."""

    def __init__(self, lines: Sequence[Sequence[Laid]]) -> None:
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> list[Laid]: ...
    @overload
    def __getitem__(self, at: slice) -> list[list[Laid]]: ...
    def __getitem__(self, at: int | slice) -> list[Laid] | list[list[Laid]]:
        if isinstance(at, slice):
            return [self[row] for row in range(*at.indices(len(self)))]
        return [laid for laid in self._lines[at] if laid.cell.text.text]


def _ends_in_words(line: Sequence[Laid]) -> bool:
    """Whether the last of a row's cells that hold anything names something."""
    for laid in reversed(line):
        if laid.cell.text.text:
            return _is_words(laid)
    return False


def _values(row: Sequence[Laid]) -> list[Laid]:
    return [laid for laid in row if laid.column]


def _label(row: Sequence[Laid]) -> str:
    return row[0].cell.text.text if row and row[0].column == 0 else ""


def _shares(rows: Sequence[Sequence[Laid]], marked: int) -> dict[int, float]:
    """The share of values among what stands below the head, by column."""
    words: dict[int, int] = defaultdict(int)
    values: dict[int, int] = defaultdict(int)
    for row in rows[marked:]:
        for laid in _values(row):
            (words if _is_words(laid) else values)[laid.column] += 1
    return {column: count / (count + words[column]) for column, count in values.items()}


def _is_words(laid: Laid) -> bool:
    """Whether a cell names something: it begins with a letter, or with "95% CI" or "6 weeks"."""
    text = laid.cell.text.text
    if text[0].isdigit():
        return bool(NAMED.match(text) or TIME.match(text))
    bare = text.lstrip("([%†‡*§¶#“\"' ")
    if not (bare[:1].isalpha() or text[0] == "%" or NAMED.match(text)):
        return False
    return not (PLACEHOLDER.match(text) or EQUATION.match(text))


def _without_results(rows: Sequence[Sequence[Laid]], marked: int) -> int:
    """The head without rows of results at its end."""
    top = marked
    while top:
        cells = _values(rows[top - 1])
        if not cells or not all(RESULT.match(laid.cell.text.text) for laid in cells):
            break
        top -= 1
    return top


def _with_continuation(rows: Sequence[Sequence[Laid]], marked: int, shares: Shares) -> int:
    """The head with the rows below it that go on with it; empty rows between them are lines."""
    top = marked
    for row in range(marked, min(len(rows), _MOST)):
        if not rows[row]:
            continue
        if not _goes_on(rows, row, top, shares):
            break
        top = row + 1
    return top if top < len(rows) else marked


def _goes_on(rows: Sequence[Sequence[Laid]], row: int, top: int, shares: Shares) -> bool:
    cells = _values(rows[row])
    if not _are_names(cells, shares):
        return False
    if top == 0:
        return len(cells) > 1 or cells[0].colspan > 1
    if not _label(rows[row]):
        return len(cells) > 1 or (cells[0].colspan > 1 and not _comes_again(rows, row))
    return not _labelled(rows[:top], cells) and _parts(rows[:top], cells)


def _labelled(above: Sequence[Sequence[Laid]], cells: Sequence[Laid]) -> bool:
    """Whether the column of row labels has its header; one that reaches over values is none of it."""
    first = [row[0] for row in above if row and row[0].column == 0]
    return any(all(cell.column >= laid.colspan for cell in cells) for laid in first)


def _are_names(cells: Sequence[Laid], shares: Shares) -> bool:
    """Whether cells, none of them a value, stand over columns of values, at least half of them."""
    if not cells or not all(map(_is_words, cells)):
        return False
    reached = [any(shares().get(at, 0) >= 0.5 for at in range(c.column, c.column + c.colspan)) for c in cells]
    return 2 * sum(reached) >= len(cells)


def _comes_again(rows: Sequence[Sequence[Laid]], row: int) -> bool:
    """Whether a row of one cell is followed by others of its shape: then it heads the rows under it."""
    (first,) = _values(rows[row])
    return any(
        len(below) == 1 and (below[0].column, below[0].colspan) == (first.column, first.colspan)
        for below in rows[row + 1 :]
    )


def _parts(above: Sequence[Sequence[Laid]], cells: Sequence[Laid]) -> bool:
    """Whether cells part one of the header cells above them."""
    wide = [laid for row in above for laid in row if laid.colspan > 1]
    return any(
        sum(laid.column <= cell.column < laid.column + laid.colspan for cell in cells) > 1 for laid in wide
    )


def _is_inner(rows: Sequence[Sequence[Laid]], row: int, top: int, shares: Shares) -> bool:
    """Whether a row among values has names for their columns: statistics, the headers once more, new ones."""
    cells = _values(rows[row])
    if len(cells) < 2 or not _are_names(cells, shares):
        return False
    said = {(laid.column, _bare(laid)) for above in rows[:top] for laid in above}
    known = sum(_is_statistic(laid) or (laid.column, _bare(laid)) in said for laid in cells)
    return 2 * known >= len(cells) or _names_what_follows(rows, row, cells, shares)


def _is_statistic(laid: Laid) -> bool:
    text = laid.cell.text.text
    return bool(STATISTIC.match(text.lstrip("(% ")) or SIZE.match(text)) or text[:1] == "%"


def _bare(laid: Laid) -> str:
    """A header without sizes, marks and signs around it, by which it is known again."""
    return BESIDE.sub("", laid.cell.text.text).lower()


def _names_what_follows(
    rows: Sequence[Sequence[Laid]], row: int, cells: Sequence[Laid], shares: Shares
) -> bool:
    """Whether short names stand in columns of hardly anything but values, and values follow."""
    below = next((line for line in rows[row + 1 :] if _values(line)), [])
    columns = {laid.column for laid in _values(below) if not _is_words(laid)}
    return all(
        len(laid.cell.text.text) <= _SHORT
        and laid.column in columns
        and shares().get(laid.column, 0) >= _NEARLY_ALL
        for laid in cells
    )
