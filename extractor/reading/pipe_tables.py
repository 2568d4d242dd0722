"""Tables drawn with pipes, as Markdown has them and as converters leave them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.reading import grid
from extractor.reading.grid import Piece, Placed
from extractor.reading.lines import Line
from extractor.reading.region import Region

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")


def find(text: str, lines: Sequence[Line]) -> Iterator[Region]:
    """The pipe tables of a text; tables that follow each other without a gap are told apart."""
    at = 0
    while at < len(lines):
        if "|" not in lines[at].text:
            at += 1
            continue
        last = at
        while last + 1 < len(lines) and "|" in lines[last + 1].text and lines[last + 1].gap == 0:
            last += 1
        yield from _run(text, lines, at, last)
        at = last + 1


def _run(text: str, lines: Sequence[Line], first: int, last: int) -> Iterator[Region]:
    """The tables of consecutive lines with pipes: each has one rule, below its header."""
    drawn = sum(line.text.startswith("|") and line.text.count("|") > 1 for line in lines[first : last + 1])
    starts: list[tuple[int, int]] = []  # head and rule of each table
    for at in range(first, last + 1):
        if _is_rule(lines[at].text):
            head = _head(lines, at, starts[-1][1] + 1 if starts else first)
            # A rule with nothing above it since the last one is no header's: a line inside a table.
            if head < at or not starts:
                starts.append((head if starts else first, at))
    if not starts and drawn < 2:
        return
    starts = starts or [(first, first - 1)]
    ends = [head - 1 for head, _ in starts[1:]] + [last]
    for (head, rule), end in zip(starts, ends, strict=True):
        yield _table(text, lines, head, rule, end)


def _is_rule(line: str) -> bool:
    return "--" in line and _RULE.match(line) is not None and "|" in line


def _head(lines: Sequence[Line], rule: int, first: int) -> int:
    """The line the header above a rule begins on: a cell that held a line break has broken the row."""
    head = rule - 1
    if head < first:
        return rule
    while head > first and len(lines[head].text) < 3:
        head -= 1
    return max(head, first)


def _table(text: str, lines: Sequence[Line], head: int, rule: int, last: int) -> Region:
    start = lines[head].start
    if not lines[head].text.startswith("|") and (last == head or lines[last].text.startswith("|")):
        start += lines[head].text.index("|")
    end = lines[last].end
    above = [_split(text, start, lines[rule - 1].end)] if rule > head else []
    body = _rows(text, lines, max(rule + 1, head), last, start)
    width = Counter(len(row) for row in above + body).most_common(1)[0][0] if above or body else 0
    width = max(width, *(len(_without_padding(row)) for row in above), 1)
    placed, header_rows, doubts = _lay(above, body, width)
    return Region(
        head, last, start, end, grid.cells(placed, header_rows), header_rows, "; ".join(doubts) or None
    )


def _split(text: str, start: int, end: int) -> list[Piece]:
    """The cells of one row, empty ones too."""
    row = text[start:end]
    borders = [start + at for at, char in enumerate(row) if char == "|"]
    if not row.startswith("|"):
        borders.insert(0, start - 1)
    if not row.endswith("|"):
        borders.append(end)
    return [grid.piece(text, left + 1, right) for left, right in pairwise(borders)]


def _rows(text: str, lines: Sequence[Line], first: int, last: int, start: int) -> list[list[Piece]]:
    """The rows of a body; lines that a line break in a cell has torn are put together again."""
    whole = Counter(line.text.count("|") for line in lines[first : last + 1]).most_common(1)
    borders = whole[0][0] if whole else 0
    rows, at = [], first
    while at <= last:
        begin, end, seen = max(lines[at].start, start), at, lines[at].text.count("|")
        while seen < borders and end < last and seen + lines[end + 1].text.count("|") <= borders:
            end += 1
            seen += lines[end].text.count("|")
        if seen != borders:
            end = at
        rows.append(_split(text, begin, lines[end].end))
        at = end + 1
    return rows


def _lay(
    above: list[list[Piece]], body: list[list[Piece]], width: int
) -> tuple[list[Placed], int, list[str]]:
    """Every cell's place.

    Where headers lack cells, rows that lack them at their end had merged cells too, whose place is lost;
    under whole headers an empty cell is one that the table left empty.
    """
    headers = above + ([body[0]] if above and body and _is_second_header(above[0], body[0], width) else [])
    rows = body[len(headers) - len(above) :]
    kinds = grid.column_kinds(rows, width)
    placed = _lay_headers(headers, width)
    moved = []
    damaged = any(len(_without_padding(header)) < width for header in headers) or not headers
    for number, row in enumerate(rows, start=len(headers)):
        filled = _without_padding(row)
        cells = grid.place(number, filled, kinds) if damaged else _in_order(number, filled)
        columns = [cell.column for cell in cells]
        if columns != list(range(len(filled))) or (
            len(filled) == 1 < width and number and not filled[0].text
        ):
            moved.append(number + 1)
        placed += cells
    doubts = []
    if damaged and headers:
        doubts.append("headers with merged or lost cells were spread over the columns")
    if moved:
        doubts.append(f"rows {', '.join(map(str, moved))}: merged cells, placed by the kind of their values")
    return placed, len(headers), doubts


def _in_order(number: int, row: list[Piece]) -> list[Placed]:
    return [Placed(number, column, cell) for column, cell in enumerate(row)]


def _without_padding(row: list[Piece]) -> list[Piece]:
    filled = len(row)
    while filled > 1 and not row[filled - 1].text:
        filled -= 1
    return row[:filled]


def _is_second_header(first: list[Piece], second: list[Piece], width: int) -> bool:
    if len(second) != width or any(grid.is_value(cell.text) for cell in second):
        return False
    unlabelled = not second[0].text and sum(bool(cell.text) for cell in second) > 1
    return unlabelled or len(_without_padding(first)) < width


def _lay_headers(headers: list[list[Piece]], width: int) -> list[Placed]:
    """Headers in their columns: merged ones spread evenly, those below moved right past the row label."""
    placed = []
    for number, header in enumerate(headers):
        filled = _without_padding(header)
        groups = len(filled) - 1
        even = len(headers) > 1 and number == 0 and groups > 0 and (width - 1) % groups == 0
        span = (width - 1) // groups if even else 1
        shift = int(bool(number and len(filled) < width and headers[0][0].text))
        for column, cell in enumerate(filled):
            place = column if column == 0 or span == 1 else 1 + (column - 1) * span
            reach = span if column else 1
            sure = len(filled) == width or not column
            placed.append(Placed(number, place + shift, cell, colspan=reach, certain=sure))
    return placed
