"""Reading order: a page's items in columns, found by the gutters between them.

A gutter is a strip that no item crosses, with text on both sides of it. The one with the most text beside
it parts the page into what is above it, its left side, its right side and what is below; each part is
parted again. So a title over two columns, a table across both and an abstract beside a margin come out in
the order in which they are read.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.pdf_frames import Area

_GUTTER = 0.7  # least width, in letter sizes
_LINES = 3  # least number of items on either side
_SIDE = 7.0  # least width of either side, in letter sizes: narrower are numbers of a list
_LARGE = 1.25
_HEADING = 1.1
_DEPTH = 12
_LONG = 12  # sizes of text on either side: so much that the strip parts columns elsewhere too
_SLACK = 0.5
_MOST_EDGES = 400  # a page of a paper has fewer places where text ends
_NOWHERE = -1e9


class Placed(NamedTuple):
    """Something on a page that is read as a whole: a string, a table, a figure."""

    area: Area
    number: int
    size: float = 0.0
    base: float = 0.0

    @property
    def middle(self) -> float:
        return (self.area.top + self.area.bottom) / 2


class Strip(NamedTuple):
    """The place of a gutter between much text: there, little text on either side will do."""

    left: float
    right: float


class _Gutter(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float
    weight: float  # of the side with less text
    whole: float  # of both


def columns(items: Sequence[Placed], size: float, known: list[Strip], depth: int = 0) -> list[list[Placed]]:
    """The items of each column, columns in reading order; ``size`` is that of the body's letters.

    ``known`` are the gutters between long columns found so far, to which those found here are added.
    """
    if not items:
        return []
    gutter = _best(items, size, known) if depth < _DEPTH and len(items) > 1 else None
    if gutter is None:
        return [sorted(items, key=lambda item: (item.area.top, item.area.x0))]
    if gutter.weight > _LONG * size:
        known.append(Strip(gutter.left, gutter.right))
    above, left, right, below = [], [], [], []
    for item in items:
        if item.middle < gutter.top:
            above.append(item)
        elif item.middle > gutter.bottom:
            below.append(item)
        elif item.area.x0 + item.area.x1 < gutter.left + gutter.right:
            left.append(item)
        else:
            right.append(item)
    return [
        column for part in (above, left, right, below) for column in columns(part, size, known, depth + 1)
    ]


def _best(items: Sequence[Placed], size: float, known: Sequence[Strip]) -> _Gutter | None:
    width = _GUTTER * size
    edges = Counter(round(item.area.x1 / 2) * 2 + _SLACK for item in items)
    found = [
        gutter
        for edge, _ in edges.most_common(_MOST_EDGES)
        for gutter in _Sides(items, Strip(edge, edge + width), size).gutters(known)
    ]
    return max(found, key=lambda gutter: (gutter.weight, gutter.whole, -gutter.left), default=None)


class _Sides:
    """The text on either side of a strip, and what crosses it."""

    def __init__(self, items: Sequence[Placed], strip: Strip, size: float) -> None:
        self._strip, self._size = strip, size
        self._crossing: list[tuple[float, float]] = []
        self._left: list[Placed] = []
        self._right: list[Placed] = []
        for item in items:
            if item.area.x1 <= strip.left + 2 * _SLACK:
                self._left.append(item)
            elif item.area.x0 >= strip.right - _SLACK:
                self._right.append(item)
            else:
                self._crossing.append((item.area.top, item.area.bottom))

    def gutters(self, known: Sequence[Strip]) -> list[_Gutter]:
        """The gutters in the strip: its stretches that no item crosses."""
        strip = self._strip
        if not self._left or not self._right:
            return []
        least = _LINES
        if any(strip.left < other.right and other.left < strip.right for other in known):
            least = 1
        found = []
        top = float("-inf")
        for begin, end in [*sorted(self._crossing), (float("inf"), float("inf"))]:
            # Between two lines that cross there is always a little room.
            if begin - top > self._size and (gutter := self._judge((top, begin), least)):
                found.append(gutter)
            top = max(top, end)
        return found

    def _judge(self, reach: tuple[float, float], least: int) -> _Gutter | None:
        """A stretch as gutter, where there is enough text on both sides of it."""
        left = [item for item in self._left if reach[0] <= item.middle <= reach[1]]
        right = [item for item in self._right if reach[0] <= item.middle <= reach[1]]
        # A title or list of authors in large letters may leave the strip free too, but is read across it.
        before = [item.area for item in left if item.size <= _LARGE * self._size]
        after = [item.area for item in right if item.size <= _LARGE * self._size]
        if not _is_side(before, self._size, least) or not _is_side(after, self._size, least):
            return None
        if _is_river(left, right):
            return None
        weights = sum(area.height for area in before), sum(area.height for area in after)
        lowest = max(area.bottom for area in (*before, *after))
        foot = max(area.bottom for area in after)
        # A heading under both columns belongs to text that crosses them, below it or on the next page.
        trailing = [item.area.top for item in left if foot < item.area.top and _is_heading(item, self._size)]
        alone = trailing and max(item.area.top for item in left) == max(trailing)
        if trailing and (alone or reach[1] - lowest < 4 * self._size):
            lowest = max([foot, *(area.bottom for area in before if area.bottom <= min(trailing) + 1)])
        # What stands above on the left alone is read first anyway, and need not belong to the columns.
        top = min(area.top for area in after)
        return _Gutter(*self._strip, min([top, *_heads(right, before)]), lowest, min(weights), sum(weights))


def _is_heading(item: Placed, size: float) -> bool:
    return _HEADING * size < item.size <= _LARGE * size


def _heads(right: Sequence[Placed], before: Sequence[Area]) -> list[float]:
    """The upper edges of what heads the right column in large letters, beside lines of the left one."""
    top = min(area.top for area in before)
    return [item.area.top for item in right if item.area.top >= top - item.size / 2]


def _is_river(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether a strip is only a row of wide blanks in justified lines.

    A column's lines follow one another in a page's content, so the two halves of a torn line are neighbours
    there, and two columns' lines are not.
    """
    before = {item.number: item.base for item in left if item.number >= 0}
    after = {item.number: item.base for item in right if item.number >= 0}
    beginning = [(at, base) for at, base in after.items() if abs(after.get(at - 1, _NOWHERE) - base) > 1]
    torn = sum(abs(before.get(at - 1, _NOWHERE) - base) < 1 for at, base in beginning)
    return 2 * torn > len(beginning)


def _is_side(areas: Sequence[Area], size: float, least: int) -> bool:
    if not areas:
        return False
    wide = max(area.x1 for area in areas) - min(area.x0 for area in areas) >= _SIDE * size
    return wide and (len(areas) >= least or sum(area.height for area in areas) > 4 * size)
