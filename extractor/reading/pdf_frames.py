"""Coordinates: a page as it is displayed, and the same page turned so that a line of text runs right.

A frame is the page seen along the text of one direction. A page with a landscape table printed upright
has two: its running heads read from left to right, its table from bottom to top.
"""

from collections.abc import Callable
from typing import NamedTuple

from extractor.reading.pdf_engine import EnginePage


class Area(NamedTuple):
    """A rectangle in a frame, from its upper left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: "Area", slack: float = 0.0) -> bool:
        """Whether the middle of another lies inside."""
        x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
        return self.x0 - slack <= x <= self.x1 + slack and self.top - slack <= y <= self.bottom + slack

    def touches(self, other: "Area", slack: float = 0.0) -> bool:
        """Whether the two overlap or nearly do."""
        return (
            self.x0 - slack <= other.x1
            and other.x0 - slack <= self.x1
            and self.top - slack <= other.bottom
            and other.top - slack <= self.bottom
        )

    def with_(self, other: "Area") -> "Area":
        """The smallest area around both."""
        return Area(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )


class Frame(NamedTuple):
    """A page seen along one direction of text; ``angle`` is anticlockwise from the page's own."""

    page: int
    angle: int
    width: float
    height: float


def frame_of(page: EnginePage, angle: int) -> Frame:
    """The frame of a page for text of an angle."""
    sideways = angle in {90, 270}
    width, height = (page.height, page.width) if sideways else (page.width, page.height)
    return Frame(page.number, angle, width, height)


Placing = Callable[[float, float, float, float], Area]


def placing(page: EnginePage, frame: Frame) -> Placing:
    """What leads from two corners of pdfium's (from the lower left of the page as stored) into a frame."""
    turned = (page.rotation + frame.angle) % 360
    left, right = page.left, page.left + (page.width if page.rotation in {0, 180} else page.height)
    low, high = page.bottom, page.bottom + (page.height if page.rotation in {0, 180} else page.width)
    if turned == 0:
        return lambda x0, y0, x1, y1: Area(x0 - left, high - y1, x1 - left, high - y0)
    if turned == 90:
        return lambda x0, y0, x1, y1: Area(y0 - low, x0 - left, y1 - low, x1 - left)
    if turned == 180:
        return lambda x0, y0, x1, y1: Area(right - x1, y0 - low, right - x0, y1 - low)
    return lambda x0, y0, x1, y1: Area(high - y1, right - x1, high - y0, right - x0)


def on_page(frame: Frame, area: Area) -> Area:
    """An area of a frame on the page as it is displayed."""
    if frame.angle == 90:
        return Area(area.top, frame.width - area.x1, area.bottom, frame.width - area.x0)
    if frame.angle == 270:
        return Area(frame.height - area.bottom, area.x0, frame.height - area.top, area.x1)
    if frame.angle == 180:
        return Area(
            frame.width - area.x1, frame.height - area.bottom, frame.width - area.x0, frame.height - area.top
        )
    return area
