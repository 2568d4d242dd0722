"""The columns of a table: the strips that its rows leave free, or the bars drawn between them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.grid import kind
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_words import Word

_OVER = 0.25  # of the narrower of a piece and a column: it stands over it
_GAP = 0.55  # sizes between two cells; blanks inside a cell are narrower
_NUMBER = re.compile(r"[<>≤≥=~±+−–-]?\s?[.·]?\d")


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

    def moved(self, by: float) -> "Piece":
        """The same, further to the right."""
        if not by:
            return self
        words = tuple(_moved(word, by) for word in self.words)
        return self._replace(words=words, x0=self.x0 + by, x1=self.x1 + by)


def _moved(word: Word, by: float) -> Word:
    edges = tuple((x0 + by, x1 + by) for x0, x1 in word.edges)
    return word._replace(x0=word.x0 + by, x1=word.x1 + by, edges=edges)


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
    sides: list[tuple[float, float]]

    @property
    def number(self) -> int:
        return len(self.borders) + 1

    def of(self, piece: Piece) -> tuple[int, int]:
        """The first and last column a piece stands in."""
        first = sum(border <= piece.x0 + 1 for border in self.borders)
        last = sum(border < piece.x1 - 1 for border in self.borders)
        return first, max(first, last)

    def under(self, piece: Piece) -> set[int]:
        """The columns that a header's piece stands over."""
        over = {
            at
            for at, (low, high) in enumerate(self.sides)
            if min(high, piece.x1) - max(low, piece.x0) > _OVER * min(high - low, piece.x1 - piece.x0)
        }
        first, last = self.of(piece)
        return over or set(range(first, last + 1))


def _with_sides(borders: Sequence[float], crossed: int, lines: Sequence[Sequence[Piece]]) -> Columns:
    found = Columns(list(borders), crossed, [])
    sides: dict[int, tuple[float, float]] = {}
    for line in lines:
        for piece in line:
            first, last = found.of(piece)
            if first == last:
                x0, x1 = sides.get(first, (piece.x0, piece.x1))
                sides[first] = min(x0, piece.x0), max(x1, piece.x1)
    edges = [borders[0] - 40, *borders, borders[-1] + 40] if borders else [0.0, 0.0]
    return found._replace(sides=[sides.get(at, (edges[at], edges[at + 1])) for at in range(found.number)])


def strips_free(lines: Sequence[Sequence[Piece]]) -> int:
    """How many strips no piece crosses."""
    return len(_strips(lines, 0)) if lines else 0


