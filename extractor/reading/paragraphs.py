"""Lines to paragraphs: a paragraph a line, or many lines where a PDF's text was copied."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.boilerplate import is_running_head
from extractor.reading.captions import read_caption
from extractor.reading.headings import hangs, is_number_line, known_heading
from extractor.reading.labels import find_labels
from extractor.reading.lines import Line
from extractor.reading.region import Region

_UNFINISHED = frozenset(".?!:…\"'”’)]}|*_")
_MARKS = frozenset(".?!:;…")


class Wrap(NamedTuple):
    """How a text is broken: whether its lines are pieces of paragraphs, and how long a full line is."""

    wrapped: bool
    width: int
    repeated: frozenset[str]


class Paragraph(NamedTuple):
    """Consecutive lines that belong together; ``text`` is the slice with its line breaks."""

    start: int
    end: int
    text: str
    lines: int
    last: str
    gap: int
    running: bool = False
    table: bool = False


def measure(lines: list[Line]) -> Wrap:
    """Whether lines are broken: then one goes on in lower case where the one above has not ended."""
    pairs = broken = 0
    for above, below in pairwise(lines):
        if below.gap == 0 and "|" not in below.text and "\t" not in below.text:
            pairs += 1
            broken += below.text[0].islower() and above.text[-1] not in _MARKS
    if not pairs or broken * 5 < pairs:
        return Wrap(wrapped=False, width=0, repeated=frozenset())
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(len(lengths) * 0.9)]
    return Wrap(wrapped=width <= 240, width=width, repeated=_repeated(lines))


def _repeated(lines: list[Line]) -> frozenset[str]:
    """Lines that return with other digits, as the heads of pages do."""
    if len(lines) < 60:
        return frozenset()
    seen: dict[str, int] = {}
    for line in lines:
        if 12 < len(line.text) < 110:
            key = without_digits(line.text)
            seen[key] = seen.get(key, 0) + 1
    return frozenset(key for key, times in seen.items() if times > 1 and len(key) > 12)


def without_digits(line: str) -> str:
    """A line's letters, for comparing page heads."""
    return "".join(char for char in line if char.isalpha() or char == " ").strip()


def gather(text: str, lines: Sequence[Line], wrap: Wrap, regions: Sequence[Region] = ()) -> list[Paragraph]:
    """The paragraphs in order, each table one."""
    gathered: list[Paragraph] = []
    at = 0
    for region in regions:
        gathered += _between(text, lines[at : region.first], wrap)
        first = lines[region.first]
        if first.start < region.start:
            label = text[first.start : region.start].rstrip()
            end = first.start + len(label)
            gathered.append(Paragraph(first.start, end, label, 1, label, first.gap))
        rows = text[region.start : region.end]
        gathered.append(Paragraph(region.start, region.end, rows, 1, rows, 0, table=True))
        at = region.last + 1
    return gathered + _between(text, lines[at:], wrap)


def _between(text: str, lines: Sequence[Line], wrap: Wrap) -> list[Paragraph]:
    """The paragraphs of lines that hold no table."""
    paragraphs: list[Paragraph] = []
    group: list[Line] = []
    for line in lines:
        running = wrap.wrapped and _is_running(line, wrap)
        if group and not running and _may_join(group[-1], line, wrap) and _joins(group, line, text, wrap):
            group.append(line)
            continue
        if group:
            paragraphs.append(_paragraph(text, group))
        group = [] if running else [line]
        if running:
            paragraphs.append(
                Paragraph(line.start, line.end, line.text, 1, line.text, line.gap, running=True)
            )
    if group:
        paragraphs.append(_paragraph(text, group))
    return paragraphs


def _paragraph(text: str, group: Sequence[Line]) -> Paragraph:
    first, last = group[0], group[-1]
    if first is last:
        return Paragraph(first.start, first.end, first.text, 1, first.text, first.gap)
    return Paragraph(first.start, last.end, text[first.start : last.end], len(group), last.text, first.gap)


def _is_running(line: Line, wrap: Wrap) -> bool:
    if known_heading(line.text) or read_caption(line.text):
        return False
    if is_running_head(line.text):
        return True
    return bool(wrap.repeated) and len(line.text) < 110 and without_digits(line.text) in wrap.repeated


def _may_join(above: Line, below: Line, wrap: Wrap) -> bool:
    """Whether a line may go on with the one above: in an unbroken text only in mid-sentence."""
    return wrap.wrapped or (above.text[-1] not in _UNFINISHED and below.text[0].islower())


def _joins(group: Sequence[Line], below: Line, text: str, wrap: Wrap) -> bool:
    """Whether a line goes on with the paragraph of the lines above."""
    above, size = group[-1], len(group)
    open_end = above.text[-1] not in _UNFINISHED
    lower = below.text[0].islower()
    if _stands_alone(above, size) or _begins_anew(below):
        return False
    if open_end and lower:
        return below.gap == 0 or len(above.text) > 40
    if below.gap == 0:
        return _fills(above, wrap) or above.text[-1] in ",;:" or (size > 1 and open_end)
    # Over a blank line only a paragraph that is surely prose and now breaks off: it has ended a
    # sentence before, or no blank line sets it off from the text above as one would a heading.
    begun = (
        group[0].gap == 0
        or hangs(above.text)
        or ". " in (so_far := text[group[0].start : above.end])
        or ".\n" in so_far
    )
    return open_end and _fills(above, wrap) and begun


def _fills(line: Line, wrap: Wrap) -> bool:
    ends = line.text[-1] in ".?!"
    return len(line.text) > wrap.width * (0.75 if ends else 0.55)


def _stands_alone(line: Line, size: int) -> bool:
    return size == 1 and (known_heading(line.text) is not None or is_number_line(line.text))


def _begins_anew(line: Line) -> bool:
    words = line.text
    if known_heading(words) or is_number_line(words) or read_caption(words):
        return True
    if ":" not in words[:80] and not words[:3].isupper():
        return False
    labels = find_labels(words, 0)
    return bool(labels) and labels[0].start == 0 and labels[0].topic is not None
