"""A paper as read: its blocks and sentences with their offsets."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.document import Document
from schemas.frozen import Frozen
from schemas.paper import Block, Metadata, Paper

COLUMNS = ("section", "role", "heading", "at", "text")


class Sentence(Frozen):
    """A sentence and where it stands in the paper's text."""

    start: int
    end: int
    text: str


class UnderstoodBlock(NamedTuple):
    """A block with its sentences, none where it is not read for values."""

    block: Block
    sentences: tuple[Sentence, ...]


class Understood(Frozen):
    """A paper's metadata and blocks."""

    id: str
    metadata: Metadata
    characters: int
    blocks: tuple[UnderstoodBlock, ...]


def understood(paper: Paper) -> Understood:
    """What the program understood of a paper."""
    document = Document(paper)
    readable = {index for index, _ in document.blocks()}
    blocks = tuple(
        UnderstoodBlock(block=block, sentences=tuple(_sentences(document, i)) if i in readable else ())
        for i, block in enumerate(paper.blocks)
    )
    return Understood(id=paper.id, metadata=paper.metadata, characters=len(paper.text), blocks=blocks)


def _sentences(document: Document, index: int) -> Iterator[Sentence]:
    for start, end in document.sentences(index):
        span = document.source_span(start, end)
        yield Sentence(start=span.start, end=span.end, text=document.quote(span))


def cells(paper: Paper) -> Iterator[tuple[object, ...]]:
    """One row per sentence, and one per block that is not read."""
    for block, sentences in understood(paper).blocks:
        section = block.section if block.part is None else f"{block.section}/{block.part}"
        lines = [(one.start, one.end) for one in sentences] or [(block.start, block.end)]
        for start, end in lines:
            yield section, block.role, block.heading, f"{start}-{end}", paper.text[start:end]