def columns_of(lines: Sequence[Sequence[Piece]], bars: Sequence[float]) -> Columns:
    """The columns of a table's lines."""
    if bars:
        return _with_sides(bars, _crossing(lines, bars), lines)
    body = [line for line in lines if len(line) > 1]
    if not body:
        return Columns([], 0, [(0.0, 0.0)])
    found = _strips(body, 0)
    # A long label may reach over the strip beside it, or touch the value behind it.
    for strip in _strips(body, max(1, len(body) // 5)) if len(body) > 4 else []:
        apart = all(strip[1] <= other[0] or strip[0] >= other[1] for other in found)
        if apart and not _holds_any(body, strip) and _parts_many(body, strip, found):
            found.append(strip)
    full = _strips_of_fullest(body)
    if len(full) > len(found):
        found = full  # the rows with fewer cells have some that span columns
    aside = [line[0] for line in lines if len(line) == 1 and line[0].x1 <= min(one[0].x0 for one in body)]
    if len(aside) > 1:  # labels at other heights than their values, as in the middle of tall rows
        found = [*found, (max(piece.x1 for piece in aside), min(line[0].x0 for line in body))]
    borders = sorted((left + right) / 2 for left, right in found)
    return _with_sides(borders, _crossing(body, borders), [*body, *([piece] for piece in aside)])


def _strips_of_fullest(lines: Sequence[Sequence[Piece]]) -> list[tuple[float, float]]:
    """The strips between the pieces of the rows that have most of them, where those agree."""
    counts = Counter(len(line) for line in lines)
    for most in sorted(counts, reverse=True):
        if counts[most] >= max(2, len(lines) // 6):
            strips = _strips([line for line in lines if len(line) == most], 0)
            return strips if len(strips) == most - 1 else []
    return []


def _parts_many(
    lines: Sequence[Sequence[Piece]], strip: tuple[float, float], found: Sequence[tuple[float, float]]
) -> bool:
    """Whether a strip has a piece on both sides in many rows, with no other strip between them."""
    left = max((end for _, end in found if end <= strip[0]), default=float("-inf"))
    right = min((begin for begin, _ in found if begin >= strip[1]), default=float("inf"))
    parted = sum(
        any(left - 1 <= piece.x0 and piece.x1 <= strip[0] + 1 for piece in line)
        and any(strip[1] - 1 <= piece.x0 and piece.x1 <= right + 1 for piece in line)
        for line in lines
    )
    return parted >= max(2, 0.3 * len(lines))


def _holds_any(lines: Sequence[Sequence[Piece]], strip: tuple[float, float]) -> bool:
    """Whether some pieces stand inside a strip: a column with few values."""
    return any(strip[0] - 1 <= piece.x0 and piece.x1 <= strip[1] + 1 for line in lines for piece in line)


def with_drawn(columns: Columns, header: Sequence[Sequence[Piece]]) -> Columns:
    """The columns, with one more for each header over one that holds no words: that of a plot.

    Such a header stands clear between two columns, and on its lowest line both have headers of their own.
    """
    borders, sides = list(columns.borders), list(columns.sides)
    for at in range(columns.number - 2, -1, -1):
        left, right = sides[at][1], sides[at + 1][0]
        line = next((line for line in reversed(header) if _between(line, left, right)), ())
        if line and all(any(x0 < one.x1 and one.x0 < x1 for one in line) for x0, x1 in sides[at : at + 2]):
            own = _between(line, left, right)
            x0, x1 = own[0].x0, own[-1].x1
            borders[at : at + 1] = [(left + x0) / 2, (x1 + right) / 2]
            sides.insert(at + 1, ((x0 + x1) / 2 - 1, (x0 + x1) / 2 + 1))  # headers are centred over a plot
    return columns._replace(borders=borders, sides=sides)


def _between(line: Sequence[Piece], left: float, right: float) -> list[Piece]:
    """The pieces that stand clear of both sides of a strip."""
    return [piece for piece in line if left + piece.size < piece.x0 and piece.x1 < right - piece.size]


def split_at(line: Sequence[Piece], borders: Sequence[float], gap: float = 0.0) -> list[Piece]:
    """A line's pieces, parted where a border falls between two of their words, ``gap`` sizes apart.

    What stands in brackets is never parted. A line of one piece is a long label, unless all that stands
    behind its borders are values.
    """
    found: list[Piece] = []
    for piece in line:
        begin = 0
        for at in _cuts(piece, borders, gap):
            if not _is_open(piece.words[begin:at]):
                found.append(_piece(piece.words[begin:at], piece))
                begin = at
        found.append(_piece(piece.words[begin:], piece))
    labelled = len(line) > 1 or all(kind(part.text) != "text" for part in found[1:])
    return found if labelled else list(line)


def _cuts(piece: Piece, borders: Sequence[float], gap: float) -> list[int]:
    """The words of a piece before which a border falls, ``gap`` sizes behind the word before."""
    return [
        at
        for at, (left, right) in enumerate(pairwise(piece.words), start=1)
        if right.x0 - left.x1 >= gap * piece.size
        and any(left.x1 - 1 <= border <= right.x0 + 1 for border in borders)
    ]


def _is_open(words: Sequence[Word]) -> bool:
    """Whether a bracket is not closed: "Day 14 (dose"."""
    text = "".join(word.text for word in words)
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def _piece(words: Sequence[Word], of: Piece) -> Piece:
    return Piece(tuple(words), words[0].x0, max(word.x1 for word in words), of.base, of.size)


def _crossing(lines: Sequence[Sequence[Piece]], borders: Sequence[float]) -> int:
    """How many pieces reach over a border with a word."""
    return sum(_crosses(piece, borders) for line in lines if len(line) > 1 for piece in line)


def _crosses(piece: Piece, borders: Sequence[float]) -> bool:
    crossed = [border for border in borders if piece.x0 + 1 < border < piece.x1 - 1]
    torn = any(word.x0 + 1 < border < word.x1 - 1 for border in crossed for word in piece.words)
    numbers = (_NUMBER.match(piece.words[at].text) for at in _cuts(piece, crossed, 0.0))
    return torn or (bool(crossed) and not any(numbers))


def _strips(lines: Sequence[Sequence[Piece]], allowed: int) -> list[tuple[float, float]]:
    """The strips that at most ``allowed`` pieces cross, with pieces on both sides."""
    events: list[tuple[float, int]] = []
    for line in lines:
        for piece in line:
            events += [(piece.x0, 1), (piece.x1, -1)]
    events.sort()
    left, right = min(at for at, _ in events), max(at for at, _ in events)
    strips: list[tuple[float, float]] = []
    depth = 0
    begin: float | None = None
    for at, step in events:
        before = depth
        depth += step
        if before > allowed >= depth:
            begin = at
        elif before <= allowed < depth and begin is not None and begin > left and at < right:
            if at - begin > 1.0:
                strips.append((begin, at))
            begin = None
    return strips
