"""How the body of a document is set: the measure of what is running text and what is not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from extractor.reading.pdf_strings import String

_SAME_SIZE = 0.035
_WIDEST = 3.0  # sizes: the widest blank of a badly justified line
_LONG, _WORDS = 0.45, 3  # of the usual width; words: a line beyond either is no label in a picture
_STEP, _INDENT = 1.7, 2.5
_HEADING = 0.95  # of the body's size
_HEADING_STEP, _EDGE = 2.4, 2.0  # sizes; points
_FULL = 0.9  # of the usual width: a line of small print
_LEAST_LINES, _MOSTLY = 5, 0.6  # lines of small print, and how many of them end at the right edge

Line = list[String]


class Body(NamedTuple):
    """The size of the body's letters, its fonts, and the width of most of its lines."""

    size: float
    fonts: frozenset[str]
    width: float

    def is_size(self, size: float) -> bool:
        return abs(size - self.size) <= _SAME_SIZE * self.size

    def is_body(self, string: String) -> bool:
        """Whether a string is set like the body."""
        if not self.is_size(string.size):
            return False
        letters = sum(len(word.text) for word in string.words)
        own = sum(len(word.text) for word in string.words if word.font.name in self.fonts)
        return 2 * own > letters


def body_of(strings: Iterable[String]) -> Body:
    """The style of most letters in lines of some length."""
    sizes: Counter[float] = Counter()
    fonts: Counter[tuple[float, str]] = Counter()
    widths: Counter[tuple[float, int]] = Counter()
    for string in strings:
        letters = sum(len(word.text) for word in string.words)
        if len(string.words) < 4:
            continue
        sizes[string.size] += letters
        widths[string.size, round(string.area.width / 10)] += 1
        for word in string.words:
            fonts[string.size, word.font.name] += len(word.text)
    if not sizes:
        return Body(10.0, frozenset(), 200.0)
    # References are set smaller than the text, and a long list of them may be most of a paper.
    most = max(sizes.values())
    size = max(size for size, letters in sizes.items() if 2 * letters >= most)
    mine = {name: count for (of, name), count in fonts.items() if of == size}
    common = max(mine.values())
    wide = {width: count for (of, width), count in widths.items() if of == size}
    return Body(
        size,
        frozenset(name for name, count in mine.items() if 20 * count > common),
        10.0 * max(wide, key=lambda width: wide[width]),
    )


def text_strings(strings: Sequence[String], body: Body) -> set[int]:
    """The ids of the strings of running text: long lines of the body, short ones under them, small print."""
    found: set[int] = set()
    above: Line | None = None
    for line in _lines(string for string in strings if body.is_body(string)):
        words = sum(len(string.words) for string in line)
        if _width(line) > _LONG * body.width or words > _WORDS or (above and _goes_on(above, line)):
            found.update(id(string) for string in line)
            above = line
        else:
            above = None
    return found | _small_print([string for string in strings if not body.is_body(string)], body)


def headings_over(texts: AbstractSet[int], strings: Sequence[String], body: Body) -> set[int]:
    """The ids of bold lines right above text, at its left edge: headings hardly larger than it."""
    found: set[int] = set()
    below: String | None = None
    for string in reversed(strings):
        if id(string) in texts:
            below = string
        elif below and string.bold and string.size > _HEADING * body.size and _heads(string, below):
            found.add(id(string))
            below = string
    return found


def _heads(above: String, below: String) -> bool:
    near = 0 < below.base - above.base < _HEADING_STEP * above.size
    return near and abs(below.area.x0 - above.area.x0) < _EDGE


def _lines(strings: Iterable[String]) -> list[Line]:
    """The lines of strings in the order of the page's content.

    A justified line with wide blanks is several strings, which follow one another there.
    """
    lines: list[Line] = []
    for string in strings:
        last = lines[-1][-1] if lines else None
        if (
            last
            and abs(last.base - string.base) < 1
            and 0 < string.area.x0 - last.area.x1 < _WIDEST * string.size
        ):
            lines[-1].append(string)
        else:
            lines.append([string])
    return lines


def _width(line: Line) -> float:
    return line[-1].area.x1 - line[0].area.x0


def _small_print(strings: Sequence[String], body: Body) -> set[int]:
    """The ids of text in smaller letters: justified lines as wide as a column, many below one another.

    Some journals set their methods so. What is written in a picture is not justified.
    """
    blocks: list[list[Line]] = []
    for line in _lines(strings):
        if blocks and line[0].size == blocks[-1][-1][0].size and _goes_on(blocks[-1][-1], line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return {id(string) for block in blocks if _is_justified(block, body) for line in block for string in line}


def _is_justified(block: Sequence[Line], body: Body) -> bool:
    """Whether most lines of a block end at one place and are as wide as a column of text."""
    ends = Counter(
        round(line[-1].area.x1)
        for line in block
        if _width(line) > _FULL * body.width and sum(len(string.words) for string in line) > _WORDS
    )
    end, lines = max(ends.items(), key=lambda one: one[1], default=(0, 0))
    lines += max(ends[end - 1], ends[end + 1])  # rounded to the other side
    return lines >= max(_LEAST_LINES, _MOSTLY * len(block))


def _goes_on(above: Sequence[String], below: Sequence[String]) -> bool:
    size = below[0].size
    near = 0 < below[0].base - above[0].base < _STEP * size
    return near and abs(below[0].area.x0 - above[0].area.x0) < _INDENT * size
