"""The lines of a text that hold anything, with their offsets and the blank lines before them."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line without its outer spaces; ``gap`` counts the blank lines above it."""

    start: int
    end: int
    text: str
    gap: int


def split(text: str) -> list[Line]:
    """All lines that are not blank."""
    lines = []
    at = gap = 0
    for raw in text.splitlines(keepends=True):
        content = raw.strip()
        if content:
            start = at if raw[0] == content[0] else at + raw.index(content[0])
            lines.append(Line(start, start + len(content), content, gap))
            gap = 0
        else:
            gap += 1
        at += len(raw)
    return lines
