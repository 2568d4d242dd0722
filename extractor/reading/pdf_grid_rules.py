"""The rules of a table: those that cross it, those under a common header, those between its columns."""

from collections.abc import Sequence

from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_grid_columns import Piece
from extractor.reading.pdf_shapes import Form, Shape

_FULL = 0.75  # of the table's width: a rule that parts rows, not the columns under a common header
_TALL = 0.5  # of the table's height: a frame around it
_SLACK = 4.0


def borders_of(shapes: Sequence[Shape], area: Area, width: float) -> list[float]:
    """The heights at which rules or the edges of shades cross the whole table."""
    spans: dict[int, float] = {}
    for shape in shapes:
        if not area.holds(shape.area, _SLACK):
            continue
        if shape.form is Form.RULE:
            levels: tuple[float, ...] = ((shape.area.top + shape.area.bottom) / 2,)
        elif shape.form is Form.BOX:
            levels = (shape.area.top, shape.area.bottom)
        else:
            continue
        if shape.area.height > _TALL * area.height:
            spans.update({round(level): width for level in levels})
        for level in levels:
            key = round(level)
            spans[key] = spans.get(key, 0.0) + shape.area.width
    return [
        float(level)
        for level in sorted(spans)
        if sum(spans.get(near, 0.0) for near in (level - 1, level, level + 1)) >= _FULL * width
    ]


def rules_within(shapes: Sequence[Shape], area: Area) -> list[Area]:
    """The rules that do not cross the whole table: those under its common headers."""
    width = area.width
    return [
        shape.area
        for shape in shapes
        if shape.form is Form.RULE and shape.area.width < _FULL * width and area.holds(shape.area, _SLACK)
    ]


def bars_of(shapes: Sequence[Shape], lines: Sequence[Sequence[Piece]]) -> list[float]:
    """The vertical rules that part columns: those along most of the table."""
    left, right = min(line[0].x0 for line in lines), max(line[-1].x1 for line in lines)
    top, bottom = lines[0][0].base - lines[0][0].size, lines[-1][0].base + lines[-1][0].size
    lengths: dict[int, float] = {}
    for shape in shapes:
        inside = shape.area.bottom > top and shape.area.top < bottom
        if shape.form is Form.BAR and inside:
            key = round(shape.area.x0 / 2)
            lengths[key] = lengths.get(key, 0.0) + shape.area.height
    height = lines[-1][0].base - lines[0][0].base
    found: list[float] = []
    for key in sorted(lengths):
        at = 2.0 * key
        long = lengths[key] + lengths.get(key + 1, 0.0) > 0.6 * height
        if long and left + 4 < at < right - 4 and (not found or at - found[-1] > 6):
            found.append(at)
    return found
