"""The grid of a flattened table, as far as its rows tell it: how many values each has, and of what kind.

Two makes can be read. In one every row is a line, its label and then its values; in the other, a list of
studies with columns of words, every row is the same sequence of words and values, over however many lines.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading import grid
from extractor.reading.flat_atoms import Atom, atoms, letters
from extractor.reading.flat_headers import columns_named, headers
from extractor.reading.grid import Piece, Placed
from extractor.reading.lines import Line
from schemas.paper import Cell

_FEWEST = 3  # rows that must be alike
_OFTEN = 0.2  # the share of rows that must have as many values for it to be the number of columns
_WIDEST = 24  # columns
_HEADING = 12  # values and words that headers may hold
_MAKES = {"interval": "pair", "share": "pair", "number": "single", "probability": "single"}
_GOES_ON = re.compile(r"[a-z(]")


class Read(NamedTuple):
    """What could be told of a grid."""

    cells: tuple[Cell, ...] = ()
    header_rows: int = 0
    doubt: str | None = None


def read(text: str, lines: Sequence[Line]) -> Read | None:
    """The grid of a table's lines; None where no sequence of values comes again."""
    return _studies(text, lines) or _rows(text, lines)


# ------------------------------------------------------------------------------------ rows over many lines


def _studies(text: str, lines: Sequence[Line]) -> Read | None:
    """Rows that are the same sequence of words and values over and over, all of them from a line's start."""
    starts = [line.start for line in lines]
    found = atoms(text, starts[0], lines[-1].end)
    for at, atom in enumerate(found[:_HEADING]):
        rows = [] if atom.value else _repeated(found[at:], frozenset(starts))
        first = _label_line(lines, atom.piece) if rows else 0
        if first:
            label = Piece(starts[first], atom.piece.end, text[starts[first] : atom.piece.end])
            rows[0][0] = Atom(label, value=False)
            return _laid(rows, headers(text, starts[0], lines[first - 1].end))
    return None


