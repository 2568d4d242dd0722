"""The lines of a text that hold anything, with their offsets and the blank lines before them."""

import re
from typing import NamedTuple

# A line starts at its first character that is not space: blank lines and indentation never match.
_LINE = re.compile(r"\S.*")
_OTHER_BREAK = re.compile("\r(?!\n)|[\f\v\x1c\x1d\x1e\x85\u2028\u2029]")
_ANY_LINE = re.compile("\\S[^\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029]*")


class Line(NamedTuple):
    """A line without its outer spaces; ``gap`` counts the blank lines above it."""

    start: int
    end: int
    text: str
    gap: int


def split(text: str) -> list[Line]:
    """All lines that are not blank."""
    lines = []
    before = 0
    pattern = _ANY_LINE if _OTHER_BREAK.search(text) else _LINE
    for found in pattern.finditer(text):
        content = found[0].rstrip()
        start = found.start()
        breaks = text.count("\n", before, start) or text.count("\r", before, start)
        gap = breaks - 1 if breaks > 1 else 0
        before = start + len(content)
        lines.append(Line(start, before, content, gap))
    return lines
