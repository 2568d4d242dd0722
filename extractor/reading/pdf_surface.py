"""One direction of a page while its tables and figures are taken off it: what is left is text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractor.reading.pdf_captions import Found, captions_on
from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_rows import groups
from extractor.reading.pdf_shapes import Shape, is_background
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_style import Body, headings_over, text_strings

_LARGER = 1.12  # a heading's letters against the body's
_PROSE = 0.6  # of the width: a body-like line this long is text
_WIDE_BLANK = 1.5


@dataclass(slots=True)
class Float:
    """A table or figure; ``body`` holds its strings, ``notes`` those of its footnotes.

    ``sides`` are those of a table's rules or column, which reach further than a header's few words.
    """

    of_table: bool
    area: Area
    label: str | None = None
    caption: list[String] = field(default_factory=list)
    body: list[String] = field(default_factory=list)
    notes: list[String] = field(default_factory=list)
    of: "Float | None" = None  # the table that this one goes on with
    sides: tuple[float, float] | None = None


class Surface:
    """The strings that no float has taken yet, the shapes, the captions and the floats found."""

    def __init__(self, frame: Frame, strings: Sequence[String], shapes: Sequence[Shape], body: Body) -> None:
        self.frame = frame
        self.body = body
        self.shapes = [shape for shape in shapes if not is_background(frame, shape.area)]
        self.captions: list[Found] = captions_on(strings, self.shapes, body)
        self.found: list[Float] = []
        self.rest = list(strings)
        self._texts = text_strings(strings, body)
        self._headings = headings_over(self._texts, strings, body)
        for caption in self.captions:
            self.take(caption.strings)

    def take(self, strings: Iterable[String]) -> None:
        """Takes strings off; the others keep the order of the page's content."""
        taken = {id(string) for string in strings}
        self.rest = [string for string in self.rest if id(string) not in taken]

    def is_text(self, string: String) -> bool:
        """Whether a string is of the text and merely stands near a picture."""
        heading = string.size > _LARGER * self.body.size and string.bold and len(string.text) > 3
        return heading or id(string) in self._texts or id(string) in self._headings

    def is_prose(self, row: Sequence[String], width: float) -> bool:
        """Whether a row in a stretch of some width is a line of text, of two columns of it, or heads it."""
        if any(one.size > _LARGER * self.body.size for one in row):
            return True
        if all(id(one) in self._headings for one in row):
            return True
        least = _PROSE * min(width, self.body.width)
        return all(
            all(self.body.is_body(one) for one in group) and group[-1].area.x1 - group[0].area.x0 > least
            for group in groups(row, _WIDE_BLANK * self.body.size)
        )

    def is_last(self, table: Float) -> bool:
        """Whether nothing stands under a table."""
        under = [one.area for one in self.rest] + [one.area for one in self.found if one is not table]
        return not any(
            area.top > table.area.bottom - 2 and area.x0 < table.area.x1 and area.x1 > table.area.x0
            for area in under
        )

    def covered(self, area: Area, roof: float = float("-inf")) -> bool:
        """Whether a caption or float that reaches below a ``roof`` stands above an area's upper edge."""
        above = [*(one.area for one in self.captions), *(one.area for one in self.found)]
        return any(
            roof < one.bottom and one.top < area.bottom and one.x0 < area.x1 and one.x1 > area.x0
            for one in above
        )

    def roof(self, table: Area, left: float, right: float) -> float:
        """The lower edge of what stands across a table's column and another one, above the table."""
        over = (
            one.area.bottom
            for one in self.found
            if one.area.bottom <= table.top
            and one.area.x0 < min(table.x1, right)
            and one.area.x1 > max(table.x0, left)
        )
        return max(over, default=float("-inf"))