def _repeated(found: list[Atom], starts: frozenset[int]) -> list[list[Atom]]:
    """The atoms as rows of equal make, each but the first from a line's start; none where they are not."""
    kinds = letters(found)
    for size in range(3, min(len(kinds) // _FEWEST, _WIDEST) + 1):
        unit = kinds[:size]
        if unit.count("v") > 1 and unit * (len(kinds) // size) == kinds:
            rows = [found[at : at + size] for at in range(0, len(found), size)]
            if all(row[0].piece.start in starts for row in rows[1:]):
                return rows
    return []


def _label_line(lines: Sequence[Line], words: Piece) -> int:
    """The line on which the first row's label begins: the last among the headers and it, or one above."""
    first = max((at for at, line in enumerate(lines) if line.start < words.end), default=0)
    while first > 1 and not lines[first].gap and _GOES_ON.match(lines[first].text):
        first -= 1
    return first if lines[first].start >= words.start else 0


def _laid(rows: Sequence[Sequence[Atom]], top: Sequence[Piece]) -> Read:
    """The grid of rows of equal make; columns of words that stand side by side are one cell."""
    unit = letters(rows[0])
    spans = [1] * len(unit)
    surplus = len(top) - len(unit)
    told = columns_named(top, len(unit)) or (surplus > 0 and unit.count("w") == 2)
    if surplus > 0 and told:
        spans[unit.index("w", 1)] += surplus
    columns = [sum(spans[:at]) for at in range(len(unit))]
    placed = _header(top, sum(spans), told=told)
    for number, row in enumerate(rows, start=1):
        placed += [
            Placed(number, column, atom.piece, colspan=span)
            for column, span, atom in zip(columns, spans, row, strict=True)
        ]
    return Read(grid.cells(placed, 1), 1, None if told else _HEADERS)


_HEADERS = "the table was flattened: its headers can no longer be told apart"


def _header(top: Sequence[Piece], width: int, *, told: bool) -> list[Placed]:
    """The header row: a header for each column, or all of them in one cell over all columns."""
    if not top:
        return []
    if told:
        return [Placed(0, column, piece) for column, piece in enumerate(top, start=width - len(top))]
    words = Piece(top[0].start, top[-1].end, " ".join(piece.text for piece in top))
    return [Placed(0, 0, words, colspan=width, certain=False)]


# ------------------------------------------------------------------------------------------ a row a line


class _Row(NamedTuple):
    """A line: its label and the values at its end; ``tail`` where words stand behind values."""

    label: Piece
    values: list[Piece]
    tail: bool = False


def _rows(text: str, lines: Sequence[Line]) -> Read | None:
    """Rows that are lines, most of them a label and as many values."""
    rows = [_row(text, line) for line in lines]
    counts = Counter(len(row.values) for row in rows if len(row.values) > 1)
    often = [count for count, times in counts.items() if times >= max(2, _OFTEN * counts.total())]
    if counts.total() < _FEWEST or not often:
        return None
    width = max(often)
    first = next(at for at, row in enumerate(rows) if len(row.values) > 1)
    full = [row.values for row in rows if len(row.values) == width]
    makes = [Counter(_make(row[at]) for row in full).most_common(1)[0][0] for at in range(width)]
    top = headers(text, lines[0].start, lines[first - 1].end) if first else ()
    told = columns_named(top, width + 1)
    placed = _header(top, width + 1, told=told)
    doubtful = []
    number = int(bool(top))
    for row in _joined(text, rows[first:]):
        cells, sure = _place(row, number, makes)
        placed += cells
        doubtful += [] if sure else [str(number + 1)]
        number += 1
    return Read(grid.cells(placed, int(bool(top))), int(bool(top)), _doubt(doubtful, told=told or not top))


def _row(text: str, line: Line) -> _Row:
    found = atoms(text, line.start, line.end)
    at = len(found)
    while at > 1 and found[at - 1].value:
        at -= 1
    label = Piece(line.start, found[at - 1].piece.end, text[line.start : found[at - 1].piece.end])
    inside = any(atom.value for atom in found[1:at])
    return _Row(label, [atom.piece for atom in found[at:]], tail=inside and at == len(found))


def _joined(text: str, rows: Sequence[_Row]) -> list[_Row]:
    """The rows, a label that goes on in the next line put together."""
    joined: list[_Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last and not last.values and not last.tail and _GOES_ON.match(row.label.text):
            label = Piece(last.label.start, row.label.end, text[last.label.start : row.label.end])
            joined[-1] = row._replace(label=label)
        else:
            joined.append(row)
    return joined


def _place(row: _Row, number: int, makes: Sequence[str]) -> tuple[list[Placed], bool]:
    """A row's cells, and whether they stand where they must."""
    label, values = row.label, row.values
    if row.tail:
        return [Placed(number, 0, label, colspan=len(makes) + 1, certain=False)], False
    surplus = max(len(values) - len(makes), int(_is_shifted(values, makes)))
    if surplus:  # numbers at the end of a label: "Grade 3"
        label = Piece(label.start, values[surplus - 1].end, f"{label.text} {values[surplus - 1].text}")
        values = values[surplus:]
    found = [_make(piece) for piece in values]
    full = len(values) == len(makes) and not surplus
    sure = full or not values or grid.ways(found, makes) == 1
    columns = range(len(values)) if full else grid.settle(found, makes)
    cells = [
        Placed(number, column + 1, piece, certain=sure) for column, piece in zip(columns, values, strict=True)
    ]
    return [Placed(number, 0, label), *cells], sure


def _is_shifted(values: Sequence[Piece], makes: Sequence[str]) -> bool:
    """Whether the first of as many values as columns is the end of the label: "Grade 3 5 (17) 4 (13)"."""
    found = [_make(piece) for piece in values]
    return len(found) == len(makes) and found != list(makes) and found[1:] == list(makes[:-1])


def _make(piece: Piece) -> str:
    """How a value is printed: "12 (40)" and "57 (20-82)" are alike, and so are "23" and "0.4"."""
    return _MAKES.get(grid.kind(piece.text), "")


def _doubt(rows: Sequence[str], *, told: bool) -> str | None:
    doubts = [] if told else [_HEADERS]
    if rows:
        doubts.append(f"rows {', '.join(rows)}: fewer or more values than columns, placed by their kind")
    return "; ".join(doubts) or None
