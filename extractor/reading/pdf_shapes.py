"""What is drawn on a page: rules, boxes, pictures."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from extractor.reading.pdf_drawn import Drawn
from extractor.reading.pdf_engine import EnginePage
from extractor.reading.pdf_frames import Area, Frame, placing
from extractor.reading.pdf_strings import String

_THIN = 3.2
_LONG = 8.0
_PATH = 2
_LEADER = 9
_DOTS = frozenset(". ·_…-–—")
_BACKGROUND = 0.6  # of the page: a larger box is paper, not a picture


class Form(Enum):
    """What a shape is by its proportions."""

    RULE = "rule"
    BAR = "bar"
    BOX = "box"
    PICTURE = "picture"


class Shape(NamedTuple):
    """A drawn object's bounds in a frame."""

    form: Form
    area: Area


def in_frame(page: EnginePage, frame: Frame, drawn: Iterable[Drawn]) -> list[Shape]:
    """The shapes of a page in a frame, cut at its edges."""
    whole = Area(0, 0, frame.width, frame.height)
    shapes = []
    place = placing(page, frame)
    for kind, x0, y0, x1, y1 in drawn:
        area = _cut(place(x0, y0, x1, y1), whole)
        if area is not None:
            shapes.append(Shape(_form(kind, area), area))
    return shapes


def _cut(area: Area, whole: Area) -> Area | None:
    cut = Area(
        max(area.x0, whole.x0),
        max(area.top, whole.top),
        min(area.x1, whole.x1),
        min(area.bottom, whole.bottom),
    )
    return cut if cut.x1 >= cut.x0 and cut.bottom >= cut.top else None


def _form(kind: int, area: Area) -> Form:
    if kind != _PATH:
        return Form.PICTURE
    if area.height <= _THIN and area.width >= _LONG:
        return Form.RULE
    if area.width <= _THIN and area.height >= _LONG:
        return Form.BAR
    return Form.BOX


def is_background(frame: Frame, area: Area) -> bool:
    """Whether a shape lies under the whole page."""
    return area.width * area.height > _BACKGROUND * frame.width * frame.height


def clusters(areas: Iterable[Area], slack: float) -> list[Area]:
    """Areas that touch one another, or nearly do, as one."""
    merged: list[Area] = []
    for area in sorted(_gathered(areas, slack), key=lambda one: (one.top, one.x0)):
        grown = area
        rest: list[Area] = []
        for other in merged:
            if other.touches(grown, slack):
                grown = grown.with_(other)
            else:
                rest.append(other)
        merged = [*rest, grown]
    return _until_apart(merged, slack)


def _gathered(areas: Iterable[Area], slack: float) -> Iterable[Area]:
    """Areas whose middles lie in one square as wide as the slack, as one: they touch anyhow.

    A plot of a hundred thousand dots is a few hundred areas so.
    """
    found: dict[tuple[int, int], Area] = {}
    for area in areas:
        key = int((area.x0 + area.x1) / 2 / slack), int((area.top + area.bottom) / 2 / slack)
        found[key] = found[key].with_(area) if key in found else area
    return found.values()


def _until_apart(areas: Sequence[Area], slack: float) -> list[Area]:
    """Merges again what has grown together."""
    merged = list(areas)
    for _ in range(8):
        before = len(merged)
        joined: list[Area] = []
        for area in merged:
            near = next((at for at, other in enumerate(joined) if other.touches(area, slack)), None)
            if near is None:
                joined.append(area)
            else:
                joined[near] = joined[near].with_(area)
        merged = joined
        if len(merged) == before:
            break
    return merged


def without_leaders(strings: Sequence[String], shapes: Sequence[Shape]) -> tuple[list[String], list[Shape]]:
    """Rows of dots or dashes taken as the rules they stand for."""
    leaders = [string for string in strings if len(string.text) > _LEADER and not set(string.text) - _DOTS]
    if not leaders:
        return list(strings), list(shapes)
    drawn = [Shape(Form.RULE, one.area._replace(top=one.base - 1, bottom=one.base)) for one in leaders]
    taken = {id(one) for one in leaders}
    return [one for one in strings if id(one) not in taken], [*shapes, *drawn]
