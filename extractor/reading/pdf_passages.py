"""A column's lines to passages: paragraphs, headings, list items; and a paragraph's pieces to one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.boilerplate import is_running_head
from extractor.reading.captions import read_caption
from extractor.reading.headings import hangs, known_heading
from extractor.reading.pdf_grid_cells import PdfGrid
from extractor.reading.pdf_grid_parts import Part
from extractor.reading.pdf_lines import Line
from schemas.paper import SectionKind

_TERMINAL = frozenset('.?!:;…"”’)]')
_BULLETS = ("•", "◦", "▪", "■", "●", "➢", "✓", "►")
# "HR: 0.65", "(95% CI, 0.42-1.00)" and "P = .048" below one another in a figure are one value.
_VALUE_GOES_ON = re.compile(
    r"[(\[]|\d\d\s?%\s(?:CI|confidence)|CI\b|(?:log-?\s?rank\s)?p(?:[\s-]?value)?(?:\s\w+)?\s?[=<>:]",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[(\[]\w{1,3}[)\]]")
_HALF = frozenset("±=<>≤≥×+")
_VALUE_STEP = 2.0  # sizes
_INDENT = 0.7  # sizes
_LOOK_BACK = 16
_GAP = 1.3  # of the usual distance between two lines


class Kind(Enum):
    """What a passage is, as far as its place on the page tells."""

    TEXT = "text"
    ASIDE = "aside"  # beside the text: a margin, a running head
    FIGURE = "figure"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(slots=True)
class Passage:
    """Lines read as one, and whether more may follow in the next column."""

    lines: list[Line]
    kind: Kind = Kind.TEXT
    indented: bool = False
    full: bool = False  # the last line is full, so that the text may go on
    gap: bool = True
    section: SectionKind | None = None
    label: str | None = None
    grid: PdfGrid | None = None
    parts: list[Part] = field(default_factory=list)  # of the grid
    title: "Passage | None" = None  # a table's caption that stands behind it

    @property
    def size(self) -> float:
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


class _Measures(NamedTuple):
    """What holds around a line for lines of its size."""

    left: float
    right: float
    leading: float


def passages_of(lines: Sequence[Line], kind: Kind = Kind.TEXT) -> list[Passage]:
    """The passages of one column."""
    column = _Column(lines, in_figure=kind is Kind.FIGURE)
    found: list[Passage] = []
    for at, line in enumerate(lines):
        if found and column.joins(at):
            found[-1].lines.append(line)
            continue
        if found:
            found[-1].full = column.is_full(at - 1, None)
        indented = line.area.x0 - column.measures[at].left > _INDENT * line.size
        found.append(Passage([line], kind, indented=indented, gap=at == 0 or column.is_gap(at)))
    if found:
        found[-1].full = column.is_full(len(lines) - 1, None)
    return found


class _Column:
    """The lines of a column with the measures that hold around each."""

    def __init__(self, lines: Sequence[Line], *, in_figure: bool) -> None:
        self.lines = lines
        self.in_figure = in_figure
        self.measures = [_measures(lines, at) for at in range(len(lines))]

    def is_gap(self, at: int) -> bool:
        """Whether more than a line's distance is left above a line."""
        above, below = self.lines[at - 1], self.lines[at]
        return below.base - above.base > _GAP * self.measures[at].leading

    def is_full(self, at: int, below: Line | None) -> bool:
        """Whether the first word of the next line would not have fitted on a line."""
        line = self.lines[at]
        width = 0.0
        if below is not None:
            first = below.text.split(" ", 1)[0]
            width = below.ink.edges[len(first) - 1][1] - below.ink.edges[0][0]
        return line.area.x1 + width + 0.3 * line.size > self.measures[at].right - 0.6 * line.size

    def joins(self, at: int) -> bool:
        """Whether a line goes on with the one above."""
        above, below = self.lines[at - 1], self.lines[at]
        if self.in_figure and _goes_on_as_value(above, below):
            return True
        if _looks_other(above, below) or self.is_gap(at):
            return False
        if below.text.startswith(_BULLETS) or _is_announced(above, below) or self._is_indented_start(at):
            return False
        ends = above.text[-1] in _TERMINAL or not _begins_within(above.text, below.text)
        return not (ends and not self.is_full(at - 1, below) and not _hangs_on(above, below))

    def _is_indented_start(self, at: int) -> bool:
        """Whether a line begins a paragraph by being indented, or by standing out of a hanging list."""
        above, below = self.lines[at - 1], self.lines[at]
        step, left = _INDENT * below.size, self.measures[at].left
        if _rests(above.text, below.text):
            return False
        if below.area.x0 > above.area.x0 and below.text[0].islower() and above.text[-1] not in _TERMINAL:
            return False  # behind a bullet, or beside a drop capital
        if below.area.x0 > left + step and above.area.x0 < below.area.x0 - step:
            after = self.lines[at + 1] if at + 1 < len(self.lines) else None
            hangs = after is not None and abs(after.area.x0 - below.area.x0) < step / 2
            return not hangs
        return below.area.x0 < left - step and above.area.x0 > below.area.x0 + step


