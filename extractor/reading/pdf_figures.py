"""The figures of a page: what is drawn near a caption, and the words written in it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.reading.pdf_captions import Found
from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_rows import baselines, groups
from extractor.reading.pdf_shapes import Form, Shape, clusters
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_surface import Float, Surface

_NEAR = 1.6  # sizes between a picture and its labels
_LEAST = 3  # sizes: what is drawn smaller is no picture
_STEPS = 4
_GRID_SHAPES, _GRID_ROWS = 6, 4
_TILES = 4
_FRAMED = 4  # sizes: a framed row is no higher
_PAPER = 0.5  # of the page's width or height: what is larger may be a shade under the text
_SENTENCE, _SENTENCES = 6, 4  # words in a string and such strings: a box of text, not a picture


def take_figures(surface: Surface, carried: Float | None = None) -> None:
    """Finds the figures, with a caption or without, after the tables have been taken.

    A framed table without a caption goes on with the one ``carried`` from the page before, if it is as wide.
    """
    captions = [one for one in surface.captions if not one.caption.of_table]
    pictures = _pictures(surface)
    owned = [_owner(surface, area, captions) for area in pictures]
    for number, caption in enumerate(captions):
        areas = [area for area, owner in zip(pictures, owned, strict=True) if owner == number]
        others = [area for area, owner in zip(pictures, owned, strict=True) if owner != number]
        body = _inside(surface, areas, others)
        body += _above_caption(surface, caption.area, [*areas, *(string.area for string in body)])
        area = _around(caption.area, [*areas, *(string.area for string in body)])
        label = caption.caption.label
        surface.found.append(Float(of_table=False, area=area, label=label, caption=caption.rows, body=body))
    for area, owner in zip(pictures, owned, strict=True):
        if owner is None:
            _loose(surface, area, carried)


def _pictures(surface: Surface) -> list[Area]:
    """What is drawn, taken together where it is close, without tables and the page's own rules."""
    size = surface.body.size
    drawn = [
        shape.area
        for shape in _outside_tables(surface)
        if not (shape.form is Form.RULE and shape.area.width > 0.3 * surface.frame.width)
    ]
    found = [part for area in clusters(drawn, 1.2 * size) for part in _parted(surface, area, drawn)]
    return [area for area in found if area.height > _LEAST * size and area.width > _LEAST * size]


def _outside_tables(surface: Surface) -> list[Shape]:
    """What is drawn neither in a table nor on to its frames: below its words an empty row may be framed."""
    taken = [one.area for one in surface.found]
    outside = [shape for shape in surface.shapes if not any(area.holds(shape.area, 6) for area in taken)]
    inside = {id(shape) for shape in surface.shapes} - {id(shape) for shape in outside}
    frames = [
        shape.area for shape in surface.shapes if id(shape) in inside and shape.form is not Form.PICTURE
    ]
    low = _FRAMED * surface.body.size
    while frames:
        on = [
            shape
            for shape in outside
            if shape.form is not Form.PICTURE
            and shape.area.height < low
            and any(area.touches(shape.area, low) for area in taken)
            and any(area.touches(shape.area, 1.0) for area in frames)
        ]
        outside = [shape for shape in outside if shape not in on]
        frames = [shape.area for shape in on]
    return outside


def _parted(surface: Surface, area: Area, drawn: Sequence[Area]) -> list[Area]:
    """A picture; where it holds sentences of the text, what is drawn there without the shades under them."""
    held = (one for one in surface.rest if area.holds(one.area) and surface.is_text(one))
    if sum(len(one.words) > _SENTENCE for one in held) < _SENTENCES:
        return [area]
    wide, high = _PAPER * surface.frame.width, _PAPER * surface.frame.height
    small = [one for one in drawn if area.holds(one) and one.width < wide and one.height < high]
    return clusters(small, 1.2 * surface.body.size)


def _around(area: Area, others: Iterable[Area]) -> Area:
    for other in others:
        area = area.with_(other)
    return area


def _owner(surface: Surface, picture: Area, captions: Sequence[Found]) -> int | None:
    """The caption of a picture: the nearest below, else above, that overlaps it sideways."""
    best: tuple[float, int] | None = None
    for number, caption in enumerate(captions):
        area = caption.area
        if area.x0 > picture.x1 or area.x1 < picture.x0:
            continue
        below, above = area.top - picture.bottom, picture.top - area.bottom
        distance = abs(below) if below > -picture.height / 2 else 1.5 * abs(above)
        if distance < 0.7 * surface.frame.height and (best is None or distance < best[0]):
            best = distance, number
    if best is not None:
        return best[1]
    # A short label may stand under the left edge of a drawing that begins further right.
    beside = [number for number, one in enumerate(captions) if _is_alone(surface, picture, one.area)]
    return beside[0] if len(beside) == 1 else None


