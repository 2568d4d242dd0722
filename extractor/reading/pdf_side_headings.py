"""Headings that stand beside their text, in a column of their own: "Methods | We enrolled 370 patients"."""

from collections.abc import Iterator, Sequence

from extractor.reading.headings import known_heading
from extractor.reading.pdf_strings import String

_WORDS = 5
_LINES = 3
_STEP = 1.6  # sizes from one line of a heading to the next
_LEVEL = 0.35  # sizes
_GAP = 0.9  # sizes between a heading and its text
_TEXT = 10  # sizes: a line of text is no narrower
_NARROW = 0.5  # of the text's width: the headings' column
_EMPTY = 2.6  # sizes below a heading with nothing in its column


def side_headings(strings: Sequence[String]) -> dict[int, list[String]]:
    """The strings of each heading, by the id of the string its text begins with."""
    bold = [one for one in strings if one.bold and len(one.words) <= _WORDS and one.text[0].isalpha()]
    found: dict[int, list[String]] = {}
    for first in bold:
        for heading in _grown(first, bold):
            if known_heading(" ".join(one.text for one in heading)) is None:
                continue
            beside = _beside(heading, strings)
            if beside is not None:
                found[id(beside)] = heading
    return found


def _grown(first: String, bold: Sequence[String]) -> Iterator[list[String]]:
    """A heading's first line, and the same with each of the lines below it."""
    heading = [first]
    yield list(heading)
    while len(heading) < _LINES:
        last = heading[-1]
        below = [
            one
            for one in bold
            if abs(one.area.x0 - first.area.x0) < 1 and 0 < one.base - last.base < _STEP * first.size
        ]
        if not below:
            return
        heading.append(below[0])
        yield list(heading)


def _beside(heading: Sequence[String], strings: Sequence[String]) -> String | None:
    """The text to the right of a heading; None where more stands under the heading in its column."""
    first, last, size = heading[0], heading[-1], heading[0].size
    right = max(one.area.x1 for one in heading)
    level = [
        one
        for one in strings
        if abs(one.base - first.base) < _LEVEL * size and one.area.x0 > right + _GAP * size and not one.bold
    ]
    text = min(level, key=lambda one: one.area.x0, default=None)
    if text is None or text.area.width < _TEXT * size or text.text[0].islower():
        return None
    if text.area.x0 - first.area.x0 > _NARROW * text.area.width:
        return None  # two columns of text, and a heading in the left one
    if any(
        abs(one.base - first.base) < _LEVEL * size and one.area.x1 <= first.area.x0 + 1 for one in strings
    ):
        return None
    under = any(
        0 < one.base - last.base < _EMPTY * size
        and one.area.x0 < text.area.x0 - 2
        and one.area.x1 > first.area.x0
        and not _begins_heading(one)
        for one in strings
    )
    return None if under else text


def _begins_heading(string: String) -> bool:
    return string.bold and known_heading(string.text) is not None
