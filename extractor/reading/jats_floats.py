"""What floats in an article: tables with captions and footnotes, figures with theirs."""

from collections.abc import Iterator

from extractor.reading.grids import Grid
from extractor.reading.inline import Inline, render, words
from extractor.reading.jats_tables import read_grid, write_grid
from extractor.reading.rendered import Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.xml_safety import Element
from schemas.paper import BlockRole, Cell, SectionKind, Table

TABLE_TAGS = frozenset({"table-wrap", "table-wrap-group", "table", "array"})
FIGURE_TAGS = frozenset({"fig", "fig-group"})
FLOATS = TABLE_TAGS | FIGURE_TAGS

_IMAGE = "the table is only an image"
_TOO_LARGE = "too large to be laid out as a grid"


def write_float(sheet: Sheet, element: Element) -> None:
    """A table or figure with all that belongs to it."""
    if element.tag in FIGURE_TAGS:
        _figure(sheet, element)
    elif element.tag == "table-wrap-group":
        _caption(sheet, element, SectionKind.TABLE)
        for wrap in element.iterchildren("table-wrap"):
            _table_wrap(sheet, wrap)
    elif element.tag == "table-wrap":
        _table_wrap(sheet, element)
    else:
        _table(sheet, element, None, None, ())


def _figure(sheet: Sheet, element: Element) -> None:
    _caption(sheet, element, SectionKind.FIGURE)
    for part in element.iterchildren("fig", "table-wrap"):
        write_float(sheet, part)


def _table_wrap(sheet: Sheet, wrap: Element) -> None:
    label, caption = _caption(sheet, wrap, SectionKind.TABLE)
    notes = list(_footnotes(wrap))
    texts = tuple(note.text for note in notes)
    tables = [table for table in wrap.iter("table", "array") if not _nested(table, wrap)]
    for table in tables:
        _table(sheet, table, label, caption, texts)
    if not tables:
        # Its values are not to be had, but a reviewer must see that there was a table.
        at = sheet.length
        sheet.tables.append(
            Table(
                label=label, caption=caption, start=at, end=at, footnotes=texts, certain=False, doubt=_IMAGE
            )
        )
    for note in notes:
        sheet.block(BlockRole.FOOTNOTE, note, SectionKind.TABLE)


def _nested(table: Element, wrap: Element) -> bool:
    return any(above.tag == "table" for above in table.iterancestors() if above is not wrap)


def _table(
    sheet: Sheet, table: Element, label: str | None, caption: str | None, footnotes: tuple[str, ...]
) -> None:
    grid, headers = read_grid(table)
    sheet.gap()
    start = sheet.length
    cells = write_grid(sheet, grid, headers)
    doubt = _doubt(grid, cells)
    sheet.tables.append(
        Table(
            label=label,
            caption=caption,
            start=start,
            end=sheet.length,
            header_rows=headers.top,
            cells=cells,
            footnotes=footnotes,
            certain=doubt is None,
            doubt=doubt,
        )
    )
    if doubt != _IMAGE:
        sheet.cover(BlockRole.TABLE, start, SectionKind.TABLE)


def _doubt(grid: Grid, cells: tuple[Cell, ...]) -> str | None:
    if not any(laid.cell.text.text for laid in grid.cells):
        return _IMAGE
    return None if cells else _TOO_LARGE


def _caption(sheet: Sheet, element: Element, section: SectionKind) -> tuple[str | None, str | None]:
    """Writes label and caption: the first of its paragraphs on the label's line, as it is printed."""
    label = element.find("label")
    name = render(label).text if label is not None else ""
    parts = [part for part in map(_in_caption, _caption_parts(element)) if part.text]
    if name:
        sheet.gap()
        start = sheet.text(Rendered(f"{name} " if parts else name))
        if parts:
            sheet.text(parts[0])
        sheet.cover(BlockRole.CAPTION, start, section)
    for part in parts[1:] if name else parts:
        sheet.block(BlockRole.CAPTION, part, section)
    return name or None, " ".join(part.text for part in parts) or None


def _caption_parts(element: Element) -> Iterator[Element]:
    for caption in element.iterchildren("caption"):
        blocks = [part for part in caption if part.tag in {"title", "subtitle", "p"}]
        yield from blocks or [caption]


def _in_caption(part: Element) -> Rendered:
    return render(part, in_table=True)


def _footnotes(wrap: Element) -> Iterator[Rendered]:
    for foot in wrap.iterchildren("table-wrap-foot"):
        for part in foot.iter("fn", "p", "attrib"):
            if part.tag == "fn":
                yield from _note(part)
            elif not any(above.tag == "fn" for above in part.iterancestors("fn")):
                yield render(part, in_table=True)


def _note(note: Element) -> Iterator[Rendered]:
    """A footnote behind its mark; its further paragraphs on their own."""
    inline = Inline(in_table=True)
    label = note.find("label")
    if label is not None:
        inline.mark(words(label).strip())
        inline.write(" ")
    paragraphs = note.findall("p")
    if not paragraphs:
        inline.content(note) if label is None else inline.write(label.tail or "")
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield inline.finish()
        inline.content(paragraph)
    yield inline.finish()
