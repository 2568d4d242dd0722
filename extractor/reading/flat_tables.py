"""Tables whose borders were lost: below a table's caption, lines that are no sentences."""

import re
from collections.abc import Iterator, Sequence

from extractor.reading import flat_grid
from extractor.reading.boilerplate import is_running_head
from extractor.reading.captions import is_footnote, read_caption
from extractor.reading.headings import is_number_line, known_heading
from extractor.reading.lines import Line
from extractor.reading.paragraphs import Wrap
from extractor.reading.region import Region

DOUBT = "the table was flattened: its columns can no longer be told apart"
_FUNCTION_WORD = re.compile(
    r"\b(?:the|of|and|in|to|was|were|is|are|that|with|for|by|as|this|these|we|our|from|at|it|be|been|which|than|had|"
    r"has|have|on|an|a|or|not|between|after|who|their|there|may|can|should|but|however)\b",
    re.IGNORECASE,
)
_NOTES = ("Values ", "Data ", "Abbreviation", "Note", "Numbers ", "Results are", "Figures ")
_WINDOW = 3  # lines that must read like sentences before a broken text counts as prose again


def find(text: str, lines: Sequence[Line], wrap: Wrap, taken: frozenset[int]) -> Iterator[Region]:
    """The flattened tables of a text (``taken``: lines that are tables of another make)."""
    at = 0
    while at < len(lines):
        caption = read_caption(lines[at].text) if at not in taken else None
        if caption is None or not caption.of_table:
            at += 1
            continue
        first = _after_caption(lines, at, wrap)
        end = first
        while end < len(lines) and end not in taken and not _ends(lines, end, wrap):
            end += 1
        if _is_table(lines[first:end]):
            cells, header_rows, doubt = flat_grid.read(text, lines[first:end]) or ((), 0, DOUBT)
            yield Region(first, end - 1, lines[first].start, lines[end - 1].end, cells, header_rows, doubt)
        at = max(end, at + 1)


def _after_caption(lines: Sequence[Line], at: int, wrap: Wrap) -> int:
    """The first line below a caption, which may itself be broken or stand under its bare label."""
    after = at + 1
    caption = read_caption(lines[at].text)
    if caption and caption.bare and after < len(lines):
        after += 1
    while wrap.wrapped and after < len(lines) and _continues(lines[after - 1], lines[after], wrap):
        after += 1
    return after


def _continues(above: Line, below: Line, wrap: Wrap) -> bool:
    return below.gap == 0 and above.text[-1] not in ".?!" and len(above.text) > wrap.width * 0.8


def _ends(lines: Sequence[Line], at: int, wrap: Wrap) -> bool:
    """Whether the table has ended: a footnote, another caption, a heading, a page's head, prose."""
    line = lines[at]
    if read_caption(line.text) or (is_running_head(line.text) and not line.text.strip("()").isdigit()):
        return True
    if _is_abbreviations(line.text) or _is_main_heading(lines, at, wrap):
        return True
    return _is_prose(lines, at, wrap)


def _is_abbreviations(line: str) -> bool:
    note = line[-1] in ".;" or line.startswith(_NOTES)
    return note and not line[0].isdigit() and is_footnote(line) and not _has_values(line)


def _has_values(line: str) -> bool:
    return sum(map(str.isdigit, line)) * 6 > len(line)


def _is_main_heading(lines: Sequence[Line], at: int, wrap: Wrap) -> bool:
    """A main section's heading with text below it: the same word alone may be a column's header."""
    heading = known_heading(lines[at].text)
    if heading is None or not heading.main or (wrap.wrapped and not lines[at].gap):
        return False
    below = at + 1
    if below < len(lines) and is_number_line(lines[below].text):
        below += 1
    return below < len(lines) and len(lines[below].text) > 40 and lines[below].text[0].isupper()


def _is_prose(lines: Sequence[Line], at: int, wrap: Wrap) -> bool:
    if not wrap.wrapped:
        return len(lines[at].text) > 120 and _reads_like_prose(lines[at].text)
    window = lines[at : at + _WINDOW]
    if any(line.gap for line in window[1:]) or len(window[0].text) < wrap.width * 0.6:
        return False
    joined = " ".join(line.text for line in window)
    return len(joined) > 1.8 * wrap.width and _reads_like_prose(joined)


def _reads_like_prose(passage: str) -> bool:
    return len(_FUNCTION_WORD.findall(passage)) * 5 >= passage.count(" ") + 1


def _is_table(lines: Sequence[Line]) -> bool:
    return len(lines) > 1 and sum(any(map(str.isdigit, line.text)) for line in lines) * 4 >= len(lines)
