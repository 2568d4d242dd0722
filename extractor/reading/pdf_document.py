"""A PDF's pages read one by one and written down as one paper.

The pages are read twice. First all their characters, which tells the size of the body's letters and what
returns on every page; then each page is parted into columns, its lines joined to passages, and these
written down as the paper's text with the boxes of all characters over it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.errors import UnreadableInput
from extractor.reading import metadata
from extractor.reading.outline import outline
from extractor.reading.pdf_clock import Overdue, page_time
from extractor.reading.pdf_drawn import TooMuchDrawn, drawn_on
from extractor.reading.pdf_engine import NO_TEXT, Engine, EnginePage, PageFault
from extractor.reading.pdf_furniture import Furniture
from extractor.reading.pdf_hyphens import Vocabulary
from extractor.reading.pdf_layout import Layout, View
from extractor.reading.pdf_passages import Passage, joined
from extractor.reading.pdf_sections import TypographicWalk, title_of
from extractor.reading.pdf_shapes import in_frame
from extractor.reading.pdf_sheet import PdfSheet
from extractor.reading.pdf_strings import strings_of
from extractor.reading.pdf_style import body_of
from extractor.reading.pdf_words import words_of
from extractor.reading.pdf_writing import Writing
from schemas.paper import Page, Paper

MOST_PAGES = 1000
_LEAST_LETTERS = 3  # a page number alone is no text layer


class Sheet(NamedTuple):
    """A page's strings and shapes by direction; none where it cannot be read."""

    page: EnginePage
    views: list[View]
    trouble: str | None

    @property
    def told(self) -> str | None:
        """What is wrong with the page and what came of it."""
        lost = self.trouble is not None and self.trouble != NO_TEXT and not self.views
        return f"{self.trouble}: nothing of it was read" if lost else self.trouble


def read_document(data: bytes, identity: str, path: str | None, name: str) -> Paper:
    """The paper of a PDF's bytes."""
    engine = Engine(data, name)
    try:
        if engine.pages > MOST_PAGES:
            raise UnreadableInput(name, f"{engine.pages} pages, where {MOST_PAGES} is the limit")
        sheets = [_sheet(engine, number) for number in range(1, engine.pages + 1)]
    finally:
        engine.close()
    if not any(sheet.views for sheet in sheets):
        raise UnreadableInput(name, _no_text(sheets))
    return paper(sheets, identity, path)


def _sheet(engine: Engine, number: int) -> Sheet:
    """One page; what goes wrong on it costs no other page."""
    try:
        page = engine.page(number)
    except PageFault as fault:
        return Sheet(EnginePage(number, 0.0, 0.0, 0, 0.0, 0.0, None), [], str(fault))
    try:
        with page_time():
            views, trouble = _views(engine, page)
    except PageFault as fault:
        return Sheet(page, [], str(fault))
    letters = sum(len(string.words) for view in views for string in view.strings)
    return Sheet(page, views, trouble if letters >= _LEAST_LETTERS else NO_TEXT)


def _views(engine: Engine, page: EnginePage) -> tuple[list[View], str | None]:
    """A page's strings and shapes, and what is wrong with some of them."""
    characters = engine.characters(page)
    trouble = characters.trouble
    try:
        shapes = drawn_on(page)
    except TooMuchDrawn as fault:
        shapes, trouble = [], trouble or str(fault)
    words = words_of(page, characters)
    return [View(frame, strings_of(mine), in_frame(page, frame, shapes)) for frame, mine in words], trouble


def _no_text(sheets: Sequence[Sheet]) -> str:
    troubles = {sheet.trouble for sheet in sheets if sheet.trouble and sheet.trouble != NO_TEXT}
    if troubles:
        return f"no page can be read: {min(troubles)}"
    return f"{NO_TEXT} on any of its pages: they are images of text, which `ocrmypdf` can make readable"


def paper(sheets: Sequence[Sheet], identity: str, path: str | None) -> Paper:
    """A document of pages whose strings are known."""
    body = body_of(string for sheet in sheets for view in sheet.views for string in view.strings)
    furniture = Furniture([(view.frame, view.strings) for sheet in sheets for view in sheet.views[:1]])
    layout = Layout(furniture, body)
    troubles = {sheet.page.number: sheet.told for sheet in sheets}
    passages = joined(column for sheet in sheets for column in _columns(layout, sheet, troubles))
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
        pages=tuple(_pages(sheets, written.sheet, troubles)),
    )


def _columns(layout: Layout, sheet: Sheet, troubles: dict[int, str | None]) -> list[list[Passage]]:
    """A page's passages, column after column; line by line where laying it out takes too long."""
    try:
        with page_time():
            return list(layout.passages(sheet.views))
    except (Overdue, RecursionError) as fault:
        cause = fault if isinstance(fault, Overdue) else "has a table of too many columns"
        troubles[sheet.page.number] = f"{cause}: read line by line"
        return layout.line_by_line(sheet.views)


def _pages(sheets: Sequence[Sheet], written: PdfSheet, troubles: dict[int, str | None]) -> Iterator[Page]:
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
                trouble=troubles[sheet.page.number],
            )
        )
        end = start
    return reversed(pages)
