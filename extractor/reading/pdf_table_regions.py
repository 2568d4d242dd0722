"""Which rows beside a caption are its table: how wide it is, where it ends, which are its footnotes."""

import re
from collections.abc import Iterator, Sequence

from extractor.reading.captions import is_footnote
from extractor.reading.pdf_captions import Found
from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_rows import Row, baselines, is_line, row_text
from extractor.reading.pdf_shapes import Form, Shape, clusters
from extractor.reading.pdf_surface import Surface

_MARKED = re.compile(r"\[[\w*†‡]{1,2}\]\s?\S")
_NOTE = re.compile(r"[*†‡§¶#]\s?\S|(?:Abbreviations?|Notes?|Data|Values)\b")
_FAR = 3.2  # sizes: an emptier stretch ends a table that no rule goes on with
_NOTE_STEP = 2.2  # sizes from one line of the notes to the next
_LARGEST = 1.1  # of a note's size: larger letters are a heading or text
_RAISED = 0.92  # of the line's size: a mark before a note is smaller
_PARAGRAPH = 90  # characters: a row without columns that is longer is a note
_LINES = frozenset({Form.RULE, Form.BOX})


class TableRegion:
    """The table below a caption, or above it; ``within``: the sides of the column it is known to fill."""

    def __init__(
        self,
        surface: Surface,
        caption: Found,
        *,
        downwards: bool = True,
        within: tuple[float, float] | None = None,
    ) -> None:
        self._surface = surface
        self._size = surface.body.size
        self._caption = caption
        self._down = downwards
        self._x0, self._x1 = within or self._extent()
        self.rows = list(self._until_text(self._rows()))
        if not downwards:
            self.rows.reverse()

    # --------------------------------------------------------------------------------------------- extent

    @property
    def sides(self) -> tuple[float, float]:
        """Where the table may begin and end."""
        return self._x0, self._x1

    def _extent(self) -> tuple[float, float]:
        """How wide the table is: as its rules are, else as its column or the page's text."""
        area, size = self._caption.area, self._size
        under = (area.bottom - 2, area.bottom + 4 * size)
        over = (area.top - 3 * size, area.bottom)
        for begin, end in (under, over) if self._down else (over,):
            drawn = self._drawn_between(begin, end, area)
            if drawn is not None and drawn.x0 <= area.x0 + 3 * size and drawn.x1 >= area.x0 + 5 * size:
                return min(drawn.x0, area.x0), max(drawn.x1, area.x1)
        beside = list(self._text_beside())
        if beside:
            return area.x0, max(area.x1, min(beside) - size)
        rest = [one.area for one in self._surface.rest]
        return min([area.x0, *(one.x0 for one in rest)]), max([area.x1, *(one.x1 for one in rest)])

    def _drawn_between(self, begin: float, end: float, caption: Area) -> Area | None:
        """The widest of what rules and shades draw at a height, taken together where they touch."""
        drawn = [
            shape.area
            for shape in self._surface.shapes
            if shape.form in _LINES
            and shape.area.bottom >= begin
            and shape.area.top <= end
            and (shape.form is Form.RULE or shape.area.width > self._size)
        ]
        wide = [
            level
            for level in clusters(drawn, 3.0)
            if level.width > 8 * self._size and level.x0 < caption.x1 and level.x1 > caption.x0
        ]
        return max(wide, key=lambda level: level.width, default=None)

    def _text_beside(self) -> Iterator[float]:
        """Where lines of the text begin that stand to the right of the caption."""
        area, surface = self._caption.area, self._surface
        for one in surface.rest:
            right = one.area.x0 > area.x0 + 0.3 * surface.frame.width
            level = area.top - 2 * self._size < one.base < area.bottom + 8 * self._size
            if right and level and surface.body.is_body(one) and one.area.width > 0.6 * surface.body.width:
                yield one.area.x0

    def _box_around(self) -> Area | None:
        """The shaded or framed box that the caption stands in with its table."""
        room, area = 6 * self._size, self._caption.area
        around = [
            shape.area
            for shape in self._surface.shapes
            if shape.form is Form.BOX
            and shape.area.holds(area)
            and (shape.area.bottom > area.bottom + room if self._down else shape.area.top < area.top - room)
        ]
        return min(around, key=lambda box: box.height, default=None)

    # ----------------------------------------------------------------------------------------------- rows

    def _rows(self) -> list[Row]:
        """All rows beside the caption and as wide as the table, the nearest first."""
        top, box = self._caption.area.top, self._box_around()
        inside = [
            one
            for one in self._surface.rest
            if (one.base > top + 1 if self._down else one.base < top)
            and one.area.x0 >= self._x0 - 4
            and one.area.x1 <= self._x1 + 6
            and (box is None or box.holds(one.area, 2))
        ]
        rows = baselines(inside)
        return rows if self._down else rows[::-1]

    def _until_text(self, rows: Sequence[Row]) -> Iterator[Row]:
        last = self._caption.area.bottom if self._down else self._caption.area.top
        note: Row | None = None
        largest = 0.0
        for number, row in enumerate(rows):
            edge = row[0].base
            if largest and self._is_heading(row, largest):
                return
            if self._is_far(last, edge, first=number == 0) or self._is_other_caption(last, edge):
                return
            if self._is_prose(row) and (
                self._is_prose_at(rows, number + 1) or not self._is_ruled_beyond(edge)
            ):
                return
            if note is not None and not _follows(note, row, abs(edge - last)):
                return
            note = note or (row if self._is_note(row) else None)
            yield row
            last, largest = edge, max(largest, row[0].size)

    def _is_note(self, row: Row) -> bool:
        """Whether a row begins the footnotes: by its words under all rules, or by a raised mark."""
        first = row[0].words[0]
        raised = len(row[0].words) > 1 and first.size < _RAISED * row[0].size and len(first.text) == 1
        return (raised and is_line(row)) or (
            _NOTE.match(row_text(row)) is not None and self._is_below_drawn(row)
        )

    def _is_heading(self, row: Row, largest: float) -> bool:
        """Whether a row heads the text beyond: bold, no smaller than text, larger than all of the table."""
        size = row[0].size
        return is_line(row) and row[0].bold and size >= self._size and size > _LARGEST * largest

    def _is_prose(self, row: Row) -> bool:
        return self._surface.is_prose(row, self._x1 - self._x0)

    def _is_prose_at(self, rows: Sequence[Row], at: int) -> bool:
        return at >= len(rows) or self._is_prose(rows[at])

    def _is_far(self, last: float, edge: float, *, first: bool) -> bool:
        """Whether a row stands so far from the last that only a rule between them holds them together."""
        low, high = min(last, edge), max(last, edge)
        if high - low <= (_FAR + first) * self._size:
            return False
        if high - low >= 9 * self._size:
            return True
        return not any(
            shape.area.bottom > low + self._size
            and shape.area.top < high
            and shape.area.x0 < self._x1
            and shape.area.x1 > self._x0
            for shape in self._surface.shapes
            if shape.form is not Form.PICTURE and not self._ends_before(shape, edge)
        )

    def _ends_before(self, shape: Shape, edge: float) -> bool:
        """Whether a shade or frame does not reach a row: it holds what stands before it."""
        ends = shape.area.bottom < edge - self._size if self._down else shape.area.top > edge
        return shape.form is Form.BOX and shape.area.height > self._size and ends

    def _is_other_caption(self, last: float, edge: float) -> bool:
        low, high = min(last, edge), max(last, edge)
        return any(
            low < other.area.top < high and self._is_over(other)
            for other in self._surface.captions
            if other is not self._caption
        )

    def _is_over(self, other: Found) -> bool:
        """Whether this table stands over another's caption, or over the rules right under that."""
        area = other.area
        drawn = (
            self._drawn_between(area.bottom, area.bottom + 2 * self._size, area)
            if other.caption.of_table
            else None
        )
        right = max(area.x1, drawn.x1 if drawn is not None else 0.0)
        return area.x0 < self._x1 and right > self._x0

    def _is_ruled_beyond(self, edge: float) -> bool:
        """Whether the table's rules go on beyond a row that reads like text."""
        reach = 12 * self._size
        return any(
            shape.form is Form.RULE
            and shape.area.width > 0.3 * (self._x1 - self._x0)
            and self._x0 - 8 < shape.area.x0
            and shape.area.x1 < self._x1 + 8
            and 0 < (shape.area.top - edge if self._down else edge - shape.area.bottom) < reach
            for shape in self._surface.shapes
        )

    # ---------------------------------------------------------------------------------------------- notes

    def parted(self) -> tuple[list[Row], list[Row]]:
        """The table's rows, and those below that are its footnotes."""
        begin = len(self.rows)
        while begin > 1 and is_line(self.rows[begin - 1]):
            begin -= 1
        for at in range(begin, len(self.rows)):
            text = row_text(self.rows[at])
            noted = is_footnote(text) or _MARKED.match(text) is not None or len(text) > _PARAGRAPH
            if (noted and not self._is_in_last_columns(self.rows[at])) or self._is_below_last_rule(
                self.rows[at]
            ):
                return self.rows[:at], self.rows[at:]
        return self.rows, []

    def _is_in_last_columns(self, row: Row) -> bool:
        """Whether a line stands in the right half over a rule: the end of a cell, "TTR: 25-50%", no note."""
        return row[0].area.x0 > (self._x0 + self._x1) / 2 and not self._is_below_drawn(row)

    def _floor(self) -> float:
        """Where the next caption below stands: what is drawn under it belongs to another table."""
        return min(
            (
                other.area.top
                for other in self._surface.captions
                if other.area.top > self._caption.area.bottom and self._is_over(other)
            ),
            default=float("inf"),
        )

    def _is_below_drawn(self, row: Row) -> bool:
        """Whether no rule or shade of the table is left below a row."""
        return not any(
            shape.area.bottom > row[0].base + 1
            and shape.area.top < min(row[0].base + 30 * self._size, self._floor())
            and shape.area.width > 5 * self._size
            and shape.area.x0 < row[-1].area.x1
            and shape.area.x1 > self._caption.area.x0
            for shape in self._surface.shapes
            if shape.form in _LINES
        )

    def _is_below_last_rule(self, row: Row) -> bool:
        lines = [
            shape.area.top
            for shape in self._surface.shapes
            if shape.form is Form.RULE
            and shape.area.width > 5 * self._size
            and self._caption.area.top < shape.area.top < self._floor()
            and shape.area.x0 < row[0].area.x1
            and shape.area.x1 > row[0].area.x0
        ]
        return bool(lines) and all(line < row[0].base for line in lines)


def _follows(note: Row, row: Row, step: float) -> bool:
    """Whether a row below a footnote is one too: a line as small, and near."""
    size = note[0].size
    return is_line(row) and step <= _NOTE_STEP * size and row[0].size <= _LARGEST * size
