"""Captions on a page: where one begins, by its words and its letters, and how far it reaches."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.captions import Caption, read_caption
from extractor.reading.pdf_frames import Area
from extractor.reading.pdf_lines import rows_of
from extractor.reading.pdf_shapes import Form, Shape
from extractor.reading.pdf_strings import String
from extractor.reading.pdf_style import Body

_SAME_SIZE = 0.06
_STEP = 1.75  # sizes from one line of a caption to the next
_WIDE = 2.2  # sizes: a wider gap parts the columns of a table
_MOST_LINES = 40


class Found(NamedTuple):
    """A caption with its rows and the strings they were made of."""

    caption: Caption
    rows: list[String]
    strings: list[String]
    area: Area


def captions_on(strings: Sequence[String], shapes: Sequence[Shape], body: Body) -> list[Found]:
    """The captions among a page's strings, from top to bottom."""
    rules = [shape.area for shape in shapes if shape.form is Form.RULE]
    taken: set[int] = set()
    found = []
    for string in sorted(strings, key=lambda one: (one.base, one.area.x0)):
        caption = _begins(string, strings, body)
        if caption is None or id(string) in taken:
            continue
        mine = _reach(string, [one for one in strings if id(one) not in taken], rules, caption, body)
        taken |= {id(one) for one in mine}
        beside = _second_column(mine, [one for one in strings if id(one) not in taken], caption, body)
        taken |= {id(one) for one in beside}
        rows = [*rows_of(mine), *rows_of(beside)]
        mine = [*mine, *beside]
        area = rows[0].area
        for row in rows[1:]:
            area = area.with_(row.area)
        found.append(Found(caption, rows, mine, area))
    return found


def _begins(string: String, strings: Sequence[String], body: Body) -> Caption | None:
    """The caption a string begins; a sentence that begins a line with "Table 1" is set like its text."""
    text = _spaced_in(string)
    if len(string.words) < 3:
        text = " ".join([text, *(_beside(string, strings))])
    caption = read_caption(text) if text[:1].isalpha() else None
    if caption is None:
        return None
    first = string.words[0]
    if caption.bare and _ends_paragraph(string, strings, body):
        return None
    plain = first.font.name in body.fonts and not first.font.bold and not first.font.italic
    return None if plain and body.is_size(first.size) else caption


def _ends_paragraph(string: String, strings: Sequence[String], body: Body) -> bool:
    """Whether a line with nothing but "Table 1." is the last of a paragraph."""
    if not body.is_size(string.size) or _beside(string, strings):
        return False
    return any(
        body.is_body(other)
        and 0 < string.base - other.base < 1.5 * string.size
        and abs(other.area.x0 - string.area.x0) < 2 * string.size
        for other in strings
    )


def _spaced_in(string: String) -> str:
    """The string's text; "F I G U R E 1" as "FIGURE 1"."""
    words = [word.text for word in string.words]
    letters = 0
    while letters < len(words) and len(words[letters]) == 1 and words[letters].isalpha():
        letters += 1
    if letters > 3:
        words = ["".join(words[:letters]), *words[letters:]]
    return " ".join(words)


def _beside(string: String, strings: Sequence[String]) -> list[str]:
    """What stands to the right on the same line, where the label is set apart from its caption."""
    near = [
        other
        for other in strings
        if other is not string
        and abs(other.base - string.base) < 0.3 * string.size
        and 0 <= other.area.x0 - string.area.x1 < 5 * string.size
    ]
    return [min(near, key=lambda one: one.area.x0).text] if near else []


def _reach(
    start: String, strings: Sequence[String], rules: Sequence[Area], caption: Caption, body: Body
) -> list[String]:
    """The strings of a caption: its line, and those below that are set like it and as far left."""
    mine = _row(start, strings)
    wide = max(_right(mine) - start.area.x0, body.width if not caption.of_table else 0)
    while len(mine) < _MOST_LINES * 4:
        last = max(mine, key=lambda one: one.base)
        below = [
            other
            for other in strings
            if 0.5 * start.size < other.base - last.base <= _STEP * max(start.size, other.size)
            and abs(other.size - last.size) <= _SAME_SIZE * last.size
            and start.area.x0 - 1.5 * start.size <= other.area.x0 < start.area.x0 + wide
            and not any(one is other for one in mine)
        ]
        if not below:
            break
        first = min(below, key=lambda one: (round(one.base), one.area.x0))
        row = _row(first, strings)
        if not _goes_on(mine, row, rules, caption, body):
            break
        mine.extend(row)
        wide = max(wide, _right(row) - start.area.x0)
    return mine


def _second_column(
    mine: Sequence[String], strings: Sequence[String], caption: Caption, body: Body
) -> list[String]:
    """The rest of a long legend that is set in two columns: as high, as large, to the right of it."""
    last = max(mine, key=lambda one: one.base)
    top, right = min(one.area.top for one in mine), max(one.area.x1 for one in mine)
    if caption.of_table or len(mine) < 3 or last.text[-1] in ".;":
        return []
    return [
        one
        for one in strings
        if one.area.x0 > right
        and top - 1 <= one.area.top
        and one.base <= last.base + 1
        and abs(one.size - last.size) <= _SAME_SIZE * last.size
        and not body.is_body(one)
    ]


def _right(row: Sequence[String]) -> float:
    return max(one.area.x1 for one in row)


def _row(first: String, strings: Sequence[String]) -> list[String]:
    """A string and those that follow it on its line without the gap of a column."""
    row = [first]
    beside = sorted(
        (
            one
            for one in strings
            if abs(one.base - first.base) < 0.75 * first.size and one.area.x0 > first.area.x0
        ),
        key=lambda one: one.area.x0,
    )
    for other in beside:
        near = -first.size < other.area.x0 - row[-1].area.x1 < _WIDE * first.size
        label = len(row) == 1 and len(first.words) < 3 and other.area.x0 - row[-1].area.x1 < 5 * first.size
        if other is not first and (near or label):
            row.append(other)
    return row


def _goes_on(
    mine: Sequence[String], row: Sequence[String], rules: Sequence[Area], caption: Caption, body: Body
) -> bool:
    above, first = mine[-1], row[0]
    if any(
        above.base < rule.top < first.base and rule.x0 < first.area.x1 and rule.x1 > first.area.x0
        for rule in rules
    ):
        return False
    if read_caption(first.text) and first.bold:
        return False
    if body.is_body(first) and not body.is_body(above):
        return False
    if not caption.of_table:
        return True
    # A table's caption ends where its columns begin, or where bold letters do that head them.
    return len(mine) < 12 and not (first.bold and not mine[-1].bold)
