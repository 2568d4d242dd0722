"""A line's words written down: its text, the box edges of every character, citation marks.

What is written is what is printed, with three additions that have no ink and therefore edges of no width:
a blank between words (its edges are the gap), the brackets around a raised citation ("[7]"), and the sign
before a power ("10^-5").
"""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from extractor.reading.pdf_strings import is_script
from extractor.reading.pdf_words import Word
from extractor.reading.rendered import Mark
from extractor.reading.superscripts import SYMBOLS, Raised, classify

_EXPLICIT = -0.05  # least gap, in sizes, of a blank that is printed: display letters are set over it
_IN_NUMBER = 0.03  # and between the halves of what may be one number
_IMPLIED = 0.15
_GUESSED = 0.07
_IMPLIED_BESIDE_EXPLICIT = 0.18
_BEHIND_MARK = 0.1
_LOOK_BACK = 24
_POWER = 15  # "10" with a greater raised number behind it is cited, not raised to a power

Edges = tuple[tuple[float, float], ...]


class Ink(NamedTuple):
    """Text with the edges of each of its characters, and the marks in it."""

    text: str
    edges: Edges
    top: float
    bottom: float
    marks: tuple[Mark, ...] = ()

    def moved(self, by: float) -> "Ink":
        """The same, further to the right."""
        return self._replace(edges=tuple((x0 + by, x1 + by) for x0, x1 in self.edges)) if by else self


class _Pen:
    """Writes one line."""

    def __init__(self, *, explicit: bool, in_table: bool) -> None:
        self.explicit = explicit  # the line prints its blanks
        self.in_table = in_table
        self.chars: list[str] = []
        self.edges: list[tuple[float, float]] = []
        self.marks: list[Mark] = []

    def put(self, text: str, edges: Sequence[tuple[float, float]]) -> None:
        self.chars.extend(text)
        self.edges.extend(edges)

    def sign(self, text: str, at: float) -> None:
        """Characters of ours, without width."""
        self.put(text, [(at, at)] * len(text))

    def before(self) -> str:
        return "".join(self.chars[-_LOOK_BACK:])


def write(words: Sequence[Word], base: float, size: float, *, in_table: bool = False) -> Ink:
    """The words of a line, from left to right."""
    ordered = _closed_up(sorted(words, key=lambda word: word.x0))
    explicit = 4 * sum(word.spaced for word in ordered) > len(ordered)
    pen = _Pen(explicit=explicit, in_table=in_table)
    groups = [(kind, list(group)) for kind, group in groupby(ordered, lambda word: _shift(word, base, size))]
    last: Word | None = None
    for number, (kind, group) in enumerate(groups):
        following = groups[number + 1][1] if number + 1 < len(groups) else []
        if kind > 0:
            _raised(pen, group, last, _after(group, following, explicit=explicit))
        else:
            _plain(pen, group, last, lowered=kind < 0)
        last = group[-1]
    top = min(word.top for word in words)
    return Ink(
        "".join(pen.chars), tuple(pen.edges), top, max(word.bottom for word in words), tuple(pen.marks)
    )


def _closed_up(words: Sequence[Word]) -> Sequence[Word]:
    """Spaced out letters ("M E T H O D S") as words: the gaps between those are wider."""
    single = sum(len(word.text) == 1 for word in words)
    if len(words) < 5 or single < 0.8 * len(words):
        return words
    gaps = [right.x0 - left.x1 for left, right in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    closed = [words[0]]
    for word, gap in zip(words[1:], gaps, strict=True):
        if gap > 1.6 * usual or word.font is not closed[-1].font:
            closed.append(word)
            continue
        left = closed[-1]
        closed[-1] = left._replace(text=left.text + word.text, edges=left.edges + word.edges, x1=word.x1)
    return closed


def _shift(word: Word, base: float, size: float) -> int:
    """1 for a raised word, -1 for a lowered one, 0 on the line."""
    if not is_script(word, base, size):
        return 0
    shift = base - word.base
    return (shift > 0.12 * size) - (shift < -0.05 * size)


def is_blank_between(left: Word, right: Word, *, explicit: bool) -> bool:
    """Whether two words have a blank between them; ``explicit``: the line prints its blanks."""
    gap = right.x0 - left.x1
    size = max(left.size, right.size)
    if right.spaced:
        in_number = right.text[0].isdigit() and (left.text[-1].isdigit() or left.text[-1] in ".,·")
        return gap > (_IN_NUMBER if in_number else _EXPLICIT) * size
    if left.font is right.font and left.size == right.size and left.base == right.base:
        return gap > _GUESSED * size  # two words already, by a gap that was wide enough
    return gap > (_IMPLIED_BESIDE_EXPLICIT if explicit else _IMPLIED) * size


def _blank(pen: _Pen, left: Word | None, right: Word) -> None:
    if left is None or not pen.chars:
        return
    if is_blank_between(left, right, explicit=pen.explicit) or _begins_behind_mark(pen, left, right):
        pen.put(" ", [(left.x1, right.x0)])


def _begins_behind_mark(pen: _Pen, left: Word, right: Word) -> bool:
    """Whether a capital stands a little behind a mark: the blank of "seen.[7] In" is as small as the mark."""
    mark = pen.marks[-1] if pen.marks else None
    behind = mark is not None and mark.start > 0 and mark.end == len(pen.chars)
    return behind and right.text[0].isupper() and right.x0 - left.x1 > _BEHIND_MARK * right.size


def _plain(pen: _Pen, group: Sequence[Word], last: Word | None, *, lowered: bool) -> None:
    for word in group:
        _blank(pen, last, word)
        if lowered and pen.chars and pen.chars[-1].isdigit() and word.text[0].isdigit():
            pen.sign("_", word.x0)  # a lowered digit does not run into a number
        pen.put(word.text, word.edges)
        last = word


def _after(group: Sequence[Word], following: Sequence[Word], *, explicit: bool) -> str:
    """What follows a raised group, with its blank."""
    if not following:
        return ""
    blank = " " if is_blank_between(group[-1], following[0], explicit=explicit) else ""
    return blank + following[0].text


def _raised(pen: _Pen, group: Sequence[Word], last: Word | None, after: str) -> None:
    label = "".join(word.text for word in group)
    kind = classify(label, pen.before(), after, in_table=pen.in_table)
    first, end = group[0], group[-1]
    if kind is Raised.POWER and label.isdigit() and int(label) > _POWER:
        kind = Raised.CITATION
    if kind in {Raised.CITATION, Raised.MARK}:
        if last is not None and first.x0 - last.x1 > _IMPLIED_BESIDE_EXPLICIT * last.size:
            _blank(pen, last, first)
        _mark(pen, group, label, note=kind is Raised.MARK)
        return
    if kind is Raised.DEGREE:
        pen.put("°", [(first.x0, end.x1)])
        return
    _blank(pen, last, first)
    if kind is Raised.POWER:
        pen.sign("^", first.x0)
    _plain(pen, group, None, lowered=False)


def _mark(pen: _Pen, group: Sequence[Word], label: str, *, note: bool) -> None:
    start = len(pen.chars)
    bracketed = not (set(label) <= SYMBOLS or label[0] in "[(")
    if bracketed:
        pen.sign("[", group[0].x0)
    for word in group:
        pen.put(word.text, word.edges)
    if bracketed:
        pen.sign("]", group[-1].x1)
    pen.marks.append(Mark(start, len(pen.chars), label.strip("[]()"), note))
