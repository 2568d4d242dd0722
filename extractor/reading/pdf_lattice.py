"""Tables whose every cell is framed: the rules drawn around the cells are the grid."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_shapes import Form, Shape

_SNAP = 2.5  # points: two rules as near are one
_COVERED = 0.6  # of a cell's side: it has a wall there
_LEAST_ROWS, _LEAST_COLUMNS = 2, 2
_MOST = 400  # levels: no table, but a drawing
_MOST_WALLS = 12_000  # stretches of ink, as of a thousand rows of ten cells: no table, but a drawing
_THIN = 3.0  # points


class Framed(NamedTuple):
    """A framed cell: its first row and column, how many of each, and its area."""

    row: int
    column: int
    rowspan: int
    colspan: int
    area: Area


class Lattice(NamedTuple):
    """The framed cells of a table, and the levels of the rules between them."""

    frames: list[Framed]
    xs: list[float]
    ys: list[float]

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    def at(self, x: float, y: float) -> Framed | None:
        """The cell around a point."""
        for frame in self.frames:
            area = frame.area
            if area.x0 <= x <= area.x1 and area.top <= y <= area.bottom:
                return frame
        return None


class _Wall(NamedTuple):
    """A straight stretch of ink: where it is across, and from where to where it runs."""

    level: float
    begin: float
    end: float


def lattice_of(shapes: Sequence[Shape]) -> Lattice | None:
    """The lattice of what is drawn in a table; None where not every cell is framed."""
    across = [wall for shape in shapes for wall in _across(shape)]
    upright = [wall for shape in shapes for wall in _upright(shape)]
    if not across or not upright or len(across) + len(upright) > _MOST_WALLS:
        return None
    across, upright = [*across, *_open_ends(across, upright)], [*upright, *_open_ends(upright, across)]
    ys, xs = _levels(across), _levels(upright)
    if not _LEAST_ROWS < len(ys) <= _MOST or not _LEAST_COLUMNS < len(xs) <= _MOST:
        return None
    below = _walls(across, ys, xs)
    right = _walls(upright, xs, ys)
    if not all(right[0]) or not all(right[-1]) or not all(below[0]) or not all(below[-1]):
        return None  # the frame around all is open
    return _frames(xs, ys, below, right)


def _across(shape: Shape) -> Iterable[_Wall]:
    area = shape.area
    if shape.form is Form.RULE or (shape.form is Form.BOX and area.height <= _THIN):
        return [_Wall((area.top + area.bottom) / 2, area.x0, area.x1)]
    if shape.form is Form.BOX and area.width > _THIN:
        return [_Wall(area.top, area.x0, area.x1), _Wall(area.bottom, area.x0, area.x1)]
    return []


def _upright(shape: Shape) -> Iterable[_Wall]:
    area = shape.area
    if shape.form is Form.BAR or (shape.form is Form.BOX and area.width <= _THIN):
        return [_Wall((area.x0 + area.x1) / 2, area.top, area.bottom)]
    if shape.form is Form.BOX and area.height > _THIN:
        return [_Wall(area.x0, area.top, area.bottom), _Wall(area.x1, area.top, area.bottom)]
    return []


def _open_ends(walls: Sequence[_Wall], others: Sequence[_Wall]) -> list[_Wall]:
    """A wall at either end of those across, where none is drawn: many tables have no sides."""
    begin, end = min(other.begin for other in others), max(other.end for other in others)
    low, high = min(wall.level for wall in walls), max(wall.level for wall in walls)
    first, last = min(wall.begin for wall in walls), max(wall.end for wall in walls)
    ends = [_Wall(begin, first, last)] if low - begin > _SNAP else []
    return [*ends, _Wall(end, first, last)] if end - high > _SNAP else ends


def _levels(walls: Iterable[_Wall]) -> list[float]:
    """The places of walls, near ones as one."""
    found: list[float] = []
    for level in sorted(wall.level for wall in walls):
        if not found or level - found[-1] > _SNAP:
            found.append(level)
    return found


def _walls(walls: Sequence[_Wall], levels: Sequence[float], steps: Sequence[float]) -> list[list[bool]]:
    """For each level, which of the stretches between two steps are drawn."""
    drawn: list[list[bool]] = []
    for level in levels:
        mine = [wall for wall in walls if -_SNAP / 5 <= wall.level - level <= _SNAP]
        drawn.append([_covered(mine, begin, end) for begin, end in pairwise(steps)])
    return drawn


def _covered(walls: Iterable[_Wall], begin: float, end: float) -> bool:
    inside = sum(max(0.0, min(end, wall.end) - max(begin, wall.begin)) for wall in walls)
    return inside >= _COVERED * (end - begin)


def _frames(
    xs: Sequence[float], ys: Sequence[float], below: Sequence[Sequence[bool]], right: Sequence[Sequence[bool]]
) -> Lattice | None:
    """The framed cells; None where what is framed is no rectangle."""
    taken: set[tuple[int, int]] = set()
    frames: list[Framed] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            last, foot = column, row
            while not right[last + 1][row]:
                last += 1
            while not below[foot + 1][column]:
                foot += 1
            places = {(y, x) for y in range(row, foot + 1) for x in range(column, last + 1)}
            if places & taken or not _is_closed(places, below, right, (row, foot, column, last)):
                return None
            taken |= places
            area = Area(xs[column], ys[row], xs[last + 1], ys[foot + 1])
            frames.append(Framed(row, column, foot - row + 1, last - column + 1, area))
    return Lattice(frames, list(xs), list(ys))


def _is_closed(
    places: Iterable[tuple[int, int]],
    below: Sequence[Sequence[bool]],
    right: Sequence[Sequence[bool]],
    sides: tuple[int, int, int, int],
) -> bool:
    """Whether a cell has walls all around and none inside."""
    first, foot, left, last = sides
    return all(
        right[x + 1][y] == (x == last) and below[y + 1][x] == (y == foot)
        for y, x in places
        if first <= y <= foot and left <= x <= last
    )
