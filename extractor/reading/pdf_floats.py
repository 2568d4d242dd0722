"""What floats on a page: tables and figures, each with its caption, told from the text around them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.reading.captions import Caption, is_footnote
from extractor.reading.pdf_captions import Found, captions_on
from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_shapes import Form, Shape, clusters, is_background
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_style import Body, text_strings

_CONTINUED = re.compile(r"\bcont(?:inued|['’]d|\.|d\.?)(?:\W|$)", re.IGNORECASE)
_MARKED = re.compile(r"\[[\w*†‡]{1,2}\]\s?\S")
_NOTE = re.compile(r"[*†‡§¶#]\s?\S|(?:Abbreviations?|Notes?|Data|Values)\b")
_FAR = 3.2  # sizes: an emptier stretch ends a table that no rule goes on with
_NEAR = 1.6
_GRID_SHAPES, _GRID_ROWS = 6, 4
_SENTENCE, _SENTENCES = 6, 4  # words in a string and such strings: a box of text, not a picture
_PROSE = 0.6  # of the width: a body-like line this long is text again


@dataclass(slots=True)
class Float:
    """A table or figure; ``body`` holds its strings, ``notes`` those of its footnotes."""

    of_table: bool
    area: Area
    label: str | None = None
    caption: list[String] = field(default_factory=list)
    body: list[String] = field(default_factory=list)
    notes: list[String] = field(default_factory=list)
    of: "Float | None" = None  # the table that this one goes on with


class Floats:
    """The floats of one frame, found one after the other; ``rest`` is the text that is left."""

    def __init__(
        self,
        frame: Frame,
        strings: Sequence[String],
        shapes: Sequence[Shape],
        body: Body,
        carried: Float | None = None,
    ) -> None:
        self._frame = frame
        self._body = body
        self._shapes = [shape for shape in shapes if not is_background(frame, shape.area)]
        self._texts = text_strings(strings, body)
        self.rest = list(strings)
        self.found: list[Float] = []
        captions = captions_on(strings, self._shapes, body)
        for caption in captions:
            self._take(caption.strings)
        self._captions = captions
        self._carried = carried
        if carried is not None:
            self._carry_on(carried, carried.area.x0, carried.area.x1)
        for caption in captions:
            if caption.caption.of_table:
                self.found.append(self._table(caption))
        self._into_next_column()
        self._figures([caption for caption in captions if not caption.caption.of_table])

    def _take(self, strings: Sequence[String]) -> None:
        taken = {id(string) for string in strings}
        self.rest = [string for string in self.rest if id(string) not in taken]

    # ------------------------------------------------------------------------------------------- tables

    def _table(self, caption: Found) -> Float:
        """The table under a caption, or above it where only there is one."""
        below = self._rows_from(caption, downwards=True)
        if not _is_tabular(below):
            above = self._rows_from(caption, downwards=False)
            below = above if _is_tabular(above) else below if _is_tabular(below, least=1) else []
        rows, notes = self._without_notes(below, caption)
        self._take([string for row in below for string in row])
        area = caption.area
        for row in below:
            for string in row:
                area = area.with_(string.area)
        return Float(
            of_table=True,
            area=area,
            label=caption.caption.label,
            caption=caption.rows,
            body=[string for row in rows for string in row],
            notes=[string for row in notes for string in row],
            of=self._carried if self._is_continued(caption) else None,
        )

    def _is_continued(self, caption: Found) -> bool:
        """Whether a caption says that its table goes on ("Table 1. Cont.")."""
        if self._carried is None or self._carried.label is None or not caption.rows:
            return False
        same = caption.caption.label.casefold() == self._carried.label.casefold()
        return same and _CONTINUED.search(" ".join(row.text for row in caption.rows)) is not None

    def _carry_on(self, table: Float, left: float, right: float) -> None:
        """Takes the rows at the top of a column or page that go on with a table of the one before."""
        inside = [one for one in self.rest if one.area.x0 >= left - 4 and one.area.x1 <= right + 4]
        if not inside:
            return
        top = min(one.area.top for one in inside) - 2
        if any(one.top < top and one.x0 < right and one.x1 > left for one in self._tops()):
            return  # a table of its own, or a figure, stands there
        start = Found(
            Caption(table.label or "", of_table=True, bare=True), [], [], Area(left, top - 1, right, top)
        )
        rows = self._rows_from(start, downwards=True)
        tabular = sum(not _is_line(row) for row in rows)
        if tabular < 2 or 2 * tabular < len(rows) or rows[0][0].area.top > top + 3 * self._body.size:
            return
        found = self._table(start)
        found.of = table
        self.found.append(found)

    def _tops(self) -> list[Area]:
        """What stands on the page beside its text: captions, and floats found so far."""
        return [*(one.area for one in self._captions), *(one.area for one in self.found)]

    def _into_next_column(self) -> None:
        """Follows the tables that reach the foot of a column into the next one."""
        half = 0.6 * self._frame.width
        for table in [one for one in self.found if one.of_table and one.body and one.area.width < half]:
            starts = Counter(round(one.area.x0) for one in self.rest if one.area.x0 > table.area.x1)
            if starts and self._is_last(table):
                left = float(starts.most_common(1)[0][0])
                self._carry_on(table, left, left + max(1.15 * table.area.width, self._body.width))

    def _is_last(self, table: Float) -> bool:
        """Whether nothing stands under a table."""
        under = [one.area for one in (*self.rest, *self.found) if one is not table]
        return not any(
            area.top > table.area.bottom - 2 and area.x0 < table.area.x1 and area.x1 > table.area.x0
            for area in under
        )

    def last_table(self) -> Float | None:
        """The table that nothing stands under, so that it may go on on the next page."""
        tables = [one for one in self.found if one.of_table and one.body and self._is_last(one)]
        return max(tables, key=lambda one: one.area.x1, default=None)

    def _rows_from(self, caption: Found, *, downwards: bool) -> list[list[String]]:
        """The rows beside a caption, up to the text."""
        x0, x1 = self._extent(caption, downwards=downwards)
        if downwards:
            near = [one for one in self.rest if one.base > caption.area.top + 1]
        else:
            near = [one for one in self.rest if one.base < caption.area.top]
        frame = self._box_around(caption.area, downwards=downwards)
        inside = [
            one
            for one in near
            if one.area.x0 >= x0 - 4 and one.area.x1 <= x1 + 6 and (frame is None or frame.holds(one.area, 2))
        ]
        rows = _baselines(inside)
        if not downwards:
            rows.reverse()
        return self._until_text(caption, rows, (x0, x1), downwards=downwards)

    def _box_around(self, caption: Area, *, downwards: bool) -> Area | None:
        """The shaded or framed box that a caption stands in with its table."""
        room = 6 * self._body.size
        around = [
            shape.area
            for shape in self._shapes
            if shape.form is Form.BOX
            and shape.area.holds(caption)
            and (shape.area.bottom > caption.bottom + room if downwards else shape.area.top < caption.top - room)
        ]
        return min(around, key=lambda area: area.height, default=None)

    def _extent(self, caption: Found, *, downwards: bool) -> tuple[float, float]:
        """How wide the table is: as its rules are, else as its column or the page's text."""
        area, size = caption.area, self._body.size
        under = (area.bottom - 2, area.bottom + 4 * size)
        over = (area.top - 3 * size, area.bottom)
        for begin, end in (under, over) if downwards else (over,):
            drawn = self._drawn_between(begin, end)
            if drawn is not None and drawn.x0 <= area.x0 + 3 * size and drawn.x1 >= area.x0 + 5 * size:
                return min(drawn.x0, area.x0), max(drawn.x1, area.x1)
        beside = [
            one
            for one in self.rest
            if self._body.is_body(one)
            and one.area.x0 > area.x0 + 0.3 * self._frame.width
            and area.top - 2 * size < one.base < area.bottom + 8 * size
            and one.area.width > _PROSE * self._body.width
        ]
        if beside:
            return area.x0, max(area.x1, min(one.area.x0 for one in beside) - size)
        return min([area.x0, *(one.area.x0 for one in self.rest)]), max(
            [area.x1, *(one.area.x1 for one in self.rest)]
        )

    def _drawn_between(self, begin: float, end: float) -> Area | None:
        """The widest of what rules and shades draw at a height, taken together where they touch."""
        drawn = [
            shape.area
            for shape in self._shapes
            if shape.form in {Form.RULE, Form.BOX}
            and shape.area.bottom >= begin
            and shape.area.top <= end
            and shape.area.width > 2 * self._body.size
        ]
        wide = [level for level in clusters(drawn, 3.0) if level.width > 8 * self._body.size]
        return max(wide, key=lambda level: level.width, default=None)

    def _until_text(
        self, caption: Found, rows: Sequence[list[String]], extent: tuple[float, float], *, downwards: bool
    ) -> list[list[String]]:
        taken: list[list[String]] = []
        last = caption.area.bottom if downwards else caption.area.top
        noted = False
        for number, row in enumerate(rows):
            edge = row[0].base
            if self._is_far(last, edge, extent, len(taken)) or self._other_caption(caption, last, edge, extent):
                break
            if self._is_prose(row, extent) and (
                number + 1 >= len(rows) or self._is_prose(rows[number + 1], extent) or not self._ruled_beyond(edge, extent, downwards=downwards)
            ):
                break
            if noted and (not _is_line(row) or abs(edge - last) > 1.9 * row[0].size):
                break
            noted = noted or (_NOTE.match(_text(row)) is not None and self._below_drawn(row, caption))
            taken.append(row)
            last = edge
        return taken if downwards else taken[::-1]

    def _is_far(self, last: float, edge: float, extent: tuple[float, float], count: int) -> bool:
        size = self._body.size
        low, high = min(last, edge), max(last, edge)
        if high - low <= _FAR * size + (size if not count else 0):
            return False
        return not any(
            shape.area.bottom > low + size
            and shape.area.top < high
            and shape.area.x0 < extent[1]
            and shape.area.x1 > extent[0]
            for shape in self._shapes
            if shape.form in {Form.RULE, Form.BAR, Form.BOX} and high - low < 9 * size
        )

    def _other_caption(self, mine: Found, last: float, edge: float, extent: tuple[float, float]) -> bool:
        low, high = min(last, edge), max(last, edge)
        return any(
            low < other.area.top < high and other.area.x0 < extent[1] and other.area.x1 > extent[0]
            for other in self._captions
            if other is not mine
        )

    def _is_prose(self, row: Sequence[String], extent: tuple[float, float]) -> bool:
        """Whether a row is a line of the text or a heading in it."""
        if any(one.size > 1.12 * self._body.size for one in row):
            return True
        wide = _PROSE * min(extent[1] - extent[0], self._body.width)
        return all(
            all(self._body.is_body(one) for one in group) and group[-1].area.x1 - group[0].area.x0 > wide
            for group in _groups(row, 1.5 * self._body.size)
        )

    def _ruled_beyond(self, edge: float, extent: tuple[float, float], *, downwards: bool) -> bool:
        """Whether the table's rules go on beyond a row that reads like text."""
        reach = 12 * self._body.size
        return any(
            shape.form is Form.RULE
            and shape.area.width > 0.3 * (extent[1] - extent[0])
            and extent[0] - 8 < shape.area.x0
            and shape.area.x1 < extent[1] + 8
            and (0 < shape.area.top - edge < reach if downwards else 0 < edge - shape.area.bottom < reach)
            for shape in self._shapes
        )

    def _without_notes(
        self, rows: list[list[String]], caption: Found
    ) -> tuple[list[list[String]], list[list[String]]]:
        """A table's rows, and those below that are its footnotes."""
        begin = len(rows)
        while begin > 1 and _is_line(rows[begin - 1]):
            begin -= 1
        for at in range(begin, len(rows)):
            text = _text(rows[at])
            if is_footnote(text) or _MARKED.match(text) or self._below_last_rule(rows[at], caption) or len(text) > 90:
                return rows[:at], rows[at:]
        return rows, []

    def _below_drawn(self, row: Sequence[String], caption: Found) -> bool:
        """Whether no rule or shade of the table is left below a row."""
        return not any(
            shape.area.bottom > row[0].base + 1
            and shape.area.top < row[0].base + 30 * self._body.size
            and shape.area.width > 5 * self._body.size
            and shape.area.x0 < row[-1].area.x1
            and shape.area.x1 > caption.area.x0
            for shape in self._shapes
            if shape.form in {Form.RULE, Form.BOX}
        )

    def _below_last_rule(self, row: Sequence[String], caption: Found) -> bool:
        lines = [
            shape.area.top
            for shape in self._shapes
            if shape.form is Form.RULE
            and shape.area.width > 5 * self._body.size
            and shape.area.top > caption.area.top
            and shape.area.x0 < row[0].area.x1
            and shape.area.x1 > row[0].area.x0
        ]
        return bool(lines) and all(line < row[0].base for line in lines)

    # ------------------------------------------------------------------------------------------ figures

    def _figures(self, captions: Sequence[Found]) -> None:
        taken = [one.area for one in self.found]
        drawn = [
            shape.area
            for shape in self._shapes
            if not any(area.holds(shape.area, 6) for area in taken)
            and not (shape.form is Form.RULE and shape.area.width > 0.3 * self._frame.width)
        ]
        pictures = [
            area
            for area in clusters(drawn, 1.2 * self._body.size)
            if area.height > 3 * self._body.size and area.width > 3 * self._body.size
        ]
        owned = [self._owner(area, captions) for area in pictures]
        for number, caption in enumerate(captions):
            areas = [area for area, owner in zip(pictures, owned, strict=True) if owner == number]
            self._figure(caption, areas)
        for area, owner in zip(pictures, owned, strict=True):
            if owner is None:
                self._loose(area)

    def _owner(self, picture: Area, captions: Sequence[Found]) -> int | None:
        """The caption of a picture: the nearest below, else above, that overlaps it sideways."""
        best: tuple[float, int] | None = None
        for number, caption in enumerate(captions):
            area = caption.area
            if (area.x0 > picture.x1 or area.x1 < picture.x0) and not self._is_alone(picture, area):
                continue
            below, above = area.top - picture.bottom, picture.top - area.bottom
            distance = abs(below) if below > -picture.height / 2 else 1.5 * abs(above)
            if distance < 0.7 * self._frame.height and (best is None or distance < best[0]):
                best = distance, number
        return best[1] if best else None

    def _is_alone(self, picture: Area, caption: Area) -> bool:
        """Whether no text stands between a picture and a caption below it."""
        between = Area(0, picture.top, self._frame.width, caption.top)
        return not any(self._is_text(one) and between.holds(one.area) for one in self.rest)

    def _figure(self, caption: Found, areas: Sequence[Area]) -> None:
        body = self._inside(areas)
        area = caption.area
        for one in (*areas, *(string.area for string in body)):
            area = area.with_(one)
        self.found.append(
            Float(of_table=False, area=area, label=caption.caption.label, caption=caption.rows, body=body)
        )

    def _loose(self, picture: Area) -> None:
        """A picture without a caption: only what is written in it is set apart."""
        body = [one for one in self.rest if not self._is_text(one) and picture.holds(one.area)]
        self._take(body)
        of_table = self._is_grid(body, picture)
        if not of_table and sum(len(one.words) > _SENTENCE for one in body) >= _SENTENCES:
            self.rest += body
        elif len(body) > 1:
            area = picture
            for string in body:
                area = area.with_(string.area)
            self.found.append(Float(of_table=of_table, area=area, body=body))

    def _is_grid(self, body: Sequence[String], picture: Area) -> bool:
        """Whether a drawing without a caption is a table that goes on from another page."""
        lines = sum(shape.form is not Form.PICTURE and picture.holds(shape.area, 2) for shape in self._shapes)
        wide = [row for row in _baselines(body) if len(_groups(row, 1.2 * row[0].size)) > 2]
        return lines >= _GRID_SHAPES and len(wide) >= _GRID_ROWS

    def _inside(self, areas: Sequence[Area]) -> list[String]:
        """The strings in pictures, beside and right above them, and takes them."""
        mine: list[String] = []
        reach = _NEAR * self._body.size
        grown = list(areas)
        for step in range(4):
            if step == 1:
                grown += [self._level(area) for area in areas]
            near = [
                one
                for one in self.rest
                if not self._is_text(one) and any(area.touches(one.area, reach) for area in grown)
            ]
            if not near and step:
                break
            self._take(near)
            mine += near
            grown = [one.area for one in near]
        return mine

    def _level(self, picture: Area) -> Area:
        """A picture widened to the text on its left and right: its labels stand there."""
        left, right = 0.0, self._frame.width
        for one in self.rest:
            area = one.area
            if not self._is_text(one) or area.bottom < picture.top or area.top > picture.bottom:
                continue
            if area.x1 <= picture.x0 + 1:
                left = max(left, area.x1)
            elif area.x0 >= picture.x1 - 1:
                right = min(right, area.x0)
        slack = 2 * self._body.size
        return Area(left + slack, picture.top, right - slack, picture.bottom)

    def _is_text(self, string: String) -> bool:
        """Whether a string is of the text and merely stands near a picture."""
        heading = string.size > 1.12 * self._body.size and string.bold and len(string.text) > 3
        return heading or id(string) in self._texts


def _baselines(strings: Sequence[String]) -> list[list[String]]:
    """Strings by baseline, from top to bottom, each row from left to right."""
    rows: list[list[String]] = []
    for string in sorted(strings, key=lambda one: one.base):
        if rows and string.base - rows[-1][0].base < 0.3 * string.size:
            rows[-1].append(string)
        else:
            rows.append([string])
    return [sorted(row, key=lambda one: one.area.x0) for row in rows]


def _text(row: Sequence[String]) -> str:
    return " ".join(one.text for one in row)


def _groups(row: Sequence[String], gap: float) -> list[list[String]]:
    """The strings of a row that have no wide gap between them."""
    groups = [[row[0]]]
    for left, right in pairwise(row):
        if right.area.x0 - left.area.x1 > gap:
            groups.append([])
        groups[-1].append(right)
    return groups


def _is_line(row: Sequence[String]) -> bool:
    """Whether a row has no gap as between a table's columns."""
    return len(_groups(row, 1.6 * row[0].size)) == 1


def _is_tabular(rows: Sequence[Sequence[String]], least: int = 2) -> bool:
    return sum(not _is_line(row) for row in rows) >= least