def _is_alone(surface: Surface, picture: Area, caption: Area) -> bool:
    """Whether no text stands between a picture and a caption below it."""
    between = Area(0, picture.top, surface.frame.width, caption.top)
    return not any(surface.is_text(one) and between.holds(one.area) for one in surface.rest)


def _inside(surface: Surface, areas: Sequence[Area], others: Sequence[Area]) -> list[String]:
    """The strings in pictures, beside and right above them, taken off the surface; none of ``others``."""
    mine: list[String] = []
    reach = _NEAR * surface.body.size
    grown = list(areas)
    for step in range(_STEPS):
        if step == 1:
            grown += [_level(surface, area, others) for area in areas]
        near = [
            one
            for one in surface.rest
            if not surface.is_text(one)
            and any(area.touches(one.area, reach) for area in grown)
            and not _is_nearer(one.area, others, areas)
        ]
        if not near and step:
            break
        surface.take(near)
        mine += near
        grown = [one.area for one in near]
    return mine


def _is_nearer(label: Area, others: Sequence[Area], areas: Sequence[Area]) -> bool:
    """Whether a label stands nearer to another figure's pictures than to those of its own."""
    return min((_gap(label, other) for other in others), default=float("inf")) < min(
        (_gap(label, area) for area in areas), default=0.0
    )


def _gap(one: Area, other: Area) -> float:
    across = max(one.x0 - other.x1, other.x0 - one.x1, 0.0)
    return across + max(one.top - other.bottom, other.top - one.bottom, 0.0)


def _above_caption(surface: Surface, caption: Area, areas: Sequence[Area]) -> list[String]:
    """What stands between a picture and the caption below it, taken off: numbers at risk, a legend."""
    if not areas:
        return []
    picture = _around(areas[0], areas[1:])
    left, right = min(picture.x0, caption.x0), max(picture.x1, caption.x1)
    between = Area(left, picture.top, right, caption.top)
    mine = [one for one in surface.rest if between.holds(one.area) and not surface.is_text(one)]
    surface.take(mine)
    return mine


def _level(surface: Surface, picture: Area, others: Sequence[Area]) -> Area:
    """A picture widened to the text or other pictures on its left and right: its labels stand there."""
    left, right = 0.0, surface.frame.width
    for area in [*(one.area for one in surface.rest if surface.is_text(one)), *others]:
        if area.bottom < picture.top or area.top > picture.bottom:
            continue
        if area.x1 <= picture.x0 + 1:
            left = max(left, area.x1)
        elif area.x0 >= picture.x1 - 1:
            right = min(right, area.x0)
    slack = 2 * surface.body.size
    return Area(left + slack, picture.top, right - slack, picture.bottom)


def _loose(surface: Surface, picture: Area, carried: Float | None) -> None:
    """A picture without a caption: only what is written in it is set apart."""
    body = [one for one in surface.rest if not surface.is_text(one) and picture.holds(one.area)]
    of_table = _is_grid(surface, body, picture)
    sentences = sum(len(one.words) > _SENTENCE for one in body)
    if len(body) > 1 and (of_table or sentences < _SENTENCES):
        surface.take(body)
        area = _around(picture, (string.area for string in body))
        goes_on = of_table and carried is not None and is_as_wide(body, carried)
        of = carried if goes_on and not any(one.of is carried for one in surface.found) else None
        surface.found.append(Float(of_table=of_table, area=area, body=body, of=of))


def is_as_wide(body: Sequence[String], carried: Float) -> bool:
    """Whether strings fill the same width as those of a table."""
    left, right = min(one.area.x0 for one in body), max(one.area.x1 for one in body)
    slack = 8 * body[0].size
    return (
        abs(left - min(one.area.x0 for one in carried.body)) < slack
        and abs(right - max(one.area.x1 for one in carried.body)) < slack
    )


def _is_grid(surface: Surface, body: Sequence[String], picture: Area) -> bool:
    """Whether a drawing without a caption is a table, or goes on with one."""
    lines = sum(shape.form is not Form.PICTURE and picture.holds(shape.area, 2) for shape in surface.shapes)
    wide = [row for row in baselines(body) if len(groups(row, 1.2 * row[0].size)) > 2]
    return lines >= _GRID_SHAPES and (len(wide) >= _GRID_ROWS or _tiles(surface, body, picture) >= _TILES)


def _tiles(surface: Surface, body: Sequence[String], picture: Area) -> int:
    """How many boxes with text in them stand side by side, as shaded cells of a row do."""
    rows: Counter[tuple[int, int]] = Counter()
    for shape in surface.shapes:
        area = shape.area
        if shape.form is Form.BOX and picture.holds(area) and any(area.holds(one.area) for one in body):
            rows[round(area.top), round(area.bottom)] += 1
    return max(rows.values(), default=0)
