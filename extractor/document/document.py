"""A paper one can ask: its view, its sentences, the blocks worth reading."""

from collections.abc import Iterator

from extractor.document.once import once
from extractor.document.sentences import sentence_spans
from extractor.document.sheet_reader import read_sheets
from extractor.document.sheets import Sheet
from extractor.document.views import View, lower
from schemas.frozen import unchecked
from schemas.paper import Block, BlockRole, Paper
from schemas.place import Span

READABLE = frozenset({BlockRole.TITLE, BlockRole.PROSE, BlockRole.CAPTION, BlockRole.FOOTNOTE})
"""Roles of blocks in which sentences are looked for."""
_span = unchecked(Span)


class Document:
    """Wraps a paper for the stages after reading; offsets are the view's unless said otherwise.

    ``text`` is the view; ``source_span`` leads back to the paper's own text.
    """

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._sentences: dict[int, list[tuple[int, int]]] = {}

    @once
    def view(self) -> View:
        """The plain form of the whole text."""
        return View(self.paper.text)

    @once
    def text(self) -> str:
        """The view's text."""
        return self.view.text

    @once
    def lowered(self) -> str:
        """The view's text in lower case, every character at its place."""
        return lower(self.text)

    @once
    def bounds(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every block in the view."""
        to_view = self.view.view
        return tuple((to_view(block.start), to_view(block.end)) for block in self.paper.blocks)

    @once
    def sheets(self) -> tuple[Sheet, ...]:
        """The paper's tables as one reads them; a table without a grid has none."""
        return read_sheets(self.paper, self.view)

    def blocks(self, roles: frozenset[BlockRole] = READABLE) -> Iterator[tuple[int, Block]]:
        """The blocks of some roles with their index."""
        return ((i, block) for i, block in enumerate(self.paper.blocks) if block.role in roles)

    def sentences(self, index: int) -> list[tuple[int, int]]:
        """The sentences of block number ``index``."""
        if index not in self._sentences:
            self._sentences[index] = sentence_spans(self.text, *self.bounds[index])
        return self._sentences[index]

    def source_span(self, start: int, end: int) -> Span:
        """The place in the paper's text of ``text[start:end]`` of the view."""
        return _span(start=self.view.source(start), end=self.view.source_end(end))

    def quote(self, span: Span) -> str:
        """The paper's own characters of a source span."""
        return self.paper.text[span.start : span.end]
