"""Captions on a page: where one begins, by its words and its letters, and how far it reaches."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.captions import Caption, may_be_caption, read_caption
from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_lines import rows_of
from extractor.reading.pdf_shapes import Form, Shape
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_style import Body

_SAME_SIZE = 0.06
_SCRIPT = 0.92
_STEP = 1.75  # sizes from one line of a caption to the next
_BLANK = 0.95  # sizes: a wider gap is no blank, save in a justified line
_WIDE_BLANK = 2.6
_LABEL_GAP = 5.0
_MOST_STRINGS = 160
_TABLE_CAPTION = 12  # strings: a table's caption is no longer


class Found(NamedTuple):
    """A caption with its rows and the strings they were made of."""

    caption: Caption
    rows: list[String]
    strings: list[String]
    area: Area


def captions_on(strings: Sequence[String], shapes: Sequence[Shape], body: Body) -> list[Found]:
    """The captions among a page's strings, from top to bottom."""
    return _Captions(strings, shapes, body).find()


class _Captions:
    def __init__(self, strings: Sequence[String], shapes: Sequence[Shape], body: Body) -> None:
        self._left = list(strings)
        self._order = {id(string): number for number, string in enumerate(strings)}
        self._rules = [shape.area for shape in shapes if shape.form is Form.RULE]
        self._body = body

    def find(self) -> list[Found]:
        found = []
        for string in sorted(self._left, key=lambda one: (one.base, one.area.x0)):
            caption = self._begins(string)
            if caption is None or not any(string is one for one in self._left):
                continue
            mine = self._reach(string, caption)
            self._take(mine)
            beside = self._second_column(mine, caption)
            self._take(beside)
            rows = [*rows_of(mine), *rows_of(beside)]
            area = rows[0].area
            for row in rows[1:]:
                area = area.with_(row.area)
            found.append(Found(caption, rows, [*mine, *beside], area))
        return found

    def _take(self, strings: Sequence[String]) -> None:
        taken = {id(string) for string in strings}
        self._left = [string for string in self._left if id(string) not in taken]

    # ---------------------------------------------------------------------------------------------- begin

    def _begins(self, string: String) -> Caption | None:
        """The caption a string begins; a sentence that begins a line with "Table 1" is set like its text."""
        text = _closed_up(string)
        if not text[0].isalpha() or not may_be_caption(text):
            return None
        beside = self._beside(string) if len(string.words) < 3 else None
        caption = read_caption(f"{text} {beside.text}" if beside is not None else text)
        if caption is None or (caption.bare and beside is None and self._ends_paragraph(string)):
            return None
        first = string.words[0]
        plain = first.font.name in self._body.fonts and not first.font.bold and not first.font.italic
        return None if plain and self._body.is_size(first.size) else caption

    def _ends_paragraph(self, string: String) -> bool:
        """Whether a line with nothing but "Table 1." is the last of a paragraph."""
        return self._body.is_size(string.size) and any(
            self._body.is_body(other)
            and 0 < string.base - other.base < 1.5 * string.size
            and abs(other.area.x0 - string.area.x0) < 2 * string.size
            for other in self._left
        )

    def _beside(self, string: String) -> String | None:
        """What stands to the right on the same line, where the label is set apart from its caption."""
        near = [
            other
            for other in self._left
            if abs(other.base - string.base) < 0.3 * string.size
            and 0 <= other.area.x0 - string.area.x1 < _LABEL_GAP * string.size
            and other is not string
        ]
        return min(near, key=lambda one: one.area.x0, default=None)

    # ---------------------------------------------------------------------------------------------- reach

    def _reach(self, start: String, caption: Caption) -> list[String]:
        """The strings of a caption: its line, and those below that are set like it and as far left."""
        mine = self._row(start)
        wide = max(_right(mine) - start.area.x0, 0 if caption.of_table else self._body.width)
        while len(mine) < _MOST_STRINGS:
            last = max(mine, key=lambda one: one.base)
            below = [
                other
                for other in self._left
                if 0.5 * start.size < other.base - last.base <= _STEP * max(start.size, other.size)
                and abs(other.size - last.size) <= _SAME_SIZE * last.size
                and start.area.x0 - 1.5 * start.size <= other.area.x0 < start.area.x0 + wide
                and not any(one is other for one in mine)
            ]
            if not below:
                break
            row = self._row(min(below, key=lambda one: (round(one.base), one.area.x0)))
            if not self._goes_on(mine, row, caption):
                break
            mine.extend(row)
            wide = max(wide, _right(row) - start.area.x0)
        return mine

    def _row(self, first: String) -> list[String]:
        """A string and those that follow it on its line without the gap of a column."""
        row = [first]
        level = [one for one in self._left if one.area.x0 > first.area.x0 and _is_level(first, one)]
        for other in sorted(level, key=lambda one: one.area.x0):
            gap = (other.area.x0 - row[-1].area.x1) / first.size
            follows = self._order[id(other)] == self._order[id(row[-1])] + 1
            label = len(row) == 1 and len(first.words) < 3 and gap < _LABEL_GAP
            if -1 < gap < (_WIDE_BLANK if follows else _BLANK) or label:
                row.append(other)
        return row

    def _goes_on(self, mine: Sequence[String], row: Sequence[String], caption: Caption) -> bool:
        above, first = mine[-1], row[0]
        if any(
            above.base < rule.top < first.base and rule.x0 < first.area.x1 and rule.x1 > first.area.x0
            for rule in self._rules
        ):
            return False
        if first.bold and read_caption(first.text) is not None:
            return False
        if self._body.is_body(first) and not self._body.is_body(above):
            return False
        # A table's caption ends where its columns begin, or where bold letters do that head them.
        return not caption.of_table or (len(mine) < _TABLE_CAPTION and (above.bold or not first.bold))

    def _second_column(self, mine: Sequence[String], caption: Caption) -> list[String]:
        """The rest of a long legend that is set in two columns: as high, as large, to the right of it."""
        last = max(mine, key=lambda one: one.base)
        top, right = min(one.area.top for one in mine), _right(mine)
        if caption.of_table or len(mine) < 3 or last.text[-1] in ".;":
            return []
        return [
            one
            for one in self._left
            if one.area.x0 > right
            and top - 1 <= one.area.top
            and one.base <= last.base + 1
            and abs(one.size - last.size) <= _SAME_SIZE * last.size
            and not self._body.is_body(one)
        ]


def _is_level(first: String, other: String) -> bool:
    """Whether a string stands on the line of another, or is raised or lowered beside it."""
    if other.size < _SCRIPT * first.size:
        return abs(other.base - first.base) < 0.75 * first.size
    return abs(other.base - first.base) < 0.2 * first.size


def _closed_up(string: String) -> str:
    """The string's text; "F I G U R E 1" as "FIGURE 1"."""
    words = [word.text for word in string.words]
    letters = 0
    while letters < len(words) and len(words[letters]) == 1 and words[letters].isalpha():
        letters += 1
    if letters > 3:
        words = ["".join(words[:letters]), *words[letters:]]
    return " ".join(words)


def _right(row: Sequence[String]) -> float:
    return max(one.area.x1 for one in row)
