"""A stretch of lines that is a table, however its columns are marked."""

from typing import NamedTuple

from schemas.paper import Cell


class Region(NamedTuple):
    """A table's place among the lines (``first`` to ``last``) and in the text, and its grid.

    ``start`` may lie inside the first line: a copy may run a caption's label into the first row.
    """

    first: int
    last: int
    start: int
    end: int
    cells: tuple[Cell, ...] = ()
    header_rows: int = 0
    doubt: str | None = None
