"""What is on a page for the page's sake: running heads and feet, page numbers, line numbers, stamps."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.boilerplate import is_running_head
from extractor.reading.captions import read_caption
from extractor.reading.headings import known_heading
from extractor.reading.paragraphs import without_digits
from extractor.reading.pdf_frames import Frame
from extractor.reading.pdf_lines import rows_of
from extractor.reading.pdf_strings import String

_ZONE = 0.1  # of the page's height, at either end
_STAMP = re.compile(
    r"downloaded from|https?://|author manuscript|check for updates|for personal use|accepted article"
    r"|this article is protected",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"\W{0,2}(?:page\s*)?[A-Z]?\d{1,5}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W{0,2}$", re.IGNORECASE
)
_VALUE = re.compile(r"[<>=(\[±−–-]*\d+(?:[.,·]\d+)?[%)\],;]*")
_VALUES = 2  # numbers among a row's words
_SENTENCE = 7  # words
_SAME_HEIGHT = 3.0  # points
_LINE_NUMBERS = 8
_BESIDE = 2  # strings at most that begin in the margin of line numbers: running heads


class Furniture:
    """The running heads of a document, known by their return on other pages."""

    def __init__(self, pages: Sequence[tuple[Frame, Sequence[String]]]) -> None:
        self._heights: dict[str, list[float]] = {}  # of the rows at the edges, one of a kind a page
        for frame, strings in pages:
            for key, base in {_key(row.text): row.base for row in _edge_rows(frame, strings)}.items():
                self._heights.setdefault(key, []).append(base)
        self._least = 2 if len(pages) < 12 else 3

    def part(self, frame: Frame, strings: Sequence[String]) -> tuple[list[String], list[String]]:
        """The strings of a page: those of its text, and its furniture."""
        edge = {id(word) for row in self._furniture(frame, strings) for word in row.words}
        edge |= _line_numbers(strings)
        text = [string for string in strings if id(string.words[0]) not in edge]
        return text, [string for string in strings if id(string.words[0]) in edge]

    def _furniture(self, frame: Frame, strings: Sequence[String]) -> list[String]:
        rows = _outside_captions(frame, _edge_rows(frame, strings))
        found = [row for row in rows if self._is_running(row) or self._reads_so(row, rows, frame.height / 2)]
        # Whatever stands beyond a running head or page number, towards the edge, is furniture too.
        top = max((row.area.bottom for row in found if row.base < frame.height / 2), default=0.0)
        foot = min((row.area.top for row in found if row.base > frame.height / 2), default=frame.height)
        return [row for row in rows if row in found or row.area.bottom < top or row.area.top > foot]

    def _is_running(self, row: String) -> bool:
        text = row.text
        if _PAGE_NUMBER.match(text) or _STAMP.match(text):
            return True
        if known_heading(text):
            return False
        return self._returns(row)

    def _reads_so(self, row: String, rows: Sequence[String], middle: float) -> bool:
        """Whether a row reads like a running head, with no text nearer to the page's edge."""
        if not is_running_head(row.text) or known_heading(row.text) or _is_of_values(row.text):
            return False
        beyond = [
            one
            for one in rows
            if (one.base < row.base if row.base < middle else one.base > row.base)
            and len(one.words) > _SENTENCE
            and not self._is_running(one)
        ]
        return not beyond

    def _returns(self, row: String) -> bool:
        """Whether other pages have the same words at the same height."""
        key = _key(row.text)
        level = sum(abs(base - row.base) <= _SAME_HEIGHT for base in self._heights.get(key, []))
        return bool(key) and level >= self._least


def _edge_rows(frame: Frame, strings: Sequence[String]) -> list[String]:
    zone = frame.height * _ZONE
    near = [s for s in strings if not zone < (s.area.top + s.area.bottom) / 2 < frame.height - zone]
    return rows_of(near)


def _outside_captions(frame: Frame, rows: Sequence[String]) -> list[String]:
    """The rows nearer to the edge than any caption: a table's header returns on other pages too."""
    captions = [row.area for row in rows if read_caption(row.text)]
    top = min((area.top for area in captions if area.top < frame.height / 2), default=frame.height)
    foot = max((area.bottom for area in captions if area.top > frame.height / 2), default=0.0)
    return [row for row in rows if row.area.bottom <= top or row.area.top >= max(foot, frame.height / 2)]


def _key(text: str) -> str:
    """What returns of a running head: all but the page's number, and the numbers where they are few.

    Rows at the head of two pages with one label and other values are no running heads.
    """
    kept = " ".join(text.split()[1:-1]) if _is_of_values(text) else without_digits(text)
    return kept.replace(" ", "").casefold()


def _is_of_values(text: str) -> bool:
    """Whether a row is of a table: most of its words are numbers."""
    words = text.split()
    values = sum(_VALUE.fullmatch(word) is not None for word in words)
    return values >= _VALUES and 2 * values > len(words)


def _line_numbers(strings: Sequence[String]) -> set[int]:
    """The first words of strings that number the lines in a margin."""
    numbers = [string for string in strings if len(string.words) == 1 and string.text.isdigit()]
    if len(numbers) < _LINE_NUMBERS:
        return set()
    others = [string.area.x0 for string in strings if not string.text.isdigit()]
    if not others:
        return set()
    left = sorted(others)[len(others) // 20]
    margin = sorted((string for string in numbers if string.area.x1 < left), key=lambda string: string.base)
    values = [int(string.text[:6]) for string in margin]
    rising = sum(below > above for above, below in pairwise(values))
    if len(margin) < _LINE_NUMBERS or rising * 10 < (len(values) - 1) * 9:
        return set()
    right = max(string.area.x1 for string in margin)
    if sum(one < right for one in others) > _BESIDE:
        return set()  # the first column of a table: its heading and caption begin there too
    return {id(string.words[0]) for string in margin}
