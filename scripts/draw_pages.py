"""Draws what was read of a PDF on its pages: the paragraphs in their order, the boxes of records.

    python -m scripts.draw_pages OUT_FOLDER FILE[:PAGE]...      without a page: every page of the file

Paragraphs are framed and numbered in the order of the text (headings blue, prose green, captions and
tables violet, running heads grey); the numbers of records are shaded red. A page is written to
OUT_FOLDER/<stem>-<page>.png.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from extractor import pipeline
from extractor.document.pages import boxes
from extractor.reading import read_papers
from schemas.paper import BlockRole, Paper
from schemas.place import Box
from schemas.record import Record

SCALE = 1.6
_INKS = {
    BlockRole.PROSE: (0, 130, 0),
    BlockRole.HEADING: (0, 0, 220),
    BlockRole.TITLE: (0, 0, 220),
    BlockRole.BOILERPLATE: (150, 150, 150),
}
_OTHER = (150, 0, 150)
_RECORD = (255, 0, 0, 70)


def around(found: Iterable[Box]) -> Iterator[Box]:
    """One box for each stretch of lines below one another: a paragraph over two columns has two."""
    last: Box | None = None
    for box in found:
        if last is not None and box.page == last.page and box.top >= last.top and box.x0 < last.x1:
            last = Box(
                page=box.page,
                x0=min(last.x0, box.x0),
                top=last.top,
                x1=max(last.x1, box.x1),
                bottom=max(last.bottom, box.bottom),
            )
            continue
        if last is not None:
            yield last
        last = box
    if last is not None:
        yield last


def draw(image: Image.Image, page: int, paper: Paper, records: Iterable[Record]) -> Image.Image:
    """The page with the frames of its paragraphs and the shades of its records."""
    sheet = image.convert("RGBA")
    shade = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(shade)
    for record in records:
        for box in record.boxes or ():
            if box.page == page:
                pen.rectangle(_pixels(box), fill=_RECORD)
    for number, block in enumerate(paper.blocks):
        ink = _INKS.get(block.role, _OTHER)
        for box in around(boxes(paper, block.start, block.end)):
            if box.page == page:
                pen.rectangle(_pixels(box), outline=ink, width=2)
                pen.text((box.x0 * SCALE - 18, box.top * SCALE), str(number), fill=ink)
    return Image.alpha_composite(sheet, shade).convert("RGB")


def _pixels(box: Box) -> tuple[float, float, float, float]:
    return box.x0 * SCALE, box.top * SCALE, box.x1 * SCALE, box.bottom * SCALE


def main(arguments: list[str]) -> int:
    """Draws the pages asked for."""
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for argument in arguments[1:]:
        name, _, page = (
            argument.rpartition(":") if argument.rpartition(":")[2].isdigit() else (argument, "", "")
        )
        (paper,) = read_papers(Path(name))
        records = pipeline.extract(paper).records
        with pdfium.PdfDocument(name) as document:
            for number in [int(page)] if page else range(1, len(document) + 1):
                image = document[number - 1].render(scale=SCALE).to_pil()
                draw(image, number, paper, records).save(folder / f"{Path(name).stem}-{number}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
