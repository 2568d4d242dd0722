"""Reading order: a page's items in columns, found by the gutters between them.

A gutter is a strip that no item crosses, with text on both sides of it. The one with the most text beside
it parts the page into what is above it, its left side, its right side and what is below; each part is
parted again. So a title over two columns, a table across both and an abstract beside a margin come out in
the order in which they are read.
"""

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
_NOWHERE = -1e9


class Placed(NamedTuple):
    """Something on a page that is read as a whole: a string, a table, a figure."""

    area: Area
    number: int
    size: float = 0.0
    base: float = 0.0


class Strip(NamedTuple):
    """The place of a gutter between much text: there, little text on either side will do."""

    left: float
    right: float


class _Gutter(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float
    weight: float


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
        middle = (item.area.top + item.area.bottom) / 2
        if middle < gutter.top:
            above.append(item)
        elif middle > gutter.bottom:
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
    edges = sorted({round(item.area.x1 / 2) * 2 + _SLACK for item in items})
    found = [gutter for edge in edges for gutter in _at(items, Strip(edge, edge + width), size, known)]
    return max(found, key=lambda gutter: gutter.weight, default=None)


def _at(items: Sequence[Placed], strip: Strip, size: float, known: Sequence[Strip]) -> list[_Gutter]:
    """The gutters in one strip: its stretches that no item crosses."""
    crossing = sorted(
        (item.area.top, item.area.bottom)
        for item in items
        if item.area.x0 < strip.right - _SLACK and item.area.x1 > strip.left + 2 * _SLACK
    )
    sure = any(strip.left < other.right and other.left < strip.right for other in known)
    gutters = []
    top = float("-inf")
    for begin, end in [*crossing, (float("inf"), float("inf"))]:
        # Between two lines that cross there is always a little room.
        if begin - top > size and (gutter := _judge(items, strip, (top, begin), size, 1 if sure else _LINES)):
            gutters.append(gutter)
        top = max(top, end)
    return gutters


def _judge(
    items: Sequence[Placed], strip: Strip, reach: tuple[float, float], size: float, least: int
) -> _Gutter | None:
    """A stretch as gutter, where there is enough text on both sides of it."""
    # A title or list of authors in large letters may leave the strip free too, but is read across it.
    areas = [item.area for item in items if item.size <= _LARGE * size]
    inside = [area for area in areas if reach[0] <= (area.top + area.bottom) / 2 <= reach[1]]
    before = [area for area in inside if area.x1 <= strip.left + 2 * _SLACK]
    after = [area for area in inside if area.x0 >= strip.right - _SLACK]
    if not _is_side(before, size, least) or not _is_side(after, size, least):
        return None
    if _is_river(items, strip, reach):
        return None
    weight = min(sum(area.height for area in before), sum(area.height for area in after))
    lowest = max(area.bottom for area in (*before, *after))
    foot = max(area.bottom for area in after)
    trailing = [item for item in items if foot < item.area.top < lowest and item.area in before]
    # A heading under both columns, right above text that crosses them, belongs to that text.
    if len(trailing) == 1 and trailing[0].size > _HEADING * size and reach[1] - lowest < 4 * size:
        lowest = foot
    # What stands above on the left alone is read first anyway, and need not belong to the columns.
    return _Gutter(*strip, min(area.top for area in after), lowest, weight)


def _is_river(items: Sequence[Placed], strip: Strip, reach: tuple[float, float]) -> bool:
    """Whether the strip is only a row of wide blanks in justified lines.

    A column's lines follow one another in a page's content, so the two halves of a torn line are neighbours
    there, and two columns' lines are not.
    """
    before: dict[int, float] = {}
    after: dict[int, float] = {}
    for item in items:
        if item.number >= 0 and reach[0] <= (item.area.top + item.area.bottom) / 2 <= reach[1]:
            if item.area.x1 <= strip.left + 2 * _SLACK:
                before[item.number] = item.base
            elif item.area.x0 >= strip.right - _SLACK:
                after[item.number] = item.base
    beginning = [(at, base) for at, base in after.items() if abs(after.get(at - 1, _NOWHERE) - base) > 1]
    torn = sum(abs(before.get(at - 1, _NOWHERE) - base) < 1 for at, base in beginning)
    return 2 * torn > len(beginning)


def _is_side(areas: Sequence[Area], size: float, least: int) -> bool:
    if not areas:
        return False
    wide = max(area.x1 for area in areas) - min(area.x0 for area in areas) >= _SIDE * size
    return wide and (len(areas) >= least or sum(area.height for area in areas) > 4 * size)
