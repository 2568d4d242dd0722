"""Cells of a table found in text: what kind of value a cell holds, and which column it belongs to."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from schemas.paper import Cell

_KINDS = (
    (
        "interval",
        re.compile(r"[<>≤≥~]?\s*[−–-]?\d[\d.,·]*\s*[([].*\d\s*(?:to|[,;–−-]|\s)\s*[−–-]?\d*.*[)\]]$"),
    ),
    ("share", re.compile(r"\d[\d,]*\s*(?:/\s*\d+\s*)?\(\s*[<>]?\d+(?:[.·]\d+)?\s*%?\s*\)$")),
    ("probability", re.compile(r"(?:P\s*)?[=<>≤≥]?\s*[01]?[.·]\d{2,}$", re.IGNORECASE)),
    ("number", re.compile(r"[<>≤≥~=±]?\s*[−–-]?\d[\d.,·/%–−-]*(?:\s*±\s*[\d.]+)?$")),
    ("reference", re.compile(r"(?:ref(?:erence)?\.?|1|1\.0+)(?:\s*\(ref(?:erence)?\.?\))?$", re.IGNORECASE)),
    (
        "none",
        re.compile(
            r"(?:—|–|-|n/?a|nr|ns|nd|not (?:reached|mentioned|reported|available|significant))$",
            re.IGNORECASE,
        ),
    ),
)
_LIKE = {"reference": "interval"}  # "Ref." stands where the other levels have their estimate
_VALUE = re.compile(r"[<>≤≥=~±+−–-]?\s*\d|(?:ref(?:erence)?\.?|n/?a|nr|—|–)$", re.IGNORECASE)


_LONGEST = 80  # characters of a value: what is longer is words, and slow to tell


class Piece(NamedTuple):
    """What stands between two borders, without its outer spaces."""

    start: int
    end: int
    text: str


class Placed(NamedTuple):
    """A piece with its place in the grid."""

    row: int
    column: int
    piece: Piece
    colspan: int = 1
    rowspan: int = 1
    certain: bool = True


def piece(text: str, start: int, end: int) -> Piece:
    """The piece of text between two offsets."""
    raw = text[start:end]
    content = raw.strip()
    if not content:
        return Piece(start, start, "")
    begin = start + raw.index(content[0])
    return Piece(begin, begin + len(content), content)


def kind(content: str) -> str:
    """The kind of value a cell holds; "text" where it is none, "" where it is empty."""
    if not content:
        return ""
    if len(content) > _LONGEST:
        return "text"
    return next((name for name, pattern in _KINDS if pattern.match(content)), "text")


def is_value(content: str) -> bool:
    """Whether a cell holds a value, so that its row is not one of headers."""
    return _VALUE.match(content) is not None


def column_kinds(rows: Sequence[Sequence[Piece]], width: int) -> list[str]:
    """The commonest kind of each column, from the rows that fill it."""
    kinds = []
    for column in range(width):
        seen = Counter(kind(row[column].text) for row in rows if len(row) == width and row[-1].text)
        seen.pop("", None)
        seen.pop("none", None)
        kinds.append(seen.most_common(1)[0][0] if seen else "")
    return kinds


def fit(cells: Sequence[Piece], kinds: Sequence[str]) -> list[int]:
    """A column for each cell of a row that has fewer than the table, by the kind of what it holds.

    The first cell is the row's label. The others keep their order; of the ways to set them, the one
    that agrees with most columns is taken, and of equals the leftmost.
    """
    columns = list(range(len(cells)))
    free = len(kinds) - len(cells)
    if free <= 0 or len(cells) < 2:
        return columns
    position = len(kinds)
    for index in range(len(cells) - 1, 0, -1):
        mine = _like(kind(cells[index].text))
        choices = range(index, min(index + free, position - 1) + 1)
        matching = [column for column in choices if _like(kinds[column]) == mine]
        # From the right, the last matching place that still leaves the leftmost order possible.
        columns[index] = _leftmost(matching, index, cells, kinds) if matching else min(index, position - 1)
        position = columns[index]
    return columns


def place(row: int, cells: Sequence[Piece], kinds: Sequence[str]) -> list[Placed]:
    """The cells of a row in the columns that ``fit`` finds; one that was moved is certain if it had to be."""
    columns = fit(cells, kinds)
    found = [_like(kind(cell.text)).replace("none", "") for cell in cells[1:]]
    sure = columns == list(range(len(cells))) or ways(found, [_like(name) for name in kinds[1:]]) == 1
    return [
        Placed(row, column, cell, certain=sure or column == at == 0)
        for at, (column, cell) in enumerate(zip(columns, cells, strict=True))
    ]


def _leftmost(matching: Sequence[int], index: int, cells: Sequence[Piece], kinds: Sequence[str]) -> int:
    """The first matching column with room before it for the cells of the same kind to the left."""
    mine = _like(kind(cells[index].text))
    before = sum(_like(kind(cell.text)) == mine for cell in cells[1:index])
    earlier = [column for column in range(1, matching[0]) if _like(kinds[column]) == mine]
    return matching[min(max(before - len(earlier), 0), len(matching) - 1)]


def _like(name: str) -> str:
    return _LIKE.get(name, name)


def ways(found: Sequence[str], columns: Sequence[str]) -> int:
    """In how many ways values of these kinds can stand in columns of those, in their order.

    A value whose kind is "" may stand anywhere.
    """
    counts = [1] + [0] * len(found)  # ways to have set so many of the values in the columns so far
    for column in columns:
        for at in range(len(found), 0, -1):
            if found[at - 1] in {"", column}:
                counts[at] += counts[at - 1]
    return counts[-1]


def settle(found: Sequence[str], columns: Sequence[str]) -> list[int]:
    """A column for each value: the leftmost of its kind that leaves room for the others, or just the next."""
    places: list[int] = []
    for at, mine in enumerate(found):
        free = range(places[-1] + 1 if places else 0, len(columns) - (len(found) - at) + 1)
        fits = (to for to in free if mine in {"", columns[to]} and ways(found[at + 1 :], columns[to + 1 :]))
        places.append(next(fits, free[0]))
    return places


def cells(placed: Sequence[Placed], header_rows: int) -> tuple[Cell, ...]:
    """The cells that hold anything, as the schema has them."""
    return tuple(
        Cell(
            row=at.row,
            column=at.column,
            rowspan=at.rowspan,
            colspan=at.colspan,
            start=at.piece.start,
            end=at.piece.end,
            header=at.row < header_rows,
            certain=at.certain,
        )
        for at in placed
        if at.piece.text
    )