def _measures(lines: Sequence[Line], at: int) -> _Measures:
    size = lines[at].size
    near = [line for line in lines[max(at - 15, 0) : at + 16] if abs(line.size - size) < 0.06 * size]
    lefts: dict[int, int] = {}
    for line in near:
        place = round(line.area.x0 / 2)
        lefts[place] = lefts.get(place, 0) + 1
    left = 2 * max(lefts, key=lambda place: (lefts[place], -place))
    rights = sorted(line.area.x1 for line in near)
    right = rights[min(int(len(rights) * 0.85), len(rights) - 1)]
    steps = sorted(
        step for above, below in pairwise(near) if 0 < (step := below.base - above.base) < 2.6 * size
    )
    return _Measures(left, right, steps[len(steps) // 3] if steps else 1.3 * size)


def _hangs_on(above: Line, below: Line) -> bool:
    """Whether a short line is one of a centred or ragged heading."""
    return above.bold and below.bold and above.text[-1] not in _TERMINAL


def _begins_within(above: str, below: str) -> bool:
    """Whether a line can only be the rest of a sentence: in lower case, in brackets, behind "of" or "was"."""
    bracket = below[0] in "([" and _NUMBERED.match(below) is None
    open_ = below[0].isalnum() and (hangs(above) or above[-1] in _HALF)
    return below[0].islower() or bracket or open_


def _goes_on_as_value(above: Line, below: Line) -> bool:
    """Whether a line in a figure is the rest of a value: its interval or its p."""
    near = 0 < below.base - above.base < _VALUE_STEP * below.size
    return near and _VALUE_GOES_ON.match(below.text) is not None


def _looks_other(above: Line, below: Line) -> bool:
    if abs(above.size - below.size) > 0.06 * max(above.size, below.size):
        return True
    if above.font.name != below.font.name and above.text.isupper() and not below.text.isupper():
        return True
    if above.ends_bold == below.begins_bold:
        return False  # a heading at the head of its paragraph ends on the line above, or goes on in the next
    return above.bold != below.bold and (above.font.name != below.font.name)


def _is_announced(above: Line, below: Line) -> bool:
    captioned = below.bold and read_caption(below.text) is not None
    return captioned or (above.bold and known_heading(above.text) is not None)


def joined(columns: Iterable[Sequence[Passage]]) -> list[Passage]:
    """All passages in order, a paragraph that a column or page breaks as one."""
    done: list[Passage] = []
    texts: list[Passage] = []
    for column in columns:
        at_head = True
        for passage in column:
            open_ = _open(texts, passage) if at_head and passage.kind is Kind.TEXT else None
            at_head = at_head and _is_link(passage)
            if open_ is not None:
                open_.lines.extend(passage.lines)
                open_.full = passage.full
                continue
            done.append(passage)
            if passage.kind is Kind.TEXT:
                texts.append(passage)
    return done


def _open(texts: Sequence[Passage], passage: Passage) -> Passage | None:
    """The paragraph that a column's first passage goes on with.

    It is the last one, or one before notes in other letters at the foot of its column.
    """
    for back, candidate in enumerate(reversed(texts[-_LOOK_BACK:])):
        last = candidate.lines[-1]
        if candidate.size < passage.size * 0.97 or _is_link(candidate):
            continue
        if back and (passage.bold or last.text[-1] in _TERMINAL):
            return None  # a heading goes on in the next column only if it is the last of its own
        return candidate if _continues(candidate, passage) else None
    return None


def _is_link(passage: Passage) -> bool:
    """Whether a passage is a line that belongs to no text, as the address under a figure."""
    return len(passage.lines) == 1 and is_running_head(passage.lines[0].text)


def _continues(open_: Passage, passage: Passage) -> bool:
    last, first = open_.lines[-1], passage.lines[0]
    within = _rests(last.text, first.text)
    if passage.kind is not Kind.TEXT or (passage.indented and not within) or _looks_other(last, first):
        return False
    if known_heading(last.text) or known_heading(first.text) or read_caption(first.text):
        return False
    if last.text[-1] in ".?!":
        return open_.full and first.text[0].islower()
    return open_.full or first.text[0].islower() or last.text[-1] == ","


def _rests(above: str, below: str) -> bool:
    """Whether a line begins with a word in lower case behind one that ends no sentence: "were / seen"."""
    word = below.split(" ", 1)[0]
    return len(word) > 1 and word.isalpha() and word.islower() and above[-1] not in _TERMINAL
