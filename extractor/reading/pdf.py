"""Born-digital PDFs of journal articles: every character in its place.

The pages are read twice. First all their characters, which tells the size of the body's letters and what
returns on every page; then each page is parted into columns, its lines joined to passages, and these
written down as the paper's text with the boxes of all characters over it.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.errors import UnreadableInput
from extractor.reading import metadata
from extractor.reading.outline import outline
from extractor.reading.pdf_engine import Engine, EnginePage
from extractor.reading.pdf_furniture import Furniture
from extractor.reading.pdf_hyphens import Vocabulary
from extractor.reading.pdf_layout import Layout, View
from extractor.reading.pdf_passages import joined
from extractor.reading.pdf_sections import TypographicWalk, title_of
from extractor.reading.pdf_shapes import in_frame
from extractor.reading.pdf_sheet import PdfSheet
from extractor.reading.pdf_strings import strings_of
from extractor.reading.pdf_style import body_of
from extractor.reading.pdf_words import words_of
from extractor.reading.pdf_writing import Writing
from extractor.reading.source import Source
from schemas.paper import Page, Paper

LIMIT = 256 * 1024 * 1024
MOST_PAGES = 1000


class Sheet(NamedTuple):
    """A page's strings and shapes by direction."""

    page: EnginePage
    views: list[View]
    trouble: str | None


def read(source: Source) -> Iterator[Paper]:
    """The paper of a PDF."""
    data = source.everything(LIMIT)
    engine = Engine(data, source.name)
    try:
        if engine.pages > MOST_PAGES:
            raise UnreadableInput(source.name, f"{engine.pages} pages, where {MOST_PAGES} is the limit")
        sheets = [_sheet(engine, number) for number in range(1, engine.pages + 1)]
    finally:
        engine.close()
    yield paper(sheets, hashlib.sha256(data).hexdigest(), source.path)


def _sheet(engine: Engine, number: int) -> Sheet:
    page = engine.page(number)
    characters = engine.characters(page)
    shapes = engine.shapes(page)
    views = [
        View(frame, strings_of(words), in_frame(page, frame, shapes))
        for frame, words in words_of(page, characters)
    ]
    return Sheet(page, views, None if views else "no text layer")


def paper(sheets: Sequence[Sheet], identity: str, path: str | None) -> Paper:
    """A document of pages whose strings are known."""
    body = body_of(string for sheet in sheets for view in sheet.views for string in view.strings)
    furniture = Furniture([(view.frame, view.strings) for sheet in sheets for view in sheet.views[:1]])
    layout = Layout(furniture, body)
    passages = joined(column for sheet in sheets for column in layout.passages(sheet.views))
    words = Vocabulary([line.text for line in passage.lines] for passage in passages)
    written = Writing(PdfSheet(words), passages)
    paragraphs = written.paragraphs
    walk = TypographicWalk(
        paragraphs,
        outline(paragraphs, broken=False),
        passages=passages,
        body_size=body.size,
        title_at=title_of(passages, len(sheets)),
    )
    blocks = walk.run()
    text = written.sheet.text
    return Paper(
        id=identity,
        metadata=metadata.read(text, walk.title, walk.authors, blocks, path),
        text=text,
        blocks=tuple(blocks),
        tables=tuple(written.tables),
        citations=tuple(written.sheet.citations),
        runs=tuple(written.sheet.runs),
        pages=tuple(_pages(sheets, written.sheet)),
    )


def _pages(sheets: Sequence[Sheet], written: PdfSheet) -> Iterator[Page]:
    """Pages as stretches of the text; what floats may stand in that of a neighbour."""
    starts: dict[int, int] = {}
    for run in written.runs:
        starts.setdefault(run.page, run.start)
    end = written.length
    pages = []
    for sheet in reversed(sheets):
        start = min(starts.get(sheet.page.number, end), end)
        pages.append(
            Page(
                number=sheet.page.number,
                start=start,
                end=end,
                width=sheet.page.width,
                height=sheet.page.height,
                trouble=sheet.trouble,
            )
        )
        end = start
    return reversed(pages)
