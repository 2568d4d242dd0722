"""Where on a PDF's pages a stretch of the text is printed."""

from bisect import bisect_right
from collections.abc import Iterator

from schemas.paper import GlyphRun, Paper
from schemas.place import Box

_NEAR = 0.5  # points: the characters of a line stand below one another


def page_of(paper: Paper, start: int) -> int | None:
    """The page of the character at an offset; None in a paper without pages.

    A character that the reader added (a line break's blank) is on the page of the one before it.
    """
    at = bisect_right(paper.runs, start, key=lambda run: run.start) - 1
    return paper.runs[max(at, 0)].page if paper.runs else None


def boxes(paper: Paper, start: int, end: int) -> tuple[Box, ...]:
    """The boxes of ``text[start:end]``, one for each line; none in a paper without pages."""
    joined: list[Box] = []
    upright = False
    for run in _runs(paper.runs, start, end):
        box = run.box(start, end)
        if box is None or box.x1 <= box.x0:
            continue
        single = run.end - run.start == 1
        if upright and single and _goes_on(joined[-1], box):
            joined[-1] = _around(joined[-1], box)
        else:
            joined.append(box)
        upright = single
    return tuple(joined)


def _runs(runs: tuple[GlyphRun, ...], start: int, end: int) -> Iterator[GlyphRun]:
    at = max(bisect_right(runs, start, key=lambda run: run.start) - 1, 0)
    while at < len(runs) and runs[at].start < end:
        yield runs[at]
        at += 1


def _goes_on(above: Box, below: Box) -> bool:
    """Whether two characters are of one line that stands upright on the page.

    Such a line has a run for every character, since each has a height of its own.
    """
    if above.page != below.page or abs(above.x0 - below.x0) > _NEAR or abs(above.x1 - below.x1) > _NEAR:
        return False
    gap = max(above.top - below.bottom, below.top - above.bottom)
    return -_NEAR <= gap <= above.x1 - above.x0


def _around(one: Box, other: Box) -> Box:
    return Box(
        page=one.page,
        x0=min(one.x0, other.x0),
        top=min(one.top, other.top),
        x1=max(one.x1, other.x1),
        bottom=max(one.bottom, other.bottom),
    )
