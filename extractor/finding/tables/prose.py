"""Cells that hold sentences: "Survival was 82% at 1 year (HR = 2.11, P = 0.01)" is read as a sentence is.

So is a cell that names its own measure, which the headings of a table of studies do not: "HR (95% CI): 0.87".
"""

import re
from collections.abc import Callable, Container, Iterator

from extractor.document.sentences import sentence_spans
from extractor.finding.passage import Passage
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tokens import tokenise
from schemas.finding import CellPlace, Finding, Unread

Reader = Callable[[Passage], list[Finding]]
# two words, "26 received zinc", also with a sign at their end: "stable, improved"; a word and a size,
# "Placebo (n = 12)"; or three letters alone, "p = 0.70 p = 0.18 p = 0.12"; not "5.1% decrease (-5.1%, 14.3%)"
_WORDS = re.compile(
    r"(?:[^\W\d_]{2,}(?![^\W\d_]).*?){2}|[^\W\d_]{2}.*?\bn\s?=|(?:(?<!\w)[^\W\d_](?!\w).*?){3}",
    re.DOTALL | re.IGNORECASE,
)
# a measure of effect, a median, a mean or a statistic of heterogeneity, and a number behind it
_NAMED = re.compile(r"[MDAI][^NX]*[NX]")


def prose_in(frame: Frame, read: Reader, taken: Container[tuple[int, int]]) -> Iterator[Finding | Unread]:
    """The findings of cells that no form reads and that hold words or a measure; ``read`` reads them.

    ``taken`` are the places of cells that values have been read from.
    """
    for place, cell in frame.cells.items():
        if cell.form == "" and place not in taken and _is_prose(cell):
            yield from _read(frame, cell, read)


def _is_prose(cell: Cell) -> bool:
    if _NAMED.search(cell.passage.tokens.letters):
        return True
    text = cell.label.text
    return _WORDS.search(text) is not None and any(map(str.isdigit, text))


def _read(frame: Frame, cell: Cell, read: Reader) -> Iterator[Finding | Unread]:
    words = frame.words
    text = words.document.text
    place = CellPlace(table=frame.sheet.number, row=cell.row, column=cell.column, prose=True)
    for start, end in sentence_spans(text, cell.label.start, cell.label.end):
        tokens = tokenise(text, words.lowered, start, end, words.foreign)
        passage = Passage(words.document, frame.block, tokens, frame.memory)
        for finding in read(passage):
            yield finding.model_copy(update={"table": frame.place(cell), "cell": place})
        yield from passage.unread
