"""Born-digital PDFs of journal articles: every character in its place.

The pages are read twice. First all their characters, which tells the size of the body's letters and what
returns on every page; then each page is parted into columns, its lines joined to passages, and these
written down as the paper's text with the boxes of all characters over it.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.errors import UnreadableInput
from extractor.reading import metadata
from extractor.reading.outline import outline
from extractor.reading.pdf_columns import Placed, columns
from extractor.reading.pdf_engine import Engine, EnginePage
from extractor.reading.pdf_frames import Frame
from extractor.reading.pdf_furniture import Furniture
from extractor.reading.pdf_hyphens import Vocabulary
from extractor.reading.pdf_lines import Line, lines_of
from extractor.reading.pdf_passages import Kind, Passage, joined, passages_of
from extractor.reading.pdf_sections import TypographicWalk, title_of
from extractor.reading.pdf_sheet import PdfSheet
from extractor.reading.pdf_strings import String, strings_of
from extractor.reading.pdf_words import words_of
from extractor.reading.source import Source
from schemas.paper import Page, Paper

LIMIT = 256 * 1024 * 1024
MOST_PAGES = 1000


class Sheet(NamedTuple):
    """A page's strings by direction."""

    page: EnginePage
    frames: list[tuple[Frame, list[String]]]
    trouble: str | None


def read(source: Source) -> Iterator[Paper]:
    """The paper of a PDF."""
    data = source.everything(LIMIT)
    engine = Engine(data, source.name)
    try:
        if engine.pages > MOST_PAGES:
            raise UnreadableInput(source.name, f"{engine.pages} pages, where {MOST_PAGES} is the limit")
        sheets = [_sheet(engine, number) for number in range(1, engine.pages + 1)]
        yield paper(sheets, hashlib.sha256(data).hexdigest(), source.path)
    finally:
        engine.close()


def _sheet(engine: Engine, number: int) -> Sheet:
    page = engine.page(number)
    characters = engine.characters(page)
    frames = [(frame, strings_of(words)) for frame, words in words_of(page, characters)]
    return Sheet(page, frames, None if frames else "no text layer")


def paper(sheets: Sequence[Sheet], identity: str, path: str | None) -> Paper:
    """A document of pages whose strings are known."""
    size = body_size(sheets)
    furniture = Furniture([frame for sheet in sheets for frame in sheet.frames[:1]])
    parts = [column for sheet in sheets for column in _columns(sheet, furniture, size)]
    passages = joined(parts)
    sheet = PdfSheet(Vocabulary(line.text for passage in passages for line in passage.lines))
    paragraphs = [
        sheet.paragraph(passage.lines, running=passage.kind is Kind.ASIDE) for passage in passages
    ]
    walk = TypographicWalk(
        paragraphs,
        outline(paragraphs, broken=False),
        passages=passages,
        body_size=size,
        title_at=title_of(passages, len(sheets)),
    )
    blocks = walk.run()
    text = sheet.text
    return Paper(
        id=identity,
        metadata=metadata.read(text, walk.title, walk.authors, blocks, path),
        text=text,
        blocks=tuple(blocks),
        citations=tuple(sheet.citations),
        runs=tuple(sheet.runs),
        pages=tuple(_pages(sheets, sheet)),
    )


def body_size(sheets: Sequence[Sheet]) -> float:
    """The size of most letters."""
    counts: Counter[float] = Counter()
    for sheet in sheets:
        for _, strings in sheet.frames:
            for string in strings:
                counts[string.size] += len(string.words)
    return counts.most_common(1)[0][0] if counts else 10.0


def _columns(sheet: Sheet, furniture: Furniture, size: float) -> Iterator[list[Passage]]:
    for number, (frame, strings) in enumerate(sheet.frames):
        if number:
            yield [Passage([line], Kind.ASIDE) for line in lines_of(frame, strings)]
            continue
        text, around = furniture.part(frame, strings)
        placed = [Placed(string.area, at, string.size) for at, string in enumerate(text)]
        for column in columns(placed, size):
            yield passages_of(lines_of(frame, [text[item.number] for item in column]))
        yield [Passage([line], Kind.ASIDE) for line in lines_of(frame, around)]


def _pages(sheets: Sequence[Sheet], written: PdfSheet) -> Iterator[Page]:
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
