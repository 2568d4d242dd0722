"""Lines to paragraphs: a paragraph a line, or many lines where a PDF's text was copied."""

from typing import NamedTuple

from extractor.reading.boilerplate import is_running_head
from extractor.reading.captions import read_caption
from extractor.reading.headings import is_number_line, known_heading
from extractor.reading.labels import find_labels
from extractor.reading.lines import Line

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
    running: bool = False
    table: bool = False


def measure(lines: list[Line]) -> Wrap:
    """Whether lines are broken: then one goes on in lower case where the one above has not ended."""
    pairs = broken = 0
    for above, below in zip(lines, lines[1:], strict=False):
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


def gather(text: str, lines: list[Line], wrap: Wrap) -> list[Paragraph]:
    """The paragraphs of lines that hold no table."""
    paragraphs: list[Paragraph] = []
    first: Line | None = None
    last: Line | None = None
    size = 0
    for line in lines:
        running = wrap.wrapped and _is_running(line, wrap)
        if first and last and not running and _joins(last, line, size, text[first.start : last.end], wrap):
            last, size = line, size + 1
            continue
        if first and last:
            paragraphs.append(_paragraph(text, first, last, size))
        if running:
            paragraphs.append(Paragraph(line.start, line.end, line.text, 1, line.text, running=True))
            first = last = None
        else:
            first, last, size = line, line, 1
    if first and last:
        paragraphs.append(_paragraph(text, first, last, size))
    return paragraphs


def _paragraph(text: str, first: Line, last: Line, size: int) -> Paragraph:
    return Paragraph(first.start, last.end, text[first.start : last.end], size, last.text)


def _is_running(line: Line, wrap: Wrap) -> bool:
    if known_heading(line.text) or read_caption(line.text):
        return False
    if is_running_head(line.text):
        return True
    return bool(wrap.repeated) and len(line.text) < 110 and without_digits(line.text) in wrap.repeated


def _joins(above: Line, below: Line, size: int, so_far: str, wrap: Wrap) -> bool:
    """Whether a line goes on with the paragraph of the line above."""
    open_end = above.text[-1] not in _UNFINISHED
    if not wrap.wrapped and not (open_end and below.text[0].islower()):
        return False
    if _stands_alone(above, size) or _begins_anew(below):
        return False
    if open_end and below.text[0].islower():
        return below.gap == 0 or len(above.text) > 40
    if below.gap == 0:
        return _fills(above, wrap) or (above.text[-1] in ",;:" or (size > 1 and open_end))
    # Over a blank line only a paragraph that has ended a sentence before and now breaks off in one.
    return open_end and _fills(above, wrap) and (". " in so_far or ".\n" in so_far)


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
