"""Tables of a PDF written down: rows as lines, cells between tabs, as tables of other formats are."""

from collections.abc import Sequence

from extractor.reading.pdf_frames import Frame
from extractor.reading.pdf_grid_cells import GridCell, PdfGrid
from extractor.reading.pdf_ink import write
from extractor.reading.pdf_passages import Passage
from extractor.reading.pdf_sheet import PdfSheet
from schemas.paper import Cell, SectionKind, Table

_NOWHERE = Frame(1, 0, 0.0, 0.0)
FLAT = "no columns could be told apart"


def write_grid(sheet: PdfSheet, grid: PdfGrid) -> tuple[int, tuple[Cell, ...]]:
    """Writes a grid's rows; where they start, and the cells as places in the text."""
    sheet.gap()
    start = sheet.length
    lines: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        lines[cell.row].append(cell)
    cells: list[Cell] = []
    for number, line in enumerate(lines):
        if number:
            sheet.put("\n")
        at = 0
        for cell in sorted(line, key=lambda one: one.column):
            sheet.put("\t" * (cell.column - at))
            at = cell.column
            cells.append(_cell(sheet, cell))
        sheet.put("\t" * (grid.columns - 1 - at))
    return start, tuple(cells)


def _cell(sheet: PdfSheet, cell: GridCell) -> Cell:
    start = sheet.length
    frame = cell.frame or _NOWHERE
    lines: dict[float, list[int]] = {}
    for number, piece in enumerate(cell.pieces):
        lines.setdefault(piece.base, []).append(number)
    inks = []
    for base, numbers in sorted(lines.items()):
        words = [word for number in numbers for word in cell.pieces[number].words]
        ink = write(words, base, cell.pieces[numbers[0]].size, in_table=True)
        inks.append((frame, ink.moved(cell.shift)))
    sheet.inks(inks)
    return Cell(
        row=cell.row,
        column=cell.column,
        rowspan=cell.rowspan,
        colspan=cell.colspan,
        start=start,
        end=sheet.length,
        header=cell.header,
        indent=cell.indent,
    )


def table(
    passage: Passage, place: tuple[int, int], cells: tuple[Cell, ...], texts: tuple[str | None, Sequence[str]]
) -> Table:
    """The table of a passage at a place of the text, with its caption and footnotes."""
    grid = passage.grid
    caption, footnotes = texts
    return Table(
        label=passage.label,
        caption=caption,
        start=place[0],
        end=place[1],
        section=passage.section or SectionKind.TABLE,
        header_rows=grid.header_rows if grid else 0,
        cells=cells,
        footnotes=tuple(footnotes),
        certain=grid is not None and grid.doubt is None,
        doubt=grid.doubt if grid else FLAT,
    )
