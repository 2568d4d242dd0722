"""Tables whose cells are separated by tabs, as a spreadsheet or a page's selection pastes them."""

import re
from collections.abc import Iterator, Sequence

from extractor.reading import grid
from extractor.reading.grid import Piece, Placed
from extractor.reading.lines import Line
from extractor.reading.region import Region

_NUMERIC_HEADER = re.compile(
    r"\bn\b|\bno\.|%|\bmedian\b|\bmean\b|\b(?:hr|or|rr|ci|p|sd|iqr)\b|\bvalue", re.IGNORECASE
)
_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|[-–•*])$")
_WORD = re.compile(r"[^\W\d_]{2,}[^\d]*$")
_PLACEHOLDER = re.compile(r"(?:ref|reference|n/?a|nr|ns|not\b.*)\.?$", re.IGNORECASE)


def find(text: str, lines: Sequence[Line]) -> Iterator[Region]:
    """The tab-separated tables of a text."""
    at = 0
    while at < len(lines):
        last = at
        if _tabs(text, lines[at]):
            while last + 1 < len(lines) and _goes_on(text, lines[last], lines[last + 1]):
                last += 1
            rows = [_split(text, line) for line in lines[at : last + 1]]
            if _is_table(rows):
                yield _table(lines, at, last, rows)
        at = last + 1


def _bounds(text: str, line: Line) -> tuple[int, int]:
    """A line with the tabs at its two ends, which are empty cells."""
    start, end = line.start, line.end
    while start and text[start - 1] in "\t ":
        start -= 1
    while end < len(text) and text[end] in "\t ":
        end += 1
    return start, end


def _tabs(text: str, line: Line) -> int:
    if (
        "\t" not in line.text
        and text[line.end : line.end + 1] != "\t"
        and text[line.start - 1 : line.start] != "\t"
    ):
        return 0
    return text.count("\t", *_bounds(text, line))


def _goes_on(text: str, above: Line, below: Line) -> bool:
    tabs = _tabs(text, below)
    return tabs > 0 and (below.gap == 0 or (below.gap == 1 and tabs == _tabs(text, above)))


def _split(text: str, line: Line) -> list[Piece]:
    start, end = _bounds(text, line)
    pieces = []
    for content in text[start:end].split("\t"):
        pieces.append(grid.piece(text, start, start + len(content)))
        start += len(content) + 1
    return pieces


def _is_table(rows: Sequence[Sequence[Piece]]) -> bool:
    if all(_ITEM.match(row[0].text) for row in rows):
        return False  # a list whose numbers or dots stand before a tab
    full = sum(sum(bool(cell.text) for cell in row) > 1 for row in rows)
    return len(rows) > 1 and full > 1 and full * 3 >= len(rows)


def _table(lines: Sequence[Line], first: int, last: int, rows: list[list[Piece]]) -> Region:
    header_rows = _count_headers(rows)
    uneven, displaced = _uneven(rows), _displaced(rows, header_rows)
    placed = [
        Placed(
            number,
            column,
            cell,
            colspan=_span(rows, number, column, header_rows),
            certain=number not in uneven and number not in displaced,
        )
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    doubts = _doubt(uneven, "fewer cells than the other rows") or _doubt(
        displaced, "words in columns of numbers, cells are displaced"
    )
    # Trailing empty cells stay outside: a table's text ends with its last word.
    return Region(
        first, last, lines[first].start, lines[last].end,
        grid.cells(placed, header_rows), header_rows, doubts,
    )  # fmt: skip


def _count_headers(rows: Sequence[Sequence[Piece]]) -> int:
    """The leading rows without a value; below the first, only rows without a label."""
    count = 0
    for row in rows[:4]:
        words = [cell.text for cell in row[1:] if cell.text]
        if not words or any(map(grid.is_value, words)) or (count and row[0].text):
            break
        count += 1
    return count


def _span(rows: Sequence[Sequence[Piece]], number: int, column: int, header_rows: int) -> int:
    """How far a header reaches: over empty cells that have headers of their own below."""
    if number + 1 >= header_rows or not column:
        return 1
    row, below = rows[number], rows[number + 1]
    reach = 1
    while (
        column + reach < min(len(row), len(below))
        and not row[column + reach].text
        and below[column + reach].text
    ):
        reach += 1
    return reach


def _uneven(rows: Sequence[Sequence[Piece]]) -> list[int]:
    """The rows with fewer cells than others: which of them are missing is not known."""
    width = max(map(len, rows))
    return [number for number, row in enumerate(rows) if len(row) != width]


def _displaced(rows: Sequence[Sequence[Piece]], header_rows: int) -> list[int]:
    """The rows with words where the header promises numbers."""
    numeric = {
        column
        for row in rows[:header_rows]
        for column, cell in enumerate(row)
        if column and _NUMERIC_HEADER.search(cell.text)
    }
    return [
        number
        for number, row in enumerate(rows)
        if number >= header_rows
        and any(_is_word(row[column].text) for column in numeric if column < len(row))
    ]


def _doubt(rows: Sequence[int], why: str) -> str | None:
    return f"rows {', '.join(str(number + 1) for number in rows)}: {why}" if rows else None


def _is_word(content: str) -> bool:
    return _WORD.match(content) is not None and _PLACEHOLDER.match(content) is None
