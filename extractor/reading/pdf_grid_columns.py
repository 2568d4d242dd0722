"""The columns of a table: the strips that its rows leave free, or the bars drawn between them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.pdf_strings import String
from extractor.reading.pdf_words import Word

_GAP = 0.55  # sizes between two cells; blanks inside a cell are narrower
_NUMBER = re.compile(r"[<>≤≥=~±+−–-]?\s?\d")


class Piece(NamedTuple):
    """Words of one line without a wide gap: a cell's line."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    base: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def is_number(self) -> bool:
        """Whether it begins like a value."""
        return _NUMBER.match(self.text) is not None


def pieces_of(row: Sequence[String]) -> list[Piece]:
    """The pieces of a line, from left to right."""
    words = sorted((word for string in row for word in string.words), key=lambda word: word.x0)
    size = max(string.size for string in row)
    base = row[0].base
    groups: list[list[Word]] = []
    right = 0.0
    for word in words:
        if groups and word.x0 - right <= _GAP * size:
            groups[-1].append(word)
        else:
            groups.append([word])
        right = word.x1 if len(groups[-1]) == 1 else max(right, word.x1)
    return [Piece(tuple(group), group[0].x0, max(word.x1 for word in group), base, size) for group in groups]


class Columns(NamedTuple):
    """The borders between columns, and how many pieces reach over one."""

    borders: list[float]
    crossed: int
    middles: list[float]

    @property
    def count(self) -> int:
        return len(self.borders) + 1

    def of(self, piece: Piece) -> tuple[int, int]:
        """The first and last column a piece stands in."""
        first = sum(border <= piece.x0 + 1 for border in self.borders)
        last = sum(border < piece.x1 - 1 for border in self.borders)
        return first, max(first, last)


    def headed_by(self, piece: Piece) -> tuple[int, int]:
        """The columns a header's piece stands over: those whose values' middle is under it."""
        under = [at for at, middle in enumerate(self.middles) if piece.x0 - 2 <= middle <= piece.x1 + 2]
        if under:
            return under[0], under[-1]
        middle = (piece.x0 + piece.x1) / 2
        nearest = min(range(self.count), key=lambda at: abs(self.middles[at] - middle))
        return nearest, nearest


def _with_middles(borders: Sequence[float], crossed: int, lines: Sequence[Sequence[Piece]]) -> Columns:
    found = Columns(list(borders), crossed, [])
    sides: dict[int, tuple[float, float]] = {}
    for line in lines:
        for piece in line:
            first, last = found.of(piece)
            if first == last:
                x0, x1 = sides.get(first, (piece.x0, piece.x1))
                sides[first] = min(x0, piece.x0), max(x1, piece.x1)
    edges = [borders[0] - 40, *borders, borders[-1] + 40] if borders else [0.0, 0.0]
    middles = [sum(sides.get(at, (edges[at], edges[at + 1]))) / 2 for at in range(len(borders) + 1)]
    return found._replace(middles=middles)


def columns_of(lines: Sequence[Sequence[Piece]], bars: Sequence[float]) -> Columns:
    """The columns of a table's lines."""
    if bars:
        return _with_middles(bars, _crossing(lines, bars), lines)
    body = [line for line in lines if len(line) > 1]
    if not body:
        return Columns([], 0, [0.0])
    found = _free(body, 0)
    usual = Counter(len(line) for line in body).most_common(1)[0][0]
    if len(found) + 1 < usual and len(body) > 5:
        # A long label that reaches into the next column hides the strip between them.
        relaxed = _free(body, max(1, len(body) // 10))
        if len(relaxed) > len(found):
            return _with_middles(relaxed, _crossing(body, relaxed), body)
    return _with_middles(found, 0, body)


def _crossing(lines: Sequence[Sequence[Piece]], borders: Sequence[float]) -> int:
    return sum(
        any(piece.x0 + 1 < border < piece.x1 - 1 for border in borders)
        for line in lines
        if len(line) > 1
        for piece in line
    )


def _free(lines: Sequence[Sequence[Piece]], allowed: int) -> list[float]:
    """The middles of the strips that at most ``allowed`` pieces cross, with pieces on both sides."""
    events: list[tuple[float, int]] = []
    for line in lines:
        for piece in line:
            events += [(piece.x0, 1), (piece.x1, -1)]
    events.sort()
    left, right = min(at for at, _ in events), max(at for at, _ in events)
    borders: list[float] = []
    depth = 0
    begin: float | None = None
    for at, step in events:
        before = depth
        depth += step
        if before > allowed >= depth:
            begin = at
        elif before <= allowed < depth and begin is not None and begin > left and at < right:
            if at - begin > 1.0:
                borders.append((begin + at) / 2)
            begin = None
    return borders
